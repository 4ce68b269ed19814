"""The command ``checksums``."""

from __future__ import annotations

import argparse

from ..protocol import CheckedFiles, ChecksumsSpec, settings_of
from .options import fields_of
from .setting_options import add_setting, values_of

NAME = "checksums"
SUMMARY = "check downloaded files by a list of MD5 sums, such as the md5sums.txt of SEN12TP"


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    command.add_argument("list_file", metavar="md5sums.txt", help="list of MD5 sums and names")
    command.add_argument(
        "--folder", dest="files", default="", metavar="DIR", help="where the files are (default: beside)"
    )
    for name, known in settings_of(ChecksumsSpec).items():
        add_setting(command, name, known)


def spec_of(options: argparse.Namespace) -> ChecksumsSpec:
    """The job that the options describe."""
    return ChecksumsSpec(**values_of(options, ChecksumsSpec), **fields_of(options, "list_file", "files"))


def show(result: CheckedFiles) -> str:
    """Which files fit."""
    parts = {"wrong": result.wrong, "cannot be read": result.unreadable, "missing": result.missing}
    counts = [f"{len(names)} {what}" for what, names in parts.items()]
    summary = f"{len(result.right)} right, {', '.join(counts)}"
    named = [f"  {what}: {name}" for what, names in parts.items() for name in names]
    known = [f"{result.known} of them were read by an earlier run"] if result.known else []
    return "\n".join([summary, *known, *named])
