"""What the graph says: on chips, in tooltips, and to a screen reader."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, QObject

from aipm_desktop.domain.board import Dependency
from aipm_desktop.gui.card.typed import number_text
from aipm_desktop.gui.counts import counts
from aipm_desktop.gui.graph.facts import Edge, GraphFacts, Node
from aipm_desktop.gui.labels import word
from aipm_desktop.gui.link_words import type_words
from aipm_desktop.gui.widgets.texts import escaped

translate = QCoreApplication.translate

_MOST_NAMED = 4


class GraphCounts(QObject):
    """Phrases whose words bend with their number; see gui/counts.py."""

    def links(self, count: int) -> str:
        """1 link, 12 links."""
        return self.tr("%Ln link(s)", None, count)

    def steps(self, count: int) -> str:
        """1 step, 2 steps."""
        return self.tr("%Ln step(s)", None, count)


graph_counts = GraphCounts()


def days_words(days: float) -> str:
    """Working days in words: "23 days", "1 day", "22.5 days"."""
    rounded = round(days, 1)
    if rounded == int(rounded):
        return counts.days(int(rounded))
    return translate("Graph", "{number} days").format(number=number_text(rounded))


def days_short(days: float) -> str:
    """Working days as short as a box needs: "4 d"."""
    return translate("Graph", "{number} d").format(number=number_text(round(days, 1)))


def duration_text(node: Node) -> str:
    """What stands at the head of a box: "4 d", "~1 d" where it is only assumed, nothing when there is nothing left to do."""
    if node.is_done or node.card.kind == "milestone":
        return ""
    return f"~{days_short(node.days)}" if node.is_assumed else days_short(node.days)


def lag_text(days: float) -> str:
    """A lag or lead with its sign: "+2 d", "−1.5 d"; empty without one."""
    return ("+" if days > 0 else "−") + days_short(abs(days)) if days else ""


def link_mark(link: Dependency) -> str:
    """What stands on a link that is no plain finish to start: "SS", "+2 d", "FF −1 d"."""
    kind = "" if link.type == "FS" and link.lag_days else link.type
    return "" if link.type == "FS" and not link.lag_days else f"{kind} {lag_text(link.lag_days)}".strip()


def link_words(facts: GraphFacts, edge: Edge) -> str:
    """A link in words: "CI-3 → CI-7, finish to start, +2 d, critical"."""
    link = edge.link
    said = [
        f"{facts.label_of(link.predecessor_id)} → {facts.label_of(link.successor_id)}",
        type_words(link.type),
    ]
    if link.lag_days:
        said.append(lag_text(link.lag_days))
    if edge.is_suspended:
        said.append(translate("Graph", "suspended: it would close a circle"))
    if edge.is_critical:
        said.append(translate("Graph", "critical"))
    if edge.is_hand_over:
        said.append(translate("Graph", "hand-over between tracks"))
    return ", ".join(said)


def names(words: Sequence[str]) -> str:
    """Names in a sentence: "CI-3", "CI-3 and CI-7", "CI-3, CI-7 and 4 more"."""
    if len(words) < 2:
        return "".join(words)
    if len(words) > _MOST_NAMED:
        more = translate("Graph", "{names} and {count} more")
        return more.format(names=", ".join(words[: _MOST_NAMED - 1]), count=len(words) - _MOST_NAMED + 1)
    both = translate("Graph", "{names} and {last}")
    return both.format(names=", ".join(words[:-1]), last=words[-1])


def state_words(node: Node) -> list[str]:
    """What is special about a card of the graph, in words."""
    said = []
    if node.is_done:
        said.append(translate("Graph", "done"))
    elif node.card.kind != "milestone":
        said.append(days_words(node.days))
    if node.is_assumed:
        said.append(translate("Graph", "assumed, there is no estimate"))
    if node.is_critical:
        said.append(translate("Graph", "critical"))
    elif not node.is_done and node.slack:
        said.append(translate("Graph", "slack {days}").format(days=days_words(node.slack)))
    if node.is_started:
        said.append(translate("Graph", "started"))
    if node.card.blocked_reason is not None and not node.is_done:
        said.append(translate("Graph", "blocked"))
    return said


def spoken_node(facts: GraphFacts, node: Node) -> str:
    """A card as a screen reader hears it: "CI-12, Augment images, Task, 4 days, critical, waits for CI-3 and CI-7"."""
    card = node.card
    said = [node.label, " ".join(card.title[:300].split()), word("kind", card.kind), *state_words(node)]
    if node.lane is not None:
        said.append(node.lane.name)
    said += neighbour_words(facts, card.id)
    return ", ".join(part for part in said if part)


def neighbour_words(facts: GraphFacts, card_id: str) -> list[str]:
    """What a card waits for, what it followed and what waits for it, in words; suspended links hold nobody up."""
    before = [link.predecessor_id for link in facts.before.get(card_id, ()) if link.suspended_at is None]
    after = [link.successor_id for link in facts.after.get(card_id, ()) if link.suspended_at is None]
    is_done = facts.cards[card_id].done_at is not None
    waits = [other for other in before if not is_done and facts.cards[other].done_at is None]
    followed = [other for other in before if other not in waits]
    said = []
    if waits:
        said.append(translate("Graph", "waits for {names}").format(names=names(_labels(facts, waits))))
    if followed:
        said.append(translate("Graph", "follows {names}").format(names=names(_labels(facts, followed))))
    if after:
        said.append(translate("Graph", "needed by {names}").format(names=names(_labels(facts, after))))
    return said or [translate("Graph", "not linked")]


def tooltip_of(facts: GraphFacts, node: Node) -> str:
    """The whole title and what a box has no room for."""
    card = node.card
    head = f"{node.label} · {word('kind', card.kind)} · {facts.column_name(card.id)}"
    lines = [head, " ".join(card.title[:1000].split()), ", ".join(state_words(node))]
    if card.blocked_reason and not node.is_done:
        lines.append(translate("Graph", "Blocked: {reason}").format(reason=card.blocked_reason[:300]))
    if node.is_waiting:
        waits = translate("Graph", "Can start when finished: {names}")
        lines.append(waits.format(names=names(_labels(facts, facts.holding(card.id)))))
    if node.lane is not None and node.lane.name:
        lines.append(node.lane.name)
    body = "\n".join(line for line in lines if line)
    return f"<p style='white-space:pre-wrap'>{escaped(body)}</p>"


def apart_heading(shown: int, total: int) -> str:
    """The words over the cards no link reaches."""
    text = translate("Graph", "Not linked: {cards}").format(cards=counts.cards(total))
    if shown < total:
        text += " · " + translate("Graph", "{count} shown").format(count=shown)
    return text


def _labels(facts: GraphFacts, card_ids: Iterable[str]) -> list[str]:
    numbers = sorted({(facts.cards[card_id].number, card_id) for card_id in card_ids})
    return [facts.label_of(card_id) for _number, card_id in numbers]
