"""Errors as users read them."""

from snowgalileo_qgis.core.messages import user_text
from snowgalileo_qgis.engine.protocol import SnowGalileoError


def test_an_error_reads_as_sentence_hint_and_code():
    assert (
        user_text(SnowGalileoError("SG-STACK-010", "No stack found.", "Choose a folder."))
        == "No stack found. Choose a folder. (SG-STACK-010)"
    )
    assert user_text(SnowGalileoError("SG-STACK-010", "No stack found.")) == "No stack found. (SG-STACK-010)"
