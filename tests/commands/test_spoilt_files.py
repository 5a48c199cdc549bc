"""Spoilt files are read or refused; whatever is read also fits into a workspace."""

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from aipm_desktop.commands import transfer
from aipm_desktop.domain.errors import AipmError
from aipm_desktop.exchange import board_document, detect, ganttproject, msproject, table, table_plan, trello
from tests.commands.desk import Desk
from tests.exchange.mutations import spoil_bytes, spoil_cells, spoil_json, spoil_xml
from tests.exchange.plan_rules import check_plan

SMALL = Path(__file__).parent.parent / "data"
ROUNDS = 100


class _TakenBackError(Exception):
    pass


def rehearse(desk: Desk, verb: Callable[..., Any], content: Any) -> None:
    """Applies and rolls back."""

    def both(con: Any, *, now: int) -> None:
        verb(con, content, now=now)
        raise _TakenBackError

    with pytest.raises((_TakenBackError, AipmError)):
        desk.run(both)


def read_trello(desk: Desk, data: bytes) -> None:
    plan = trello.parse(data)
    check_plan(plan)
    rehearse(desk, transfer.apply_plan, plan)


def read_table(desk: Desk, data: bytes) -> None:
    plan = table_plan.plan_of(table.read_table(data), name="spoilt")
    check_plan(plan)
    rehearse(desk, transfer.apply_plan, plan)


def read_msproject(desk: Desk, data: bytes) -> None:
    plan = msproject.parse(data)
    check_plan(plan)
    rehearse(desk, transfer.apply_plan, plan)


def read_ganttproject(desk: Desk, data: bytes) -> None:
    plan = ganttproject.parse(data)
    check_plan(plan)
    rehearse(desk, transfer.apply_plan, plan)


def read_document(desk: Desk, data: bytes) -> None:
    rehearse(desk, transfer.apply_document, board_document.decode(data))


@pytest.mark.parametrize(
    ("name", "read", "spoil"),
    [
        ("trello-small.json", read_trello, spoil_json),
        ("trello-small.json", read_trello, spoil_bytes),
        ("table-small.csv", read_table, spoil_cells),
        ("table-small.csv", read_table, spoil_bytes),
        ("project-small.xml", read_msproject, spoil_xml),
        ("project-small.xml", read_msproject, spoil_bytes),
        ("project-small.gan", read_ganttproject, spoil_xml),
        ("project-small.gan", read_ganttproject, spoil_bytes),
        ("board-small.json", read_document, spoil_json),
        ("board-small.json", read_document, spoil_bytes),
    ],
)
def test_spoilt_files_do_no_harm(
    desk: Desk,
    name: str,
    read: Callable[[Desk, bytes], None],
    spoil: Callable[[bytes, random.Random], bytes],
) -> None:
    before, sound = desk.dump(), (SMALL / name).read_bytes()
    read(desk, sound)
    understood = 0
    for seed in range(ROUNDS):
        data = spoil(sound, random.Random(seed))
        try:
            detect.detect(data, name)
            read(desk, data)
            understood += 1
        except AipmError:
            pass
    assert desk.dump() == before
    assert understood > 0
