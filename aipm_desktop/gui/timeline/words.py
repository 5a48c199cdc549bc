"""What the timeline says: on its axis and chips, in tooltips, and to a screen reader."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from aipm_desktop.domain.planning.schedule import Overload, Scheduled
from aipm_desktop.gui.board.words import plain_tooltip
from aipm_desktop.gui.card.typed import estimate_text, long_day, number_text
from aipm_desktop.gui.counts import counts
from aipm_desktop.gui.labels import cards_text, day_text, word
from aipm_desktop.gui.marking import QT_TRANSLATE_NOOP
from aipm_desktop.gui.timeline.facts import TimelineFacts
from aipm_desktop.gui.timeline.rows import Group
from aipm_desktop.gui.timeline.scale import Tick

translate = QCoreApplication.translate

_GROUPINGS = {
    "track": QT_TRANSLATE_NOOP("Timeline", "By swimlane"),
    "column": QT_TRANSLATE_NOOP("Timeline", "By column"),
    "person": QT_TRANSLATE_NOOP("Timeline", "By person"),
    "milestone": QT_TRANSLATE_NOOP("Timeline", "By milestone"),
}
ZOOMS = {
    "day": QT_TRANSLATE_NOOP("Timeline", "Day"),
    "week": QT_TRANSLATE_NOOP("Timeline", "Week"),
    "month": QT_TRANSLATE_NOOP("Timeline", "Month"),
    "quarter": QT_TRANSLATE_NOOP("Timeline", "Quarter"),
}
_WITHOUT = {
    "track": QT_TRANSLATE_NOOP("Timeline", "All cards"),
    "column": QT_TRANSLATE_NOOP("Timeline", "No column"),
    "person": QT_TRANSLATE_NOOP("Timeline", "Nobody"),
    "milestone": QT_TRANSLATE_NOOP("Timeline", "Before no milestone"),
}
_MOST_TITLE = 300


class TimelineCounts(QObject):
    """Phrases whose words bend with their number; see gui/counts.py."""

    def working_days(self, count: int) -> str:
        """1 working day, 23 working days."""
        return self.tr("%Ln working day(s)", None, count)

    def overloads(self, count: int) -> str:
        """1 overload, 3 overloads."""
        return self.tr("%Ln overload(s)", None, count)

    def unestimated(self, count: int) -> str:
        """1 card without an estimate, 5 cards without an estimate."""
        return self.tr("%Ln card(s) without an estimate", None, count)

    def at_once(self, count: int) -> str:
        """2 cards at once."""
        return self.tr("%Ln card(s) at once", None, count)

    def changes(self, count: int) -> str:
        """1 change, 12 changes."""
        return self.tr("%Ln change(s)", None, count)


timeline_counts = TimelineCounts()


def grouping_text(grouping: str) -> str:
    """What the cards are grouped by: "By person"."""
    return translate("Timeline", _GROUPINGS[grouping])


# -- the axis -----------------------------------------------------------------------------------------------------------
@lru_cache(maxsize=4096)
def tick_text(tick: Tick, room: int, locale_name: str) -> str:
    """What stands on a stretch of the axis that is so many pixels wide; empty where nothing fits."""
    day, locale = date.fromordinal(tick.start), QLocale(locale_name)
    if tick.unit == "day":
        weekday = locale.standaloneDayName(day.weekday() + 1, QLocale.FormatType.ShortFormat).rstrip(".")
        return f"{weekday[:2]} {day.day}" if room >= 36 else str(day.day)
    if tick.unit == "week":
        return day_text(day, day) if room >= 56 else str(day.day)
    if tick.unit == "quarter":
        quarter = translate("Timeline", "Q{number}").format(number=(day.month + 2) // 3)
        return quarter if room >= 24 else ""
    if tick.unit == "year":
        return str(day.year)
    name = locale.standaloneMonthName(day.month, QLocale.FormatType.LongFormat)
    short = locale.standaloneMonthName(day.month, QLocale.FormatType.ShortFormat)
    if room >= 110:
        return f"{name} {day.year}"
    return short if room >= 28 else ""


def days_between(first: date, last: date, today: date) -> str:
    """Two days as one stretch: "23 Nov – 27 Nov", one day as itself."""
    if first == last:
        return day_text(first, today)
    return f"{day_text(first, today)} – {day_text(last, today)}"


def day_tip(facts: TimelineFacts, ordinal: int) -> str:
    """A day with what is special about it: its holiday, that nobody works."""
    day = date.fromordinal(ordinal)
    lines = [long_day(day), *facts.day_names(ordinal)]
    if day == facts.today:
        lines.append(translate("Timeline", "Today"))
    if facts.is_free(ordinal) and len(lines) == 1:
        lines.append(translate("Timeline", "Not a working day"))
    return plain_tooltip("\n".join(lines))


# -- numbers ------------------------------------------------------------------------------------------------------------
def work_days(days: float) -> str:
    """Working days in words, with a fraction where there is one: "2 days", "2.5 days"."""
    rounded = round(days, 1)
    if rounded == int(rounded):
        return counts.days(int(rounded))
    return translate("Timeline", "{number} days").format(number=number_text(rounded))


def later_text(days: int, name: str) -> str:
    """How a date compares with a baseline: "2 days later than Plan A"."""
    if not days:
        return translate("Timeline", "As in {name}").format(name=name)
    text = (
        translate("Timeline", "{days} later than {name}")
        if days > 0
        else translate("Timeline", "{days} earlier than {name}")
    )
    return text.format(days=counts.days(abs(days)), name=name)


def later_short(days: int) -> str:
    """The same beside a bar: "+2 d"."""
    sign = "+" if days > 0 else "−"
    return translate("Timeline", "{number} d").format(number=f"{sign}{abs(days)}") if days else ""


# -- rows ---------------------------------------------------------------------------------------------------------------
def group_name(facts: TimelineFacts, group: Group) -> str:
    """What a heading is called; a milestone by its number too."""
    if not group.id or not group.name:
        return translate("Timeline", _WITHOUT[group.kind])
    name = " ".join(group.name[:_MOST_TITLE].split())
    return f"{facts.label_of(group.id)}  {name}" if group.kind == "milestone" else name


def group_count(group: Group) -> str:
    """How many cards a heading has: "6 cards", "3 of 12 cards" under a filter."""
    text = cards_text(group.total)
    if group.shown != group.total:
        text = translate("Timeline", "{shown} of {cards}").format(shown=group.shown, cards=text)
    return text


def spoken_group(facts: TimelineFacts, group: Group, *, is_folded: bool) -> str:
    """A heading as a screen reader hears it."""
    said = [group_name(facts, group), group_count(group)]
    if group.begins < group.ends:
        first, last = date.fromordinal(int(group.begins)), date.fromordinal(int(group.ends - 1e-6))
        said.append(_from_to(first, last, facts.today))
    if is_folded:
        said.append(translate("Timeline", "folded"))
    return ", ".join(said)


def spoken_card(facts: TimelineFacts, card_id: str) -> str:
    """A card as a screen reader hears it: "CI-12, Augment images, 23 Nov to 27 Nov, 2 days slack, critical"."""
    card, planned = facts.cards[card_id], facts.at(card_id)
    said = [facts.label_of(card_id), " ".join(card.title[:_MOST_TITLE].split())]
    if planned is not None:
        said.append(_from_to(planned.start_on, planned.finish_on, facts.today))
        said += _states(facts, card_id, planned)
    return ", ".join(said)


def _from_to(first: date, last: date, today: date) -> str:
    if first == last:
        return day_text(first, today)
    text = translate("Timeline", "{first} to {last}")
    return text.format(first=day_text(first, today), last=day_text(last, today))


def _states(facts: TimelineFacts, card_id: str, planned: Scheduled) -> list[str]:
    """What is special about where a card lies, in words."""
    card, said = facts.cards[card_id], []
    if planned.is_finished:
        said.append(translate("Timeline", "finished"))
    elif planned.is_critical:
        said.append(translate("Timeline", "critical"))
    elif planned.slack_days:
        said.append(translate("Timeline", "{days} slack").format(days=work_days(planned.slack_days)))
    if planned.is_started:
        share = round(facts.gone_share(card_id) * 100)
        said.append(translate("Timeline", "started, {percent} % of its days gone").format(percent=share))
    if planned.is_assumed:
        said.append(translate("Timeline", "no estimate, length assumed"))
    if card.due_on is not None:
        said.append(translate("Timeline", "due {day}").format(day=day_text(card.due_on, facts.today)))
        if facts.is_late(card_id):
            said.append(translate("Timeline", "ends after it is due"))
    later = facts.days_later(card_id)
    if later is not None and facts.baseline is not None:
        said.append(later_text(later, facts.baseline.name))
    return said


def card_tip(facts: TimelineFacts, card_id: str) -> str:
    """All about a card's bar."""
    card, planned = facts.cards[card_id], facts.at(card_id)
    lines = [
        f"{facts.label_of(card_id)} · {word('kind', card.kind)}",
        " ".join(card.title[:1000].split()),
    ]
    if planned is not None:
        days = days_between(planned.start_on, planned.finish_on, facts.today)
        if planned.begins < planned.ends:
            days += " · " + timeline_counts.working_days(max(1, round(facts.days_of(card_id))))
        lines.append(days)
        lines += [text[:1].upper() + text[1:] for text in _states(facts, card_id, planned)]
    if card.start_on is not None:
        text = translate("Timeline", "Not to start before {day}")
        lines.append(text.format(day=day_text(card.start_on, facts.today)))
    if card.estimate is not None:
        lines.append(translate("Timeline", "Estimate: {days}").format(days=estimate_text(card.estimate)))
    names = [facts.board.people[key].name for key in card.people if key in facts.board.people]
    if names:
        lines.append(translate("Timeline", "People: {names}").format(names=", ".join(names)))
    for links, text, end in (
        (facts.before.get(card_id, ()), translate("Timeline", "Waits for {names}"), "predecessor_id"),
        (facts.after.get(card_id, ()), translate("Timeline", "Needed by {names}"), "successor_id"),
    ):
        if links:
            lines.append(text.format(names=_named(facts, [getattr(link, end) for link in links])))
    return plain_tooltip("\n".join(lines))


