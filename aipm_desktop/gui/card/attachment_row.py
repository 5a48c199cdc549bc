"""One attached file: small picture, name, size, and what one can do with it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QImageReader, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from aipm_desktop.domain.board import Attachment
from aipm_desktop.domain.errors import AipmError
from aipm_desktop.gui import resources
from aipm_desktop.gui.card.comments import full_time
from aipm_desktop.gui.card.file_names import is_picture, may_open
from aipm_desktop.gui.widgets.quiet_button import QuietButton
from aipm_desktop.gui.widgets.texts import ValueButton, icon_button, plain_label, plain_tip

_SIDE = 40
_MOST_PICTURE = 20 * 1024 * 1024
_MOST_PIXELS = 12_000


class AttachmentRow(QWidget):
    """`open_requested`, `save_requested` and `remove_requested` with the attachment."""

    open_requested = Signal(object)
    save_requested = Signal(object)
    remove_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file: Attachment | None = None
        self._shown_hash = ""
        self._picture = QLabel(self)
        self._picture.setFixedSize(_SIDE, _SIDE)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._name = ValueButton(self.tr("Attachment"), self)
        self._facts = plain_label("", "muted")
        self._facts.setContentsMargins(7, 0, 0, 0)
        self._save = icon_button("download", self.tr("Save as…"), parent=self)
        self._remove = QuietButton("x", self.tr("Remove the attachment"), self)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._facts)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._picture)
        row.addLayout(words, 1)
        row.addWidget(self._remove)
        row.addWidget(self._save)
        self._name.clicked.connect(lambda: self.open_requested.emit(self._file))
        self._name.clear_requested.connect(self._ask_removal)
        self._save.clicked.connect(lambda: self.save_requested.emit(self._file))
        self._remove.clicked.connect(lambda: self.remove_requested.emit(self._file))

    def show_file(self, file: Attachment, *, is_editable: bool, read: Callable[[Attachment], bytes]) -> None:
        """Shows a file; `read` gives its content when a small picture is wanted."""
        self._file = file
        self._name.set_value(file.name)
        does = (
            self.tr("Open {name}") if may_open(file.name) else self.tr("Save {name} (not opened from here)")
        )
        self._name.setToolTip(plain_tip(does.format(name=file.name)))
        size = QLocale().formattedDataSize(file.size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
        self._facts.setText(size)
        self._facts.setToolTip(full_time(file.at))
        self._save.setAccessibleName(self.tr("Save {name} as").format(name=file.name[:80]))
        self._remove.setAccessibleName(self.tr("Remove {name}").format(name=file.name[:80]))
        self._remove.setVisible(is_editable)
        if file.sha256 != self._shown_hash:
            self._shown_hash = file.sha256
            self._show_picture(file, read)

    def _ask_removal(self) -> None:
        if self._remove.isVisible():
            self.remove_requested.emit(self._file)

    def _show_picture(self, file: Attachment, read: Callable[[Attachment], bytes]) -> None:
        picture = QPixmap()
        if is_picture(file.name) and file.size <= _MOST_PICTURE:
            # A damaged file has no picture; saving it says so.
            with suppress(AipmError):
                picture = _thumbnail(file.sha256, lambda: read(file), self.devicePixelRatioF())
        if picture.isNull():
            picture = resources.pixmap("image" if is_picture(file.name) else "file-text", "ink3", 20, 2.0)
        self._picture.setPixmap(picture)


class _Content:
    """Lets a thumbnail be kept by the hash alone: two readers of one hash read the same bytes."""

    def __init__(self, sha256: str, read: Callable[[], bytes]) -> None:
        self.sha256 = sha256
        self.read = read

    def __hash__(self) -> int:
        return hash(self.sha256)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Content) and other.sha256 == self.sha256


def _thumbnail(sha256: str, read: Callable[[], bytes], ratio: float) -> QPixmap:
    return _kept_thumbnail(_Content(sha256, read), ratio)


@lru_cache(maxsize=128)
def _kept_thumbnail(content: _Content, ratio: float) -> QPixmap:
    data = QByteArray(content.read())
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    # A small file may claim a huge picture; it is decoded small or not at all.
    if not size.isValid() or max(size.width(), size.height()) > _MOST_PIXELS:
        return QPixmap()
    side = round(_SIDE * ratio)
    reader.setScaledSize(size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio))
    picture = QPixmap.fromImage(reader.read())
    picture.setDevicePixelRatio(ratio)
    return picture
