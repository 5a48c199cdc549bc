import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton

from aipm_desktop.exchange.plan import COUNT_KEYS, Caution, Lost
from aipm_desktop.gui.transfer import export, report_words
from aipm_desktop.gui.transfer.import_wizard import ImportWizard
from aipm_desktop.store import boards, cards

TABLE = (
    "Titel;Status;Fällig;Notiz\nBilder ergänzen;Offen;03.11.2026;x\nModell trainieren;Fertig;04.11.2026;\n"
)


def _trello(**more) -> dict:
    return {
        "id": "5f0000000000000000000001",
        "name": "Pilot",
        "lists": [{"id": "l1", "name": "To do", "pos": 1, "closed": False}],
        "cards": [{"id": "65ea17d80000000000000001", "name": "Label images", "idList": "l1", "pos": 1, "closed": False}],
        **more,
    }  # fmt: skip


def _wizard(qtbot, plan, path: Path) -> ImportWizard:
    wizard = ImportWizard(None, plan.session)
    qtbot.addWidget(wizard)
    wizard.show()
    wizard.read(path)
    qtbot.waitUntil(lambda: wizard._task is None)
    return wizard


def _press(qtbot, wizard: ImportWizard) -> None:
    qtbot.mouseClick(wizard.next_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: wizard._task is None)


def _names(plan) -> list[str]:
    return [board.name for board in plan.session.read(boards.boards)]


def test_a_trello_board_is_shown_before_it_is_made(qtbot, plan, tmp_path):
    file = tmp_path / "pilot.json"
    file.write_text(json.dumps(_trello()))
    wizard = _wizard(qtbot, plan, file)
    assert wizard.steps.currentWidget() is wizard.report
    assert "Pilot" not in _names(plan)
    texts = [label.text() for label in wizard.report.findChildren(QLabel)]
    assert "will be made" in texts
    assert "Cards" in texts
    _press(qtbot, wizard)
    assert "Pilot" in _names(plan)
    assert wizard._about.text() == "Imported. One undo takes all of it back."
    with qtbot.waitSignal(wizard.board_requested) as wish:
        wizard._next()
    assert plan.session.read(boards.board, wish.args[0]).name == "Pilot"
    plan.session.undo()
    assert "Pilot" not in _names(plan)


def test_a_second_import_says_that_nothing_is_new(qtbot, plan, tmp_path):
    file = tmp_path / "pilot.json"
    file.write_text(json.dumps(_trello()))
    _press(qtbot, _wizard(qtbot, plan, file))
    again = _wizard(qtbot, plan, file)
    assert "was imported before" in again._about.text()
    _press(qtbot, again)
    assert "nothing was changed" in again._about.text()
    assert _names(plan).count("Pilot") == 1


def test_a_table_shows_what_was_understood_and_lets_it_be_changed(qtbot, plan, tmp_path):
    file = tmp_path / "plan.csv"
    file.write_bytes(TABLE.encode("cp1252"))
    wizard = _wizard(qtbot, plan, file)
    page = wizard.mapping
    assert wizard.steps.currentWidget() is page
    assert (page.encoding.currentText(), page.delimiter.currentData()) == ("Windows-1252", ";")
    meanings = [page.grid.cellWidget(0, place).currentData() for place in range(4)]
    assert meanings[:3] == ["title", "column", "due"]
    order = page.grid.cellWidget(1, 2)
    assert isinstance(order, QComboBox)
    order.setCurrentIndex(order.findData("mdy"))
    order.activated.emit(order.currentIndex())
    assert wizard._source.mapping.date_orders[2] == "mdy"
    note = page.grid.cellWidget(0, 3)
    note.setCurrentIndex(note.findData("description"))
    note.activated.emit(note.currentIndex())
    assert wizard._source.plan.cards[0].description == "x"
    wizard.name.setText("Plan")
    _press(qtbot, wizard)
    _press(qtbot, wizard)
    assert "Plan" in _names(plan) or "plan" in _names(plan)


def test_the_keyboard_passes_meanings_without_taking_them(qtbot, plan, tmp_path):
    file = tmp_path / "plan.csv"
    file.write_text(TABLE)
    wizard = _wizard(qtbot, plan, file)
    grid = wizard.mapping.grid
    box = grid.cellWidget(0, 3)
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Up)
    assert box.view().isVisible()
    assert [grid.cellWidget(0, place).currentData() for place in range(3)] == ["title", "column", "due"]
    box.hidePopup()
    box.setCurrentIndex(box.findData("description"))
    box.activated.emit(box.currentIndex())
    assert grid.cellWidget(0, 3).hasFocus()


