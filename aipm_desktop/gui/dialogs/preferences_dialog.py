"""Preferences: looks, language, and the name that goes into the history."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from aipm_desktop.gui.dialogs.form import Form
from aipm_desktop.gui.preferences import Density, Preferences
from aipm_desktop.gui.theme import Choice

translate = QCoreApplication.translate


class Wanted(NamedTuple):
    """What was chosen."""

    theme: Choice
    density: Density
    language: str
    actor_name: str


class PreferencesDialog(Form):
    """The few things that are a matter of taste."""

    def __init__(self, parent: QWidget | None, preferences: Preferences, languages: list[str]) -> None:
        super().__init__(
            parent, translate("PreferencesDialog", "Preferences"), translate("PreferencesDialog", "Apply")
        )
        self.theme = QComboBox()
        for key, text in (
            ("system", self.tr("As the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
        ):
            self.theme.addItem(text, key)
        self.theme.setCurrentIndex(self.theme.findData(preferences.theme))
        self.density = QComboBox()
        self.density.addItem(self.tr("Cosy"), "cosy")
        self.density.addItem(self.tr("Compact"), "compact")
        self.density.setCurrentIndex(self.density.findData(preferences.density))
        self.language = QComboBox()
        self.language.addItem(self.tr("As the system"), "")
        for code in ["en", *(code for code in languages if code != "en")]:
            name = QLocale(code).nativeLanguageName() if code != "en" else "English"
            self.language.addItem(name[:1].upper() + name[1:], code)
        self.language.setCurrentIndex(max(0, self.language.findData(preferences.language)))
        self.name = QLineEdit(preferences.actor_name)
        self.name.setMaxLength(120)
        self.add(self.tr("Colours"), self.theme)
        self.add(self.tr("Cards"), self.density)
        self.add(self.tr("Language"), self.language, self.tr("Takes effect when the app starts again"))
        self.add(
            self.tr("Your name"),
            self.name,
            self.tr("Stands beside what you do in the history and in comments"),
        )

    def value(self) -> Wanted:
        """What is chosen now."""
        theme: Choice = self.theme.currentData()
        density: Density = self.density.currentData()
        return Wanted(theme, density, str(self.language.currentData()), self.name.text().strip())

    def problem(self) -> str:
        return "" if self.name.text().strip() else self.tr("The history needs a name.")

    @classmethod
    def ask(cls, parent: QWidget | None, preferences: Preferences, languages: list[str]) -> Wanted | None:
        """What was chosen; None when cancelled."""
        dialog = cls(parent, preferences, languages)
        agreed = dialog.is_agreed()
        dialog.deleteLater()
        return dialog.value() if agreed else None
