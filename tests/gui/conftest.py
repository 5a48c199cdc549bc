"""Window tests run under the real theme, so that sizes and colours are those people see."""

import pytest
from PySide6.QtWidgets import QApplication

from aipm_desktop.gui import resources, theme


@pytest.fixture(autouse=True)
def _light_theme(qapp: QApplication) -> None:
    """Every window test starts in the light theme with the bundled fonts."""
    resources.load_fonts()
    if theme.current().name != "light" or not qapp.styleSheet():
        theme.apply(qapp, "light")
