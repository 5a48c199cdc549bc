"""Foreign files <-> plain values. Knows no SQL and no Qt; what it cannot keep it says."""
