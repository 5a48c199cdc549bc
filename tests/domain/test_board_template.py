import json

import pytest

from aipm_desktop.domain.board import Limit
from aipm_desktop.domain.errors import InvalidValue
from aipm_desktop.domain.templates import (
    BoardTemplate,
    ColumnTemplate,
    LabelTemplate,
    SwimlaneTemplate,
    TaskTemplate,
    from_json,
    to_json,
)

TEMPLATE = BoardTemplate(
    key="mine",
    name="Äußerst eigen",
    columns=(
        ColumnTemplate("In", "queue"),
        ColumnTemplate("Work", "active", Limit(1, 3, "block"), "Ready", ("Tested", "Seen")),
        ColumnTemplate("Out", "done"),
    ),
    swimlanes=(SwimlaneTemplate("Model", "model", "blue", Limit(None, 4)), SwimlaneTemplate("Rest")),
    tasks=(TaskTemplate("Look", 1, 1, "spike", ("Report",), "Have a look."),),
    labels=(LabelTemplate("data", "teal"),),
    prefix="ME",
    summary="Mine.",
    checklist_name="Ergebnisse",
)


def test_json_carries_everything() -> None:
    assert from_json(to_json(TEMPLATE)) == TEMPLATE


def test_json_is_canonical() -> None:
    assert to_json(from_json(to_json(TEMPLATE))) == to_json(TEMPLATE)


def test_only_key_name_and_columns_are_needed() -> None:
    found = from_json('{"key": "k", "name": "K", "columns": [{"name": "A"}]}')
    assert found == BoardTemplate("k", "K", (ColumnTemplate("A"),))


def broken(**changes: object) -> str:
    return json.dumps(json.loads(to_json(TEMPLATE)) | changes)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        "{}",
        "[" * 100_000,
        broken(columns=[]),
        broken(swimlanes=[]),
        broken(columns=[{"name": "A", "role": "later"}]),
        broken(columns=[{"name": "A", "mode": "shout"}], tasks=[]),
        broken(columns=[{"name": "A", "max": -1}], tasks=[]),
        broken(columns=[{"name": "A", "max": "3"}], tasks=[]),
        broken(swimlanes=[{"track": "third"}], tasks=[]),
        broken(tasks=[{"title": "T", "column": 3}]),
        broken(tasks=[{"title": "T", "kind": "chore"}]),
        broken(tasks=7),
    ],
)
def test_what_is_no_template_is_refused(text: str) -> None:
    with pytest.raises(InvalidValue):
        from_json(text)
