"""A part of a panel: a quiet heading with its count and what one can do, and a body that may fold away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from aipm_desktop.gui import resources, theme
from aipm_desktop.gui.widgets.texts import plain_label

TEXT_INDENT = 7
"""Where the text of an in-place field begins, so that headings stand above it."""


class Section(QWidget):
    """Heading, count, actions and body. With `foldable` the heading is a button and `folded` tells of its use."""

    folded = Signal(bool)

    def __init__(self, title: str, parent: QWidget | None = None, *, foldable: bool = False) -> None:
        super().__init__(parent)
        self._title = title
        self._is_open = True
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        self._head = QHBoxLayout()
        self._head.setContentsMargins(2 if foldable else TEXT_INDENT, 0, 0, 0)
        self._head.setSpacing(6)
        self._fold: QToolButton | None = None
        self._count = plain_label("", "muted")
        if foldable:
            self._fold = self._fold_button()
            self._head.addWidget(self._fold)
            self._show_fold(self._fold)
        else:
            self._head.addWidget(plain_label(title, "section"))
        self._head.addWidget(self._count)
        self._head.addStretch(1)
        whole.addLayout(self._head)
        self.body = QWidget(self)
        self.column = QVBoxLayout(self.body)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)
        whole.addWidget(self.body)

    def set_count(self, text: str) -> None:
        """Shows how much the section holds, beside its title."""
        self._count.setText(text)

    def add_action(self, text: str, tip: str) -> QPushButton:
        """A link at the right end of the heading."""
        button = QPushButton(text, self)
        theme.set_role(button, "link")
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        self._head.addWidget(button)
        return button

    @property
    def is_open(self) -> bool:
        """Whether the body shows."""
        return self._is_open

    def set_open(self, is_open: bool) -> None:
        """Unfolds or folds the body."""
        if is_open == self._is_open:
            return
        self._is_open = is_open
        self.body.setVisible(is_open)
        if self._fold is not None:
            self._show_fold(self._fold)
        self.folded.emit(not is_open)

    def _fold_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setText(self._title)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.set_role(button, "fold")
        button.clicked.connect(lambda: self.set_open(not self._is_open))
        return button

    def _show_fold(self, button: QToolButton) -> None:
        button.setIcon(resources.icon("chevron-down" if self._is_open else "chevron-right", "ink3"))
        tip = self.tr("Hide {title}") if self._is_open else self.tr("Show {title}")
        button.setToolTip(tip.format(title=self._title))
        button.setAccessibleName(tip.format(title=self._title))
