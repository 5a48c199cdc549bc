"""Every change a plan would make to the days of cards, to agree to one by one before anything happens."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QPushButton, QTreeWidget, QTreeWidgetItem, QWidget

from aipm_desktop.gui.dialogs.form import Form
from aipm_desktop.gui.labels import cards_text, day_text
from aipm_desktop.gui.theme import set_role
from aipm_desktop.gui.timeline.changes import DateChange
from aipm_desktop.gui.widgets.texts import plain_label, plain_tip

_ROLE = Qt.ItemDataRole.UserRole


class ApplyDialog(Form):
    """Days nobody set are agreed to from the start; those a person set are listed, and moved only when ticked."""

    def __init__(self, parent: QWidget | None, changes: Sequence[DateChange], today: date) -> None:
        intro = self.tr("Nothing changes before Apply, and one undo takes all of it back.")
        super().__init__(parent, self.tr("Apply schedule"), self.tr("Apply"), intro=intro, width=760)
        self._changes = list(changes)
        self.table = QTreeWidget()
        self.table.setRootIsDecorated(False)
        self.table.setAlternatingRowColors(False)
        self.table.setUniformRowHeights(True)
        self.table.setAccessibleName(self.tr("Changes"))
        self.table.setHeaderLabels(
            [self.tr("Card"), self.tr("Start"), self.tr("Due"), self.tr("Days set by")]
        )
        header = self.table.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        set_role(self.table, "list")
        self.table.setMinimumHeight(320)
        self.table.addTopLevelItems(
            [self._line(place, change, today) for place, change in enumerate(self._changes)]
        )
        if first := self.table.topLevelItem(0):
            self.table.setCurrentItem(first)
        self.table.itemChanged.connect(self._count)
        self.add_wide(self.table)
        self._build_foot()
        self._count()
        self.table.setFocus()

    def _line(self, place: int, change: DateChange, today: date) -> QTreeWidgetItem:
        who = self.tr("a person") if change.was_set else self.tr("nobody")
        line = QTreeWidgetItem(
            [
                f"{change.label}  {' '.join(change.title.split())}",
                _moved(change.old_start, change.new_start, today),
                _moved(change.old_due, change.new_due, today),
                who,
            ]
        )
        line.setData(0, _ROLE, place)
        line.setToolTip(0, plain_tip(change.title))
        line.setFlags(line.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        line.setCheckState(0, Qt.CheckState.Unchecked if change.was_set else Qt.CheckState.Checked)
        return line

    def _build_foot(self) -> None:
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, 0, 0, 0)
        self.count = plain_label("", "muted")
        row.addWidget(self.count, 1)
        for text, state in (
            (self.tr("All"), Qt.CheckState.Checked),
            (self.tr("None"), Qt.CheckState.Unchecked),
        ):
            button = QPushButton(text)
            set_role(button, "link")
            button.setAutoDefault(False)
            button.setToolTip(
                self.tr("Tick every line") if state == Qt.CheckState.Checked else self.tr("Tick no line")
            )
            button.clicked.connect(lambda _checked=False, state=state: self._set_all(state))
            row.addWidget(button)
        self.add_wide(foot)

    def _lines(self) -> list[QTreeWidgetItem]:
        found = (self.table.topLevelItem(place) for place in range(self.table.topLevelItemCount()))
        return [line for line in found if line is not None]

    def _set_all(self, state: Qt.CheckState) -> None:
        for line in self._lines():
            line.setCheckState(0, state)

    def agreed(self) -> list[DateChange]:
        """The changes that are ticked."""
        ticked = (line for line in self._lines() if line.checkState(0) == Qt.CheckState.Checked)
        return [self._changes[line.data(0, _ROLE)] for line in ticked]

    def _count(self) -> None:
        agreed = len(self.agreed())
        kept = sum(change.was_set for change in self._changes) if agreed < len(self._changes) else 0
        said = self.tr("{cards} will get these days.").format(cards=cards_text(agreed))
        if kept:
            said += " " + self.tr("A day a person set moves only when its line is ticked.")
        self.count.setText(said)
        self.ok_button.setEnabled(bool(agreed))

    @classmethod
    def ask(cls, parent: QWidget, changes: Sequence[DateChange], today: date) -> list[DateChange]:
        """The changes agreed to; none when the person thought better of it."""
        dialog = cls(parent, changes, today)
        agreed = dialog.agreed() if dialog.is_agreed() else []
        dialog.deleteLater()
        return agreed


def _moved(old: date | None, new: date | None, today: date) -> str:
    """Old and new day: "23 Nov → 27 Nov", "– → 27 Nov"; a day that stays is said once."""
    before = day_text(old, today) if old else "–"
    after = day_text(new, today) if new else "–"
    return before if old == new else f"{before} → {after}"
