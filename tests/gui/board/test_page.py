"""The board page on a real workspace: what is asked on the board is done, undone and shown."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from aipm_desktop import commands
from aipm_desktop.domain.board import Card, Limit
from aipm_desktop.domain.errors import LimitExceeded
from aipm_desktop.domain.query import Moment, parse
from aipm_desktop.gui.board import page as page_module
from aipm_desktop.gui.board.announce import announce
from aipm_desktop.gui.board.card_menu import card_menu, cell_menu
from aipm_desktop.gui.board.page import BoardPage
from aipm_desktop.gui.labels import cards_text
from aipm_desktop.session.session import Refusal, Session
from aipm_desktop.store import boards
from aipm_desktop.store import cards as card_store

Key = Qt.Key
NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


def press(page: BoardPage, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    for key in keys:
        QTest.keyClick(page.view, key, modifiers)


def cell(page: BoardPage, column: int) -> list[str]:
    """Titles of the cards in a column as the view shows them."""
    key = (page.view.grid.columns[column], page.view.grid.lanes[0])
    return [page.model.card(card_id).title for card_id in page.model.cells.get(key, [])]


def stored(session: Session, column: int) -> list[str]:
    """Titles of the cards in a column as the file has them."""
    board = session.read(boards.snapshot, session.board_id)
    return [card.title for card in board.cards if card.column_id == board.columns[column].id]


def card(page: BoardPage, title: str) -> Card:
    return next(card for card in page.model.all_cards() if card.title == title)


def focus(page: BoardPage, title: str) -> None:
    assert page.focus_card(card(page, title).id)
    page.view.setFocus()


@pytest.fixture
def reads(page: BoardPage, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Which readings of the store the page does."""
    found: list[str] = []
    real = page.session.read

    def read(function, *args, **kwargs):
        found.append(function.__name__)
        return real(function, *args, **kwargs)

    monkeypatch.setattr(page.session, "read", read)
    return found


def test_a_move_by_key_is_stored_shown_and_undone(
    page: BoardPage, session: Session, reads: list[str]
) -> None:
    focus(page, "Card 2")
    press(page, Key.Key_Right, modifiers=CTRL)
    assert cell(page, 1) == stored(session, 1) == ["Card 2"]
    assert page.view.focused_id() == card(page, "Card 2").id
    assert "cards_by_id" in reads
    assert "snapshot" not in [name for name in reads if name != "snapshot"]
    session.undo()
    assert cell(page, 0) == stored(session, 0) == ["Card 1", "Card 2", "Card 3", "Card 4"]


def test_only_touched_cards_are_read_again(page: BoardPage, session: Session, reads: list[str]) -> None:
    session.run(commands.card.set_fields, [card(page, "Card 3").id], {"title": "Renamed"})
    session.run(commands.card.block, [card(page, "Renamed").id], "no data")
    assert "snapshot" not in reads
    assert page.counts() == (4, 4, 1)
    session.run(commands.column.rename, page.view.grid.columns[0], "Backlog")
    assert "snapshot" in reads
    assert page.view.strip.headers[page.view.grid.columns[0]].column.name == "Backlog"


def test_a_refused_move_leaves_everything_and_can_be_done_anyway(page: BoardPage, session: Session) -> None:
    refused: list[Refusal] = []
    session.refused.connect(refused.append)
    for title in ("Card 1", "Card 2", "Card 3"):
        focus(page, title)
        press(page, Key.Key_Right, modifiers=CTRL)
    assert cell(page, 1) == stored(session, 1) == ["Card 2", "Card 1"] or len(cell(page, 1)) == 2
    assert cell(page, 0) == ["Card 3", "Card 4"]
    assert [refusal.error for refusal in refused] == [LimitExceeded("column", "Doing", 3, 2)]
    assert refused[0].retry is not None
    refused[0].retry("the auditor is waiting")
    assert len(cell(page, 1)) == 3


def test_going_back_asks_why_and_one_key_answers(page: BoardPage, session: Session) -> None:
    focus(page, "Card 1")
    press(page, Key.Key_Right, modifiers=CTRL)
    assert page.why_bar.isHidden()
    press(page, Key.Key_Left, modifiers=CTRL)
    assert not page.why_bar.isHidden()
    assert page.why_bar.text.text() == "INS-1 went back to To do. Why?"
    press(page, Key.Key_1)
    assert page.why_bar.isHidden()
    sheet = session.read(card_store.sheet, card(page, "Card 1").id)
    assert [visit.reason for visit in sheet.visits if visit.is_backward] == ["data_gap"]
    assert card(page, "Card 1").laps == 1


