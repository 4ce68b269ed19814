"""Links between the documents lead somewhere."""

import re
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
DOCUMENTS = [
    REPOSITORY / "README.md",
    REPOSITORY / "CHANGELOG.md",
    *sorted((REPOSITORY / "docs").rglob("*.md")),
]


def _anchors(document: Path) -> set[str]:
    """Anchors of a document's headings, as GitHub makes them."""
    headings = re.findall(r"^#+ (.+)$", document.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(REPOSITORY)))
def test_relative_links_lead_somewhere(document: Path) -> None:
    for link in re.findall(r"\]\(([^)\s]+)\)", document.read_text(encoding="utf-8")):
        if link.startswith(("https://", "http://")):
            continue
        name, _, anchor = link.partition("#")
        target = (document.parent / name).resolve() if name else document
        assert target.exists(), f"{link} does not exist"
        assert not anchor or anchor in _anchors(target), f"{link} has no such heading"


def test_links_from_the_plugin_to_the_documents_lead_somewhere() -> None:
    links = set()
    for source in (REPOSITORY / "snowgalileo_qgis").rglob("*.py"):
        links |= set(
            re.findall(r"/blob/main/(docs/[\w./-]+\.md)(?:#([\w-]+))?", source.read_text(encoding="utf-8"))
        )
    assert links, "the plugin links to its documents"
    for name, anchor in links:
        assert (REPOSITORY / name).is_file()
        assert not anchor or anchor in _anchors(REPOSITORY / name)
