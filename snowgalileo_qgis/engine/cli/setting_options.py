"""Options of the command line, made from the settings of a specification."""

from __future__ import annotations

import argparse
from typing import Any

from ..protocol import Json, Setting, settings_of


def add_setting(
    command: argparse.ArgumentParser, name: str, setting: Setting, *, is_required: bool = False
) -> None:
    """Add the option of a setting, named as its field with hyphens.

    A switch that is on by default becomes ``--no-NAME``. An option for several paths may be repeated.
    """
    flag, default = "--" + name.replace("_", "-"), setting.default
    if default is True:
        command.add_argument(
            f"--no-{flag[2:]}", dest=name, action="store_false", help=f"do not {setting.help}"
        )
    elif default is False:
        command.add_argument(flag, action="store_true", help=setting.help)
    elif isinstance(default, list):
        command.add_argument(
            flag,
            nargs="+",
            action="extend",
            default=default,
            required=is_required,
            metavar="PATH",
            help=setting.help,
        )
    elif setting.kind is str:
        choices = setting.choices or None
        metavar = "DIR" if name == "output" else None
        command.add_argument(
            flag, choices=choices, default=default, required=is_required, metavar=metavar, help=setting.help
        )
    else:
        usual = "" if default is None else f" (default {default:g})"
        command.add_argument(
            flag, type=setting.kind, default=default, metavar="N", help=f"{setting.help}{usual}"
        )


def values_of(options: argparse.Namespace, spec: Any) -> Json:
    """Values of the settings of a specification, by the name of their field."""
    return {name: getattr(options, name) for name in settings_of(spec)}
