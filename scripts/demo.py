"""The whole job without a window, as a user would run it: a simulated scene in, a snow map out.

Makes a mountain scene whose snow is known, enables the plugin in a temporary QGIS profile, runs its algorithm
through ``qgis_process``, compares the map with the known snow, and draws a picture. ``make demo`` runs it;
``--verbose`` prints the command of every step. Standard library only.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import shlex
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from qgis_profile import REPOSITORY, make_profile

SCRIPTS = REPOSITORY / "scripts"
ENGINE = REPOSITORY / "snowgalileo_qgis" / "engine" / "__main__.py"
DEMO_WEIGHTS = REPOSITORY / "resources" / "models" / "snowgalileo_demo_nano.safetensors"
DEMONSTRATION = (
    "This is a DEMONSTRATION: a small model trained on simulated scenes (not on this one), NOT the "
    "published SnowGalileo model.\n"
    "The error below is that of a simulated scene and says nothing about real ones."
)

OWN_FOLDERS = ("scene", "profile", "home")
"""Folders of an earlier demo in the output folder, removed first; other files are overwritten or left."""

PIXEL_KM2 = 0.01
"""Area of a pixel of map and truth."""


def main() -> int:
    """Run the demo; 0 when the map was made."""
    options = parse_arguments()
    out = options.out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    for name in OWN_FOLDERS:
        shutil.rmtree(out / name, ignore_errors=True)
    print(f"SnowGalileo demo, into {shown(out)}", flush=True)
    try:
        scene = make_scene(options, out)
        checkpoint = options.checkpoint or DEMO_WEIGHTS
        results = map_snow(options, out, scene, checkpoint)
        score = evaluate(options, results["OUTPUT"], scene["truth"])
        picture = draw(options, out, scene, results, score, checkpoint)
    except StepError as failure:
        print(f"\n{failure}", file=sys.stderr)
        return 1
    print_report(options, scene, results, score, picture)
    return 0


def parse_arguments() -> argparse.Namespace:
    """Options of the demo."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--engine-python",
        type=Path,
        default=REPOSITORY / ".venv" / "engine" / "bin" / "python",
        help="the engine's Python",
    )
    parser.add_argument(
        "--qgis-python",
        type=Path,
        default=Path("/usr/bin/python3"),
        help="a Python that can import qgis, for the picture",
    )
    parser.add_argument(
        "--out",
        type=Path,
        default=REPOSITORY / "build" / "demo",
        help="folder for everything; an earlier demo there is replaced",
    )
    parser.add_argument(
        "--checkpoint", type=Path, help="model weights; without them, the shipped demonstration weights"
    )
    parser.add_argument("--cells", default="5x5", help="size of the scene in 1 km cells (default 5x5)")
    parser.add_argument("--seed", type=int, default=14, help="another number gives another scene")
    parser.add_argument("--verbose", action="store_true", help="print every command")
    return parser.parse_args()


def make_scene(options: argparse.Namespace, out: Path) -> dict[str, Any]:
    """Simulate the scene and its true snow."""
    with step("Simulating a mountain scene"):
        scene = ["--output", out / "scene", "--cells", options.cells, "--seed", options.seed]
        return run_engine("demo-scene", scene, options)


def map_snow(
    options: argparse.Namespace, out: Path, scene: dict[str, Any], checkpoint: Path
) -> dict[str, Any]:
    """Run the plugin's algorithm in a QGIS without a window."""
    output = out / f"fsc_{scene['day'].replace('-', '')}.tif"
    parameters = {"INPUT": scene["stack"], "CHECKPOINT": checkpoint.resolve(), "OUTPUT": output}
    command = [
        qgis_process(),
        "--json",
        "run",
        "snowgalileo:predict",
        *(f"--{name}={value}" for name, value in parameters.items()),
    ]
    with step("Mapping snow with QGIS (qgis_process run snowgalileo:predict)"):
        return run_json(command, options, qgis_environment(options, out))["results"]


def evaluate(options: argparse.Namespace, snow_map: str, truth: str) -> dict[str, float]:
    """Scores of the map against the true snow; ``truth_mean``, ``truth_sd``, ``truth_area_km2`` of the truth
    itself, which are those of a map without any snow.
    """
    with step("Comparing the map with the true snow"):
        files = ["--predictions", snow_map, "--labels", truth]
        figures = run_engine("evaluate", files, options)["figures"]
    model, zero = figures["model"], figures["all_zero"]
    mean = -zero["bias"]
    return {
        **{name: model[name] for name in ("rmse", "r2", "bias")},
        "truth_mean": mean,
        "truth_sd": math.sqrt(zero["rmse"] ** 2 - mean**2),
        "truth_area_km2": mean * zero["n"] * PIXEL_KM2,
    }


