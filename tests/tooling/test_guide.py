"""The guide in the zip: every page is a web page whose links lead to pages of the guide."""

import re
from html.parser import HTMLParser

import guide
import pytest

PAGES = guide.pages()
VOID = ("meta", "img")


class Page(HTMLParser):
    """Collects identifiers, links and text, and checks that all elements are closed."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.identifiers: set[str] = set()
        self.links: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag not in VOID:
            self.open.append(tag)
        if values.get("id"):
            self.identifiers.add(str(values["id"]))
        self.links += [str(values[name]) for name in ("href", "src") if values.get(name)]

    def handle_endtag(self, tag: str) -> None:
        assert self.open and self.open.pop() == tag, tag

    def handle_data(self, data: str) -> None:
        if not {"code", "style"} & set(self.open):
            self.words.append(data)


def read(name: str) -> Page:
    page = Page()
    page.feed(PAGES[name].decode("utf-8"))
    page.close()
    return page


HTML = sorted(name for name in PAGES if name.endswith(".html"))


def test_every_document_has_its_page() -> None:
    sources = {
        path.relative_to(guide.DOCUMENTS).with_suffix(".html").as_posix()
        for path in guide.DOCUMENTS.rglob("*.md")
    }
    assert set(HTML) == sources
    assert {"user-guide.html", "glossary.html", "errors/SG-STACK-001.html"} <= sources


@pytest.mark.parametrize("name", HTML)
def test_a_page_is_whole_and_its_links_stay_in_the_guide(name: str) -> None:
    page = read(name)
    assert page.open == []
    for link in page.links:
        if link.startswith(("https://", "http://")):
            continue
        target, _, anchor = link.partition("#")
        parts = [*name.split("/")[:-1], *target.split("/")] if target else name.split("/")
        while ".." in parts:
            at = parts.index("..")
            del parts[at - 1 : at + 1]
        path = "/".join(parts)
        assert path in PAGES, (name, link)
        assert not anchor or anchor in read(path).identifiers, (name, link)


@pytest.mark.parametrize("name", HTML)
def test_no_markup_is_left_over(name: str) -> None:
    text = " ".join(read(name).words)
    for left_over in ("](", "**", "```"):
        assert left_over not in text, left_over
    assert not re.search(r"^\s*(#+ |\|)", text, re.MULTILINE)


def test_blocks() -> None:
    text = (
        "# A & B\n\nOne *two* **three `a<b`**\nfour.\n\n- x\n  more\n  - y\n\n1. first\n2. second\n\n> said"
        "\n\n| a | b |\n|---|---|\n| 1 | `x` |\n"
    )
    found = "".join(guide.blocks(text.splitlines(), lambda link: link))
    assert '<h1 id="a--b">A &amp; B</h1>' in found
    assert "<p>One <i>two</i> <b>three <code>a&lt;b</code></b> four.</p>" in found
    assert "<ul><li><p>x more</p> <ul> <li>y</li> </ul></li></ul>" in found
    assert "<ol><li>first</li><li>second</li></ol>" in found
    assert "<blockquote><p>said</p></blockquote>" in found
    assert "<tr><th>a</th><th>b</th></tr><tr><td>1</td><td><code>x</code></td></tr>" in found
