"""Projects of other programs in, the plan out: the journeys of a project manager on the command line."""

import io
import json
from pathlib import Path

import networkx as nx
import pytest
from icalendar import Calendar

from aipm_desktop.cli import exports, import_sentences
from aipm_desktop.commands import plan_files
from tests.exchange.project_files import gan, mspdi, task

DATA = Path(__file__).parent.parent / "data"


@pytest.fixture
def planned(aipm, plans: Path) -> Path:
    """A plan of five cards: 1 - 2 - 4 with 3 beside, 5 apart; a suspended link from a file that had a circle."""
    for line in (
        "One est 2",
        "Two est 1-2-3 @Ada after CR-1",
        "Three est 1",
        "Four due 2031-03-14 #data",
        "Five",
    ):
        aipm("card", "add", plans, line)
    aipm("card", "set", plans, "CR-4", "kind=milestone", "description=Größe: <4 TB>")
    aipm("link", plans, "CR-2", "CR-4", "--type", "FF", "--lag", "1.5")
    aipm("link", plans, "CR-3", "CR-4")
    return plans


@pytest.mark.parametrize(
    ("name", "format_name", "counts"),
    [("project-small.xml", "msproject", (10, 7)), ("project-small.gan", "ganttproject", (7, 5))],
)
def test_a_project_is_reported_then_imported_then_known(
    aipm, plans: Path, name: str, format_name: str, counts: tuple[int, int]
) -> None:
    before = plans.read_bytes()
    dry = aipm("import", plans, DATA / name, "--client", "Docks", "--dry-run", "--json").json
    assert plans.read_bytes() == before
    done = aipm("import", plans, DATA / name, "--client", "Docks", "--json").json
    for report in (dry, done):
        assert (report["format"], report["board"]) == (format_name, "Harbour vision")
        assert (report["read"]["cards"], report["made"]["cards"]) == counts
        assert all(one["message"] for one in report["lost"] + report["warnings"])
        for key, read in report["read"].items():
            lost = sum(one["count"] for one in report["lost"] if one["what"] == key)
            assert read - report["made"][key] == lost
    after = plans.read_bytes()
    again = aipm("import", plans, DATA / name, "--client", "Docks", "--json").json
    assert again["unchanged"] is True
    assert plans.read_bytes() == after
    aipm("undo", plans)
    assert [board["name"] for board in aipm("board", "list", plans, "--json").json["boards"]] == ["Cranes"]


def test_a_project_is_a_board_with_its_links_and_times(aipm, plans: Path) -> None:
    aipm("import", plans, DATA / "project-small.xml")
    shown = aipm("show", plans, "--board", "Harbour vision", "--json").json
    cards = {card["title"]: card for card in shown["cards"]}
    assert [column["name"] for column in shown["columns"]] == ["To do", "In progress", "Done"]
    assert [lane["name"] for lane in shown["swimlanes"]] == ["Data", "Model", "Other"]
    assert (cards["Clean"]["column"], cards["Clean"]["people"]) == ("In progress", ["Bo"])
    assert (cards["Train"]["start"], cards["Train"]["due"]) == ("2031-03-17", "2031-03-28")
    assert cards["Train"]["estimate_days"] == {"low": 5.0, "likely": 5.0, "high": 5.0}
    assert cards["Model is good enough"]["kind"] == "milestone"
    links = {(one["type"], one["lag_days"]) for one in shown["dependencies"]}
    assert links == {("FS", 0), ("FS", -2), ("FF", 2), ("SS", 10), ("SF", 0)}
    basis = aipm("board", "plan", plans, "--board", "Harbour vision", "--json").json
    assert (basis["start"], basis["week"], len(basis["days_off"])) == ("2031-03-03", "1111110", 2)
    assert sorted(one["name"] for one in basis["baselines"]) == ["Baseline", "Imported"]


