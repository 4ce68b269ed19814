"""Initial weights of a training: random, a pre-trained encoder, or a fine-tuned model."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import nn

from ..model.architecture import SIZES, SnowGalileo
from ..model.checkpoints import model_of, require_tables, size_of
from ..model.weight_files import checked, read_weights
from ..protocol import HEAD, RANDOM_START, SIGMOID_SLOPE, SIZE, SnowGalileoError, TrainingRecipe
from .encoder_archive import unpacked
from .encoder_folder import encoder_in, require_architecture


@dataclass(frozen=True)
class InitialWeights:
    """The network to train.

    ``init``: ``random`` or ``pretrained``, for the name of the weights. ``source``: what it starts from, in
    words.
    """

    network: SnowGalileo
    init: str
    source: str


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


def initial_weights(recipe: TrainingRecipe) -> InitialWeights:
    """The network that a recipe starts from.

    Its ``start`` is ``random``; a pre-training folder, an archive of such or an encoder file, for the encoder
    alone; or a model file, which is recognised by its head. Raises ``SG-MODEL-001`` to ``-005``, and
    ``SG-JOB-001`` where the recipe asks for a size, head or slope of the sigmoid other than the weights have.
    """
    slope = SIGMOID_SLOPE if recipe.sigmoid_slope is None else recipe.sigmoid_slope
    if recipe.start == RANDOM_START:
        network = random_network(recipe.size or SIZE, recipe.head or HEAD, recipe.seed)
        network.set_slope(slope)
        return InitialWeights(network, "random", "random weights")
    path = _path_of(recipe.start)
    with unpacked(path) as (place, root):
        file, others = encoder_in(place) if place.is_dir() else (place, [])
        weights, _ = read_weights(file)
        beside = f" (beside it: {', '.join(others)})" if others else ""
        given = file if root == path else f"{file.relative_to(root).as_posix()} in {path}"
        if any(name.startswith("head.") for name in weights):
            network = model_of(weights, file)
            _require_same(recipe, network, file)
            source = f"the model {given}, with its {network.head_name} head{beside}"
            return InitialWeights(network.requires_grad_(True).train(), "pretrained", source)
        network = _with_encoder(weights, file, recipe)
    network.set_slope(slope)
    return InitialWeights(network, "pretrained", f"the encoder {given}, with a new head{beside}")


def _path_of(start: str) -> Path:
    """The path to start from, which the system can look at."""
    try:
        path = Path(start).expanduser()
        path.is_dir()
    except (OSError, RuntimeError, ValueError) as error:
        raise SnowGalileoError(
            "SG-MODEL-001", "The weights to start from cannot be looked at.", "Choose others.", str(error)
        ) from None
    return path


def _with_encoder(weights: Mapping[str, torch.Tensor], file: Path, recipe: TrainingRecipe) -> SnowGalileo:
    if any(name.startswith(("encoder_to_decoder_embed", "mask_token")) for name in weights):
        raise SnowGalileoError(
            "SG-MODEL-003", f"{file.name} is a decoder of pre-training.", "Choose the encoder beside it."
        )
    encoder = {name.removeprefix("encoder."): tensor for name, tensor in weights.items()}
    size = size_of(encoder, file)
    require_architecture(file, size)
    _require(recipe.size in (None, size.name), file, "size", recipe.size, size.name)
    network = random_network(size.name, recipe.head or HEAD, recipe.seed)
    expected = network.encoder.state_dict()
    state = checked(encoder, expected, file, "Choose an encoder of SnowGalileo's pre-training.")
    require_tables(state, expected, file)
    network.encoder.load_state_dict(state)
    return network


def _require_same(recipe: TrainingRecipe, network: SnowGalileo, file: Path) -> None:
    slope = float(network.sigmoid_slope)
    _require(recipe.size in (None, network.size.name), file, "size", recipe.size, network.size.name)
    _require(recipe.head in (None, network.head_name), file, "head", recipe.head, network.head_name)
    is_same = recipe.sigmoid_slope is None or abs(recipe.sigmoid_slope - slope) < 1e-6
    _require(is_same, file, "sigmoid_slope", recipe.sigmoid_slope, f"{slope:g}")


def _require(condition: bool, file: Path, name: str, asked: object, found: str) -> None:
    if not condition:
        raise SnowGalileoError(
            "SG-JOB-001",
            f"The setting '{name}' is {asked}, but the weights in {file.name} have {found}.",
            "Leave the setting out, or start from other weights.",
        )
