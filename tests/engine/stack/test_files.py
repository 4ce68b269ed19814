"""The table of formats, and what importing it costs."""

from __future__ import annotations

import subprocess
import sys

from snowgalileo_qgis.engine.stack.formats import FORMATS


def test_an_ending_and_a_signature_belong_to_one_format_alone() -> None:
    for values in (
        [ending for known in FORMATS for ending in known.endings],
        [signature for known in FORMATS for signature in known.signatures],
    ):
        assert len(values) == len(set(values))
    assert all(ending == ending.lower() for known in FORMATS for ending in known.endings)
    assert all(bool(known.signatures) != known.is_folder for known in FORMATS)


def test_reading_stacks_does_not_load_scipy() -> None:
    """SciPy takes a fifth of the reader's start, and only building a region needs it."""
    code = "import sys, snowgalileo_qgis.engine.stack; sys.exit('scipy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