def test_the_real_projects_arrive(aipm, plans: Path, shared_data: Path) -> None:
    facts = json.loads((shared_data / "facts.json").read_text(encoding="utf-8"))
    files = [*sorted((shared_data / "mspdi").glob("*")), *sorted((shared_data / "ganttproject").glob("*"))]
    reports = aipm("import", plans, *files, "--client", "Docks", "--json").json["imports"]
    assert len(reports) == 11
    for report, file in zip(reports, files, strict=True):
        known = facts[file.relative_to(shared_data).as_posix()]["facts"]
        assert report["read"]["cards"] == known["tasks"]
        assert report["read"]["dependencies"] == known.get("links", known.get("depends"))
    assert aipm("check", plans, "--json").json["ok"] is True


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        (
            "bomb.xml",
            b'<!DOCTYPE Project [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><Project><Tasks>&b;</Tasks></Project>',
            "entities",
        ),
        ("deep.xml", b"<Project><Tasks>" + b"<Task>" * 5000, "too_deep"),
        ("cut.xml", mspdi(task("A"), task("B"))[:-20], "truncated"),
        ("cut.gan", gan("<task id='1' name='A'/>")[:-20], "truncated"),
        ("broken.xml", mspdi(task("A")).replace(b"</Name>", b"</Nam>", 1), "not_xml"),
        ("feed.xml", b"<rss/>", "unknown_format"),
        ("plan.mpp", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "project_file"),
        ("plan.pod", b"\xac\xed\x00\x05sr", "project_file"),
    ],
)
def test_what_cannot_be_read_is_one_sentence(
    aipm, plans: Path, tmp_path: Path, name: str, data: bytes, kind: str
) -> None:
    source = tmp_path / name
    source.write_bytes(data)
    before = plans.read_bytes()
    answer = aipm("import", plans, source, "--json", ok=False)
    assert (answer.code, answer.json["error"]["kind"]) == (2, kind)
    assert answer.err.count("\n") == 1
    assert plans.read_bytes() == before
    if kind == "project_file":
        assert "XML" in answer.err


def test_the_hostile_xml_of_the_collection_is_refused(aipm, plans: Path, shared_data: Path) -> None:
    before = plans.read_bytes()
    answer = aipm("import", plans, shared_data / "adversarial/handmade/xxe.xml", "--json", ok=False)
    assert (answer.code, answer.json["error"]["kind"]) == (2, "entities")
    assert plans.read_bytes() == before


@pytest.mark.parametrize("spelled", ["msproject", "MSPDI", "xml"])
def test_the_format_may_be_said(aipm, plans: Path, tmp_path: Path, spelled: str) -> None:
    source = tmp_path / "project"
    source.write_bytes(mspdi(task("A")).replace(b"http://schemas.microsoft.com/project", b"urn:other"))
    report = aipm("import", plans, source, "--format", spelled, "--json").json
    assert (report["format"], report["made"]["cards"]) == ("msproject", 1)
    wrong = aipm("import", plans, source, "--format", "gan", "--json", ok=False)
    assert (wrong.code, wrong.json["error"]["kind"]) == (2, "not_ganttproject")


def test_every_format_is_written_and_told(aipm, planned: Path, tmp_path: Path) -> None:
    for suffix in exports.FORMATS:
        out = tmp_path / f"plan{suffix}"
        report = aipm("export", planned, out, "--json").json
        assert (report["path"], report["format"]) == (str(out), suffix[1:])
        assert out.stat().st_size > 100
        told = aipm("export", planned, out, "--force").out
        assert import_sentences.counts_text(report["written"]) in told
    assert {path.name for path in tmp_path.iterdir()} == {
        "workspace",
        *(f"plan{suffix}" for suffix in exports.FORMATS),
    }


