"""What a task of a build writes late, when its work was given to another, meets nothing and does not stay."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from snowgalileo_qgis.engine.stack.region.drafts import (
    Unwanted,
    close_drafts,
    draft,
    open_drafts,
    take_draft,
)


def write(folder: Path, content: str) -> None:
    (folder / "B2" / "c").mkdir(parents=True, exist_ok=True)
    (folder / "B2" / "c" / "0").write_text(content)


def files_of(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def test_who_wakes_up_after_another_has_done_its_work_disturbs_nothing(tmp_path: Path) -> None:
    drafts = open_drafts(tmp_path)
    (tmp_path / "scene").mkdir()
    with draft(drafts) as sleeping:
        write(sleeping, "half")
        with draft(drafts) as awake:
            write(awake, "whole")
        take_draft(awake, tmp_path / "scene")
        close_drafts(tmp_path)
        write(sleeping, "late")
    assert files_of(tmp_path) == ["scene", "scene/B2", "scene/B2/c", "scene/B2/c/0"]
    assert (tmp_path / "scene/B2/c/0").read_text() == "whole"
    with pytest.raises(Unwanted) as caught, draft(drafts):
        pass
    assert pickle.loads(pickle.dumps(caught.value)).store == tmp_path, "it travels between processes"
    assert files_of(tmp_path)[0] == "scene"


def test_what_nobody_took_goes_with_the_build(tmp_path: Path) -> None:
    with draft(open_drafts(tmp_path)) as left:
        write(left, "1")
    close_drafts(tmp_path)
    assert files_of(tmp_path) == []


def test_a_late_task_leaves_the_drafts_of_the_next_build_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, exists = open_drafts(tmp_path), Path.exists
    moments: list[str] = []
    found: list[Path] = []

    def next_build_begins(path: Path) -> bool:
        """The worst moment: the late task has seen that its build is over, and removes what it wrote."""
        answer = exists(path)
        if moments and moments.pop():
            with draft(open_drafts(tmp_path)) as folder:
                found.append(folder)
                write(folder, "2")
        return answer

    with draft(first) as late:
        close_drafts(tmp_path)
        write(late, "late")
        moments.append("now")
        monkeypatch.setattr(Path, "exists", next_build_begins)
    monkeypatch.undo()
    (tmp_path / "scene").mkdir()
    take_draft(found[0], tmp_path / "scene")
    close_drafts(tmp_path)
    assert (tmp_path / "scene/B2/c/0").read_text() == "2"
    assert [path.name for path in tmp_path.iterdir()] == ["scene"]


def test_an_error_leaves_nothing(tmp_path: Path) -> None:
    drafts = open_drafts(tmp_path)
    with pytest.raises(ZeroDivisionError), draft(drafts) as folder:
        write(folder, "half")
        raise ZeroDivisionError
    assert files_of(drafts) == ["open"]