def test_never_mind_keeps_no_reason_and_the_selection(page: BoardPage, session: Session) -> None:
    focus(page, "Card 1")
    press(page, Key.Key_Right, Key.Key_Left, modifiers=CTRL)
    press(page, Key.Key_Escape)
    assert page.why_bar.isHidden()
    assert page.selected_cards() == [card(page, "Card 1").id]
    assert card(page, "Card 1").laps == 0


def test_leaving_a_column_shows_its_exit_checklist(page: BoardPage) -> None:
    focus(page, "Card 1")
    press(page, Key.Key_Down, modifiers=CTRL)
    assert page.hint_bar.isHidden()
    press(page, Key.Key_Right, modifiers=CTRL)
    assert not page.hint_bar.isHidden()
    assert "Understood" in page.hint_bar.text.text()
    page.session.undo()
    assert page.hint_bar.isHidden()


def test_the_keys_go_to_the_new_card_after_quick_add(page: BoardPage) -> None:
    focus(page, "Card 4")
    press(page, Key.Key_N)
    line = page.foot.line
    assert line is not None
    QTest.keyClicks(line.line, "The newest")
    QTest.keyClick(line.line, Key.Key_Return)
    QTest.keyClicks(line.line, "x")  # the line keeps the keyboard for the next card
    assert line.line.text() == "x"
    QTest.keyClick(line.line, Key.Key_Escape)
    assert page.selected_cards() == [card(page, "The newest").id]


def test_quick_add_makes_cards_one_after_another(page: BoardPage, session: Session) -> None:
    focus(page, "Card 4")
    press(page, Key.Key_N)
    line = page.foot.line
    assert line is not None
    QTest.keyClicks(line.line, "Augment night images #data @ML !high est 3-5-9 after INS-1")
    chips = [chip.text() for chip in line.chips.findChildren(QWidget) if not chip.isHidden()]
    assert chips == ["New label data", "New person ML", "High", "3-5-9 d", "After INS-1 · Card 1"]
    QTest.keyClick(line.line, Key.Key_Return)
    assert line.line.text() == ""
    QTest.keyClicks(line.line, "Second")
    QTest.keyClick(line.line, Key.Key_Return)
    assert cell(page, 0) == ["Card 1", "Card 2", "Card 3", "Card 4", "Augment night images", "Second"]
    made = card(page, "Augment night images")
    assert (made.priority, made.blocked_by, len(made.labels), len(made.people)) == ("high", 1, 1, 1)
    QTest.keyClick(line.line, Key.Key_Escape)
    assert page.foot.line is None
    assert page.view.hasFocus()
    assert page.view.focused_id() == card(page, "Second").id
    session.undo()
    assert "Second" not in cell(page, 0)


def test_quick_add_keeps_the_text_when_the_column_is_full(page: BoardPage, session: Session) -> None:
    doing = (page.view.grid.columns[1], page.view.grid.lanes[0])
    page.foot.open(doing)
    for title in ("A", "B", "C"):
        assert page.foot.line is not None
        QTest.keyClicks(page.foot.line.line, title)
        QTest.keyClick(page.foot.line.line, Key.Key_Return)
    assert cell(page, 1) == ["A", "B"]
    assert page.foot.line.line.text() == "C"


def test_tab_completes_names_of_the_board(page: BoardPage, session: Session) -> None:
    session.run(commands.label.add, session.board_id, "night shift")
    page.begin_quick_add()
    line = page.foot.line
    assert line is not None
    QTest.keyClicks(line.line, "Look #ni")
    assert "night shift" in line.hint.text()
    QTest.keyClick(line.line, Key.Key_Tab)
    assert line.line.text() == 'Look #"night shift" '
    assert line.understanding.draft.labels == ("night shift",)