def test_the_project_comes_back_as_it_went(aipm, planned: Path, tmp_path: Path) -> None:
    out = tmp_path / "plan.xml"
    report = aipm("export", planned, out, "--json").json
    assert report["written"] == {"cards": 5, "people": 1, "due_dates": 1, "dependencies": 3}
    aipm("import", planned, out, "--board", "Back")
    first, back = (aipm("show", planned, "--board", name, "--json").json for name in ("Cranes", "Back"))
    links = [
        {
            (
                one["predecessor"].rpartition("-")[2],
                one["successor"].rpartition("-")[2],
                one["type"],
                one["lag_days"],
            )
            for one in shown["dependencies"]
        }
        for shown in (first, back)
    ]
    assert links[0] == links[1] == {("1", "2", "FS", 0.0), ("2", "4", "FF", 1.5), ("3", "4", "FS", 0.0)}
    for card, other in zip(
        *(sorted(shown["cards"], key=lambda card: card["title"]) for shown in (first, back)), strict=True
    ):
        assert (card["title"], card["kind"], card["people"]) == (
            other["title"],
            other["kind"],
            other["people"],
        )
    (four,) = (card for card in back["cards"] if card["title"] == "Four")
    assert (four["due"], four["description"].partition("\n")[0]) == ("2031-03-14", "Größe: <4 TB>")
    again = aipm("import", planned, out, "--board", "Back", "--json").json
    assert again["unchanged"] is True


def test_the_calendar_has_an_event_for_each_card(aipm, planned: Path, tmp_path: Path) -> None:
    out = tmp_path / "plan.ics"
    assert aipm("export", planned, out, "--json").json["written"] == {
        "events": 5,
        "todos": 1,
        "dependencies": 3,
    }
    calendar = Calendar.from_ical(out.read_bytes())
    events = {str(one["summary"]): one for one in calendar.walk("VEVENT")}
    assert set(events) == {"CR-1 One", "CR-2 Two", "CR-3 Three", "◆ CR-4 Four", "CR-5 Five"}
    assert str(events["◆ CR-4 Four"]["description"]) == "← CR-2 (FF +1.5 d), CR-3\n\nGröße: <4 TB>"


def test_the_graph_is_in_graphml(aipm, planned: Path, tmp_path: Path) -> None:
    out = tmp_path / "plan.graphml"
    aipm("export", planned, out)
    graph = nx.read_graphml(io.BytesIO(out.read_bytes()), force_multigraph=True)
    assert sorted(graph.edges()) == [("CR-1", "CR-2"), ("CR-2", "CR-4"), ("CR-3", "CR-4")]


def test_a_suspended_link_stays_out_of_the_schedule_and_is_told(aipm, plans: Path, tmp_path: Path) -> None:
    aipm("import", plans, DATA / "project-small.gan")
    out = tmp_path / "plan.xml"
    answer = aipm("export", plans, out, "--board", "Harbour vision", "--json")
    assert "1 suspended link left out" in answer.err
    assert answer.json["written"]["dependencies"] == 6
    drawn = tmp_path / "plan.mmd"
    aipm("export", plans, drawn, "--board", "Harbour vision")
    assert "-.->" in drawn.read_text(encoding="utf-8")


def test_a_schedule_as_a_table_is_there_for_the_window(aipm, planned: Path) -> None:
    from datetime import date

    from aipm_desktop.store import boards, database

    workspace = database.open_workspace(planned, read_only=True)
    (board,) = boards.boards(workspace.con)
    made = plan_files.encoded(workspace.con, board.id, ".csv", date(2031, 3, 3))
    workspace.close()
    assert made.data.decode().splitlines()[0].startswith("id,title,column,swimlane,kind,people,start,finish")
    assert made.counts == {"cards": 5, "dependencies": 3}


@pytest.mark.parametrize("suffix", [".ics", ".xml", ".mmd"])
def test_a_file_is_overwritten_only_when_told(aipm, planned: Path, tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"plan{suffix}"
    out.write_text("mine", encoding="utf-8")
    assert aipm("export", planned, out, ok=False).code == 2
    assert out.read_text(encoding="utf-8") == "mine"
    assert aipm("export", planned, tmp_path / "missing" / f"plan{suffix}", ok=False).code == 2
    assert {path.name for path in tmp_path.iterdir()} == {"workspace", out.name}


def test_an_unproved_file_is_not_kept(
    aipm, planned: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from aipm_desktop.exchange import calendar_file

    monkeypatch.setattr(calendar_file, "_read_back", lambda _data: [])
    answer = aipm("export", planned, tmp_path / "plan.ics", "--json", ok=False)
    assert (answer.code, answer.json["error"]["kind"]) == (2, "not_proved")
    assert "plan.ics" in answer.err
    assert not (tmp_path / "plan.ics").exists()
