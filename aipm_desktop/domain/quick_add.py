"""A card from one line: `Augment night images #data @ML !high due fri est 3-5-9 after CI-12`.

    #label  @person  !priority  !expedite  >column  ~swimlane  /kind  kind: at the start
    due DAY  by DAY  start DAY  est 3 | 3-9 | 3-5-9 (also 4h, 2w)  [ ] checklist item …
    after CI-12, CI-13 SS+2, CI-14+1w  before CI-20 (dependencies as in domain/link_text.py)

Names with spaces stand in quotes (`#"two words"`); a backslash before a sign or word leaves it in the title. English and
German words are understood alike. Nothing is ever refused: what is not understood is title.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from aipm_desktop.domain.board import Estimate
from aipm_desktop.domain.day_words import find_day
from aipm_desktop.domain.estimates import estimate_text, find_estimate, is_estimate_like
from aipm_desktop.domain.folding import find_name, find_name_beginning, folded, name_key
from aipm_desktop.domain.kinds import DEFAULT_KIND, kind_named
from aipm_desktop.domain.link_text import FoundLink, LinkText, find_link, link_text


@dataclass(frozen=True, slots=True)
class CardDraft:
    """What a new card shall be; labels, people, column and swimlane by the names people use.

    Predecessors and successors are texts that `link_text.read_link` reads: `CI-12`, `CI-12 SS+2`.
    """

    title: str
    kind: str = DEFAULT_KIND
    description: str = ""
    labels: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    priority: str = "normal"
    class_of_service: str = "standard"
    start_on: date | None = None
    due_on: date | None = None
    estimate: Estimate | None = None
    column: str | None = None
    swimlane: str | None = None
    predecessors: tuple[str, ...] = ()
    checklist: tuple[str, ...] = ()
    successors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The names of one board, so that a line is understood in its words. `people` are names and initials.

    `cards` are the titles by number; with None every number is believed.
    """

    labels: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    prefix: str = ""
    columns: tuple[str, ...] = ()
    lanes: tuple[str, ...] = ()
    cards: Mapping[int, str] | None = None


class Span(NamedTuple):
    """A stretch of the line that means something; `text` is the value it is understood as (days as ISO dates).

    `meaning`: kind label new_label person new_person priority class start due estimate predecessor successor column
    swimlane checklist; among the problems: unknown_column unknown_swimlane unknown_priority unknown_date
    unknown_estimate unknown_card both_ways no_title.
    """

    start: int
    end: int
    meaning: str
    text: str


@dataclass(frozen=True, slots=True)
class Understanding:
    """What a line says. `problems` look like a field and cannot be one; they stay in the title."""

    draft: CardDraft
    spans: tuple[Span, ...] = ()
    problems: tuple[Span, ...] = ()


def understand(line: str, vocabulary: Vocabulary, today: date) -> Understanding:
    """The card a line means. Never raises: what is not understood is title."""
    reader = _Reader(line, vocabulary, today)
    reader.read()
    return reader.understanding()


_PRIORITIES = {
    **dict.fromkeys(("urgent", "dringend", "!!", "1"), "urgent"),
    **dict.fromkeys(("high", "hoch", "!", "2"), "high"),
    **dict.fromkeys(("normal", "medium", "mittel", "3"), "normal"),
    **dict.fromkeys(("low", "niedrig", "4"), "low"),
}
_CLASSES = {
    **dict.fromkeys(("expedite", "eilig", "eilt"), "expedite"),
    **dict.fromkeys(("fixed", "fixed date", "termin"), "fixed_date"),
    "standard": "standard",
    "intangible": "intangible",
}
_DUE = {"due", "fallig", "faellig"}
_DUE_TO_COME = {"by", "bis"}  # common words: only before a day that is not past
_START = {"start", "starts", "beginn"}
_ESTIMATE = {"est", "estimate", "aufwand", "schatzung", "schaetzung"}
_AFTER = {"after", "nach"}
_BEFORE = {"before", "vor"}
_AND = {"and", "und", "+", "&"}

_WORD = re.compile(r"\S+")
_KIND_START = re.compile(r"\s*([^\W\d]+(?:[ _-][^\W\d]+)?)\s*:(?=\s|$)")
_CHECKLIST = re.compile(r"(?<!\S)\[ ?\](?=\s|$)")
_QUOTED = re.compile(r'"([^"]*)"?')
_LOOSE_END = ",;:!?)."


