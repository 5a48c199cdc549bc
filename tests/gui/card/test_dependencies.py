"""What a card depends on and what needs it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from aipm_desktop import commands
from aipm_desktop.gui.card.dependencies import Dependencies, DependencyRow
from aipm_desktop.gui.card.panel import CardPanel
from tests.gui.card.desk import Desk


def enter(section: Dependencies, qtbot: QtBot, text: str) -> None:
    section._open_new.click()
    section._new.clear()
    qtbot.keyClicks(section._new, text)
    section._new.completer().popup().hide()
    qtbot.keyClick(section._new, Qt.Key.Key_Return)


def first(section: Dependencies) -> DependencyRow:
    row = section._rows.row(section._rows.keys[0])
    assert isinstance(row, DependencyRow)
    return row


@pytest.mark.parametrize(
    ("typed", "kind", "lag"),
    [
        ("CI-1", "FS", 0),
        ("1", "FS", 0),
        ("ci-1 SS +2", "SS", 2),
        ("CI-1 -1,5 d", "FS", -1.5),
        ("#1 ff", "FF", 0),
    ],
)
def test_a_number_makes_a_dependency(
    panel: CardPanel, desk: Desk, qtbot: QtBot, typed: str, kind: str, lag: float
) -> None:
    enter(panel.depends_on, qtbot, typed)
    (edge,) = desk.sheet().predecessors
    assert (edge.predecessor_id, edge.type, edge.lag_days) == (desk.other_id, kind, lag)
    assert first(panel.depends_on).button.value().startswith("CI-1 Augment images")


def test_the_other_direction(panel: CardPanel, desk: Desk, qtbot: QtBot) -> None:
    enter(panel.needed_by, qtbot, "CI-2")
    assert [edge.successor_id for edge in desk.sheet().successors] == [desk.waiting_id]


def test_words_suggest_cards_and_taking_one_links_it(panel: CardPanel, desk: Desk, qtbot: QtBot) -> None:
    panel.depends_on._open_new.click()
    qtbot.keyClicks(panel.depends_on._new, "shadow")
    assert panel.depends_on._found.stringList() == ["CI-2 Shadow mode at two terminals"]
    panel.depends_on._new.completer().activated.emit("CI-2 Shadow mode at two terminals")
    assert [edge.predecessor_id for edge in desk.sheet().predecessors] == [desk.waiting_id]


def test_an_unknown_card_says_so_and_keeps_the_words(panel: CardPanel, desk: Desk, qtbot: QtBot) -> None:
    enter(panel.depends_on, qtbot, "CI-999")
    assert panel.depends_on._problem.isVisible()
    assert panel.depends_on._new.text() == "CI-999"
    assert desk.sheet().predecessors == ()


def test_a_cycle_is_refused_by_the_session(panel: CardPanel, desk: Desk, qtbot: QtBot) -> None:
    enter(panel.depends_on, qtbot, "CI-1")
    with qtbot.waitSignal(desk.session.refused) as refused:
        enter(panel.needed_by, qtbot, "CI-1")
    assert refused.args[0].error.kind == "cycle"
    assert panel.needed_by._new.text() == "CI-1"


def test_the_state_of_a_neighbour_shows_and_follows(panel: CardPanel, desk: Desk, qtbot: QtBot) -> None:
    enter(panel.depends_on, qtbot, "CI-1")
    button = first(panel.depends_on).button
    assert (button.property("role"), button.value().split(" · ")[1]) == ("chip", "Data preparation")
    desk.session.run(commands.card.block, [desk.other_id], "no labels")
    assert button.property("role") == "chip-bad"
    desk.session.run(commands.card.unblock, [desk.other_id])
    done = next(key for name, key in desk.columns.items() if name == list(desk.columns)[-1])
    desk.session.run(commands.column.set_role, done, "done")
    desk.session.run(commands.card.move, [desk.other_id], done, None, None)
    assert (button.property("role"), button.value().split(" · ")[1]) == ("chip-ok", "done")


def test_a_click_shows_the_neighbour_and_delete_unlinks(panel: CardPanel, desk: Desk, qtbot: QtBot) -> None:
    enter(panel.depends_on, qtbot, "CI-1")
    with qtbot.waitSignal(panel.card_requested) as asked:
        first(panel.depends_on).button.click()
    assert asked.args == [desk.other_id]
    qtbot.keyClick(first(panel.depends_on).button, Qt.Key.Key_Delete)
    assert desk.sheet().predecessors == ()
