"""Starts the window: names, language, looks, log, the workspace of last time, and then Qt's loop."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from aipm_desktop import APP_ID, APP_NAME, __version__, places
from aipm_desktop.gui import crash, theme, tidying
from aipm_desktop.gui.preferences import Preferences
from aipm_desktop.gui.resources import app_icon, load_bold, load_fonts
from aipm_desktop.resources_path import resource

WARM_UP_MS = 700
_AFTERWARDS_MS = 500
"""When the window is there, what nobody waited for is done."""

_translators: list[QTranslator] = []


def run(path: str | None, argv: Sequence[str]) -> int:
    """Opens the window on a workspace (the one of last time when None) and answers the exit code."""
    app = make_application(argv)
    alarm = crash.watch()
    preferences = Preferences()
    dress(app, preferences, with_sheet=False)
    from aipm_desktop.gui.main_window import MainWindow
    from aipm_desktop.session.session import Session

    news = crash.CrashNews(alarm, app)
    session = Session(app, actor=preferences.actor_name)
    window = MainWindow(session, preferences)
    window.show_first(Path(path) if path else None)
    theme.apply(app, preferences.theme)
    window.show()
    QTimer.singleShot(_AFTERWARDS_MS, app, _settle)
    QTimer.singleShot(WARM_UP_MS, window, window.warm_up)
    # A timer lets Python look at Ctrl+C in the terminal while Qt sleeps, and for garbage while nobody waits.
    heart = QTimer(app)
    heart.start(500)
    heart.timeout.connect(tidying.Tidying().beat)
    code = app.exec()
    # While the window is still whole: closing tells its parts.
    session.close()
    del news
    return code


def make_application(argv: Sequence[str]) -> QApplication:
    """The QApplication with the names the desktop knows it by."""
    QApplication.setApplicationName("aipm-desktop")
    QApplication.setApplicationDisplayName(APP_NAME)
    QApplication.setApplicationVersion(__version__)
    QApplication.setDesktopFileName(APP_ID)
    app = QApplication([*argv, "-style", theme.STYLE])
    app.setProperty(theme.STYLE_NAME, theme.STYLE)
    app.setWindowIcon(app_icon())
    return app


def dress(app: QApplication, preferences: Preferences, *, with_sheet: bool = True) -> None:
    """Language, fonts and colours as the person chose them."""
    speak(app, preferences.language)
    load_fonts()
    theme.apply(app, preferences.theme, with_sheet=with_sheet)


def speak(app: QApplication, language: str) -> None:
    """Loads the texts of a language (the system's when empty); Qt's own dialogs speak it too."""
    locale = QLocale(language) if language else QLocale.system()
    if language and locale.language() == QLocale.system().language():
        # The country of the system says how days and numbers are written.
        locale = QLocale.system()
    QLocale.setDefault(locale)
    for old in _translators:
        app.removeTranslator(old)
    _translators.clear()
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    own_folder = str(resource("translations"))
    translator = QTranslator(app)
    if translator.load(locale, "qtbase", "_", qt_folder):
        _translators.append(translator)
    translator = QTranslator(app)
    # English, too, has a file: its singulars and plurals.
    if translator.load(locale, "aipm", "_", own_folder) or translator.load("aipm_en", own_folder):
        _translators.append(translator)
    for translator in _translators:
        app.installTranslator(translator)


def languages() -> list[str]:
    """Codes of the languages the app speaks beside English."""
    codes = {path.stem.partition("_")[2] for path in resource("translations").glob("aipm_*.qm")}
    return sorted(codes - {"en"})


def first_workspace(preferences: Preferences) -> Path:
    """The file to open when none was named: the last one that is still there, else the default place."""
    return next(
        (path for path in preferences.recent_files() if path.is_file()), places.default_workspace_path()
    )


def _settle() -> None:
    crash.start_log()
    load_bold()
    tidying.begin()
