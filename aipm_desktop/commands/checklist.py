"""Verbs for the checklists of a card and their items."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from aipm_desktop.commands import values
from aipm_desktop.commands.card_naming import named
from aipm_desktop.domain import rank
from aipm_desktop.store import card_rows, hanging, journal, order, rows
from aipm_desktop.store.ids import jitter, new_id
from aipm_desktop.store.rows import Con

ITEM_MOST = 20_000


def add(con: Con, card_id: str, name: str = "", *, now: int) -> str:
    """Add an empty checklist at the end of a card; its id. A card's only one may have no name."""
    of_card = hanging.owner_of_card(con, card_id)
    checklist_id = insert(con, of_card, values.line("name", name, 500), ())
    _done(con, "checklist.add", of_card["card_id"], now)
    return checklist_id


def insert(con: Con, of_card: Mapping[str, str], name: str, items: Sequence[str]) -> str:
    """Write a checklist with open items as part of another verb; its id. `of_card` is {card_id, board_id}."""
    checklist_id = new_id()
    place = order.place(con, "checklist", of_card["card_id"], None)
    rows.insert(con, "checklist", {"id": checklist_id, "name": name, "rank": place, **of_card})
    keys = rank.spread(len(items), None, None, jitter())
    rows.insert_many(
        con,
        "checklist_item",
        [
            {
                "id": new_id(),
                "checklist_id": checklist_id,
                "text": values.text("text", text, ITEM_MOST),
                "is_done": 0,
                "rank": key,
                **of_card,
            }
            for text, key in zip(items, keys, strict=True)
        ],
    )
    return checklist_id


def rename(con: Con, checklist_id: str, name: str, *, now: int) -> None:
    """Give it another name, or none."""
    card_id = hanging.owner(con, "checklist", checklist_id)["card_id"]
    rows.update(con, "checklist", checklist_id, {"name": values.line("name", name, 500)})
    _done(con, "checklist.rename", card_id, now)


def delete(con: Con, checklist_id: str, *, now: int) -> None:
    """Remove it with its items."""
    card_id = hanging.owner(con, "checklist", checklist_id)["card_id"]
    rows.delete(con, "checklist", [checklist_id])
    _done(con, "checklist.delete", card_id, now)


def add_item(con: Con, checklist_id: str, text: str, *, before_id: str | None = None, now: int) -> str:
    """Add an item, by default the last one; its id."""
    of_card = hanging.owner(con, "checklist", checklist_id)
    item_id = new_id()
    rows.insert(
        con,
        "checklist_item",
        {
            "id": item_id,
            "checklist_id": checklist_id,
            "text": values.name("text", text, ITEM_MOST),
            "is_done": 0,
            "rank": order.place(con, "checklist_item", checklist_id, before_id),
            **of_card,
        },
    )
    _done(con, "checklist.add_item", of_card["card_id"], now)
    return item_id


def set_item(
    con: Con, item_id: str, *, text: str | None = None, is_done: bool | None = None, now: int
) -> None:
    """Reword an item, tick it or open it again; None leaves that."""
    card_id = hanging.owner(con, "checklist_item", item_id)["card_id"]
    changes: dict[str, object] = {}
    if text is not None:
        changes["text"] = values.name("text", text, ITEM_MOST)
    if is_done is not None:
        changes["is_done"] = int(is_done)
    changed = bool(changes) and rows.update(con, "checklist_item", item_id, changes)
    _done(con, "checklist.set_item", card_id, now, changed=changed)


def move_item(con: Con, item_id: str, checklist_id: str, before_id: str | None, *, now: int) -> None:
    """Put an item before another one, or at the end, of a checklist of the same card."""
    card_id = hanging.owner(con, "checklist_item", item_id)["card_id"]
    hanging.refuse_other_card(con, "checklist", checklist_id, card_id)
    place = order.place(con, "checklist_item", checklist_id, before_id, moving=item_id)
    rows.update(con, "checklist_item", item_id, {"checklist_id": checklist_id, "rank": place})
    _done(con, "checklist.move_item", card_id, now, changed=False)


def delete_item(con: Con, item_id: str, *, now: int) -> None:
    """Remove an item."""
    card_id = hanging.owner(con, "checklist_item", item_id)["card_id"]
    rows.delete(con, "checklist_item", [item_id])
    _done(con, "checklist.delete_item", card_id, now)


def _done(con: Con, action: str, card_id: str, now: int, *, changed: bool = True) -> None:
    if changed:
        card_rows.touch(con, [card_id], now=now)
    journal.describe(con, action, **named(con, [card_id]))
