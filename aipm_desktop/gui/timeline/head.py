"""The row over the timeline: what the plan comes to, and how it is shown."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QMenu, QPushButton, QWidget

from aipm_desktop.gui.theme import set_role
from aipm_desktop.gui.timeline.facts import TimelineFacts
from aipm_desktop.gui.timeline.rows import GROUPINGS
from aipm_desktop.gui.timeline.scale import ZOOMS
from aipm_desktop.gui.timeline.words import ZOOMS as ZOOM_WORDS
from aipm_desktop.gui.timeline.words import (
    ends_text,
    grouping_text,
    later_text,
    timeline_counts,
    translate,
)
from aipm_desktop.gui.widgets.flow_layout import FlowLayout
from aipm_desktop.gui.widgets.texts import icon_button, plain_label, plain_tip

_SPACING = 6
_ANY_WIDTH = 16_777_215


class TimelineHead(QWidget):
    """Chips with what the plan comes to at the left, tools at the right, or below where there is no room."""

    end_requested = Signal()
    overloads_requested = Signal()
    unestimated_requested = Signal()
    grouping_chosen = Signal(str)
    zoom_chosen = Signal(str)
    today_requested = Signal()
    levelled_toggled = Signal(bool)
    cancel_requested = Signal()
    apply_requested = Signal()
    settings_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(20, 4, 14, 8)
        self._line.setSpacing(_SPACING)
        self._chips, self._tools = QWidget(), QWidget()
        self._chip_flow = FlowLayout(self._chips, _SPACING, is_centred=True)
        self._tool_flow = FlowLayout(self._tools, _SPACING, is_centred=True)
        self._line.addWidget(self._chips, 1)
        self._line.addWidget(self._tools)
        self._build_chips()
        self._build_tools()

    def _build_chips(self) -> None:
        self.ends = self._chip("chip-accent", self.tr("Scroll to the end of the plan"))
        self.ends.clicked.connect(self.end_requested)
        self.later = self._chip("chip-warn", self.tr("Working days between the ends of both plans"))
        self.later.clicked.connect(self.end_requested)
        self.overloads = self._chip("chip-warn", self.tr("Show who has too much at once"))
        self.overloads.clicked.connect(self.overloads_requested)
        self.unestimated = self._chip(
            "chip-warn", self.tr("Select these cards. Each is taken to need one day.")
        )
        self.unestimated.clicked.connect(self.unestimated_requested)
        self.busy = plain_label("", "muted")
        self.cancel = QPushButton(self.tr("Cancel"))
        set_role(self.cancel, "link")
        self.cancel.setToolTip(self.tr("Stop, and keep the plan that is shown"))
        self.cancel.clicked.connect(self.cancel_requested)
        for part in (self.busy, self.cancel):
            self._chip_flow.addWidget(part)
            part.hide()

    def _chip(self, role: str, tip: str) -> QPushButton:
        chip = QPushButton()
        set_role(chip, role)
        chip.setToolTip(tip)
        chip.hide()
        self._chip_flow.addWidget(chip)
        return chip

    def _build_tools(self) -> None:
        self.zooms: dict[str, QPushButton] = {}
        zooms = QWidget()
        line = QBoxLayout(QBoxLayout.Direction.LeftToRight, zooms)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2)
        self._tool_flow.addWidget(zooms)
        for key in ZOOMS:
            text, tip = (
                translate("Timeline", ZOOM_WORDS[key]),
                self.tr("Zoom: + and −, or Ctrl with the wheel"),
            )
            self.zooms[key] = _tool(text, tip, is_checkable=True)
            self.zooms[key].clicked.connect(lambda _on=False, key=key: self.zoom_chosen.emit(key))
            line.addWidget(self.zooms[key])
        self.today = self._add_tool(self.tr("Today"), self.tr("Scroll to today (T)"))
        self.today.clicked.connect(self.today_requested)
        self.grouping = self._add_tool("", self.tr("What the cards are grouped by (G)"))
        self._groupings = QMenu(self.grouping)
        for key in GROUPINGS:
            action = self._groupings.addAction(grouping_text(key))
            action.setCheckable(True)
            action.setData(key)
            action.triggered.connect(lambda _on=False, key=key: self.grouping_chosen.emit(key))
        self.grouping.setMenu(self._groupings)
        tip = self.tr("One card a person at a time, and no more cards at work than the limits allow (V)")
        self.levelled = self._add_tool(self.tr("Levelled"), tip, is_checkable=True)
        self.levelled.clicked.connect(self.levelled_toggled)
        tip = self.tr("Save the plan as it is now, or compare with one saved before")
        self.baseline = self._add_tool(self.tr("Baseline"), tip)
        tip = self.tr("Give the cards the days of this plan; every change is listed first")
        self.apply = self._add_tool(self.tr("Apply schedule…"), tip)
        self.apply.clicked.connect(self.apply_requested)
        self.export = self._add_tool(
            self.tr("Export…"), self.tr("The plan as a calendar, a table, or a picture")
        )
        self.settings = icon_button("settings", self.tr("Plan settings…"), role="ink2")
        self.settings.clicked.connect(self.settings_requested)
        self._tool_flow.addWidget(self.settings)

    def _add_tool(self, text: str, tip: str, *, is_checkable: bool = False) -> QPushButton:
        tool = _tool(text, tip, is_checkable=is_checkable)
        self._tool_flow.addWidget(tool)
        return tool

    # -- what is shown ----------------------------------------------------------------------------------------------
    def show_facts(self, facts: TimelineFacts | None, *, is_read_only: bool) -> None:
        """Says what the plan comes to."""
        has_cards = facts is not None and bool(facts.cards)
        said = dict.fromkeys((self.ends, self.later, self.overloads, self.unestimated), "")
        if facts is not None and has_cards:
            overloads, unestimated = len(facts.overloads()), len(facts.unestimated())
            said[self.ends] = ends_text(facts)
            said[self.overloads] = timeline_counts.overloads(overloads) if overloads else ""
            said[self.unestimated] = timeline_counts.unestimated(unestimated) if unestimated else ""
            said[self.later] = self._compare(facts)
        for chip, text in said.items():
            _say(chip, text)
        for tool in (self.today, self.levelled, self.export, self.baseline):
            tool.setEnabled(has_cards)
        self.apply.setEnabled(has_cards and not is_read_only)
        self.settings.setEnabled(facts is not None and not is_read_only)
        self._arrange()

    def _compare(self, facts: TimelineFacts) -> str:
        """Names the baseline on its tool; answers how the ends of both plans compare."""
        name = facts.baseline.name if facts.baseline else ""
        shown = name if len(name) <= 24 else name[:23] + "…"
        text = self.tr("Against {name}").format(name=shown) if name else self.tr("Baseline")
        self.baseline.setText(text.replace("&", "&&"))
        _mark(self.baseline, is_on=bool(name))
        days = facts.whole_days_later()
        if days is None:
            return ""
        set_role(self.later, "chip-warn" if days > 0 else "chip-ok" if days < 0 else "chip")
        return later_text(days, shown)

    def show_busy(self, words: str) -> None:
        """Says what is being worked on, with a way to stop it; empty when it is done."""
        self.busy.setText(words)
        self.busy.setVisible(bool(words))
        self.cancel.setVisible(bool(words))
        self._arrange()

    def show_zoom(self, zoom: str) -> None:
        """Marks the zoom that is on."""
        for key, button in self.zooms.items():
            button.setChecked(key == zoom)
            _mark(button, is_on=key == zoom)

    def show_levelled(self, is_levelled: bool) -> None:
        """Marks whether the plan is levelled."""
        self.levelled.setChecked(is_levelled)
        _mark(self.levelled, is_on=is_levelled)

    def show_grouping(self, grouping: str) -> None:
        """Marks what the cards are grouped by."""
        self.grouping.setText(grouping_text(grouping))
        for action in self._groupings.actions():
            action.setChecked(action.data() == grouping)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """One line where there is room for it, else chips over tools."""
        margins = self._line.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        chips, tools = _line_width(self._chip_flow), _line_width(self._tool_flow)
        is_wide = chips + 4 * _SPACING + tools <= room
        way = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        if self._line.direction() != way:
            self._line.setDirection(way)
        self._chips.setVisible(chips > 0)
        self._tools.setMinimumWidth(tools if is_wide else 0)
        self._tools.setMaximumWidth(tools if is_wide else _ANY_WIDTH)


def _tool(text: str, tip: str, *, is_checkable: bool = False) -> QPushButton:
    tool = QPushButton(text)
    tool.setCheckable(is_checkable)
    tool.setToolTip(tip)
    set_role(tool, "chip")
    return tool


def _mark(tool: QPushButton, *, is_on: bool) -> None:
    """Colours a tool that is on."""
    role = "chip-accent" if is_on else "chip"
    if tool.property("role") != role:
        set_role(tool, role)


def _say(chip: QPushButton, text: str) -> None:
    """Shows a chip with words; none without."""
    if text and text != chip.accessibleName():
        chip.setText(text.replace("&", "&&"))
        chip.setAccessibleName(text)
        chip.setAccessibleDescription(plain_tip(chip.toolTip()))
    chip.setVisible(bool(text))


def _line_width(flow: FlowLayout) -> int:
    """How wide what is shown in a flow is, all in one line."""
    items = [flow.itemAt(place) for place in range(flow.count())]
    widths = [item.sizeHint().width() for item in items if item is not None and not item.isEmpty()]
    return sum(widths) + flow.spacing() * max(0, len(widths) - 1)
