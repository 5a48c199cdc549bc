"""The timeline in step with the workspace: what it reads, when it plans, what it says when there is little to say."""

from __future__ import annotations

from contextlib import nullcontext
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from aipm_desktop import commands
from aipm_desktop.domain.board import Estimate
from aipm_desktop.domain.errors import Cancelled, FileProblem
from aipm_desktop.domain.planning.critical_path import NotAcyclic
from aipm_desktop.domain.query import Moment, parse
from aipm_desktop.domain.quick_add import CardDraft
from aipm_desktop.gui import theme
from aipm_desktop.gui.row_popup import RowPopup
from aipm_desktop.gui.timeline import scheduling
from aipm_desktop.gui.timeline.apply_dialog import ApplyDialog
from aipm_desktop.gui.timeline.changes import changes_of
from aipm_desktop.gui.timeline.menus import fill_baseline_menu, fill_export_menu
from aipm_desktop.gui.timeline.page import TimelinePage
from aipm_desktop.gui.timeline.plan_settings import PlanSettingsDialog
from aipm_desktop.gui.timeline.scheduling import Question, Scheduling
from aipm_desktop.session.session import Session
from aipm_desktop.store import journal
from tests.gui.timeline.conftest import TEMPLATE, set_day, set_estimate
from tests.gui.timeline.factory import DAYS, LINKS, MONDAY, small_board, small_facts


