"""Markdown that can do no harm."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QTextDocument
from pytestqt.qtbot import QtBot

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


def test_line_ends_stay(view: MarkdownView) -> None:
    view.show_markdown("first\nsecond\n\n- a\n- b")
    assert view.toPlainText().replace("\u2028", "\n").split("\n")[:2] == ["first", "second"]


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
