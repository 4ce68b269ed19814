"""What a task of a build writes late, when its work was given to another, meets nothing and does not stay."""

from __future__ import annotations

from pathlib import Path

import pytest

from snowgalileo_qgis.engine.protocol import Cancelled
from snowgalileo_qgis.engine.stack.region.drafts import close_drafts, draft, open_drafts, take_draft


def write(folder: Path, content: str) -> None:
    (folder / "B2" / "c").mkdir(parents=True, exist_ok=True)
    (folder / "B2" / "c" / "0").write_text(content)


def files_of(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def test_who_wakes_up_after_another_has_done_its_work_disturbs_nothing(tmp_path: Path) -> None:
    open_drafts(tmp_path)
    (tmp_path / "scene").mkdir()
    with draft(tmp_path) as sleeping:
        write(sleeping, "half")
        with draft(tmp_path) as awake:
            write(awake, "whole")
        take_draft(awake, tmp_path / "scene")
        close_drafts(tmp_path)
        write(sleeping, "late")
    assert files_of(tmp_path) == ["scene", "scene/B2", "scene/B2/c", "scene/B2/c/0"]
    assert (tmp_path / "scene/B2/c/0").read_text() == "whole"
    with pytest.raises(Cancelled), draft(tmp_path):
        pass
    assert files_of(tmp_path)[0] == "scene"


def test_what_nobody_took_goes_with_the_build_and_the_next_one_has_its_own(tmp_path: Path) -> None:
    open_drafts(tmp_path)
    with draft(tmp_path) as first:
        write(first, "1")
    close_drafts(tmp_path)
    open_drafts(tmp_path)
    with draft(tmp_path) as second:
        write(first, "late")  # its build has ended, another one runs
        write(second, "2")
    (tmp_path / "scene").mkdir()
    take_draft(second, tmp_path / "scene")
    close_drafts(tmp_path)
    assert (tmp_path / "scene/B2/c/0").read_text() == "2"
    assert [path.name for path in tmp_path.iterdir()] == ["scene"]


def test_an_error_leaves_nothing(tmp_path: Path) -> None:
    open_drafts(tmp_path)
    with pytest.raises(ZeroDivisionError), draft(tmp_path) as folder:
        write(folder, "half")
        raise ZeroDivisionError
    assert files_of(tmp_path) == [".drafts", ".drafts/open"]
