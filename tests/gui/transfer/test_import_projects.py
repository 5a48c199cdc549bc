"""Projects of other programs in the import wizard, and the plan as a file for them."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel

from aipm_desktop.gui.transfer import choose_page, export
from aipm_desktop.gui.transfer.import_wizard import ImportWizard
from aipm_desktop.store import boards, plans

DATA = Path(__file__).parents[2] / "data"


def _read(qtbot, plan, path: Path) -> ImportWizard:
    wizard = ImportWizard(None, plan.session)
    qtbot.addWidget(wizard)
    wizard.show()
    wizard.read(path)
    qtbot.waitUntil(lambda: wizard._task is None)
    return wizard


def _texts(wizard: ImportWizard) -> str:
    return "\n".join(label.text() for label in wizard.report.findChildren(QLabel))


@pytest.mark.parametrize(
    ("name", "kind"), [("project-small.xml", "MS Project (XML)"), ("project-small.gan", "GanttProject")]
)
def test_a_project_is_shown_before_it_is_made(qtbot, plan, name, kind):
    wizard = _read(qtbot, plan, DATA / name)
    assert wizard.steps.currentWidget() is wizard.report
    assert wizard._about.text().startswith(f"{name}: {kind}")
    told = _texts(wizard)
    assert "summary tasks: no cards, but swimlanes or labels of the tasks in them" in told
    assert "Start and finish stand as the file has them" in told
    assert "{" not in told
    assert "_" not in told
    names = [board.name for board in plan.session.read(boards.boards)]
    assert "Harbour vision" not in names
    wizard._next()
    qtbot.waitUntil(lambda: wizard._task is None)
    assert wizard._about.text() == "Imported. One undo takes all of it back."
    board = next(one for one in plan.session.read(boards.boards) if one.name == "Harbour vision")
    assert plan.session.read(plans.basis, board.id).settings.working_week in ("1111110", "1111100")
    again = _read(qtbot, plan, DATA / name)
    again.client.setCurrentText(wizard.client.currentText())
    assert "imported before" in again._about.text()


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        (
            "bomb.xml",
            b'<!DOCTYPE Project [<!ENTITY a "b">]><Project><Tasks/></Project>',
            "defines entities of its own",
        ),
        ("plan.mpp", b"\xd0\xcf\x11\xe0 and more", "Only MS Project can read plan.mpp. Save it there as XML"),
        ("cut.xml", b"<Project><Tasks><Task>", "ends in the middle"),
    ],
)
def test_what_cannot_be_read_is_told_in_a_sentence(qtbot, plan, tmp_path, name, data, said):
    source = tmp_path / name
    source.write_bytes(data)
    before = plan.session.undo_target()
    wizard = _read(qtbot, plan, source)
    assert said in wizard._trouble.text()
    assert wizard.steps.currentWidget() is wizard.choose
    assert plan.session.undo_target() == before


def test_the_dialog_for_files_names_projects(qtbot, plan, monkeypatch):
    asked = []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *args: asked.append(args) or ("", ""))
    choose_page.ask_file(None)
    assert "*.xml *.gan" in asked[0][3]


@pytest.mark.parametrize("suffix", ["ics", "xml", "csv", "mmd", "dot", "graphml"])
def test_a_view_writes_its_plan(qtbot, plan, tmp_path, monkeypatch, suffix):
    out = tmp_path / "plan"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(out), args[-1]))
    told = []

    class Told:
        def tell(self, notice):
            told.append(notice)

    export.export_view(None, plan.session, Told(), plan.boards["Container inspection"], suffix, None)
    assert (tmp_path / f"plan.{suffix}").stat().st_size > 100
    assert [notice.text for notice in told] == [f"plan.{suffix} was written."]
    assert [path.name for path in tmp_path.iterdir() if "part" in path.name] == []
