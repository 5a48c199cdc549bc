from pathlib import Path

import pytest

from aipm_desktop import places
from aipm_desktop.commands import client
from aipm_desktop.domain.errors import FileProblem
from aipm_desktop.session.session import Session
from aipm_desktop.store import boards, lock


def _other_machine(path: Path) -> None:
    """A lock as another computer leaves it."""
    lock._write(lock.lock_path(path), lock.Holder("t", "elsewhere", "ben", 1, 0, 2**42))


def _texts(window) -> list[str]:
    return [notice.text for notice in window.notices.shown()]


def test_a_foreign_file_is_refused_and_the_open_one_stays(window, plan, tmp_path):
    foreign = tmp_path / "letter.aipm"
    foreign.write_text("dear all")
    before = plan.session.path
    assert not window.files.open(foreign)
    assert plan.session.path == before
    assert "letter.aipm" in _texts(window)[-1]
    assert foreign.read_text() == "dear all"


def test_a_new_workspace_never_overwrites(window, plan, tmp_path):
    there = tmp_path / "there.aipm"
    there.write_bytes(b"precious")
    assert not window.files.create(there)
    assert there.read_bytes() == b"precious"
    assert "exists already" in _texts(window)[-1]


@pytest.mark.parametrize("way", ["read", "take", None])
def test_a_file_open_elsewhere_asks_how(window, plan, tmp_path, monkeypatch, way):
    other = tmp_path / "other.aipm"
    session = Session(actor="Ben")
    session.create(other)
    session.close()
    _other_machine(other)
    asked: list[str] = []

    def ask(_parent, _title, intro, *_rest):
        asked.append(intro)
        return way

    monkeypatch.setattr("aipm_desktop.gui.dialogs.choose.Ways.ask", ask)
    before = plan.session.path
    window.files.open(other)
    assert asked
    assert "elsewhere" in asked[0]
    assert plan.session.path == (before if way is None else other)
    assert plan.session.is_read_only is (way == "read")


def test_a_copy_is_written_and_can_be_opened(window, plan, tmp_path, monkeypatch):
    target = tmp_path / "copy"
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *_: (str(target), ""))
    window.files.save_copy()
    notice = window.notices.shown()[-1]
    assert notice.text == "A copy was saved as copy.aipm."
    notice.choices[0].act("")
    assert plan.session.path == target.with_suffix(".aipm")
    assert len(plan.session.read(boards.boards)) == 3


def test_a_backup_brings_back_what_was_deleted(window, plan, monkeypatch):
    window.files.back_up()
    (made,) = list(places.state_dir().rglob("*asked*.aipm"))
    from aipm_desktop.commands import board

    plan.session.run(board.delete, plan.boards["Empty board"])
    monkeypatch.setattr("aipm_desktop.gui.dialogs.backups.ask_backup", lambda *_: made)
    window.files.ask_restore()
    assert "Empty board" in [board.name for board in plan.session.read(boards.boards)]
    assert any(text.startswith("Restored.") for text in _texts(window))


def test_a_bad_backup_leaves_everything_as_it_was(window, plan, tmp_path, monkeypatch):
    bad = tmp_path / "bad.aipm"
    bad.write_bytes(b"SQLite format 3\0" + b"x" * 5000)
    monkeypatch.setattr("aipm_desktop.gui.dialogs.backups.ask_backup", lambda *_: bad)
    path = plan.session.path
    window.files.ask_restore()
    assert plan.session.path == path
    assert len(plan.session.read(boards.boards)) == 3
    assert any("bad.aipm" in text for text in _texts(window))


def test_conflicted_copies_are_pointed_out(window, plan, tmp_path):
    path = plan.session.path
    copy = path.with_name("plans (Ben's conflicted copy 2026-11-20).aipm")
    plan.session.close()
    copy.write_bytes(path.read_bytes())
    window.files.open(path)
    assert any("conflicted copy" in text for text in _texts(window))


def test_recent_files_are_remembered(window, plan, tmp_path):
    other = tmp_path / "other.aipm"
    assert window.files.create(other)
    assert window.preferences.recent_files()[0] == other


def test_a_missing_file_is_told(window, tmp_path):
    assert not window.files.open(tmp_path / "gone.aipm")
    assert "gone.aipm is not there" in window.notices.shown()[-1].text


def test_a_banner_leads_from_reading_to_writing(window, plan):
    window.files.open(plan.session.path, read_only=True)
    banner = next(notice for notice in window.notices.shown() if notice.key == "read_only")
    assert [choice.text for choice in banner.choices] == ["Open for writing", "Save a copy…"]
    banner.choices[0].act("")
    assert not plan.session.is_read_only
    assert window.notices.shown() == []


def test_a_write_that_the_world_refused_stays_told_and_offers_a_copy(window, plan):
    plan.session.path.unlink()
    assert plan.session.run(client.add, "Cape Pay") is None
    notice = window.notices.shown()[-1]
    assert (notice.tone, notice.is_passing) == ("bad", False)
    assert [choice.text for choice in notice.choices] == ["Save a copy…"]


def test_problems_are_told_in_one_place(window):
    window.files.tell(FileProblem("a.aipm", "full"))
    window.files.tell(FileProblem("b.aipm", "full"))
    assert len([notice for notice in window.notices.shown() if notice.key == "file"]) == 1
