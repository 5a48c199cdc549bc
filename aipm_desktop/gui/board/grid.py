"""Where everything on the board is: columns × swimlanes of cells, cards below each other in each cell.

Pure arithmetic in content pixels (the view subtracts its scroll offsets). Heights of cards are asked for one swimlane
at a time, when it comes into sight; until then its height is an estimate, so that a board of ten thousand cards opens at
once. `refresh` measures again only the cells it is told of.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from aipm_desktop.gui.board.density import BODY_GAP, COLLAPSED, LANE_PADDING, MARGIN, Density

CellKey = tuple[str, str]
"""(column id, swimlane id)"""


class Box(NamedTuple):
    """A rectangle in content pixels."""

    x: int
    y: int
    width: int
    height: int

    @property
    def bottom(self) -> int:
        """The first pixel below it."""
        return self.y + self.height


class Place(NamedTuple):
    """A place between cards: before the `position`-th card of a cell."""

    column: int
    lane: int
    position: int


class _Cell:
    __slots__ = ("height", "ids", "tops")

    def __init__(self, ids: Sequence[str], heights: Iterable[int], gap: int) -> None:
        self.ids = list(ids)
        self.tops: list[int] = []
        top = 0
        for height in heights:
            self.tops.append(top)
            top += height + gap
        self.height = max(0, top - gap)


class _Lane:
    __slots__ = ("body", "is_measured", "y")

    def __init__(self) -> None:
        self.y = 0
        self.body = 0
        self.is_measured = False


class Grid:
    """The layout of one board. `measure(card id, width)` answers a card's height."""

    def __init__(self, measure: Callable[[str, int], int], density: Density) -> None:
        self._measure = measure
        self.density = density
        self.columns: tuple[str, ...] = ()
        self.lanes: tuple[str, ...] = ()
        self.cells: Mapping[CellKey, Sequence[str]] = {}
        self.collapsed_columns: frozenset[str] = frozenset()
        self.collapsed_lanes: frozenset[str] = frozenset()
        self.has_lane_headers = True
        self.width = 0
        self.height = 0
        self.card_width = density.narrowest
        self._xs: list[int] = []
        self._widths: list[int] = []
        self._lanes: list[_Lane] = []
        self._boxes: dict[CellKey, _Cell] = {}
        self._heights: dict[str, int] = {}
        self._rooms: dict[CellKey, int] = {}

    # -- building ---------------------------------------------------------------------------------------------------
    def show(
        self,
        columns: Sequence[str],
        lanes: Sequence[str],
        cells: Mapping[CellKey, Sequence[str]],
        has_lane_headers: bool,
    ) -> None:
        """Takes another board, or the same one after a change of its columns, swimlanes or of most cards."""
        self.columns, self.lanes, self.cells = tuple(columns), tuple(lanes), cells
        self.has_lane_headers = has_lane_headers
        self._heights.clear()
        self._rooms.clear()
        self._restart()

    def fit(self, width: int) -> None:
        """Divides a width among the columns; below the narrowest column the board is wider than the window."""
        open_columns = [c for c in self.columns if c not in self.collapsed_columns]
        gap = self.density.column_gap
        fixed = 2 * (MARGIN + LANE_PADDING) + gap * max(0, len(self.columns) - 1)
        fixed += COLLAPSED * (len(self.columns) - len(open_columns))
        share = (width - fixed) // len(open_columns) if open_columns else self.density.narrowest
        card_width = max(self.density.narrowest, min(self.density.widest, share))
        x = MARGIN + LANE_PADDING
        self._xs, self._widths = [], []
        for column in self.columns:
            wide = COLLAPSED if column in self.collapsed_columns else card_width
            self._xs.append(x)
            self._widths.append(wide)
            x += wide + gap
        self.width = x - gap + LANE_PADDING + MARGIN if self.columns else width
        if card_width != self.card_width:
            self.card_width = card_width
            self._heights.clear()
            self._restart()
        elif len(self._lanes) != len(self.lanes):
            self._restart()

    def collapse(self, columns: Iterable[str], lanes: Iterable[str], width: int) -> None:
        """Sets which columns and swimlanes are collapsed."""
        self.collapsed_columns, self.collapsed_lanes = frozenset(columns), frozenset(lanes)
        self.fit(width)
        self._restart()

    def set_density(self, density: Density, width: int) -> None:
        """Changes the sizes; everything is measured again."""
        self.density = density
        self.card_width = 0
        self.fit(width)

    def set_room(self, key: CellKey, height: int) -> None:
        """Keeps room at the foot of a cell, for an editor; 0 gives it back."""
        self._rooms = {key: height} if height else {}
        for lane, lane_id in enumerate(self.lanes):
            if self._lanes[lane].is_measured:
                self._lanes[lane].body = self._body_of(lane_id)
        self._stack()

    def refresh(self, cells: Iterable[CellKey], changed_cards: Iterable[str]) -> bool:
        """Lays out the cells again whose cards have come, gone or changed; whether other cells moved by it."""
        for card_id in changed_cards:
            self._heights.pop(card_id, None)
        places = {lane_id: place for place, lane_id in enumerate(self.lanes)}
        touched = set()
        for key in cells:
            self._boxes.pop(key, None)
            if key[1] in places:
                touched.add(places[key[1]])
        before = [self._lanes[lane].body for lane in touched]
        for lane in touched:
            body_of = self._body_of if self._lanes[lane].is_measured else self._estimate
            self._lanes[lane].body = body_of(self.lanes[lane])
        if before == [self._lanes[lane].body for lane in touched]:
            return False
        self._stack()
        return True

    def _restart(self) -> None:
        self._boxes.clear()
        self._lanes = [_Lane() for _ in self.lanes]
        for lane, lane_id in zip(self._lanes, self.lanes, strict=True):
            lane.body = self._estimate(lane_id)
        self._stack()

    def _stack(self) -> None:
        y = 2
        for lane, lane_id in zip(self._lanes, self.lanes, strict=True):
            lane.y = y
            y += (
                self._head(lane_id)
                + (0 if lane_id in self.collapsed_lanes else lane.body)
                + self.density.lane_gap
            )
        self.height = y + 4

    def _head(self, lane_id: str) -> int:
        return self.density.lane_header + BODY_GAP if self.has_lane_headers else LANE_PADDING

    def _estimate(self, lane_id: str) -> int:
        most = max((len(self.cells.get((c, lane_id), ())) for c in self._open()), default=0)
        return most * (90 + self.density.card_gap) + self.density.foot + LANE_PADDING

    def _open(self) -> Iterator[str]:
        return (c for c in self.columns if c not in self.collapsed_columns)

    def _body_of(self, lane_id: str) -> int:
        tallest = 0
        for column in self._open():
            key = (column, lane_id)
            tallest = max(tallest, self._cell(key).height + self._rooms.get(key, self.density.foot))
        return tallest + LANE_PADDING

    def _cell(self, key: CellKey) -> _Cell:
        box = self._boxes.get(key)
        if box is None:
            ids, heights, measure, width = (
                self.cells.get(key, ()),
                self._heights,
                self._measure,
                self.card_width,
            )
            for card_id in ids:
                if card_id not in heights:
                    heights[card_id] = measure(card_id, width)
            box = self._boxes[key] = _Cell(ids, [heights[card_id] for card_id in ids], self.density.card_gap)
        return box

    def measure_between(self, top: int, bottom: int) -> bool:
        """Makes the swimlanes exact that reach into a stretch; answers whether any height was corrected."""
        corrected = False
        lane = self.lane_at(top)
        while 0 <= lane < len(self.lanes) and self._lanes[lane].y <= bottom:
            corrected = bool(self.measure_lane(lane)) or corrected
            lane += 1
        return corrected

    def measure_lane(self, lane: int) -> int:
        """Makes one swimlane exact; answers how much taller it has become."""
        box, lane_id = self._lanes[lane], self.lanes[lane]
        if box.is_measured or lane_id in self.collapsed_lanes:
            return 0
        before = box.body
        box.is_measured = True
        box.body = self._body_of(lane_id)
        if box.body != before:
            self._stack()
        return box.body - before

    def next_unmeasured(self) -> int | None:
        """A swimlane whose height is still an estimate."""
        for lane, box in enumerate(self._lanes):
            if not box.is_measured and self.lanes[lane] not in self.collapsed_lanes:
                return lane
        return None

    # -- asking -----------------------------------------------------------------------------------------------------
    def column_x(self, column: int) -> tuple[int, int]:
        """Left edge and width of a column."""
        return self._xs[column], self._widths[column]

    def lane_box(self, lane: int) -> Box:
        """The band of a swimlane, its header included."""
        y, lane_id = self._lanes[lane].y, self.lanes[lane]
        body = 0 if lane_id in self.collapsed_lanes else self._lanes[lane].body
        return Box(MARGIN, y, max(0, self.width - 2 * MARGIN), self._head(lane_id) + body)

    def lane_bottom(self, lane: int) -> int:
        """The first pixel below a swimlane."""
        return self.lane_box(lane).bottom

    def body_top(self, lane: int) -> int:
        """Where the cards of a swimlane begin."""
        return self._lanes[lane].y + self._head(self.lanes[lane])

    def cell_box(self, column: int, lane: int) -> Box:
        """The whole cell, down to the swimlane's end."""
        x, width = self.column_x(column)
        top = self.body_top(lane)
        return Box(x, top, width, max(0, self.lane_bottom(lane) - LANE_PADDING - top))

    def foot_box(self, column: int, lane: int) -> Box:
        """The room below the last card of a cell."""
        self.measure_lane(lane)
        x, width = self.column_x(column)
        key = (self.columns[column], self.lanes[lane])
        cell = self._cell(key)
        top = self.body_top(lane) + (cell.height + 2 if cell.ids else 0)
        return Box(x, top, width, self._rooms.get(key, self.density.foot) - 2)

    def is_open(self, column: int, lane: int) -> bool:
        """Whether the cell's cards are in sight: neither its column nor its swimlane is collapsed."""
        return (
            self.columns[column] not in self.collapsed_columns
            and self.lanes[lane] not in self.collapsed_lanes
        )

    def card_box(self, key: CellKey, card_id: str) -> Box | None:
        """Where a card is; None when it is collapsed away or not in that cell."""
        if key[0] in self.collapsed_columns or key[1] in self.collapsed_lanes:
            return None
        try:
            column, lane = self.columns.index(key[0]), self.lanes.index(key[1])
            self.measure_lane(lane)
            cell = self._cell(key)
            place = cell.ids.index(card_id)
        except ValueError:
            return None
        return Box(
            self._xs[column], self.body_top(lane) + cell.tops[place], self.card_width, self._heights[card_id]
        )

    def lane_at(self, y: int) -> int:
        """The swimlane at a height, the nearest one above in the gaps between; -1 without swimlanes."""
        return max(0, bisect_right([lane.y for lane in self._lanes], y) - 1) if self._lanes else -1

    def column_at(self, x: int) -> int:
        """The column at a position, the nearest one beside it; -1 without columns."""
        half = self.density.column_gap // 2
        return max(0, bisect_right([left - half for left in self._xs], x) - 1) if self._xs else -1

    def card_at(self, x: int, y: int) -> str | None:
        """The card under a point."""
        column, lane = self.column_at(x), self.lane_at(y)
        if column < 0 or lane < 0 or not self.is_open(column, lane):
            return None
        left, width = self.column_x(column)
        if not left <= x < left + width:
            return None
        cell = self._cell((self.columns[column], self.lanes[lane]))
        place = bisect_right(cell.tops, y - self.body_top(lane)) - 1
        if place < 0:
            return None
        card_id = cell.ids[place]
        return card_id if y < self.body_top(lane) + cell.tops[place] + self._heights[card_id] else None

    def cell_at(self, x: int, y: int) -> tuple[int, int] | None:
        """Column and swimlane whose cell holds a point; None in headers, gaps and collapsed cells."""
        column, lane = self.column_at(x), self.lane_at(y)
        if column < 0 or lane < 0 or not self.is_open(column, lane):
            return None
        box = self.cell_box(column, lane)
        inside = box.x <= x < box.x + box.width and box.y <= y < box.bottom
        return (column, lane) if inside else None

    def place_at(self, x: int, y: int) -> Place | None:
        """Where a card dropped at a point would go: the nearest place between two cards of the nearest cell."""
        column, lane = self.column_at(x), self.lane_at(y)
        if column < 0 or lane < 0:
            return None
        key = (self.columns[column], self.lanes[lane])
        if not self.is_open(column, lane):
            return Place(column, lane, len(self.cells.get(key, ())))
        self.measure_lane(lane)
        cell, inside = self._cell(key), y - self.body_top(lane)
        middles = [
            top + self._heights[card_id] // 2 for top, card_id in zip(cell.tops, cell.ids, strict=True)
        ]
        return Place(column, lane, bisect_right(middles, inside))

    def line_box(self, place: Place) -> Box:
        """The insertion line of a place, two pixels high."""
        column, lane, position = place
        x, width = self.column_x(column)
        if not self.is_open(column, lane):
            box = self.lane_box(lane)
            return Box(x, box.y + self._head(self.lanes[lane]) - 2, width, 2)
        cell, top = self._cell((self.columns[column], self.lanes[lane])), self.body_top(lane)
        gap = self.density.card_gap
        if not cell.ids:
            return Box(x, top + 2, width, 2)
        y = top + (cell.tops[position] if position < len(cell.ids) else cell.height + gap)
        return Box(x, max(top - 3, y - (gap + 2) // 2), width, 2)

    def cards_in(self, box: Box) -> Iterator[tuple[str, Box]]:
        """Cards that reach into a rectangle, with their places."""
        for lane in self.lanes_in(box):
            if self.lanes[lane] in self.collapsed_lanes:
                continue
            self.measure_lane(lane)
            top = self.body_top(lane)
            for column, (x, width) in enumerate(zip(self._xs, self._widths, strict=True)):
                if x >= box.x + box.width or x + width <= box.x or not self.is_open(column, lane):
                    continue
                cell = self._cell((self.columns[column], self.lanes[lane]))
                place = max(0, bisect_right(cell.tops, box.y - top) - 1)
                while place < len(cell.ids) and top + cell.tops[place] < box.bottom:
                    card_id = cell.ids[place]
                    found = Box(x, top + cell.tops[place], width, self._heights[card_id])
                    if found.bottom > box.y:
                        yield card_id, found
                    place += 1

    def lanes_in(self, box: Box) -> Iterator[int]:
        """Swimlanes that reach into a rectangle."""
        lane = self.lane_at(box.y)
        while 0 <= lane < len(self.lanes) and self._lanes[lane].y < box.bottom:
            yield lane
            lane += 1
