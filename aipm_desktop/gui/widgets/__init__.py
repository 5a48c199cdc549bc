"""Small pieces of the window that more than one view uses; none of them knows a session."""
