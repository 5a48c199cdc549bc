"""`aipm show`, and a board or card as text."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from typing import Any

from aipm_desktop.cli.board_json import board_json
from aipm_desktop.cli.naming import board_called
from aipm_desktop.cli.opening import reading
from aipm_desktop.cli.output import Outcome


def show(args: Namespace) -> Outcome:
    """Shows a whole board."""
    with reading(args.file) as con:
        data = board_json(con, board_called(con, args.board).id)
    return Outcome(data, board_lines(data))


def board_lines(data: dict[str, Any]) -> Iterator[str]:
    """A board column by column, its live cards by swimlane."""
    head = data["board"]
    yield f"{head['client']}/{head['name']}" + (" (archived)" if head["archived"] else "")
    lanes = [lane["name"] for lane in data["swimlanes"]]
    live = [card for card in data["cards"] if not card["archived"]]
    for column in data["columns"]:
        yield ""
        yield f"{column['name']}  {_count(column)}" + ("  (deleted)" if column["archived"] else "")
        for lane in lanes:
            cell = [card for card in live if (card["column"], card["swimlane"]) == (column["name"], lane)]
            if cell and lane:
                yield f"  {lane}"
            for card in cell:
                yield f"  {'  ' if lane else ''}{_card_line(card)}"


def card_lines(card: dict[str, Any]) -> Iterator[str]:
    """A card field by field; what is empty is left out."""
    yield f"{card['number']} {card['title']}" + (" (archived)" if card["archived"] else "")
    place = card["column"] + (f" / {card['swimlane']}" if card["swimlane"] else "")
    estimate = card["estimate_days"]
    days = "-".join(f"{value:g}" for value in estimate.values()) if estimate else ""
    fields = {
        "kind": card["kind"],
        "column": place,
        "priority": card["priority"],
        "class": card["class"],
        "start": card["start"],
        "due": card["due"],
        "estimate": f"{days} working days" if days else "",
        "labels": ", ".join(card["labels"]),
        "people": ", ".join(card["people"]),
        "blocked": card["blocked"],
        "waits for": ", ".join(card["predecessors"]),
        "needed by": ", ".join(card["successors"]),
        "done": card["done_at"],
    }
    for name, value in fields.items():
        if value:
            yield f"  {name:<10} {value}"
    for item in card["checklist"]:
        yield f"  [{'x' if item['done'] else ' '}] {item['text']}"
    for link in card["links"]:
        yield f"  link       {link['title'] or link['url']} {link['url'] if link['title'] else ''}".rstrip()
    for one in card["attachments"]:
        yield f"  attached   {one['name']} ({one['size']} bytes)"
    if card["description"]:
        yield ""
        yield from (f"  {line}" for line in card["description"].splitlines())
    for one in card["comments"]:
        yield ""
        yield f"  {one['author'] or '?'}, {one['at']}"
        yield from (f"    {line}" for line in one["text"].splitlines())


def _count(column: dict[str, Any]) -> str:
    has_limit = column["mode"] != "off" and column["max"] is not None
    finished = column["cards"] - column["counted"]
    return (
        f"{column['counted']}"
        + (f" of {column['max']}" if has_limit else "")
        + (f", {finished} done" if finished else "")
    )


def _card_line(card: dict[str, Any]) -> str:
    facts = [
        "done" if card["done_at"] else "",
        "blocked" if card["blocked"] else "",
        f"waits for {card['waits_for']}" if card["waits_for"] else "",
        f"due {card['due']}" if card["due"] else "",
        " ".join(f"#{label}" for label in card["labels"]),
        " ".join(f"@{name}" for name in card["people"]),
    ]
    return "  ".join([f"{card['number']:<8}", card["title"], *(fact for fact in facts if fact)])
