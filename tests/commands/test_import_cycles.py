"""Files whose links go in a circle come in whole, with what closes it suspended and told."""

from dataclasses import replace

from aipm_desktop import commands
from aipm_desktop.domain.board import Dependency
from aipm_desktop.domain.paths import closing_edges
from aipm_desktop.exchange.plan import Caution, ImportPlan, ImportReport
from aipm_desktop.store import cards
from tests.commands.desk import Desk
from tests.commands.test_apply_plan import bring_in, card_named, csv_plan

ROUND = "id,title,predecessors\n1,A,3\n2,B,1\n3,C,2\n4,D,3\n"


def links(desk: Desk, report: ImportReport) -> list[Dependency]:
    return cards.dependencies(desk.con, report.board_id)


def told(report: ImportReport) -> list[Caution]:
    return [warning for warning in report.warnings if warning.key == "cycle"]


def test_a_table_brings_its_circle_suspended(desk: Desk) -> None:
    report = bring_in(desk, csv_plan(ROUND))
    assert [link.suspended_at is None for link in links(desk, report)].count(False) == 1
    assert len(links(desk, report)) == 4
    assert len(told(report)) == 1
    assert bring_in(desk, csv_plan(ROUND)).unchanged


def unmarked(plan: ImportPlan) -> ImportPlan:
    """As an importer leaves a plan that does not look for circles."""
    edges = tuple(edge._replace(is_suspended=False) for edge in plan.dependencies)
    return replace(plan, dependencies=edges, warnings=())


def test_an_importer_need_not_look_for_circles(desk: Desk) -> None:
    report = bring_in(desk, unmarked(csv_plan(ROUND)))
    held = [link for link in links(desk, report) if link.suspended_at is None]
    assert len(held) == 3
    assert closing_edges([(link.predecessor_id, link.successor_id) for link in held]) == set()
    assert told(report) == [Caution("cycle", {"cards": "B → C"})]


def test_a_link_made_here_is_not_upset_by_the_source(desk: Desk) -> None:
    report = bring_in(desk, csv_plan("id,title,predecessors\n1,A,\n2,B,\n"))
    a, b = card_named(desk, report, "A"), card_named(desk, report, "B")
    own = desk.run(commands.dependency.link, b.id, a.id)
    again = bring_in(desk, csv_plan("id,title,predecessors\n1,A,\n2,B,1\n3,C,2\n"))
    state = {(link.id == own, link.suspended_at is None) for link in links(desk, again)}
    assert state == {(True, True), (False, False), (False, True)}
    assert told(again) == [Caution("cycle", {"cards": "A → B"})]
