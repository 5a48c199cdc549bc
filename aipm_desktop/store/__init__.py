"""SQL lives here and nowhere else: plain functions over a connection."""
