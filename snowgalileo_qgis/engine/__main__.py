"""Start of the engine: ``python -m snowgalileo_qgis.engine`` or, isolated from the surroundings, ``python
-I .../engine/__main__.py``.
"""

import os
import sys
from pathlib import Path

if not __package__:
    here = Path(__file__).resolve().parent
    # Last, so that nothing beside the plugin can stand in for a library; the script's own folder goes, so
    # that no module of ours can either.
    sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() != here] + [
        str(here.parents[1])
    ]

# Before torch is loaded: threads that wait for each other otherwise keep the processor busy, which makes a
# computer with other work ten times slower.
os.environ.setdefault("OMP_WAIT_POLICY", "passive")

from snowgalileo_qgis.engine.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
