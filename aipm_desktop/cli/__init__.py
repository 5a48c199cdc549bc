"""`aipm`: everything the app does, without a window. The surface is declared apart from the work, so help is quick."""
