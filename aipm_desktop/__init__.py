"""A planning board for AI and data projects that works offline and keeps everything in one file.

The workspace file (SQLite) is the document; there is no Save. Every change goes through one door:
one command = one transaction = one journal entry = one undo step = one `changed` signal.
Floors, lowest first; nobody imports upward:

    domain                        values and rules; no Qt, SQL, files or clock
    store | exchange | reports    SQL | foreign file formats | pages for people
    commands                      the verbs; they change rows through store and never commit
    session                       QtCore only: runs commands, undo, redo, long tasks
    gui | cli                     the window | the `aipm` command; sentences for people are made here

Errors are exceptions with fields (domain/errors.py). Long work gets plain values, never a connection.
"""

__version__ = "0.1.0"
APP_ID = "io.github.aipm_desktop.AipmDesktop"
APP_NAME = "AIPM Desktop"
