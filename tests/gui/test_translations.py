"""Every text of the window can be translated, German is whole, and what is loaded is what was written."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from aipm_desktop.domain.kinds import KINDS, kind_named
from aipm_desktop.domain.query import parse
from aipm_desktop.domain.query_tests import Moment
from aipm_desktop.domain.quick_add import Vocabulary, understand
from aipm_desktop.gui import app as application
from aipm_desktop.gui import labels
from aipm_desktop.gui.card.typed import estimate_text, read_day, read_estimate
from aipm_desktop.resources_path import resource

PROJECT = Path(__file__).resolve().parents[2]
GUI = PROJECT / "aipm_desktop" / "gui"
SOURCES = sorted(GUI.rglob("*.py"))
LANGUAGES = ("de", "en")
TODAY = date(2026, 11, 23)

SHOWN_BY = {
    *("setText", "setToolTip", "setPlaceholderText", "setWindowTitle", "setAccessibleName", "setTitle"),
    *("setAccessibleDescription", "setStatusTip", "setWhatsThis", "setInformativeText", "setLabelText"),
    *("addAction", "addMenu", "addTab", "addItem", "insertItem", "setItemText", "setTabText", "showMessage"),
    *("QAction", "QLabel", "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QGroupBox", "QMenu"),
    *("plain_label", "icon_button", "ElidedLabel", "ValueButton", "announce", "setPrefix", "setSuffix"),
}
"""Calls whose arguments people read."""

NOT_WORDS = {"cosy", "compact"}
"""Literals in such calls that nobody reads: the data of a choice."""


class Text(NamedTuple):
    """A text to translate."""

    context: str
    source: str
    has_number: bool


def texts_of(path: Path) -> dict[Text, tuple[str, ...]]:
    """The texts of a .ts with their translations, one for each plural form."""
    found = {}
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            has_number = message.get("numerus") == "yes"
            text = Text(context.findtext("name", ""), message.findtext("source", ""), has_number)
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")]
            is_open = translation.get("type") is not None
            found[text] = () if is_open else tuple(forms if has_number else [translation.text or ""])
    return found


@pytest.fixture(scope="module")
def german() -> dict[Text, tuple[str, ...]]:
    return texts_of(resource("translations", "aipm_de.ts"))


@pytest.fixture
def speaking_german(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    application.speak(qapp, "de")
    yield
    for translator in application._translators:
        qapp.removeTranslator(translator)
    application._translators.clear()
    QLocale.setDefault(before)


# Collected


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_texts_are_those_of_the_sources(language: str, tmp_path: Path) -> None:
    tool = Path(sys.executable).with_name("pyside6-lupdate")
    if not tool.exists():
        pytest.skip("the tool that collects texts is not installed")
    kept = resource("translations", f"aipm_{language}.ts")
    fresh = tmp_path / kept.name
    shutil.copy(kept, fresh)
    options = ["-no-obsolete", "-locations", "none", *(["-pluralonly"] if language == "en" else [])]
    command = [tool, *options, *(str(path.relative_to(PROJECT)) for path in SOURCES), "-ts", fresh]
    subprocess.run(command, cwd=PROJECT, check=True, capture_output=True)
    new, old = set(texts_of(fresh)), set(texts_of(kept))
    assert (new - old, old - new) == (set(), set()), "run `make translations`"


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_left_untranslated(language: str) -> None:
    texts = texts_of(resource("translations", f"aipm_{language}.ts"))
    assert len(texts) > (5 if language == "en" else 1000)
    assert [text for text, forms in texts.items() if not forms or not all(forms)] == []
    assert [text for text, forms in texts.items() if text.has_number and len(forms) != 2] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_loaded_is_what_was_written(language: str) -> None:
    translator = QTranslator()
    assert translator.load(f"aipm_{language}", str(resource("translations")))
    wrong = []
    written = texts_of(resource("translations", f"aipm_{language}.ts"))
    for text, forms in ((text, forms) for text, forms in written.items() if forms):
        for count, form in zip((1, 2) if text.has_number else (-1,), forms, strict=True):
            loaded = translator.translate(text.context, text.source, "", count)
            # A number is put in by the caller of the translator, in the form the translator chose.
            if loaded != form:
                wrong.append((text, loaded))
    assert wrong == [], "run `make translations`"


# The German itself


def test_placeholders_survive(german: dict[Text, tuple[str, ...]]) -> None:
    def marks(words: str) -> Counter[str]:
        return Counter(re.findall(r"\{\w*\}|%L?n|\n|;;|\*\.\w+", words))

    assert [
        text for text, forms in german.items() if any(marks(form) != marks(text.source) for form in forms)
    ] == []


def test_ends_agree(german: dict[Text, tuple[str, ...]]) -> None:
    """Ellipsis, full stop, question mark, colon and outer blanks mean something; they stay."""

    def ends(words: str) -> tuple[bool, ...]:
        return (
            words.endswith("…"),
            words.rstrip("…").endswith((".", "!"))
            and not words.endswith(("Min.", "Std.", "min.", "max.", "Nov. …")),
            words.endswith("?"),
            words.endswith(":"),
            words.startswith(" "),
            words.endswith(" "),
        )

    assert [
        (text.source, form)
        for text, forms in german.items()
        for form in forms
        if ends(form) != ends(text.source)
    ] == []


def test_german_quotes_and_neutral_address(german: dict[Text, tuple[str, ...]]) -> None:
    words = [form for forms in german.values() for form in forms]
    assert [form for form in words if "“" in form and "„" not in form] == []
    assert [
        form for form in words if re.search(r"\b([Dd]u|[Dd]ein\w*|Ihr|Ihre\w*|[a-z]+en Sie)\b", form)
    ] == []
    assert [form for form in words if re.search(r"(?<![ /])…", form)] == []


# The sources


def calls(path: Path) -> Iterator[tuple[ast.Call, str]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            yield node, getattr(node.func, "attr", getattr(node.func, "id", ""))


def literals(node: ast.AST) -> Iterator[str]:
    """The text a piece of code shows as it stands, not counting what a call inside it answers."""
    if isinstance(node, ast.Constant):
        yield from [node.value] if isinstance(node.value, str) else []
    elif isinstance(node, ast.Call):
        if getattr(node.func, "attr", "") in {"format", "join"}:
            yield from literals(node.func.value)  # type: ignore[attr-defined]
    elif isinstance(node, (ast.JoinedStr, ast.BinOp, ast.IfExp, ast.BoolOp, ast.List, ast.Tuple)):
        children = [node.body, node.orelse] if isinstance(node, ast.IfExp) else ast.iter_child_nodes(node)
        for child in children:
            yield from literals(child)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(GUI)))
def test_people_read_nothing_that_cannot_be_translated(path: Path) -> None:
    shown = [
        (call.lineno, text)
        for call, name in calls(path)
        if name in SHOWN_BY
        for number, argument in enumerate(call.args)
        # What follows the first argument of these are names of roles and icons.
        if not (number and name in {"plain_label", "ElidedLabel"})
        and not (not number and name == "icon_button")
        for text in literals(argument)
        if any(sign.isalpha() for sign in text) and text not in NOT_WORDS
    ]
    assert shown == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(GUI)))
def test_every_translated_text_can_be_collected(path: Path) -> None:
    """The collecting tool sees literals only, and none of those inside an f-string."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    hidden = [
        call.lineno
        for outer in ast.walk(tree)
        if isinstance(outer, ast.JoinedStr)
        for call in ast.walk(outer)
        if isinstance(call, ast.Call)
        and getattr(call.func, "attr", getattr(call.func, "id", "")) in {"tr", "translate"}
        and isinstance(call.args[-1], ast.Constant)
    ]
    assert hidden == []
    for call, name in calls(path):
        if name == "tr":
            assert isinstance(call.args[0], ast.Constant), f"line {call.lineno}"


