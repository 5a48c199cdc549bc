"""Bringing boards in and out: the import wizard, the export, and the words of their reports."""
