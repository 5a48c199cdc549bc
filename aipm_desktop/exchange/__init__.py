"""File formats and plain values. Knows no SQL and no Qt."""
