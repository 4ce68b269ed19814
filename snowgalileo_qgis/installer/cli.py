"""The installer as a command, for people without QGIS and for administrators."""

from __future__ import annotations

import argparse
import json
import signal
import sys
from pathlib import Path
from typing import List, Optional

from ..engine.protocol import EXIT_OK, SnowGalileoError, weights_folder
from ..engine.protocol.lock_file import name_program
from ..version import __version__
from .bundle import save_bundle
from .control import Control, Progress
from .folder import engine_folder, environments
from .install import Request, install, is_up_to_date, remove
from .interpreters import find, this_target
from .locks import BACKENDS
from .plan import make_plan
from .report import report


def parser() -> argparse.ArgumentParser:
    """The options."""
    made = argparse.ArgumentParser(
        prog="python -m snowgalileo_qgis.installer",
        description="Install the engine of SnowGalileo into a folder of its own, without QGIS.",
    )
    made.add_argument("--version", action="version", version=__version__)
    commands = made.add_subparsers(dest="command", required=True)
    for name, text in (
        ("plan", "show what can be installed here, with sizes"),
        ("install", "install the engine, or update or repair it"),
        ("status", "show what is installed"),
        ("remove", "remove what was installed"),
        ("save-bundle", "write a zip that installs the engine on a computer without internet"),
        ("report", "print versions and the state of the installation, without private data"),
    ):
        command = commands.add_parser(name, help=text, description=text)
        command.add_argument("--json", action="store_true", help="print JSON")
        if name in ("plan", "install"):
            command.add_argument(
                "--python", type=Path, help="the Python to use (default: the best that is found)"
            )
        if name in ("install", "save-bundle"):
            command.add_argument(
                "--backend", choices=["auto", *BACKENDS], default="auto", help="build of the engine"
            )
            command.add_argument(
                "--mirror",
                default="",
                help="package index or folder with wheels (default: what pip is set to)",
            )
        if name in ("plan", "install", "save-bundle"):
            command.add_argument(
                "--dask",
                action=argparse.BooleanOptionalAction,
                help="with the libraries for Dask clusters (default: "
                + ("as what is installed, or the bundle)" if name == "install" else "without)"),
            )
        if name in ("install", "status", "remove"):
            command.add_argument("--folder", type=Path, help="where (default: the user's folder)")
        if name == "install":
            command.add_argument("--bundle", type=Path, help="a bundle to use instead of the network")
        if name == "save-bundle":
            command.add_argument("file", type=Path, help="the zip to write")
            command.add_argument("--weights", action="store_true", help="include the downloaded model files")
            command.add_argument(
                "--with-python", action="store_true", help="include Python, for a computer that has none"
            )
        if name in ("install", "save-bundle"):
            command.add_argument(
                "--python-mirror",
                default="",
                help="where Python is downloaded from: a copy of uv's place, or a list in JSON",
            )
    return made


def main(arguments: Optional[List[str]] = None) -> int:
    """Run a command; returns the exit code."""
    name_program("command line")
    options = parser().parse_args(arguments)
    control = Control(_show_json if options.json else _Bar().show)
    signal.signal(signal.SIGINT, lambda *_: control.cancel())
    try:
        _COMMANDS[options.command](options, control)
    except SnowGalileoError as error:
        if options.json:
            print(json.dumps({"type": "error", **error.to_json()}), flush=True)
        else:
            print(f"\n{error}", file=sys.stderr)
        return error.exit_code
    return EXIT_OK


def _show_json(progress: Progress) -> None:
    print(json.dumps({"type": "progress", **progress.to_json()}), flush=True)


class _Bar:
    def __init__(self) -> None:
        self._is_live = sys.stderr.isatty()
        self._last = ("", "")

    def show(self, progress: Progress) -> None:
        text = progress_line(progress)
        if self._is_live:
            print(f"\r{text[:110]:<110}", end="", file=sys.stderr, flush=True)
        elif (progress.stage, progress.text) != self._last:
            print(text, file=sys.stderr, flush=True)
            self._last = (progress.stage, progress.text)


