"""The process that lays a graph out for the window: one question as JSON on its input, one answer on its output.

Run by session/layouts.py, which speaks the same through `question` and `answer_of`. Loads no Qt: it starts in 30 ms.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from typing import Any

from aipm_desktop.domain.planning.layout import Box, Layout, layered


def main() -> None:
    """Answers the question on the standard input."""
    sys.stdout.buffer.write(answer(sys.stdin.buffer.read()))


def question(nodes: Sequence[str], edges: Sequence[tuple[str, str]], options: Mapping[str, Any]) -> bytes:
    """The arguments of `layered`, written down."""
    previous = options.get("previous")
    whole = _plain(previous) if isinstance(previous, Layout) else None
    boxes = {name: tuple(box) for name, box in (previous or {}).items()} if whole is None else None
    asked = {**options, "previous": None, "whole": whole, "boxes": boxes}
    return json.dumps({"nodes": list(nodes), "edges": list(edges), "options": asked}).encode()


def answer(asked: bytes) -> bytes:
    """The layout asked for, written down."""
    told = json.loads(asked)
    options = told["options"]
    whole, boxes = options.pop("whole"), options.pop("boxes")
    options["previous"] = _layout(whole) if whole else boxes
    return json.dumps(_plain(layered(told["nodes"], [(a, b) for a, b in told["edges"]], **options))).encode()


def answer_of(written: bytes) -> Layout:
    """The layout in an answer; raises ValueError, KeyError or TypeError for what is none."""
    return _layout(json.loads(written))


def _plain(layout: Layout) -> dict[str, Any]:
    return {
        **layout._asdict(),
        "boxes": [(name, *box) for name, box in layout.boxes.items()],
        "bends": [(*link, points) for link, points in layout.bends.items()],
    }


def _layout(plain: Mapping[str, Any]) -> Layout:
    shift_x, shift_y = plain["shift"]
    return Layout(
        {name: Box(x, y) for name, x, y in plain["boxes"]},
        {(a, b): tuple((x, y) for x, y in points) for a, b, points in plain["bends"]},
        tuple(plain["isolated"]),
        plain["width"],
        plain["height"],
        tuple((a, b) for a, b in plain["broken"]),
        (shift_x, shift_y),
    )