def test_delete_archives_and_the_focus_goes_to_the_neighbour(page: BoardPage, session: Session) -> None:
    focus(page, "Card 2")
    press(page, Key.Key_Delete)
    assert cell(page, 0) == ["Card 1", "Card 3", "Card 4"]
    assert page.view.focused_id() == card(page, "Card 3").id
    session.undo()
    assert cell(page, 0) == ["Card 1", "Card 2", "Card 3", "Card 4"]


def test_many_selected_cards_have_a_bar_and_one_undo_step(page: BoardPage, session: Session) -> None:
    focus(page, "Card 1")
    assert page.selection_bar.isHidden()
    press(page, Key.Key_A, modifiers=CTRL)
    assert not page.selection_bar.isHidden()
    assert page.selection_bar.count.text() == f"{cards_text(4)} selected"
    page.selection_bar.buttons["archive"].click()
    assert page.counts().total == 0
    assert page.selection_bar.isHidden()
    session.undo()
    assert page.counts().total == 4


def test_the_filter_says_when_nothing_matches(page: BoardPage, session: Session, qtbot: object) -> None:
    moment = Moment(session.now(), session.today(), session.actor)
    page.set_filter(parse("Card 3", moment))
    assert page.counts()[:2] == (1, 4)
    assert page.empty.isHidden()
    page.set_filter(parse("nothing like that", moment))
    assert page.empty.title.text() == "No card matches"
    with qtbot.waitSignal(page.clear_filter_requested):  # type: ignore[attr-defined]
        page.empty.button.click()
    page.set_filter(None)
    assert page.empty.isHidden()
    assert page.counts().shown == 4


def test_an_empty_board_offers_the_first_card(page: BoardPage, session: Session) -> None:
    session.run(commands.card.archive, [card.id for card in page.model.all_cards()])
    assert page.empty.title.text() == "No cards yet"
    assert not page.empty.isHidden()
    page.empty.button.click()
    assert page.empty.isHidden()
    assert page.foot.line is not None


def test_a_title_is_edited_in_place(page: BoardPage, session: Session) -> None:
    focus(page, "Card 1")
    press(page, Key.Key_E)
    editor = QApplication.focusWidget()
    QTest.keyClicks(editor, "First")
    QTest.keyClick(editor, Key.Key_Return)
    assert stored(session, 0)[0] == cell(page, 0)[0] == "First"


def test_state_comes_back(page: BoardPage, session: Session, qtbot: object) -> None:
    focus(page, "Card 3")
    page.view.toggle_column(page.view.grid.columns[2])
    state = page.state()
    other = BoardPage(session)
    qtbot.addWidget(other)  # type: ignore[attr-defined]
    other.resize(900, 600)
    other.show_board(session.board_id)
    other.restore_state(state)
    assert other.state() == state
    folded = {"collapsed_columns": [other.view.grid.columns[0]], "selected": state["selected"]}
    other.restore_state(folded)
    assert other.state()["collapsed_columns"] == folded["collapsed_columns"]
    assert other.state()["selected"] == state["selected"]
    other.restore_state(
        {"collapsed_columns": ["gone"], "selected": ["gone"], "focused": "gone", "scroll_y": 99_999}
    )
    assert other.state()["selected"] == []
    assert all(other.view.grid.is_open(column, 0) for column in range(3))


def test_folds_stay_while_another_board_is_shown(page: BoardPage, session: Session) -> None:
    column = page.view.grid.columns[2]
    page.view.toggle_column(column)
    page.show_board("")
    page.show_board(session.board_id)
    assert page.view.grid.collapsed_columns == {column}


def test_headers_rename_and_move_columns(page: BoardPage, session: Session) -> None:
    first, second, third = page.view.grid.columns
    page.view.strip.rename_requested.emit(first, "Backlog")
    page.view.strip.act_requested.emit("move_right", first)
    assert page.view.grid.columns == (second, first, third)
    page.view.strip.act_requested.emit("move_left", third)
    assert page.view.grid.columns == (second, third, first)
    assert page.view.column_names[first] == "Backlog"
    asked: list[tuple[str, str]] = []
    for name in ("column_add_requested", "column_settings_requested", "column_delete_requested"):
        getattr(page, name).connect(lambda what, name=name: asked.append((name, what)))
    for action in ("add_before", "add_after", "settings", "delete"):
        page.view.strip.act_requested.emit(action, first)
    assert asked == [
        ("column_add_requested", first),
        ("column_add_requested", ""),
        ("column_settings_requested", first),
        ("column_delete_requested", first),
    ]


