"""Model files: published ``.pth`` state dicts and ``.safetensors``.

Only tensors are ever unpickled, and a file that does not fit exactly is refused.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import safetensors.torch
import torch

from ..output_checks import whole_safetensors
from ..output_file import new_file
from ..protocol import Json, SnowGalileoError
from .architecture import SIZES, Size, SnowGalileo
from .weight_files import checked, read_weights
from .weights_names import parse_name

ARCHITECTURE_TABLES = ("pos_embed", "month_embed.weight")
"""Tensors of an encoder that the architecture defines; training does not change them."""

ARCHITECTURE_TENSORS = tuple(f"encoder.{name}" for name in ARCHITECTURE_TABLES)
"""Their names in the state dict of a model."""


@dataclass(frozen=True)
class LoadedModel:
    """A model with its weights.

    ``condition``: from a published file name, else ``None``. ``sha256``: of the file. ``note``: the author's
    note in the file, if it is a safetensors file.
    """

    network: SnowGalileo
    path: Path
    sha256: str
    condition: str | None
    note: str


def load_model(path: Path) -> LoadedModel:
    """Load a checkpoint; its size and head are inferred from the weights.

    Raises ``SG-MODEL-001`` (no such file), ``-002`` (unreadable or unsafe), ``-003`` (names or shapes do not
    fit), ``-004`` (unknown size), ``-005`` (weights not finite).
    """
    weights, note = read_weights(path)
    network = model_of(weights, path).requires_grad_(False).eval()
    named = parse_name(path.stem)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return LoadedModel(network, path, digest, named.condition if named else None, note)


def model_of(weights: Mapping[str, torch.Tensor], path: Path) -> SnowGalileo:
    """The model with weights from ``path``. Raises ``SG-MODEL-003`` to ``-005``."""
    if "encoder.norm.weight" not in weights:
        raise SnowGalileoError(
            "SG-MODEL-003",
            f"{path.name}: 'encoder.norm.weight' is missing; this is not a fine-tuned SnowGalileo model.",
        )
    size = size_of(weights, path, "encoder.")
    network = SnowGalileo(size, "attention_probe" if "head.q.weight" in weights else "spatial_mean")
    hint = "Use the weights of a fine-tuned SnowGalileo model."
    state = checked(weights, network.state_dict(), path, hint)
    require_tables(state, network.state_dict(), path)
    network.load_state_dict(state)
    return network


def size_of(weights: Mapping[str, torch.Tensor], path: Path, prefix: str = "") -> Size:
    """The published size of an encoder whose names begin with ``prefix``. Raises ``SG-MODEL-004``."""
    norm = weights.get(f"{prefix}norm.weight")
    width = len(norm) if norm is not None and norm.ndim == 1 else 0
    start = f"{prefix}blocks."
    depth = len({name[len(start) :].split(".")[0] for name in weights if name.startswith(start)})
    for size in SIZES:
        if (size.dim, size.depth) == (width, depth):
            return size
    known = ", ".join(f"{size.name} ({size.dim} x {size.depth})" for size in SIZES)
    raise SnowGalileoError(
        "SG-MODEL-004", f"{path.name} has width {width} and {depth} blocks; known sizes are {known}."
    )


def require_tables(
    state: Mapping[str, torch.Tensor], expected: Mapping[str, torch.Tensor], path: Path
) -> None:
    """Raise ``SG-MODEL-003`` where a table that the architecture defines is another."""
    for name in expected:
        if name.removeprefix("encoder.") in ARCHITECTURE_TABLES and not torch.allclose(
            state[name], expected[name], atol=1e-4
        ):
            text = f"{path.name}: '{name}' is not the table that the architecture defines."
            raise SnowGalileoError(
                "SG-MODEL-003", text, "Use the weights of a SnowGalileo model, as they were saved."
            )


def save_model(
    network: SnowGalileo,
    path: Path,
    note: str = "",
    record: Json | None = None,
    *,
    origin: Json | None = None,
    is_half: bool = False,
) -> None:
    """Write ``.safetensors``; the file appears whole or not at all.

    ``note``: for users. ``record``: facts about the training, ``origin``: where published weights come from,
    both stored as JSON. ``is_half``: store trained weights as float16, in half the size. Raises as
    ``new_file``.
    """
    records = {"training": record, "origin": origin}
    metadata = {"note": note, **{name: json.dumps(content) for name, content in records.items() if content}}
    state = {name: tensor.detach().cpu().contiguous() for name, tensor in network.state_dict().items()}
    if is_half:
        state = {
            name: tensor if name in ARCHITECTURE_TENSORS else tensor.half() for name, tensor in state.items()
        }
    content = _in_order(safetensors.torch.save(state, metadata))
    with new_file(path, whole_safetensors, size=len(content)) as part:
        part.write_bytes(content)


def _in_order(data: bytes) -> bytes:
    """The same safetensors file with its metadata sorted; their order would differ from call to call."""
    size = int.from_bytes(data[:8], "little")
    header = json.loads(data[8 : 8 + size])
    header["__metadata__"] = dict(sorted(header["__metadata__"].items()))
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    return len(text).to_bytes(8, "little") + text + data[8 + size :]


def seeded_model(size_name: str, seed: int, head: str = "spatial_mean") -> SnowGalileo:
    """A model with reproducible random weights, for tests and demonstrations; its FSC varies but means
    nothing.
    """
    size = next(size for size in SIZES if size.name == size_name)
    network = SnowGalileo(size, head)
    state = network.state_dict()
    for name, tensor in state.items():
        if name != "sigmoid_slope" and name not in ARCHITECTURE_TENSORS:
            state[name] = torch.from_numpy(_seeded_tensor(name, tuple(tensor.shape), seed))
    last = "head.weight" if head == "spatial_mean" else "head.v.weight"
    state[last] *= 4 if size_name == "base" else 12
    network.load_state_dict(state)
    return network.requires_grad_(False).eval()


def _seeded_tensor(name: str, shape: tuple[int, ...], seed: int) -> np.ndarray:
    weights = (
        np.random.default_rng([seed, zlib.crc32(name.encode())]).standard_normal(shape).astype(np.float32)
    )
    if len(shape) >= 2:
        fan_in = np.float32(np.sqrt(np.prod(shape[1:])))
        weights /= fan_in
        return weights * fan_in * np.float32(0.2) if "channel_embed" in name else weights
    if name.endswith(("norm.weight", "norm1.weight", "norm2.weight")):
        return np.float32(1) + np.float32(0.1) * weights
    return np.float32(0.05) * weights
