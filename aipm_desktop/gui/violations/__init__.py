"""What is wrong with the plan of a board, each line with a fix in one click."""
