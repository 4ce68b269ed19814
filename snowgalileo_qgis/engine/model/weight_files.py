"""Files of named tensors: ``.pth`` and ``.pt`` state dicts, and ``.safetensors``.

Nothing but tensors is unpickled, no file makes the reader take up much more memory than its size on disk, and
a tensor is looked into only when its name, shape and type are as expected.
"""

from __future__ import annotations

import pickle  # nosec B403 (only its exception is used)
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import safetensors
import torch

from ..protocol import SnowGalileoError

Weights = dict[str, torch.Tensor]

MOST_BYTES = 4 * 2**30
"""Size of a file that no model reaches; the largest, ``base`` as float64 with its optimiser, has 2.1 GB."""

WRAPPERS = frozenset({"module", "_orig_mod", "_fsdp_wrapped_module", "_checkpoint_wrapped_module"})
"""Parts of names that DataParallel, torch.compile, FSDP and checkpointing add where they wrap a module."""

LEADING_WRAPPERS = ("model.", "net.", "network.")
"""Beginnings of all names, which training frameworks add."""

FLOATS = (torch.float32, torch.float16, torch.bfloat16, torch.float64)

CONTAINERS = ("state_dict", "model_state_dict", "model", "encoder", "network", "net")
"""Entries in which training checkpoints keep their state dict."""


def read_weights(path: Path) -> tuple[Weights, str]:
    """The tensors of a file by name, without what wrappers added to the names, and the author's note.

    They are plain arrays of floating-point numbers in memory; their shapes and values are not looked at
    (``checked``). Raises ``SG-MODEL-001`` (no such file), ``-002`` (unreadable, unsafe, or no state dict),
    ``-003`` (two names are one without their wrappers) and ``-005`` (no floating-point numbers).
    """
    _require_file(path)
    state, note = _read_safetensors(path) if path.suffix.lower() == ".safetensors" else _read_torch(path)
    weights = _unwrapped(state, path)
    for name, tensor in weights.items():
        _require_plain(tensor, name, path)
    return weights, note


def checked(
    weights: Mapping[str, torch.Tensor], expected: Mapping[str, torch.Tensor], path: Path, hint: str
) -> Weights:
    """The weights as float32; names and shapes must be exactly those of ``expected``.

    Raises ``SG-MODEL-003`` for the first name or shape that does not fit, and ``-005`` for values that are
    not finite numbers.
    """
    result = {}
    for name, tensor in expected.items():
        found = weights.get(name)
        if found is None:
            text = f"{path.name}: '{name}' is missing; shape {tuple(tensor.shape)} was expected."
            raise SnowGalileoError("SG-MODEL-003", text, hint)
        result[name] = _numbers(found, name, tuple(tensor.shape), path, hint)
    surplus = next((name for name in weights if name not in expected), None)
    if surplus is not None:
        raise SnowGalileoError(
            "SG-MODEL-003",
            f"{path.name}: '{surplus}' is not part of the model; nothing of that name was expected.",
            hint,
        )
    return result


def _require_plain(tensor: torch.Tensor, name: str, path: Path) -> None:
    if _is_special(tensor):
        raise SnowGalileoError(
            "SG-MODEL-005",
            f"{path.name}: '{name}' is no plain array of numbers, but sparse, quantised, nested or without "
            "values.",
            "Save the weights as plain tensors.",
        )
    if tensor.dtype not in FLOATS:
        raise SnowGalileoError(
            "SG-MODEL-005",
            f"{path.name}: '{name}' holds values of the type {_short(tensor.dtype)}, not floating-point "
            "numbers of 16, 32 or 64 bits.",
            "Save the weights as float32.",
        )


def _numbers(found: torch.Tensor, name: str, shape: tuple[int, ...], path: Path, hint: str) -> torch.Tensor:
    if tuple(found.shape) != shape:
        text = f"{path.name}: '{name}' has shape {tuple(found.shape)}; {shape} was expected."
        raise SnowGalileoError("SG-MODEL-003", text, hint)
    numbers = found.detach().float()
    if not torch.isfinite(numbers).all():
        raise SnowGalileoError(
            "SG-MODEL-005",
            f"{path.name}: '{name}' holds values that are not finite numbers.",
            "Download or copy it again.",
        )
    return numbers


def _is_special(tensor: torch.Tensor) -> bool:
    """Whether a tensor is anything but an array in memory: its values must not be asked for."""
    return (
        tensor.layout is not torch.strided
        or tensor.is_nested
        or tensor.is_quantized
        or tensor.device.type != "cpu"
    )


