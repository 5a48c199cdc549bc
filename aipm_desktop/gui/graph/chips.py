"""The chips at the head of the graph: what its numbers say, each a button that shows the cards behind it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from aipm_desktop.gui import theme
from aipm_desktop.gui.counts import counts
from aipm_desktop.gui.graph.facts import GraphFacts
from aipm_desktop.gui.graph.scope import Shown
from aipm_desktop.gui.graph.words import days_words, graph_counts
from aipm_desktop.gui.widgets.flow_layout import FlowLayout
from aipm_desktop.gui.widgets.texts import plain_tip

_MOST_LANES = 2


class GraphChips(QWidget):
    """`lit` holds the key of the chip whose cards are lit: critical, or the id of a swimlane; empty for none."""

    lit_changed = Signal(str)
    assumed_requested = Signal()
    suspended_requested = Signal()
    cut_requested = Signal()
    made = Signal()
    """There are other buttons than before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lit = ""
        self.buttons: dict[str, QPushButton] = {}
        self._flow = FlowLayout(self, 6, is_centred=True)

    def show_facts(self, facts: GraphFacts | None, shown: Shown) -> None:
        """Says what is true of the board now."""
        wanted = self._wanted(facts, shown) if facts is not None else {}
        if list(wanted) != list(self.buttons):
            self._make(wanted)
        for key, (text, tip, role) in wanted.items():
            button = self.buttons[key]
            if button.text() != text.replace("&", "&&"):
                button.setText(text.replace("&", "&&"))
            button.setAccessibleName(text)
            button.setAccessibleDescription(tip)
            button.setToolTip(plain_tip(tip))
            if button.property("role") != role:
                theme.set_role(button, role)
        if self.lit and self.lit not in self.buttons:
            self.set_lit("")

    def set_lit(self, key: str) -> None:
        """Lights the cards of one chip, or of none."""
        if key != self.lit:
            self.lit = key
            for name, button in self.buttons.items():
                button.setChecked(name == key)
            self.lit_changed.emit(key)

    def _wanted(self, facts: GraphFacts, shown: Shown) -> dict[str, tuple[str, str, str]]:
        """Chips by key: text, tooltip, role."""
        chips: dict[str, tuple[str, str, str]] = {}
        plan = facts.plan
        if facts.links and plan.duration:
            text = self.tr("Critical path · {days}").format(days=days_words(plan.duration))
            tip = self.tr(
                "Working days the open cards take at least. Any delay of a red card delays the end."
            )
            chips["critical"] = (text, tip, "chip-bad")
        for lane, slack in facts.slack_by_lane()[:_MOST_LANES]:
            text = self.tr("Slack of {days} on {lane}").format(days=days_words(slack), lane=_short(lane.name))
            tip = self.tr("Every linked card there can slip that long before the end does.")
            chips[lane.id] = (text, tip, "chip")
        if assumed := len(facts.assumed()):
            text = self.tr("{cards} without an estimate").format(cards=counts.cards(assumed))
            tip = self.tr("Each counts as 1 day. Click for the list, and to estimate them.")
            chips["assumed"] = (text, tip, "chip-warn")
        if suspended := len(facts.suspended()):
            text = self.tr("{links} suspended").format(links=graph_counts.links(suspended))
            tip = self.tr("A link that would close a circle holds nobody up. Click to settle it.")
            chips["suspended"] = (text, tip, "chip-warn")
        if facts.plan.times == {} and any(card.done_at is None for card in facts.cards.values()):
            tip = self.tr("Without an order there is no critical path. Remove one of the links.")
            chips["cycle"] = (self.tr("The links close a circle"), tip, "chip-bad")
        if shown.is_cut and not shown.is_centred:
            text = self.tr("{shown} of {cards}").format(
                shown=len(shown.linked) + len(shown.apart), cards=counts.cards(shown.total)
            )
            tip = self.tr(
                "Too many to draw. Shown are those around the focused card; click to choose another."
            )
            chips["cut"] = (text, tip, "chip-accent")
        return chips

    def _make(self, wanted: dict[str, tuple[str, str, str]]) -> None:
        for button in self.buttons.values():
            button.hide()
            button.deleteLater()
        while self._flow.takeAt(0) is not None:
            pass
        self.buttons = {}
        for key in wanted:
            button = QPushButton(self)
            theme.set_role(button, wanted[key][2])
            button.clicked.connect(lambda _checked=False, key=key: self._press(key))
            self.buttons[key] = button
            button.setCheckable(key not in {"assumed", "suspended", "cut", "cycle"})
            button.setChecked(key == self.lit)
            self._flow.addWidget(button)
            button.show()
        self.updateGeometry()
        self.made.emit()

    def _press(self, key: str) -> None:
        requests = {
            "assumed": self.assumed_requested,
            "suspended": self.suspended_requested,
            "cut": self.cut_requested,
        }
        if key in requests:
            requests[key].emit()
        elif self.buttons[key].isCheckable():
            self.set_lit("" if self.lit == key else key)


def _short(name: str) -> str:
    words = " ".join(name.split())
    return words if len(words) <= 40 else words[:39] + "…"
