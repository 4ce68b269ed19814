"""The command line of the engine.

Exit codes: 0 done, 1 a bug, 2 bad input, 3 cancelled, 4 library or device missing, 5 all maps are made, but
not all that a watch makes of them.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
import traceback
from collections.abc import Sequence
from functools import partial
from importlib import import_module

from ..protocol import JOBS, JsonData, SnowGalileoError
from ..protocol.lock_file import name_program
from .job import IncompleteError, run_spec_of
from .options import add_json
from .terminal import make_streams_robust, shown, shown_values

COMMANDS = (
    *(job.kind for job in JOBS),
    "devices",
    "version",
    "worker",
    "demo_weights",
    "demo_scene",
    "demo_record",
)
"""Modules of the commands, in the order of the help.

Each has ``NAME``, ``SUMMARY``, ``add_arguments(command)`` and ``show(result)``, the result in words. A job
has ``spec_of(options)``; a command that is not a job, or does more than run one, has ``run(options)``.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; a failure prints one sentence on standard error. Returns the exit code."""
    make_streams_robust()
    name_program("command line")
    options = make_parser().parse_args(_join_negative_areas(sys.argv[1:] if arguments is None else arguments))
    try:
        result = options.run(options)
        if options.json:
            text = json.dumps(result.to_json() if isinstance(result, JsonData) else result, allow_nan=False)
        else:
            text = options.show(shown_values(result))
    except ImportError as error:
        is_missing = isinstance(error, ModuleNotFoundError)
        text = f"'{error.name}' is missing" if is_missing else f"{error.name or ''} cannot be loaded: {error}"
        hint = "Repair the engine in QGIS's options; in a checkout, run 'make setup'."
        return _fail(SnowGalileoError("SG-ENGINE-005", f"The Python library {text}.", hint), options)
    except KeyboardInterrupt:
        return _fail(SnowGalileoError("SG-JOB-002", "The job was cancelled."), options)
    except SnowGalileoError as error:
        return _fail(error, options)
    except Exception as error:
        text = f"Something unexpected went wrong: {type(error).__name__}: {error}"
        hint = "Please report this with the details."
        return _fail(SnowGalileoError("SG-BUG-001", text, hint, traceback.format_exc()), options)
    return _print(text, options)


def _print(text: str, options: argparse.Namespace) -> int:
    """Print the result; the job is done, whether or not someone reads on."""
    try:
        print(text, end="\n" if text else "", flush=True)
    except BrokenPipeError:
        _discard_output()
    except OSError as error:
        _discard_output()
        text = f"The result cannot be printed: {error.strerror}."
        return _fail(SnowGalileoError("SG-OUTPUT-001", text, "What the job wrote is complete."), options)
    return 0


def _discard_output() -> None:
    """Let nothing more be written where no one reads or nothing fits, or Python would fail at its end."""
    with open(os.devnull, "w", encoding="utf-8") as nowhere:  # noqa: PTH123 (not a path on Windows)
        os.dup2(nowhere.fileno(), sys.stdout.fileno())


def make_parser() -> argparse.ArgumentParser:
    """The parser of all commands; a parsed command line has ``run`` and ``show``."""
    parser = argparse.ArgumentParser(
        prog="snowgalileo", description="Daily 100 m fractional snow cover from an 8-day multi-sensor stack."
    )
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    for name in COMMANDS:
        module = import_module(f".{name}", __package__)
        description = f"{module.SUMMARY[0].upper()}{module.SUMMARY[1:]}."
        command = commands.add_parser(module.NAME, help=module.SUMMARY, description=description)
        add_json(command)
        module.add_arguments(command)
        run = module.run if hasattr(module, "run") else partial(run_spec_of, module.spec_of)
        command.set_defaults(run=run, show=module.show)
    return parser


def _join_negative_areas(arguments: Sequence[str]) -> list[str]:
    """Arguments with ``--aoi -116,51,...`` as one: argparse takes a negative longitude for an option."""
    joined: list[str] = []
    for argument in map(str, arguments):
        if joined and joined[-1] == "--aoi" and re.match(r"-[\d.]", argument):
            joined[-1] += f"={argument}"
        else:
            joined.append(argument)
    return joined


def _fail(error: SnowGalileoError, options: argparse.Namespace) -> int:
    print(shown(str(error)), file=sys.stderr)
    if error.code == "SG-BUG-001" and error.detail:
        print("\n".join(map(shown, error.detail.splitlines())), file=sys.stderr)
    if options.json:
        result = error.result.to_json() if isinstance(error, IncompleteError) else {}
        text = json.dumps({**result, "error": error.to_json()}, allow_nan=False)
        _print(text, argparse.Namespace(json=False))
    return error.exit_code