def progress_line(progress: Progress) -> str:
    """Progress in one line."""
    if not progress.total:
        return f"{progress.text} …"
    line = f"{progress.text} {progress.done / 1e6:.0f} of {progress.total / 1e6:.0f} MB"
    if progress.speed:
        line += f", {progress.speed / 1e6:.1f} MB/s, {progress.left_s:.0f} s left"
    return line + (f": {progress.package}" if progress.package else "")


def _plan(options: argparse.Namespace, control: Control) -> None:
    plan = make_plan(options.python, control, has_dask=bool(options.dask))
    rows = [
        {
            "backend": choice.backend,
            "recommended": choice.is_recommended,
            "download": choice.download,
            "disk": choice.disk,
            "reason": choice.reason,
            "problem": choice.problem,
        }
        for choice in plan.choices
    ]
    if options.json:
        python = str(plan.python.path) if plan.python else ""
        print(json.dumps({"type": "result", "target": plan.target.name, "python": python, "choices": rows}))
        return
    print(f"Python: {plan.python.path if plan.python else 'none is here, uv will download one'}")
    for choice in plan.choices:
        mark = " (recommended)" if choice.is_recommended else ""
        sizes = f"{choice.download / 1e9:.1f} GB to download, {choice.disk / 1e9:.1f} GB on disk"
        print(f"{choice.backend}{mark}: {choice.problem or sizes}. {choice.reason}")


def _install(options: argparse.Namespace, control: Control) -> None:
    request = Request(
        options.backend,
        options.folder,
        options.mirror,
        options.bundle,
        options.python,
        python_mirror=options.python_mirror,
        has_dask=options.dask,
    )
    done = install(request, control)
    if options.json:
        print(
            json.dumps(
                {
                    "type": "result",
                    "python": str(done.interpreter),
                    "backend": done.backend,
                    "note": done.note,
                }
            )
        )
        return
    where = f" on {done.device}" if done.device else ""
    print(f"\nThe engine is installed: PyTorch {done.version}{where}, {done.size / 1e9:.1f} GB.", done.note)
    print(f"Its Python: {done.interpreter}")


def _status(options: argparse.Namespace, _: Control) -> None:
    found = environments(options.folder)
    if options.json:
        rows = [
            {"path": str(one.path), "backend": one.backend, "current": is_up_to_date(one), "size": one.size}
            for one in found
        ]
        print(json.dumps({"type": "result", "environments": rows}))
        return
    if not found:
        print(f"Nothing is installed in {options.folder or engine_folder()}.")
    for one in found:
        state = "" if is_up_to_date(one) else "; an update is available"
        print(f"{one.path}: {one.backend}, PyTorch {one.version}, {one.size / 1e9:.1f} GB{state}")


def _remove(options: argparse.Namespace, _: Control) -> None:
    freed = remove(options.folder)
    print(
        json.dumps({"type": "result", "freed": freed})
        if options.json
        else f"{freed / 1e9:.1f} GB are free again."
    )


def _save_bundle(options: argparse.Namespace, control: Control) -> None:
    python = find(control=control)
    backend = options.backend if options.backend != "auto" else make_plan(control=control).recommended.backend
    kinds = (".pth", ".safetensors", ".json")
    folder = weights_folder()
    weights = (
        [path for path in folder.iterdir() if path.suffix in kinds]
        if options.weights and folder.is_dir()
        else []
    )
    target = python.target if python else this_target()
    size = save_bundle(
        options.file,
        target,
        backend,
        control,
        options.mirror,
        weights=weights,
        with_python=options.with_python,
        python_mirror=options.python_mirror,
        has_dask=bool(options.dask),
    )
    text = f"\n{options.file}: {size / 1e6:.0f} MB, for {target.name}."
    print(json.dumps({"type": "result", "file": str(options.file), "size": size}) if options.json else text)


def _report(options: argparse.Namespace, _: Control) -> None:
    text = report()
    print(json.dumps({"type": "result", "report": text}) if options.json else text)


_COMMANDS = {
    "plan": _plan,
    "install": _install,
    "status": _status,
    "remove": _remove,
    "save-bundle": _save_bundle,
    "report": _report,
}
