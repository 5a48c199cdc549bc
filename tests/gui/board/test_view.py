"""The board by mouse and by key: real events on a view of its own."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAccessible,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QImage,
    QPixmap,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from aipm_desktop.domain.board import Limit
from aipm_desktop.domain.errors import LimitExceeded
from aipm_desktop.gui.board.drag import drag_picture, pack_ids
from aipm_desktop.gui.board.model import CardListModel
from aipm_desktop.gui.board.view import BoardView
from aipm_desktop.gui.board.words import days_text
from aipm_desktop.gui.errors import sentence
from aipm_desktop.gui.labels import cards_text
from board.factory import NOW, TODAY, make_card, make_snapshot

NONE, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key


@pytest.fixture
def board(view: BoardView) -> BoardView:
    """Three columns, two lanes: numbers 1 4 | 2 5 | 3 6 in the first lane, 7 10 | 8 | 9 in the second."""
    small = make_snapshot(3, 2, 12)
    numbers = {number: card for card in small.cards if (number := card.number) not in {11, 12}}
    places = {1: "c0", 4: "c0", 2: "c1", 5: "c1", 3: "c2", 6: "c2"}
    dealt = [
        card._replace(column_id=places[n], swimlane_id="l0") for n, card in numbers.items() if n in places
    ]
    below = {7: "c0", 10: "c0", 8: "c1", 9: "c2"}
    dealt += [
        card._replace(column_id=below[n], swimlane_id="l1") for n, card in numbers.items() if n in below
    ]
    view.model_.show(small._replace(cards=tuple(dealt)), NOW, TODAY)
    view.setFocus()
    QApplication.processEvents()
    return view


def card_id(number: int) -> str:
    return f"{number:032x}"


def numbers(ids: list[str] | frozenset[str]) -> list[int]:
    return sorted(int(found, 16) for found in ids)


def press(view: BoardView, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    for key in keys:
        QTest.keyClick(view, key, modifiers)


def focused(view: BoardView) -> int | None:
    found = view.focused_id()
    return int(found, 16) if found else None


def middle(view: BoardView, number: int) -> QPoint:
    return view.visualRect(view.model_.index_of(card_id(number))).center()


def moves(view: BoardView) -> list[list[object]]:
    found: list[list[object]] = []
    view.model_.move_requested.connect(lambda *what: found.append(list(what)))
    return found


# -- keys -----------------------------------------------------------------------------------------------------------
def test_arrows_walk_through_cells_lanes_and_columns(board: BoardView) -> None:
    assert focused(board) == 1
    walked = []
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Right, Key.Key_Up, Key.Key_Up, Key.Key_Right):
        press(board, key)
        walked.append(focused(board))
    assert walked == [4, 7, 8, 5, 2, 3]
    press(board, Key.Key_Right)
    assert focused(board) == 3


def test_arrows_enter_empty_cells_so_that_n_works_there(board: BoardView) -> None:
    cards = [board.model_.card(card_id(8))._replace(column_id="c0", rank="z")]
    board.model_.apply(cards, [cards[0].id], NOW, TODAY)
    board.focus_card(card_id(7))
    press(board, Key.Key_Right)
    assert focused(board) is None
    assert board.empty_cursor() == (1, 1)
    wanted: list[tuple[str, str]] = []
    board.new_card_requested.connect(lambda column, lane: wanted.append((column, lane)))
    press(board, Key.Key_N)
    assert wanted == [("c1", "l1")]
    press(board, Key.Key_Right)
    assert focused(board) == 9


def test_arrows_skip_what_is_collapsed(board: BoardView) -> None:
    board.set_collapsed(["c1"], ["l0"])
    board.focus_card(card_id(7))
    press(board, Key.Key_Right)
    assert focused(board) == 9
    press(board, Key.Key_Up)
    assert focused(board) == 9


def test_home_end_and_their_ctrl_way(board: BoardView) -> None:
    board.focus_card(card_id(1))
    press(board, Key.Key_End)
    assert focused(board) == 4
    press(board, Key.Key_Home)
    assert focused(board) == 1
    press(board, Key.Key_End, modifiers=CTRL)
    assert focused(board) == 9
    press(board, Key.Key_Home, modifiers=CTRL)
    assert focused(board) == 1


def test_page_down_goes_a_windowful_within_the_cell(view: BoardView) -> None:
    view.model_.show(make_snapshot(1, 1, 60), NOW, TODAY)
    view.setFocus()
    press(view, Key.Key_Home, Key.Key_PageDown)
    assert 4 < (focused(view) or 0) < 20
    assert view.viewport().rect().contains(middle(view, focused(view) or 0))
    press(view, Key.Key_PageUp)
    assert focused(view) == 1


@pytest.mark.parametrize(
    ("number", "key", "expected"),
    [
        (1, Key.Key_Right, ["c1", "l0", 2]),
        (5, Key.Key_Right, ["c2", "l0", 6]),
        (5, Key.Key_Left, ["c0", "l0", 4]),
        (4, Key.Key_Up, ["c0", "l0", 1]),
        (1, Key.Key_Down, ["c0", "l0", None]),
        (4, Key.Key_Down, ["c0", "l1", 7]),
        (7, Key.Key_Up, ["c0", "l0", None]),
        (1, Key.Key_Left, None),
        (1, Key.Key_Up, None),
        (9, Key.Key_Down, None),
    ],
)
def test_ctrl_arrows_ask_to_move_the_focused_card(
    board: BoardView, number: int, key: Qt.Key, expected: list[object] | None
) -> None:
    found = moves(board)
    board.focus_card(card_id(number))
    press(board, key, modifiers=CTRL)
    if expected is None:
        assert found == []
    else:
        column, lane, before = expected
        assert found == [[[card_id(number)], column, lane, card_id(before) if before else None]]


def test_ctrl_arrows_move_all_selected_cards(board: BoardView) -> None:
    found = moves(board)
    board.focus_card(card_id(1))
    press(board, Key.Key_Space, Key.Key_Down, Key.Key_Space)
    press(board, Key.Key_Right, modifiers=CTRL)
    assert found == [[[card_id(1), card_id(4)], "c1", "l0", card_id(5)]]


def test_space_gathers_and_esc_lets_go(board: BoardView) -> None:
    board.focus_card(card_id(1))
    press(board, Key.Key_Space, Key.Key_Down, Key.Key_Down, Key.Key_Space)
    assert numbers(board.selected_ids()) == [1, 7]
    press(board, Key.Key_Down)
    assert board.chosen_cards() == [card_id(10)]
    press(board, Key.Key_Escape)
    assert board.selected_ids() == frozenset()


def test_shift_arrows_extend_the_selection(board: BoardView) -> None:
    board.focus_card(card_id(1), select=True)
    press(board, Key.Key_Down, Key.Key_Down, modifiers=SHIFT)
    assert numbers(board.selected_ids()) == [1, 4, 7]


def test_a_clicked_card_lets_its_selection_follow_the_arrows(board: BoardView) -> None:
    QTest.mouseClick(board.viewport(), LEFT, NONE, middle(board, 1))
    press(board, Key.Key_Down)
    assert numbers(board.selected_ids()) == [4]


def test_ctrl_a_takes_the_cell_and_then_the_board(board: BoardView) -> None:
    board.focus_card(card_id(4))
    press(board, Key.Key_A, modifiers=CTRL)
    assert numbers(board.selected_ids()) == [1, 4]
    press(board, Key.Key_A, modifiers=CTRL)
    assert numbers(board.selected_ids()) == list(range(1, 11))


def test_letters_act_on_what_is_chosen(board: BoardView) -> None:
    found: list[tuple[str, list[int]]] = []
    board.act_requested.connect(lambda act, ids: found.append((act, numbers(ids))))
    board.focus_card(card_id(5))
    press(board, Key.Key_D, Key.Key_L, Key.Key_T, Key.Key_B, Key.Key_A, Key.Key_M, Key.Key_Delete)
    assert found == [(act, [5]) for act in ("due", "link", "label", "block", "assign", "move", "archive")]


def test_enter_opens_and_other_keys_are_for_the_window(board: BoardView) -> None:
    opened: list[str] = []
    board.card_open_requested.connect(opened.append)
    board.focus_card(card_id(5))
    press(board, Key.Key_Return)
    assert opened == [card_id(5)]
    # A key nobody wanted stays unaccepted on its way up.
    event = QEvent(QEvent.Type.KeyPress)
    assert event.isAccepted()
    assert not board.keys.wants(_key_event(Key.Key_Slash))
    assert not board.keys.wants(_key_event(Key.Key_Escape))


def _key_event(key: Qt.Key):  # type: ignore[no-untyped-def]
    from PySide6.QtGui import QKeyEvent

    return QKeyEvent(QEvent.Type.KeyPress, key, NONE)


def test_a_title_is_edited_in_place(board: BoardView) -> None:
    titles: list[tuple[str, str]] = []
    board.model_.title_edited.connect(lambda found, title: titles.append((found, title)))
    board.focus_card(card_id(5))
    press(board, Key.Key_E)
    editor = QApplication.focusWidget()
    QTest.keyClicks(editor, "Another title")
    QTest.keyClick(editor, Key.Key_Return)
    assert titles == [(card_id(5), "Another title")]
    press(board, Key.Key_F2)
    editor = QApplication.focusWidget()
    QTest.keyClicks(editor, "Never mind")
    QTest.keyClick(editor, Key.Key_Escape)
    assert len(titles) == 1


# -- mouse ----------------------------------------------------------------------------------------------------------
def test_clicks_select_with_ctrl_and_shift(board: BoardView) -> None:
    QTest.mouseClick(board.viewport(), LEFT, NONE, middle(board, 1))
    QTest.mouseClick(board.viewport(), LEFT, CTRL, middle(board, 5))
    assert numbers(board.selected_ids()) == [1, 5]
    QTest.mouseClick(board.viewport(), LEFT, NONE, middle(board, 1))
    QTest.mouseClick(board.viewport(), LEFT, SHIFT, middle(board, 7))
    assert numbers(board.selected_ids()) == [1, 4, 7]


def test_a_rubber_band_selects_what_it_touches(board: BoardView) -> None:
    area = board.viewport()
    start, end = QPoint(4, 40), board.visualRect(board.model_.index_of(card_id(5))).bottomRight()
    QTest.mousePress(area, LEFT, NONE, start)
    for step in range(1, 6):
        QTest.mouseMove(area, start + (end - start) * step / 5)
    assert board.rubber_band is not None
    QTest.mouseRelease(area, LEFT, NONE, end)
    assert numbers(board.selected_ids()) == [1, 2, 4, 5]
    assert board.rubber_band is None


def test_escape_ends_a_rubber_band_for_good(board: BoardView) -> None:
    area = board.viewport()
    QTest.mousePress(area, LEFT, NONE, QPoint(4, 40))
    QTest.mouseMove(area, QPoint(300, 200))
    assert board.rubber_band is not None
    QTest.keyClick(board, Key.Key_Escape)
    QTest.mouseMove(area, QPoint(400, 300))
    assert board.rubber_band is None
    QTest.mouseRelease(area, LEFT, NONE, QPoint(400, 300))
    assert board.selected_ids() == frozenset()


def test_a_press_on_a_lane_header_draws_no_rubber_band(board: BoardView) -> None:
    header = board.lane_headers.headers["l0"]
    QTest.mouseClick(board.viewport(), LEFT, NONE, middle(board, 1))
    QTest.mousePress(header, LEFT, NONE, QPoint(200, 10))
    QTest.mouseMove(header, QPoint(300, 150))
    assert board.rubber_band is None
    QTest.mouseRelease(header, LEFT, NONE, QPoint(300, 150))


def test_a_double_click_opens(board: BoardView) -> None:
    opened: list[str] = []
    board.card_open_requested.connect(opened.append)
    QTest.mouseDClick(board.viewport(), LEFT, NONE, middle(board, 6))
    assert opened == [card_id(6)]


def test_a_click_on_the_ground_focuses_the_cell(board: BoardView) -> None:
    foot = board.box_rect(board.grid.foot_box(2, 1))
    QTest.mouseClick(board.viewport(), LEFT, NONE, foot.center())
    assert board.cursor_cell == ("c2", "l1")
    assert board.empty_cursor() == (2, 1)


# -- drag and drop --------------------------------------------------------------------------------------------------
def drag(view: BoardView, data: QMimeData, at: QPoint, *, drop: bool = True) -> bool:
    """Sends what Qt sends during a drag; whether the last event was accepted."""
    actions, buttons = Qt.DropAction.MoveAction, LEFT
    for make in (QDragEnterEvent, QDragMoveEvent):
        event = make(at, actions, data, buttons, NONE)
        QApplication.sendEvent(view.viewport(), event)
        if not event.isAccepted():
            return False
    if not drop:
        return True
    dropped = QDropEvent(QPointF(at), actions, data, buttons, NONE)
    QApplication.sendEvent(view.viewport(), dropped)
    return dropped.isAccepted()


def test_a_real_drag_shows_its_place_and_asks_for_the_move(board: BoardView) -> None:
    found = moves(board)
    data = board.model_.mimeData([board.model_.index_of(card_id(1))])
    target = board.visualRect(board.model_.index_of(card_id(6)))
    above = QPoint(target.center().x(), target.top() + 3)
    assert drag(board, data, above, drop=False)
    assert board.drop.place is not None
    line = board.box_rect(board.grid.line_box(board.drop.place))
    assert abs(line.center().y() - target.top()) <= 6
    assert drag(board, data, above)
    assert found == [[[card_id(1)], "c2", "l0", card_id(6)]]
    assert board.drop.place is None


def test_leaving_the_board_takes_the_line_away_and_moves_nothing(board: BoardView) -> None:
    found = moves(board)
    data = board.model_.mimeData([board.model_.index_of(card_id(1))])
    assert drag(board, data, middle(board, 6), drop=False)
    QApplication.sendEvent(board.viewport(), QDragLeaveEvent())
    assert board.drop.place is None
    assert board.drop.hint.isHidden()
    assert found == []


def test_foreign_things_are_not_taken(board: BoardView) -> None:
    text = QMimeData()
    text.setText("hello")
    assert not drag(board, text, middle(board, 6))
    assert not drag(board, pack_ids(["nobody"]), middle(board, 6))
    board.model_.is_read_only = True
    assert not drag(board, pack_ids([card_id(1)]), middle(board, 6))


def test_a_drop_over_the_limit_says_so_before_it_happens(board: BoardView) -> None:
    shown = board.model_.board
    assert shown is not None
    columns = list(shown.columns)
    columns[1] = columns[1]._replace(
        name="Modeling", limit=Limit(None, 3, "block"), entry_policy="Data is split."
    )
    board.model_.show(shown._replace(columns=tuple(columns)), NOW, TODAY)
    data = board.model_.mimeData([board.model_.index_of(card_id(1))])
    assert drag(board, data, middle(board, 5), drop=False)
    assert board.drop.is_refused
    assert sentence(LimitExceeded("column", "Modeling", 4, 3)) in board.drop.hint.text()
    assert "Data is split." in board.drop.hint.text()
    within = board.model_.mimeData([board.model_.index_of(card_id(2))])
    QApplication.sendEvent(board.viewport(), QDragLeaveEvent())
    assert drag(board, within, middle(board, 5), drop=False)
    assert not board.drop.is_refused


def test_a_drag_near_the_edge_scrolls(view: BoardView, qtbot: object) -> None:
    view.model_.show(make_snapshot(2, 1, 120), NOW, TODAY)
    QApplication.processEvents()
    data = view.model_.mimeData([view.model_.index_of(card_id(1))])
    assert drag(view, data, QPoint(60, view.viewport().height() - 4), drop=False)
    qtbot.waitUntil(lambda: view.verticalOffset() > 200, timeout=3000)  # type: ignore[attr-defined]
    QApplication.sendEvent(view.viewport(), QDragLeaveEvent())


def test_the_picture_of_a_drag_counts(view: BoardView) -> None:
    card = QPixmap(120, 60)
    card.fill(Qt.GlobalColor.white)
    one, many = drag_picture(card, 1), drag_picture(card, 12)
    assert many.width() > one.width()
    assert many.toImage() != QImage()


# -- keeping its place ----------------------------------------------------------------------------------------------
def test_selection_and_focus_survive_a_reload(board: BoardView) -> None:
    board.focus_card(card_id(5), select=True)
    shown = board.model_.board
    assert shown is not None
    board.model_.show(shown._replace(cards=tuple(c for c in shown.cards if c.number != 1)), NOW, TODAY)
    assert focused(board) == 5
    assert numbers(board.selected_ids()) == [5]


def test_focus_follows_a_card_that_moved(board: BoardView) -> None:
    board.focus_card(card_id(1))
    card = board.model_.card(card_id(1))
    board.model_.apply([card._replace(column_id="c2")], [card.id], NOW, TODAY)
    assert focused(board) == 1
    assert board.cursor_cell == ("c2", "l0")


def test_focusing_a_card_opens_its_column_and_lane(board: BoardView) -> None:
    board.set_collapsed(["c1", "c2"], ["l1"])
    assert board.focus_card(card_id(8))
    assert board.grid.collapsed_columns == {"c2"}
    assert board.grid.collapsed_lanes == frozenset()
    assert not board.focus_card("nobody")


# -- what it says aloud ---------------------------------------------------------------------------------------------
def test_a_screen_reader_finds_every_card_with_its_place(board: BoardView) -> None:
    interface = QAccessible.queryAccessibleInterface(board)
    table = [interface.child(place) for place in range(interface.childCount())]
    names = {child.text(QAccessible.Text.Name): child.rect() for child in table if child is not None}
    cards = {name: rect for name, rect in names.items() if name.startswith("CI-")}
    assert len(cards) == 10
    assert f"CI-2 Spike Label port photos 1, Data understanding, Track 0, {days_text(1)}" in cards
    corner = board.viewport().mapToGlobal(QPoint(0, 0))
    for name, rect in cards.items():
        number = int(name.split()[0].removeprefix("CI-"))
        place = board.visualRect(board.model_.index_of(card_id(number)))
        assert rect == place.translated(corner), name


def test_headers_and_their_buttons_have_names(board: BoardView) -> None:
    header = board.strip.headers["c0"]
    assert header.accessibleName() == f"Business understanding, {cards_text(4)}"
    assert header.button.accessibleName() == "Menu of column Business understanding"
    lane = board.lane_headers.headers["l0"]
    assert lane.accessibleName() == f"Track 0, {cards_text(6)}"
    assert lane.chevron.accessibleName() == "Collapse swimlane Track 0"
    board.toggle_lane("l0")
    assert lane.chevron.accessibleName() == "Open swimlane Track 0"


def test_counts_are_real_under_a_filter(board: BoardView) -> None:
    shown = board.model_.board
    assert shown is not None
    columns = (shown.columns[0]._replace(limit=Limit(None, 3, "warn")), *shown.columns[1:])
    board.model_.show(shown._replace(columns=columns), NOW, TODAY)
    header = board.strip.headers["c0"]
    assert header.count_shown == "4 / 3"
    assert "over the limit" in header.accessibleName()
    board.model_.set_filter(lambda card: card.number == 1)
    assert header.count_shown == "1 of 4 / 3"


def test_a_focused_menu_button_leaves_the_count_in_sight(board: BoardView) -> None:
    header = board.strip.headers["c0"]

    def count_begins() -> int:
        """The leftmost place where the header shows something else once its count is another."""
        with_count = header.grab().toImage()
        shown, header.count_shown = header.count_shown, ""
        without = header.grab().toImage()
        header.count_shown = shown
        places = (
            x
            for x in range(with_count.width())
            for y in range(with_count.height())
            if with_count.pixel(x, y) != without.pixel(x, y)
        )
        return next(places, -1)

    aside = count_begins()
    header.button.setFocus(Qt.FocusReason.TabFocusReason)
    assert header.button.is_seen
    assert 0 < count_begins() < header.button.x() < aside


# -- hard cases -----------------------------------------------------------------------------------------------------
def test_monstrous_cards_do_no_harm(model: CardListModel, view: BoardView) -> None:
    titles = [
        "x" * 100_000,
        "word " * 20_000,
        "\u202e" + "ا" * 500,
        "Donaudampfschifffahrtsgesellschaft" * 4,
        "😀" * 300,
    ]
    cards = tuple(make_card(n, "c0", "l0", title, n) for n, title in enumerate(titles, 1))
    more = tuple(make_card(n, "c1", "l0", f"Card {n}", n) for n in range(10, 810))
    model.show(make_snapshot(2, 1, 0, lane_names=False)._replace(cards=cards + more), NOW, TODAY)
    QApplication.processEvents()
    heights = {view.visualRect(model.index_of(card.id)).height() for card in cards}
    assert max(heights) < 110
    assert view.verticalScrollBar().maximum() > 800 * 40
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert not view.grab().isNull()
    view.set_density("compact")
    assert not view.grab().isNull()


def test_no_board_and_an_empty_one_can_be_shown(model: CardListModel, view: BoardView) -> None:
    for board in (None, make_snapshot(0, 0, 0), make_snapshot(2, 1, 0), None):
        model.show(board, NOW, TODAY)
        assert not view.grab().isNull()
        press(
            view, Key.Key_Down, Key.Key_End, Key.Key_PageDown, Key.Key_Space, Key.Key_Return, Key.Key_Delete
        )
        press(view, Key.Key_Right, modifiers=CTRL)


def test_the_current_card_stays_marked_while_the_keyboard_is_elsewhere(board: BoardView) -> None:
    def left_edge(number: int) -> list[str]:
        rect = board.visualRect(board.model_.index_of(card_id(number)))
        return [image.pixelColor(rect.left() + x, rect.center().y()).name() for x in range(-3, 4)]

    board.focus_card(card_id(1))
    board.clearFocus()
    image = board.viewport().grab().toImage()
    assert not board.hasFocus()
    assert left_edge(1) != left_edge(4)


def test_heights_agree_with_what_is_painted(view: BoardView) -> None:
    board = make_snapshot(3, 2, 200)
    long = [
        make_card(500 + n, "c0", "l0", "word " * n + "Donaudampfschifffahrtsgesellschaft " * (n % 3))
        for n in range(12)
    ]
    view.model_.show(board._replace(cards=(*board.cards, *long)), NOW, TODAY)
    faces = view.pictures.faces
    for width in (121, 180, 260):
        for card in view.model_.all_cards():
            assert faces.height(card, width) == faces.compose(card, width).height, card.title


def test_the_number_of_a_card_is_never_cut_short_for_its_age(view: BoardView) -> None:
    board = make_snapshot(2, 1, 1)
    old = make_card(1234, "c0", "l0", "Old")._replace(entered_at=NOW - 3709 * 86_400_000)
    view.model_.show(board._replace(cards=(old,)), NOW, TODAY)
    faces = view.pictures.faces
    label = faces.facts.label_of(old)
    heads = [(faces.compose(old, width).head, faces.compose(old, width).age) for width in range(100, 300, 5)]
    assert all(label in head for head, _age in heads)
    assert heads[0] == (label, "")
    assert heads[-1][1] == "10 y"
