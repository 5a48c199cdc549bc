"""Text edited where it stands."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from pytestqt.qtbot import QtBot

from aipm_desktop.gui.widgets.inplace import InPlaceLine, InPlaceText
from tests.gui.front import show_in_front


@pytest.fixture(params=[InPlaceLine, lambda name: InPlaceText(name, single=True)], ids=["line", "text"])
def field(request: pytest.FixtureRequest, qtbot: QtBot):
    field = request.param("Title")
    qtbot.addWidget(field)
    field.set_value("Raw images")
    show_in_front(field)
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    return field


def _text(field) -> str:
    return field.text() if isinstance(field, InPlaceLine) else field.toPlainText()


def test_enter_commits_what_was_typed(field, qtbot: QtBot) -> None:
    field.selectAll()
    qtbot.keyClicks(field, "Clean images")
    with qtbot.waitSignal(field.committed) as sent:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert sent.args == ["Clean images"]


def test_leaving_commits_once(field, qtbot: QtBot) -> None:
    sent: list[str] = []
    field.committed.connect(sent.append)
    field.committed.connect(field.set_value)
    field.selectAll()
    qtbot.keyClicks(field, "Clean")
    field.clearFocus()
    field.setFocus()
    field.clearFocus()
    assert sent == ["Clean"]


def test_escape_reverts_and_is_taken(field, qtbot: QtBot) -> None:
    sent: list[str] = []
    field.committed.connect(sent.append)
    qtbot.keyClicks(field, "zzz")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert _text(field) == "Raw images"
    field.clearFocus()
    assert sent == []


def test_a_reload_leaves_the_words_being_typed(field, qtbot: QtBot) -> None:
    field.selectAll()
    qtbot.keyClicks(field, "half a word")
    field.set_value("Somebody else's title")
    assert _text(field) == "half a word"
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert _text(field) == "Somebody else's title"


def test_a_reload_shows_itself_in_an_untouched_field(field) -> None:
    field.set_value("Somebody else's title")
    assert _text(field) == "Somebody else's title"


def test_a_read_only_field_commits_nothing(field, qtbot: QtBot) -> None:
    sent: list[str] = []
    field.committed.connect(sent.append)
    field.selectAll()
    qtbot.keyClicks(field, "x")
    field.setReadOnly(True)
    field.commit()
    assert sent == []


def test_a_title_takes_pasted_lines_as_one(qtbot: QtBot) -> None:
    title = InPlaceText("Title", single=True)
    qtbot.addWidget(title)
    data = QMimeData()
    data.setText("two\n  lines")
    title.insertFromMimeData(data)
    assert title.toPlainText() == "two lines"


def test_a_text_grows_with_its_lines_and_stops(qtbot: QtBot) -> None:
    text = InPlaceText("Text", most_height=200)
    qtbot.addWidget(text)
    text.resize(200, 20)
    text.show()
    text.set_value("one")
    small = text.height()
    text.set_value("\n".join("abcde"))
    assert small < text.height() < 200
    text.set_value("\n".join(["line"] * 100))
    assert text.height() == 200


def test_a_problem_is_heard_and_goes_with_the_next_value(qtbot: QtBot) -> None:
    line = InPlaceLine("Estimate")
    qtbot.addWidget(line)
    line.set_problem("Write 3 or 3-5-9.")
    assert line.property("state") == "error"
    assert line.accessibleDescription() == line.toolTip() == "Write 3 or 3-5-9."
    line.set_value("3")
    assert line.property("state") == ""
    assert line.accessibleDescription() == ""