def test_every_marked_table_is_looked_up_in_its_context() -> None:
    marked, asked = set(), set()
    for path in SOURCES:
        for call, name in calls(path):
            if name == "QT_TRANSLATE_NOOP":
                marked.add(ast.literal_eval(call.args[0]))
            elif name == "translate" and len(call.args) > 1 and not isinstance(call.args[1], ast.Constant):
                asked.add(getattr(call.args[0], "value", ""))
    # A painter's `translate` moves its origin.
    assert marked == {context for context in asked if isinstance(context, str) and context}


# Spoken


def test_plurals_bend(qapp: QApplication, speaking_german: None) -> None:
    assert [labels.cards_text(count) for count in (0, 1, 2)] == ["0 Karten", "1 Karte", "2 Karten"]
    assert labels.cards_text(12_000) == "12.000 Karten"


def test_english_plurals_bend_too() -> None:
    assert [labels.cards_text(count) for count in (0, 1, 2)] == ["0 cards", "1 card", "2 cards"]


def test_a_language_nobody_translated_is_english(qapp: QApplication, speaking_german: None) -> None:
    application.speak(qapp, "is")
    assert labels.cards_text(1) == "1 card"
    assert labels.word("kind", "gate") == "Gate"


def test_qt_speaks_the_same_language(qapp: QApplication, qtbot: object, speaking_german: None) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)  # type: ignore[attr-defined]
    assert box.buttons()[0].text().replace("&", "") == "Abbrechen"


