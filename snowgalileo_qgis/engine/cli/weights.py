"""The command ``weights``, with the actions ``list``, ``fetch`` and ``import``."""

from __future__ import annotations

import argparse

from ..protocol import CONDITIONS, WEIGHT_INITS, WeightsFile, WeightsList, WeightsSpec
from .left_out import left_out_lines
from .options import add_actions, add_list

NAME = "weights"
SUMMARY = "list, download or import the published model weights"
ACTIONS = {
    "list": "what is here, and with --online what is published",
    "fetch": "download published weights; what is here already is not fetched again",
    "import": "take weights from the published zip, a folder, or one .pth or .safetensors file",
}
FETCHED_INIT = "pretrained"
FETCHED_SEED = "42"
"""What ``fetch`` downloads unless told otherwise: few of the published files."""


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add the actions and their options."""
    for action, parser in add_actions(command, ACTIONS).items():
        _add_options(parser, action)


def _add_options(command: argparse.ArgumentParser, action: str) -> None:
    command.add_argument(
        "--folder",
        default="",
        metavar="DIR",
        help="where the weights are kept (default: a folder of your own)",
    )
    if action == "import":
        command.add_argument("source", metavar="ZIP|DIR|FILE")
    if action == "list":
        command.add_argument("--online", action="store_true", help="ask the server what is published")
    if action != "list":
        _add_filters(command, is_download=action == "fetch")
    if action != "import":
        command.add_argument(
            "--mirror", default="", metavar="URL", help="web folder with a copy of the published zip"
        )


def _add_filters(command: argparse.ArgumentParser, *, is_download: bool) -> None:
    """Add the choice among the files of a zip; without one, all of a local zip are taken."""
    conditions = [condition for condition in CONDITIONS if condition != "auto"]
    init, seed = (FETCHED_INIT, FETCHED_SEED) if is_download else ("all", "all")
    add_list(
        command,
        "--condition",
        choices=conditions,
        help="masking that the weights were trained for (default: all)",
    )
    add_list(command, "--init", choices=WEIGHT_INITS, help=f"what fine-tuning started from (default: {init})")
    add_list(
        command,
        "--seed",
        metavar="N",
        help=f"20, 42 or 90; several make an ensemble (default: {seed})",
    )
    add_list(command, "--name", metavar="NAME", help="exactly these files, named as in the list")
    command.add_argument(
        "--ablations", action="store_true", help="also models that were fine-tuned on a part of the data"
    )


def spec_of(options: argparse.Namespace) -> WeightsSpec:
    """The job that the options describe; proxy and certificates are those of the environment."""
    is_download = options.action == "fetch"
    return WeightsSpec(
        action=options.action,
        online=getattr(options, "online", False),
        conditions=getattr(options, "condition", []),
        inits=getattr(options, "init", []) or ([FETCHED_INIT] if is_download else []),
        seeds=getattr(options, "seed", []) or ([FETCHED_SEED] if is_download else []),
        names=getattr(options, "name", []),
        ablations=getattr(options, "ablations", False),
        source=getattr(options, "source", ""),
        folder=options.folder,
        mirror=getattr(options, "mirror", ""),
    )


def show(result: WeightsList) -> str:
    """One line per file."""
    lines = [f"{file.name:<40} {_megabytes(file)}  {file.path or 'not here'}" for file in result.files]
    lines += left_out_lines(result.left_out)
    if result.downloaded_bytes:
        lines.append(f"Downloaded {result.downloaded_bytes / 1e6:.1f} MB in {result.seconds:.0f} s.")
    return "\n".join(lines or [f"No weights in {result.folder}."])


def _megabytes(file: WeightsFile) -> str:
    """Size of a file here, or bytes to download of one that is not."""
    size = file.size if file.path or file.packed is None else file.packed
    return f"{size / 1e6:6.1f} MB"
