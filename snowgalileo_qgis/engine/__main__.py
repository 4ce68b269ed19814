"""Start the engine: ``python -m snowgalileo_qgis.engine`` or, isolated from its environment,
``python -I .../engine/__main__.py``.
"""

import os
import sys
from pathlib import Path

if not __package__:
    here = Path(__file__).resolve().parent
    # The package's parent comes last, and the script's own folder is removed, so that no file near the plugin
    # and no module of the engine is imported in place of a library.
    sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() != here] + [
        str(here.parents[1])
    ]

# Before torch is loaded: otherwise threads that wait for each other keep the processor busy, which slows down
# other work tenfold.
os.environ.setdefault("OMP_WAIT_POLICY", "passive")

from snowgalileo_qgis.engine.cli.main import main
from snowgalileo_qgis.installer.holding import environment_in_use

if __name__ == "__main__":
    with environment_in_use(Path(sys.prefix)):  # an update must not remove it while it runs
        code = main()
    if sys.argv[1:2] == ["finetune"] and os.environ.get("WORLD_SIZE", "1") != "1":
        # One of several that train together (torchrun). Once its partners are gone, a thread of the library
        # that connects them can abort at the end of the interpreter, and torchrun would call that a failure.
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    sys.exit(code)
