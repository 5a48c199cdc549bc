"""The history of a board: what was done, when, by whom; any entry can be taken back."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt
from PySide6.QtWidgets import QHeaderView, QPushButton, QTreeWidget, QTreeWidgetItem, QWidget

from aipm_desktop.commands import journal as journal_commands
from aipm_desktop.domain.changes import Transaction
from aipm_desktop.gui.dialogs.form import Form
from aipm_desktop.gui.errors import sentence
from aipm_desktop.gui.labels import action_text, moment_text, word
from aipm_desktop.gui.theme import set_role
from aipm_desktop.gui.widgets.texts import plain_tip
from aipm_desktop.session.session import Refusal, Session
from aipm_desktop.store import journal

translate = QCoreApplication.translate
_TXN = Qt.ItemDataRole.UserRole
_PAGE = 200


class HistoryDialog(Form):
    """Newest first, two hundred at a time."""

    def __init__(self, parent: QWidget | None, session: Session, board_id: str) -> None:
        super().__init__(
            parent, translate("HistoryDialog", "History"), translate("HistoryDialog", "Close"), width=640
        )
        self._session = session
        self._board_id = board_id
        self.cancel_button.hide()
        self.list = QTreeWidget()
        self.list.setHeaderLabels([self.tr("What"), self.tr("Who"), self.tr("When")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAccessibleName(self.tr("History"))
        self.list.setMinimumHeight(340)
        set_role(self.list, "list")
        head = self.list.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for section in (1, 2):
            head.setSectionResizeMode(section, QHeaderView.ResizeMode.ResizeToContents)
        self.list.currentItemChanged.connect(self._follow)
        self.column.insertWidget(1, self.list)
        self.take_back = QPushButton(self.tr("Take this back"))
        self.take_back.setToolTip(
            self.tr("Undoes this one entry; later changes to the same fields refuse it")
        )
        self.take_back.clicked.connect(self._take_back)
        self.buttons.addButton(self.take_back, self.buttons.ButtonRole.ActionRole)
        self.more = QPushButton(self.tr("Older"))
        self.more.clicked.connect(lambda: self._load(self._oldest))
        self.buttons.addButton(self.more, self.buttons.ButtonRole.ActionRole)
        self._oldest: int | None = None
        self._load(None)
        self.list.setFocus()

    def _load(self, before: int | None) -> None:
        if before is None:
            self.list.clear()
        entries = self._session.read(journal.history, board_id=self._board_id, limit=_PAGE, before=before)
        now = self._session.now()
        for entry in entries:
            when = QDateTime.fromMSecsSinceEpoch(entry.at)
            item = QTreeWidgetItem([_told(entry), entry.actor, moment_text(entry.at, now)])
            item.setToolTip(0, plain_tip(item.text(0)))
            item.setToolTip(2, QLocale().toString(when, QLocale.FormatType.LongFormat))
            item.setData(0, _TXN, entry.id)
            self.list.addTopLevelItem(item)
        self._oldest = entries[-1].group if entries else None
        self.more.setVisible(len(entries) == _PAGE)
        if before is None and entries:
            self.list.setCurrentIndex(self.list.model().index(0, 0))
        self._follow()

    def _follow(self) -> None:
        self.take_back.setEnabled(self.list.currentIndex().isValid() and not self._session.is_read_only)
        self.tell("")

    def _take_back(self) -> None:
        refused: list[Refusal] = []
        self._session.refused.connect(refused.append)
        self._session.run(journal_commands.revert, self.list.currentIndex().siblingAtColumn(0).data(_TXN))
        self._session.refused.disconnect(refused.append)
        self._load(None)
        if refused:
            self.tell(sentence(refused[0].error))


def _told(entry: Transaction) -> str:
    text = action_text(entry)
    why = entry.detail.get("override") or word("loop_reason", str(entry.detail.get("reason") or ""))
    if why:
        text = f"{text} – {why}"
    if entry.kind == "undo":
        return translate("HistoryDialog", "Taken back: {action}").format(action=text)
    if entry.kind == "redo":
        return translate("HistoryDialog", "Done again: {action}").format(action=text)
    return text
