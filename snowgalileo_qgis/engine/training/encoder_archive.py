"""The encoder in an archive of pre-training checkpoints, as published: zip, tar or tar.xz.

In it, either folders as the research code writes them (encoder.pt, decoder.pt, optimizer.pt, config.json), or
single files. Only what a training can start from is unpacked, into a folder that is removed afterwards. A
path may go on inside the archive (``checkpoints.zip/tiny``), which chooses among several models.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from ..dataset.byte_stream import ByteStream
from ..dataset.tar_stream import members
from ..model.weight_files import MOST_BYTES
from ..protocol import SnowGalileoError
from ..zip_file import MOST_MEMBERS, UNREADABLE, opened_zip, zip_members
from .encoder_folder import CONFIG, ENDINGS, checkpoint_runs

ARCHIVES = (".zip", ".tar", ".tar.xz")
MOST_FILE = 2**30
"""Largest file in a tar archive, which is held in memory [bytes]."""
_PART = re.compile(r"\w[\w. +=,-]{0,99}", re.ASCII)
_OTHER_STATE = ("decoder", "optimizer", "scheduler")
"""Beginnings of the names of what no training starts from."""


@contextmanager
def unpacked(path: Path) -> Iterator[tuple[Path, Path]]:
    """The file or folder to start from, and the path with which its own begins: of an archive, its unpacked
    part; of anything else, ``path`` itself, twice.

    Raises ``SG-MODEL-001`` for an archive without an encoder or with several to choose from, ``SG-MODEL-002``
    for one that is damaged or hostile.
    """
    archive = next((place for place in (path, *path.parents) if _is_archive(place)), None)
    if archive is None:
        yield path, path
        return
    with TemporaryDirectory(prefix="snowgalileo_") as folder:
        root = Path(folder)
        _unpack(archive, root)
        yield _chosen(root, root / path.relative_to(archive), archive), root


def _is_archive(path: Path) -> bool:
    return path.name.lower().endswith(ARCHIVES) and path.is_file()


def _unpack(archive: Path, root: Path) -> None:
    """Write all weights that may be encoders, and configurations, to ``root``."""
    left = MOST_BYTES
    try:
        if archive.name.lower().endswith(".zip"):
            with opened_zip(archive) as zipped:
                for name, info in zip_members(zipped, archive.stat().st_size).items():
                    if place := _place(name):
                        left = _room(left, info.file_size, archive)
                        with zipped.open(info) as source, _new(root / place).open("xb") as target:
                            shutil.copyfileobj(source, target)
            return
        with ByteStream(archive) as stream:
            for number, member in enumerate(members(stream, MOST_FILE, lambda name: bool(_place(name)))):
                if number >= MOST_MEMBERS:
                    raise ValueError(f"it has more than {MOST_MEMBERS:,} files")
                if member.content is not None and (place := _place(member.name)):
                    left = _room(left, len(member.content), archive)
                    with _new(root / place).open("xb") as target:
                        target.write(member.content)
    except SnowGalileoError as error:
        raise error if error.code.startswith("SG-MODEL") else _damaged(archive, error.text) from None
    except UNREADABLE as error:
        raise _damaged(archive, f"{archive.name} cannot be read: {error}.") from None


def _place(name: str) -> PurePosixPath | None:
    """Where a member is unpacked to, if a training can start from it."""
    parts = PurePosixPath(name.replace("\\", "/").removeprefix("./")).parts
    if not parts or len(parts) > 8 or not all(_PART.fullmatch(part) for part in parts):
        return None
    last, is_other = parts[-1].lower(), parts[-1].lower().startswith(_OTHER_STATE)
    is_wanted = last == CONFIG or (last.endswith(ENDINGS) and not is_other)
    return PurePosixPath(*parts) if is_wanted and "__MACOSX" not in parts else None


def _room(left: int, size: int, archive: Path) -> int:
    if size > left:
        raise SnowGalileoError(
            "SG-MODEL-002",
            f"{archive.name} holds more than {MOST_BYTES / 2**30:.0f} GB of weights.",
            "Unpack the model that you need, and choose its folder.",
        )
    return left - size


def _new(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def _chosen(root: Path, wanted: Path, archive: Path) -> Path:
    """The one folder or file that a training can start from, below ``wanted``."""
    if wanted.is_file():
        return wanted
    runs = checkpoint_runs(wanted) if wanted.is_dir() else []
    found = runs or sorted(file for file in wanted.rglob("*") if file.suffix.lower() in ENDINGS)
    if len(found) == 1:
        return found[0]
    names = ", ".join(file.relative_to(root).as_posix() for file in found[:10])
    if not found:
        text = f"{archive.name} holds no encoder to start from."
        if wanted != root:
            text = f"{archive.name} has no {wanted.relative_to(root).as_posix()} with an encoder."
        raise SnowGalileoError("SG-MODEL-001", text, "Choose another file or folder.")
    raise SnowGalileoError(
        "SG-MODEL-001",
        f"{archive.name} holds {len(found)} models to start from: {names}.",
        f"Add one to the path, such as {archive.name}/{found[0].relative_to(root).as_posix()}.",
    )


def _damaged(archive: Path, text: str) -> SnowGalileoError:
    return SnowGalileoError("SG-MODEL-002", text, f"Download {archive.name} again.")
