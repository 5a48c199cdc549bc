from PySide6.QtCore import Qt

from aipm_desktop.commands import board, card, client, column
from aipm_desktop.store import boards, cards


def _names(page) -> list[str]:
    return sorted(page.list.topLevelItem(row).text(0) for row in range(page.list.topLevelItemCount()))


def test_everything_put_away_is_there_and_comes_back(window, plan):
    run = plan.session.run
    run(card.archive, [plan.cards["Agree on recall"]])
    run(column.delete, plan.columns["Modeling"], plan.columns["To do"])
    run(board.archive, plan.boards["Empty board"])
    run(client.archive, plan.clients["Finch Bank"])
    window.show_archive()
    page = window._archive
    assert _names(page) == ["CI-3  Agree on recall", "Empty board", "Finch Bank", "Modeling"]
    page.list.selectAll()
    page.restore()
    assert _names(page) == []
    assert not page._empty.isHidden()
    assert [
        column.name for column in plan.session.read(boards.columns, plan.boards["Container inspection"])
    ] == ["To do", "Modeling", "Done"]
    assert len(plan.session.read(boards.boards)) == 3


def test_deleting_for_good_asks_and_can_be_undone(window, plan, monkeypatch):
    plan.session.run(card.archive, [plan.cards["Agree on recall"]])
    window.show_archive()
    page = window._archive
    page.list.selectAll()
    monkeypatch.setattr("aipm_desktop.gui.archive_page.confirm", lambda *_args, **_more: False)
    page.delete()
    assert _names(page) == ["CI-3  Agree on recall"]
    monkeypatch.setattr("aipm_desktop.gui.archive_page.confirm", lambda *_args, **_more: True)
    page.delete()
    assert _names(page) == []
    plan.session.undo()
    archived = plan.session.read(cards.archived_cards, plan.boards["Container inspection"])
    assert [card.title for card in archived] == ["Agree on recall"]
    assert _names(page) == ["CI-3  Agree on recall"]


def test_hidden_rows_are_not_touched(window, plan, qtbot):
    plan.session.run(card.archive, [plan.cards["Agree on recall"], plan.cards["Augment night images"]])
    window.show_archive()
    page = window._archive
    page.list.selectAll()
    qtbot.keyClicks(page.field, "augment")
    assert [entry.name for entry in page.selected()] == ["CI-1  Augment night images"]
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert _names(page) == ["CI-3  Agree on recall"]


def test_a_read_only_workspace_restores_nothing(window, plan, tmp_path):
    plan.session.run(card.archive, [plan.cards["Agree on recall"]])
    path = plan.session.path
    plan.session.close()
    plan.session.open(path, read_only=True)
    window.show_archive()
    window._archive.list.selectAll()
    assert not window._archive.restore_button.isEnabled()
    assert not window._archive.delete_button.isEnabled()
