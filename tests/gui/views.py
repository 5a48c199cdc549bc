"""Every view, panel and dialog of the window, brought on with something in it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication, QTabWidget, QWidget

from aipm_desktop.commands import attachment, card, checklist, comment, dependency, dependency_many, link
from aipm_desktop.domain.board import Limit
from aipm_desktop.gui import circles, wishes
from aipm_desktop.gui.card.due_picker import DuePicker
from aipm_desktop.gui.card.link_editor import LinkEditor
from aipm_desktop.gui.card.link_popup import LinkPopup
from aipm_desktop.gui.card.prompts import BlockPrompt, EstimateEditor
from aipm_desktop.gui.dialogs import about, choose, column_settings, crash_dialog
from aipm_desktop.gui.dialogs.board_settings import BoardSettings
from aipm_desktop.gui.dialogs.history_dialog import HistoryDialog
from aipm_desktop.gui.dialogs.keys_sheet import KeysSheet
from aipm_desktop.gui.dialogs.new_board import NewBoardDialog
from aipm_desktop.gui.dialogs.preferences_dialog import PreferencesDialog
from aipm_desktop.gui.graph.page import GraphPage
from aipm_desktop.gui.main_window import MainWindow
from aipm_desktop.gui.notices import Choice, Notice
from aipm_desktop.gui.timeline.apply_dialog import ApplyDialog
from aipm_desktop.gui.timeline.changes import changes_of
from aipm_desktop.gui.timeline.page import TimelinePage
from aipm_desktop.gui.timeline.plan_settings import PlanSettingsDialog
from aipm_desktop.gui.transfer.import_wizard import ImportWizard
from aipm_desktop.gui.widgets import choice_popup
from aipm_desktop.store import boards, journal, neighbours
from aipm_desktop.store import cards as card_store
from aipm_desktop.store import rows as store_rows
from tests.gui.plan import Plan

View = Callable[[MainWindow, Plan, Path], QWidget]


def settle() -> None:
    """Lets everything that was put off happen."""
    for _ in range(4):
        QApplication.processEvents()


def fill_card(plan: Plan) -> str:
    """One of everything on a card; its id."""
    run, card_id = plan.session.run, plan.cards["Augment night images"]
    run(checklist.add, card_id, "Outputs")
    made = plan.session.read(card_store.sheet, card_id).checklists[0]
    run(checklist.add_item, made.id, "Report")
    run(comment.add, card_id, "Looks **fine**", author="Anna")
    run(link.add, card_id, "https://example.org", "Paper")
    run(attachment.add, card_id, "numbers.csv", b"a,b")
    run(dependency.link, plan.cards["Train EfficientNet"], card_id)
    run(card.set_fields, [card_id], {"description": "# Why\n\nBecause.", "due_on": date(2026, 11, 27)})
    return card_id


def _board(window: MainWindow, _plan: Plan, _folder: Path) -> QWidget:
    window.board_page.setFocus()
    return window


def _card(window: MainWindow, plan: Plan, _folder: Path) -> QWidget:
    window.open_card(fill_card(plan))
    return window


def _filter(window: MainWindow, _plan: Plan, _folder: Path) -> QWidget:
    window.filter_bar.set_text("is:open kind:task")
    window.filter_bar.focus_field()
    return window


def _selection(window: MainWindow, plan: Plan, _folder: Path) -> QWidget:
    window.board_page.setFocus()
    window.board_page.view.selectAll()
    return window


def _quick_add(window: MainWindow, _plan: Plan, _folder: Path) -> QWidget:
    window.board_page.begin_quick_add()
    return window


def _why(window: MainWindow, plan: Plan, _folder: Path) -> QWidget:
    window.board_page.why_bar.ask([plan.cards["Agree on recall"]], "CI-3", "To do")
    window.board_page.setFocus()
    return window


def _notice(window: MainWindow, _plan: Plan, _folder: Path) -> QWidget:
    choices = (Choice("Do it anyway…", lambda _reason: None, needs_reason=True),)
    window.notices.tell(Notice("Modeling is full.", "warn", choices))
    window.board_page.setFocus()
    return window


def _palette(window: MainWindow, _plan: Plan, _folder: Path) -> QWidget:
    window.palette_().open("everything", "da")
    return window.palette_()


def _welcome(window: MainWindow, _plan: Plan, _folder: Path) -> QWidget:
    window.show_welcome()
    return window


def _archive(window: MainWindow, plan: Plan, _folder: Path) -> QWidget:
    plan.session.run(card.archive, [plan.cards["Agree on recall"]])
    window.show_archive()
    return window


def _settings(page: int) -> View:
    def show(window: MainWindow, _plan: Plan, _folder: Path) -> QWidget:
        made = BoardSettings(window, window.session, window.board_id)
        made.findChildren(QTabWidget)[0].setCurrentIndex(page)
        return made

    return show


def _mapping(window: MainWindow, _plan: Plan, folder: Path) -> QWidget:
    path = folder / "cards.csv"
    path.write_text("Title,Due,Labels\nLabel images,2026-11-27,data\n", encoding="utf-8")
    return ImportWizard(window, window.session, path)


def _linked(plan: Plan) -> str:
    """Links two cards the one way, so that the other closes a circle; the id of the link."""
    first, second = plan.cards["Augment night images"], plan.cards["Train EfficientNet"]
    made = plan.session.run(dependency.link, first, second, "SS", 2.5)
    assert isinstance(made, str)
    return made


def _refusal(window: MainWindow, plan: Plan, _folder: Path) -> QWidget:
    _linked(plan)
    ids = list(plan.cards.values())
    plan.session.run(dependency_many.link_many, [(ids[1], ids[2])])
    plan.session.run(dependency.link, ids[2], ids[0])
    window.board_page.setFocus()
    return window


def _link_one(window: MainWindow, plan: Plan, _folder: Path) -> QWidget:
    _linked(plan)
    cards = plan.session.read(boards.cards_by_id, [plan.cards["Augment night images"]])
    return LinkPopup(window.session, cards, window)


def _link_many(window: MainWindow, plan: Plan, _folder: Path) -> QWidget:
    cards = plan.session.read(boards.cards_by_id, list(plan.cards.values()))
    return LinkPopup(window.session, cards, window)


def _settle(window: MainWindow, plan: Plan, _folder: Path) -> QWidget:
    link_id = _linked(plan)

    def suspend(con: object, *, now: int) -> None:
        store_rows.update(con, "dependency", link_id, {"suspended_at": now})
        journal.describe(con, "dependency.link")

    plan.session.run(suspend)
    (edge,) = plan.session.read(neighbours.links_by_id, [link_id])
    popup = circles.ask_settle(window.session, edge, window.board_page, window, window.session.run)
    assert popup is not None
    return popup


def _graph(window: MainWindow, plan: Plan, _folder: Path) -> QWidget:
    _linked(plan)
    window.acts["tab.graph"].trigger()
    page = window.tabs.widget_()
    assert isinstance(page, GraphPage)
    page.settle()
    page.set_focus_mode(plan.cards["Train EfficientNet"])
    page.settle()
    page.view.setFocus()
    return window


def _timeline(window: MainWindow, plan: Plan, _folder: Path) -> QWidget:
    _linked(plan)
    window.acts["tab.timeline"].trigger()
    page = window.tabs.widget_()
    assert isinstance(page, TimelinePage)
    page.view.setFocus()
    return window


def _plan_check(window: MainWindow, plan: Plan, _folder: Path) -> QWidget:
    fill_card(plan)
    card_id = plan.cards["Train EfficientNet"]
    plan.session.run(card.set_fields, [card_id], {"due_on": date(2026, 11, 2)})
    window.show_violations(True)
    return window


def _changes(window: MainWindow, plan: Plan, _folder: Path) -> QWidget:
    fill_card(plan)
    window.acts["tab.timeline"].trigger()
    page = window.tabs.widget_()
    assert isinstance(page, TimelinePage)
    assert page.facts is not None
    return ApplyDialog(window, changes_of(page.facts), plan.session.today())


def _plan_settings(page: int) -> View:
    def show(window: MainWindow, plan: Plan, _folder: Path) -> QWidget:
        made = PlanSettingsDialog(window, window.session, _columns(window), plan.session.run)
        made.findChildren(QTabWidget)[0].setCurrentIndex(page)
        return made

    return show


def _columns(window: MainWindow) -> boards.BoardSnapshot:
    return window.session.read(boards.snapshot, window.board_id)


WINDOW_VIEWS: dict[str, View] = {
    "board": _board,
    "card": _card,
    "filter": _filter,
    "selection": _selection,
    "quick-add": _quick_add,
    "why": _why,
    "notice": _notice,
    "refusal": _refusal,
    "graph": _graph,
    "timeline": _timeline,
    "plan-check": _plan_check,
    "welcome": _welcome,
    "archive": _archive,
}
"""What the window itself shows."""

OTHER_VIEWS: dict[str, View] = {
    "palette": _palette,
    "new-board": lambda window, *_: NewBoardDialog(
        window, window.session.read(boards.clients), wishes.templates(window.session)
    ),
    "keys": lambda window, *_: KeysSheet(window),
    "history": lambda window, *_: HistoryDialog(window, window.session, window.board_id),
    "preferences": lambda window, *_: PreferencesDialog(window, window.preferences, ["de"]),
    "column": lambda window, *_: column_settings.ColumnSettings(window, _columns(window).columns[0]),
    "swimlane": lambda window, *_: column_settings.LaneSettings(window, _columns(window).swimlanes[0]),
    "limit": lambda window, *_: column_settings._OneLimit(window, "Limit", Limit(), ""),
    "settings-board": _settings(0),
    "settings-people": _settings(1),
    "settings-labels": _settings(2),
    "about": lambda window, *_: about.AboutDialog(window),
    "crash": lambda window, _plan, folder: crash_dialog.CrashDialog(window, "Report", folder / "log"),
    "ways": lambda window, *_: choose.Ways(window, "Open elsewhere", "", [("a", "Read", "Look around")], ""),
    "import": lambda window, *_: ImportWizard(window, window.session),
    "import-mapping": _mapping,
    "due": lambda window, *_: DuePicker("Due", None, date(2026, 11, 23), window),
    "block": lambda window, *_: BlockPrompt("waiting for data", window),
    "estimate": lambda window, *_: EstimateEditor(None, window),
    "link-one": _link_one,
    "link-many": _link_many,
    "link-editor": lambda window, *_: LinkEditor(
        (("CI-12", "Augment night images"), ("CI-15", "Train EfficientNet")), "SS", -0.5, window
    ),
    "settle": _settle,
    "apply-schedule": _changes,
    "plan-settings": _plan_settings(0),
    "plan-people": _plan_settings(1),
    "plan-days-off": _plan_settings(2),
    "choice": lambda window, *_: choice_popup.ChoicePopup(
        "Labels", [choice_popup.Choice("a", "data")], window
    ),
}
"""What stands in front of it: dialogs, pickers, the palette."""
