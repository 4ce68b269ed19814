"""Take pictures of the plugin in a real QGIS on a virtual screen, with a throw-away profile.

All lie in ``build/pictures``, to be looked at; those that documents show replace the ones in ``docs/images``.
The scripts in ``PICTURES`` do the clicking. Needs ``make setup`` (QGIS, Xvfb, openbox, the engine). Standard
library only.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from qgis_profile import REPOSITORY, make_profile

sys.path.insert(0, str(REPOSITORY))

from tests.weights_server import ZIP_NAME, serving, zip_of

PICTURES = (
    ("screenshots_in_qgis.py", "1600x960x24"),
    ("screenshots_analyse_in_qgis.py", "1366x768x24"),
)
"""Scripts that do the clicking, and the screen of each. The command line may name some of them."""
PICTURES_FOLDER = REPOSITORY / "build" / "pictures"
IMAGES = REPOSITORY / "docs" / "images"
FOLDER = Path(tempfile.gettempdir()) / "snowgalileo"
"""It is visible in the pictures, so its name is always the same."""
PUBLISHED = (
    "clear_pretrained_42_hdh8g195",
    "clouds_pretrained_42_lfdciemu",
    "no_hr_pretrained_42_pj7k8gxe",
    "clouds_no_hr_pretrained_42_jw3xlo27",
)
ENGINE_PYTHON = Path(
    os.environ.get("SNOWGALILEO_PYTHON") or REPOSITORY / ".venv" / "engine" / "bin" / "python"
)
ENGINE = [str(ENGINE_PYTHON), "-I", str(REPOSITORY / "snowgalileo_qgis" / "engine" / "__main__.py")]
PATIENCE_S = 900
SPRING = ("2025-03-02", "2025-03-17", "2025-04-01", "2025-04-15", "2025-04-29", "2025-05-14")
"""Days of the season of *Explain a pixel*."""


def qgis_program() -> str:
    """QGIS's executable; Debian's start script adds an option that shows in the window's title."""
    for name in ("qgis.bin", "qgis"):
        path = shutil.which(name)
        if path:
            return path
    sys.exit("QGIS is not installed: run 'make setup' first.")


def make_inputs(folder: Path) -> dict[str, str]:
    """A simulated scene, the same mountains on some days of a spring, a file that is not a stack, and the
    demonstration model.
    """
    simulate = [*ENGINE, "demo-scene", "--format", "cube"]
    subprocess.run([*simulate, "--output", str(folder / "scene")], check=True)
    spring = folder / "spring"
    spring.mkdir()
    for day in SPRING:
        subprocess.run([*simulate, "--cells", "3x3", "--day", day, "--output", str(folder / day)], check=True)
        (cube,) = (folder / day / "stack").glob("*.tif")
        cube.rename(spring / cube.name)
    stack = folder / "scene" / "stack"
    broken = stack / "PR_20250415_46.80000_10.80000_SC00.h5"
    broken.write_bytes(b"This download was cut off.")
    (shipped,) = (REPOSITORY / "resources" / "models").glob("*.safetensors")
    model = shutil.copy(shipped, folder)
    paths = {"stack": stack, "spring": spring, "model": model, "pictures": PICTURES_FOLDER, "broken": broken}
    return {name: str(path) for name, path in paths.items()}


def make_published(folder: Path) -> bytes:
    """A zip of models with the published names and size, but random weights."""
    model = folder / "model.pth"
    code = (
        "import sys, torch; sys.path.insert(0, sys.argv[1]); from snowgalileo_qgis.engine.model.checkpoints "
        "import seeded_model; "
        "torch.save(seeded_model('tiny', 1).state_dict(), sys.argv[2])"
    )
    subprocess.run([str(ENGINE_PYTHON), "-c", code, str(REPOSITORY), str(model)], check=True)
    return zip_of(folder / ZIP_NAME, {f"{name}.pth": model.read_bytes() for name in PUBLISHED}).read_bytes()


def main() -> int:
    """Take all pictures; returns 0 on success."""
    PICTURES_FOLDER.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(mode=0o700)
    try:
        with serving({ZIP_NAME: make_published(FOLDER)}) as server:
            inputs = {**make_inputs(FOLDER), "mirror": server.url, "scripts": str(Path(__file__).parent)}
            wanted = sys.argv[1:] or [script for script, _screen in PICTURES]
            codes = [take_pictures(FOLDER, inputs, *one) for one in PICTURES if one[0] in wanted]
            for image in IMAGES.glob("*.png"):
                if (PICTURES_FOLDER / image.name).exists():
                    shutil.copy(PICTURES_FOLDER / image.name, image)
            return max(codes)
    finally:
        shutil.rmtree(FOLDER, ignore_errors=True)


def take_pictures(folder: Path, inputs: dict[str, str], name: str, screen: str) -> int:
    """Run QGIS on a virtual screen; all that it reads and writes is under ``folder``."""
    profile = make_profile(folder / "profile")
    environment = folder / "engine"
    if not environment.exists():
        environment.symlink_to(ENGINE_PYTHON.parent.parent)
    variables = {
        **os.environ,
        "SNOWGALILEO_PYTHON": str(environment / "bin" / ENGINE_PYTHON.name),
        "SNOWGALILEO_SCREENSHOTS": json.dumps(inputs),
        "HOME": str(folder),
        "SNOWGALILEO_HOME": str(folder / "home"),
        # QGIS uses the first python3 on the path
        "PATH": os.pathsep.join(["/usr/bin", os.environ["PATH"]]),
        "XDG_RUNTIME_DIR": str(folder),
        "LANG": "C.UTF-8",
    }
    script = Path(__file__).with_name(name)
    qgis = (
        f"timeout {PATIENCE_S} '{qgis_program()}' --noversioncheck --nologo --lang en --profiles-path "
        f"'{profile}' --code '{script}'"
    )
    command = ["xvfb-run", "-a", "-s", f"-screen 0 {screen} +extension GLX", "sh", "-c", f"openbox & {qgis}"]
    return subprocess.run(command, env=variables, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
