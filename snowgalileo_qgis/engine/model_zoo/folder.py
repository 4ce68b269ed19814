"""The folder of weights: ``NAME.safetensors``, each with its SHA-256 in ``NAME.safetensors.sha256`` in the
format of ``sha256sum``.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from safetensors import SafetensorError, safe_open

from ..checked_json import DamagedJson, parse_object
from ..locks import locked
from ..model.weights_names import WeightsName, parse_name
from ..output_checks import whole_safetensors
from ..output_file import new_file, prepare, write_text, writing
from ..protocol import Json, SnowGalileoError, weights_folder

ENDING = ".safetensors"


@dataclass(frozen=True)
class StoredWeights:
    """A complete model file. ``name``: ``None`` unless it follows the published names.

    ``origin``: where the file came from.
    """

    path: Path
    name: WeightsName | None
    sha256: str
    origin: Json


class WeightsFolder:
    """The weights in ``folder``; empty: the user's own folder.

    Several processes may use it at once.
    """

    def __init__(self, folder: str = "") -> None:
        self.path = Path(folder).expanduser() if folder else weights_folder()
        self.incoming = self.path / "incoming"

    def all(self) -> list[StoredWeights]:
        """All complete weights, by name."""
        found = (self.find(path.stem) for path in sorted(self.path.glob(f"*{ENDING}")))
        return [stored for stored in found if stored is not None]

    def find(self, stem: str) -> StoredWeights | None:
        """The weights of a name (without ending).

        ``None`` when they are missing, or have changed since they were stored.
        """
        path = self.path / f"{stem}{ENDING}"
        try:
            known = _checksum_path(path).read_text(encoding="ascii").split(" ", 1)[0]
            if hashlib.sha256(path.read_bytes()).hexdigest() != known:
                return None
            with safe_open(path, framework="np") as file:
                metadata = file.metadata() or {}
        except (OSError, ValueError, SafetensorError):
            return None
        return StoredWeights(path, parse_name(stem), known, _origin_in(metadata))

    def claim(self, stem: str, wait: Callable[[], None]) -> AbstractContextManager[None]:
        """Lock the weights of a name; ``wait`` is called repeatedly while another process holds the lock.

        Raises ``SG-OUTPUT-001``.
        """
        lock = self.incoming / f"{stem[:100]}.lock"
        with writing(self.path):
            prepare(lock)
        return locked(lock, self.path / f"{stem}{ENDING}", "weights", wait)

    def keep(self, file: Path, stem: str, origin: Json) -> StoredWeights:
        """Check a model file and store it at once or not at all: state dicts are converted, ``.safetensors``
        copied.

        Only tensors are unpickled. Raises ``SG-MODEL-002`` to ``-005`` for files that are not SnowGalileo
        models, ``SG-WEIGHTS-007`` when there are other weights of this name.
        """
        from ..model.checkpoints import load_model, save_model

        model = load_model(file)
        target = self.path / f"{stem}{ENDING}"
        there = self.find(stem)
        if there is not None:
            if model.sha256 in (there.sha256, there.origin.get("sha256")):
                return there
            text = f"Other weights named {stem} are already in {self.path}."
            raise SnowGalileoError(
                "SG-WEIGHTS-007", text, "Rename the file, or remove the one in the folder."
            )
        if file.suffix != ENDING:
            facts = {**origin, "file": file.name, "sha256": model.sha256}
            save_model(model.network, target, model.note, origin=facts)
        elif not (target.exists() and target.samefile(file)):
            with new_file(target, whole_safetensors) as part:
                part.write_bytes(file.read_bytes())
        digest = hashlib.sha256(target.read_bytes()).hexdigest()
        write_text(_checksum_path(target), f"{digest}  {target.name}\n")
        return StoredWeights(target, parse_name(stem), digest, origin)


def _checksum_path(path: Path) -> Path:
    return path.with_name(path.name + ".sha256")


def _origin_in(metadata: Mapping[str, str]) -> Json:
    """Where a file came from, as its metadata say; empty where they say nothing that can be passed on."""
    try:
        origin = parse_object(metadata.get("origin", "{}"))
        json.dumps(origin, allow_nan=False)
    except (DamagedJson, ValueError, RecursionError):
        return {}
    return origin
