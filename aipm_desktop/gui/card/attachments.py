"""Files kept with a card."""

from __future__ import annotations

import mimetypes
import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QDateTime,
    QIODevice,
    QMimeData,
    QStandardPaths,
    QTemporaryDir,
    QUrl,
)
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from aipm_desktop.commands import attachment as attachment_commands
from aipm_desktop.domain.board import Attachment
from aipm_desktop.domain.errors import AipmError, FileProblem
from aipm_desktop.exchange.source_file import read_source_file
from aipm_desktop.gui.card import steps
from aipm_desktop.gui.card.attachment_row import AttachmentRow
from aipm_desktop.gui.card.editing import CardEditing
from aipm_desktop.gui.card.file_names import may_open, safe_name
from aipm_desktop.gui.card.reading import CardContext
from aipm_desktop.gui.widgets.keyed_rows import KeyedRows
from aipm_desktop.gui.widgets.section import Section
from aipm_desktop.store import attachments


class Attachments(Section):
    """The files of a card: added by dialog, drop or paste, saved elsewhere on request."""

    def __init__(self, editing: CardEditing, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Attachments"), parent)
        self._editing = editing
        self._opened: QTemporaryDir | None = None
        self._rows = KeyedRows(self, spacing=4)
        self._add = self.add_action(self.tr("Add file…"), self.tr("Attach files (or drop them on the panel)"))
        self.column.addWidget(self._rows)
        self._add.clicked.connect(self._ask)

    def show_card(self, context: CardContext) -> None:
        """Shows the files of a card."""
        by_id = {one.id: one for one in context.sheet.attachments}
        self.set_count(str(len(by_id)) if by_id else "")
        self._rows.sync(list(by_id), self._make)
        for key, one in by_id.items():
            row = self._rows.row(key)
            if isinstance(row, AttachmentRow):
                row.show_file(one, is_editable=self._editing.is_editable, read=self._read)
        self._add.setVisible(self._editing.is_editable)
        self.setVisible(self._editing.is_editable or bool(by_id))

    def takes(self, data: QMimeData) -> bool:
        """Whether something dropped or pasted can be attached."""
        return self._editing.is_editable and (_has_files(data) or data.hasImage())

    def attach(self, data: QMimeData) -> None:
        """Attaches the files or the picture of a drop or of the clipboard."""
        if _has_files(data):
            self.attach_paths([Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()])
        elif data.hasImage():
            picture = QImage(data.imageData())
            buffer = QBuffer(store := QByteArray())
            buffer.open(QIODevice.OpenModeFlag.WriteOnly)
            if not picture.isNull() and picture.save(buffer, "PNG"):  # type: ignore[call-overload]
                stamp = QDateTime.currentDateTime().toString("yyyy-MM-dd HHmmss")
                name = self.tr("Picture {time}.png").format(time=stamp)
                self._attach([steps.NewFile(name, bytes(store.data()), "image/png")])

    def attach_paths(self, paths: Sequence[Path]) -> None:
        """Attaches files of this computer; folders and what cannot be read are named in one sentence."""
        files: list[steps.NewFile] = []
        problems: list[str] = []
        for path in paths:
            media_type = mimetypes.guess_type(path.name)[0] or ""
            try:
                files.append(
                    steps.NewFile(path.name, read_source_file(path, attachments.MOST_BYTES), media_type)
                )
            except FileProblem as problem:
                said = (
                    self.tr("{name} is over 100 MB")
                    if problem.reason == "too_big"
                    else self.tr("{name} cannot be read")
                )
                problems.append(said.format(name=path.name))
        if problems:
            self._editing.failed.emit(self.tr("Not attached: {files}.").format(files="; ".join(problems[:5])))
        self._attach(files)

    def _attach(self, files: Sequence[steps.NewFile]) -> None:
        if files and self._editing.is_editable:
            self._editing.run(steps.attach_files, self._editing.card_id, files)

    def _ask(self) -> None:
        paths, _ = QFileDialog.getOpenFileNames(self, self.tr("Attach files"))
        self.attach_paths([Path(path) for path in paths])

    def _make(self) -> QWidget:
        row = AttachmentRow(self)
        row.open_requested.connect(self._open)
        row.save_requested.connect(self._save)
        row.remove_requested.connect(lambda one: self._editing.run(attachment_commands.delete, one.id))
        return row

    def _read(self, one: Attachment) -> bytes:
        return self._editing.session.read(attachments.read, one.sha256)

    def _open(self, one: Attachment) -> None:
        """Shows a file in the program for such files; programs are only ever saved."""
        if not may_open(one.name):
            self._save(one)
            return
        if self._opened is None:
            self._opened = QTemporaryDir()
        path = Path(self._opened.filePath(f"{one.sha256[:8]}-{safe_name(one.name)}"))
        if self._write(path, one):
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _save(self, one: Attachment) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
        start = os.path.join(folder, safe_name(one.name))  # noqa: PTH118 - Qt wants text
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save attachment as"), start)
        if chosen:
            self._write(Path(chosen), one)

    def _write(self, path: Path, one: Attachment) -> bool:
        try:
            path.write_bytes(self._read(one))
        except AipmError:
            self._editing.failed.emit(self.tr("{name} is damaged in this workspace.").format(name=one.name))
            return False
        except OSError:
            self._editing.failed.emit(self.tr("{name} could not be written.").format(name=path.name))
            return False
        return True


def paste_into(section: Attachments) -> bool:
    """Attaches what the clipboard holds; whether there was anything."""
    data = QApplication.clipboard().mimeData()
    if not section.takes(data):
        return False
    section.attach(data)
    return True


def _has_files(data: QMimeData) -> bool:
    return data.hasUrls() and any(url.isLocalFile() for url in data.urls())
