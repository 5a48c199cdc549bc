"""Small Trello exports written for a test: only what the test is about, the rest as Trello would have it."""

import json
from typing import Any

BOARD = "65ea17d80000000000000001"


def card_id(seconds: int) -> str:
    """A Trello id made at that Unix second."""
    return f"{seconds:08x}" + "0" * 16


def export(**parts: Any) -> bytes:
    """A board of two lists; `parts` replaces or adds top-level keys."""
    board = {
        "id": BOARD,
        "name": "Inspection",
        "desc": "",
        "closed": False,
        "lists": [a_list("todo", "To do", 1), a_list("done", "Done", 2)],
        "cards": [],
        "labels": [],
        "members": [],
        "checklists": [],
        "actions": [],
    }
    return json.dumps(board | parts).encode()


def a_list(key: str, name: str, pos: float, **parts: Any) -> dict[str, Any]:
    return {"id": key, "name": name, "pos": pos, "closed": False} | parts


def card(key: str, name: str, column: str = "todo", **parts: Any) -> dict[str, Any]:
    return {"id": key, "name": name, "idList": column, "pos": 1, "closed": False, "desc": ""} | parts


def moved(key: str, at: str, before: str, after: str) -> dict[str, Any]:
    data = {"card": {"id": key}, "listBefore": {"id": before}, "listAfter": {"id": after}}
    return {"id": f"m{at}", "type": "updateCard", "date": at, "data": data}


def comment(key: str, text: str, at: str = "2026-01-02T08:00:00Z", **parts: Any) -> dict[str, Any]:
    data = {"card": {"id": key}, "text": text}
    return {"id": f"c{at}{text}", "type": "commentCard", "date": at, "data": data} | parts
