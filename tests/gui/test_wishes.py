import pytest

from aipm_desktop.commands import journal as journal_commands
from aipm_desktop.domain.board import Limit
from aipm_desktop.gui import wishes
from aipm_desktop.gui.dialogs.column_settings import ColumnValues, LaneValues
from aipm_desktop.gui.dialogs.new_board import NewBoard, proposed_prefix
from aipm_desktop.store import boards, journal
from tests.gui.plan import TEMPLATE


def _columns(plan) -> list[str]:
    return [column.name for column in plan.session.read(boards.columns, plan.boards["Container inspection"])]


def test_a_board_for_a_new_client_is_one_undo_step(plan):
    wanted = NewBoard(None, "Cape Pay", "Fraud detection", TEMPLATE, False, "FD")
    made = wishes.make_board(plan.session, wanted)
    assert plan.session.read(boards.board, made).prefix == "FD"
    target = plan.session.undo_target()
    assert (target.action, target.detail["name"]) == ("board.add", "Fraud detection")
    plan.session.undo()
    assert [client.name for client in plan.session.read(boards.clients)] == ["Nordhafen", "Finch Bank"]


def test_all_of_a_column_changes_in_one_step(plan, monkeypatch):
    values = ColumnValues(
        "Training", "active", Limit(1, 3, "warn"), "Data is there", ("Runs logged", "Seed kept")
    )
    monkeypatch.setattr("aipm_desktop.gui.dialogs.column_settings.ColumnSettings.ask", lambda *_: values)
    wishes.edit_column(plan.session, None, plan.columns["Modeling"])
    column = plan.session.read(boards.column, plan.columns["Modeling"])
    assert (column.name, column.limit, column.entry_policy, column.exit_checklist) == (
        "Training", Limit(1, 3, "warn"), "Data is there", ("Runs logged", "Seed kept"),
    )  # fmt: skip
    plan.session.undo()
    assert plan.session.read(boards.column, plan.columns["Modeling"]).name == "Modeling"
    assert plan.session.read(boards.column, plan.columns["Modeling"]).limit == Limit(None, 1, "block")


def test_agreeing_without_a_change_leaves_no_trace(plan, monkeypatch):
    column = plan.session.read(boards.column, plan.columns["Modeling"])
    same = ColumnValues(column.name, column.role, column.limit, column.entry_policy, column.exit_checklist)
    monkeypatch.setattr("aipm_desktop.gui.dialogs.column_settings.ColumnSettings.ask", lambda *_: same)
    before = plan.session.undo_target()
    wishes.edit_column(plan.session, None, plan.columns["Modeling"])
    assert plan.session.undo_target() == before


def test_a_column_with_cards_asks_where_they_go(plan, monkeypatch):
    asked: list[list[tuple[str, str]]] = []

    def ask(_parent, _title, _name, choices, **_more):
        asked.append(list(choices))
        return choices[-1][0]

    monkeypatch.setattr("aipm_desktop.gui.dialogs.choose.ask_one", ask)
    wishes.delete_column(plan.session, None, plan.columns["Modeling"])
    assert [name for _, name in asked[0]] == ["To do", "Done"]
    assert _columns(plan) == ["To do", "Done"]
    held = plan.session.read(boards.occupancy, plan.boards["Container inspection"])
    assert sum(count for (column, _), count in held.items() if column == plan.columns["Done"]) == 2


def test_thinking_better_of_it_deletes_nothing(plan, monkeypatch):
    monkeypatch.setattr("aipm_desktop.gui.dialogs.choose.ask_one", lambda *_args, **_more: None)
    wishes.delete_column(plan.session, None, plan.columns["Modeling"])
    assert _columns(plan) == ["To do", "Modeling", "Done"]


def test_a_swimlane_with_track_and_limit_is_one_step(plan, monkeypatch):
    values = LaneValues("Track A", "model", "purple", Limit(None, 8, "warn"))
    monkeypatch.setattr("aipm_desktop.gui.dialogs.column_settings.LaneSettings.ask", lambda *_: values)
    board_id = plan.boards["Container inspection"]
    wishes.add_lane(plan.session, None, board_id)
    lane = next(lane for lane in plan.session.read(boards.swimlanes, board_id) if lane.name)
    assert (lane.name, lane.track, lane.limit) == ("Track A", "model", Limit(None, 8, "warn"))
    assert plan.session.undo_target().action == "swimlane.add"
    plan.session.undo()
    assert len(plan.session.read(boards.swimlanes, board_id)) == 1


def test_any_entry_of_the_history_can_be_taken_back(plan):
    wishes.rename(plan.session, "client", plan.clients["Finch Bank"], "Finch")
    renamed = plan.session.undo_target()
    wishes.rename(plan.session, "board", plan.boards["Empty board"], "Pilot")
    plan.session.run(journal_commands.revert, renamed.id)
    assert plan.session.read(boards.client, plan.clients["Finch Bank"]).name == "Finch Bank"
    assert plan.session.read(boards.board, plan.boards["Empty board"]).name == "Pilot"
    assert plan.session.read(journal.history, limit=1)


def test_templates_are_the_shipped_and_the_saved_ones(plan, monkeypatch):
    monkeypatch.setattr("aipm_desktop.gui.dialogs.form.ask_text", lambda *_args, **_more: "Ours")
    wishes.save_template(plan.session, None, plan.boards["Container inspection"])
    offered = wishes.templates(plan.session)
    assert "crisp-dm" in offered
    saved = [template for template in offered.values() if template.name == "Ours"]
    assert [column.name for column in saved[0].columns] == ["To do", "Modeling", "Done"]


@pytest.mark.parametrize(
    ("name", "prefix"),
    [
        ("Container inspection", "CI"),
        ("Pilot", "PIL"),
        ("2026 goals", "GOA"),
        ("", ""),
        ("a b c d e", "ABCD"),
        ("Über uns", "ÜU"),
    ],
)
def test_proposed_prefixes(name: str, prefix: str):
    assert proposed_prefix(name) == prefix