def test_days_are_written_the_german_way(speaking_german: None) -> None:
    assert labels.day_text(date(2026, 11, 27), TODAY) == "27. Nov."
    assert labels.day_text(date(2027, 3, 1), TODAY) == "1. März 2027"


def test_sentences_of_the_history(speaking_german: None) -> None:
    said = labels.sentence_of("card.move", {"card": "CI-15", "column": "Modellierung", "count": 1})
    assert said == "CI-15 nach Modellierung verschieben"
    said = labels.sentence_of("card.edit", {"card": "CI-15", "fields": ["due_on", "title"], "count": 1})
    assert said == "Fälligkeit, Titel von CI-15 ändern"


def test_languages_on_offer() -> None:
    assert application.languages() == ["de"]


# What the German texts propose is understood


def test_german_names_of_kinds_are_understood(speaking_german: None) -> None:
    assert {key: kind_named(labels.word("kind", key)) for key in KINDS} == {key: key for key in KINDS}


def test_the_german_example_of_quick_add_is_understood(speaking_german: None) -> None:
    line = QCoreApplication.translate("QuickAdd", "Title #label @person due fri")
    draft = understand(line, Vocabulary(), TODAY).draft
    assert (draft.title, draft.labels, draft.people) == ("Titel", ("Label",), ("Person",))
    assert draft.due_on == date(2026, 11, 27)


def test_the_german_example_of_the_filter_is_understood(speaking_german: None) -> None:
    source = "Words, or: kind:experiment  owner:me  label:data  -label:ops  is:blocked  age>7  due:this-week"
    example = QCoreApplication.translate("_Field", source)
    assert example != source
    query = parse(example.removeprefix("Wörter oder: "), Moment(0, TODAY, (), 0))
    assert [part.field for part in query.explanation] == ["kind", "owner", "label", "label", "is", "age"]


def test_the_german_examples_of_days_are_understood(speaking_german: None) -> None:
    hint = QCoreApplication.translate("DuePicker", "fri, in 3 days, 27 Nov …")
    days = [read_day(part, TODAY) for part in hint.removesuffix(" …").split(", ")]
    assert days == [date(2026, 11, 27), date(2026, 11, 26), date(2026, 11, 27)]


def test_estimates_can_be_typed_as_they_are_shown(speaking_german: None) -> None:
    for typed in ("1", "3", "1200", "2,5", "3-5-9", "0,5-1-2"):
        estimate = read_estimate(typed)
        assert read_estimate(estimate_text(estimate)) == estimate
