"""Values and rules. Knows no Qt, no SQL, no files and no clock: time and randomness are arguments."""
