"""The command ``finetune``: options, and the result in words."""

from __future__ import annotations

import argparse
from dataclasses import fields

from ..protocol import DEVICES, HEADS, PRECISIONS, SIZES, TRAINING_CONDITIONS, FinetuneSpec, Json

NAME = "finetune"
SUMMARY = "train a model on stacks with known snow cover"

_DEFAULTS = {field.name: field.default for field in fields(FinetuneSpec)}

_FOLDERS = {
    "labels": "label rasters, snow cover 0..1 at 100 m, or folders of them",
    "cloud_stacks": "twins of the stacks with clouds, of the same file names",
    "val_stacks": "stacks to validate on, instead of a share of the cells",
    "val_labels": "labels of the validation stacks",
}
_CHOICES = {
    "size": SIZES,
    "head": HEADS,
    "condition": TRAINING_CONDITIONS,
    "device": DEVICES,
    "precision": PRECISIONS,
}
_TEXTS = {
    "start": "random, a pre-training folder, or a model file",
    "note": "a sentence that is written into the weights",
}
_NUMBERS = {
    "val_share": "share of the cells held out to validate on",
    "samples": "train on a random subset of so many cells; 0: all",
    "seed": "another number gives another order, split and start",
    "epochs": "passes over the cells",
    "batch_size": "cells in memory at once",
    "effective_batch": "cells of one step of the optimiser",
    "learning_rate": "highest learning rate",
    "min_learning_rate": "last learning rate",
    "warmup": "share of the epochs in which the learning rate rises",
    "beta1": "Adam's first decay rate",
    "beta2": "Adam's second decay rate",
    "weight_decay": "L2 weight decay",
    "clip_norm": "largest norm of a gradient",
    "drop_path": "share of cells that skip a branch of a block",
    "sigmoid_slope": "slope of the sigmoid, for random weights",
    "hide_days": "probability that a day of a sensor is hidden",
    "hide_sensors": "probability that a sensor is hidden",
    "window": "learn from a square of so many 100 m pixels; 0: whole cells",
    "memory_mb": "memory for prepared cells",
}


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add the options of the command, but for those of the stacks."""
    for name, text in _FOLDERS.items():
        command.add_argument(
            _flag(name), nargs="+", default=[], required=name == "labels", metavar="PATH", help=text
        )
    command.add_argument("--output", required=True, metavar="DIR", help="folder for weights, log and state")
    for name, choices in _CHOICES.items():
        command.add_argument(_flag(name), choices=choices, default=_DEFAULTS[name])
    for name, text in _TEXTS.items():
        command.add_argument(_flag(name), default=_DEFAULTS[name], help=text)
    for name, text in _NUMBERS.items():
        default = _DEFAULTS[name]
        command.add_argument(
            _flag(name),
            type=type(default),
            default=default,
            metavar="N",
            help=f"{text} (default {default:g})",
        )
    command.add_argument(
        "--no-augment", dest="augment", action="store_false", help="do not turn and mirror cells"
    )
    command.add_argument("--freeze-encoder", action="store_true", help="train the head alone")
    command.add_argument("--resume", action="store_true", help="go on with the training in the output folder")


def spec_of(options: argparse.Namespace, stacks: Json) -> FinetuneSpec:
    """The job that the options describe; ``stacks``: the settings of the stacks."""
    own = {name: getattr(options, name) for name in _DEFAULTS if name not in stacks}
    return FinetuneSpec(**stacks, **own)


def show(result: Json) -> str:
    """The result in words."""
    quality = (
        f"validation RMSE {result['val_rmse']:.4f} in epoch {result['best_epoch']}"
        if result["val_rmse"] is not None
        else "no validation"
    )
    lines = [
        f"Trained on {result['cells']} cells, {result['steps']} steps, {result['seconds']:.0f} s on "
        f"{result['device']}; {quality}."
    ]
    lines += [f"  {name:<5} {result[name]}" for name in ("best", "last", "log")]
    return "\n".join([*lines, *(f"Left out: {item['reason']}" for item in result["left_out"])])


def _flag(name: str) -> str:
    return "--" + name.replace("_", "-")
