"""The row over the graph: chips on the left; find, focus, zoom, overview and export on the right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QSpinBox,
    QToolButton,
    QWidget,
)

from aipm_desktop.gui import theme
from aipm_desktop.gui.graph.camera import STEP
from aipm_desktop.gui.graph.chips import GraphChips
from aipm_desktop.gui.graph.scope import MOST_STEPS
from aipm_desktop.gui.graph.words import graph_counts, translate
from aipm_desktop.gui.marking import QT_TRANSLATE_NOOP
from aipm_desktop.gui.resources import icon
from aipm_desktop.gui.widgets.texts import add_clear_button, icon_button, plain_label

FORMATS = (
    ("svg", QT_TRANSLATE_NOOP("GraphHead", "SVG drawing…"), "image"),
    ("png", QT_TRANSLATE_NOOP("GraphHead", "PNG picture…"), "image"),
    ("pdf", QT_TRANSLATE_NOOP("GraphHead", "PDF page…"), "file-text"),
    ("mmd", QT_TRANSLATE_NOOP("GraphHead", "Mermaid text…"), "code"),
    ("dot", QT_TRANSLATE_NOOP("GraphHead", "DOT for Graphviz…"), "code"),
    ("graphml", QT_TRANSLATE_NOOP("GraphHead", "GraphML…"), "code"),
)
_ONE_ROW = 900
"""Pixels from which on chips and tools share a row."""
_FIND_WIDTH = 170


class GraphHead(QWidget):
    """Tells what is wished; it changes nothing itself."""

    find_changed = Signal(str)
    find_next = Signal(int)
    """1 for the next match, -1 for the one before."""
    left = Signal()
    """The keyboard goes back to the graph."""
    focus_toggled = Signal(bool)
    steps_changed = Signal(int)
    zoom_requested = Signal(float)
    fit_requested = Signal()
    minimap_toggled = Signal(bool)
    export_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "page")
        self._build()

    def _build(self) -> None:
        self.chips = GraphChips()
        self._tools = QWidget()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(20, 8, 16, 6)
        self._row.setSpacing(8)
        self._row.addWidget(self.chips, 1, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._tools)
        tools = QHBoxLayout(self._tools)
        tools.setContentsMargins(0, 0, 0, 0)
        tools.setSpacing(2)
        self._build_find(tools)
        self._build_focus(tools)
        self._build_zoom(tools)
        self._build_export(tools)
        tools.addStretch()

    def _build_find(self, tools: QBoxLayout) -> None:
        self.finder = QLineEdit()
        theme.set_role(self.finder, "search")
        self.finder.setPlaceholderText(self.tr("Find a card  /"))
        self.finder.setAccessibleName(self.tr("Find a card on the graph"))
        self.finder.setToolTip(self.tr("Number or words of the title; Enter goes to the next match (/)"))
        self.finder.setMaxLength(200)
        self.finder.setMinimumWidth(90)
        self.finder.setMaximumWidth(_FIND_WIDTH)
        add_clear_button(self.finder, self.tr("Clear"))
        self.finder.textChanged.connect(self.find_changed)
        self.finder.installEventFilter(self)
        self.found = plain_label("", "muted")
        self.found.hide()
        tools.addWidget(self.finder)
        tools.addWidget(self.found)
        tools.addSpacing(6)

    def _build_focus(self, tools: QBoxLayout) -> None:
        self.focus_button = icon_button(
            "target",
            self.tr("Focus mode"),
            self.tr("Show only the focused card, what it waits for and what waits for it (O)"),
            role="ink2",
        )
        self.focus_button.setCheckable(True)
        self.focus_button.clicked.connect(self.focus_toggled)
        self.steps = QSpinBox()
        self.steps.setRange(1, MOST_STEPS)
        self.steps.setPrefix("± ")
        self.steps.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.steps.setAccessibleName(self.tr("Steps around the card"))
        self.steps.setToolTip(self.tr("How many links away from the card"))
        self.steps.valueChanged.connect(self.steps_changed)
        self.steps.hide()
        tools.addWidget(self.focus_button)
        tools.addWidget(self.steps)

    def _build_zoom(self, tools: QBoxLayout) -> None:
        smaller = icon_button("zoom-out", self.tr("Smaller"), self.tr("Smaller (−)"), role="ink2")
        larger = icon_button("zoom-in", self.tr("Larger"), self.tr("Larger (+)"), role="ink2")
        smaller.clicked.connect(lambda: self.zoom_requested.emit(1 / STEP))
        larger.clicked.connect(lambda: self.zoom_requested.emit(STEP))
        self.minimap_button = icon_button(
            "map",
            self.tr("Overview"),
            self.tr("A small map in the corner while not all is in sight"),
            role="ink2",
        )
        self.minimap_button.setCheckable(True)
        self.minimap_button.clicked.connect(self.minimap_toggled)
        for button in (smaller, larger, self.minimap_button):
            tools.addWidget(button)
        tools.addSpacing(6)
        self.fit_button = QPushButton(self.tr("Fit"))
        self.fit_button.setToolTip(self.tr("Show all of the graph (Ctrl+0)"))
        self.fit_button.setAccessibleName(self.tr("Fit"))
        self.fit_button.clicked.connect(self.fit_requested)
        tools.addWidget(self.fit_button)
        tools.addSpacing(4)

    def _build_export(self, tools: QBoxLayout) -> None:
        self.export_button = QPushButton(self.tr("Export…"))
        self.export_button.setToolTip(self.tr("Save the graph as a picture or as text for other tools"))
        self.export_button.setAccessibleName(self.tr("Export…"))
        menu = QMenu(self.export_button)
        for key, text, picture in FORMATS:
            item = menu.addAction(icon(picture), translate("GraphHead", text))
            item.setObjectName(key)
            item.triggered.connect(lambda _checked=False, key=key: self.export_requested.emit(key))
        self.export_button.setMenu(menu)
        tools.addWidget(self.export_button)

    # -- what it shows ----------------------------------------------------------------------------------------------
    def show_focus(self, is_on: bool, steps: int, label: str) -> None:
        """Shows whether only the surroundings of a card are in the picture."""
        self.focus_button.setChecked(is_on)
        self.steps.setVisible(is_on)
        if self.steps.value() != steps:
            self.steps.blockSignals(True)
            self.steps.setValue(steps)
            self.steps.blockSignals(False)
        around = self.tr("{card} and {steps} around it").format(card=label, steps=graph_counts.steps(steps))
        self.steps.setAccessibleDescription(around if is_on else "")

    def show_found(self, place: int, count: int) -> None:
        """Says how many cards match what is looked for; -1 when nothing is."""
        self.found.setVisible(count >= 0)
        text = self.tr("none") if not count else self.tr("{place} of {count}")
        words = text.format(place=place, count=count) if place else str(count) if count > 0 else text
        self.found.setText(words)
        self.finder.setAccessibleDescription(words if count >= 0 else "")

    def begin_find(self) -> None:
        """Takes the keyboard into the field."""
        self.finder.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.finder.selectAll()

    def buttons(self) -> list[QToolButton]:
        """The icon buttons, from left to right."""
        return self._tools.findChildren(QToolButton)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        wanted = direction.LeftToRight if self.width() >= _ONE_ROW else direction.BottomToTop
        if self._row.direction() != wanted:
            self._row.setDirection(wanted)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.finder and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self.find_next.emit(-1 if is_back else 1)
                return True
            if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down):
                if event.key() == Qt.Key.Key_Escape:
                    self.finder.clear()
                self.left.emit()
                return True
        return super().eventFilter(watched, event)
