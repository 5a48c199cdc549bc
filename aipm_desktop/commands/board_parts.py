"""From a template to a board's rows and back, and the prefix of its card labels."""

from __future__ import annotations

from collections.abc import Sequence

from aipm_desktop.commands import checklist, label, values
from aipm_desktop.domain import rank
from aipm_desktop.domain.templates import BoardTemplate, ColumnTemplate, LabelTemplate, SwimlaneTemplate
from aipm_desktop.store import boards, placing, rows
from aipm_desktop.store.ids import jitter, new_id
from aipm_desktop.store.placing import Arrival
from aipm_desktop.store.rows import Con


def write_template(con: Con, board_id: str, template: BoardTemplate) -> tuple[list[str], list[str]]:
    """Make the columns, swimlanes and labels of a new board; the ids of the columns and of the swimlanes."""
    columns = [new_id() for _ in template.columns]
    swimlanes = [new_id() for _ in template.swimlanes]
    rows.insert_many(
        con,
        "board_column",
        [
            {
                "id": column_id,
                "board_id": board_id,
                "name": values.name("name", column.name),
                "rank": key,
                "role": column.role,
                "entry_policy": values.text("entry_policy", column.entry_policy, 20_000),
                "exit_checklist": rows.exit_checklist_text(column.exit_checklist),
                **rows.limit_columns(values.limit(column.limit)),
            }
            for column_id, column, key in zip(columns, template.columns, _keys(len(columns)), strict=True)
        ],
    )
    rows.insert_many(
        con,
        "swimlane",
        [
            {
                "id": lane_id,
                "board_id": board_id,
                "name": values.line("name", lane.name, values.NAME_MOST),
                "rank": key,
                "track": lane.track,
                "colour": lane.colour,
                **rows.limit_columns(values.limit(lane.limit)),
            }
            for lane_id, lane, key in zip(swimlanes, template.swimlanes, _keys(len(swimlanes)), strict=True)
        ],
    )
    for one in template.labels:
        label.insert(con, board_id, values.name("name", one.name), one.colour)
    return columns, swimlanes


def write_tasks(
    con: Con,
    board_id: str,
    template: BoardTemplate,
    columns: Sequence[str],
    swimlanes: Sequence[str],
    *,
    now: int,
) -> int:
    """Make the template's tasks as cards, their outputs as a checklist; how many."""
    ids = [new_id() for _ in template.tasks]
    rows.insert_many(
        con,
        "card",
        [
            {
                "id": card_id,
                "board_id": board_id,
                "number": number,
                "kind": task.kind,
                "title": values.name("title", task.title, values.TITLE_MOST),
                "column_id": columns[task.column],
                "swimlane_id": swimlanes[task.swimlane],
                "rank": key,
                "priority": "normal",
                "class_of_service": "standard",
                "created_at": now,
                "entered_at": now,
                "changed_at": now,
                "done_at": now if template.columns[task.column].role == "done" else None,
            }
            for number, (card_id, task, key) in enumerate(
                zip(ids, template.tasks, _keys(len(ids)), strict=True), start=1
            )
        ],
    )
    placed = placing.placed(con, ids)
    arrivals = [Arrival(card, card.column_id, card.swimlane_id, card.rank) for card in placed]
    placing.begin_visits(con, arrivals, now=now)
    for card_id, task in zip(ids, template.tasks, strict=True):
        of_card = {"card_id": card_id, "board_id": board_id}
        if task.description:
            text = values.text("description", task.description)
            rows.insert(con, "card_text", of_card | {"description": text, "details": "{}"})
        if task.outputs:
            checklist.insert(con, of_card, template.checklist_name, task.outputs)
    return len(ids)


def template_of(con: Con, board_id: str, *, key: str, name: str) -> BoardTemplate:
    """The template that makes boards like this one, without its cards."""
    board = boards.board(con, board_id)
    return BoardTemplate(
        key=key,
        name=name,
        columns=tuple(
            ColumnTemplate(column.name, column.role, column.limit, column.entry_policy, column.exit_checklist)
            for column in boards.columns(con, board_id)
        ),
        swimlanes=tuple(
            SwimlaneTemplate(lane.name, lane.track, lane.colour, lane.limit)
            for lane in boards.swimlanes(con, board_id)
        ),
        labels=tuple(LabelTemplate(one.name, one.colour) for one in boards.labels(con, board_id) if one.name),
        prefix=board.prefix,
    )


def prefix_for(con: Con, name: str, fallback: str = "") -> str:
    """A prefix no other board has: the initials of the name's words (`Container inspection` is CI)."""
    words = "".join(sign if sign.isalnum() else " " for sign in name).split()
    letters = "".join(word[0] for word in words if word[0].isalpha())[:3]
    if len(letters) == 1:
        letters = next(word for word in words if word[0].isalpha())[:3]
    wanted = letters.upper()[:8] or fallback.upper()[:8] or "CARD"
    taken = {
        board.prefix.upper() for archived in (False, True) for board in boards.boards(con, archived=archived)
    }
    if wanted not in taken:
        return wanted
    return next(
        f"{wanted}{number}" for number in range(2, len(taken) + 3) if f"{wanted}{number}" not in taken
    )


def _keys(count: int) -> list[str]:
    return rank.spread(count, None, None, jitter())
