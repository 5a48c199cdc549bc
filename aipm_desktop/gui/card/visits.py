"""The stays of a card: which columns it was in, how long, and why it came back."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from aipm_desktop.domain.board import Visit
from aipm_desktop.gui import theme
from aipm_desktop.gui.card.comments import full_time
from aipm_desktop.gui.card.editing import CardEditing
from aipm_desktop.gui.card.reading import CardContext
from aipm_desktop.gui.card.typed import age_text
from aipm_desktop.gui.labels import word
from aipm_desktop.gui.widgets.keyed_rows import KeyedRows
from aipm_desktop.gui.widgets.section import TEXT_INDENT, Section
from aipm_desktop.gui.widgets.texts import ElidedLabel, plain_label

_SHOWN = 6


class Visits(Section):
    """Newest first; laps back are named with their reason."""

    def __init__(self, editing: CardEditing, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Time in columns"), parent, foldable=True)
        self._editing = editing
        self._card_id = ""
        self._shows_all = False
        self._rows = KeyedRows(self, spacing=0)
        self._more = QPushButton(self)
        theme.set_role(self._more, "link")
        self.column.addWidget(self._rows)
        self.column.addWidget(self._more)
        self._more.clicked.connect(self._show_all)

    def show_card(self, context: CardContext) -> None:
        """Shows the stays of a card."""
        if context.card.id != self._card_id:
            self._card_id = context.card.id
            self._shows_all = False
        visits = sorted(context.sheet.visits, key=_when, reverse=True)
        shown = visits if self._shows_all else visits[:_SHOWN]
        by_id = {one.id: one for one in shown}
        laps = context.card.laps
        self.set_count(self.tr("%n lap(s)", None, laps) if laps else "")
        self._rows.sync(list(by_id), lambda: _VisitRow(self))
        for key, visit in by_id.items():
            row = self._rows.row(key)
            if isinstance(row, _VisitRow):
                row.show_visit(
                    visit, context.column_names.get(visit.column_id, ""), self._editing.session.now()
                )
        self._more.setVisible(len(visits) > len(shown))
        self._more.setText(self.tr("Show all {count}").format(count=len(visits)))
        self._more.setAccessibleName(self._more.text())
        self.setVisible(bool(visits))

    def _show_all(self) -> None:
        self._shows_all = True
        if self._editing.context is not None:
            self.show_card(self._editing.context)


class _VisitRow(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ElidedLabel("")
        self._stay = plain_label("", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(TEXT_INDENT, 1, 2, 1)
        row.addWidget(self._name, 1)
        row.addWidget(self._stay)

    def show_visit(self, visit: Visit, column: str, now: int) -> None:
        """Shows one stay."""
        words = column
        if visit.is_backward:
            why = word("loop_reason", visit.reason) if visit.reason else self.tr("no reason given")
            words = self.tr("↩ {column}: {reason}").format(column=column, reason=why)
        if visit.override:
            words = self.tr("{words} (past the limit: {reason})").format(words=words, reason=visit.override)
        self._name.set_words(words)
        stay = age_text((visit.left_at or now) - visit.entered_at)
        self._stay.setText(stay if visit.left_at is not None else self.tr("{stay}, now").format(stay=stay))
        since = self.tr("since {start}").format(start=full_time(visit.entered_at))
        if visit.left_at is not None:
            since = f"{full_time(visit.entered_at)} – {full_time(visit.left_at)}"
        self._stay.setToolTip(since)


def _when(visit: Visit) -> tuple[int, bool, int]:
    """When it was; a stay that ended in the moment it began comes before the one that followed."""
    return visit.entered_at, visit.left_at is None, visit.left_at or 0
