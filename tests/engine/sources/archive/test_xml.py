from __future__ import annotations

import pytest

from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.engine.sources.archive.xml import read_xml


@pytest.mark.parametrize(
    "text",
    [
        '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c '
        '"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><a>&c;&c;&c;&c;</a>',
        '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
        '<!DOCTYPE a SYSTEM "http://example.org/a.dtd"><a/>',
        "<a><b></a>",
        "",
        '<?xml version="1.0" encoding="no-such-encoding"?><a/>',
    ],
)
def test_xml_that_could_do_harm_or_is_none_is_refused(tmp_path, text):
    path = tmp_path / "meta.xml"
    path.write_text(text)
    with pytest.raises(SnowGalileoError) as error:
        read_xml(str(path))
    assert error.value.code == "SG-SOURCE-003"
    assert "meta.xml" in error.value.text
