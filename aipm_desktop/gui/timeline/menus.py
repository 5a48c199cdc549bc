"""The menus of the timeline: of cards, of baselines, of exports."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from aipm_desktop.gui.labels import day_text
from aipm_desktop.gui.marking import QT_TRANSLATE_NOOP
from aipm_desktop.gui.resources import icon
from aipm_desktop.gui.timeline import lists
from aipm_desktop.gui.timeline.words import translate

if TYPE_CHECKING:
    from aipm_desktop.domain.planning.settings import Baseline
    from aipm_desktop.gui.timeline.page import TimelinePage

_ITEMS = (
    ("open", QT_TRANSLATE_NOOP("Timeline", "Open"), "panel-right", "Return"),
    ("", "", "", ""),
    ("start", QT_TRANSLATE_NOOP("Timeline", "Start day…"), "calendar", "S"),
    ("clear_start", QT_TRANSLATE_NOOP("Timeline", "Clear the start day"), "x", ""),
    ("due", QT_TRANSLATE_NOOP("Timeline", "Due day…"), "flag", "D"),
    ("estimate", QT_TRANSLATE_NOOP("Timeline", "Estimate…"), "timer", ""),
    ("assign", QT_TRANSLATE_NOOP("Timeline", "Assign people…"), "user", "A"),
    ("link", QT_TRANSLATE_NOOP("Timeline", "Link…"), "link", "L"),
    ("finish", QT_TRANSLATE_NOOP("Timeline", "Mark as done"), "circle-check", "X"),
    ("", "", "", ""),
    ("show", QT_TRANSLATE_NOOP("Timeline", "Scroll to the bar"), "move", "C"),
    ("board", QT_TRANSLATE_NOOP("Timeline", "Show on the board"), "columns-3", ""),
)
_ALWAYS = {"open", "show", "board"}
"""What changes nothing."""
EXPORTS = (
    ("ics", QT_TRANSLATE_NOOP("Timeline", "Calendar (iCalendar)…"), "calendar"),
    ("xml", QT_TRANSLATE_NOOP("Timeline", "MS Project (XML)…"), "file-text"),
    ("csv", QT_TRANSLATE_NOOP("Timeline", "Table (CSV)…"), "list"),
    ("", "", ""),
    ("svg", QT_TRANSLATE_NOOP("Timeline", "Picture (SVG)…"), "image"),
    ("png", QT_TRANSLATE_NOOP("Timeline", "Picture (PNG)…"), "image"),
    ("pdf", QT_TRANSLATE_NOOP("Timeline", "Page (PDF)…"), "file"),
)


def card_menu(page: TimelinePage, card_ids: Sequence[str]) -> QMenu:
    """What can be done with these cards."""
    menu = QMenu(page)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    facts, is_read_only = page.facts, page.view.is_read_only
    cards = [facts.cards[card_id] for card_id in card_ids if card_id in facts.cards] if facts else []
    for name, text, picture, key in _ITEMS:
        if not name:
            menu.addSeparator()
            continue
        item = menu.addAction(icon(picture), translate("Timeline", text))
        item.setObjectName(name)
        if name == "finish" and page.deeds.are_done(card_ids):
            item.setText(translate("Timeline", "Reopen"))
        if key:
            item.setShortcut(QKeySequence(key))
            item.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            item.setShortcutVisibleInContextMenu(True)
        item.setEnabled(bool(cards) and (name in _ALWAYS or not is_read_only))
        if name == "clear_start":
            item.setEnabled(not is_read_only and any(card.start_on is not None for card in cards))
        if name == "show":
            item.triggered.connect(lambda: page.view.show_bar(card_ids[0]))
        else:
            item.triggered.connect(lambda _checked=False, name=name: page.deeds.act(name, card_ids))
    return menu


def fill_baseline_menu(menu: QMenu, page: TimelinePage) -> None:
    """Save the plan, compare it with one saved before, delete one."""
    menu.clear()
    facts = page.facts
    if facts is None:
        return
    save = menu.addAction(icon("save"), translate("Timeline", "Save as baseline…"))
    save.setObjectName("save")
    save.setEnabled(not page.view.is_read_only)
    save.triggered.connect(lambda: lists.ask_baseline(page))
    baselines = facts.basis.baselines
    menu.addSection(translate("Timeline", "Compare with"))
    none = menu.addAction(translate("Timeline", "No baseline"))
    none.setCheckable(True)
    none.setChecked(facts.baseline is None)
    none.triggered.connect(lambda: page.compare_with(""))
    for baseline in reversed(baselines):
        item = menu.addAction(_baseline_text(page, baseline))
        item.setCheckable(True)
        item.setChecked(facts.baseline is not None and facts.baseline.id == baseline.id)
        item.triggered.connect(lambda _on=False, baseline_id=baseline.id: page.compare_with(baseline_id))
    if baselines:
        menu.addSeparator()
        delete = menu.addMenu(icon("trash-2"), translate("Timeline", "Delete"))
        delete.setEnabled(not page.view.is_read_only)
        for baseline in reversed(baselines):
            item = delete.addAction(_baseline_text(page, baseline))
            item.triggered.connect(
                lambda _on=False, baseline_id=baseline.id: page.deeds.delete_baseline(baseline_id)
            )


def _baseline_text(page: TimelinePage, baseline: Baseline) -> str:
    """A baseline by its name, and the day it was saved."""
    from datetime import datetime

    day = datetime.fromtimestamp(baseline.created_at / 1000).astimezone().date()
    return f"{baseline.name} · {day_text(day, page.session.today())}".replace("&", "&&")


def fill_export_menu(menu: QMenu, page: TimelinePage) -> None:
    """The formats the plan can be taken along in."""
    menu.clear()
    for key, text, picture in EXPORTS:
        if not key:
            menu.addSeparator()
            continue
        item = menu.addAction(icon(picture), translate("Timeline", text))
        item.setObjectName(key)
        item.triggered.connect(lambda _on=False, key=key: page.export_requested.emit(key))
