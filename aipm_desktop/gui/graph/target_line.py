"""The line in which the other end of a link is chosen by keys: arrows go over the graph, typing finds by number or title."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from aipm_desktop.gui import theme
from aipm_desktop.gui.board.announce import announce
from aipm_desktop.gui.graph import walk
from aipm_desktop.gui.graph.facts import GraphFacts
from aipm_desktop.gui.graph.linking import verdict
from aipm_desktop.gui.graph.view import GraphView
from aipm_desktop.gui.widgets.texts import icon_button, plain_label

Key = Qt.Key
_ARROWS = {Key.Key_Left: (-1, 0), Key.Key_Right: (1, 0), Key.Key_Up: (0, -1), Key.Key_Down: (0, 1)}
_MOST_MATCHES = 50
_WIDTH, _MARGIN = 460, 12


class TargetLine(QFrame):
    """Opens over the foot of the view; Enter asks for the link, Esc leaves everything as it was."""

    closed = Signal()

    def __init__(self, view: GraphView) -> None:
        super().__init__(view)
        self._view = view
        self._matches: list[str] = []
        self.target = ""
        theme.set_role(self, "selection-bar")
        self._build()
        view.installEventFilter(self)
        view.link_ended.connect(self._close)
        self.hide()

    def _build(self) -> None:
        self.title = plain_label("", "strong")
        self.words = plain_label("", "muted", wrap=True)
        self.field = QLineEdit()
        self.field.setMaxLength(200)
        self.field.setPlaceholderText(self.tr("Arrows, or a number or words"))
        self.field.textChanged.connect(self._find)
        self.field.installEventFilter(self)
        self.swap = icon_button(
            "repeat", self.tr("Other direction"), self.tr("The other direction: who waits for whom")
        )
        self.swap.clicked.connect(self._turn)
        close = icon_button("x", self.tr("Cancel"), self.tr("Link nothing (Esc)"))
        close.clicked.connect(self.leave)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.title)
        row.addWidget(self.field, 1)
        row.addWidget(self.swap)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 8)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.words)
        self.setFocusProxy(self.field)

    # -- opening and closing ----------------------------------------------------------------------------------------
    def open(self, source: str, side: str) -> None:
        """Begins a link at a card; `side` after: the other one waits for it, before: it waits for the other one."""
        view, facts = self._view, self._view.scene.facts
        if facts is None or source not in facts.cards or view.is_read_only:
            return
        box = view.scene.boxes.get(source)
        at = (
            view.camera.to_view(box.center())
            if box is not None
            else view.viewport().rect().center().toPointF()
        )
        view.linking.begin(source, side, at, is_by_key=True)
        view.light(None)
        self.field.clear()
        self.target = ""
        self._aim("")
        self.show()
        self.place()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        announce(view, self.title.text())

    def leave(self) -> None:
        """Closes without a link."""
        self._view.leave_link()

    def _close(self) -> None:
        if not self.isHidden():
            self.hide()
            self._view.foot = 0
            self._view.jumped()
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
            self.closed.emit()

    def _enter(self) -> None:
        view, target = self._view, self.target
        if not target:
            return
        # A card that is not in the picture can be meant, too.
        view.linking.target = target
        if view.scene.facts is not None:
            view.linking.refusal, view.linking.words = self._verdict(view.scene.facts, target)
        view.finish_link()

    def place(self) -> None:
        """Stands over the middle of the view's foot."""
        area = self._view.rect()
        width = min(_WIDTH, area.width() - 2 * _MARGIN)
        layout = self.layout()
        height = layout.heightForWidth(width) if layout is not None else self.sizeHint().height()
        self.setGeometry((area.width() - width) // 2, area.bottom() - height - _MARGIN, width, height)
        self._view.foot = height + _MARGIN if not self.isHidden() else 0
        self._view.jumped()

    # -- choosing ---------------------------------------------------------------------------------------------------
    def _find(self, text: str) -> None:
        facts = self._view.scene.facts
        words = text.casefold().split()
        self._matches = (
            find_cards(facts, words, self._view.linking.source, _MOST_MATCHES)
            if facts is not None and words
            else []
        )
        self._aim(self._matches[0] if self._matches else "")

    def _aim(self, target: str) -> None:
        view, facts = self._view, self._view.scene.facts
        self.target = target
        view.aim(target or None)
        if facts is None:
            return
        label = facts.label_of(view.linking.source)
        goes_on = view.linking.side == "after"
        self.title.setText(
            self.tr("What waits for {card}?").format(card=label)
            if goes_on
            else self.tr("What does {card} wait for?").format(card=label)
        )
        self.field.setAccessibleName(self.title.text())
        said, is_bad = self._said(facts, target)
        self.words.setText(said)
        theme.set_role(self.words, "error" if is_bad else "muted")
        self.field.setAccessibleDescription(said)
        if target:
            view.reveal(target)
            announce(view, said)
        self.place()

    def _said(self, facts: GraphFacts, target: str) -> tuple[str, bool]:
        if target:
            refusal, words = self._verdict(facts, target)
            title = " ".join(facts.cards[target].title.split())[:80]
            return (words, True) if refusal else (f"{words}  ·  {title}", False)
        if self.field.text().strip():
            return self.tr("No card goes by that."), True
        return self.tr("Enter links, Esc cancels."), False

    def _verdict(self, facts: GraphFacts, target: str) -> tuple[str, str]:
        linking = self._view.linking
        ends = (linking.source, target) if linking.side == "after" else (target, linking.source)
        return verdict(facts, *ends)

    def _turn(self) -> None:
        facts = self._view.scene.facts
        if facts is not None:
            self._view.linking.turn(facts)
            self._aim(self.target)
        self.field.setFocus()

    def _step(self, dx: int, dy: int) -> None:
        """Over the matches of what was typed, else over the boxes."""
        view = self._view
        if self.field.text().strip():
            if self._matches and dy:
                place = self._matches.index(self.target) if self.target in self._matches else -1
                self._aim(self._matches[(place + dy) % len(self._matches)])
            return
        here = self.target or view.linking.source
        there = walk.nearest(view.scene, here, dx, dy)
        if there == view.linking.source:
            there = walk.nearest(view.scene, there, dx, dy)
        if there is not None:
            self._aim(there)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._view and event.type() == QEvent.Type.Resize and not self.isHidden():
            self.place()
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Key(event.key())
            is_typed = bool(self.field.text())
            if key in (Key.Key_Up, Key.Key_Down) or (key in _ARROWS and not is_typed):
                self._step(*_ARROWS[key])
                return True
            if key in (Key.Key_Return, Key.Key_Enter):
                self._enter()
                return True
            if key == Key.Key_Escape:
                self.leave()
                return True
        return super().eventFilter(watched, event)


def find_cards(facts: GraphFacts, words: list[str], but: str = "", most: int | None = None) -> list[str]:
    """The cards that go by these words (folded): by number first, then those with all of them in number and title."""
    numbers, titles = [], []
    wanted = " ".join(words)
    prefix = f"{facts.board.board.prefix.casefold()}-"
    for card in facts.cards.values():
        if card.id == but:
            continue
        label = f"{prefix}{card.number}"
        if wanted in (label, str(card.number), f"#{card.number}"):
            numbers.append(card)
        elif all(word in label or word in card.title.casefold() for word in words):
            titles.append(card)
    found = sorted(numbers, key=lambda card: card.number) + sorted(titles, key=lambda card: card.number)
    return [card.id for card in found[:most]]
