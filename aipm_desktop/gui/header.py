"""The head of a board: client, name, tabs, New card, and the menu of the board."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from aipm_desktop.domain.board import Board, Client
from aipm_desktop.gui.resources import icon
from aipm_desktop.gui.theme import set_role
from aipm_desktop.gui.widgets.inplace import InPlaceLine
from aipm_desktop.gui.widgets.texts import ElidedLabel, icon_button

if TYPE_CHECKING:
    from aipm_desktop.gui.violations.finder import Findings


class BoardHeader(QWidget):
    """Names the board and carries what is done to it as a whole."""

    new_card_requested = Signal()
    rename_requested = Signal(str)
    sidebar_requested = Signal()
    tab_requested = Signal(str)
    violations_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_read_only = False
        set_role(self, "header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._build()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 10, 20, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.sidebar_button = icon_button("panel-left", self.tr("Show the sidebar"), role="ink2")
        self.sidebar_button.clicked.connect(self.sidebar_requested)
        self.sidebar_button.hide()
        row.addWidget(self.sidebar_button)
        names = QVBoxLayout()
        names.setSpacing(0)
        self._crumb = ElidedLabel("", "crumb")
        names.addWidget(self._crumb)
        names.addWidget(self._build_name())
        row.addLayout(names, 1)
        self.violations_button = QPushButton()
        set_role(self.violations_button, "chip-warn")
        self.violations_button.clicked.connect(self.violations_requested)
        self.violations_button.hide()
        row.addWidget(self.violations_button)
        self.new_card_button = QPushButton(icon("plus", "on_accent"), self.tr("New card"))
        set_role(self.new_card_button, "primary")
        self.new_card_button.setToolTip(self.tr("Add a card to the first column (N)"))
        self.new_card_button.clicked.connect(self.new_card_requested)
        row.addWidget(self.new_card_button)
        self.menu_button = icon_button(
            "ellipsis", self.tr("Board menu"), self.tr("What can be done with this board"), role="ink2"
        )
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        row.addWidget(self.menu_button)
        column.addLayout(row)
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("Views of this board"))
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        for key, text, keys in (
            ("board", self.tr("Board"), "Ctrl+1"),
            ("graph", self.tr("Graph"), "Ctrl+2"),
            ("timeline", self.tr("Timeline"), "Ctrl+3"),
        ):
            place = self.tabs.addTab(text)
            self.tabs.setTabData(place, key)
            self.tabs.setTabToolTip(place, f"{text} ({keys})")
        self.tabs.currentChanged.connect(lambda place: self.tab_requested.emit(self.tabs.tabData(place)))
        column.addSpacing(4)
        column.addWidget(self.tabs)

    def _build_name(self) -> QStackedWidget:
        self._name = ElidedLabel("", "heading")
        self._name.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._name.installEventFilter(self)
        self._field = InPlaceLine(self.tr("Name of the board"))
        self._field.setMaxLength(200)
        self._field.committed.connect(self._commit)
        self._field.editingFinished.connect(self._show_name)
        self._field.installEventFilter(self)
        self._names = QStackedWidget()
        self._names.addWidget(self._name)
        self._names.addWidget(self._field)
        self._names.setFixedHeight(30)
        return self._names

    def show_board(self, board: Board, client: Client, *, is_read_only: bool) -> None:
        """Names a board and its client."""
        self._crumb.set_words(client.name)
        self._name.set_words(board.name)
        self._name.setAccessibleName(self.tr("Board {name}").format(name=board.name))
        self._field.set_value(board.name)
        self._is_read_only = is_read_only
        self.new_card_button.setEnabled(not is_read_only)

    def show_tab(self, key: str) -> None:
        """Marks the view that is in front."""
        for place in range(self.tabs.count()):
            if self.tabs.tabData(place) == key:
                self.tabs.setCurrentIndex(place)

    def show_violations(self, findings: Findings | None) -> None:
        """Says how much is wrong with the plan; nothing while nobody has looked, or when all is well."""
        count = len(findings.violations) if findings is not None else 0
        self.violations_button.setVisible(bool(count))
        if count:
            text = self.tr("%Ln to check", None, count)
            self.violations_button.setText(text)
            self.violations_button.setAccessibleName(text)
            self.violations_button.setToolTip(
                self.tr("What is wrong with the plan, each with its fix (Ctrl+4)")
            )

    def set_menu(self, menu: QMenu) -> None:
        """The menu of the board."""
        self.menu_button.setMenu(menu)

    def set_sidebar_shown(self, is_shown: bool) -> None:
        """Offers the sidebar while it is folded away."""
        self.sidebar_button.setVisible(not is_shown)

    def begin_rename(self) -> None:
        """Opens the name for editing in place."""
        if not self._is_read_only:
            self._names.setCurrentWidget(self._field)
            self._field.setFocus()
            self._field.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._name:
            is_double_click = event.type() == QEvent.Type.MouseButtonDblClick
            if is_double_click or _pressed(event) in (Qt.Key.Key_F2, Qt.Key.Key_Return):
                self.begin_rename()
                return True
        if watched is self._field and _pressed(event) == Qt.Key.Key_Escape:
            self._field.revert()
            self._show_name()
            return True
        return super().eventFilter(watched, event)

    def _commit(self, name: str) -> None:
        if name.strip():
            self.rename_requested.emit(name.strip())
        else:
            self._field.revert()

    def _show_name(self) -> None:
        self._names.setCurrentWidget(self._name)


def _pressed(event: QEvent) -> int | None:
    return event.key() if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress else None