def _require_file(path: Path) -> None:
    try:
        is_file = path.is_file()
        size = path.stat().st_size if is_file else 0
    except (OSError, ValueError) as error:
        raise SnowGalileoError(
            "SG-MODEL-001",
            f"The model file {path.name} cannot be looked at.",
            "Choose a .pth or .safetensors file that you may read.",
            str(error),
        ) from None
    if not is_file:
        raise SnowGalileoError(
            "SG-MODEL-001", f"The model file {path} does not exist.", "Choose a .pth or .safetensors file."
        )
    if size > MOST_BYTES:
        raise SnowGalileoError(
            "SG-MODEL-002",
            f"{path.name} has {size / 1e9:.1f} GB, more than any SnowGalileo model.",
            "Choose the state dict of a SnowGalileo model.",
        )


def _read_safetensors(path: Path) -> tuple[Weights, str]:
    try:
        with safetensors.safe_open(path, framework="pt") as file:
            note = (file.metadata() or {}).get("note", "")
            return {name: file.get_tensor(name) for name in file.keys()}, note  # noqa: SIM118 (no mapping)
    except Exception as error:  # whatever a damaged file makes the library raise
        raise _unreadable(path, error) from None


def _read_torch(path: Path) -> tuple[Any, str]:
    try:
        _require_honest_zip(path)
        return torch.load(path, map_location="cpu", weights_only=True), ""
    except SnowGalileoError:
        raise
    except pickle.UnpicklingError as error:
        raise SnowGalileoError(
            "SG-MODEL-002",
            f"{path.name} holds more than tensors, or is not a PyTorch file; it was not opened.",
            "Use a state dict as published, or a .safetensors file.",
            str(error),
        ) from None
    except Exception as error:  # the unpickler raises nearly anything for a damaged file
        raise _unreadable(path, error) from None


def _require_honest_zip(path: Path) -> None:
    """Raise ``SG-MODEL-002`` for a zip that would unpack to more than its size, which ``torch.save`` never
    writes.
    """
    if not zipfile.is_zipfile(path):
        return
    with zipfile.ZipFile(path) as archive:
        entries = archive.infolist()
    is_packed = any(entry.compress_type != zipfile.ZIP_STORED for entry in entries)
    if is_packed or sum(entry.file_size for entry in entries) > path.stat().st_size:
        raise SnowGalileoError(
            "SG-MODEL-002",
            f"{path.name} is a packed archive, not a file as PyTorch saves it; it was not opened.",
            "Unpack it, or use a state dict as published.",
        )


def _unwrapped(state: Any, path: Path) -> Weights:
    """The tensors of a plain state dict by their names without wrappers."""
    if not isinstance(state, Mapping):
        raise _no_state_dict(path)
    container = next((name for name in CONTAINERS if isinstance(state.get(name), Mapping)), None)
    if container is not None:
        raise SnowGalileoError(
            "SG-MODEL-002",
            f"{path.name} is a training checkpoint, which holds its weights in '{container}'.",
            "Save the state dict alone, as published.",
        )
    is_plain = all(isinstance(name, str) and isinstance(value, torch.Tensor) for name, value in state.items())
    if not is_plain or not state:
        raise _no_state_dict(path)
    _require_held(state.values(), path)
    weights: Weights = {}
    leading = next((word for word in LEADING_WRAPPERS if all(name.startswith(word) for name in state)), "")
    for name, tensor in state.items():
        parts = name.removeprefix(leading).split(".")
        bare = ".".join(part for part in parts if part not in WRAPPERS)
        if bare in weights:
            raise SnowGalileoError(
                "SG-MODEL-003",
                f"{path.name}: '{bare}' is there twice, once within a wrapper.",
                "Save the weights of one model.",
            )
        weights[bare] = tensor
    return weights


def _require_held(tensors: Any, path: Path) -> None:
    """Raise ``SG-MODEL-002`` where tensors claim more memory than the file has bytes."""
    sizes = {}
    for tensor in tensors:
        if not _is_special(tensor):
            storage = tensor.untyped_storage()
            sizes[storage.data_ptr()] = storage.nbytes()
    if sum(sizes.values()) > path.stat().st_size:
        raise SnowGalileoError(
            "SG-MODEL-002", f"{path.name} declares more values than it holds.", "Download or copy it again."
        )


def _no_state_dict(path: Path) -> SnowGalileoError:
    return SnowGalileoError(
        "SG-MODEL-002",
        f"{path.name} is not a plain state dict (names and tensors).",
        "Use the file as published, without a wrapper.",
    )


def _unreadable(path: Path, error: Exception) -> SnowGalileoError:
    return SnowGalileoError(
        "SG-MODEL-002",
        f"{path.name} cannot be read as a model file; it may be truncated.",
        "Download or copy it again.",
        f"{type(error).__name__}: {error}",
    )


def _short(dtype: torch.dtype) -> str:
    return str(dtype).removeprefix("torch.")
