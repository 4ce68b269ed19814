"""Get model weights: list, download, import."""

from __future__ import annotations

import errno
import hashlib
import time
from collections.abc import Iterable
from itertools import product
from pathlib import Path

from ..job_context import JobContext
from ..model.weights_names import WeightsName, parse_name
from ..model_zoo.archive import LocalFile, Member, WeightsArchive
from ..model_zoo.connection import Connection
from ..model_zoo.folder import StoredWeights, WeightsFolder
from ..model_zoo.record import ARCHIVE, ARCHIVE_MD5, Archive, published_archive
from ..model_zoo.remote_file import RemoteFile
from ..protocol import (
    CONDITIONS,
    MODEL_ENDINGS,
    WEIGHT_INITS,
    WEIGHTS_ADDRESS,
    Json,
    SnowGalileoError,
    WeightsSpec,
)


def weights(spec: WeightsSpec, context: JobContext) -> Json:
    """Run the action of the specification; the result is described in ``docs/developer-guide.md``."""
    started = time.monotonic()
    run = _Run(spec, context)
    try:
        files = {"list": run.look, "fetch": run.fetch, "import": run.take_in}[spec.action]()
    except OSError as error:
        is_full = error.errno == errno.ENOSPC
        text = f"{error.filename or run.folder.path}: {error.strerror or error}."
        hint = "Free some space or choose another folder." if is_full else "Choose another folder."
        raise SnowGalileoError("SG-OUTPUT-002" if is_full else "SG-OUTPUT-001", text, hint) from None
    return {
        "folder": str(run.folder.path),
        "files": files,
        "left_out": run.left_out,
        "downloaded_bytes": run.downloaded,
        "seconds": round(time.monotonic() - started, 3),
        "warnings": context.warnings,
    }


