"""A bundle for a computer without internet: one zip with all that an installation downloads."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import zipfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Dict, List, Optional, Sequence, Tuple

from ..engine.protocol import SnowGalileoError, weights_folder
from .control import Control
from .download import READ, check_space, download_all
from .failures import writing
from .folder import PYTHON
from .locks import TOOLS, Wheel, extras_of, lock_folder, lock_name, read_lock, wheels_for
from .sources import make_index
from .tags import Target
from .tool import PYTHON_LIST, Tool, is_list, tool_wheels, unpack_uv
from .web import Connection, fetch

FORMAT = 1
SUMS, ABOUT = "SHA256SUMS", "bundle.json"
LARGEST_ABOUT = 1 << 20
_WHEEL = re.compile(r"wheels/([A-Za-z0-9_.+-]+\.whl)")
_WEIGHTS = re.compile(r"weights/([A-Za-z0-9_.+-]+\.(?:pth|safetensors|json))")
_PYTHON = re.compile(r"python/([A-Za-z0-9_.+%-]+\.(?:tar\.gz|tar\.zst|json))")
_SUM = re.compile(r"([0-9a-f]{64})  (\S+)")


def unusable(path: Path, reason: str) -> SnowGalileoError:
    """The bundle is damaged, or for another computer."""
    return SnowGalileoError(
        "SG-INSTALL-013",
        f"The bundle {path} cannot be used: {reason}.",
        "Save it again, for this kind of computer.",
    )


def save_bundle(
    path: Path,
    target: Target,
    backend: str,
    control: Control,
    mirror: str = "",
    connection: Optional[Connection] = None,
    weights: Sequence[Path] = (),
    locks: Optional[Path] = None,
    with_python: bool = False,
    python_mirror: str = "",
    has_dask: bool = False,
) -> int:
    """Write a bundle for a Python on a kind of computer, this or another; returns its size.

    ``with_python``: put that Python into it, too, for a computer like this one that has none;
    ``python_mirror``: as in ``Tool``; ``has_dask``: with the libraries for Dask clusters. Files are
    downloaded into a folder beside it, which is removed at the end. Raises as ``install``.
    """
    connection = connection or Connection()
    locks = locks or lock_folder()
    lock = read_lock(lock_name(backend, target), locks, extras_of(has_dask))
    wheels = [*wheels_for(read_lock(TOOLS, locks), target, locks), *wheels_for(lock, target, locks)]
    folder = path.with_name(path.name + ".files")
    with writing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        check_space(path.parent, 2 * sum(wheel.size for wheel in wheels))
    index = make_index(mirror, None, lock.indexes, connection, control)
    files = {f"wheels/{file.name}": file for file in download_all(wheels, folder, index, control)}
    files.update({f"weights/{file.name}": file for file in weights})
    if with_python:
        control.stage("prepare", "Downloading Python")
        uv_wheel, pip_wheel = (folder / wheel.name for wheel in tool_wheels(wheels[:2]))
        with writing(folder):
            uv = unpack_uv(uv_wheel, folder)
        tool = Tool(folder, uv, pip_wheel, control, python_mirror, connection.proxy)
        version = ".".join(map(str, target.python))
        files.update({f"python/{file.name}": file for file in _python(tool, version, connection)})
    control.stage("install", "Writing the bundle")
    about = {
        "format": FORMAT,
        "backend": backend,
        "lock": lock.digest,
        "target": target.name,
        "dask": has_dask,
    }
    part = path.with_name(path.name + ".part")
    with writing(part):
        _write(part, files, about, control)
        part.replace(path)
        shutil.rmtree(folder)
    return path.stat().st_size


def _python(tool: Tool, version: str, connection: Connection) -> List[Path]:
    """The archive of a Python, which uv has verified, and the list that names it where uv's own does not."""
    archives = tool.folder / "archives"
    with writing(archives):
        archives.mkdir(exist_ok=True)
        if is_list(tool.python_mirror):
            pieces = fetch(connection.opener(), tool.python_mirror, tool.control)
            content = b"".join(piece for piece in pieces if isinstance(piece, bytes))
            (archives / PYTHON_LIST).write_bytes(content)
    tool.managed_python(version, archives)
    return sorted(path for path in archives.iterdir() if _PYTHON.fullmatch(f"python/{path.name}"))