def test_a_name_typed_into_a_header_renames_the_column(page: BoardPage, session: Session) -> None:
    header = page.view.strip.headers[page.view.grid.columns[0]]
    header.rename()
    editor = QApplication.focusWidget()
    QTest.keyClicks(editor, "Inbox")
    QTest.keyClick(editor, Key.Key_Return)
    assert header.column.name == "Inbox"
    assert page.view.hasFocus()


def test_other_boards_and_none_at_all(page: BoardPage, session: Session, reads: list[str]) -> None:
    client = session.run(commands.client.add, "Other")
    from aipm_desktop.exchange.templates import shipped

    other = session.run(commands.board.add, client, "Other board", shipped()["kanban"])
    assert "snapshot" not in reads
    page.show_board(other)
    assert page.counts().total == 0
    page.show_board("not a board")
    assert page.model.board is None
    page.show_board("")
    session.close()
    assert page.model.board is None


def test_a_read_only_workspace_can_be_looked_at(session: Session, qtbot: object) -> None:
    path, board_id = session.path, session.board_id
    session.close()
    reader = Session(actor="Ben")
    reader.open(path, read_only=True)
    page = BoardPage(reader)
    qtbot.addWidget(page)  # type: ignore[attr-defined]
    page.show_board(board_id)
    page.show()
    focus(page, "Card 1")
    press(page, Key.Key_Right, modifiers=CTRL)
    press(page, Key.Key_N, Key.Key_Delete, Key.Key_E)
    assert page.foot.line is None
    assert cell(page, 0) == ["Card 1", "Card 2", "Card 3", "Card 4"]
    reader.close()


def test_every_control_says_its_name(page: BoardPage) -> None:
    page.begin_quick_add()
    press(page, Key.Key_A, modifiers=CTRL)
    nameless = [
        child
        for child in page.findChildren(QWidget)
        if child.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not (child.accessibleName() or child.property("text"))
        and child.objectName()
        not in {"qt_scrollarea_viewport", "qt_scrollarea_vcontainer", "qt_scrollarea_hcontainer"}
        and type(child).__name__ not in {"QScrollBar", "BoardPage"}
    ]
    assert nameless == []


