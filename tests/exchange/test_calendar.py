"""The schedule as an iCalendar file: what calendars read in it."""

import re
from datetime import UTC, date, datetime
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from aipm_desktop.domain.board import BoardSnapshot, Label
from aipm_desktop.domain.planning.schedule import schedule
from aipm_desktop.domain.planning.settings import PlanBasis
from aipm_desktop.exchange.calendar_file import schedule_ics
from tests.domain.planning.plans import board, card, day, links, milestone, noon

NOW = noon(day(4))


def plan() -> BoardSnapshot:
    """On Wednesday the 4th: a is finished, b started, c a milestone behind it, d free with a due date."""
    cards = (
        card("a", 2, "done", number=1, done=day(3), due_on=day(3), start_on=day(2)),
        card(
            "b", 5, "doing", number=2, entered=day(4), due_on=day(20), people=("ana", "ben"), priority="high"
        ),
        milestone("c", number=3),
        card("d", 1, number=4, due_on=day(4), labels=("l",), priority="urgent"),
    )
    made = board(*cards)
    return BoardSnapshot(
        made.board, made.client, made.columns, made.swimlanes, made.cards,
        labels={"l": Label("l", "b", "night, fog; rain", "red")}, people=made.people,
    )  # fmt: skip


def written(made: BoardSnapshot, *ties: str, now: int = NOW, **more: Any) -> tuple[bytes, dict[str, int]]:
    found = schedule(made, links(*ties), PlanBasis(), day(4))
    return schedule_ics(made, links(*ties), found, now=now, **more)


def parts(data: bytes, kind: str) -> dict[str, Any]:
    return {str(one["uid"]).partition("-")[0]: one for one in Calendar.from_ical(data).walk(kind)}


def test_events_are_whole_days_and_end_on_the_day_after() -> None:
    data, counts = written(plan(), "a FS b", "b FS c")
    events = parts(data, "VEVENT")
    days = {key: (event.decoded("dtstart"), event.decoded("dtend")) for key, event in events.items()}
    assert days == {
        "a": (day(2), day(4)),
        "b": (day(4), day(11)),  # Wednesday to Tuesday
        "c": (day(10), day(11)),
        "d": (day(4), day(5)),
    }
    assert data.count(b"DTSTART;VALUE=DATE:") == 6
    assert counts == {"events": 4, "todos": 3, "dependencies": 2}


def test_no_time_floats() -> None:
    data, _ = written(plan(), "a FS b")
    times = re.findall(rb"^[A-Z-]+(?:;[^:]*)?:(\d{8}T\d{6}.*)$", data.replace(b"\r", b""), re.MULTILINE)
    assert times
    assert all(time.endswith(b"Z") for time in times)
    assert b"VTIMEZONE" not in data


def test_due_cards_are_to_dos_too() -> None:
    todos = parts(written(plan())[0], "VTODO")
    shown = {
        key: (todo["status"], todo.decoded("due"), todo.decoded("dtstart") if "dtstart" in todo else None)
        for key, todo in todos.items()
    }
    assert shown == {
        "a": ("COMPLETED", day(3), day(2)),
        "b": ("IN-PROCESS", day(20), day(4)),
        "d": ("NEEDS-ACTION", day(4), None),  # a start must be before what is due
    }
    assert todos["a"].decoded("completed") == datetime.fromtimestamp(noon(day(3)) / 1000, UTC)
    assert [todos[key]["priority"] for key in "abd"] == [5, 3, 1]


def test_ids_stay_and_the_sequence_grows() -> None:
    first, later = written(plan())[0], written(plan(), now=NOW + 120_000)[0]
    both = [
        {str(one["uid"]): int(one["sequence"]) for one in Calendar.from_ical(data).walk("VEVENT")}
        for data in (first, later)
    ]
    assert both[0].keys() == both[1].keys()
    assert {both[1][uid] - both[0][uid] for uid in both[0]} == {2}
    assert max(both[1].values()) < 2**31
    uids = [str(one["uid"]) for one in Calendar.from_ical(first).walk() if "uid" in one]
    assert len(set(uids)) == len(uids) == 7
    assert written(plan())[0] == first


def test_texts_and_links() -> None:
    made = plan()
    data, _ = written(made, "a FS b", "d SS+2 b", descriptions={"b": "One; two, three\\four\r\nfive\x07"})
    events = parts(data, "VEVENT")
    assert str(events["b"]["summary"]) == "B-2 B"
    assert str(events["c"]["summary"]) == "◆ B-3 C"
    said = str(events["b"]["description"]).replace("\r", "")
    assert said == "Ana, Ben\n← B-1, B-4 (SS +2 d)\n\nOne; two, three\\four\nfive\ufffd"
    assert [str(one) for one in events["b"]["related-to"]] == [str(events[key]["uid"]) for key in "ad"]
    assert all(one.params["RELTYPE"] == "DEPENDS-ON" for one in events["b"]["related-to"])
    assert [str(one) for one in events["d"]["categories"].cats] == ["task", "night, fog; rain"]
    assert Calendar.from_ical(data)["x-wr-calname"] == "Board"


def test_suspended_links_hold_nobody_up() -> None:
    made, ties = plan(), [links("a FS b")[0]._replace(suspended_at=1)]
    data, counts = schedule_ics(made, ties, schedule(made, ties, PlanBasis(), day(4)), now=NOW)
    assert counts["dependencies"] == 0
    assert b"RELATED-TO" not in data


def test_lines_are_folded_at_75_octets() -> None:
    made = board(card("a", number=1, title="Größe, überprüfen; 計画 " * 40))
    data, _ = written(made)
    assert max(len(line) for line in data.split(b"\r\n")) <= 75
    assert str(parts(data, "VEVENT")["a"]["summary"]) == "B-1 " + ("Größe, überprüfen; 計画 " * 40).strip()


def test_the_end_of_the_calendar() -> None:
    made = board(card("a", 1, number=1, start_on=date(9999, 12, 31)))
    event = parts(written(made)[0], "VEVENT")["a"]
    assert "dtend" not in event


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60), st.text(max_size=200))
def test_any_text_is_read_back(title: str, body: str) -> None:
    written(board(card("a", number=1, title=title)), descriptions={"a": body})


def test_an_empty_board() -> None:
    data, counts = written(board())
    assert counts == {"events": 0, "todos": 0, "dependencies": 0}
    assert Calendar.from_ical(data).walk("VEVENT") == []
