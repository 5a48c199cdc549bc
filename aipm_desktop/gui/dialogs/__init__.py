"""Dialogs: for decisions that must be finished. Each has one classmethod or function `ask` that answers a value or None."""
