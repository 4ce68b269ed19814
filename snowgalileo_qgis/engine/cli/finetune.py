"""The command ``finetune``."""

from __future__ import annotations

import argparse
from dataclasses import fields

from ..protocol import HEADS, SIZES, TRAINING_CONDITIONS, FinetuneSpec, TrainedModel
from .left_out import left_out_lines
from .options import add_device, add_list, add_number, add_stacks, fields_of, stack_settings

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
    """Add the options of the command."""
    add_stacks(command)
    for name, text in _FOLDERS.items():
        add_list(command, _flag(name), required=name == "labels", metavar="PATH", help=text)
    command.add_argument("--output", required=True, metavar="DIR", help="folder for weights, log and state")
    for name, choices in _CHOICES.items():
        command.add_argument(_flag(name), choices=choices, default=_DEFAULTS[name])
    add_device(command)
    for name, text in _TEXTS.items():
        command.add_argument(_flag(name), default=_DEFAULTS[name], help=text)
    for name, text in _NUMBERS.items():
        add_number(command, name, _DEFAULTS[name], text)
    command.add_argument(
        "--no-augment", dest="augment", action="store_false", help="do not rotate and mirror cells"
    )
    command.add_argument("--freeze-encoder", action="store_true", help="train the head alone")
    command.add_argument("--resume", action="store_true", help="resume the training in the output folder")


def spec_of(options: argparse.Namespace) -> FinetuneSpec:
    """The job that the options describe. Raises ``SG-AREA-001``."""
    stacks = stack_settings(options)
    return FinetuneSpec(**stacks, **fields_of(options, *(name for name in _DEFAULTS if name not in stacks)))


def show(result: TrainedModel) -> str:
    """What was trained, how well, and the files."""
    quality = (
        "no validation"
        if result.val_rmse is None
        else f"validation RMSE {result.val_rmse:.4f} in epoch {result.best_epoch}"
    )
    lines = [
        f"Trained on {result.cells} cells, {result.steps} steps, {result.seconds:.0f} s on "
        f"{result.device}; {quality}.",
        f"  {'best':<5} {result.best}",
        f"  {'last':<5} {result.last}",
        f"  {'log':<5} {result.log}",
    ]
    return "\n".join([*lines, *left_out_lines(result.left_out)])


def _flag(name: str) -> str:
    return "--" + name.replace("_", "-")