class _Run:
    """One job on one folder."""

    def __init__(self, spec: WeightsSpec, context: JobContext) -> None:
        self.spec = spec
        self.context = context
        self.folder = WeightsFolder(spec.folder)
        self.left_out: list[Json] = []
        self.downloaded = 0

    def look(self) -> list[Json]:
        """What is in the folder and, when asked, what is published beside it."""
        stored = {stored.path.stem: _described(stored) for stored in self.folder.all()}
        if not self.spec.online:
            return list(stored.values())
        self.context.progress("weights", 0, 1)
        published = {str(member.name): _published(member) for member in self._remote().members.values()}
        for name in published.keys() & stored.keys():
            stored[name]["packed"] = published[name]["packed"]
        return [*(published | stored).values()]

    def fetch(self) -> list[Json]:
        """Download what is chosen and not there yet."""
        there = self._all_there()
        if there is not None:
            return [_described(stored) for stored in there]
        self.context.progress("download", 0, 1)
        archive = self._remote()
        chosen = self._chosen(archive)
        if not chosen:
            raise SnowGalileoError(
                "SG-WEIGHTS-006",
                f"Nothing published fits: {self._wanted()}.",
                "List what is published, and choose from that.",
            )
        return self._take(archive, chosen, {"source": archive.source.label, "record": WEIGHTS_ADDRESS})

    def take_in(self) -> list[Json]:
        """Import from a zip, a folder or a single file."""
        source = Path(self.spec.source).expanduser()
        if source.is_dir():
            return self._from_folder(source)
        if not source.is_file():
            raise SnowGalileoError(
                "SG-WEIGHTS-006", f"{source} does not exist.", "Choose a zip, a folder or a model file."
            )
        if source.suffix.lower() in MODEL_ENDINGS:
            return [self._from_file(source)]
        archive = WeightsArchive(LocalFile(source))
        chosen = self._chosen(archive)
        if not chosen:
            text = f"{source.name} holds no model file with a published name ({self._wanted()})."
            raise SnowGalileoError("SG-WEIGHTS-006", text, "Import single model files one by one.")
        origin = {"source": source.name}
        if source.name == ARCHIVE and _md5(source, self.context) == ARCHIVE_MD5:
            self.context.log(f"{source.name} is the published archive: its MD5 is the published one.")
            origin["record"] = WEIGHTS_ADDRESS
        return self._take(archive, chosen, origin)

    def _from_folder(self, source: Path) -> list[Json]:
        """Every model file below a folder; what is none is left out and named."""
        files = sorted(
            path for path in source.rglob("*") if path.suffix.lower() in MODEL_ENDINGS and path.is_file()
        )
        taken = []
        for number, file in enumerate(files):
            self.context.progress("import", number, len(files))
            try:
                taken.append(self._from_file(file))
            except SnowGalileoError as error:
                if not error.code.startswith(("SG-MODEL", "SG-WEIGHTS")):
                    raise
                self.left_out.append({"path": str(file), "code": error.code, "reason": error.text})
                self.context.warn(error.code, error.text)
        if not taken:
            raise SnowGalileoError(
                "SG-WEIGHTS-006",
                f"{source} holds no model file that can be used.",
                "Choose a folder with .pth files.",
            )
        return taken

    def _from_file(self, source: Path) -> Json:
        stem = source.stem
        with self.folder.claim(stem, self._wait):
            return _described(self.folder.keep(source, stem, {"source": source.name}))

    def _take(self, archive: WeightsArchive, members: list[Member], origin: Json) -> list[Json]:
        """Fetch and keep members that are not there yet."""
        stage = "import" if isinstance(archive.source, LocalFile) else "download"
        total = sum(member.end - member.start for member in members)
        done, taken = 0, []
        for member in members:
            stem = str(member.name)
            with self.folder.claim(stem, self._wait):
                stored = self.folder.find(stem)
                is_new = stored is None
                if stored is None:
                    stored = self._fetch(archive, member, origin, stage, done, total)
            done += member.end - member.start
            taken.append({**_described(stored), "packed": member.packed, "is_new": is_new})
        self.context.progress(stage, total, total)
        return taken

    def _fetch(
        self, archive: WeightsArchive, member: Member, origin: Json, stage: str, done: int, total: int
    ) -> StoredWeights:
        part = self.folder.incoming / f"{member.name}.{member.crc:08x}.part"
        file = self.folder.incoming / f"{member.name}.pth"
        had = part.stat().st_size if part.exists() else 0
        try:
            archive.fetch(member, part, file, lambda there: self.context.progress(stage, done + there, total))
            self.downloaded += max(member.end - member.start - had, 0) if stage == "download" else 0
            return self.folder.keep(file, str(member.name), {**origin, "crc32": f"{member.crc:08x}"})
        finally:
            file.unlink(missing_ok=True)

    def _remote(self) -> WeightsArchive:
        connection = Connection(self.spec.proxy, self.spec.ca_certificates)
        archive: Archive = published_archive(self.spec.mirror)
        self.context.log(f"Asking {archive.host} for {ARCHIVE}.")
        return WeightsArchive(RemoteFile(archive, connection, self.context.check))

    def _chosen(self, archive: WeightsArchive) -> list[Member]:
        if self.spec.names:
            missing = [name for name in self.spec.names if name not in archive.members]
            if missing:
                raise SnowGalileoError(
                    "SG-WEIGHTS-006",
                    f"{archive.source.label} holds no {missing[0]}.pth.",
                    "List what is published.",
                )
            return [archive.members[name] for name in dict.fromkeys(self.spec.names)]
        members = sorted(archive.members.values(), key=lambda member: str(member.name))
        return [member for member in members if self._lets_through(member.name)]

    def _lets_through(self, name: WeightsName) -> bool:
        spec = self.spec
        return (
            (not spec.conditions or name.condition in spec.conditions)
            and (not spec.inits or name.init in spec.inits)
            and (not spec.seeds or str(name.seed) in spec.seeds)
            and (name.samples is None or spec.ablations)
        )

    def _all_there(self) -> list[StoredWeights] | None:
        """What is asked for when all of it is in the folder, without asking the server.

        ``None`` when the server must be asked.
        """
        spec = self.spec
        if spec.names:
            found = [self.folder.find(stem) for stem in spec.names if parse_name(stem)]
            there = [stored for stored in found if stored is not None]
            return there if len(there) == len(spec.names) else None
        if spec.ablations or not spec.seeds:
            return None
        conditions = spec.conditions or [condition for condition in CONDITIONS if condition != "auto"]
        wanted = set(product(conditions, spec.inits or WEIGHT_INITS, map(int, spec.seeds)))
        there = [
            stored
            for stored in self.folder.all()
            if stored.name and stored.name.samples is None and _key(stored.name) in wanted
        ]
        return there if {_key(stored.name) for stored in there if stored.name} == wanted else None

    def _wanted(self) -> str:
        filters: Iterable[tuple[str, list[str]]] = (
            ("condition", self.spec.conditions),
            ("start", self.spec.inits),
            ("seed", self.spec.seeds),
        )
        return ", ".join(f"{name} {' or '.join(values)}" for name, values in filters if values) or "anything"

    def _wait(self) -> None:
        """Another process works on the same file."""
        self.context.check()


def _key(name: WeightsName) -> tuple[str, str, int]:
    return name.condition, name.init, name.seed


def _named(name: WeightsName | None) -> Json:
    if name is None:
        return {"condition": None, "init": None, "seed": None, "samples": None}
    return {"condition": name.condition, "init": name.init, "seed": name.seed, "samples": name.samples}


def _described(stored: StoredWeights) -> Json:
    """A file in the folder; ``size`` in bytes."""
    facts = {
        "path": str(stored.path),
        "size": stored.path.stat().st_size,
        "sha256": stored.sha256,
        "origin": stored.origin,
        "is_new": False,
    }
    return {"name": stored.path.stem, **_named(stored.name), **facts}


def _published(member: Member) -> Json:
    """A published file that is not here; ``packed``: bytes to download."""
    return {
        "name": str(member.name),
        **_named(member.name),
        "path": None,
        "size": member.size,
        "packed": member.packed,
    }


def _md5(path: Path, context: JobContext) -> str:
    digest = hashlib.md5(usedforsecurity=False)
    with path.open("rb") as file:
        while chunk := file.read(1 << 20):
            context.check()
            digest.update(chunk)
    return digest.hexdigest()
