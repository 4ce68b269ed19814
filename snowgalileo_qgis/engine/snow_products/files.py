"""Finding rasters of snow cover, whether labels or maps, in files and folders."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..protocol import SnowGalileoError

ENDINGS = (".tif", ".tiff")
SIDECAR_ENDINGS = (".aux.xml", ".ovr", ".msk", ".qml", ".tfw", ".qmd")


@dataclass(frozen=True)
class FilesFound:
    """``rasters``: GeoTIFFs, each once. ``others``: number of the other files in folders by their ending."""

    rasters: tuple[Path, ...]
    others: dict[str, int]

    @property
    def other_text(self) -> str:
        """The other files in words."""
        return ", ".join(f"{count} {ending}" for ending, count in sorted(self.others.items()))


def raster_files(paths: Sequence[Path], code: str, what: str, *, any_file: bool = True) -> FilesFound:
    """GeoTIFFs of files and folders (with subfolders); ``what``: what they are called in messages.

    ``any_file``: a file given by its path may have any ending and must exist; otherwise it needs the ending
    of a GeoTIFF, and whether it exists shows when it is opened. Raises an error of the given code when there
    is none, or when a folder cannot be read.
    """
    found: dict[Path, Path] = {}
    others: Counter[str] = Counter()
    try:
        for path in (Path(path).expanduser() for path in paths):
            if any_file and not path.exists():
                raise SnowGalileoError(code, f"The {what} {path} does not exist.", "Check the path.")
            is_folder = path.is_dir()
            for file in sorted(_files_below(path)) if is_folder else [path]:
                if file.suffix.lower() in ENDINGS or (any_file and not is_folder):
                    found.setdefault(file.resolve(), file)
                elif not file.name.lower().endswith(SIDECAR_ENDINGS):
                    others[file.suffix.lower() or "(no ending)"] += 1
    except (OSError, ValueError, RuntimeError) as error:  # no permission, a null character, a loop of links
        raise SnowGalileoError(
            code,
            f"{path} cannot be searched: {getattr(error, 'strerror', None) or error}.",
            "Check the path.",
        ) from error
    result = FilesFound(tuple(found.values()), dict(others))
    if not found:
        text = f"No {what} was found in {', '.join(map(str, paths)) or 'nothing'}"
        raise SnowGalileoError(
            code,
            f"{text} (only {result.other_text})." if others else f"{text}.",
            "Choose GeoTIFF files or a folder with such files.",
        )
    return result


def _files_below(folder: Path) -> list[Path]:
    """All that is no folder, so that special files are named when they are opened."""
    return [path for path in folder.rglob("*") if not path.is_dir()]
