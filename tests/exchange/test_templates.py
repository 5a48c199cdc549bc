import tomllib

import pytest

from aipm_desktop.domain.errors import NotFound
from aipm_desktop.domain.templates import BoardTemplate
from aipm_desktop.exchange.templates import SHIPPED, shipped, shipped_template
from aipm_desktop.resources_path import resource

PHASES = [
    "Business understanding",
    "Data understanding",
    "Data preparation",
    "Modeling",
    "Evaluation",
    "Deployment",
]


def texts_of(template: BoardTemplate) -> list[str]:
    return [
        template.summary,
        *(
            text
            for column in template.columns
            for text in (column.name, column.entry_policy, *column.exit_checklist)
        ),
        *(lane.name for lane in template.swimlanes),
        *(label.name for label in template.labels),
        *(text for task in template.tasks for text in (task.title, task.description, *task.outputs)),
    ]


def test_every_file_in_the_folder_is_offered() -> None:
    assert {path.stem for path in resource("templates").glob("*.toml")} == set(SHIPPED)
    assert all(template.key == key for key, template in shipped().items())


def test_crisp_dm_has_its_six_phases_and_two_tracks() -> None:
    template = shipped_template("crisp-dm")
    assert [column.name for column in template.columns] == PHASES
    assert [lane.track for lane in template.swimlanes] == ["model", "product"]


def test_crisp_dm_has_24_tasks_with_all_their_outputs() -> None:
    """4 + 4 + 5 + 4 + 3 + 4 tasks and 40 outputs, counted by hand in the process guide's list."""
    tasks = shipped_template("crisp-dm").tasks
    assert [sum(task.column == phase for task in tasks) for phase in range(6)] == [4, 4, 5, 4, 3, 4]
    per_phase = [sum(len(task.outputs) for task in tasks if task.column == phase) for phase in range(6)]
    assert per_phase == [12, 4, 6, 8, 5, 5]
    assert all(task.outputs and task.description for task in tasks)


def test_crisp_dm_with_its_tasks_is_within_its_limits() -> None:
    template = shipped_template("crisp-dm")
    for place, column in enumerate(template.columns):
        there = sum(task.column == place for task in template.tasks)
        assert column.limit.maximum is None or there <= column.limit.maximum


def test_data_pipeline_columns() -> None:
    columns = shipped_template("data-pipeline").columns
    assert [column.name for column in columns] == ["Raw", "Cleaned", "Training", "Deployed"]


def test_in_crisp_dm_work_is_finished_in_its_phase() -> None:
    """A task ends where it belongs, and what is deployed is looked after: no column finishes a card by itself."""
    assert {column.role for column in shipped_template("crisp-dm").columns} == {"active"}


@pytest.mark.parametrize("key", SHIPPED)
def test_tasks_of_a_template_are_work_to_be_done(key: str) -> None:
    template = shipped_template(key)
    assert "done" not in {template.columns[task.column].role for task in template.tasks}


@pytest.mark.parametrize("key", [key for key in SHIPPED if key != "crisp-dm"])
def test_each_other_board_starts_somewhere_and_ends_done(key: str) -> None:
    columns = shipped_template(key).columns
    assert columns[-1].role == "done"
    assert "active" in {column.role for column in columns}
    assert {column.limit.mode for column in columns} == {"warn"}


def test_plain_kanban_has_one_lane_without_a_name() -> None:
    assert [lane.name for lane in shipped_template("kanban").swimlanes] == [""]


@pytest.mark.parametrize("key", SHIPPED)
def test_german_says_everything_in_german(key: str) -> None:
    english, german = shipped_template(key), shipped_template(key, "de_AT")
    same = {"Training", "Experiment", "drift", "Drift", ""}
    pairs = list(zip(texts_of(english), texts_of(german), strict=True))
    assert [one for one, other in pairs if one == other and one not in same] == []
    assert [column.limit for column in english.columns] == [column.limit for column in german.columns]


def test_unknown_language_falls_back_to_english() -> None:
    assert shipped("xx")["kanban"] == shipped()["kanban"]


def test_unknown_template_names_those_there_are() -> None:
    with pytest.raises(NotFound) as found:
        shipped_template("scrum")
    assert found.value.candidates == SHIPPED


@pytest.mark.parametrize("key", SHIPPED)
def test_files_use_no_key_the_reader_ignores(key: str) -> None:
    data = tomllib.loads(resource("templates", f"{key}.toml").read_text(encoding="utf-8"))
    known = {"name", "role", "min", "max", "mode", "entry_policy", "exit_checklist", "track", "colour"}
    known |= {"title", "column", "swimlane", "kind", "outputs", "description"}
    top = {
        "key",
        "name",
        "prefix",
        "summary",
        "checklist_name",
        "columns",
        "swimlanes",
        "labels",
        "tasks",
        "de",
    }
    assert set(data) <= top
    for rows in (data["columns"], data.get("swimlanes", []), data.get("labels", []), data.get("tasks", [])):
        assert all(set(row) <= known for row in rows)
