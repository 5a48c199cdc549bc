from PySide6.QtCore import QModelIndex, QPoint, Qt

from aipm_desktop.gui.sidebar import Sidebar
from aipm_desktop.gui.sidebar_tree import Place
from aipm_desktop.store import boards


def _sidebar(qtbot, plan) -> Sidebar:
    sidebar = Sidebar(plan.session)
    qtbot.addWidget(sidebar)
    sidebar.resize(240, 600)
    sidebar.reload()
    sidebar.show()
    return sidebar


def _client_names(plan) -> list[str]:
    return [client.name for client in plan.session.read(boards.clients)]


def test_boards_stand_under_their_clients(qtbot, plan):
    rows = _sidebar(qtbot, plan).tree.rows
    first = rows.index(0, 0)
    assert first.data() == "Nordhafen"
    assert [rows.index(row, 0, first).data() for row in range(rows.rowCount(first))] == [
        "Container inspection",
        "Empty board",
    ]


def test_enter_opens_a_board_and_folds_a_client(qtbot, plan):
    sidebar = _sidebar(qtbot, plan)
    tree = sidebar.tree
    tree.setCurrentIndex(tree.rows.index_of(plan.boards["Support assistant"]))
    with qtbot.waitSignal(sidebar.board_requested) as wish:
        qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert wish.args == [plan.boards["Support assistant"]]
    tree.setCurrentIndex(tree.rows.index_of(plan.clients["Nordhafen"]))
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert sidebar.folded_clients() == [plan.clients["Nordhafen"]]
    sidebar.reload()
    assert not tree.isExpanded(tree.rows.index_of(plan.clients["Nordhafen"]))


def test_alt_down_moves_a_client_and_the_keyboard_stays_on_it(qtbot, plan):
    sidebar = _sidebar(qtbot, plan)
    tree = sidebar.tree
    tree.setCurrentIndex(tree.rows.index_of(plan.clients["Nordhafen"]))
    qtbot.keyClick(tree, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert _client_names(plan) == ["Finch Bank", "Nordhafen"]
    assert tree.current_place() == Place("client", plan.clients["Nordhafen"])
    qtbot.keyClick(tree, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert _client_names(plan) == ["Finch Bank", "Nordhafen"]
    qtbot.keyClick(tree, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert _client_names(plan) == ["Nordhafen", "Finch Bank"]


def test_a_board_is_dropped_into_another_client(qtbot, plan):
    rows = _sidebar(qtbot, plan).tree.rows
    data = rows.mimeData([rows.index_of(plan.boards["Empty board"])])
    target = rows.index_of(plan.clients["Finch Bank"])
    assert rows.canDropMimeData(data, Qt.DropAction.MoveAction, -1, -1, target)
    assert not rows.canDropMimeData(data, Qt.DropAction.MoveAction, 0, 0, QModelIndex())
    assert rows.dropMimeData(data, Qt.DropAction.MoveAction, 0, 0, target) is False
    names = [board.name for board in plan.session.read(boards.boards, client_id=plan.clients["Finch Bank"])]
    assert names == ["Empty board", "Support assistant"]


def test_a_client_is_dropped_between_clients_only(qtbot, plan):
    rows = _sidebar(qtbot, plan).tree.rows
    data = rows.mimeData([rows.index_of(plan.clients["Finch Bank"])])
    assert not rows.canDropMimeData(data, Qt.DropAction.MoveAction, -1, -1, rows.index(0, 0))
    rows.dropMimeData(data, Qt.DropAction.MoveAction, 0, 0, QModelIndex())
    assert _client_names(plan) == ["Finch Bank", "Nordhafen"]


def test_a_typed_name_becomes_a_wish_and_an_empty_one_nothing(qtbot, plan):
    sidebar = _sidebar(qtbot, plan)
    index = sidebar.tree.rows.index_of(plan.boards["Empty board"])
    with qtbot.assertNotEmitted(sidebar.rename_requested):
        sidebar.tree.rows.setData(index, "   ")
    with qtbot.waitSignal(sidebar.rename_requested) as wish:
        sidebar.tree.rows.setData(index, "Pilot")
    assert wish.args == ["board", plan.boards["Empty board"], "Pilot"]
    assert index.data() == "Empty board"


def test_the_menu_key_asks_for_the_menu_of_the_row(qtbot, plan):
    sidebar = _sidebar(qtbot, plan)
    tree = sidebar.tree
    tree.setCurrentIndex(tree.rows.index_of(plan.clients["Finch Bank"]))
    asked: list[tuple[Place, QPoint]] = []
    sidebar.menu_requested.connect(lambda place, at: asked.append((place, at)))
    from PySide6.QtGui import QContextMenuEvent
    from PySide6.QtWidgets import QApplication

    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    QApplication.sendEvent(tree.viewport(), event)
    assert [place.id for place, _ in asked] == [plan.clients["Finch Bank"]]


def test_the_next_board_goes_round(qtbot, plan):
    sidebar = _sidebar(qtbot, plan)
    sidebar.set_board(plan.boards["Support assistant"])
    assert sidebar.next_board(1) == plan.boards["Container inspection"]
    assert sidebar.next_board(-1) == plan.boards["Empty board"]


def test_every_row_says_what_it_is(qtbot, plan):
    rows = _sidebar(qtbot, plan).tree.rows
    role = Qt.ItemDataRole.AccessibleTextRole
    assert rows.index_of(plan.clients["Nordhafen"]).data(role) == "Client Nordhafen"
    assert rows.index_of(plan.boards["Empty board"]).data(role) == "Board Empty board"
