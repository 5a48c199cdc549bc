"""What this program is, its version, and whose work is in it."""

from __future__ import annotations

import platform

from PySide6.QtCore import QCoreApplication, QSize, Qt, qVersion
from PySide6.QtWidgets import QLabel, QWidget

from aipm_desktop import APP_NAME, __version__, places
from aipm_desktop.gui.dialogs.form import Form, wrapped
from aipm_desktop.gui.resources import app_icon

translate = QCoreApplication.translate


class AboutDialog(Form):
    """Version, parts, and where things lie on this computer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, f"{APP_NAME} {__version__}", translate("AboutDialog", "Close"))
        self.cancel_button.hide()
        mark = QLabel()
        mark.setPixmap(app_icon().pixmap(QSize(56, 56), self.devicePixelRatioF()))
        self.column.insertWidget(0, mark)
        lines = (
            self.tr(
                "A planning board for AI and data projects that works offline and keeps everything in one file."
            ),
            self.tr(
                "MIT licence. With Qt for Python (LGPL), Inter (OFL), Lucide icons (ISC) and sqlite-utils (Apache)."
            ),
            f"Qt {qVersion()}, Python {platform.python_version()}",
            self.tr("Log and backups: {path}").format(path=places.state_dir()),
            self.tr("Preferences: {path}").format(path=places.config_dir()),
        )
        for number, line in enumerate(lines):
            label = wrapped(line, "" if number == 0 else "muted")
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.column.insertWidget(2 + number, label)