def _write(part: Path, files: Dict[str, Path], about: Dict[str, object], control: Control) -> None:
    sums: List[str] = []
    try:
        with zipfile.ZipFile(part, "w", zipfile.ZIP_STORED) as archive:
            archive.writestr(ABOUT, json.dumps(about, indent=1))
            for name, source in files.items():
                digest = hashlib.sha256()
                with source.open("rb") as stream, archive.open(name, "w", force_zip64=True) as target:
                    for chunk in iter(lambda: stream.read(READ), b""):
                        control.check()
                        digest.update(chunk)
                        target.write(chunk)
                sums.append(f"{digest.hexdigest()}  {name}")
            archive.writestr(SUMS, "\n".join(sums) + "\n")
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise


@dataclass
class Bundle:
    """A bundle that has been opened. ``target``: name of the computer and Python that it is for."""

    path: Path
    backend: str
    target: str
    sums: Dict[str, str]
    control: Control
    has_dask: bool = False

    @classmethod
    def open(cls, path: Path, control: Control) -> Bundle:
        """Read what a bundle holds. Raises ``SG-INSTALL-013``."""
        try:
            with zipfile.ZipFile(path) as archive:
                if max(archive.getinfo(name).file_size for name in (ABOUT, SUMS)) > LARGEST_ABOUT:
                    raise unusable(path, "it is no bundle of the engine")
                about = json.loads(archive.read(ABOUT))
                sums = {
                    match[2]: match[1]
                    for match in map(_SUM.fullmatch, archive.read(SUMS).decode("ascii").splitlines())
                    if match
                }
                if about["format"] != FORMAT:
                    raise unusable(path, "it was saved by another version of the plugin")
                has_dask = about.get("dask") is True
                return cls(path, str(about["backend"]), str(about["target"]), sums, control, has_dask)
        except OSError as error:
            raise unusable(path, error.strerror or str(error)) from None
        except (zipfile.BadZipFile, KeyError, ValueError, TypeError, NotImplementedError, RuntimeError):
            raise unusable(path, "it is no bundle of the engine, or damaged") from None

    def wheels(self) -> List[str]:
        """Names of its wheels."""
        return [match[1] for match in map(_WHEEL.fullmatch, self.sums) if match]

    @property
    def python(self) -> str:
        """Version of the Python that it holds, such as ``3.12``; empty if it holds none."""
        found = re.search(r"-cp(\d)(\d+)$", self.target)
        has_python = any(map(_PYTHON.fullmatch, self.sums))
        return f"{found[1]}.{found[2]}" if found and has_python else ""

    def check_for(self, target: Target, wheels: Sequence[Wheel]) -> None:
        """Raise ``SG-INSTALL-013`` if it lacks wheels that this computer needs."""
        missing = [wheel.name for wheel in wheels if wheel.name not in set(self.wheels())]
        if missing:
            reason = (
                f"it is for {self.target}, and this computer is {target.name}"
                if self.target != target.name
                else f"it lacks {missing[0]}, so it belongs to another version of the plugin"
            )
            raise unusable(self.path, reason)

    def unpack(self, folder: Path) -> Tuple[int, int]:
        """Copy wheels and Python into a folder, weights into the user's; numbers of wheels and weights.

        Raises ``SG-INSTALL-013`` if a file is not the one of its list.
        """
        self.control.stage("prepare", "Unpacking the bundle")
        counts = [0, 0, 0]
        with writing(folder):
            folder.mkdir(parents=True, exist_ok=True)
        try:
            with zipfile.ZipFile(self.path) as archive:
                for name, digest in self.sums.items():
                    for number, (pattern, target) in enumerate(
                        ((_WHEEL, folder), (_WEIGHTS, weights_folder()), (_PYTHON, folder / PYTHON))
                    ):
                        match = pattern.fullmatch(name)
                        if match:
                            self._copy(archive, name, digest, target / match[1])
                            counts[number] += 1
        except (zipfile.BadZipFile, KeyError, NotImplementedError, RuntimeError):
            raise unusable(self.path, "it is damaged") from None
        return counts[0], counts[1]

    def _copy(self, archive: zipfile.ZipFile, name: str, digest: str, target: Path) -> None:
        if target.exists():
            return
        part = target.with_name(target.name + ".part")
        found = hashlib.sha256()
        with writing(part):
            target.parent.mkdir(parents=True, exist_ok=True)
            with archive.open(name) as source, part.open("wb") as file:
                for chunk in iter(lambda: source.read(READ), b""):
                    self.control.check()
                    found.update(chunk)
                    file.write(chunk)
            if found.hexdigest() != digest:
                part.unlink()
                raise unusable(self.path, f"its file {name} is damaged")
            part.replace(target)