def test_without_a_title_there_is_no_import(qtbot, plan, tmp_path):
    file = tmp_path / "plan.csv"
    file.write_text(TABLE)
    wizard = _wizard(qtbot, plan, file)
    title = wizard.mapping.grid.cellWidget(0, 0)
    title.setCurrentIndex(title.findData(""))
    title.activated.emit(title.currentIndex())
    _press(qtbot, wizard)
    assert wizard.steps.currentWidget() is wizard.mapping
    assert "title" in wizard._trouble.text()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("page.json", b"<!DOCTYPE html><html></html>"),
        ("half.json", b'{"lists": [{"id"'),
        ("empty.csv", b""),
        ("pic.csv", b"\x89PNG\r\n\x1a\n" + bytes(99)),
    ],
)
def test_what_cannot_be_read_is_said_in_one_sentence(qtbot, plan, tmp_path, name, data):
    file = tmp_path / name
    file.write_bytes(data)
    before = plan.session.undo_target()
    wizard = _wizard(qtbot, plan, file)
    assert wizard.steps.currentWidget() is wizard.choose
    assert name in wizard._trouble.text()
    assert plan.session.undo_target() == before


def test_cancelling_changes_nothing(qtbot, plan, tmp_path):
    cards = [
        {
            "id": f"65ea17d8{number:016x}",
            "name": f"Card {number}",
            "idList": "l1",
            "pos": number,
            "closed": False,
        }
        for number in range(3000)
    ]
    file = tmp_path / "big.json"
    file.write_text(json.dumps(_trello(cards=cards)))
    wizard = _wizard(qtbot, plan, file)
    before = plan.session.undo_target()
    wizard._import()
    wizard.reject()
    assert wizard.isVisible()
    qtbot.waitUntil(lambda: wizard._task is None, timeout=20_000)
    assert wizard._trouble.text() == "Cancelled; nothing was changed."
    assert plan.session.undo_target() == before
    assert not plan.session.is_busy
    _press(qtbot, wizard)
    assert wizard._about.text() == "Imported. One undo takes all of it back."
    assert wizard._trouble.isHidden()


@pytest.mark.parametrize("suffix", [".json", ".csv"])
def test_what_is_exported_can_be_imported(qtbot, plan, tmp_path, suffix):
    file = tmp_path / f"out{suffix}"
    assert export.write_board(plan.session, plan.boards["Container inspection"], file) == 3
    wizard = _wizard(qtbot, plan, file)
    assert wizard._source is not None
    if suffix == ".csv":
        assert [card.title for card in wizard._source.plan.cards] == [
            "Augment night images",
            "Train EfficientNet",
            "Agree on recall",
        ]
        assert wizard._source.mapping.fields.count("") == 0
    else:
        assert wizard._source.document.board.name == "Container inspection"
    assert list(tmp_path.glob(".*part")) == []


def test_every_key_of_a_report_has_words():
    from aipm_desktop.exchange import plan as described

    table = (described.__doc__ or "").partition("`Lost.why`")[2]
    why, _, cautions = table.partition("`Caution.key`")
    for line in why.partition("`Lost.what`")[0].splitlines():
        if line.strip():
            key = line.split()[0]
            assert report_words._WHY.get(key), key
    for line in cautions.splitlines()[1:]:
        if line.startswith("    ") and not line.startswith("     "):
            assert report_words._CAUTIONS.get(line.split()[0]), line
    assert set(COUNT_KEYS) <= set(report_words._THINGS)


def test_places_and_facts_are_only_text():
    lines = report_words.lost_lines([Lost("comments", 2, "no_card", ("{x}", "b"))])
    assert lines == [("Comments: 2 – belongs to a card that is not in the file", "{x}, b")]
    said = report_words.caution_lines([Caution("ambiguous_dates", {"column": "{order}", "order": "dmy"})])
    assert "day.month.year" in said[0]


def test_a_circle_in_the_file_is_listed_and_leads_to_its_card(qtbot, plan, tmp_path):
    file = tmp_path / "circle.csv"
    file.write_text("Title,Predecessors\nLabel,Train\nTrain,Label\nShip,\n", encoding="utf-8")
    wizard = _wizard(qtbot, plan, file)
    _press(qtbot, wizard)
    assert "would close a circle" not in " ".join(_texts(wizard))
    assert any("closes a circle was kept" in text for text in _texts(wizard))
    _press(qtbot, wizard)
    (link,) = [text for text in _texts(wizard) if text.startswith("CIR-")]
    assert "To settle" in _texts(wizard)
    assert not any("closes a circle was kept" in text for text in _texts(wizard))
    button = next(one for one in wizard.report.findChildren(QPushButton) if one.text() == "Show card")
    with qtbot.waitSignal(wizard.card_requested) as wish:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    board_id, card_id = wish.args
    assert plan.session.read(boards.board, board_id).name == "circle"
    sheet = plan.session.read(cards.sheet, card_id)
    assert link.endswith(plan.session.read(cards.label_of, card_id))
    assert [one.suspended_at is not None for one in sheet.predecessors] == [True]
    assert not wizard.isVisible()


def _texts(wizard: ImportWizard) -> list[str]:
    return [label.text() for label in wizard.report.findChildren(QLabel)]
