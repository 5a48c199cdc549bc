"""The list of violations beside a board's views: what is wrong, where, and a button that mends it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from aipm_desktop import commands
from aipm_desktop.domain.planning.violations import Violation
from aipm_desktop.gui.resources import icon
from aipm_desktop.gui.theme import set_role
from aipm_desktop.gui.violations.finder import Findings
from aipm_desktop.gui.violations.words import RULES, fix_text, sentence, translate
from aipm_desktop.gui.widgets.texts import icon_button, plain_label
from aipm_desktop.session.session import Session

if TYPE_CHECKING:
    from aipm_desktop.gui.widgets.popup import Anchor

_MOST = 150
"""Lines shown; nobody mends more in one sitting, and the worst come first."""
_WIDTH = 340


class ViolationsPanel(QFrame):
    """Shows Findings. Fixes run through the session, each one undo step."""

    card_requested = Signal(str)
    level_requested = Signal()
    close_requested = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._findings: Findings | None = None
        self.fixes: list[QPushButton] = []
        set_role(self, "inspector")
        self.setFixedWidth(_WIDTH)
        self.setAccessibleName(self.tr("What is wrong with the plan"))
        self._build()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 8, 8)
        column.setSpacing(8)
        row = QHBoxLayout()
        self.title = plain_label(self.tr("Plan check"), "title")
        row.addWidget(self.title, 1)
        close = icon_button("x", self.tr("Close"), self.tr("Close the list (Esc)"), role="ink2")
        close.clicked.connect(self.close_requested)
        row.addWidget(close)
        column.addLayout(row)
        self._intro = plain_label("", "muted", wrap=True)
        column.addWidget(self._intro)
        self._area = QScrollArea()
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it takes the keyboard
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self._area, 1)
        self.show_findings(None)

    def show_findings(self, findings: Findings | None) -> None:
        """Shows what was found; the scroll position stays."""
        self._findings = findings
        place = self._area.verticalScrollBar().value()
        had_focus = self._area.isAncestorOf(QApplication.focusWidget() or self)
        number = next((at for at, fix in enumerate(self.fixes) if fix.hasFocus()), 0)
        self._area.setWidget(self._lines(findings))
        self._area.verticalScrollBar().setValue(place)
        if had_focus and self.fixes:
            self.fixes[min(number, len(self.fixes) - 1)].setFocus()

    def _lines(self, findings: Findings | None) -> QWidget:
        self.fixes = []
        body = QWidget()
        set_role(body, "scrolled")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 8, 8)
        column.setSpacing(6)
        found = _of(findings)
        if findings is None:
            self._intro.setText(self.tr("Looking…"))
        elif not found:
            self._intro.setText(self.tr("Nothing is wrong: days, links, people and estimates agree."))
        else:
            self._intro.setText(self.tr("Each line has a fix; one undo takes it back."))
        today, heading = self._session.today(), ""
        for violation in found[:_MOST]:
            if violation.rule != heading:
                heading = violation.rule
                column.addWidget(plain_label(translate("Violations", RULES[heading]), "section"))
            column.addWidget(self._line(violation, today))
        if len(found) > _MOST:
            more = self.tr("and {count} more").format(count=QLocale().toString(len(found) - _MOST))
            column.addWidget(plain_label(more, "muted"))
        column.addStretch(1)
        return body

    def _line(self, violation: Violation, today: date) -> QWidget:
        assert self._findings is not None
        said = sentence(violation, self._findings.board, today)
        line = QFrame()
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 2, 0, 6)
        column.setSpacing(2)
        text = plain_label(said, wrap=True)
        column.addWidget(text)
        row = QHBoxLayout()
        row.setSpacing(6)
        fix = QPushButton(fix_text(violation, today).replace("&", "&&"))
        set_role(fix, "chip-bad" if violation.severity == "bad" else "chip-warn")
        fix.setAccessibleDescription(said)
        fix.setToolTip(said)
        fix.clicked.connect(lambda: self._fix(violation, fix))
        self.fixes.append(fix)
        row.addWidget(fix)
        if not self._session.is_read_only:
            fix.setEnabled(True)
        else:
            fix.setEnabled(violation.fix == "level")
        show = QPushButton(icon("arrow-right"), self.tr("Show"))
        set_role(show, "link")
        show.setAccessibleDescription(said)
        show.setToolTip(self.tr("Show the card"))
        show.clicked.connect(lambda: self.card_requested.emit(violation.card_ids[0]))
        row.addWidget(show)
        row.addStretch(1)
        column.addLayout(row)
        return line

    def _fix(self, violation: Violation, button: QPushButton) -> None:
        """Mends it: a day at once, what needs an answer by its popup."""
        card_id, proposed = violation.card_ids[0], violation.facts.get("proposed")
        if violation.fix in ("set_start", "set_due") and proposed:
            field = "start_on" if violation.fix == "set_start" else "due_on"
            self._run(commands.card.set_fields, [card_id], {field: date.fromisoformat(proposed)})
        elif violation.fix == "level":
            self.level_requested.emit()
        elif violation.fix == "settle_link":
            self._settle(violation, button)
        else:
            from aipm_desktop.gui.card import pickers

            pick = pickers.ask_estimate if violation.fix == "estimate" else pickers.pick_people
            pick(self._session, [card_id], button, self, self._run)

    def _settle(self, violation: Violation, anchor: Anchor) -> None:
        from aipm_desktop.gui.circles import ask_settle

        links = self._findings.links if self._findings else ()
        link = next((one for one in links if one.id == violation.dependency_id), None)
        if link is not None:
            ask_settle(self._session, link, anchor, self, self._run)

    def _run(self, command: object, *args: object, **kwargs: object) -> object:
        return self._session.run(command, *args, origin=self, **kwargs)  # type: ignore[arg-type]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_requested.emit()
        else:
            super().keyPressEvent(event)


def _of(findings: Findings | None) -> Sequence[Violation]:
    return findings.violations if findings is not None else ()  # type: ignore[return-value]
