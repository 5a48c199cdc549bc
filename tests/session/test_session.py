"""The one door for change, as the window uses it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from aipm_desktop import commands
from aipm_desktop.domain.board import Limit
from aipm_desktop.domain.changes import ChangeSet
from aipm_desktop.domain.errors import Cancelled, CycleFound, FileProblem, LimitExceeded, ReadOnly
from aipm_desktop.domain.quick_add import CardDraft
from aipm_desktop.exchange import templates
from aipm_desktop.session.session import Refusal, Session
from aipm_desktop.session.tasks import back_up, run_long, run_task
from aipm_desktop.store import boards, cards, database


@pytest.fixture
def session(workspace: Path) -> Iterator[Session]:
    """A session on a new workspace."""
    made = Session(actor="Ada")
    made.create(workspace)
    yield made
    made.close()


@pytest.fixture
def board(session: Session) -> str:
    """A kanban board."""
    client = session.run(commands.client.add, "Finch Bank")
    made = session.run(commands.board.add, client, "Support", templates.shipped()["kanban"])
    assert isinstance(made, str)
    return made


def test_a_command_is_announced_once_with_what_it_touched(session: Session, board: str, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.changed) as blocker:
        card = session.run(commands.card.add, board, CardDraft(title="Label images"))
    (changes,) = blocker.args or []
    assert isinstance(changes, ChangeSet)
    assert (changes.action, changes.boards, changes.cards) == ("card.add", {board}, {card})


def test_the_origin_is_known_while_its_change_is_announced(session: Session, board: str) -> None:
    seen = []
    session.changed.connect(lambda _: seen.append(session.origin))
    session.run(commands.card.add, board, CardDraft(title="A"), origin=session)
    session.run(commands.card.add, board, CardDraft(title="B"))
    assert seen == [session, None]


def test_a_refused_command_changes_nothing_and_can_be_retried_with_a_reason(
    session: Session, board: str
) -> None:
    column = session.read(boards.columns, board)[1]
    session.run(commands.column.set_limit, column.id, Limit(None, 1, "block"))
    first, second = (session.run(commands.card.add, board, CardDraft(title=t)) for t in "AB")
    refusals: list[Refusal] = []
    session.refused.connect(refusals.append)
    session.run(commands.card.move, [first], column.id, None, None)
    assert session.run(commands.card.move, [second], column.id, None, None) is None
    assert isinstance(refusals[0].error, LimitExceeded)
    assert len([c for c in session.read(boards.snapshot, board).cards if c.column_id == column.id]) == 1
    assert refusals[0].retry is not None
    assert refusals[0].retry("the demo is tomorrow") is not None
    assert len([c for c in session.read(boards.snapshot, board).cards if c.column_id == column.id]) == 2


def test_undo_and_redo_name_what_they_do(session: Session, board: str) -> None:
    session.run(commands.card.add, board, CardDraft(title="A"))
    assert session.undo_target() is not None
    assert session.undo().action == "card.add"  # type: ignore[union-attr]
    assert session.redo_target().action == "card.add"  # type: ignore[union-attr]
    assert session.read(boards.snapshot, board).cards == ()
    session.redo()
    assert len(session.read(boards.snapshot, board).cards) == 1


def test_a_bug_in_a_command_is_rolled_back_and_propagates(session: Session, board: str) -> None:
    def broken(con: database.Con, *, now: int) -> None:
        commands.card.add(con, board, CardDraft(title="half"), now=now)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        session.run(broken)
    assert session.read(boards.snapshot, board).cards == ()


def test_reading_only_refuses_every_command(session: Session, board: str, workspace: Path) -> None:
    session.close()
    session.open(workspace, read_only=True)
    refusals: list[Refusal] = []
    session.refused.connect(refusals.append)
    assert session.run(commands.card.add, board, CardDraft(title="A")) is None
    assert refusals == [Refusal(ReadOnly("chosen"))]


def test_what_would_satisfy_a_rule_adds_up(session: Session, board: str) -> None:
    """Two ways lead round, so two links are cut before the third holds."""
    a, b, c = (session.run(commands.card.add, board, CardDraft(title=name)) for name in "abc")
    straight, first, second = (
        session.run(commands.dependency.link, *ends) for ends in ((a, c), (a, b), (b, c))
    )
    refusals: list[Refusal] = []
    session.refused.connect(refusals.append)
    session.run(commands.dependency.link, c, a)
    for _ in range(2):
        way = refusals[-1]
        assert isinstance(way.error, CycleFound)
        assert way.retry is None
        assert way.retry_with is not None
        assert set(way.error.link_ids) <= {straight, first, second}
        way.retry_with(way.error.link_ids[0])
    assert len(refusals) == 2
    assert len(session.read(cards.dependencies, board)) == 2
    session.undo()
    assert {link.id for link in session.read(cards.dependencies, board)} == {straight, first, second}


def test_a_command_that_takes_no_remedy_is_not_offered_one(session: Session, board: str) -> None:
    a, b = (session.run(commands.card.add, board, CardDraft(title=name)) for name in "ab")
    session.run(commands.dependency.link, a, b)
    refusals: list[Refusal] = []
    session.refused.connect(refusals.append)
    labels = [session.read(cards.label_of, card_id) for card_id in (a, b)]
    draft = CardDraft(title="c", predecessors=(labels[1],), successors=(labels[0],))
    session.run(commands.card.add, board, draft)
    assert isinstance(refusals[0].error, CycleFound)
    assert refusals[0].retry_with is None


def test_a_file_that_cannot_be_opened_leaves_the_open_one(
    session: Session, board: str, tmp_path: Path
) -> None:
    other = tmp_path / "other.aipm"
    other.write_text("no")
    with pytest.raises(FileProblem):
        session.open(other)
    assert session.run(commands.card.add, board, CardDraft(title="still here")) is not None


def test_a_task_reports_in_the_window_s_thread(qtbot: QtBot) -> None:
    shares: list[float] = []
    task = run_task(lambda progress, _cancelled: [progress(n / 4) for n in range(5)] and "done")
    task.progressed.connect(shares.append)
    with qtbot.waitSignal(task.done) as blocker:
        pass
    assert blocker.args == ["done"]
    assert shares == [0.0, 0.25, 0.5, 0.75, 1.0]


def test_a_failing_task_hands_its_error_over(qtbot: QtBot) -> None:
    task = run_task(lambda _progress, _cancelled: 1 / 0)
    with qtbot.waitSignal(task.failed) as blocker:
        pass
    assert isinstance((blocker.args or [None])[0], ZeroDivisionError)


def _add_many(con: database.Con, board_id: str, *, now: int, progress: object, is_cancelled: object) -> int:
    for number in range(50):
        commands.card.add(con, board_id, CardDraft(title=str(number)), now=now)
    return 50


def test_a_long_command_is_one_transaction_and_one_undo(session: Session, board: str, qtbot: QtBot) -> None:
    task = run_long(session, _add_many, board)
    refusals: list[Refusal] = []
    session.refused.connect(refusals.append)
    assert session.run(commands.card.add, board, CardDraft(title="meanwhile")) is None
    assert refusals == [Refusal(ReadOnly("busy"))]
    with qtbot.waitSignals([session.changed, task.done]):
        pass
    assert len(session.read(boards.snapshot, board).cards) == 50
    session.undo()
    assert session.read(boards.snapshot, board).cards == ()


def test_a_cancelled_long_command_leaves_nothing(session: Session, board: str, qtbot: QtBot) -> None:
    task = run_long(session, _add_many, board)
    task.cancel()
    with qtbot.waitSignal(task.failed) as blocker:
        pass
    assert isinstance((blocker.args or [None])[0], Cancelled)
    assert session.read(boards.snapshot, board).cards == ()
    assert session.run(commands.card.add, board, CardDraft(title="after")) is not None


def test_a_backup_beside_the_window_is_made_once_for_the_same_content(
    session: Session, board: str, qtbot: QtBot
) -> None:
    for expected in (True, False):
        task = back_up(session, "open")
        with qtbot.waitSignal(task.done) as blocker:
            pass
        assert ((blocker.args or [None])[0] is not None) == expected
