"""Start the installer: ``python -m snowgalileo_qgis.installer`` or ``python .../installer/__main__.py``."""

import sys
from pathlib import Path

if not __package__:
    here = Path(__file__).resolve().parent
    sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() != here] + [
        str(here.parents[1])
    ]

from snowgalileo_qgis.installer.cli import main

if __name__ == "__main__":
    sys.exit(main())
