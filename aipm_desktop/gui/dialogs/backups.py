"""Choosing a backup to go back to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt
from PySide6.QtWidgets import QFileDialog, QListWidget, QListWidgetItem, QWidget

from aipm_desktop.gui.dialogs.form import Form
from aipm_desktop.gui.theme import set_role
from aipm_desktop.store.backup import Backup

translate = QCoreApplication.translate
_PATH = Qt.ItemDataRole.UserRole


class _Backups(Form):
    def __init__(self, parent: QWidget | None, backups: Sequence[Backup]) -> None:
        super().__init__(
            parent,
            translate("Backups", "Restore a backup"),
            translate("Backups", "Restore"),
            intro=translate(
                "Backups",
                "The workspace as it is now is backed up first, so this can be taken back the same way.",
            ),
        )
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Backups"))
        set_role(self.list, "list")
        for backup in backups:
            at = backup.made_at / 1000 or backup.path.stat().st_mtime
            when = QDateTime.fromSecsSinceEpoch(int(datetime.fromtimestamp(at).timestamp()))  # noqa: DTZ006
            size = QLocale().formattedDataSize(backup.size or backup.path.stat().st_size)
            line = QListWidgetItem(f"{QLocale().toString(when, QLocale.FormatType.ShortFormat)}   {size}")
            line.setData(_PATH, str(backup.path))
            line.setToolTip(backup.path.name)
            self.list.addItem(line)
        other = QListWidgetItem(self.tr("Another file…"))
        other.setData(_PATH, "")
        self.list.addItem(other)
        self.list.setCurrentRow(0)
        self.list.itemDoubleClicked.connect(self.accept)
        self.add_wide(self.list)


def ask_backup(parent: QWidget | None, backups: Sequence[Backup]) -> Path | None:
    """The file of the backup to restore; None when cancelled."""
    form = _Backups(parent, backups)
    agreed = form.is_agreed()
    line = form.list.currentItem()
    form.deleteLater()
    if not agreed or line is None:
        return None
    if name := str(line.data(_PATH)):
        return Path(name)
    title, kinds = (
        translate("Backups", "Choose a backup"),
        translate("Backups", "Workspaces (*.aipm);;All files (*)"),
    )
    chosen, _ = QFileDialog.getOpenFileName(parent, title, "", kinds)
    return Path(chosen) if chosen else None
