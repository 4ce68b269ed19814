"""Links between the documents lead somewhere, and the files that they name exist."""

import re
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
PACKAGE = REPOSITORY / "snowgalileo_qgis"
DOCUMENTS = [
    REPOSITORY / "README.md",
    REPOSITORY / "CHANGELOG.md",
    *sorted((REPOSITORY / "docs").rglob("*.md")),
    *sorted((REPOSITORY / "resources").rglob("*.md")),
]
CODE_FOLDERS = (
    "core",
    "gui",
    "processing",
    "engine",
    "tests",
    "benchmarks",
    "scripts",
    "requirements",
    "resources",
)
"""Folders whose files are named by path; those of the package are named from the package on."""
FOREIGN = {"gdal_edit.py", "local_cluster.py", "slurm_cluster.py"}
"""Python programs that belong to others, or that a page gives the reader."""


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


def test_links_from_the_plugin_to_the_guide_lead_somewhere() -> None:
    sections = set()
    for source in (REPOSITORY / "snowgalileo_qgis").rglob("*.py"):
        sections |= set(
            re.findall(r"(?:guide_section|GUIDE_SECTION) = \"([\w-]+)\"", source.read_text(encoding="utf-8"))
        )
    assert len(sections) >= 4, "every page of the dock, and the toolbox"
    assert sections <= _anchors(REPOSITORY / "docs" / "user-guide.md")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(REPOSITORY)))
def test_files_of_the_project_exist_under_the_names_that_documents_give(document: Path) -> None:
    """In backticks: paths that begin with one of ``CODE_FOLDERS``, where ``<job>`` stands for any name, and
    names of Python files. Generated files have no fixed name and are not checked.
    """
    missing = [name for name in _named_files(document.read_text(encoding="utf-8")) if not _exists(name)]
    assert not missing, f"{document.name} names files that do not exist: {', '.join(missing)}"


def _named_files(text: str) -> list[str]:
    prose = re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)
    words = [word for code in re.findall(r"`([^`\n]+)`", prose) for word in code.split()]
    paths = rf"(?:{'|'.join(CODE_FOLDERS)})/[\w./<>-]+"
    return sorted({word for word in words if re.fullmatch(rf"{paths}|[\w/<>-]+\.py", word)} - FOREIGN)


def _exists(name: str) -> bool:
    pattern = re.sub(r"<\w+>", "*", name).rstrip("/")
    if "/" not in pattern:
        return any(
            any((REPOSITORY / folder).rglob(pattern))
            for folder in ("snowgalileo_qgis", "scripts", "benchmarks", "tests")
        )
    return any(any(root.glob(pattern)) for root in (REPOSITORY, PACKAGE))


def test_a_file_that_does_not_exist_is_noticed() -> None:
    text = (
        "`engine/grid.py`, `engine/jobs/<job>.py`, `geocode.py`, `engine/lookup.py`, `lookup.py`, `stacks/`\n"
    )
    names = _named_files(text + "```\n`engine/gone.py`\n```\n")
    assert names == ["engine/grid.py", "engine/jobs/<job>.py", "engine/lookup.py", "geocode.py", "lookup.py"]
    assert [name for name in names if not _exists(name)] == ["engine/lookup.py", "lookup.py"]


def test_the_layout_names_every_package_and_nothing_that_is_gone() -> None:
    guide = (REPOSITORY / "docs" / "developer-guide.md").read_text(encoding="utf-8")
    layout = guide[guide.index("## Layout") : guide.index("Data flows one way")]
    named = set(re.findall(r"`([a-z][\w/.]*)`", layout))
    packages = {path.parent for path in PACKAGE.rglob("__init__.py")} - {PACKAGE, PACKAGE / "engine"}
    foundations = {path for path in (PACKAGE / "engine").glob("*.py") if not path.name.startswith("__")}
    lacking = {str(path.relative_to(PACKAGE)) for path in packages | foundations} - named
    assert not lacking
    gone = {name for name in named if not any((folder / name).exists() for folder in (PACKAGE, REPOSITORY))}
    assert not gone
