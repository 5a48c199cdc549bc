"""What the board says to blocked cards: at the drop, at the keys, in the quick-add line."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from aipm_desktop import commands
from aipm_desktop.domain.errors import BlockedByOthers, BlockedWarning
from aipm_desktop.gui.board.page import BoardPage
from aipm_desktop.gui.filter_terms import parse
from aipm_desktop.session.session import Refusal, Session
from aipm_desktop.store import boards
from tests.gui.board.test_page import CTRL, Key, card, cell, focus, press
from tests.gui.board.test_view import drag


def link(page: BoardPage, session: Session, mode: str) -> tuple[str, str]:
    """Card 2 waits for card 1 on a board of that mode."""
    first, second = card(page, "Card 1").id, card(page, "Card 2").id
    session.run(commands.dependency.link, first, second)
    session.run(commands.plan.set_settings, session.board_id, {"blocked_mode": mode})
    return first, second


def hint(page: BoardPage, card_id: str, column: int) -> tuple[bool, str]:
    """What a drag of the card over a column is told; the drag ends there."""
    view = page.view
    x, width = view.grid.column_x(column)
    at = QPoint(x + width // 2 - view.horizontalOffset(), view.viewport().height() // 2)
    assert drag(view, view.model_.mimeData([view.model_.index_of(card_id)]), at, drop=False)
    said = (view.drop.is_refused, "" if view.drop.hint.isHidden() else view.drop.hint.text())
    view.drop.land()
    return said


def test_a_drag_is_told_before_the_drop(page: BoardPage, session: Session) -> None:
    first, second = link(page, session, "warn")
    assert hint(page, second, 1) == (False, "INS-2 still waits for INS-1.\nData is there.")
    assert hint(page, first, 1) == (False, "Data is there.")
    assert hint(page, second, 2) == (False, "")
    link(page, session, "block")
    refused, text = hint(page, second, 1)
    assert refused
    assert "INS-2 waits for INS-1" in text
    session.run(commands.card.finish, [first])
    assert hint(page, second, 1) == (False, "Data is there.")


def test_keys_are_refused_and_offer_a_way_round(page: BoardPage, session: Session) -> None:
    link(page, session, "block")
    refusals: list[Refusal] = []
    session.refused.connect(refusals.append)
    focus(page, "Card 2")
    press(page, Key.Key_Right, modifiers=CTRL)
    assert cell(page, 1) == []
    assert refusals[0].error == BlockedByOthers(("INS-2",), ("INS-1",))
    assert refusals[0].retry is not None
    refusals[0].retry("the data is there")
    assert cell(page, 1) == ["Card 2"]


def test_a_warning_is_handed_on(page: BoardPage, session: Session) -> None:
    link(page, session, "warn")
    told: list[object] = []
    page.warned.connect(told.append)
    focus(page, "Card 2")
    press(page, Key.Key_Right, modifiers=CTRL)
    assert cell(page, 1) == ["Card 2"]
    press(page, Key.Key_N)
    line = page.foot.line
    assert line is not None
    QTest.keyClicks(line.line, "Next after INS-1")
    QTest.keyClick(line.line, Qt.Key.Key_Return)
    assert told == [(BlockedWarning(("INS-2",), ("INS-1",)),), (BlockedWarning(("INS-5",), ("INS-1",)),)]


def test_marks_follow_whatever_changes_what_a_card_waits_for(page: BoardPage, session: Session) -> None:
    first, second, third = (card(page, f"Card {n}").id for n in (1, 2, 3))
    done, todo = (session.read(boards.columns, session.board_id)[place].id for place in (2, 0))
    run = session.run
    made = run(commands.dependency.link, first, second)
    reloads: list[object] = []
    page.model.modelReset.connect(lambda: reloads.append(1))
    link, plan = commands.dependency, {"blocked_mode": "off"}
    steps = (
        (1, lambda: run(link.link, third, second)),
        (2, lambda: run(commands.card.finish, [first])),
        (1, lambda: run(commands.card.move, [third], done)),
        (0, lambda: run(commands.card.move, [third], todo)),
        (1, lambda: run(commands.card.reopen, [first])),
        (2, lambda: run(link.set_link, made, type="SS")),
        (1, lambda: run(link.set_link, made, type="FS")),
        (2, lambda: run(link.unlink, made)),
        (1, session.undo),
        (2, lambda: run(commands.card.archive, [third])),
        (1, lambda: run(commands.card.restore, [third])),
        (2, lambda: run(commands.plan.set_settings, session.board_id, plan)),
        (2, lambda: run(commands.card.delete, [first, third])),
        (0, session.undo),
    )
    for waits, step in steps:
        assert page.model.card(second).blocked_by == waits
        step()
        shown = {one.id: one for one in page.model.all_cards()}
        assert shown == {one.id: one for one in session.read(boards.snapshot, session.board_id).cards}
    assert page.model.card(second).blocked_by == 2
    assert reloads == []  # all is followed card by card


def test_a_filter_for_what_can_be_started_follows_too(page: BoardPage, session: Session) -> None:
    link(page, session, "warn")
    page.set_filter(parse("is:startable", session))
    assert cell(page, 0) == ["Card 1", "Card 3", "Card 4"]
    session.run(commands.card.finish, [card(page, "Card 1").id])
    assert cell(page, 0) == ["Card 2", "Card 3", "Card 4"]
    session.undo()
    assert cell(page, 0) == ["Card 1", "Card 3", "Card 4"]
