"""The window. `gui.menus` and `gui.wishes` are read when first asked for: nobody wishes for anything before the first picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType

    from aipm_desktop.gui import menus as menus
    from aipm_desktop.gui import wishes as wishes
else:

    def __getattr__(name: str) -> ModuleType:
        if name in __all__:
            from importlib import import_module

            return import_module(f"{__name__}.{name}")
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


__all__ = ["menus", "wishes"]
