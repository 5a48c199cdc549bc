"""Checklists, comments, links and files."""

import pytest

from aipm_desktop import commands
from aipm_desktop.domain.errors import InvalidValue, NotFound
from aipm_desktop.store import attachments, cards
from tests.commands.desk import Desk


@pytest.fixture
def card(desk: Desk) -> str:
    return desk.add("a")


def test_a_checklist_from_first_item_to_last_tick(desk: Desk, card: str) -> None:
    one, two = desk.run(commands.checklist.add, card, "One"), desk.run(commands.checklist.add, card, "Two")
    items = [desk.run(commands.checklist.add_item, one, text) for text in "abc"]
    desk.run(commands.checklist.set_item, items[0], is_done=True)
    desk.run(commands.checklist.set_item, items[1], text=" b2 ")
    desk.run(commands.checklist.move_item, items[2], one, items[0])
    desk.run(commands.checklist.move_item, items[0], two, None)
    lists = cards.sheet(desk.con, card).checklists
    assert [(one.name, [(item.text, item.is_done) for item in one.items]) for one in lists] == [
        ("One", [("c", False), ("b2", False)]),
        ("Two", [("a", True)]),
    ]
    assert (desk.card(card).checklist_done, desk.card(card).checklist_total) == (1, 3)
    desk.run(commands.checklist.delete_item, items[1])
    desk.run(commands.checklist.rename, two, "2")
    desk.run(commands.checklist.delete, one)
    assert [one.name for one in cards.sheet(desk.con, card).checklists] == ["2"]
    assert desk.last.detail["card"] == "CI-1"


def test_an_item_stays_with_its_card(desk: Desk, card: str) -> None:
    own = desk.run(commands.checklist.add, card)
    item = desk.run(commands.checklist.add_item, own, "x")
    foreign = desk.run(commands.checklist.add, desk.add("b"))
    with pytest.raises(NotFound):
        desk.run(commands.checklist.move_item, item, foreign, None)
    with pytest.raises(InvalidValue):
        desk.run(commands.checklist.add_item, own, " ")


def test_ticking_what_is_ticked_is_no_transaction(desk: Desk, card: str) -> None:
    own = desk.run(commands.checklist.add, card)
    item = desk.run(commands.checklist.add_item, own, "x")
    desk.run(commands.checklist.set_item, item, is_done=False)
    assert desk.changes is None


def test_comments_keep_author_and_time(desk: Desk, card: str) -> None:
    comment = desk.run(commands.comment.add, card, " first \n", author="Ada")
    said = desk.now
    desk.run(commands.comment.edit, comment, "second")
    (found,) = cards.sheet(desk.con, card).comments
    assert (found.author, found.text, found.at, found.edited_at) == ("Ada", "second", said, desk.now)
    assert desk.card(card).comments == 1
    desk.run(commands.comment.delete, comment)
    assert cards.sheet(desk.con, card).comments == ()
    with pytest.raises(InvalidValue):
        desk.run(commands.comment.add, card, " \n", author="Ada")


def test_links_are_text(desk: Desk, card: str) -> None:
    link = desk.run(commands.link.add, card, " javascript:alert(1) ", "x")
    desk.run(commands.link.edit, link, "https://example.org/a b", "")
    (found,) = cards.sheet(desk.con, card).links
    assert (found.url, found.title) == ("https://example.org/a b", "")
    desk.run(commands.link.delete, link)
    assert cards.sheet(desk.con, card).links == ()


def test_a_file_comes_back_with_undo(desk: Desk, card: str) -> None:
    attachment = desk.run(commands.attachment.add, card, "..\\..\\photo.png", b"\x89PNG", "image/png")
    (found,) = cards.sheet(desk.con, card).attachments
    assert (found.name, found.size, found.media_type) == ("photo.png", 4, "image/png")
    assert attachments.read(desk.con, found.sha256) == b"\x89PNG"
    desk.run(commands.attachment.delete, attachment)
    assert desk.card(card).attachments == 0
    desk.undo()
    assert attachments.read(desk.con, cards.sheet(desk.con, card).attachments[0].sha256) == b"\x89PNG"
    with pytest.raises(NotFound):
        attachments.read(desk.con, "0" * 64)
