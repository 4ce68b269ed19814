"""Errors as users read them, and foreign text shown as it is."""

from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st
from qgis.gui import QgsMessageBar, QgsMessageLogViewer
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtGui import QTextDocument
from qgis.PyQt.QtWidgets import QPlainTextEdit, QTextBrowser

from snowgalileo_qgis.core.messages import (
    adapt_to_log_window,
    as_html,
    as_tooltip,
    log,
    shown,
    shown_lines,
    user_text,
)
from snowgalileo_qgis.engine.protocol import SnowGalileoError

HOSTILE = (
    "<b>x</b><img src=file:///etc/passwd>",
    '<a href="http://evil.example/x">click</a>',
    "a &lt;b&gt; &amp; b",
    "\x1b[31mred\x07",
    "one\ntwo\r\nthree",
    "gnp.\u202eexe",
    "\u2028line\u2029paragraph\x9b2J\x00",
    "not UTF-8: \udcff",
)


def test_an_error_reads_as_sentence_hint_and_code():
    assert (
        user_text(SnowGalileoError("SG-STACK-010", "No stack found.", "Choose a folder."))
        == "No stack found. Choose a folder. (SG-STACK-010)"
    )
    assert user_text(SnowGalileoError("SG-STACK-010", "No stack found.")) == "No stack found. (SG-STACK-010)"


@given(st.text(st.characters()) | st.sampled_from(HOSTILE))
def test_nothing_acts_and_nothing_is_lost(text):
    line = shown(text)
    assert not [one for one in line if category(one) in ("Cc", "Cf", "Cs", "Zl", "Zp")]
    assert len(line) >= len(text)
    if text.isascii() and text.isprintable():
        assert line == text
    assert shown_lines(text).split("\n") == [shown(part) for part in text.split("\n")]


@given(st.text(st.characters(exclude_categories=["Zs", "Cs", "Cn", "Co"])) | st.sampled_from(HOSTILE))
def test_html_shows_the_text(text):
    document = QTextDocument()
    document.setHtml(f"<pre>{as_html('.' + text)}</pre>")
    assert document.toPlainText().split() == shown_lines("." + text).split()


@pytest.mark.parametrize("text", [*HOSTILE, "plain", "R & D"])
def test_a_tooltip_shows_the_text(text):
    document = QTextDocument()
    tooltip = as_tooltip(text)
    document.setHtml(tooltip) if Qt.mightBeRichText(tooltip) else document.setPlainText(tooltip)
    assert document.toPlainText() == shown_lines(text)
    assert Qt.mightBeRichText(tooltip) == ("<" in text or "&lt;" in text)


@pytest.mark.parametrize("text", HOSTILE)
def test_log_and_message_bar_show_the_text(qgis_app, qtbot, text):
    adapt_to_log_window()
    viewer = QgsMessageLogViewer()
    qtbot.addWidget(viewer)
    log(text)
    QCoreApplication.processEvents()
    (page,) = viewer.findChildren(QPlainTextEdit)
    for line in shown_lines(text).split("\n"):
        assert " ".join(line.split()) in " ".join(page.toPlainText().split())
    bar = QgsMessageBar()
    qtbot.addWidget(bar)
    bar.pushMessage("title", as_html(shown(text)))
    (browser,) = bar.currentItem().findChildren(QTextBrowser)
    assert " ".join(shown(text).split()) in " ".join(browser.toPlainText().split())