@pytest.fixture
def reads(page: TimelinePage, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Which readings of the store the page does."""
    found: list[str] = []
    real = page.session.read

    def read(function, *args, **kwargs):
        found.append(function.__name__)
        return real(function, *args, **kwargs)

    monkeypatch.setattr(page.session, "read", read)
    return found


def query(text: str):
    return parse(text, Moment(MONDAY, 0, "Ada"))


# What is read


def test_a_change_of_a_card_reads_that_card(page: TimelinePage, session: Session, reads: list[str]) -> None:
    set_estimate(session, "B", Estimate(5, 5, 5))
    assert page.facts.days_of(session.ids["B"]) == 5
    assert "cards_by_id" in reads
    assert "snapshot" not in reads
    assert "basis" not in reads


def test_new_cards_come_and_archived_ones_go(page: TimelinePage, session: Session, reads: list[str]) -> None:
    made = session.run(commands.card.add, session.board_id, CardDraft("New"))
    assert made in page.view.sheet.rows.places
    session.run(commands.card.archive, [made, session.ids["B"]])
    assert {made, session.ids["B"]}.isdisjoint(page.view.sheet.rows.places)
    assert page.facts.links == []
    session.undo()
    assert len(page.facts.links) == 2
    assert "snapshot" not in reads


def test_a_change_of_the_calendar_reads_the_calendar(
    page: TimelinePage, session: Session, reads: list[str]
) -> None:
    session.run(commands.plan.add_day_off, session.board_id, DAYS["tue"], DAYS["tue"], name="Closed")
    assert page.facts.schedule.cards[session.ids["A"]].finish_on == DAYS["wed"]
    assert "snapshot" not in reads
    assert "basis" in reads


def test_a_change_of_the_board_reads_it_all(page: TimelinePage, session: Session, reads: list[str]) -> None:
    session.run(commands.swimlane.add, session.board_id, "Second")
    assert "snapshot" in reads


def test_other_boards_are_no_matter(page: TimelinePage, session: Session, reads: list[str]) -> None:
    client = page.facts.board.client.id
    other = session.run(commands.board.add, client, "Other", TEMPLATE)
    session.run(commands.card.add, other, CardDraft("Elsewhere"))
    assert reads == []


def test_hidden_it_waits_until_it_is_seen(page: TimelinePage, session: Session, reads: list[str]) -> None:
    page.hide()
    set_estimate(session, "B", Estimate(5, 5, 5))
    set_estimate(session, "B", Estimate(6, 6, 6))
    assert reads == []
    page.show()
    assert page.facts.days_of(session.ids["B"]) == 6
    assert reads.count("snapshot") == 1


def test_midnight_moves_today(page: TimelinePage, session: Session) -> None:
    session._clock = lambda: 1_795_510_800_000 + 86_400_000  # two days on
    page._follow_day()
    assert page.facts.today > MONDAY
    assert page.facts.schedule.cards[session.ids["C"]].start_on == page.facts.today


def test_a_closed_workspace_leaves_nothing(page: TimelinePage, session: Session) -> None:
    session.close()
    assert page.facts is None
    assert page.view.model_.rowCount() == 0
    assert page.selected_cards() == []
    assert not page.head.apply.isEnabled()


# Large boards and levelling


def test_a_large_board_is_planned_beside_the_window(
    page: TimelinePage, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scheduling, "AT_ONCE", 2)
    before = page.facts
    with qtbot.waitSignal(page.scheduling.answered, timeout=20_000):
        set_estimate(session, "B", Estimate(5, 5, 5))
        assert page.facts is before
        assert page.scheduling.is_busy
        assert not page.head.busy.isVisible()  # not before it has taken a while
        page._slow.timeout.emit()
        assert page.head.busy.text() == "Planning…"
        assert page.head.busy.isVisible()
    assert page.facts.days_of(session.ids["B"]) == 5
    assert not page.head.busy.isVisible()


@pytest.mark.parametrize("at_once", [0, 2000])
def test_a_circle_in_a_damaged_file_is_told(
    page: TimelinePage, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    def fail(*_args: object) -> None:
        raise NotAcyclic(["A", "B"])

    monkeypatch.setattr(scheduling, "AT_ONCE", at_once)
    with monkeypatch.context() as broken, qtbot.waitSignal(page.scheduling.gave_up):
        broken.setattr(scheduling, "schedule", fail)
        set_estimate(session, "B", Estimate(5, 5, 5))
    assert "circle" in page.empty.text.text()
    assert page.view.model_.rowCount() == 0
    with qtbot.waitSignal(page.scheduling.answered) if not at_once else nullcontext():
        set_estimate(session, "B", Estimate(6, 6, 6))
    assert not page.empty.isVisible()
    assert page.view.model_.rowCount() == 6


def test_only_the_newest_question_is_answered(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scheduling, "AT_ONCE", 0)
    made = Scheduling()
    answers: list[Question] = []
    made.answered.connect(lambda question, _schedule: answers.append(question))
    first = Question(small_board(), LINKS, small_facts().basis, MONDAY)
    second = first._replace(today=DAYS["tue"])
    made.ask(first)
    with qtbot.waitSignal(made.answered, timeout=20_000):
        made.ask(second)
    QTest.qWait(0)
    assert answers == [second]
    assert not made.is_busy


def test_levelling_can_be_stopped(page: TimelinePage, qtbot: QtBot) -> None:
    plain = page.facts
    with qtbot.waitSignal(page.scheduling.gave_up) as ended:
        page.head.levelled.click()
        assert page.head.busy.text() == "Levelling…"
        page.head.cancel.click()
    assert isinstance(ended.args[0], Cancelled)
    assert page.facts is plain
    assert not page.head.levelled.isChecked()


def test_a_levelled_board_shows_something_at_once(page: TimelinePage, session: Session, qtbot: QtBot) -> None:
    state = {**page.state(), "levelled": True}
    made = TimelinePage(session)
    qtbot.addWidget(made)
    made.show_board(session.board_id)
    made.restore_state(state)
    with qtbot.waitSignal(made.scheduling.answered, timeout=20_000):
        made.show()
    assert made.facts is not None
    qtbot.waitUntil(lambda: made.facts.schedule.is_levelled, timeout=20_000)


# What is said


def test_the_head_says_what_the_plan_comes_to(page: TimelinePage, session: Session) -> None:
    head = page.head
    assert head.ends.text() == "Ends 27 Nov · 5 working days"
    assert head.unestimated.text() == "1 card without an estimate"
    assert not head.overloads.isVisible()
    set_estimate(session, "C", Estimate(1, 1, 1))
    assert not head.unestimated.isVisible()
    for name in "ABCM":
        session.run(commands.card.finish, [session.ids[name]])
    assert head.ends.text() == "Everything is finished"


def test_who_has_too_much_is_listed_and_shown(page: TimelinePage, session: Session) -> None:
    person = next(iter(page.facts.board.people.values()))
    session.run(commands.card.assign, [session.ids["A"], session.ids["C"]], person.id)
    page.head.overloads.click()
    popup = next(found for found in page.findChildren(RowPopup) if found.isVisible())
    assert f"{person.name}: 2 cards at once, 23 Nov" in popup.rows()[0].text
    popup.close()


def test_cards_without_an_estimate_are_selected(page: TimelinePage, session: Session) -> None:
    page.head.unestimated.click()
    assert page.selected_cards() == [session.ids["C"]]


def test_where_nothing_is_estimated_it_says_what_to_do(page: TimelinePage, session: Session) -> None:
    assert not page.note.isVisible()
    set_estimate(session, "A", None)
    set_estimate(session, "B", None)
    assert page.note.isVisible()
    assert "Ctrl+Shift+Right" in page.note.text()
    set_estimate(session, "C", Estimate(2, 2, 2))
    assert not page.note.isVisible()


def test_a_filter_leaves_the_numbers_true(page: TimelinePage, session: Session) -> None:
    page.set_filter(query('title:"Card C"'))
    assert list(page.view.sheet.rows.places) == [session.ids["C"]]
    assert page.head.ends.text() == "Ends 27 Nov · 5 working days"
    assert not page.focus_card(session.ids["B"])
    page.set_filter(None)
    assert page.focus_card(session.ids["B"])


def test_a_filter_that_hides_all_offers_to_be_cleared(page: TimelinePage, qtbot: QtBot) -> None:
    page.set_filter(query("title:nowhere"))
    assert page.empty.isVisible()
    with qtbot.waitSignal(page.clear_filter_requested):
        page.empty.button.click()
    page.set_filter(None)
    assert not page.empty.isVisible()


def test_an_empty_board_offers_a_card(page: TimelinePage, session: Session, qtbot: QtBot) -> None:
    empty = session.run(commands.board.add, page.facts.board.client.id, "Empty", TEMPLATE)
    page.show_board(empty)
    assert page.empty.isVisible()
    with qtbot.waitSignal(page.new_card_requested):
        page.empty.button.click()
    assert not page.head.levelled.isEnabled()
    page.show_board(session.board_id)
    assert not page.empty.isVisible()


# Baselines, exports, applying


def test_baselines_are_compared_and_deleted_by_menu(page: TimelinePage, session: Session) -> None:
    made = page.deeds.save_baseline("Plan A & B")
    page.compare_with(made)
    set_estimate(session, "B", Estimate(5, 5, 5))
    assert page.head.later.text() == "2 days later than Plan A && B"
    menu = page.head.baseline.menu()
    fill_baseline_menu(menu, page)
    checked = [item.text() for item in menu.actions() if item.isChecked()]
    assert checked == ["Plan A && B · 23 Nov"]
    delete = next(item.menu() for item in menu.actions() if item.menu() is not None)
    delete.actions()[0].trigger()
    assert page.facts.baseline is None
    assert not page.head.later.isVisible()
    session.undo()
    assert [one.name for one in page.facts.basis.baselines] == ["Plan A & B"]


def test_earlier_is_said_too(page: TimelinePage, session: Session) -> None:
    page.compare_with(page.deeds.save_baseline("Plan A"))
    set_estimate(session, "A", Estimate(1, 1, 1))
    assert page.head.later.text() == "1 day earlier than Plan A"
    assert page.head.later.property("role") == "chip-ok"
    assert page.head.baseline.text() == "Against Plan A"


def test_exports_are_asked_for_by_format(page: TimelinePage, qtbot: QtBot) -> None:
    menu = page.head.export.menu()
    fill_export_menu(menu, page)
    asked: list[str] = []
    page.export_requested.connect(asked.append)
    for item in menu.actions():
        if not item.isSeparator():
            item.trigger()
    assert asked == ["ics", "xml", "csv", "svg", "png", "pdf"]


def test_a_line_of_the_list_can_be_left_out(
    page: TimelinePage, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def agree(dialog: ApplyDialog) -> bool:
        dialog.table.topLevelItem(0).setCheckState(0, Qt.CheckState.Unchecked)
        return True

    first = changes_of(page.facts)[0].card_id
    monkeypatch.setattr(ApplyDialog, "is_agreed", agree)
    page.head.apply.click()
    cards = page.facts.cards
    assert cards[first].due_on is None
    assert all(card.due_on for key, card in cards.items() if key not in (first, session.ids["D"]))
    assert journal.undo_target(session.con).action == "plan.apply_schedule"
    session.undo()
    assert not any(card.due_on for card in page.facts.cards.values())


def test_none_and_all_are_one_press(page: TimelinePage) -> None:
    dialog = ApplyDialog(page, changes_of(page.facts), MONDAY)
    links = {button.text(): button for button in dialog.findChildren(type(dialog.ok_button))}
    links["None"].click()
    assert dialog.agreed() == []
    assert not dialog.ok_button.isEnabled()
    links["All"].click()
    assert len(dialog.agreed()) == len(changes_of(page.facts))
    dialog.deleteLater()


def test_a_plan_that_is_applied_has_nothing_left_to_apply(
    page: TimelinePage, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ApplyDialog, "is_agreed", lambda self: True)
    page.head.apply.click()
    told: list[str] = []
    page.message_requested.connect(told.append)
    page.head.apply.click()
    assert told == ["Every card has the days of this plan already."]


def test_days_a_person_set_stay_when_the_plan_is_applied(
    page: TimelinePage, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_day(session, "B", due_on=date(2026, 12, 24))
    monkeypatch.setattr(ApplyDialog, "is_agreed", lambda self: True)
    page.head.apply.click()
    assert page.facts.cards[session.ids["B"]].due_on == date(2026, 12, 24)
    assert page.facts.cards[session.ids["B"]].start_on is None
    assert page.facts.cards[session.ids["A"]].due_on == DAYS["tue"]


# Settings


def test_the_plan_starts_when_its_settings_say(page: TimelinePage, session: Session) -> None:
    dialog = PlanSettingsDialog(page, session, page.source.board, page.deeds.run)
    assert dialog.start.text() == "No day: it starts today"
    picker = dialog.start.ask()
    picker.picked.emit(date(2026, 12, 7))
    picker.close()
    assert page.facts.schedule.cards[session.ids["A"]].start_on == date(2026, 12, 7)
    assert dialog.start.text() == "7 Dec"
    dialog.start.ask().picked.emit(None)
    assert page.facts.schedule.cards[session.ids["A"]].start_on == MONDAY
    session.undo()
    assert page.facts.basis.settings.start_on == date(2026, 12, 7)
    dialog.deleteLater()


def test_days_off_end_after_they_begin(page: TimelinePage, session: Session) -> None:
    dialog = PlanSettingsDialog(page, session, page.source.board, page.deeds.run)
    assert not dialog.no_off.isHidden()
    dialog.off_from.ask().picked.emit(DAYS["wed"])
    assert dialog.off_to.day == DAYS["wed"]
    dialog._add_off()
    assert dialog.no_off.isHidden()
    assert page.facts.schedule.cards[session.ids["B"]].start_on == DAYS["thu"]
    dialog.deleteLater()


# State


def test_place_selection_and_widths_come_back(page: TimelinePage, session: Session, qtbot: QtBot) -> None:
    set_day(session, "C", due_on=date(2027, 6, 1))
    page.resize(1000, 260)
    page.view.set_label_width(200)
    page.view.show_from(date(2027, 2, 1).toordinal())
    page.view.select_cards([session.ids["B"], session.ids["M"]])
    page.view.verticalScrollBar().setValue(20)
    left, top, state = page.view.horizontalOffset(), page.view.verticalOffset(), page.state()
    assert top == 20
    made = TimelinePage(session)
    qtbot.addWidget(made)
    made.resize(1000, 260)
    made.show_board(session.board_id)
    made.restore_state(state)
    made.show()
    assert made.view.horizontalOffset() == left
    assert made.view.verticalOffset() == top
    assert made.view.sheet.label_width == 200
    assert made.selected_cards() == [session.ids["B"], session.ids["M"]]


@pytest.mark.parametrize(
    "state",
    [
        {},
        {
            "grouping": "nonsense",
            "folded": "x",
            "per_day": "wide",
            "labels": None,
            "left": "a",
            "scroll_y": [],
        },
        {"selected": [1, None], "focused": 7, "baseline": 5, "per_day": -3, "levelled": "yes"},
    ],
)
def test_a_spoilt_state_does_no_harm(page: TimelinePage, session: Session, state: dict[str, object]) -> None:
    page.restore_state({"board": session.board_id, **state})
    assert page.view.model_.rowCount() == 6
    assert page.state()["grouping"] == "track"


# Pictures


def test_many_rows_take_several_pages(page: TimelinePage, session: Session, tmp_path: Path) -> None:
    for number in range(90):
        session.run(commands.card.add, session.board_id, CardDraft(f"Card {number}"))
    few, many = tmp_path / "few.pdf", tmp_path / "many.pdf"
    page.write_picture(many, "pdf")
    page.set_filter(query('title:"Card C"'))
    page.write_picture(few, "pdf")
    assert few.read_bytes().count(b"/Type /Page\n") == 1
    assert many.read_bytes().count(b"/Type /Page\n") > 1


@pytest.mark.parametrize("suffix", ["svg", "png", "pdf"])
def test_a_file_that_cannot_be_written_is_told(page: TimelinePage, tmp_path: Path, suffix: str) -> None:
    with pytest.raises(FileProblem):
        page.write_picture(tmp_path / "nowhere" / f"x.{suffix}", suffix)


def test_paper_is_light_whatever_is_on_the_screen(
    page: TimelinePage, qapp: QApplication, tmp_path: Path
) -> None:
    theme.apply(qapp, "dark")
    try:
        page.write_picture(tmp_path / "dark.svg", "svg")
    finally:
        theme.apply(qapp, "light")
    page.write_picture(tmp_path / "light.svg", "svg")
    assert (tmp_path / "dark.svg").read_text() == (tmp_path / "light.svg").read_text()
