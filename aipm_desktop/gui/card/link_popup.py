"""Key L: one popup that links the chosen card with another, or the chosen cards with each other or with one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QPushButton, QWidget

from aipm_desktop.domain.board import Card, Dependency
from aipm_desktop.domain.link_text import MOST_LAG, TYPES
from aipm_desktop.gui import theme
from aipm_desktop.gui.card.card_finder import CardFinder
from aipm_desktop.gui.labels import cards_text
from aipm_desktop.gui.link_words import link_words, meaning, type_name
from aipm_desktop.gui.widgets.days_box import DaysBox
from aipm_desktop.gui.widgets.flow_layout import FlowLayout
from aipm_desktop.gui.widgets.popup import Popup
from aipm_desktop.gui.widgets.texts import plain_label
from aipm_desktop.session.session import Session
from aipm_desktop.store import neighbours

WAITS, NEEDED, CHAIN, ALL_WAIT, ALL_BEFORE = "waits", "needed", "chain", "all_wait", "all_before"
_MOST_NAMED = 7


class LinkPopup(Popup):
    """`wanted(pairs, type, lag)`: link these (predecessor id, successor id). `edit_requested(Dependency)`: the card that
    was picked is linked already. With one card the modes are WAITS and NEEDED, with several CHAIN, ALL_WAIT, ALL_BEFORE.
    """

    wanted = Signal(list, str, float)
    edit_requested = Signal(object)

    def __init__(
        self, session: Session, cards: Sequence[Card], parent: QWidget | None = None, *, mode: str = ""
    ) -> None:
        self._cards = list(cards)
        finder = CardFinder(session, cards[0].board_id, "")
        one = finder.label_of(cards[0]) if len(cards) == 1 else cards_text(len(cards))
        super().__init__(self.tr("Link {cards}").format(cards=one), parent, width=440)
        self._session = session
        self._ids = frozenset(card.id for card in cards)
        self._links = session.read(neighbours.links_of, self._ids)
        self._circle: frozenset[str] = frozenset()
        self._known: dict[str, Dependency | None] = {}
        self.finder = finder
        self.modes: dict[str, QPushButton] = {}
        self._build()
        self._choose(mode if mode in self.modes else next(iter(self.modes)))

    def _build(self) -> None:
        self._build_modes()
        self.finder.field.setAccessibleName(self.windowTitle())
        self.finder.remark = self._remark
        self.column.addWidget(self.finder)
        self.chain = plain_label("", "strong", wrap=True)
        self.column.addWidget(self.chain)
        self._build_kind()
        self.said = plain_label("", "muted", wrap=True)
        self.column.addWidget(self.said)
        self.do_button = QPushButton(self.tr("Link"), self)
        self.do_button.setAutoDefault(False)
        theme.set_role(self.do_button, "primary")
        self.do_button.setToolTip(self.tr("Link them (Enter)"))
        self.do_button.clicked.connect(self._link_chosen)
        self.column.addWidget(self.do_button, 0, Qt.AlignmentFlag.AlignRight)
        self.finder.picked.connect(self._take)
        self.finder.current_changed.connect(self._say)
        self.finder.ending_typed.connect(self._take_ending)
        self.kind.currentIndexChanged.connect(self._say)
        self.lag.valueChanged.connect(self._say)

    def _build_modes(self) -> None:
        modes = [(WAITS, self.tr("Depends on")), (NEEDED, self.tr("Needed by"))]
        if len(self._cards) > 1:
            modes = [
                (CHAIN, self.tr("In a chain")),
                (ALL_WAIT, self.tr("All depend on one")),
                (ALL_BEFORE, self.tr("One depends on all")),
            ]
        tips = {
            WAITS: self.tr("Pick the card this one waits for"),
            NEEDED: self.tr("Pick the card that waits for this one"),
            CHAIN: self.tr("Each waits for the one before it, in the order of the board"),
            ALL_WAIT: self.tr("Pick the card all of them wait for"),
            ALL_BEFORE: self.tr("Pick the card that waits for all of them"),
        }
        holder = QWidget(self)
        flow = FlowLayout(holder, 4)
        group = QButtonGroup(self)
        for mode, text in modes:
            button = QPushButton(text, holder)
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setToolTip(tips[mode])
            theme.set_role(button, "chip")
            button.clicked.connect(lambda _checked=False, mode=mode: self._choose(mode))
            group.addButton(button)
            flow.addWidget(button)
            self.modes[mode] = button
        self.column.addWidget(holder)

    def _build_kind(self) -> None:
        self.kind = QComboBox(self)
        self.kind.setAccessibleName(self.tr("Type of dependency"))
        self.kind.setToolTip(self.tr("What has to happen before what"))
        for kind in TYPES:
            self.kind.addItem(type_name(kind), kind)
        self.lag = DaysBox(self.tr("Lag in working days"), MOST_LAG, self)
        self.lag.setToolTip(self.tr("Days that lie between; below zero they may overlap. 0.5 is half a day."))
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.kind, 1)
        row.addWidget(self.lag)
        row.addWidget(plain_label(self.tr("working days"), "muted"))
        self.column.addLayout(row)

    @property
    def mode(self) -> str:
        """How the cards are going to be linked."""
        return next(mode for mode, button in self.modes.items() if button.isChecked())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            if isinstance(focused, QPushButton):
                focused.click()
            else:
                self._link_chosen()
        else:
            super().keyPressEvent(event)

    def _focus_first(self) -> None:
        first = self.do_button if self.mode == CHAIN else self.finder
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def _choose(self, mode: str) -> None:
        """Shows the popup for one way of linking."""
        for key, button in self.modes.items():
            button.setChecked(key == mode)
            theme.set_role(button, "chip-accent" if key == mode else "chip")
        is_chain = mode == CHAIN
        if not is_chain:
            self._read_around(is_ahead=mode in (WAITS, ALL_WAIT))
            self.finder.refresh()
        self.finder.setVisible(not is_chain)
        self.chain.setVisible(is_chain)
        self.chain.setText(self._chain_text() if is_chain else "")
        self._say()
        if self.isVisible():
            self.adjustSize()
            self._focus_first()

    def _read_around(self, *, is_ahead: bool) -> None:
        """Which cards would close a circle, and which are linked with all the chosen ones already."""
        self._circle = self._session.read(neighbours.reach, self._ids, ahead=is_ahead)
        linked: dict[str, list[Dependency]] = {}
        for link in self._links:
            own, other = (
                (link.successor_id, link.predecessor_id)
                if is_ahead
                else (link.predecessor_id, link.successor_id)
            )
            if own in self._ids:
                linked.setdefault(other, []).append(link)
        self._known = {
            other: min(links, key=lambda link: link.suspended_at is not None) if len(self._ids) == 1 else None
            for other, links in linked.items()
            if len({(link.predecessor_id, link.successor_id) for link in links}) == len(self._ids)
        }

    def _remark(self, card: Card) -> tuple[str, bool] | None:
        if card.id in self._ids:
            return None
        if card.id in self._known:
            link = self._known[card.id]
            if link is None:
                return None
            if link.suspended_at is not None:
                return self.tr("linked, to be settled"), True
            return self.tr("linked: {link}").format(link=link_words(link.type, link.lag_days)), True
        return (self.tr("would close a circle"), True) if card.id in self._circle else ("", False)

    def _chain_text(self) -> str:
        names = [self.finder.label_of(card) for card in self._cards]
        if len(names) > _MOST_NAMED:
            names = [*names[: _MOST_NAMED - 2], "…", names[-1]]
        return " → ".join(names)

    def _pairs(self, card: Card | None) -> list[tuple[Card, Card]]:
        """(predecessor, successor) of what would be linked with a card."""
        if self.mode == CHAIN:
            return list(zip(self._cards, self._cards[1:], strict=False))
        if card is None:
            return []
        if self.mode in (WAITS, ALL_WAIT):
            return [(card, own) for own in self._cards]
        return [(own, card) for own in self._cards]

    def _say(self) -> None:
        """What the link would mean, for the first pair."""
        pairs = self._pairs(self.finder.current())
        self.do_button.setEnabled(bool(pairs))
        if not pairs:
            self.said.setText(" ")
            return
        before, after = (self.finder.label_of(card) for card in pairs[0])
        self.said.setText(meaning(str(self.kind.currentData()), self.lag.value(), before, after))
        if self.isVisible():
            self.adjustSize()

    def _take_ending(self, kind: str | None, lag_days: float | None) -> None:
        if kind is not None:
            self.kind.setCurrentIndex(TYPES.index(kind))
        if lag_days is not None:
            self.lag.setValue(lag_days)

    def _link_chosen(self) -> None:
        self._finish(self.finder.current())

    def _take(self, card_id: str) -> None:
        card = self.finder.current()
        if card is not None and card.id == card_id:
            self._finish(card)

    def _finish(self, card: Card | None) -> None:
        pairs = [(before.id, after.id) for before, after in self._pairs(card)]
        if not pairs:
            return
        self.lag.interpretText()
        kind, lag_days = str(self.kind.currentData()), self.lag.value()
        known = self._known.get(card.id) if card is not None and self.mode != CHAIN else None
        self.close()
        if known is not None:
            self.edit_requested.emit(known)
        else:
            self.wanted.emit(pairs, kind, lag_days)
