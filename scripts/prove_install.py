"""From the zip to the first map as a new user has it: the packaged plugin alone, an empty home, the real
package index, then a map of the demonstration scene; all through ``qgis_process``. Standard library only.

Downloads hundreds of megabytes, so it is no test of the suite. ``--backend``: the build to install.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

import package
from qgis_profile import PLUGIN, SETTINGS

DROPPED = ("SNOWGALILEO_PYTHON", "SNOWGALILEO_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "PYTHONPATH")
HOME_NAME = "Zoë's home"
"""With a space, an apostrophe and an umlaut."""


def make_home(folder: Path) -> tuple[Path, dict[str, str]]:
    """A home with nothing but the installed zip; the plugin's folder and the environment of QGIS."""
    profile = folder / "profiles" / "default"
    (profile / "QGIS").mkdir(parents=True)
    (profile / "QGIS" / "QGIS3.ini").write_text(SETTINGS, encoding="utf-8")
    plugins = profile / "python" / "plugins"
    with zipfile.ZipFile(package.build(folder / "zip")) as archive:
        archive.extractall(plugins)
    environment = {name: value for name, value in os.environ.items() if name not in DROPPED}
    environment |= {
        "HOME": str(folder),
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_CUSTOM_CONFIG_PATH": str(folder),
        "PATH": "/usr/bin:/bin",  # QGIS's own Python, not that of the checkout
    }
    return plugins / PLUGIN, environment


def run_algorithm(name: str, environment: dict[str, str], **parameters: object) -> dict[str, object]:
    """Run an algorithm and return its results; ends the program with QGIS's words if it fails."""
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process") or "qgis_process"
    arguments = [f"--{key}={value}" for key, value in parameters.items()]
    command = [program, "--json", "run", f"snowgalileo:{name}", *arguments]
    done = subprocess.run(command, env=environment, cwd="/", capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{name} failed:\n{done.stderr[-3000:]}{done.stdout[-3000:]}")
    results: dict[str, object] = json.loads(done.stdout[done.stdout.index("{") :])["results"]
    return results


def main() -> None:
    """Install, make a scene, map it, print what it took."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--backend", default="auto", choices=["auto", "cpu", "cuda", "mps"])
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        plugin, environment = make_home(Path(temporary, HOME_NAME))
        started = time.monotonic()
        installed = run_algorithm("installengine", environment, BACKEND=options.backend)
        print(
            f"Installed ({installed['INSTALLED']}) in {time.monotonic() - started:.0f} s, "
            f"{int(str(installed['SIZE'])) / 1e9:.1f} GB."
        )
        scene = Path(temporary, HOME_NAME, "scene")
        engine = [str(installed["PYTHON"]), "-I", str(plugin / "engine" / "__main__.py")]
        subprocess.run(
            [*engine, "demo-scene", "--output", str(scene), "--cells", "3x2"], check=True, capture_output=True
        )
        mapped = run_algorithm(
            "predict",
            environment,
            FOLDER=scene / "stack",
            CHECKPOINT=plugin / "resources" / "models" / "snowgalileo_demo_nano.safetensors",
            OUTPUT=scene / "fsc.tif",
        )
        if not (scene / "fsc.tif").is_file():
            sys.exit("No map was written.")
        print(
            f"Mapped {mapped['CELLS']} cells on {mapped['DEVICE_USED']}: mean snow cover "
            f"{float(str(mapped['MEAN_FSC'])):.3f}; {time.monotonic() - started:.0f} s from zip to map."
        )


if __name__ == "__main__":
    main()
