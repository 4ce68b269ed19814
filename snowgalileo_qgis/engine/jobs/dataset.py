"""The published data: list, download, import into a packed store, choose among its cells."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from ..dataset.importer import Importer
from ..dataset.point_layer import write_point_layer
from ..dataset.record import RecordFile, fetched, is_here, named, record_files
from ..dataset.selection import Selection
from ..input_files import note_inputs
from ..job_context import JobContext
from ..output_file import check_space
from ..protocol import DatasetFile, DatasetResult, DatasetSpec, SnowGalileoError, datasets_folder
from ..snow_products.snow_raster import open_snow_raster
from ..stack.packed.store import PackedStore
from ..stack.packed.writer import PackedWriter, packed_writer
from ..web.client import WebClient
from ..web.network import Network

PER_MILLE = 1000


def dataset(spec: DatasetSpec, context: JobContext) -> DatasetResult:
    """Run the action of the specification. Raises ``SG-DATASET-...``, ``-ONLINE-...``, ``-OUTPUT-...``."""
    started = time.monotonic()
    actions: dict[str, Callable[[DatasetSpec, JobContext], DatasetResult]] = {
        "list": _list,
        "fetch": _fetch,
        "import": _import,
        "subset": _subset,
    }
    result = actions[spec.action](spec, context)
    for item in result.left_out:
        context.warn(item.code, item.reason)
    result.warnings = context.warnings
    result.seconds = round(time.monotonic() - started, 3)
    return result


def _list(spec: DatasetSpec, context: JobContext) -> DatasetResult:
    context.progress("weights", 0, 1)
    folder = _folder(spec)
    files = [_entry(file, folder) for file in record_files(client_of(spec, context))]
    return DatasetResult(folder=str(folder), files=files)


def _fetch(spec: DatasetSpec, context: JobContext) -> DatasetResult:
    """Download the named files one after the other; what has arrived of each is kept."""
    folder, client = _folder(spec), client_of(spec, context)
    context.progress("weights", 0, 1)
    files = record_files(client)
    wanted = [named(files, name) for name in dict.fromkeys(spec.names)]
    new = fetch_files(client, wanted, folder, context)
    entries = [_entry(file, folder, is_new=file.name in new) for file in wanted]
    return DatasetResult(folder=str(folder), files=entries, downloaded_bytes=sum(new.values()))


def fetch_files(
    client: WebClient, wanted: list[RecordFile], folder: Path, context: JobContext
) -> dict[str, int]:
    """Download files that are not here; returns the bytes that each new one took."""
    missing = [file for file in wanted if not is_here(file, folder)]
    total, done = sum(file.size for file in missing), 0
    folder.mkdir(parents=True, exist_ok=True)
    there = sum(part.stat().st_size for part in folder.glob("*.part"))
    check_space(folder / "record", total - min(there, total))
    new: dict[str, int] = {}

    def progress(size: int) -> None:
        nonlocal done
        done += size
        context.progress("download", min(done, total - 1), total)

    for file in missing:
        context.log(f"Downloading {file.name}, {file.size / 1e6:.1f} MB.")
        downloaded = fetched(client, file, folder, progress)
        if downloaded is not None:
            new[file.name] = downloaded.new
    return new


def _import(spec: DatasetSpec, context: JobContext) -> DatasetResult:
    sources, output = [Path(source).expanduser() for source in spec.sources], Path(spec.output).expanduser()
    for source in sources:
        if not source.exists():
            raise SnowGalileoError("SG-STACK-010", f"{source} does not exist.", "Check the path.")
    note_inputs(sources)
    with packed_writer(output, spec.kind) as writer:
        importer = import_into(writer, sources, context)
        done = importer.done
        result = _written(writer)
    result.new_cells, result.new_labels, result.known = done.cells, done.labels, done.known
    result.left_out, result.ignored = done.left_out, dict(done.ignored)
    if not result.cells and not result.labels:
        first = f" The first that was left out: {done.left_out[0].reason}" if done.left_out else ""
        raise SnowGalileoError(
            "SG-DATASET-007",
            f"There is no cell and no label in what was given.{first}",
            "Choose other files.",
        )
    return result


def import_into(writer: PackedWriter, sources: list[Path], context: JobContext) -> Importer:
    """Import sources one after the other into an open store."""
    importer = Importer(writer, mean_fsc, context.check)
    for number, source in enumerate(sources):

        def progress(share: float, before: int = number) -> None:
            done = int(PER_MILLE * (before + share) / len(sources))
            context.progress("import", min(done, PER_MILLE - 1), PER_MILLE)

        before = writer.store.archives.get(source.name)
        if before is not None and before.at and not before.done:
            context.log(f"Going on with {source.name} where the last import ended.")
        importer.take(source, progress)
    context.progress("import", PER_MILLE, PER_MILLE)
    return importer


def _subset(spec: DatasetSpec, context: JobContext) -> DatasetResult:
    source = PackedStore.open(Path(spec.sources[0]).expanduser())
    selection = Selection(
        spec.area,
        frozenset(spec.seasons),
        frozenset(spec.sensors),
        spec.labelled,
        spec.first,
        spec.random,
        spec.seed,
    )
    chosen = selection.of(source)
    note_inputs([source.path])
    new_cells, new_labels = 0, 0
    with packed_writer(Path(spec.output).expanduser(), spec.kind) as writer:
        for done, cell in enumerate(chosen):
            context.progress("import", done, len(chosen))
            context.check()
            if cell.name not in writer.store.cells:
                writer.copy(source, cell)
                new_cells += 1
            label = source.labels.get(cell.name)
            if label is not None and cell.name not in writer.store.labels:
                writer.copy(source, label)
                new_labels += 1
        result = _written(writer)
    result.new_cells, result.new_labels = new_cells, new_labels
    result.known = len(chosen) - new_cells
    return result


def _written(writer: PackedWriter) -> DatasetResult:
    store = writer.store
    return DatasetResult(
        store=str(store.path),
        layer=write_point_layer(store) if store.cells else "",
        cells=len(store.cells),
        labels=len(store.labels),
        packed_bytes=store.packed_bytes,
    )


def mean_fsc(name: str, content: bytes) -> float | None:
    """Mean snow cover of a label, of its pixels that have a value. Raises ``SG-LABEL-...``."""
    with TemporaryDirectory(prefix="snowgalileo_") as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        found = open_snow_raster(path).pixels()
    known = found[np.isfinite(found)]
    return float(known.mean()) if known.size else None


def client_of(spec: DatasetSpec, context: JobContext) -> WebClient:
    """What asks the record's server."""
    network = Network(spec.proxy, spec.ca_certificates, spec.replay, 0.05 if spec.replay else 1.0)
    return WebClient(network, context.check)


def _folder(spec: DatasetSpec) -> Path:
    return Path(spec.folder).expanduser() if spec.folder else datasets_folder()


def _entry(file: RecordFile, folder: Path, *, is_new: bool = False) -> DatasetFile:
    path = str(folder / file.name) if is_here(file, folder) else None
    return DatasetFile(file.name, file.size, file.checksum, path, is_new)
