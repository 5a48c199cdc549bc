"""new, info, client, board, column, lane: what a workspace is made of."""

from pathlib import Path

import pytest


def test_a_new_workspace_is_empty(aipm, workspace: Path) -> None:
    assert aipm("new", workspace, "--json").json == {"path": str(workspace), "clients": 0, "boards": 0}
    info = aipm("info", workspace, "--json").json
    assert (info["format"], info["clients"]) == (2, [])


def test_info_counts_live_and_archived_cards(aipm, plans: Path) -> None:
    for title in ("One", "Two", "Three"):
        aipm("card", "add", plans, title)
    aipm("card", "archive", plans, "CR-2")
    (client,) = aipm("info", plans, "--json").json["clients"]
    (board,) = client["boards"]
    assert client["name"] == "Harbour"
    assert {key: board[key] for key in ("name", "template", "cards", "archived")} == {
        "name": "Cranes",
        "template": "kanban",
        "cards": 2,
        "archived": 1,
    }
    assert "CR    Cranes: 2 cards, 1 archived" in aipm("info", plans).out


@pytest.mark.parametrize(
    ("template", "columns"),
    [
        (
            "crisp-dm",
            [
                "Business understanding",
                "Data understanding",
                "Data preparation",
                "Modeling",
                "Evaluation",
                "Deployment",
            ],
        ),
        ("data-pipeline", ["Raw", "Cleaned", "Training", "Deployed"]),
        ("Research", ["Question", "Experiment", "Learned"]),
    ],
)
def test_boards_come_from_templates(aipm, plans: Path, template: str, columns: list[str]) -> None:
    made = aipm(
        "board", "add", plans, "--client", "harbour", "--name", "B", "--template", template, "--json"
    ).json
    assert [column["name"] for column in made["columns"]] == columns
    assert (made["board"]["client"], made["cards"]) == ("Harbour", [])


def test_crisp_dm_brings_its_24_tasks_on_request(aipm, plans: Path) -> None:
    made = aipm(
        "board",
        "add",
        plans,
        "--client",
        "C",
        "--name",
        "B",
        "--template",
        "crisp-dm",
        "--with-tasks",
        "--json",
    ).json
    assert len(made["cards"]) == 24
    assert all(card["checklist"] for card in made["cards"])
    assert [one["name"] for one in aipm("client", "list", plans, "--json").json["clients"]] == [
        "Harbour",
        "C",
    ]


def test_an_unknown_template_is_refused_with_those_there_are(aipm, plans: Path) -> None:
    answer = aipm("board", "add", plans, "--name", "B", "--template", "crips-dm", "--json", ok=False)
    assert answer.code == 3
    assert "did you mean crisp-dm" in answer.err
    assert "kanban" in answer.json["error"]["candidates"]


def test_one_command_is_one_undo_step_even_with_a_new_client(aipm, plans: Path) -> None:
    before = aipm("info", plans, "--json").json
    aipm(
        "board",
        "add",
        plans,
        "--client",
        "Airport",
        "--name",
        "Gates",
        "--template",
        "crisp-dm",
        "--with-tasks",
    )
    aipm("undo", plans)
    assert aipm("info", plans, "--json").json == before
    aipm("redo", plans)
    assert [one["name"] for one in aipm("info", plans, "--json").json["clients"]] == ["Harbour", "Airport"]


def test_boards_are_renamed_archived_restored_duplicated_and_deleted(aipm, plans: Path) -> None:
    aipm("card", "add", plans, "Paint")
    aipm("board", "rename", plans, "cranes", "Lifts")
    copy = aipm("board", "duplicate", plans, "Lifts", "Lifts 2", "--with-cards", "--json").json
    assert [card["title"] for card in copy["cards"]] == ["Paint"]
    aipm("board", "archive", plans, "Lifts")
    assert [one["name"] for one in aipm("board", "list", plans, "--json").json["boards"]] == ["Lifts 2"]
    assert [one["name"] for one in aipm("board", "list", plans, "--archived", "--json").json["boards"]] == [
        "Lifts"
    ]
    aipm("board", "restore", plans, "Lifts")
    aipm("board", "delete", plans, "Lifts 2")
    assert [one["name"] for one in aipm("board", "list", plans, "--json").json["boards"]] == ["Lifts"]


