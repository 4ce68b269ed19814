"""Model files: published ``.pth`` state dicts and ``.safetensors``.

Only tensors are ever unpickled, and a file that does not fit exactly is refused.
"""

from __future__ import annotations

import hashlib
import json
import pickle  # nosec B403 (only its exception is used)
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import safetensors.torch
import torch
from safetensors import SafetensorError

from ..output_checks import whole_safetensors
from ..output_file import new_file
from ..protocol import Json, SnowGalileoError
from .architecture import SIZES, Size, SnowGalileo
from .weights_names import parse_name

ARCHITECTURE_TENSORS = ("encoder.pos_embed", "encoder.month_embed.weight")
"""Tensors of the state dict that the architecture defines; training does not change them."""


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
    if not path.is_file():
        raise SnowGalileoError(
            "SG-MODEL-001", f"The model file {path} does not exist.", "Choose a .pth or .safetensors file."
        )
    state, note = _read(path)
    size = _size_of(state, path)
    network = SnowGalileo(size, "attention_probe" if "head.q.weight" in state else "spatial_mean")
    _check(state, network.state_dict(), path)
    network.load_state_dict({name: tensor.float() for name, tensor in state.items()})
    network.requires_grad_(False).eval()
    named = parse_name(path.stem)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return LoadedModel(network, path, digest, named.condition if named else None, note)


def _read(path: Path) -> tuple[Mapping[str, torch.Tensor], str]:
    try:
        if path.suffix.lower() == ".safetensors":
            with safetensors.safe_open(path, framework="pt") as file:
                note = (file.metadata() or {}).get("note", "")
                return {name: file.get_tensor(name) for name in file.keys()}, note  # noqa: SIM118 (not a mapping)
        state = torch.load(path, map_location="cpu", weights_only=True)
    except pickle.UnpicklingError as error:
        raise SnowGalileoError(
            "SG-MODEL-002",
            f"{path.name} holds more than tensors, or is not a PyTorch file; it was not opened.",
            "Use a state dict as published, or a .safetensors file.",
            str(error),
        ) from None
    except (SafetensorError, RuntimeError, EOFError, OSError, ValueError, KeyError) as error:
        raise SnowGalileoError(
            "SG-MODEL-002",
            f"{path.name} cannot be read as a model file; it may be truncated.",
            "Download or copy it again.",
            str(error),
        ) from None
    if not isinstance(state, Mapping) or not all(isinstance(v, torch.Tensor) for v in state.values()):
        raise SnowGalileoError(
            "SG-MODEL-002",
            f"{path.name} is not a plain state dict (names and tensors).",
            "Use the file as published, without a wrapper.",
        )
    return state, ""


def _size_of(state: Mapping[str, torch.Tensor], path: Path) -> Size:
    norm = state.get("encoder.norm.weight")
    if norm is None or norm.ndim != 1:
        raise SnowGalileoError(
            "SG-MODEL-003",
            f"{path.name}: 'encoder.norm.weight' is missing; this is not a fine-tuned SnowGalileo model.",
        )
    depth = len({name.split(".")[2] for name in state if name.startswith("encoder.blocks.")})
    for size in SIZES:
        if (size.dim, size.depth) == (len(norm), depth):
            return size
    known = ", ".join(f"{size.name} ({size.dim} x {size.depth})" for size in SIZES)
    raise SnowGalileoError(
        "SG-MODEL-004", f"{path.name} has width {len(norm)} and {depth} blocks; known sizes are {known}."
    )


def _check(state: Mapping[str, torch.Tensor], expected: Mapping[str, torch.Tensor], path: Path) -> None:
    """Raise for a name or shape that does not fit, values that are not finite, and tables other than the
    architecture's.
    """
    hint = "Use the weights of a fine-tuned SnowGalileo model."
    for name, tensor in expected.items():
        found = state.get(name)
        if found is None:
            raise SnowGalileoError(
                "SG-MODEL-003",
                f"{path.name}: '{name}' is missing; shape {tuple(tensor.shape)} was expected.",
                hint,
            )
        if found.shape != tensor.shape:
            text = (
                f"{path.name}: '{name}' has shape {tuple(found.shape)}; {tuple(tensor.shape)} was expected."
            )
            raise SnowGalileoError("SG-MODEL-003", text, hint)
        if not found.dtype.is_floating_point or not torch.isfinite(found).all():
            raise SnowGalileoError(
                "SG-MODEL-005",
                f"{path.name}: '{name}' holds values that are not finite numbers.",
                "Download or copy it again.",
            )
    surplus = next((name for name in state if name not in expected), None)
    if surplus is not None:
        raise SnowGalileoError(
            "SG-MODEL-003",
            f"{path.name}: '{surplus}' is not part of the model; nothing of that name was expected.",
            hint,
        )
    for name in ARCHITECTURE_TENSORS:
        if not torch.allclose(state[name].float(), expected[name], atol=1e-4):
            text = f"{path.name}: '{name}' is not the table that the architecture defines."
            raise SnowGalileoError("SG-MODEL-003", text, hint)


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
