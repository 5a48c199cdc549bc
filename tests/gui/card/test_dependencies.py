"""What a card depends on and what needs it, in the panel."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from aipm_desktop import commands
from aipm_desktop.domain.quick_add import CardDraft
from aipm_desktop.gui.card.dependencies import MOST_ROWS, Dependencies
from aipm_desktop.gui.card.dependency_row import DependencyRow
from aipm_desktop.gui.card.link_editor import LinkEditor
from aipm_desktop.gui.card.link_popup import LinkPopup
from aipm_desktop.gui.card.panel import CardPanel
from aipm_desktop.gui.row_popup import RowPopup
from aipm_desktop.store import rows as store_rows
from aipm_desktop.store.journal import describe
from tests.gui.card.desk import Desk, fill

Key = Qt.Key


def popup(kind: type) -> object:
    """The popup of that kind that is open."""
    QApplication.processEvents()
    (found,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]
    return found


def add(section: Dependencies, text: str) -> None:
    """Adds a card as people do: the button, words, Enter."""
    section.add_button.click()
    opened = popup(LinkPopup)
    QTest.keyClicks(opened.finder.field, text)
    QTest.keyClick(opened.finder.field, Key.Key_Return)


def rows(section: Dependencies) -> list[DependencyRow]:
    return [section.rows.row(key) for key in section.rows.keys]


def suspend(desk: Desk, link_id: str) -> None:
    """Leaves a link as an import that brought a circle does."""

    def change(con, *, now: int) -> None:
        store_rows.update(con, "dependency", link_id, {"suspended_at": now})
        describe(con, "dependency.link", predecessor="", successor="")

    desk.session.run(change)


@pytest.mark.parametrize(
    ("typed", "kind", "lag", "shown"),
    [
        ("CI-1", "FS", 0, "FS"),
        ("1", "FS", 0, "FS"),
        ("rain", "FS", 0, "FS"),
        ("ci-1 SS +2", "SS", 2, "SS + 2 days"),
        ("CI-1 -1,5 d", "FS", -1.5, "FS − 1.5 days"),
        ("augment EE-1", "FF", -1, "FF − 1 day"),
    ],
)
def test_a_card_is_found_and_linked(
    panel: CardPanel, desk: Desk, typed: str, kind: str, lag: float, shown: str
) -> None:
    add(panel.depends_on, typed)
    (edge,) = desk.sheet().predecessors
    assert (edge.predecessor_id, edge.type, edge.lag_days) == (desk.other_id, kind, lag)
    (row,) = rows(panel.depends_on)
    assert row.button.title.words() == "CI-1 Augment images for rain"
    assert row.kind.text() == shown


def test_the_other_direction_shows_at_once_and_one_undo_takes_it_back(panel: CardPanel, desk: Desk) -> None:
    add(panel.needed_by, "CI-2")
    assert [edge.successor_id for edge in desk.sheet().successors] == [desk.waiting_id]
    assert [row.button.title.words() for row in rows(panel.needed_by)] == [
        "CI-2 Shadow mode at two terminals"
    ]
    desk.session.undo()
    assert rows(panel.needed_by) == []


def test_the_popup_switches_to_the_other_direction(panel: CardPanel, desk: Desk) -> None:
    panel.depends_on.add_button.click()
    opened = popup(LinkPopup)
    opened.modes["needed"].click()
    QTest.keyClicks(opened.finder.field, "CI-2")
    QTest.keyClick(opened.finder.field, Key.Key_Return)
    assert [edge.successor_id for edge in desk.sheet().successors] == [desk.waiting_id]


def test_nothing_that_fits_is_said(panel: CardPanel, desk: Desk) -> None:
    panel.depends_on.add_button.click()
    opened = popup(LinkPopup)
    QTest.keyClicks(opened.finder.field, "CI-999")
    assert opened.finder._nothing.text() == "Nothing fits “CI-999”."
    assert not opened.do_button.isEnabled()
    QTest.keyClick(opened.finder.field, Key.Key_Return)
    assert opened.isVisible()
    assert desk.sheet().predecessors == ()
    opened.close()


def test_a_card_that_would_close_a_circle_is_marked_and_refused(panel: CardPanel, desk: Desk, qtbot) -> None:
    add(panel.depends_on, "CI-1")
    panel.needed_by.add_button.click()
    opened = popup(LinkPopup)
    remarks = {row.text.split()[0]: (row.aside, row.is_faint) for row in shown_rows(opened)}
    assert remarks == {"CI-1": ("would close a circle", True), "CI-2": ("Business understanding", False)}
    with qtbot.waitSignal(desk.session.refused) as refused:
        QTest.keyClicks(opened.finder.field, "CI-1")
        QTest.keyClick(opened.finder.field, Key.Key_Return)
    assert refused.args[0].error.cycle == ("CI-1", "CI-3", "CI-1")
    assert desk.sheet().successors == ()


def shown_rows(opened: LinkPopup) -> list:
    model = opened.finder.model
    return [model.row(model.index(place)) for place in range(model.rowCount())]


def test_a_card_linked_already_opens_its_type(panel: CardPanel, desk: Desk) -> None:
    add(panel.depends_on, "CI-1 SS+2")
    panel.depends_on.add_button.click()
    opened = popup(LinkPopup)
    assert {row.text.split()[0]: row.aside for row in shown_rows(opened)}["CI-1"] == "linked: SS + 2 days"
    QTest.keyClicks(opened.finder.field, "CI-1")
    QTest.keyClick(opened.finder.field, Key.Key_Return)
    editor = popup(LinkEditor)
    assert (editor.kind, editor.lag.value()) == ("SS", 2)
    editor.close()


def test_the_state_of_a_neighbour_shows_and_follows(panel: CardPanel, desk: Desk) -> None:
    add(panel.depends_on, "CI-1")
    run = desk.session.run
    (row,) = rows(panel.depends_on)
    columns = list(desk.columns.values())

    def state() -> tuple[str, str, str]:
        return row.button._shown[0], row.button.words.words(), row.button.words.property("role")

    assert state() == ("circle-dot", "Data preparation", "muted")
    run(commands.card.block, [desk.other_id], "no labels")
    assert state() == ("ban", "Blocked: no labels · Data preparation", "error")
    run(commands.card.unblock, [desk.other_id])
    run(commands.column.set_role, columns[0], "queue")
    run(commands.card.move, [desk.other_id], columns[0], None, None)
    assert state()[0] == "circle"
    run(commands.card.finish, [desk.other_id])
    assert state() == ("circle-check", "Finished", "muted")


def test_the_field_says_what_a_card_waits_for(panel: CardPanel, desk: Desk) -> None:
    field = panel.fields.blocked
    assert (field.value(), field.property("state")) == ("No", "empty")
    add(panel.depends_on, "CI-1")
    assert (field.value(), field.property("state")) == ("Waits for 1 card", "bad")
    desk.session.run(commands.card.finish, [desk.other_id])
    assert (field.value(), field.property("state")) == ("No", "empty")


def test_what_is_finished_comes_last(panel: CardPanel, desk: Desk) -> None:
    for label in ("CI-1", "CI-2"):
        add(panel.depends_on, label)
    assert [row.button.title.words().split()[0] for row in rows(panel.depends_on)] == ["CI-1", "CI-2"]
    desk.session.run(commands.card.finish, [desk.other_id])
    assert [row.button.title.words().split()[0] for row in rows(panel.depends_on)] == ["CI-2", "CI-1"]


def test_type_and_lag_are_changed_in_place_by_key(panel: CardPanel, desk: Desk) -> None:
    add(panel.depends_on, "CI-1")
    (row,) = rows(panel.depends_on)
    row.kind.click()
    editor = popup(LinkEditor)
    assert editor.windowTitle() == "CI-1 → CI-3"
    assert QApplication.focusWidget() is editor.types["FS"]
    QTest.keyClick(editor.types["FS"], Key.Key_Down)
    assert editor.kind == "SS"
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Tab)
    assert QApplication.focusWidget() is editor.lag
    QTest.keyClicks(editor.lag, "-0,5")
    assert editor._said.text() == "CI-3 can start 0.5 days before CI-1 starts."
    QTest.keyClick(editor.lag, Key.Key_Return)
    (edge,) = desk.sheet().predecessors
    assert (edge.type, edge.lag_days) == ("SS", -0.5)
    assert row.kind.text() == "SS − 0.5 days"
    desk.session.undo()
    assert row.kind.text() == "FS"


def test_escape_and_the_same_answer_change_nothing(panel: CardPanel, desk: Desk) -> None:
    add(panel.depends_on, "CI-1")
    (row,) = rows(panel.depends_on)
    before = desk.session.undo_target()
    row.kind.click()
    editor = popup(LinkEditor)
    editor.types["SF"].click()
    QTest.keyClick(editor, Key.Key_Escape)
    row.kind.click()
    popup(LinkEditor).set_button.click()
    assert desk.session.undo_target() == before
    assert row.kind.text() == "FS"


def test_the_editor_removes_and_so_do_cross_and_delete(panel: CardPanel, desk: Desk) -> None:
    def of_editor(row: DependencyRow) -> None:
        row.kind.click()
        popup(LinkEditor).remove_button.click()

    for way in (
        of_editor,
        lambda row: row.remove.click(),
        lambda row: QTest.keyClick(row.button, Key.Key_Delete),
    ):
        add(panel.depends_on, "CI-1")
        way(rows(panel.depends_on)[0])
        assert desk.sheet().predecessors == ()
        desk.session.undo()
        assert len(desk.sheet().predecessors) == 1
        desk.session.undo()


def test_a_click_shows_the_neighbour(panel: CardPanel, desk: Desk, qtbot) -> None:
    add(panel.depends_on, "CI-1")
    with qtbot.waitSignal(panel.card_requested) as asked:
        rows(panel.depends_on)[0].button.click()
    assert asked.args == [desk.other_id]


def test_the_graph_is_asked_for_where_there_is_something_to_see(panel: CardPanel, desk: Desk, qtbot) -> None:
    assert not panel.depends_on.graph_button.isVisible()
    add(panel.depends_on, "CI-1")
    with qtbot.waitSignal(panel.graph_requested) as asked:
        panel.depends_on.graph_button.click()
    assert asked.args == [desk.card_id]


def test_many_neighbours_are_shown_when_asked_for(panel: CardPanel, desk: Desk) -> None:
    count = MOST_ROWS + 3
    made = [desk.session.run(commands.card.add, desk.board_id, CardDraft(f"Part {n}")) for n in range(count)]
    pairs = [(card_id, desk.card_id) for card_id in made]
    desk.session.run(commands.dependency_many.link_many, pairs)
    section = panel.depends_on
    assert (len(rows(section)), section.more_button.text()) == (MOST_ROWS, "Show all 11")
    section.more_button.click()
    assert len(rows(section)) == count
    assert not section.more_button.isVisible()
    panel.show_card(desk.other_id)
    panel.show_card(desk.card_id)
    assert len(rows(section)) == MOST_ROWS


def test_reading_only_shows_and_changes_nothing(desk: Desk, qtbot) -> None:
    fill(desk)
    path = desk.session.path
    desk.session.open(path, read_only=True)
    panel = CardPanel(desk.session)
    qtbot.addWidget(panel)
    panel.show_card(desk.card_id)
    panel.show()
    (row,) = rows(panel.depends_on)
    assert row.button.title.words().startswith("CI-1")
    assert not row.kind.isEnabled()
    assert not row.remove.isVisible()
    assert not panel.depends_on.add_button.isVisible()
    QTest.keyClick(row.button, Key.Key_Delete)
    assert len(desk.sheet().predecessors) == 1


# Links that an import left suspended


@pytest.fixture
def circle(panel: CardPanel, desk: Desk) -> str:
    """CI-1 → CI-3 → CI-2 hold, CI-2 → CI-1 would close the circle; its id. The panel shows CI-1."""
    run = desk.session.run
    run(commands.dependency.link, desk.other_id, desk.card_id)
    link_id = run(commands.dependency.link, desk.waiting_id, desk.other_id)
    suspend(desk, link_id)
    run(commands.dependency.link, desk.card_id, desk.waiting_id)
    panel.show_card(desk.other_id)
    return link_id


def settle(panel: CardPanel) -> RowPopup:
    (row,) = rows(panel.depends_on)
    assert (row.kind.text(), row.button.words.words()) == ("Settle…", "Would close a circle")
    row.kind.click()
    return popup(RowPopup)


def held(desk: Desk) -> list[tuple[str, str, bool]]:
    """Every link by the cards it joins, and whether it holds."""
    from aipm_desktop.store import cards

    names = {desk.other_id: "CI-1", desk.waiting_id: "CI-2", desk.card_id: "CI-3"}
    links = desk.session.read(cards.dependencies, desk.board_id)
    return sorted(
        (names[link.predecessor_id], names[link.successor_id], link.suspended_at is None) for link in links
    )


def test_settling_names_every_way_out(panel: CardPanel, circle: str) -> None:
    opened = settle(panel)
    assert opened.windowTitle() == "Settle CI-2 → CI-1"
    assert [row.text for row in opened.rows()] == [
        "Remove CI-2 → CI-1",
        "Cut CI-1 → CI-3 instead",
        "Cut CI-3 → CI-2 instead",
    ]
    assert opened.rows()[1].below == "Augment images for rain → EfficientNet on augmented set"
    QTest.keyClick(opened.list, Key.Key_Escape)
    assert not opened.isVisible()


def test_settling_may_cut_another_link(panel: CardPanel, desk: Desk, circle: str) -> None:
    opened = settle(panel)
    QTest.keyClick(opened.list, Key.Key_Down)
    QTest.keyClick(opened.list, Key.Key_Down)
    QTest.keyClick(opened.list, Key.Key_Return)
    assert held(desk) == [("CI-1", "CI-3", True), ("CI-2", "CI-1", True)]
    assert [row.kind.text() for row in rows(panel.depends_on)] == ["FS"]
    desk.session.undo()
    assert held(desk) == [("CI-1", "CI-3", True), ("CI-2", "CI-1", False), ("CI-3", "CI-2", True)]


def test_the_finder_leads_to_settling_too(panel: CardPanel, circle: str) -> None:
    panel.depends_on.add_button.click()
    opened = popup(LinkPopup)
    assert {row.text.split()[0]: row.aside for row in shown_rows(opened)}["CI-2"] == "linked, to be settled"
    QTest.keyClicks(opened.finder.field, "CI-2")
    QTest.keyClick(opened.finder.field, Key.Key_Return)
    settling = popup(RowPopup)
    assert settling.windowTitle() == "Settle CI-2 → CI-1"
    settling.close()


def test_settling_may_remove_the_link(panel: CardPanel, desk: Desk, circle: str) -> None:
    QTest.keyClick(settle(panel).list, Key.Key_Return)
    assert held(desk) == [("CI-1", "CI-3", True), ("CI-3", "CI-2", True)]


def test_a_circle_that_is_gone_lets_the_link_hold(panel: CardPanel, desk: Desk, circle: str) -> None:
    (edge,) = desk.sheet().successors
    desk.session.run(commands.dependency.unlink, edge.id)
    opened = settle(panel)
    assert opened.rows()[0].text == "Let CI-2 → CI-1 hold again"
    QTest.keyClick(opened.list, Key.Key_Return)
    assert held(desk) == [("CI-1", "CI-3", True), ("CI-2", "CI-1", True)]