@dataclass(slots=True)
class _Reader:
    """Walks the line word by word; each `_read_…` answers where its field ended, or None when there is none."""

    line: str
    vocabulary: Vocabulary
    today: date
    values: dict[str, object] = field(default_factory=dict)
    labels: dict[str, None] = field(default_factory=dict)
    people: dict[str, None] = field(default_factory=dict)
    predecessors: dict[str, str] = field(default_factory=dict)
    successors: dict[str, str] = field(default_factory=dict)
    checklist: list[str] = field(default_factory=list)
    title: list[str] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    problems: list[Span] = field(default_factory=list)

    def read(self) -> None:
        end = self._read_checklist()
        at = self._read_kind_start()
        while match := _WORD.search(self.line, at, end):
            at = self._read_field(match) or self._read_title(match)

    def understanding(self) -> Understanding:
        title = " ".join(self.title)
        if not title and self.line.strip():
            self.problems.append(Span(0, len(self.line), "no_title", ""))
        draft = CardDraft(
            title,
            labels=tuple(self.labels),
            people=tuple(self.people),
            predecessors=tuple(self.predecessors.values()),
            successors=tuple(self.successors.values()),
            checklist=tuple(self.checklist),
            **self.values,  # type: ignore[arg-type]
        )
        return Understanding(draft, tuple(sorted(self.spans)), tuple(sorted(self.problems)))

    def _read_title(self, match: re.Match[str]) -> int:
        word = match[0]
        self.title.append(word[1:] if word.startswith("\\") and len(word) > 1 else word)
        return match.end()

    def _read_field(self, match: re.Match[str]) -> int | None:
        sign = match[0][0]
        if sign in "#@>~":
            return self._read_name(sign, match.start(), match.end())
        if sign in "!/":
            return self._read_priority(match) if sign == "!" else self._read_kind_sign(match)
        word = folded(match[0])
        if word in _ESTIMATE:
            return self._read_estimate(match)
        if word in _AFTER:
            return self._read_links(match, self.predecessors, self.successors, "predecessor")
        if word in _BEFORE:
            return self._read_links(match, self.successors, self.predecessors, "successor")
        return self._read_day(word, match)

    def _set(self, name: str, value: object, span: Span) -> int:
        self.values[name] = value
        self.spans.append(span)
        return span.end

    def _problem(self, start: int, end: int, meaning: str) -> None:
        self.problems.append(Span(start, end, meaning, self.line[start:end]))

    def _read_checklist(self) -> int:
        marks = list(_CHECKLIST.finditer(self.line))
        for place, mark in enumerate(marks):
            end = marks[place + 1].start() if place + 1 < len(marks) else len(self.line)
            text = " ".join(self.line[mark.end() : end].split())
            if text:
                self.checklist.append(text)
                self.spans.append(
                    Span(
                        mark.start(),
                        mark.end() + len(self.line[mark.end() : end].rstrip()),
                        "checklist",
                        text,
                    )
                )
        return marks[0].start() if marks else len(self.line)

    def _read_kind_start(self) -> int:
        match = _KIND_START.match(self.line)
        key = kind_named(name_key(match[1])) if match else None
        if match is None or key is None:
            return 0
        return self._set("kind", key, Span(match.start(1), match.end(), "kind", key))

    def _read_kind_sign(self, match: re.Match[str]) -> int | None:
        key = kind_named(name_key(match[0][1:]))
        return None if key is None else self._set("kind", key, Span(match.start(), match.end(), "kind", key))

    def _read_priority(self, match: re.Match[str]) -> int | None:
        word = name_key(match[0][1:].rstrip(",;.:"))
        if word in _PRIORITIES:
            priority = _PRIORITIES[word]
            return self._set("priority", priority, Span(match.start(), match.end(), "priority", priority))
        if word in _CLASSES:
            known = _CLASSES[word]
            return self._set("class_of_service", known, Span(match.start(), match.end(), "class", known))
        if word[:1].isalpha():
            self._problem(match.start(), match.end(), "unknown_priority")
        return None

    def _read_name(self, sign: str, start: int, word_end: int) -> int | None:
        names = self._names(sign)
        quoted = _QUOTED.match(self.line, start + 1)
        if quoted:
            name = " ".join(quoted[1].split())
            return self._keep_name(sign, name, find_name(name, names), start, quoted.end()) if name else None
        several = self._several_words(sign, start + 1)
        if several:
            return self._keep_name(sign, several, several, start, start + 1 + len(several))
        word = self.line[start + 1 : word_end]
        bare = word.rstrip(_LOOSE_END)
        known = find_name(word, names) or find_name(bare, names)
        if known is None and sign != "#":
            known = find_name_beginning(bare, names)
        if not bare or (known is None and not bare[0].isalpha()):
            return None
        return self._keep_name(sign, bare, known, start, word_end)

    def _keep_name(self, sign: str, name: str, known: str | None, start: int, end: int) -> int | None:
        if sign in "#@":
            meaning, kept = ("label", self.labels) if sign == "#" else ("person", self.people)
            text = known or next((other for other in kept if name_key(other) == name_key(name)), name)
            kept[text] = None
            self.spans.append(Span(start, end, meaning if known else f"new_{meaning}", text))
            return end
        meaning = "column" if sign == ">" else "swimlane"
        if known is None:
            self._problem(start, end, f"unknown_{meaning}")
            return None
        return self._set(meaning, known, Span(start, end, meaning, known))

    def _names(self, sign: str) -> tuple[str, ...]:
        words = self.vocabulary
        return {"#": words.labels, "@": words.people, ">": words.columns}.get(sign, words.lanes)

    def _several_words(self, sign: str, start: int) -> str | None:
        """The longest known name of several words that stands here without quotes; labels need them, titles go on."""
        for name in sorted(self._names(sign), key=len, reverse=True) if sign != "#" else ():
            end = start + len(name)
            if (
                " " in name
                and folded(self.line[start:end]) == folded(name)
                and not self.line[end : end + 1].isalnum()
            ):
                return name
        return None

    def _next_words(self, at: int, most: int) -> list[re.Match[str]]:
        found: list[re.Match[str]] = []
        while len(found) < most and (match := _WORD.search(self.line, at)):
            found.append(match)
            at = match.end()
        return found

    def _read_day(self, keyword: str, match: re.Match[str]) -> int | None:
        name = "start" if keyword in _START else "due"
        if name == "due" and keyword not in _DUE | _DUE_TO_COME:
            return None
        words = self._next_words(match.end(), 3)
        found = find_day([word[0] for word in words], self.today)
        if found is None:
            if keyword in _DUE and words and words[0][0][0].isdigit():
                self._problem(match.start(), words[0].end(), "unknown_date")
            return None
        if keyword in _DUE_TO_COME and found.day < self.today:
            return None
        end = words[found.words - 1].end()
        return self._set(f"{name}_on", found.day, Span(match.start(), end, name, found.day.isoformat()))

    def _read_estimate(self, match: re.Match[str]) -> int | None:
        words = self._next_words(match.end(), 2)
        texts = [words[0][0].rstrip(_LOOSE_END)] if words else []
        if len(words) > 1:
            texts.insert(0, f"{words[0][0]} {words[1][0].rstrip(_LOOSE_END)}")
        for text in texts:
            if is_estimate_like(text):
                end = words[text.count(" ")].end()
                estimate = find_estimate(text)
                if estimate is not None:
                    return self._set(
                        "estimate", estimate, Span(match.start(), end, "estimate", estimate_text(estimate))
                    )
                self._problem(match.start(), end, "unknown_estimate")
                return None
        return None

    def _read_links(
        self, match: re.Match[str], kept: dict[str, str], others: dict[str, str], meaning: str
    ) -> int | None:
        """The cards after the word, each with type and lag; what cannot be linked is said and stays in the title."""
        end, left = match.end(), []
        has_any, goes_on = False, True
        while goes_on and (found := self._link_at(end)) is not None:
            at, link = found
            label = self._label(link)
            if label is None:
                break
            end, goes_on = link.end, link.goes_on or self._goes_on(link.end)
            if problem := self._link_problem(link.number, label, others):
                written = self.line[at:end].rstrip(_LOOSE_END)
                self._problem(at, at + len(written), problem)
                left.append(written)
                continue
            text = kept[label] = link_text(LinkText(label, link.type, link.lag_days))
            self.spans.append(Span(at if has_any else match.start(), end, meaning, text))
            has_any = True
        if has_any:
            self.title += left
        return end if has_any else None

    def _link_problem(self, number: int, label: str, others: dict[str, str]) -> str:
        cards = self.vocabulary.cards
        if cards is not None and number not in cards:
            return "unknown_card"
        return "both_ways" if label in others else ""

    def _link_at(self, at: int) -> tuple[int, FoundLink] | None:
        """The next dependency and where it begins, an *and* before it left out."""
        for word in self._next_words(at, 2):
            found = find_link(self.line, word.start())
            if found is not None:
                return word.start(), found
            if folded(word[0]) not in _AND:
                return None
        return None

    def _goes_on(self, at: int) -> bool:
        """Whether an *and* and another card of this board follow."""
        following = self._next_words(at, 1)
        if not following or folded(following[0][0]) not in _AND:
            return False
        found = self._link_at(at)
        return found is not None and self._label(found[1]) is not None

    def _label(self, link: FoundLink) -> str | None:
        """The card's number as the board writes it; None when it is another board's."""
        prefix = self.vocabulary.prefix
        if prefix and link.prefix and folded(link.prefix) != folded(prefix):
            return None
        known = prefix or link.prefix.upper()
        return f"{known}-{link.number}" if known else None
