"""The board templates that come with the app, read from resources/templates."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any

from aipm_desktop.domain.errors import NotFound
from aipm_desktop.domain.templates import BoardTemplate, from_plain
from aipm_desktop.resources_path import resource

SHIPPED = ("crisp-dm", "data-pipeline", "kanban", "research", "mlops-run")
"""Their keys, in the order they are offered."""


@cache
def shipped(language: str = "en") -> dict[str, BoardTemplate]:
    """Every shipped template by its key; a language without texts of its own gets the English ones.

    `language` may carry a country (`de_AT`).
    """
    return {key: _read(key, language[:2].lower()) for key in SHIPPED}


def shipped_template(key: str, language: str = "en") -> BoardTemplate:
    """One shipped template; raises NotFound with the keys there are."""
    found = shipped(language).get(key)
    if found is None:
        raise NotFound("template", key, SHIPPED)
    return found


def _read(key: str, language: str) -> BoardTemplate:
    data = tomllib.loads(resource("templates", f"{key}.toml").read_text(encoding="utf-8"))
    texts = data.get(language)
    return from_plain(_translated(data, texts) if isinstance(texts, dict) else data)


def _translated(data: dict[str, Any], texts: dict[str, Any]) -> dict[str, Any]:
    """The template with the texts of one language laid over it, rows by position."""
    whole = data | {key: text for key, text in texts.items() if isinstance(text, str)}
    for key, rows in texts.items():
        if isinstance(rows, list):
            whole[key] = [row | text for row, text in zip(data[key], rows, strict=True)]
    return whole
