"""Markdown that can do no harm."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QTextDocument, QTextTable
from pytestqt.qtbot import QtBot

from aipm_desktop.gui import theme
from aipm_desktop.gui.widgets.markdown_view import MarkdownView, open_link


@pytest.fixture
def view(qtbot: QtBot) -> MarkdownView:
    view = MarkdownView("Description")
    qtbot.addWidget(view)
    view.resize(300, 100)
    view.show()
    return view


def test_no_html_and_no_files_are_read(view: MarkdownView, tmp_path: Path) -> None:
    secret = tmp_path / "secret.png"
    secret.write_bytes(b"not a picture")
    view.show_markdown(f"<b>loud</b> ![x]({secret.as_uri()}) <img src='{secret.as_uri()}'>")
    assert "<b>loud</b>" in view.toPlainText()
    picture = QTextDocument.ResourceType.ImageResource.value
    for address in (QUrl.fromLocalFile(str(secret)), QUrl(str(secret)), QUrl("data:text/plain,secret")):
        assert not view.document().resource(picture, address)


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "javascript:alert(1)", "smb://host/x", "data:text/html,x", "x"]
)
def test_only_web_and_mail_are_opened(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
    assert not open_link(QUrl(address))
    assert open_link(QUrl("HTTPS://example.org"))
    assert open_link(QUrl("mailto:a@example.org"))
    assert len(opened) == 2


def test_tables_have_the_lines_of_the_theme(view: MarkdownView) -> None:
    view.show_markdown("| Run | Recall |\n|---|---|\n| 1 | 92.8 |")
    (grid,) = [frame for frame in view.document().rootFrame().childFrames() if isinstance(frame, QTextTable)]
    assert grid.format().borderBrush().color() == theme.current().color("line")


def blocks(document: QTextDocument) -> list[str]:
    """The texts of the paragraphs, list items and lines of code; `|` stands for a line end inside one, with no hair beside it."""
    found = []
    block = document.begin()
    while block.isValid():
        found.append(block.text().replace("\u200a", "").replace("\u2028", "|"))
        block = block.next()
    return found


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("first\nsecond\n\nthird", ["first|second", "third"]),
        ("first  \nsecond\\\nthird", ["first|second|third"]),
        ("**Goal:**\n*fewer* `misses`\n[a](https://b.example)", ["Goal:|fewer misses|a"]),
        (
            "see https://a.example/x_y\nand\nwww.b.example\nend",
            ["see https://a.example/x_y|and|www.b.example|end"],
        ),
        ("intro\n- a\n  more\n- b\n\nend", ["intro", "a|more", "b", "end"]),
        ("1. a\n2. b\n   more", ["a", "b|more"]),
        ("- [ ] a\n- [x] b", ["a", "b"]),
        ("> a\n> b\nlazy", ["a|b|lazy"]),
        ("# Head\ntext\nmore\n## Next\ntext", ["Head", "text|more", "Next", "text"]),
        ("Head\n===\ntext\nmore", ["Head", "text|more"]),
        ("text\n```\na\nb\n\nc\n```\nend\nline", ["text", "a", "b", "", "c", "end|line"]),
        ("text\n\n    code\n    more", ["text", "code", "more"]),
        ("- a\n    - b\n      c\n    - d", ["a", "b|c", "d"]),
    ],
)
def test_a_line_end_stays_and_is_no_paragraph(view: MarkdownView, source: str, shown: list[str]) -> None:
    view.show_markdown(source)
    assert [text for text in blocks(view.document()) if text or "" in shown] == shown


def test_an_address_ends_with_its_line(view: MarkdownView) -> None:
    view.show_markdown("see https://a.example/x_y\nend")
    found = [view.anchorAt(QPoint(x, y)) for x in range(0, 300, 4) for y in range(2, 60, 4)]
    assert set(filter(None, found)) == {"https://a.example/x_y"}


def test_tables_and_rules_stay_what_they_are(view: MarkdownView) -> None:
    view.show_markdown("words\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n---\nend")
    frames = view.document().rootFrame().childFrames()
    assert [type(frame).__name__ for frame in frames] == ["QTextTable"]
    assert "|---|" not in view.toPlainText()
    assert blocks(view.document())[-1] == "end"


def test_lines_of_a_paragraph_stand_close(view: MarkdownView) -> None:
    view.show_markdown("first\nsecond")
    close = view.height()
    view.show_markdown("first\n\nsecond")
    assert close < view.height()


def test_height_follows_the_text(view: MarkdownView, qtbot: QtBot) -> None:
    view.show_markdown("one")
    small = view.height()
    view.show_markdown("\n\n".join(["a paragraph"] * 20))
    assert view.height() > small * 5
    assert view.verticalScrollBar().maximum() == 0


def test_a_click_and_enter_ask_to_edit_only_when_allowed(view: MarkdownView, qtbot: QtBot) -> None:
    asked: list[bool] = []
    view.edit_requested.connect(lambda: asked.append(True))
    view.show_markdown("words")
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert asked == []
    view.set_editable(True)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert asked == [True, True]
