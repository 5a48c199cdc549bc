"""What must hold of every import plan."""

from aipm_desktop.exchange.plan import ImportPlan


def check_plan(plan: ImportPlan) -> None:
    """Every difference between read and made is a line in lost, and every reference is to something in the plan."""
    for key, count in plan.read.items():
        lost = sum(line.count for line in plan.lost if line.what == key)
        assert count - plan.made[key] == lost, (key, count, plan.made[key], lost)
    columns = {column.key for column in plan.columns}
    lanes = {lane.key for lane in plan.swimlanes} or {""}
    labels = {label.key for label in plan.labels}
    people = {person.key for person in plan.people}
    keys = [card.key for card in plan.cards]
    assert len(set(keys)) == len(keys)
    assert any(not column.is_archived for column in plan.columns)
    for card in plan.cards:
        assert card.title
        assert card.column in columns
        assert card.swimlane in lanes
        assert labels.issuperset(card.labels)
        assert people.issuperset(card.people)
        assert all(visit.column in columns for visit in card.visits)
        assert all(visit.left_at is not None for visit in card.visits[:-1])
        if card.visits:
            assert card.visits[-1].left_at is None
            assert card.visits[-1].column == card.column
    known = set(keys)
    assert all(edge.predecessor in known and edge.successor in known for edge in plan.dependencies)
