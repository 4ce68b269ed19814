"""Initial weights of a training: random, a pre-trained encoder, or a fine-tuned model."""

from __future__ import annotations

import pickle  # nosec B403 (only its exception is used)
from collections.abc import Mapping
from pathlib import Path

import safetensors.torch
import torch
from safetensors import SafetensorError
from torch import nn

from ..model.architecture import SIZES, Size, SnowGalileo
from ..model.checkpoints import load_model
from ..protocol import SnowGalileoError

ENCODER_FILES = ("encoder.safetensors", "encoder.pt")
"""Encoder files that a pre-training folder may hold; the first that exists is taken."""


def random_network(size_name: str, head: str, seed: int) -> SnowGalileo:
    """A network with random weights: Xavier-uniform linear layers with zero bias in the encoder, PyTorch's
    defaults elsewhere.
    """
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        network = SnowGalileo(next(size for size in SIZES if size.name == size_name), head)
        for module in network.encoder.modules():
            if isinstance(module, nn.Linear):
                nn.init.xavier_uniform_(module.weight)
                nn.init.zeros_(module.bias)
        if head == "attention_probe":
            nn.init.zeros_(network.head.q.weight)  # type: ignore[union-attr, arg-type]
    return network


def initial_network(start: str, size_name: str, head: str, seed: int) -> tuple[SnowGalileo, str]:
    """The network to train, and ``random`` or ``pretrained`` for its file name.

    ``start``: ``random``; a pre-training folder or its encoder file, for the encoder alone; or a model file.
    ``size_name`` and ``head`` apply where the file does not determine them. Raises ``SG-MODEL-001`` to
    ``-005``.
    """
    if start == "random":
        return random_network(size_name, head, seed), "random"
    path = Path(start).expanduser()
    file = (
        next((path / name for name in ENCODER_FILES if (path / name).is_file()), None)
        if path.is_dir()
        else path
    )
    if file is None or not file.is_file():
        hint = f"Choose a folder with {' or '.join(ENCODER_FILES)}, or a model file."
        raise SnowGalileoError("SG-MODEL-001", f"{path} holds no weights to start from.", hint)
    if file.name not in ENCODER_FILES:
        return load_model(file).network.requires_grad_(True).train(), "pretrained"
    state = {name.removeprefix("encoder."): tensor for name, tensor in _read(file).items()}
    network = random_network(_size_of(state, file).name, head, seed)
    expected = network.encoder.state_dict()
    for name, tensor in expected.items():
        if name not in state or state[name].shape != tensor.shape:
            found = tuple(state[name].shape) if name in state else "nothing"
            raise SnowGalileoError(
                "SG-MODEL-003",
                f"{file}: '{name}' has {found}; shape {tuple(tensor.shape)} was expected.",
                "Choose another encoder.",
            )
        if not torch.isfinite(state[name]).all():
            raise SnowGalileoError(
                "SG-MODEL-005",
                f"{file}: '{name}' holds values that are not finite numbers.",
                "Choose another encoder.",
            )
    network.encoder.load_state_dict({name: state[name].float() for name in expected})
    return network, "pretrained"


def _read(file: Path) -> Mapping[str, torch.Tensor]:
    try:
        if file.suffix == ".safetensors":
            return safetensors.torch.load_file(file)
        state = torch.load(file, map_location="cpu", weights_only=True)
    except (
        pickle.UnpicklingError,
        SafetensorError,
        RuntimeError,
        EOFError,
        OSError,
        ValueError,
        KeyError,
    ) as error:
        raise SnowGalileoError(
            "SG-MODEL-002", f"{file} cannot be read as an encoder.", "Copy it again.", str(error)
        ) from None
    if not isinstance(state, Mapping) or not all(isinstance(value, torch.Tensor) for value in state.values()):
        raise SnowGalileoError(
            "SG-MODEL-002",
            f"{file} is not a plain state dict (names and tensors).",
            "Use the encoder as pre-training writes it.",
        )
    return state


def _size_of(state: Mapping[str, torch.Tensor], file: Path) -> Size:
    depth = len({name.split(".")[1] for name in state if name.startswith("blocks.")})
    width = len(state["norm.weight"]) if "norm.weight" in state else 0
    for size in SIZES:
        if (size.dim, size.depth) == (width, depth):
            return size
    raise SnowGalileoError(
        "SG-MODEL-004", f"{file} has width {width} and {depth} blocks, which is none of the known sizes."
    )
