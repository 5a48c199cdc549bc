"""The picture of a graph before it is painted: which boxes and curves there are, and where. It answers what is at a point."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QPointF, QRectF

from aipm_desktop.gui.graph.arrangement import BOX_HEIGHT, BOX_WIDTH, Arrangement, Point
from aipm_desktop.gui.graph.curves import Curve, ports
from aipm_desktop.gui.graph.facts import Edge, GraphFacts, Node
from aipm_desktop.gui.graph.scope import Shown, way

NOWHERE = Arrangement({}, {})
_NOTHING = Shown((), (), 0, 0)


class Scene:
    """Boxes by card id and curves by link id, in scene pixels. `order` has the cards layer by layer, from the top."""

    def __init__(self) -> None:
        self.facts: GraphFacts | None = None
        self.shown = _NOTHING
        self.nodes: dict[str, Node] = {}
        self.edges: dict[str, Edge] = {}
        self.order: list[str] = []
        self.arrangement = NOWHERE
        self.boxes: dict[str, QRectF] = {}
        self.curves: dict[str, Curve] = {}

    # -- what is in it ----------------------------------------------------------------------------------------------
    def show(self, facts: GraphFacts | None, shown: Shown = _NOTHING) -> None:
        """Takes what is to be drawn; boxes that had a place keep it until `place` is told others."""
        self.facts, self.shown = facts, shown
        self.refresh()

    def refresh(self) -> None:
        """Looks again at what is true of the cards and links shown."""
        facts = self.facts
        if facts is None:
            self.nodes, self.edges, self.order = {}, {}, []
            self.boxes, self.curves, self.arrangement = {}, {}, NOWHERE
            return
        wanted = [card_id for card_id in (*self.shown.linked, *self.shown.apart) if card_id in facts.cards]
        self.nodes = {card_id: facts.node(card_id) for card_id in wanted}
        self.edges = {
            link.id: facts.edge(link.id)
            for card_id in wanted
            for link in facts.after.get(card_id, ())
            if link.successor_id in self.nodes
        }
        # What is gone must not be painted until everything has its new place.
        self.boxes = {card_id: box for card_id, box in self.boxes.items() if card_id in self.nodes}
        self.curves = {link_id: curve for link_id, curve in self.curves.items() if link_id in self.edges}
        self.order = self._in_order()

    def pairs(self) -> list[tuple[str, str]]:
        """(left, right) of the links the layers follow from: those that hold, and between their cards suspended ones,
        turned round where that is how they would close a circle.
        """
        linked = set(self.shown.linked)
        return [pair for edge in self.edges.values() if linked.issuperset(pair := self._pair(edge))]

    def _pair(self, edge: Edge) -> tuple[str, str]:
        first, then = edge.link.predecessor_id, edge.link.successor_id
        if edge.is_suspended and self.facts is not None and way(self.facts, then, first):
            return then, first
        return first, then

    # -- where it is ------------------------------------------------------------------------------------------------
    def place(self, arrangement: Arrangement) -> None:
        """Puts boxes and curves where an arrangement says."""
        self.arrangement = arrangement
        half_width, half_height = BOX_WIDTH / 2, BOX_HEIGHT / 2
        self.boxes = {
            card_id: QRectF(x - half_width, y - half_height, BOX_WIDTH, BOX_HEIGHT)
            for card_id, (x, y) in arrangement.boxes.items()
            if card_id in self.nodes
        }
        self.order = self._in_order()
        self.curve()

    def curve(self) -> None:
        """Draws the links anew between the boxes where they are."""
        drawn = {link_id: self._drawn(edge) for link_id, edge in self.edges.items()}
        ends = self._ends(drawn)
        self.curves = {
            link_id: Curve(
                *ends[link_id],
                self.arrangement.bends.get(pair, ()),
                is_turned=pair[0] != self.edges[link_id].link.predecessor_id,
            )
            for link_id, pair in drawn.items()
            if link_id in ends
        }

    def _drawn(self, edge: Edge) -> tuple[str, str]:
        """The cards at the left and the right end of a link: a suspended one may run against the layers."""
        first, then = edge.link.predecessor_id, edge.link.successor_id
        places = self.arrangement.boxes
        if edge.is_suspended and first in places and then in places:
            is_turned = places[then][0] + BOX_WIDTH < places[first][0]
            return (then, first) if is_turned else (first, then)
        return first, then

    def _ends(self, drawn: Mapping[str, tuple[str, str]]) -> dict[str, tuple[Point, Point]]:
        """Where each link leaves a box and meets another: side by side, sorted by where they come from."""
        places = self.arrangement.boxes
        leaving: defaultdict[str, list[tuple[float, str]]] = defaultdict(list)
        coming: defaultdict[str, list[tuple[float, str]]] = defaultdict(list)
        for link_id, (first, then) in drawn.items():
            if first in places and then in places:
                bends = self.arrangement.bends.get((first, then), ())
                leaving[first].append((bends[0][1] if bends else places[then][1], link_id))
                coming[then].append((bends[-1][1] if bends else places[first][1], link_id))
        starts, stops = self._ports(leaving, BOX_WIDTH / 2), self._ports(coming, -BOX_WIDTH / 2)
        return {link_id: (starts[link_id], stops[link_id]) for link_id in starts}

    def _ports(self, edges: dict[str, list[tuple[float, str]]], side: float) -> dict[str, Point]:
        found: dict[str, Point] = {}
        for card_id, links in edges.items():
            x, y = self.arrangement.boxes[card_id]
            for (_height, link_id), port in zip(sorted(links), ports(len(links)), strict=True):
                found[link_id] = (x + side, y + port)
        return found

    def _in_order(self) -> list[str]:
        places = self.arrangement.boxes
        linked = [card_id for card_id in self.shown.linked if card_id in self.nodes]
        linked.sort(key=lambda card_id: places.get(card_id, (0.0, 0.0)))
        return linked + [card_id for card_id in self.shown.apart if card_id in self.nodes]

    # -- answers ----------------------------------------------------------------------------------------------------
    def bounds(self, card_ids: Iterable[str] | None = None) -> QRectF:
        """The rectangle round these boxes, or round everything."""
        found = QRectF()
        for card_id in self.boxes if card_ids is None else card_ids:
            found = found.united(self.boxes[card_id]) if card_id in self.boxes else found
        return found

    def whole(self) -> QRectF:
        """The rectangle round all boxes and curves."""
        found = self.bounds()
        for curve in self.curves.values():
            found = found.united(curve.bounds)
        return found

    def card_at(self, point: QPointF) -> str | None:
        """The card at a point."""
        return next((card_id for card_id, box in self.boxes.items() if box.contains(point)), None)

    def link_at(self, point: QPointF, reach: float) -> str | None:
        """The link nearest to a point, no further than `reach`."""
        x, y = point.x(), point.y()
        near = [
            (curve.distance(x, y), link_id)
            for link_id, curve in self.curves.items()
            if curve.bounds.adjusted(-reach, -reach, reach, reach).contains(point)
        ]
        best = min(near, default=None)
        return best[1] if best is not None and best[0] <= reach else None

    def links_of(self, card_id: str, *, outgoing: bool) -> list[str]:
        """The links shown that leave a card, or come to it, from top to bottom."""
        facts, places = self.facts, self.arrangement.boxes
        links = (facts.after if outgoing else facts.before).get(card_id, ()) if facts else ()
        shown = [link for link in links if link.id in self.edges]

        def height(link_id: str, other: str) -> tuple[float, str]:
            return places.get(other, (0.0, 0.0))[1], link_id

        return [
            link_id
            for _height, link_id in sorted(
                height(link.id, link.successor_id if outgoing else link.predecessor_id) for link in shown
            )
        ]
