"""The menu of saved views: apply, save, rename, delete."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from aipm_desktop import commands
from aipm_desktop.domain.board import BoardSnapshot, SavedView
from aipm_desktop.gui.resources import icon
from aipm_desktop.session.session import Session


class ViewsMenu(QMenu):
    """`chosen(query text)` when a view is applied."""

    chosen = Signal(str)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._parent = parent
        self.setTitle(self.tr("Saved views"))

    def fill(self, snapshot: BoardSnapshot | None, text: str) -> None:
        """Offers the views of a board, and what can be done with the query of now."""
        self.clear()
        if snapshot is None:
            return
        views = snapshot.saved_views
        for view in views:
            action = self.addAction(view.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(view.query == text.strip())
            action.setToolTip(view.query)
            action.triggered.connect(lambda _checked=False, query=view.query: self.chosen.emit(query))
        if views:
            self.addSeparator()
        save = self.addAction(icon("plus"), self.tr("Save this filter…"))
        save.setEnabled(bool(text.strip()) and not self._session.is_read_only)
        save.triggered.connect(lambda: self._save(snapshot.board.id, text.strip()))
        if views and not self._session.is_read_only:
            rename = self.addMenu(icon("pencil"), self.tr("Rename"))
            delete = self.addMenu(icon("trash-2"), self.tr("Delete"))
            for view in views:
                name = view.name.replace("&", "&&")
                rename.addAction(name).triggered.connect(lambda _c=False, view=view: self._rename(view))
                delete.addAction(name).triggered.connect(
                    lambda _c=False, view=view: self._session.run(commands.view.delete, view.id)
                )

    def _save(self, board_id: str, query: str) -> None:
        from aipm_desktop.gui.dialogs.form import ask_text

        name = ask_text(
            self._parent, self.tr("Save this filter"), self.tr("Name"), ok=self.tr("Save"), intro=query
        )
        if name is not None:
            self._session.run(commands.view.save, board_id, name, query)

    def _rename(self, view: SavedView) -> None:
        from aipm_desktop.gui.dialogs.form import ask_text

        name = ask_text(
            self._parent, self.tr("Rename view"), self.tr("Name"), view.name, ok=self.tr("Rename")
        )
        if name is not None and name != view.name:
            self._session.run(commands.view.rename, view.id, name)
