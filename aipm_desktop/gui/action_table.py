"""The table of every action of the window: menus, palette and the sheet of keys are made from it."""

from typing import NamedTuple

from aipm_desktop.gui.marking import QT_TRANSLATE_NOOP


class ActionSpec(NamedTuple):
    """One action. `keys` are portable key texts; `on_board` ones are keys the board itself listens to, so that no
    window shortcut takes a letter away from a text field.
    """

    key: str
    text: str
    group: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    on_board: bool = False
    needs: str = ""
    """What must be there for it: workspace, writable, board, board_writable, cards; empty for always."""
    is_checkable: bool = False


GROUPS = {
    "file": QT_TRANSLATE_NOOP("Actions", "File"),
    "edit": QT_TRANSLATE_NOOP("Actions", "Edit"),
    "go": QT_TRANSLATE_NOOP("Actions", "Go"),
    "view": QT_TRANSLATE_NOOP("Actions", "View"),
    "board": QT_TRANSLATE_NOOP("Actions", "Board"),
    "card": QT_TRANSLATE_NOOP("Actions", "Card"),
    "help": QT_TRANSLATE_NOOP("Actions", "Help"),
}

# fmt: off
ACTIONS = (
    ActionSpec("file.new", QT_TRANSLATE_NOOP("Actions", "New workspace…"), "file", ("Ctrl+Shift+N",), "file"),
    ActionSpec("file.open", QT_TRANSLATE_NOOP("Actions", "Open workspace…"), "file", ("Ctrl+O",), "folder-open"),
    ActionSpec("file.open_read_only", QT_TRANSLATE_NOOP("Actions", "Open read-only…"), "file", (), "eye"),
    ActionSpec("file.sample", QT_TRANSLATE_NOOP("Actions", "Open the sample workspace"), "file", (), "sparkles"),
    ActionSpec("file.save_copy", QT_TRANSLATE_NOOP("Actions", "Save a copy…"), "file", ("Ctrl+Shift+S",), "copy", needs="workspace" ),
    ActionSpec("file.backup", QT_TRANSLATE_NOOP("Actions", "Back up now"), "file", (), "save", needs="workspace"),
    ActionSpec("file.restore", QT_TRANSLATE_NOOP("Actions", "Restore a backup…"), "file", (), "history", needs="workspace"),
    ActionSpec("file.check", QT_TRANSLATE_NOOP("Actions", "Check the file…"), "file", (), "heart-pulse", needs="workspace"),
    ActionSpec("file.import", QT_TRANSLATE_NOOP("Actions", "Import a board…"), "file", ("Ctrl+I",), "import", needs="writable" ),
    ActionSpec("file.export", QT_TRANSLATE_NOOP("Actions", "Export board…"), "file", ("Ctrl+E",), "upload", needs="board"),
    ActionSpec("file.preferences", QT_TRANSLATE_NOOP("Actions", "Preferences…"), "file", ("Ctrl+,",), "settings"),
    ActionSpec("file.quit", QT_TRANSLATE_NOOP("Actions", "Quit"), "file", ("Ctrl+Q",), "log-out"),
    ActionSpec("edit.undo", QT_TRANSLATE_NOOP("Actions", "Undo"), "edit", ("Ctrl+Z",), "undo-2", needs="writable"),
    ActionSpec("edit.redo", QT_TRANSLATE_NOOP("Actions", "Redo"), "edit", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2", needs="writable" ),
    ActionSpec("edit.history", QT_TRANSLATE_NOOP("Actions", "History of this board…"), "edit", ("Ctrl+H",), "history", needs="board" ),
    ActionSpec("go.palette", QT_TRANSLATE_NOOP("Actions", "Find or run anything…"), "go", ("Ctrl+K",), "command"),
    ActionSpec("go.search", QT_TRANSLATE_NOOP("Actions", "Search all boards…"), "go", ("/", "Ctrl+Shift+F"), "search", True, "workspace"),
    ActionSpec("go.welcome", QT_TRANSLATE_NOOP("Actions", "Welcome page"), "go", (), "home"),
    ActionSpec("go.archive", QT_TRANSLATE_NOOP("Actions", "Archive"), "go", ("Ctrl+Shift+A",), "archive", needs="workspace"),
    ActionSpec("go.next_board", QT_TRANSLATE_NOOP("Actions", "Next board"), "go", ("Ctrl+PgDown",), "arrow-down", needs="workspace" ),
    ActionSpec("go.previous_board", QT_TRANSLATE_NOOP("Actions", "Previous board"), "go", ("Ctrl+PgUp",), "arrow-up", needs="workspace"),
    ActionSpec("go.other_pane", QT_TRANSLATE_NOOP("Actions", "Next pane"), "go", ("F6",), "panel-left"),
    ActionSpec("tab.board", QT_TRANSLATE_NOOP("Actions", "Board view"), "view", ("Ctrl+1",), "columns-3", needs="board", is_checkable=True),
    ActionSpec("tab.graph", QT_TRANSLATE_NOOP("Actions", "Graph view"), "view", ("Ctrl+2",), "git-branch", needs="board", is_checkable=True),
    ActionSpec("tab.timeline", QT_TRANSLATE_NOOP("Actions", "Timeline view"), "view", ("Ctrl+3",), "calendar", needs="board", is_checkable=True),
    ActionSpec("view.violations", QT_TRANSLATE_NOOP("Actions", "Plan check"), "view", ("Ctrl+4",), "list-checks", needs="board", is_checkable=True),
    ActionSpec("view.sidebar", QT_TRANSLATE_NOOP("Actions", "Sidebar"), "view", ("Ctrl+\\", "F9"), "panel-left", is_checkable=True ),
    ActionSpec("view.panel", QT_TRANSLATE_NOOP("Actions", "Card panel"), "view", ("Ctrl+Alt+\\", "Shift+F9"), "panel-right", is_checkable=True ),
    ActionSpec("view.board", QT_TRANSLATE_NOOP("Actions", "Board beside the card"), "view", ("Ctrl+Shift+\\", "Ctrl+F9"), "columns-3", is_checkable=True),
    ActionSpec("view.filter", QT_TRANSLATE_NOOP("Actions", "Filter cards"), "view", ("F", "Ctrl+F"), "filter", True, "board" ),
    ActionSpec("view.clear_filter", QT_TRANSLATE_NOOP("Actions", "Clear filter"), "view", ("Shift+F",), "x", True, "board"),
    ActionSpec("view.density", QT_TRANSLATE_NOOP("Actions", "Compact cards"), "view", ("Ctrl+Shift+D",), "rows-3", is_checkable=True ),
    ActionSpec("view.theme", QT_TRANSLATE_NOOP("Actions", "Switch between light and dark"), "view", ("Ctrl+Shift+T",), "moon" ),
    ActionSpec("board.new", QT_TRANSLATE_NOOP("Actions", "New board…"), "board", ("Ctrl+N",), "layout-template", needs="writable" ),
    ActionSpec("client.new", QT_TRANSLATE_NOOP("Actions", "New client…"), "board", (), "briefcase", needs="writable"),
    ActionSpec("board.rename", QT_TRANSLATE_NOOP("Actions", "Rename board"), "board", ("Shift+F2",), "pencil", needs="board_writable"),
    ActionSpec("board.settings", QT_TRANSLATE_NOOP("Actions", "Board settings…"), "board", ("Ctrl+Shift+B",), "settings", needs="board_writable"),
    ActionSpec("column.new", QT_TRANSLATE_NOOP("Actions", "Add column…"), "board", (), "columns-3", needs="board_writable"),
    ActionSpec("swimlane.new", QT_TRANSLATE_NOOP("Actions", "Add swimlane…"), "board", (), "rows-3", needs="board_writable"),
    ActionSpec("board.duplicate", QT_TRANSLATE_NOOP("Actions", "Duplicate board…"), "board", (), "copy", needs="board_writable" ),
    ActionSpec("board.template", QT_TRANSLATE_NOOP("Actions", "Save as template…"), "board", (), "star", needs="board_writable" ),
    ActionSpec("board.move", QT_TRANSLATE_NOOP("Actions", "Move to another client…"), "board", (), "move", needs="board_writable" ),
    ActionSpec("board.archive", QT_TRANSLATE_NOOP("Actions", "Archive board"), "board", (), "archive", needs="board_writable" ),
    ActionSpec("card.new", QT_TRANSLATE_NOOP("Actions", "New card"), "card", ("N",), "plus", True, "board_writable"),
    ActionSpec("card.open", QT_TRANSLATE_NOOP("Actions", "Open card"), icon="panel-right", keys=("Return",), group="card", on_board=True, needs="cards"),
    ActionSpec("card.edit_title", QT_TRANSLATE_NOOP("Actions", "Edit title"), icon="pencil", keys=("E", "F2"), group="card", on_board=True, needs="cards"),
    ActionSpec("card.move", QT_TRANSLATE_NOOP("Actions", "Move to column…"), icon="move", keys=("M",), group="card", on_board=True, needs="cards"),
    ActionSpec("card.due", QT_TRANSLATE_NOOP("Actions", "Due date…"), icon="calendar", keys=("D",), group="card", on_board=True, needs="cards"),
    ActionSpec("card.link", QT_TRANSLATE_NOOP("Actions", "Link with other cards…"), icon="git-branch", keys=("L",), group="card", on_board=True, needs="cards"),
    ActionSpec("card.label", QT_TRANSLATE_NOOP("Actions", "Labels…"), icon="tag", keys=("T",), group="card", on_board=True, needs="cards"),
    ActionSpec("card.assign", QT_TRANSLATE_NOOP("Actions", "Assign people…"), icon="user", keys=("A",), group="card", on_board=True, needs="cards"),
    ActionSpec("card.finish", QT_TRANSLATE_NOOP("Actions", "Mark as done or reopen"), icon="circle-check", keys=("X",), group="card", on_board=True, needs="cards"),
    ActionSpec("card.block", QT_TRANSLATE_NOOP("Actions", "Block or unblock…"), icon="ban", keys=("B",), group="card", on_board=True, needs="cards"),
    ActionSpec("card.archive", QT_TRANSLATE_NOOP("Actions", "Archive card"), icon="archive", keys=("Delete",), group="card", on_board=True, needs="cards"),
    ActionSpec("help.keys", QT_TRANSLATE_NOOP("Actions", "Keys"), "help", ("?", "F1"), "keyboard", True),
    ActionSpec("help.log", QT_TRANSLATE_NOOP("Actions", "Open the log folder"), "help", (), "folder"),
    ActionSpec("help.about", QT_TRANSLATE_NOOP("Actions", "About AIPM Desktop"), "help", (), "info"),
)
BOARD_KEYS = (
    (QT_TRANSLATE_NOOP("Actions", "Move the focus"), QT_TRANSLATE_NOOP("Actions", "Arrows")),
    (QT_TRANSLATE_NOOP("Actions", "Move the card"), QT_TRANSLATE_NOOP("Actions", "Ctrl+Arrows")),
    (QT_TRANSLATE_NOOP("Actions", "Select more"), QT_TRANSLATE_NOOP("Actions", "Shift+Arrows")),
    (QT_TRANSLATE_NOOP("Actions", "Select or deselect"), QT_TRANSLATE_NOOP("Actions", "Space")),
    (QT_TRANSLATE_NOOP("Actions", "Select the cell, then all"), QT_TRANSLATE_NOOP("Actions", "Ctrl+A")),
    (QT_TRANSLATE_NOOP("Actions", "Clear the selection, close"), QT_TRANSLATE_NOOP("Actions", "Esc")),
    (QT_TRANSLATE_NOOP("Actions", "Reorder in the sidebar"), QT_TRANSLATE_NOOP("Actions", "Alt+Up, Alt+Down")),
)
# fmt: on
