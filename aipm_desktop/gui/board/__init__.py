"""The board view: one flat model of cards, one view that lays out columns × swimlanes, and the page around them."""
