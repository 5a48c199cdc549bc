"""A list to choose from by typing: one thing, or several with check marks, and new ones where that is allowed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QListWidgetItem, QWidget

from aipm_desktop.gui import resources, theme
from aipm_desktop.gui.widgets.popup import Popup
from aipm_desktop.gui.widgets.texts import plain_label, plain_tip

_KEY = Qt.ItemDataRole.UserRole
_CREATE = ""
_MOST_ROWS = 9
_LINE_SIZE = QSize(40, 26)


class Choice(NamedTuple):
    """A line of the list; `check` None where there is nothing to check."""

    key: str
    text: str
    icon: QIcon | None = None
    check: Qt.CheckState | None = None
    is_current: bool = False


class ChoicePopup(Popup):
    """Typing filters, arrows move, Enter takes, Esc closes. `picked(key)` closes the list; with checked choices
    `toggled(key, is_on)` keeps it open. `create_requested(text)` when `create` is given (as in "Create “{name}”").
    """

    picked = Signal(str)
    toggled = Signal(str, bool)
    create_requested = Signal(str)

    def __init__(
        self,
        title: str,
        choices: Sequence[Choice],
        parent: QWidget | None = None,
        *,
        create: str = "",
        hint: str = "",
    ) -> None:
        super().__init__(title, parent)
        self._create = create
        self._choices = tuple(choices)
        self._field = QLineEdit(self)
        theme.set_role(self._field, "search")
        self._field.setPlaceholderText(hint or self.tr("Type to filter"))
        self._field.setAccessibleName(title)
        self._field.setMaxLength(200)
        self._list = QListWidget(self)
        self._list.setAccessibleName(title)
        self._list.setIconSize(QSize(16, 16))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setUniformItemSizes(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._nothing = plain_label(self.tr("Nothing goes by that name."), "muted", wrap=True)
        self.column.addWidget(self._field)
        self.column.addWidget(self._list)
        self.column.addWidget(self._nothing)
        self._field.installEventFilter(self)
        self._field.textChanged.connect(self._fill)
        self._list.itemClicked.connect(self._take)
        self.setFocusProxy(self._field)
        self._fill()

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Shows other choices under the same filter, the current line staying where it was."""
        self._choices = tuple(choices)
        row = self._list.currentRow()
        self._fill()
        self._list.setCurrentRow(min(max(row, 0), self._list.count() - 1))

    def shown(self) -> list[str]:
        """The texts of the lines on show."""
        return [self._list.item(row).text() for row in range(self._list.count())]

    def showEvent(self, event: QEvent) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
                QApplication.sendEvent(self._list, event)
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self._list.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _fill(self) -> None:
        typed = self._field.text().strip()
        wanted = typed.casefold()
        self._list.clear()
        start = -1
        for choice in self._choices:
            if wanted in choice.text.casefold():
                if choice.is_current or start < 0:
                    start = self._list.count()
                self._list.addItem(_line(choice))
        if self._create and typed and all(choice.text.casefold() != wanted for choice in self._choices):
            line = QListWidgetItem(resources.icon("plus"), self._create.format(name=typed))
            line.setData(_KEY, _CREATE)
            line.setSizeHint(_LINE_SIZE)
            self._list.addItem(line)
        self._list.setCurrentRow(max(start, 0) if not wanted else 0)
        rows = self._list.count()
        self._nothing.setVisible(rows == 0)
        self._list.setVisible(rows > 0)
        if rows:
            self._list.setFixedHeight(min(rows, _MOST_ROWS) * _LINE_SIZE.height() + 4)
        if self.isVisible():
            self.adjustSize()

    def _take(self, line: QListWidgetItem | None) -> None:
        if line is None:
            return
        key = str(line.data(_KEY))
        if key == _CREATE:
            typed = self._field.text().strip()
            self._field.clear()
            self.create_requested.emit(typed)
            return
        choice = next(choice for choice in self._choices if choice.key == key)
        if choice.check is None:
            self.close()
            self.picked.emit(key)
        else:
            self._field.selectAll()
            self.toggled.emit(key, choice.check != Qt.CheckState.Checked)


def _line(choice: Choice) -> QListWidgetItem:
    line = QListWidgetItem(" ".join(choice.text[:300].split()))
    line.setData(_KEY, choice.key)
    line.setSizeHint(_LINE_SIZE)
    line.setToolTip(plain_tip(choice.text))
    line.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    if choice.icon is not None:
        line.setIcon(choice.icon)
    if choice.check is not None:
        line.setCheckState(choice.check)
    if choice.is_current:
        font = line.font()
        font.setWeight(font.Weight.DemiBold)
        line.setFont(font)
    return line
