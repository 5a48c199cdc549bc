"""The line at the foot of the window: what the board holds, and what undo would take back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QPushButton, QStatusBar, QWidget

from aipm_desktop.domain.changes import Transaction
from aipm_desktop.gui.labels import action_text, cards_text, translate
from aipm_desktop.gui.notices import announce
from aipm_desktop.gui.theme import set_role
from aipm_desktop.gui.widgets.texts import plain_label, plain_tip

NEWS_MS = 6000


class StatusLine(QStatusBar):
    """Quiet facts; the undo button is one more way to undo."""

    undo_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(14, 0, 10, 0)
        self._facts = plain_label()
        self._offline = plain_label(self.tr("Offline ready"))
        self._offline.setToolTip(self.tr("The app never uses the network"))
        self._undo = QPushButton()
        set_role(self._undo, "status")
        self._undo.clicked.connect(self.undo_requested)
        self._undo.hide()
        self._news = plain_label()
        self._news.hide()
        self._over = QTimer(self)
        self._over.setSingleShot(True)
        self._over.setInterval(NEWS_MS)
        self._over.timeout.connect(self._end_news)
        self.addWidget(self._facts, 1)
        self.addWidget(self._news, 1)
        self.addPermanentWidget(self._offline)
        self.addPermanentWidget(self._undo)

    def changeEvent(self, event: QEvent) -> None:
        """Takes its height from the style at once; after the first picture the whole window would be painted again."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            for part in (self._facts, self._news, self._offline, self._undo):
                part.ensurePolished()
            self.reformat()

    def show_facts(self, cards: int | None, blocked: int) -> None:
        """Says how many cards the board holds and how many are blocked; None for no board."""
        parts = [] if cards is None else [cards_text(cards)]
        if blocked:
            parts.append(translate("StatusLine", "{count} blocked").format(count=blocked))
        self._facts.setText(" · ".join(parts))

    def tell(self, text: str) -> None:
        """Says what just happened in place of the facts, for some seconds; a screen reader hears it."""
        self._news.setText(text if len(text) < 120 else text[:119] + "…")
        self._facts.hide()
        self._news.show()
        self._over.start()
        announce(self, text)

    def news(self) -> str:
        """What is being said; empty when nothing is."""
        return self._news.text() if self._news.isVisibleTo(self) else ""

    def _end_news(self) -> None:
        self._news.hide()
        self._facts.show()

    def show_undo(self, target: Transaction | None) -> None:
        """Names what undo would take back."""
        self._undo.setVisible(target is not None)
        if target is not None:
            text = translate("StatusLine", "Undo: {action}").format(action=action_text(target))
            self._undo.setText(text if len(text) < 70 else text[:69] + "…")
            self._undo.setToolTip(plain_tip(text))
