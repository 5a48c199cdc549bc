"""Speed, measured as ratios within one run: `python -m tests.benchmarks` prints the table. Nothing here is asserted."""
