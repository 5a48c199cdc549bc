"""The timeline in the window: what lies where, editing by mouse and keys, baselines, applying, levelling, pictures."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from aipm_desktop.commands import card, dependency
from aipm_desktop.domain.board import Card, Estimate
from aipm_desktop.domain.quick_add import CardDraft
from aipm_desktop.gui.main_window import MainWindow
from aipm_desktop.gui.timeline.apply_dialog import ApplyDialog
from aipm_desktop.gui.timeline.changes import changes_of
from aipm_desktop.gui.timeline.page import TimelinePage
from aipm_desktop.gui.timeline.plan_settings import PlanSettingsDialog
from aipm_desktop.store import boards, journal, plans
from aipm_desktop.store import cards as card_store
from tests.gui.plan import Plan

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def ids(plan: Plan) -> dict[str, str]:
    """a -> b, both Mara's with 2 and 3 days; c alone, Mara's too, without an estimate."""
    run, board_id = plan.session.run, plan.boards["Container inspection"]
    made = {}
    for name, days in (("a", 2), ("b", 3), ("c", None)):
        draft = CardDraft(f"Card {name}", people=("Mara Lind",))
        made[name] = run(card.add, board_id, draft, column_id=plan.columns["To do"])
        if days:
            run(card.set_fields, [made[name]], {"estimate": Estimate(days, days, days)})
    run(dependency.link, made["a"], made["b"])
    return made


@pytest.fixture
def timeline(window: MainWindow, ids: dict[str, str], qtbot: QtBot) -> TimelinePage:
    window.acts["tab.timeline"].trigger()
    page = window.tabs.widget_()
    assert isinstance(page, TimelinePage)
    page.view.setFocus()
    qtbot.waitUntil(page.view.hasFocus)
    return page


def read(plan: Plan, card_id: str) -> Card:
    return plan.session.read(card_store.card, card_id)


def steps(plan: Plan) -> int:
    return int(plan.session.con.execute("SELECT count(*) FROM txn").fetchone()[0])


def test_bars_lie_where_the_schedule_says(timeline: TimelinePage, ids: dict[str, str]) -> None:
    facts = timeline.facts
    assert facts is not None
    a, b = facts.at(ids["a"]), facts.at(ids["b"])
    assert a is not None
    assert b is not None
    assert b.begins >= a.ends
    assert timeline.view.bar_in_view(ids["a"]).right() <= timeline.view.bar_in_view(ids["b"]).left() + 1
    assert facts.days_of(ids["b"]) == 3
    assert b.is_critical
    assert timeline.head.overloads.isVisible()
    assert timeline.head.unestimated.isVisible()


def test_dragging_a_bar_sets_its_start_in_one_step(
    timeline: TimelinePage, ids: dict[str, str], plan: Plan
) -> None:
    view, before = timeline.view, steps(plan)
    bar = view.bar_in_view(ids["b"])
    start = QPoint(bar.left() + min(8, bar.width() // 2), bar.center().y())
    away = QPoint(start.x() + round(14 * view.sheet.scale.per_day), start.y())
    QTest.mouseMove(view.viewport(), start)
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view.viewport(), QPoint(start.x() + 30, start.y()))
    QTest.mouseMove(view.viewport(), away)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=away)
    planned = timeline.facts.at(ids["b"]) if timeline.facts else None
    assert planned is not None
    assert read(plan, ids["b"]).start_on == planned.start_on
    assert steps(plan) == before + 1
    plan.session.undo()
    assert read(plan, ids["b"]).start_on is None


def test_escape_ends_a_drag_without_a_change(timeline: TimelinePage, ids: dict[str, str], plan: Plan) -> None:
    view, before = timeline.view, steps(plan)
    bar = view.bar_in_view(ids["b"])
    start = QPoint(bar.left() + 8, bar.center().y())
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view.viewport(), QPoint(start.x() + 80, start.y()))
    assert view.is_live
    QTest.keyClick(view, Key.Key_Escape)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(start.x() + 80, start.y()))
    assert steps(plan) == before


def test_keys_move_the_start_and_change_the_estimate(
    timeline: TimelinePage, ids: dict[str, str], plan: Plan, qtbot: QtBot
) -> None:
    timeline.focus_card(ids["b"])
    old = timeline.facts.at(ids["b"]).start_on if timeline.facts else date.min  # type: ignore[union-attr]
    qtbot.keyClick(timeline.view, Key.Key_Right, CTRL)
    assert read(plan, ids["b"]).start_on > old  # type: ignore[operator]
    qtbot.keyClick(timeline.view, Key.Key_Right, CTRL | SHIFT)
    assert read(plan, ids["b"]).estimate == Estimate(4, 4, 4)
    plan.session.undo()
    assert read(plan, ids["b"]).estimate == Estimate(3, 3, 3)


def test_nothing_is_set_before_a_predecessor(
    timeline: TimelinePage, ids: dict[str, str], plan: Plan, qtbot: QtBot
) -> None:
    told: list[str] = []
    timeline.message_requested.connect(told.append)
    timeline.focus_card(ids["b"])
    qtbot.keyClick(timeline.view, Key.Key_Left, CTRL)
    assert read(plan, ids["b"]).start_on is None
    assert "waits for" in told[0]


def test_a_baseline_is_saved_compared_and_deleted(
    timeline: TimelinePage, ids: dict[str, str], plan: Plan
) -> None:
    made = timeline.deeds.save_baseline("Plan A")
    assert made is not None
    timeline.compare_with(made)
    assert timeline.facts is not None
    assert timeline.facts.whole_days_later() == 0
    plan.session.run(card.set_fields, [ids["b"]], {"estimate": Estimate(5, 5, 5)})
    assert timeline.facts.days_later(ids["b"]) == 2
    assert (
        "2 working days later than Plan A" in timeline.head.later.text() or "2" in timeline.head.later.text()
    )
    timeline.deeds.delete_baseline(made)
    assert timeline.facts.baseline is None


def test_applying_lists_every_change_and_moves_no_day_a_person_set_unasked(
    timeline: TimelinePage, ids: dict[str, str], plan: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_by_ada = plan.session.today() + timedelta(200)
    plan.session.run(card.set_fields, [ids["c"]], {"due_on": set_by_ada})
    assert timeline.facts is not None
    dialog = ApplyDialog(timeline, changes_of(timeline.facts), plan.session.today())
    by_card = {change.card_id: change for change in changes_of(timeline.facts)}
    assert by_card[ids["c"]].was_set
    agreed = {change.card_id for change in dialog.agreed()}
    assert ids["b"] in agreed
    assert ids["c"] not in agreed
    dialog.deleteLater()
    monkeypatch.setattr(ApplyDialog, "is_agreed", lambda self: True)
    before = steps(plan)
    timeline.deeds.ask_apply()
    assert steps(plan) == before + 1
    assert read(plan, ids["b"]).due_on is not None
    assert read(plan, ids["c"]).due_on == set_by_ada
    plan.session.undo()
    assert read(plan, ids["b"]).due_on is None


def test_the_levelled_plan_gives_a_person_one_card_at_a_time(
    timeline: TimelinePage, ids: dict[str, str], qtbot: QtBot
) -> None:
    assert timeline.facts is not None
    assert timeline.facts.overloads()
    with qtbot.waitSignal(timeline.scheduling.answered, timeout=20_000):
        qtbot.keyClick(timeline.view, Key.Key_V)
    assert timeline.facts.schedule.is_levelled
    spans = sorted(
        (one.begins, one.ends)
        for key, one in timeline.facts.schedule.cards.items()
        if key in set(ids.values())
    )
    assert all(first[1] <= then[0] + 1e-6 for first, then in pairwise(spans))
    assert timeline.head.levelled.isChecked()


def test_groups_fold_and_turn(timeline: TimelinePage, ids: dict[str, str], qtbot: QtBot) -> None:
    timeline.set_grouping("person")
    groups = timeline.view.sheet.rows.groups
    mara = next(key for key, group in groups.items() if group.name == "Mara Lind")
    rows = timeline.view.model_.rowCount()
    timeline.toggle_group(mara)
    assert timeline.view.model_.rowCount() < rows
    assert timeline.focus_card(ids["a"])
    assert timeline.view.model_.rowCount() == rows
    qtbot.keyClick(timeline.view, Key.Key_G)
    assert timeline.state()["grouping"] == "milestone"


def test_zoom_keeps_what_is_in_the_middle(timeline: TimelinePage, plan: Plan, ids: dict[str, str]) -> None:
    view = timeline.view
    plan.session.run(card.set_fields, [ids["b"]], {"estimate": Estimate(250, 250, 250)})
    view.horizontalScrollBar().setValue(view.horizontalScrollBar().maximum() // 2)
    middle = view.horizontalOffset() + view.chart_width() / 2
    instant = view.sheet.scale.instant(middle)
    view.set_zoom("day")
    again = view.sheet.scale.instant(view.horizontalOffset() + view.chart_width() / 2)
    assert again == pytest.approx(instant, abs=1)
    assert timeline.head.zooms["day"].isChecked()


def test_the_filter_leaves_rows_out(timeline: TimelinePage, window: MainWindow, ids: dict[str, str]) -> None:
    window.filter_bar.set_text('title:"Card b"')
    assert list(timeline.view.sheet.rows.places) == [ids["b"]]
    window.filter_bar.set_text('title:"nowhere"')
    assert timeline.empty.isVisible()
    window.filter_bar.clear()
    assert not timeline.empty.isVisible()


def test_rows_are_heard_with_their_days(timeline: TimelinePage, ids: dict[str, str]) -> None:
    said = str(
        timeline.view.model_.data(timeline.view.model_.index_of(ids["b"]), Qt.ItemDataRole.AccessibleTextRole)
    )
    assert "Card b" in said
    assert "critical" in said
    interface = QAccessible.queryAccessibleInterface(timeline.view)
    assert said in {interface.child(n).text(QAccessible.Text.Name) for n in range(interface.childCount())}


def test_finished_cards_keep_their_days(
    timeline: TimelinePage, ids: dict[str, str], plan: Plan, qtbot: QtBot
) -> None:
    plan.session.run(card.finish, [ids["a"]])
    told: list[str] = []
    timeline.message_requested.connect(told.append)
    before = steps(plan)
    timeline.focus_card(ids["a"])
    qtbot.keyClick(timeline.view, Key.Key_Right, CTRL)
    assert steps(plan) == before
    assert "finished" in told[0]


def test_plan_settings_take_effect_at_once(timeline: TimelinePage, plan: Plan, ids: dict[str, str]) -> None:
    board = plan.session.read(boards.snapshot, timeline.board_id)
    dialog = PlanSettingsDialog(timeline, plan.session, board, timeline.deeds.run)
    dialog.week.boxes[5].click()
    assert plan.session.read(plans.basis, timeline.board_id).settings.working_week == "1111110"
    dialog.region.setCurrentIndex(dialog.region.findData("DE-BY"))
    dialog.region.activated.emit(dialog.region.currentIndex())
    assert plan.session.read(plans.basis, timeline.board_id).settings.holiday_region == "DE-BY"
    dialog.off_name.setText("Closed")
    dialog._add_off()
    (off,) = plan.session.read(plans.basis, timeline.board_id).days_off
    assert (off.name, off.from_on, off.person_id) == ("Closed", plan.session.today(), None)
    assert "Closed" in dialog.off.item(0).text()
    dialog.off.setCurrentRow(0)
    dialog._remove_off()
    assert plan.session.read(plans.basis, timeline.board_id).days_off == ()
    target = journal.undo_target(plan.session.con)
    assert target is not None
    dialog.deleteLater()


@pytest.mark.parametrize("suffix", ["svg", "png", "pdf"])
def test_it_is_written_as_a_picture(timeline: TimelinePage, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"timeline.{suffix}"
    timeline.write_picture(path, suffix)
    data = path.read_bytes()
    if suffix == "svg":
        texts = " ".join(
            "".join(one.itertext()) for one in ET.fromstring(data).iter() if one.tag.endswith("text")
        )
        assert "Card b" in texts
    else:
        assert data.startswith(b"\x89PNG" if suffix == "png" else b"%PDF")


def test_it_comes_back_as_it_was_left(timeline: TimelinePage, ids: dict[str, str]) -> None:
    timeline.view.set_zoom("month")
    timeline.set_grouping("column")
    state = timeline.state()
    timeline.view.set_zoom("day")
    timeline.set_grouping("track")
    timeline.restore_state(state)
    assert timeline.view.sheet.scale.zoom == "month"
    assert timeline.state()["grouping"] == "column"


def test_reading_only_changes_nothing(
    timeline: TimelinePage, plan: Plan, ids: dict[str, str], window: MainWindow, qtbot: QtBot
) -> None:
    plan.session.open(plan.session.path, read_only=True)
    window.tabs.show_tab("timeline")
    timeline.focus_card(ids["b"])
    qtbot.keyClick(timeline.view, Key.Key_Right, CTRL)
    assert read(plan, ids["b"]).start_on is None
    assert not timeline.head.apply.isEnabled()


def test_a_picture_waits_for_the_plan(
    timeline: TimelinePage, plan: Plan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Large boards are planned off the GUI thread; a picture of them is not an empty one."""
    monkeypatch.setattr("aipm_desktop.gui.timeline.scheduling.AT_ONCE", 0)
    timeline.facts = None
    timeline.reload()
    assert timeline.scheduling.is_busy
    timeline.settle()
    assert not timeline.scheduling.is_busy
    timeline.write_picture(tmp_path / "plan.svg", "svg")
    assert "Card a" in (tmp_path / "plan.svg").read_text(encoding="utf-8")
