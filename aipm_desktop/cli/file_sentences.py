"""What the world's failures are told as: workspaces that do not open, sources that cannot be read."""

from __future__ import annotations

FILE_SENTENCES = {
    # workspaces
    "missing": "{path} is not there",
    "exists": "{path} exists already and was not overwritten",
    "not_ours": "{path} is not an AIPM workspace",
    "not_a_file": "{path} is not a file",
    "is_folder": "{path} is a folder",
    "empty": "{path} is empty",
    "newer": "{path} was made by a newer version of AIPM Desktop (format {detail}); update the app to open it",
    "older": "{path} was made by an older version; a command that writes, or the window, brings it up to date",
    "damaged": "{path} is damaged{place}: {detail}",
    "interrupted": "{path} was left in the middle of a change, which must be taken back where it can be written",
    "replaced": "{path} was replaced by another program while it was open; nothing was written",
    "changed_underneath": "{path} was changed by another program while it was open; nothing was written",
    "taken_over": "{path} was taken over by another program; nothing was written",
    "gone": "{path} is gone: {detail}",
    "full": "the disk is full; nothing was changed in {path}",
    "io": "{path} could not be read or written: {detail}",
    "no_memory": "there is not enough memory to open {path}",
    "unreadable": "{path} cannot be read{place}: {detail}",
    "not_writable": "{path} cannot be written: {detail}",
    # sources of an import
    "too_big": "{path} is too big ({detail} bytes is the most)",
    "web_page": "{path} is a web page, not an export; download the export itself",
    "error_reply": "{path} is an error message of the other tool, not an export: {detail}",
    "encoding": "{path} is not valid {detail} text{place}",
    "not_json": "{path} is not valid JSON{place}: {detail}",
    "truncated": "{path} ends in the middle{place}; export it again",
    "duplicate_key": "{path} says “{detail}” twice in one place, so it cannot be trusted",
    "bad_number": "{path} holds a number that is none ({detail})",
    "too_deep": "{path} is nested too deeply to be a board",
    "unknown_format": "{path} is in no format this app can read (it looks like {detail})",
    "binary": "{path} is not a text file",
    "not_a_table": "{path} is not a table",
    "not_a_board": "{path} is not a board{place}",
    "not_trello": "{path} is not a Trello board export",
    "spreadsheet": "{path} is a spreadsheet, not CSV; save it as CSV first",
    "no_rows": "{path} has no rows below its headers",
    "too_many_rows": "{path} has too many rows{place}",
    "huge_cell": "{path} has a cell that is too long{place}",
    "open_quote": "{path} opens a quotation mark that is never closed{place}",
    "no_title_column": "{path} has no column that could be the title; name it in --map (there are {detail})",
    "bad_mapping": "{path} is not a mapping of columns: {detail}",
    # results of an export
    "not_proved": "{path} could not be read back as it was written, so nothing was kept",
}
"""Sentence by reason; `{place}` comes in brackets with a blank before it."""
