"""The page of the import with its report: read and made side by side, what gets lost and why, what to know."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from aipm_desktop.exchange.plan import Caution, Lost
from aipm_desktop.gui.circles import NamedLink
from aipm_desktop.gui.theme import set_role
from aipm_desktop.gui.transfer import report_words
from aipm_desktop.gui.widgets.texts import ElidedLabel, plain_label, plain_tip

MOST_SUSPENDED = 30


class ReportPage(QScrollArea):
    """Scrolls when it is long. `card_requested(card id)`: show the card whose link is to be settled."""

    card_requested = Signal(str)

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
        suspended: Sequence[NamedLink] = (),
    ) -> None:
        """Shows counts and lines; before the import `made` is what will be made.

        `suspended` are the links of the board made that do not hold; they take the place of what `cautions` say of them.
        """
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
        self._add_suspended(column, suspended)
        told = [caution for caution in cautions if not suspended or caution.key != "cycle"]
        lines = report_words.caution_lines(told)
        if lines:
            column.addWidget(plain_label(self.tr("To know"), "section"))
            for text in lines:
                column.addWidget(plain_label(f"• {text}", wrap=True))
        column.addStretch(1)
        self.setWidget(page)

    def _add_suspended(self, column: QVBoxLayout, links: Sequence[NamedLink]) -> None:
        if not links:
            return
        column.addWidget(plain_label(self.tr("To settle"), "section"))
        about = self.tr(
            "Each of these dependencies would close a circle, so it does not hold until it is settled."
        )
        column.addWidget(plain_label(about, wrap=True))
        for link in links[:MOST_SUSPENDED]:
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(plain_label(link.numbers, "strong"))
            row.addWidget(ElidedLabel(link.titles, "muted"), 1)
            button = QPushButton(self.tr("Show card"))
            set_role(button, "link")
            button.setAutoDefault(False)
            button.setToolTip(self.tr("Show the card that waits"))
            button.setAccessibleName(self.tr("Show the card of {link}").format(link=link.numbers))
            button.clicked.connect(
                lambda _checked=False, link=link: self.card_requested.emit(link.successor_id)
            )
            row.addWidget(button)
            column.addLayout(row)
        if len(links) > MOST_SUSPENDED:
            more = QLocale().toString(len(links) - MOST_SUSPENDED)
            column.addWidget(plain_label(self.tr("and {count} more").format(count=more), "muted"))

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