def test_a_board_is_named_by_name_id_or_path_and_may_be_left_out_when_alone(aipm, plans: Path) -> None:
    alone = aipm("show", plans, "--json").json
    aipm("board", "add", plans, "--client", "Airport", "--name", "Cranes")
    answer = aipm("show", plans, "--json", ok=False)
    assert answer.json["error"]["candidates"] == ["Harbour/Cranes", "Airport/Cranes"]
    assert aipm("show", plans, "--board", "cranes", "--json", ok=False).code == 3
    for name in ("harbour/cranes", alone["board"]["id"]):
        assert aipm("show", plans, "--board", name, "--json").json == alone


def test_clients(aipm, plans: Path) -> None:
    aipm("client", "add", plans, "Airport")
    assert aipm("client", "add", plans, "airport", ok=False).code == 3
    aipm("client", "rename", plans, "Airport", "Station")
    aipm("client", "archive", plans, "Harbour")
    assert [
        (one["name"], one["is_archived"]) for one in aipm("client", "list", plans, "--json").json["clients"]
    ] == [
        ("Station", False),
        ("Harbour", True),
    ]
    aipm("client", "restore", plans, "Harbour")
    aipm("client", "delete", plans, "Station")
    assert aipm("client", "list", plans).out == "Harbour: 1 board\n"


def test_columns(aipm, plans: Path, columns: list[str]) -> None:
    added = aipm("column", "add", plans, "Check", "--before", columns[-1].lower(), "--json").json["column"]
    assert (added["name"], added["role"], added["cards"]) == ("Check", "active", 0)
    aipm("column", "rename", plans, "Check", "Review")
    aipm("column", "move", plans, "Review", "--before", columns[0])
    limited = aipm(
        "column", "limit", plans, "Review", "--min", "1", "--max", "2", "--mode", "block", "--json"
    ).json
    assert [limited["column"][key] for key in ("min", "max", "mode")] == [1, 2, "block"]
    assert [one["name"] for one in aipm("show", plans, "--json").json["columns"]] == ["Review", *columns]
    aipm("card", "add", plans, "Paint", "--column", "Review")
    refused = aipm("column", "delete", plans, "Review", "--json", ok=False)
    assert (refused.code, refused.json["error"]["kind"]) == (3, "not_empty")
    assert "--rehome-to" in refused.err
    aipm("column", "delete", plans, "Review", "--rehome-to", columns[1])
    shown = aipm("show", plans, "--json").json
    assert [one["name"] for one in shown["columns"]] == columns
    assert shown["cards"][0]["column"] == columns[1]
    aipm("column", "restore", plans, "Review")
    assert len(aipm("show", plans, "--json").json["columns"]) == len(columns) + 1


def test_swimlanes_and_cell_limits(aipm, plans: Path, columns: list[str]) -> None:
    aipm("lane", "add", plans, "Steel", "--track", "model")
    aipm("lane", "rename", plans, "Steel", "Iron")
    aipm("lane", "limit", plans, "Iron", "--max", "1")
    aipm("column", "limit", plans, columns[0], "--swimlane", "Iron", "--max", "1", "--mode", "block")
    shown = aipm("show", plans, "--json").json
    assert shown["swimlanes"][1]["track"] == "model"
    assert shown["cell_limits"] == [
        {"column": columns[0], "swimlane": "Iron", "min": None, "max": 1, "mode": "block"}
    ]
    aipm("card", "add", plans, "One", "--swimlane", "iron")
    refused = aipm("card", "add", plans, "Two", "--swimlane", "iron", "--json", ok=False)
    assert refused.json["error"] | {"message": ""} == {
        "kind": "limit",
        "message": "",
        "scope": "cell",
        "name": f"{columns[0]} / Iron",
        "count": 2,
        "maximum": 1,
    }


def test_the_sample_has_five_clients_at_work(aipm, workspace: Path) -> None:
    pytest.importorskip("aipm_desktop.commands.sample")
    made = aipm("new", workspace, "--sample", "--json").json
    assert made["clients"] == 5
    assert made["boards"] >= 5
    assert aipm("check", workspace, "--json").json["ok"]


def test_a_sample_that_fails_leaves_no_file(aipm, workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sample = pytest.importorskip("aipm_desktop.commands.sample")

    def failing(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(sample, "fill", failing)
    answer = aipm("new", workspace, "--sample", ok=False)
    assert (answer.code, answer.err) == (2, f"aipm: the disk is full; nothing was changed in {workspace}\n")
    assert list(workspace.parent.iterdir()) == []
