"""Files of model weights."""

from __future__ import annotations

from pathlib import Path
from typing import Iterable, List

from .errors import SnowGalileoError

MODEL_ENDINGS = (".pth", ".pt", ".safetensors")


def model_files(paths: Iterable[str]) -> List[str]:
    """The given files; a folder stands for the model files directly in it, by name.

    Raises ``SG-MODEL-001`` for a folder without any, and for a path that cannot be looked at.
    """
    files: List[str] = []
    for path in paths:
        try:
            folder = Path(path).expanduser()
            if not folder.is_dir():
                files.append(path)
                continue
            found = sorted(
                str(file)
                for file in folder.iterdir()
                if file.suffix.lower() in MODEL_ENDINGS and file.is_file()
            )
        except (OSError, RuntimeError, ValueError) as error:  # no permission, no home, a name too long
            raise SnowGalileoError(
                "SG-MODEL-001",
                f"{path[:300]} cannot be looked at: {getattr(error, 'strerror', None) or error}.",
                "Choose another file or folder.",
            ) from error
        if not found:
            raise SnowGalileoError(
                "SG-MODEL-001",
                f"There is no model file in {folder}.",
                "Choose a .pth or .safetensors file, or a folder of them.",
            )
        files += found
    return files
