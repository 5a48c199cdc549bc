"""The verbs: functions `verb(con, …, *, now)` that check, ask the domain, write, and name what they did.

They raise domain errors, show nothing and never commit: one call inside `store.database.transaction` is one journal
entry and one undo step. Each calls `journal.describe` once; `gui` and `cli` make sentences from the keys:

- client.add rename recolour reorder archive restore delete: name
- board.add rename recolour describe set_prefix move archive restore delete duplicate save_as_template delete_template
  import: name; set_prefix also prefix; add, duplicate and import also cards (a number)
- column.add rename reorder set_limit set_policy set_role delete restore: name; rename also before (the old name);
  delete also count (cards re-homed)
- swimlane.add rename reorder set_limit set_track delete restore: name, likewise; swimlane.set_cell_limit: column, name
- card.add move edit archive restore delete duplicate block unblock finish reopen explain_loop add_label remove_label
  assign unassign: card (label of the first, `CI-12`), title (of the first), count; move also column, swimlane and
  changes_column; edit also fields (keys); block and explain_loop also reason; labels and people also name
- label.add rename recolour delete, person.add update set_limit delete: name
- checklist.add rename delete add_item set_item move_item delete_item, comment.add edit delete, link.add edit delete,
  attachment.add delete: card, title; attachments also name
- view.save rename delete: name
- plan.set_settings: name (board), fields (keys); set_week: name (person); add_day_off delete_day_off: name (the person's,
  or the board's when it is for all), from_on, to_on; save_baseline delete_baseline: name (save also cards, a number);
  apply_schedule: card, title, count
- dependency.link set_link unlink resume: predecessor, successor (card labels); link and set_link also type and lag_days;
  link and resume also cut_predecessor, cut_successor when another link was taken out for it
- dependency.link_many: predecessor, successor (of the first link), count, type and lag_days
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType

    from aipm_desktop.commands import attachment as attachment
    from aipm_desktop.commands import board as board
    from aipm_desktop.commands import card as card
    from aipm_desktop.commands import checklist as checklist
    from aipm_desktop.commands import client as client
    from aipm_desktop.commands import column as column
    from aipm_desktop.commands import comment as comment
    from aipm_desktop.commands import dependency as dependency
    from aipm_desktop.commands import dependency_many as dependency_many
    from aipm_desktop.commands import journal as journal
    from aipm_desktop.commands import label as label
    from aipm_desktop.commands import link as link
    from aipm_desktop.commands import person as person
    from aipm_desktop.commands import plan as plan
    from aipm_desktop.commands import swimlane as swimlane
    from aipm_desktop.commands import view as view
else:

    def __getattr__(name: str) -> ModuleType:
        """The module of these verbs, read when first asked for: a board is on the screen before anyone changes it."""
        if name in __all__:
            return import_module(f"{__name__}.{name}")
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


__all__ = [
    "attachment",
    "board",
    "card",
    "checklist",
    "client",
    "column",
    "comment",
    "dependency",
    "dependency_many",
    "journal",
    "label",
    "link",
    "person",
    "plan",
    "swimlane",
    "view",
]
