"""The description: read, edited, reverted, never rewritten."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from aipm_desktop import commands
from aipm_desktop.gui.card.description import SHOWN, Description
from aipm_desktop.gui.card.panel import CardPanel
from tests.gui.card.desk import Desk

SOURCE = "* odd   *markdown*\n\n\n1) kept <b>as typed</b>  \n\ttab"


@pytest.fixture
def description(panel: CardPanel) -> Description:
    return panel.description


def write(desk: Desk, text: str) -> None:
    desk.session.run(commands.card.set_fields, [desk.card_id], {"description": text})


def test_an_empty_description_invites_and_takes_words(
    description: Description, desk: Desk, qtbot: QtBot
) -> None:
    assert description._empty.isVisible()
    qtbot.mouseClick(description._empty, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(description._field, "Why it matters")
    qtbot.keyClick(description._field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk.sheet().description == "Why it matters"
    assert not description.is_editing
    assert description._view.isVisible()


def test_opening_and_leaving_stores_nothing(description: Description, desk: Desk) -> None:
    write(desk, SOURCE)
    group = desk.session.undo_target().group
    description.edit()
    description.finish()
    assert desk.sheet().description == SOURCE
    assert desk.session.undo_target().group == group


def test_the_source_is_stored_as_typed(description: Description, desk: Desk) -> None:
    write(desk, SOURCE)
    description.edit()
    description._field.appendPlainText("more")
    description.finish()
    assert desk.sheet().description == SOURCE + "\nmore"


def test_escape_reverts_even_what_was_kept_meanwhile(
    description: Description, desk: Desk, qtbot: QtBot
) -> None:
    write(desk, "before")
    description.edit()
    description._field.setPlainText("half an hour of typing")
    description.commit()
    assert desk.sheet().description == "half an hour of typing"
    assert description.is_editing
    qtbot.keyClick(description._field, Qt.Key.Key_Escape)
    assert desk.sheet().description == "before"
    assert not description.is_editing


def test_leaving_the_field_keeps_the_words(
    panel: CardPanel, description: Description, desk: Desk, qtbot: QtBot
) -> None:
    description.edit()
    qtbot.keyClicks(description._field, "kept")
    panel.fields.column.setFocus()
    qtbot.waitUntil(lambda: not description.is_editing)
    assert desk.sheet().description == "kept"


def test_preview_shows_what_is_typed_and_stays_in_editing(description: Description, qtbot: QtBot) -> None:
    description.edit()
    description._field.setPlainText("some **bold** words")
    description._preview.setChecked(True)
    assert description._view.isVisible()
    assert description._view.toPlainText() == "some bold words"
    assert description.is_editing
    description._preview.setChecked(False)
    assert description._field.toPlainText() == "some **bold** words"


def test_a_change_from_elsewhere_leaves_the_open_source(description: Description, desk: Desk) -> None:
    description.edit()
    description._field.setPlainText("mine")
    write(desk, "theirs")
    assert description._field.toPlainText() == "mine"


def test_a_refusal_leaves_the_words_open(description: Description, desk: Desk, qtbot: QtBot) -> None:
    description.edit()
    description._field.setPlainText("bad \x00 words")
    with qtbot.waitSignal(desk.session.refused):
        description.finish()
    assert description.is_editing
    assert description._field.toPlainText() == "bad \x00 words"


def test_another_card_closes_the_source_and_keeps_it(
    panel: CardPanel, description: Description, desk: Desk
) -> None:
    description.edit()
    description._field.setPlainText("for the first card")
    panel.show_card(desk.other_id)
    assert not description.is_editing
    assert desk.sheet().description == "for the first card"
    assert (
        desk.session.read(
            lambda con: con.execute(
                "SELECT count(*) FROM card_text WHERE description LIKE 'for the%'"
            ).fetchone()[0]
        )
        == 1
    )


def test_a_long_description_is_cut_until_asked(
    panel: CardPanel, description: Description, desk: Desk
) -> None:
    text = "\n\n".join(f"Paragraph {n} with **bold** words and more of them" for n in range(2000))
    write(desk, text)
    assert description._all.isVisible()
    assert len(description._view.toPlainText()) <= SHOWN
    description._all.click()
    assert "Paragraph 1999" in description._view.toPlainText()
    description.edit()
    assert description._field.toPlainText() == text
