"""The sample workspace: believable, the same each time, and made of nothing but ordinary commands."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import pytest

from aipm_desktop import commands
from aipm_desktop.commands import sample
from aipm_desktop.commands.sample_calendar import Calendar
from aipm_desktop.commands.sample_events import events_of
from aipm_desktop.commands.sample_script import read_script, scripts
from aipm_desktop.domain import query, workflow
from aipm_desktop.domain.board import BoardSnapshot
from aipm_desktop.domain.changes import Transaction
from aipm_desktop.domain.errors import FileProblem
from aipm_desktop.domain.kinds import KINDS
from aipm_desktop.domain.query import Moment
from aipm_desktop.store import boards, cards, database, health, journal
from aipm_desktop.store.database import Con

TODAY = date(2026, 11, 23)
NOW = int(datetime(2026, 11, 23, 9, tzinfo=UTC).timestamp() * 1000)
DAY = 86_400_000


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample as it is made on a Monday; it takes a second or two, so it is made once."""
    folder = tmp_path_factory.mktemp("sample")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AIPM_STATE_DIR", str(folder / "state"))
        sample.make_sample(folder / "sample.aipm", NOW)
    return folder / "sample.aipm"


@pytest.fixture
def con(path: Path) -> Iterator[Con]:
    workspace = database.open_workspace(path, read_only=True)
    yield workspace.con
    workspace.close()


@pytest.fixture
def made(con: Con) -> list[BoardSnapshot]:
    return [boards.snapshot(con, board.id) for board in boards.boards(con)]


def whole_history(con: Con) -> list[Transaction]:
    return journal.history(con, limit=10_000)


def told(con: Con) -> list[object]:
    """All that people can read on the boards, without ids."""
    found: list[object] = []
    for board in boards.boards(con):
        shown = boards.snapshot(con, board.id)
        columns = {
            one.id: one.name for gone in (False, True) for one in boards.columns(con, board.id, archived=gone)
        }
        lanes = {one.id: one.name for one in shown.swimlanes}
        for card in (*shown.cards, *boards.archived_cards(con, board.id)):
            sheet = cards.sheet(con, card.id)
            found.append(
                (
                    shown.label_of(card),
                    [
                        card.kind,
                        card.title,
                        columns[card.column_id],
                        lanes[card.swimlane_id],
                        card.due_on,
                        card.estimate,
                    ],
                    [
                        card.created_at,
                        card.entered_at,
                        card.changed_at,
                        card.done_at,
                        card.archived_at,
                        card.laps,
                    ],
                    sorted(shown.labels[one].name for one in card.labels),
                    sorted(shown.people[one].name for one in card.people),
                    sheet.description,
                    [(item.text, item.is_done) for listed in sheet.checklists for item in listed.items],
                    [(said.author, said.at, said.text) for said in sheet.comments],
                    [(one.title, one.url) for one in sheet.links],
                    [(one.name, one.sha256) for one in sheet.attachments],
                    [
                        (columns[stay.column_id], stay.entered_at, stay.left_at, stay.reason)
                        for stay in sheet.visits
                    ],
                    len(sheet.predecessors),
                )
            )
    return found


def test_the_file_is_sound(con: Con) -> None:
    assert health.check(con) == []


def test_five_clients_in_order(con: Con) -> None:
    assert [client.name for client in boards.clients(con)] == [
        "Nordhafen Logistics",
        "Finch Bank",
        "Lumière Commerce",
        "Vindkraft Energi",
        "Cape Pay",
    ]
    assert [board.name for board in boards.boards(con)] == [
        "Container inspection",
        "Support assistant",
        "Recommendations",
        "Turbine failures",
        "Fraud detection",
        "Retraining loop",
    ]


