"""What follows from the links between cards: order, critical path, dates, levelling, and the picture of the graph."""