def test_card_tables_exist(session: Session) -> None:
    known = {row[0] for row in session.con.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert known >= page_module.CARD_TABLES


def test_the_ground_of_a_cell_has_a_menu_too(page: BoardPage, session: Session, qtbot: object) -> None:
    cell_key = (page.view.grid.columns[1], page.view.grid.lanes[0])
    menu = cell_menu(page, *cell_key)
    new, limit = menu.actions()[:2]
    with qtbot.waitSignal(page.cell_limit_requested) as asked:  # type: ignore[attr-defined]
        limit.trigger()
    assert tuple(asked.args) == cell_key
    new.trigger()
    assert page.foot.cell == cell_key
    menu.close()


def test_the_menu_of_cards_offers_what_fits_their_number(page: BoardPage) -> None:
    ids = [card.id for card in page.model.all_cards()]
    one = {action.objectName(): action.isEnabled() for action in card_menu(page, ids[:1]).actions()}
    many = {action.objectName(): action.isEnabled() for action in card_menu(page, ids).actions()}
    assert one["edit_title"]
    assert not many["edit_title"]
    assert many["archive"]


def test_x_finishes_a_card_where_it_stands_and_opens_it_again(page: BoardPage, session: Session) -> None:
    todo = page.view.grid.columns[0]
    session.run(commands.column.set_limit, todo, Limit(None, 4, "warn"))
    header = page.view.strip.headers[todo]
    assert header.count_shown == "4 / 4"
    focus(page, "Card 2")
    press(page, Key.Key_X)
    assert card(page, "Card 2").done_at is not None
    assert header.count_shown == "3 / 4"
    assert header.accessibleName() == f"To do, {cards_text(4)}, 1 finished"
    assert cell(page, 0) == ["Card 1", "Card 2", "Card 3", "Card 4"]
    press(page, Key.Key_X)
    assert card(page, "Card 2").done_at is None
    assert header.count_shown == "4 / 4"


def test_finished_cards_are_shown_counted_and_said_to_be_done(page: BoardPage, session: Session) -> None:
    todo = page.view.grid.columns[0]
    first, second = card(page, "Card 1").id, card(page, "Card 2").id
    session.run(commands.card.finish, [first])
    header = page.view.strip.headers[todo]
    assert (header.count_shown, header.done_shown) == ("3", "✓1")
    said = [
        page.model.data(page.model.index_of(one), Qt.ItemDataRole.AccessibleTextRole)
        for one in (first, second)
    ]
    assert [words.endswith(", done") for words in said] == [True, False]
    wanted = parse('title:"Card 1" OR title:"Card 2"', Moment(session.now(), session.today(), session.actor))
    page.set_filter(wanted)
    assert (header.count_shown, header.done_shown) == ("1 of 3", "✓1")


def test_hiding_done_cards_moves_the_focus_on(page: BoardPage, session: Session) -> None:
    page.set_filter(parse("-is:done", Moment(session.now(), session.today(), session.actor)))
    focus(page, "Card 2")
    press(page, Key.Key_X)
    assert cell(page, 0) == ["Card 1", "Card 3", "Card 4"]
    assert page.view.focused_id() == card(page, "Card 3").id
    press(page, Key.Key_X)
    assert cell(page, 0) == ["Card 1", "Card 4"]


def test_many_cards_are_done_at_once_and_the_menu_knows(page: BoardPage, session: Session) -> None:
    ids = [card(page, f"Card {n}").id for n in (1, 2)]
    session.run(commands.card.finish, ids[:1])
    assert finish_words(page, ids) == "Mark as done"
    page.act("finish", ids)
    assert finish_words(page, ids) == "Reopen"
    assert session.undo_target().detail["count"] == 1
    page.act("finish", ids)
    assert [card(page, f"Card {n}").done_at for n in (1, 2)] == [None, None]


def finish_words(page: BoardPage, ids: list[str]) -> str:
    return next(item.text() for item in card_menu(page, ids).actions() if item.objectName() == "finish")


def test_reopening_past_a_limit_is_refused_or_told(page: BoardPage, session: Session, qtbot) -> None:
    doing = page.view.grid.columns[1]
    one = card(page, "Card 1").id
    session.run(commands.card.move, [one], doing)
    session.run(commands.card.finish, [one])
    session.run(commands.column.set_limit, doing, Limit(None, 0, "block"))
    with qtbot.waitSignal(session.refused):
        page.act("finish", [one])
    assert card(page, "Card 1").done_at is not None
    session.run(commands.column.set_limit, doing, Limit(None, 0, "warn"))
    with qtbot.waitSignal(page.warned) as warned:
        page.act("finish", [one])
    assert [warning.count for warning in warned.args[0]] == [1]


def test_a_filter_finds_words_in_every_text_of_a_card(page: BoardPage, session: Session) -> None:
    session.run(
        commands.card.set_fields, [card(page, "Card 2").id], {"description": "For the quarterly Prüfung"}
    )
    moment = Moment(session.now(), session.today(), session.actor)
    page.set_filter(parse("pruf", moment))
    assert cell(page, 0) == ["Card 2"]
    session.run(commands.comment.add, card(page, "Card 4").id, "die Prüfung kommt", author="Ada")
    assert cell(page, 0) == ["Card 2", "Card 4"]
    page.set_filter(parse("-pruf", moment))
    assert cell(page, 0) == ["Card 1", "Card 3"]


def test_a_screen_reader_hears_where_cards_went(page: BoardPage, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr("aipm_desktop.gui.board.moves.announce", lambda _widget, text: heard.append(text))
    focus(page, "Card 2")
    press(page, Key.Key_Down, Key.Key_Right, modifiers=CTRL)
    press(page, Key.Key_X, Key.Key_X, Key.Key_Delete)
    assert heard == [
        "INS-2 moved to To do, position 3 of 4",
        "INS-2 moved to Doing, position 1 of 1",
        "INS-2 done",
        "INS-2 reopened",
        f"{cards_text(1)} archived",
    ]


def test_an_announcement_is_made_only_when_somebody_listens(
    page: BoardPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[object] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", sent.append)
    monkeypatch.setattr(QAccessible, "isActive", lambda: False)
    announce(page.view, "Moved")
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    announce(page.view, "Moved")
    assert len(sent) == 1