def test_every_board_is_mid_flight(con: Con, made: list[BoardSnapshot]) -> None:
    for shown in made:
        name, gone = shown.board.name, boards.archived_cards(con, shown.board.id)
        finished = [card for card in (*shown.cards, *gone) if card.done_at is not None]
        assert len(shown.cards) >= 20, name
        assert any(card.laps for card in shown.cards), name
        assert len(finished) > 10, name
        assert len({(card.done_at or 0) // (7 * DAY) for card in finished}) >= 6, name
        assert any(card.blocked_reason for card in shown.cards), name
        assert gone, name
        assert any(0 < card.checklist_done < card.checklist_total for card in shown.cards), name
        assert any(card.comments for card in shown.cards), name
        assert any(card.blocked_by for card in shown.cards) or name == "Retraining loop", name
        assert any(card.estimate and card.estimate.low < card.estimate.high for card in shown.cards), name


def test_all_kinds_of_card_are_there(made: list[BoardSnapshot]) -> None:
    assert {card.kind for shown in made for card in shown.cards} == set(KINDS)


def test_files_and_links_and_a_deleted_column(con: Con, made: list[BoardSnapshot]) -> None:
    sheets = [cards.sheet(con, card.id) for shown in made for card in shown.cards]
    links = [link.url for sheet in sheets for link in sheet.links]
    assert any(sheet.attachments for sheet in sheets)
    assert links
    assert all(url.startswith("https://example.org/") for url in links)
    assert [one.name for one in boards.columns(con, made[0].board.id, archived=True)] == ["Outside labelling"]


def test_a_column_is_over_its_limit_and_none_far(made: list[BoardSnapshot]) -> None:
    over = Counter[str]()
    for shown in made:
        load = workflow.load_of(shown)
        for column in shown.columns:
            count, most = workflow.column_count(load, column.id), column.limit.maximum
            if most is not None and count > most:
                assert column.limit.mode == "warn"
                over[shown.board.name] = count - most
    assert over
    assert max(over.values()) == 1


def test_due_days_lie_around_now(made: list[BoardSnapshot]) -> None:
    due = [card.due_on - TODAY for shown in made for card in shown.cards if card.due_on and not card.done_at]
    assert min(due) >= timedelta(days=-7)
    assert max(due) <= timedelta(days=35)
    assert sum(days < timedelta() for days in due) >= 3
    assert sum(timedelta() <= days < timedelta(days=5) for days in due) >= 5


def test_saved_views_find_something(made: list[BoardSnapshot]) -> None:
    for shown in made:
        assert shown.saved_views
        for view in shown.saved_views:
            found = query.parse(view.query, Moment(now=NOW, today=TODAY)).bind(shown)
            assert any(map(found, shown.cards)), view.name


def test_numbers_follow_the_time_cards_were_made(con: Con, made: list[BoardSnapshot]) -> None:
    for shown in made:
        known = sorted(
            (*shown.cards, *boards.archived_cards(con, shown.board.id)), key=lambda card: card.number
        )
        assert [card.number for card in known] == list(range(1, len(known) + 1))
        assert sorted(card.created_at for card in known) == [card.created_at for card in known]


def test_scripts_make_cards_in_order_and_live_them_forward() -> None:
    for script in scripts():
        first_days = [card.path[0].day for card in script.cards]
        assert first_days == sorted(first_days, reverse=True), script.name
        assert max(first_days) < script.begins
        for card in script.cards:
            days = [step.day for step in card.path]
            assert days == sorted(days, reverse=True), card.title


def test_history_is_of_twelve_weeks_by_the_people_of_the_boards(con: Con, made: list[BoardSnapshot]) -> None:
    newest_first = whole_history(con)
    people = {person.name: person.zone for shown in made for person in shown.people.values()}
    instants = [entry.at for entry in newest_first]
    assert 500 <= len(newest_first) <= 1000
    assert instants == sorted(instants, reverse=True)
    assert NOW - 100 * DAY < instants[-1] < NOW - 80 * DAY
    assert instants[0] < NOW
    earlier = [entry for entry in newest_first if entry.at <= NOW - 2 * 3_600_000]
    local = [datetime.fromtimestamp(entry.at / 1000, ZoneInfo(people[entry.actor])) for entry in earlier]
    assert {there.weekday() for there in local} == set(range(5))
    assert min(there.hour for there in local) >= 9
    late = [there for there in local if there.hour >= 18]  # an answer to somebody further west
    assert len(late) < len(local) / 20


def test_comments_are_said_by_people_of_the_board(con: Con, made: list[BoardSnapshot]) -> None:
    for shown in made:
        names = {person.name for person in shown.people.values()}
        authors = {said.author for card in shown.cards for said in cards.sheet(con, card.id).comments}
        assert authors <= names
        assert len(authors) >= 3


def test_it_is_the_same_for_the_same_instant(con: Con, tmp_path: Path) -> None:
    sample.make_sample(tmp_path / "again.aipm", NOW)
    again = database.open_workspace(tmp_path / "again.aipm", read_only=True)
    assert told(again.con) == told(con)
    assert [entry.action for entry in whole_history(again.con)] == [
        entry.action for entry in whole_history(con)
    ]
    again.close()


def test_undo_takes_the_newest_action_back(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.aipm"
    copy.write_bytes(path.read_bytes())
    workspace = database.open_workspace(copy)
    card = cards.find_card(workspace.con, "CI-36")
    with database.transaction(workspace.con, actor="Ada", now=NOW, kind="undo"):
        undone = commands.journal.undo(workspace.con, now=NOW)
    assert undone.action == "card.move"
    assert cards.find_card(workspace.con, "CI-36").column_id != card.column_id
    assert health.check(workspace.con) == []
    workspace.close()


@pytest.mark.parametrize("hours", range(0, 8 * 24, 13))
def test_on_any_day_nothing_happens_in_the_future_and_numbers_stay_in_order(hours: int) -> None:
    now = NOW + hours * 3_600_000
    for script in scripts():
        happened = events_of(script, now)
        assert max(event.at for event in happened) < now
        births = [
            event.at
            for event in happened
            if getattr(getattr(event.happen, "func", None), "__name__", "") == "_add"
        ]
        assert len(births) == len(script.cards)
        assert births == sorted(births)


def test_days_are_working_days() -> None:
    saturday = Calendar(int(datetime(2026, 11, 28, 3, tzinfo=UTC).timestamp() * 1000))
    assert saturday.due(0) == date(2026, 11, 30)
    assert saturday.due(1) == date(2026, 11, 30)
    assert saturday.due(-1) == date(2026, 11, 27)
    assert saturday.due("fri") == date(2026, 12, 4)
    monday = Calendar(NOW)
    assert monday.due(0) == TODAY
    assert monday.due(-1) == date(2026, 11, 20)
    assert monday.due(5) == date(2026, 11, 30)
    at = datetime.fromtimestamp(
        monday.instant(1, "America/Chicago", Random(1)) / 1000, ZoneInfo("America/Chicago")
    )
    assert at.date() == date(2026, 11, 20)
    assert 9 <= at.hour < 17


def test_a_zone_that_this_computer_does_not_know_is_utc() -> None:
    at = datetime.fromtimestamp(Calendar(NOW).instant(3, "Nowhere/Land", Random(1)) / 1000, UTC)
    assert 9 <= at.hour < 17


def test_a_file_that_exists_is_not_touched(workspace: Path) -> None:
    workspace.write_text("mine")
    with pytest.raises(FileProblem) as caught:
        sample.make_sample(workspace, NOW)
    assert caught.value.reason == "exists"
    assert workspace.read_text() == "mine"


def test_nothing_is_left_of_a_sample_that_could_not_be_finished(workspace: Path) -> None:
    def give_up(share: float) -> None:
        if share > 0.01:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        sample.make_sample(workspace, NOW, give_up)
    assert list(workspace.parent.iterdir()) == []


def test_a_script_with_a_step_nobody_can_read_is_refused() -> None:
    script = """
        cards = [{ number = 1, title = "Look", path = "last week, todo" }]
        [board]
        client = "C"
        colour = "blue"
        name = "B"
        prefix = "B"
        template = "kanban"
        lead = "A"
        begins = 3
        description = ""
        [people]
        A = { name = "Ada", zone = "UTC" }
        [labels]
        [columns]
        todo = {}
    """
    with pytest.raises(ValueError, match="last week"):
        read_script(script)
    assert read_script(script.replace("last week, todo", "2 todo")).cards[0].path[0].column == "todo"
