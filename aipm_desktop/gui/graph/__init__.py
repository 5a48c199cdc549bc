"""The graph of a board: cards as boxes in layers, links as curves, the critical path, linking and unlinking."""
