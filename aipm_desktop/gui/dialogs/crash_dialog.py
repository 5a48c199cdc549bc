"""The dialog after a bug: nothing was lost, here is a report to copy, the app goes on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QPlainTextEdit, QPushButton, QWidget

from aipm_desktop.gui.dialogs.form import Form

translate = QCoreApplication.translate


class CrashDialog(Form):
    """Shows a report and copies it."""

    def __init__(self, parent: QWidget | None, report: str, log_path: Path) -> None:
        super().__init__(
            parent,
            translate("CrashDialog", "Something went wrong in the app"),
            translate("CrashDialog", "Go on"),
            intro=translate(
                "CrashDialog",
                "The last action was taken back and nothing else was changed; your work is in the file. The report "
                "below names places in the program, no words of your cards.",
            ),
            width=620,
        )
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setMinimumHeight(180)
        self.report.setAccessibleName(self.tr("Report"))
        self.add_wide(self.report)
        self.copy_button = QPushButton(self.tr("Copy the report"))
        self.copy_button.setToolTip(self.tr("The log is at {path}").format(path=log_path))
        self.copy_button.clicked.connect(
            lambda: QGuiApplication.clipboard().setText(self.report.toPlainText())
        )
        self.buttons.addButton(self.copy_button, QDialogButtonBox.ButtonRole.ActionRole)
        self.cancel_button.hide()
