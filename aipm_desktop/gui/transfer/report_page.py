"""The page of the import with its report: read and made side by side, what gets lost and why, what to know."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from aipm_desktop.exchange.plan import Caution, Lost
from aipm_desktop.gui.theme import set_role
from aipm_desktop.gui.transfer import report_words
from aipm_desktop.gui.widgets.texts import plain_label, plain_tip


class ReportPage(QScrollArea):
    """Scrolls when it is long."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Report of the import"))

    def show_report(
        self,
        read: Mapping[str, int],
        made: Mapping[str, int],
        lost: Sequence[Lost],
        cautions: Sequence[Caution],
        *,
        is_done: bool,
    ) -> None:
        """Shows counts and lines; before the import `made` is what will be made."""
        page = QWidget()
        set_role(page, "scrolled")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(3)
        heads = ("", self.tr("in the file"), self.tr("made") if is_done else self.tr("will be made"))
        for place, text in enumerate(heads):
            grid.addWidget(plain_label(text, "section"), 0, place)
        for number, (what, in_file, here) in enumerate(report_words.counted(read, made), start=1):
            grid.addWidget(plain_label(what), number, 0)
            grid.addWidget(plain_label(in_file, "muted"), number, 1)
            shown = plain_label(here, "strong" if in_file == here else "chip-warn")
            grid.addWidget(shown, number, 2, Qt.AlignmentFlag.AlignLeft)
        grid.setColumnStretch(3, 1)
        column.addLayout(grid)
        self._add_lost(column, report_words.lost_lines(lost))
        lines = report_words.caution_lines(cautions)
        if lines:
            column.addWidget(plain_label(self.tr("To know"), "section"))
            for text in lines:
                column.addWidget(plain_label(f"• {text}", wrap=True))
        column.addStretch(1)
        self.setWidget(page)

    def _add_lost(self, column: QVBoxLayout, lines: list[tuple[str, str]]) -> None:
        title = self.tr("Does not arrive as it was") if lines else self.tr("Nothing gets lost.")
        column.addWidget(plain_label(title, "section"))
        for text, where in lines:
            label = plain_label(f"• {text}", wrap=True)
            column.addWidget(label)
            if where:
                places = plain_label(where, "muted", wrap=True)
                places.setContentsMargins(14, 0, 0, 2)
                places.setToolTip(plain_tip(where))
                column.addWidget(places)