def draw(
    options: argparse.Namespace,
    out: Path,
    scene: dict[str, Any],
    results: dict[str, Any],
    score: dict[str, Any],
    checkpoint: Path,
) -> Path:
    """Draw the map next to the satellite image and the true snow."""
    picture = out / "snow_map.png"
    facts = {
        "map": results["OUTPUT"],
        "picture": str(picture),
        "scene": scene,
        "score": score,
        "demonstration": options.checkpoint is None,
    }
    facts["model"] = checkpoint.name if options.checkpoint else "the demonstration model"
    with step("Drawing the picture"):
        run(
            [options.qgis_python, SCRIPTS / "demo_picture.py", json.dumps(facts)],
            options,
            qgis_environment(options, out),
        )
    return picture


def print_report(
    options: argparse.Namespace,
    scene: dict[str, Any],
    results: dict[str, Any],
    score: dict[str, Any],
    picture: Path,
) -> None:
    """Print the numbers."""
    device = results["DEVICE_USED"]
    error = (
        f"RMSE {score['rmse']:.3f}, R2 {score['r2']:.3f}, bias {score['bias']:+.3f}   (the true mean "
        f"everywhere: RMSE {score['truth_sd']:.3f})"
    )
    if options.checkpoint is None:
        print(f"\n{DEMONSTRATION}")
    print(
        f"""
Prediction day            {scene["day"]}
Cells mapped              {results["CELLS"]:.0f} of 1 km
Mean snow cover           {results["MEAN_FSC"]:.3f}   (true: {score["truth_mean"]:.3f})
Snow-covered area         {results["SNOW_AREA_KM2"]:.2f} km2   (true: {score["truth_area_km2"]:.2f} km2)
Pixels with data          {results["VALID_PERCENT"]:.1f} %
Error against the truth   {error}
Device                    {device}
Run time                  {results["RUNTIME_S"]:.1f} s

Map      {shown(Path(results["OUTPUT"]))}
Picture  {shown(picture)}
Truth    {shown(Path(scene["truth"]))}"""
    )


class StepError(Exception):
    """A step failed; the text has the command and its output."""


class step:  # noqa: N801
    """Prints the title of a step, then how long it took."""

    def __init__(self, title: str) -> None:
        self.title = title

    def __enter__(self) -> None:
        self.started = time.monotonic()
        print(f"  {self.title} ...", end="", flush=True)

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        print(f" {time.monotonic() - self.started:.1f} s" if error is None else " failed", flush=True)


def qgis_process() -> str:
    """The program itself: Debian's wrapper of the same name starts it from a shell."""
    for name in ("/usr/bin/qgis_process.bin", "qgis_process"):
        if found := shutil.which(name):
            return found
    raise StepError("qgis_process was not found. Run 'make setup', which installs QGIS.")


def qgis_environment(options: argparse.Namespace, out: Path) -> dict[str, str]:
    """Variables for a QGIS without a window, with the plugin enabled, a profile and a home of its own."""
    home = out / "home"
    runtime, temporary = home / "runtime", home / "temporary"
    for folder in (runtime, temporary):
        folder.mkdir(parents=True, exist_ok=True)
    runtime.chmod(0o700)
    return {
        **os.environ,
        # QGIS takes the libraries of the first Python on the path, which pyenv and conda put before its own.
        "PATH": os.pathsep.join(["/usr/bin", os.environ.get("PATH", os.defpath)]),
        "HOME": str(home),
        "TMPDIR": str(temporary),
        "XDG_CACHE_HOME": str(home / ".cache"),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "XDG_DATA_HOME": str(home / ".local" / "share"),
        "XDG_RUNTIME_DIR": str(runtime),
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_CUSTOM_CONFIG_PATH": str(make_profile(out / "profile")),
        # Not resolved: the link inside a virtual environment is what selects it.
        "SNOWGALILEO_PYTHON": str(options.engine_python.absolute()),
    }


def run(command: list[Any], options: argparse.Namespace, environment: dict[str, str] | None = None) -> str:
    """Run a command and return its output. Raises ``StepError`` with the output on failure."""
    words = [str(word) for word in command]
    if options.verbose:
        print(f"\n    {shlex.join(words)}")
    try:
        done = subprocess.run(words, env=environment, capture_output=True, text=True, check=False)
    except OSError as error:
        raise StepError(
            f"{words[0]} does not start ({error.strerror}). Run 'make setup', or name another with "
            "--engine-python or --qgis-python."
        ) from error
    if done.returncode:
        raise StepError(
            f"{shlex.join(words[:6])} ... ended with {done.returncode}:\n{done.stdout}{done.stderr}"
        )
    return done.stdout


def run_engine(command: str, arguments: list[Any], options: argparse.Namespace) -> dict[str, Any]:
    """Run a command of the engine and return its result."""
    return run_json([options.engine_python, "-I", ENGINE, command, *arguments, "--json"], options)


def run_json(
    command: list[Any], options: argparse.Namespace, environment: dict[str, str] | None = None
) -> dict[str, Any]:
    """Run a command that prints a JSON object."""
    text = run(command, options, environment)
    try:
        return json.loads(text[text.index("{") :])
    except ValueError as error:
        raise StepError(f"{command[0]} printed no result:\n{text}") from error


def shown(path: Path) -> Path:
    """A path, relative where it lies below the current folder."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path


if __name__ == "__main__":
    sys.exit(main())
