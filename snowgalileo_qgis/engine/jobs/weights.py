"""Model weights: list, download, import."""

from __future__ import annotations

import time
from pathlib import Path

from ..job_context import JobContext
from ..model_zoo.entries import all_entries, stored_entries, stored_entry
from ..model_zoo.folder import WeightsFolder
from ..model_zoo.published import ZIP_MD5, ZIP_NAME, network_to, zip_address
from ..model_zoo.remote_file import RemoteFile
from ..model_zoo.selection import Selection
from ..model_zoo.transfer import Transfer, md5_of
from ..model_zoo.weights_zip import LocalFile, WeightsZip
from ..output_file import writing
from ..protocol import (
    MODEL_ENDINGS,
    WEIGHTS_ADDRESS,
    LeftOut,
    SnowGalileoError,
    WeightsFile,
    WeightsList,
    WeightsSpec,
)
from ..web.client import WebClient
from ..web.network import Secrets


def weights(spec: WeightsSpec, context: JobContext) -> WeightsList:
    """Run the action of the specification. Raises ``SG-WEIGHTS-...``, ``SG-MODEL-...``, ``SG-OUTPUT-...``."""
    started = time.monotonic()
    folder = WeightsFolder(spec.folder)
    transfer = Transfer(folder, context)
    left_out: list[LeftOut] = []
    try:
        if spec.action == "list":
            files = _list(spec, context, folder)
        elif spec.action == "fetch":
            files = _fetch(spec, context, folder, transfer)
        else:
            files, left_out = _import(spec, context, transfer)
    except OSError as error:
        with writing(Path(error.filename or folder.path)):
            raise
    return WeightsList(
        folder=str(folder.path),
        files=files,
        downloaded_bytes=transfer.downloaded,
        seconds=round(time.monotonic() - started, 3),
        left_out=left_out,
        warnings=context.warnings,
    )


def _list(spec: WeightsSpec, context: JobContext, folder: WeightsFolder) -> list[WeightsFile]:
    """Weights in the folder and, if asked for, those published."""
    if not spec.online:
        return stored_entries(folder)
    context.progress("weights", 0, 1)
    return all_entries(folder, _remote_zip(spec, context))


def _fetch(
    spec: WeightsSpec, context: JobContext, folder: WeightsFolder, transfer: Transfer
) -> list[WeightsFile]:
    """Download the selected weights that are not in the folder yet."""
    selection = Selection(spec)
    stored = selection.stored(folder)
    if stored is not None:
        return [stored_entry(item) for item in stored]
    context.progress("download", 0, 1)
    remote = _remote_zip(spec, context)
    members = selection.members(remote)
    if not members:
        raise SnowGalileoError(
            "SG-WEIGHTS-006",
            f"Nothing published fits: {selection}.",
            "List what is published, and choose from that.",
        )
    return transfer.members(remote, members, {"source": remote.source.label, "record": WEIGHTS_ADDRESS})


def _import(
    spec: WeightsSpec, context: JobContext, transfer: Transfer
) -> tuple[list[WeightsFile], list[LeftOut]]:
    """Import from a zip, a folder or a single file; returns the weights, and the files left out."""
    source = Path(spec.source).expanduser()
    if source.is_dir():
        taken, left_out = transfer.tree(source)
        if not taken:
            raise SnowGalileoError(
                "SG-WEIGHTS-006",
                f"{source} holds no model file that can be used.",
                "Choose a folder with .pth files.",
            )
        return taken, left_out
    if not source.is_file():
        raise SnowGalileoError(
            "SG-WEIGHTS-006", f"{source} does not exist.", "Choose a zip, a folder or a model file."
        )
    if source.suffix.lower() in MODEL_ENDINGS:
        return [transfer.file(source)], []
    local = WeightsZip(LocalFile(source))
    selection = Selection(spec)
    members = selection.members(local)
    if not members:
        text = f"{source.name} holds no model file with a published name ({selection})."
        raise SnowGalileoError("SG-WEIGHTS-006", text, "Import single model files one by one.")
    origin = {"source": source.name}
    if source.name == ZIP_NAME and md5_of(source, context) == ZIP_MD5:
        context.log(f"{source.name} is the published zip: its MD5 is the published one.")
        origin["record"] = WEIGHTS_ADDRESS
    return transfer.members(local, members, origin), []


def _remote_zip(spec: WeightsSpec, context: JobContext) -> WeightsZip:
    address = zip_address(spec.mirror)
    secrets = Secrets()
    secrets.add(spec.proxy)
    client = WebClient(network_to(address, spec.proxy, spec.ca_certificates), context.check, secrets)
    context.log(f"Asking {address.host} for {ZIP_NAME}.")
    return WeightsZip(RemoteFile(address, client))
