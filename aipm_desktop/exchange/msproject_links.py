"""The links between the tasks of an MS Project XML file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from aipm_desktop.exchange import msproject_values as values
from aipm_desktop.exchange.msproject_values import WorkTime
from aipm_desktop.exchange.plan import Losses
from aipm_desktop.exchange.project_links import LAG_MOST
from aipm_desktop.exchange.project_source import SourceLink, SourceTask
from aipm_desktop.exchange.text_guard import identifier
from aipm_desktop.exchange.xml_source import text_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


class Links(NamedTuple):
    """The links found, how many the file has, and how many lags had to be converted."""

    links: list[SourceLink]
    read: int
    percent_lags: int
    elapsed_lags: int


def read_links(
    lines: Sequence[tuple[SourceTask, Element]], tasks: dict[str, SourceTask], times: WorkTime, losses: Losses
) -> Links:
    """The predecessors that the tasks name by UID."""
    links: list[SourceLink] = []
    read = percent_lags = elapsed_lags = 0
    for task, line in lines:
        for entry in line.findall("PredecessorLink"):
            read += 1
            before = tasks.get(identifier(text_of(entry, "PredecessorUID")))
            if values.is_yes(text_of(entry, "CrossProject")) or before is None:
                is_known = before is None and not values.is_yes(text_of(entry, "CrossProject"))
                losses.add("dependencies", "unknown_card" if is_known else "other_project", task.title)
                continue
            kind = values.LINK_TYPES.get(text_of(entry, "Type") or "1")
            if kind is None:
                losses.add("fields", "unknown_value", f"{before.title} → {task.title}")
            lag = times.lag(text_of(entry, "LinkLag"), text_of(entry, "LagFormat"), before.days)
            if lag is None or abs(lag.days) > LAG_MOST:
                why = "not_a_number" if lag is None else "out_of_range"
                losses.add("lags", why, f"{before.title} → {task.title}")
            else:
                percent_lags += lag.is_percent
                elapsed_lags += lag.is_elapsed
            days = min(max(lag.days if lag else 0.0, -LAG_MOST), LAG_MOST)
            links.append(SourceLink(before.key, task.key, kind or "FS", round(days, 6)))
    return Links(links, read, percent_lags, elapsed_lags)
