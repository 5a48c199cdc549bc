"""Windows that have the keyboard: what depends on the focus waits for it, however busy the computer is."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget


def show_in_front(window: QWidget) -> None:
    """Shows a window and returns when it is the active one."""
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window, 20_000), "the window never became the active one"
