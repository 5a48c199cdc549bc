"""Comments, links and attachments."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from aipm_desktop import commands
from aipm_desktop.domain.errors import NotFound
from aipm_desktop.gui.card import attachments as attachments_module
from aipm_desktop.gui.card.attachment_row import AttachmentRow
from aipm_desktop.gui.card.comments import CommentRow
from aipm_desktop.gui.card.links import LinkRow, read_link
from aipm_desktop.gui.card.panel import CardPanel
from tests.gui.card.desk import Desk


def test_a_comment_is_sent_with_the_writers_name(panel: CardPanel, desk: Desk, qtbot: QtBot) -> None:
    field = panel.comments._field
    field.setFocus()
    qtbot.keyClicks(field, "Looks good")
    assert panel.comments._send.isVisible()
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [(one.author, one.text) for one in desk.sheet().comments] == [("Mia Sommer", "Looks good")]
    assert field.toPlainText() == ""
    assert not panel.comments._send.isVisible()


def test_a_comment_not_sent_waits_with_its_card(panel: CardPanel, desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClicks(panel.comments._field, "not yet")
    panel.show_card(desk.other_id)
    assert panel.comments._field.toPlainText() == ""
    panel.show_card(desk.card_id)
    assert panel.comments._field.toPlainText() == "not yet"
    assert desk.sheet().comments == ()


def test_comments_are_edited_and_deleted_in_place(full_panel: CardPanel, desk: Desk, qtbot: QtBot) -> None:
    row = full_panel.comments._rows.row(full_panel.comments._rows.keys[0])
    assert isinstance(row, CommentRow)
    row._edit()
    row._field.selectAll()
    qtbot.keyClicks(row._field, "Corrected")
    qtbot.keyClick(row._field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "Corrected" in [one.text for one in desk.sheet().comments]
    assert not row._field.isVisible()
    assert row._when.text().endswith("edited")
    row._edit()
    qtbot.keyClicks(row._field, "zzz")
    qtbot.keyClick(row._field, Qt.Key.Key_Escape)
    assert not row._field.isVisible()
    assert "Corrected" in [one.text for one in desk.sheet().comments]
    row._delete_button.click()
    assert "Corrected" not in [one.text for one in desk.sheet().comments]


def test_many_comments_come_in_pages(panel: CardPanel, desk: Desk) -> None:
    for n in range(14):
        desk.clock.now += 1000
        desk.session.run(commands.comment.add, desk.card_id, f"comment {n}", author="A")
    assert len(panel.comments._rows.keys) == 10
    panel.comments._more.click()
    assert len(panel.comments._rows.keys) == 14


@pytest.mark.parametrize(
    ("typed", "link"),
    [
        ("https://example.org/a?b=c#d", ("https://example.org/a?b=c#d", "")),
        ("Design doc https://example.org", ("https://example.org", "Design doc")),
        ("https://example.org – the paper", ("https://example.org", "the paper")),
        ("[paper](https://example.org/p)", ("https://example.org/p", "paper")),
        ("example.org/path", ("https://example.org/path", "")),
        ("mailto:a@example.org", ("mailto:a@example.org", "")),
        ("file:///etc/passwd", ("file:///etc/passwd", "")),
        ("//server/share/model.bin", ("//server/share/model.bin", "")),
    ],
)
def test_links_as_people_type_them(typed: str, link: tuple[str, str]) -> None:
    assert read_link(typed) == link


def test_links_are_added_edited_and_removed(panel: CardPanel, desk: Desk, qtbot: QtBot) -> None:
    panel.links._open_new.click()
    qtbot.keyClicks(panel.links._new, "Paper https://example.org/p")
    qtbot.keyClick(panel.links._new, Qt.Key.Key_Return)
    assert [(one.title, one.url) for one in desk.sheet().links] == [("Paper", "https://example.org/p")]
    row = panel.links._rows.row(panel.links._rows.keys[0])
    assert isinstance(row, LinkRow)
    row._edit.click()
    row._title.selectAll()
    qtbot.keyClicks(row._title, "The paper")
    qtbot.keyClick(row._title, Qt.Key.Key_Return)
    assert desk.sheet().links[0].title == "The paper"
    qtbot.keyClick(row._open, Qt.Key.Key_Delete)
    assert desk.sheet().links == ()


def test_a_link_to_a_file_is_shown_but_not_opened(
    panel: CardPanel, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()) or True)
    for address in ("file:///etc/passwd", "https://example.org"):
        desk.session.run(commands.link.add, desk.card_id, address, "")
    for key in panel.links._rows.keys:
        panel.links._rows.row(key)._open.click()
    assert opened == ["https://example.org"]


def attach(desk: Desk, name: str, data: bytes = b"x") -> None:
    desk.session.run(commands.attachment.add, desk.card_id, name, data, "")


def file_row(panel: CardPanel) -> AttachmentRow:
    row = panel.attachments._rows.row(panel.attachments._rows.keys[0])
    assert isinstance(row, AttachmentRow)
    return row


def test_programs_are_saved_never_opened(
    panel: CardPanel, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    offered: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
    target = tmp_path / "out.bin"

    def save(_parent: object, _title: str, start: str) -> tuple[str, str]:
        offered.append(Path(start).name)
        return str(target), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", save)
    attach(desk, "evil\u202efdp:x.exe", b"MZ")
    file_row(panel)._name.click()
    assert opened == []
    assert offered == ["evilfdp_x.exe"]
    assert target.read_bytes() == b"MZ"


def test_documents_open_from_a_folder_of_their_own(
    panel: CardPanel, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
    attach(desk, "a:b report.csv", b"1,2")
    file_row(panel)._name.click()
    path = Path(opened[0].toLocalFile())
    assert path.read_bytes() == b"1,2"
    assert path.name.endswith("a_b report.csv")


def test_a_picture_from_the_clipboard(panel: CardPanel, desk: Desk, qtbot: QtBot) -> None:
    picture = QImage(60, 30, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    data = QMimeData()
    data.setImageData(picture)
    QApplication.clipboard().setMimeData(data)
    panel.fields.column.setFocus()
    qtbot.keyClick(panel.fields.column, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    # A picture of Python's own in the clipboard outlives the interpreter and takes the process down with it.
    QApplication.clipboard().clear()
    one = desk.sheet().attachments[0]
    assert one.media_type == "image/png"
    shown = file_row(panel)._picture.pixmap()
    assert not shown.isNull()
    assert shown.deviceIndependentSize().width() == 2 * shown.deviceIndependentSize().height()


def test_files_that_cannot_be_attached_are_named_and_the_others_come(
    panel: CardPanel, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(attachments_module.attachments, "MOST_BYTES", 3)
    (tmp_path / "good.txt").write_text("ok")
    (tmp_path / "huge.txt").write_text("too long")
    group = desk.session.undo_target().group
    with qtbot.waitSignal(panel.failed) as failed:
        panel.attachments.attach_paths([tmp_path / name for name in ("good.txt", "huge.txt", "gone.txt", "")])
    assert "huge.txt" in failed.args[0]
    assert "gone.txt" in failed.args[0]
    assert [one.name for one in desk.sheet().attachments] == ["good.txt"]
    assert desk.session.undo_target().group == group + 1


def test_a_broken_picture_is_just_a_file(panel: CardPanel, desk: Desk) -> None:
    attach(desk, "broken.png", b"not a picture at all")
    assert not file_row(panel)._picture.pixmap().isNull()


def test_a_damaged_file_says_so_and_writes_nothing(
    panel: CardPanel, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def damaged(_con: object, key: str) -> bytes:
        raise NotFound("attachment", key)

    monkeypatch.setattr(attachments_module.attachments, "read", damaged)
    target = tmp_path / "out.png"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    attach(desk, "picture.png", b"damaged later")
    with qtbot.waitSignal(panel.failed) as failed:
        file_row(panel)._save.click()
    assert "picture.png" in failed.args[0]
    assert not target.exists()