def _named(facts: TimelineFacts, card_ids: list[str]) -> str:
    labels = [facts.label_of(card_id) for card_id in card_ids]
    return ", ".join(labels[:5]) + (" …" if len(labels) > 5 else "")


# -- chips --------------------------------------------------------------------------------------------------------------
def ends_text(facts: TimelineFacts) -> str:
    """When the plan ends: "Ends 18 Dec · 23 working days"."""
    if facts.schedule.finish_on is None:
        return translate("Timeline", "Everything is finished")
    text = translate("Timeline", "Ends {day} · {days}")
    day = day_text(facts.schedule.finish_on, facts.today)
    return text.format(day=day, days=timeline_counts.working_days(facts.days_left()))


def overload_text(facts: TimelineFacts, overload: Overload) -> str:
    """Who has too much, and when: "Mara Lind: 2 cards at once, 23 Nov – 27 Nov"."""
    text = translate("Timeline", "{who}: {cards}, {days}")
    return text.format(
        who=_who(facts, overload),
        cards=timeline_counts.at_once(len(overload.card_ids)),
        days=days_between(overload.from_on, overload.to_on, facts.today),
    )


def _who(facts: TimelineFacts, overload: Overload) -> str:
    board = facts.board
    names = {person.id: person.name for person in board.people.values()}
    names |= {column.id: column.name for column in board.columns}
    names |= {lane.id: lane.name for lane in board.swimlanes}
    # A cell is named by its column and its swimlane.
    return " · ".join(names.get(part, "") for part in overload.id.split("/") if names.get(part)) or word(
        "thing", overload.what
    )
