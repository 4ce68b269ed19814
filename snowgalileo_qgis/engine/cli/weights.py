"""The options of the command ``weights``, and its results in words."""

from __future__ import annotations

import argparse

from ..protocol import CONDITIONS, WEIGHT_INITS, Json, WeightsSpec

NAME = "weights"
SUMMARY = "list, download or import the published model weights"
ACTIONS = {
    "list": "what is here, and with --online what is published",
    "fetch": "download published weights; what is here already is not fetched again",
    "import": "take weights from the published zip, a folder, or one .pth or .safetensors file",
}
DEFAULT_INIT = "pretrained"
DEFAULT_SEED = "42"


def add_arguments(action: str, command: argparse.ArgumentParser) -> None:
    """Add the options of one of the ``ACTIONS``."""
    command.set_defaults(action=action)
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
    """Which files of a zip to take: few of the published one, by default all of a local one."""
    conditions = [condition for condition in CONDITIONS if condition != "auto"]
    init, seed = ([DEFAULT_INIT], [DEFAULT_SEED]) if is_download else ([], [])
    command.add_argument(
        "--condition",
        nargs="+",
        choices=conditions,
        default=[],
        help="masking that the weights were trained for (default: all)",
    )
    command.add_argument(
        "--init",
        nargs="+",
        choices=WEIGHT_INITS,
        default=init,
        help=f"what fine-tuning started from (default: {_or_all(init)})",
    )
    command.add_argument(
        "--seed",
        nargs="+",
        default=seed,
        metavar="N",
        help=f"20, 42 or 90; several make an ensemble (default: {_or_all(seed)})",
    )
    command.add_argument(
        "--name", nargs="+", default=[], metavar="NAME", help="exactly these files, named as in the list"
    )
    command.add_argument(
        "--ablations", action="store_true", help="also models that were fine-tuned on a part of the data"
    )


def _or_all(values: list[str]) -> str:
    return " ".join(values) or "all"


def spec_of(options: argparse.Namespace) -> WeightsSpec:
    """The job that the options describe; proxy and certificates are those of the environment."""
    return WeightsSpec(
        action=options.action,
        online=getattr(options, "online", False),
        conditions=getattr(options, "condition", []),
        inits=getattr(options, "init", []),
        seeds=getattr(options, "seed", []),
        names=getattr(options, "name", []),
        ablations=getattr(options, "ablations", False),
        source=getattr(options, "source", ""),
        folder=options.folder,
        mirror=getattr(options, "mirror", ""),
    )


def show(result: Json) -> str:
    """One line per file."""
    lines = [
        f"{file['name']:<40} {_megabytes(file)}  {file['path'] or 'not here'}" for file in result["files"]
    ]
    lines += [f"Left out: {item['reason']}" for item in result["left_out"]]
    if result["downloaded_bytes"]:
        lines.append(f"Downloaded {result['downloaded_bytes'] / 1e6:.1f} MB in {result['seconds']:.0f} s.")
    return "\n".join(lines or [f"No weights in {result['folder']}."])


def _megabytes(file: Json) -> str:
    return f"{(file['size'] if file['path'] else file['packed']) / 1e6:6.1f} MB"
