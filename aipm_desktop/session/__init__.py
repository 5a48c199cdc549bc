"""The one door for change in the window: runs commands, tells what changed. QtCore only."""
