"""Take weights into the folder: members of a zip, single model files, folders of model files."""

from __future__ import annotations

import hashlib
from pathlib import Path

from ..job_context import JobContext
from ..protocol import MODEL_ENDINGS, Json, LeftOut, SnowGalileoError, WeightsFile
from .entries import stored_entry
from .folder import StoredWeights, WeightsFolder
from .weights_zip import LocalFile, Member, WeightsZip


class Transfer:
    """Transfers into a folder. ``downloaded``: bytes fetched from a server so far."""

    def __init__(self, folder: WeightsFolder, context: JobContext) -> None:
        self._folder = folder
        self._context = context
        self.downloaded = 0

    def members(self, weights_zip: WeightsZip, members: list[Member], origin: Json) -> list[WeightsFile]:
        """Fetch the members of a zip that are not in the folder yet.

        What has arrived of a cancelled or failed download is kept for the next. Raises what the zip, its
        source and the folder raise.
        """
        stage = "import" if isinstance(weights_zip.source, LocalFile) else "download"
        total = sum(member.end - member.start for member in members)
        done, taken = 0, []
        for member in members:
            stem = str(member.name)
            stored = self._folder.find(stem)  # without a lock, which a read-only folder cannot have
            is_new = False
            if stored is None:
                with self._folder.claim(stem, self._context.check):
                    stored = self._folder.find(stem)
                    is_new = stored is None
                    if stored is None:
                        stored = self._fetch(weights_zip, member, origin, stage, done, total)
            done += member.end - member.start
            taken.append(stored_entry(stored, member.packed, is_new=is_new))
        self._context.progress(stage, total, total)
        return taken

    def file(self, path: Path) -> WeightsFile:
        """Store a single model file under its own name. Raises what ``WeightsFolder.keep`` raises."""
        with self._folder.claim(path.stem, self._context.check):
            return stored_entry(self._folder.keep(path, path.stem, {"source": path.name}))

    def tree(self, source: Path) -> tuple[list[WeightsFile], list[LeftOut]]:
        """Store every model file below a folder; returns them, and the files that are not usable models.

        Warns of each of the latter.
        """
        files = sorted(
            path for path in source.rglob("*") if path.suffix.lower() in MODEL_ENDINGS and path.is_file()
        )
        taken: list[WeightsFile] = []
        left_out: list[LeftOut] = []
        for number, file in enumerate(files):
            self._context.progress("import", number, len(files))
            try:
                taken.append(self.file(file))
            except SnowGalileoError as error:
                if not error.code.startswith(("SG-MODEL", "SG-WEIGHTS")):
                    raise
                left_out.append(LeftOut(file, error.code, error.text))
                self._context.warn(error.code, error.text)
        return taken, left_out

    def _fetch(
        self, weights_zip: WeightsZip, member: Member, origin: Json, stage: str, done: int, total: int
    ) -> StoredWeights:
        part = self._folder.incoming / f"{member.name}.{member.crc:08x}.part"
        file = self._folder.incoming / f"{member.name}.pth"
        had = part.stat().st_size if part.exists() else 0
        try:
            weights_zip.fetch(
                member, part, file, lambda there: self._context.progress(stage, done + there, total)
            )
            self.downloaded += max(member.end - member.start - had, 0) if stage == "download" else 0
            return self._folder.keep(file, str(member.name), {**origin, "crc32": f"{member.crc:08x}"})
        finally:
            file.unlink(missing_ok=True)
            if isinstance(weights_zip.source, LocalFile):  # nothing to resume
                part.unlink(missing_ok=True)


def md5_of(path: Path, context: JobContext) -> str:
    """MD5 of a file, hexadecimal; can be cancelled."""
    digest = hashlib.md5(usedforsecurity=False)
    with path.open("rb") as file:
        while chunk := file.read(1 << 20):
            context.check()
            digest.update(chunk)
    return digest.hexdigest()
