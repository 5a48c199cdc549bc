import pytest

from aipm_desktop.domain.board import (
    NO_LIMIT,
    Board,
    BoardSnapshot,
    Card,
    CellLimit,
    Client,
    Column,
    Limit,
    Person,
    Swimlane,
)
from aipm_desktop.domain.errors import LimitExceeded, LimitWarning, NotFound
from aipm_desktop.domain.workflow import (
    BoardLoad,
    ExitChecklist,
    Moving,
    assign_verdict,
    column_count,
    limit_state,
    load_of,
    moving,
    reopen_verdict,
    stays_done,
    swimlane_count,
    verdict,
)

IDEAS = Column("ideas", "b", "Ideas", "a0", "queue")
BUILD = Column(
    "build", "b", "Build", "a1", "active", entry_policy="Data is ready", exit_checklist=("Tests pass",)
)
REVIEW = Column("review", "b", "Review", "a2", "active", exit_checklist=("Signed off",))
DONE = Column("done", "b", "Done", "a3", "done")
MODEL = Swimlane("model", "b", "Model", "a0", "model")
PRODUCT = Swimlane("product", "b", "Product", "a1", "product")
ANA = Person("ana", "b", "Ana", "A")


def load(
    occupancy: dict[tuple[str, str], int] | None = None,
    *,
    build: Limit = NO_LIMIT,
    model: Limit = NO_LIMIT,
    cell: Limit | None = None,
    ana: Limit = NO_LIMIT,
    ana_load: int = 0,
) -> BoardLoad:
    return BoardLoad(
        (IDEAS, BUILD._replace(limit=build), REVIEW, DONE),
        (MODEL._replace(limit=model), PRODUCT),
        occupancy or {},
        {("build", "model"): CellLimit("x", "b", "build", "model", cell)} if cell else {},
        {"ana": ANA._replace(limit=ana)},
        {"ana": ana_load},
    )


def from_ideas(count: int = 1, people: tuple[str, ...] = ()) -> list[Moving]:
    return [Moving(f"c{place}", "ideas", "model", people) for place in range(count)]


def test_without_limits_everything_goes_and_the_policy_is_told() -> None:
    found = verdict(load({("ideas", "model"): 1}), from_ideas(), "build")
    assert found.is_allowed
    assert found.warnings == ()
    assert found.backward == ()
    assert found.entered == ("c0",)
    assert found.enters_role == "active"
    assert found.entry_policy == "Data is ready"
    assert found.exit_checklists == ()


@pytest.mark.parametrize(
    ("mode", "refused", "warned"),
    [("block", 1, 0), ("warn", 0, 1), ("off", 0, 0)],
)
def test_column_maximum_in_each_mode(mode: str, refused: int, warned: int) -> None:
    board = load(
        {("build", "model"): 1, ("build", "product"): 1, ("ideas", "model"): 1}, build=Limit(None, 2, mode)
    )
    found = verdict(board, from_ideas(), "build")
    assert (len(found.refusals), len(found.warnings)) == (refused, warned)
    if refused:
        assert found.refusals == (LimitExceeded("column", "Build", 3, 2),)
    if warned:
        assert found.warnings == (LimitWarning("column", "Build", 3, maximum=2),)


def test_filling_up_to_the_maximum_is_fine_and_one_more_is_not() -> None:
    board = load({("ideas", "model"): 3}, build=Limit(None, 2, "block"))
    assert verdict(board, from_ideas(2), "build").is_allowed
    assert verdict(board, from_ideas(3), "build").refusals[0].count == 3


def test_an_overfull_column_may_be_rearranged_and_emptied() -> None:
    board = load({("build", "model"): 5}, build=Limit(None, 2, "block"), cell=Limit(None, 2, "block"))
    stays = [Moving("c", "build", "model")]
    assert verdict(board, stays, "build").is_allowed
    assert verdict(board, stays, "build", "product").is_allowed
    assert verdict(board, stays, "review").is_allowed


def test_moving_a_card_that_is_there_does_not_count_it_twice() -> None:
    board = load({("build", "model"): 2, ("ideas", "model"): 1}, build=Limit(None, 2, "block"))
    mixed = [Moving("c", "build", "model"), *from_ideas()]
    assert verdict(board, mixed, "build").refusals == (LimitExceeded("column", "Build", 3, 2),)


def test_a_new_card_counts_one_more() -> None:
    board = load({("build", "model"): 2}, build=Limit(None, 2, "block"))
    assert not verdict(board, [Moving("new", None, None)], "build").is_allowed


def test_swimlane_counts_unfinished_cards_of_all_columns() -> None:
    cards = {("ideas", "model"): 2, ("build", "model"): 1, ("done", "model"): 9, ("gone", "model"): 4}
    board = load({**cards, ("ideas", "product"): 1}, model=Limit(None, 3, "block"))
    assert swimlane_count(board, "model") == 3
    within = verdict(board, from_ideas(), "build")
    assert within.is_allowed
    across = verdict(board, [Moving("c", "ideas", "product")], "build", "model")
    assert across.refusals == (LimitExceeded("swimlane", "Model", 4, 3),)
    back = verdict(board, [Moving("c", "done", "model")], "review")
    assert back.refusals == (LimitExceeded("swimlane", "Model", 4, 3),)


def test_cell_limit_counts_the_cell_alone() -> None:
    board = load(
        {("build", "model"): 1, ("build", "product"): 5, ("ideas", "model"): 1}, cell=Limit(None, 1, "block")
    )
    assert verdict(board, from_ideas(), "build").refusals == (LimitExceeded("cell", "Build / Model", 2, 1),)
    assert verdict(board, from_ideas(), "build", "product").is_allowed


def test_person_limit_counts_active_columns_only() -> None:
    board = load({("ideas", "model"): 1}, ana=Limit(None, 1, "block"), ana_load=1)
    assert verdict(board, from_ideas(people=("ana",)), "build").refusals == (
        LimitExceeded("person", "Ana", 2, 1),
    )
    assert verdict(board, from_ideas(people=("ana",)), "done").is_allowed
    assert verdict(board, [Moving("c", "build", "model", ("ana",))], "review").is_allowed


def test_leaving_a_column_below_its_minimum_warns_even_when_blocking() -> None:
    board = load({("build", "model"): 2}, build=Limit(2, None, "block"))
    found = verdict(board, [Moving("c", "build", "model")], "review")
    assert found.is_allowed
    assert found.warnings == (LimitWarning("column", "Build", 1, minimum=2),)


def test_entering_a_column_that_stays_below_its_minimum_says_nothing() -> None:
    board = load({("ideas", "model"): 1}, build=Limit(5, None))
    assert verdict(board, from_ideas(), "build").warnings == ()


def test_backward_moves_are_named_and_not_asked_for_the_exit_checklist() -> None:
    cards = [
        Moving("late", "review", "model"),
        Moving("early", "ideas", "model"),
        Moving("here", "build", "model"),
    ]
    found = verdict(load({("review", "model"): 1}), cards, "build")
    assert found.backward == ("late",)
    assert found.entered == ("late", "early")
    assert found.exit_checklists == ()


def test_forward_moves_ask_each_left_column_once() -> None:
    cards = [Moving("a", "build", "model"), Moving("b", "build", "model"), Moving("c", "review", "model")]
    assert verdict(load(), cards, "done").exit_checklists == (
        ExitChecklist("build", "Build", ("Tests pass",)),
        ExitChecklist("review", "Review", ("Signed off",)),
    )


def test_cards_without_a_living_lane_go_to_the_first() -> None:
    board = load({}, model=Limit(None, 0, "block"))
    assert verdict(board, [Moving("c", "ideas", "gone")], "build").refusals[0].scope == "swimlane"


def test_unknown_places_and_people_are_named() -> None:
    with pytest.raises(NotFound) as column:
        verdict(load(), from_ideas(), "nowhere")
    assert column.value.candidates == ("Ideas", "Build", "Review", "Done")
    with pytest.raises(NotFound):
        verdict(load(), from_ideas(), "build", "nowhere")
    with pytest.raises(NotFound):
        assign_verdict(load(), "bob", [])


def test_assigning_counts_only_cards_in_active_columns_not_yet_given() -> None:
    board = load(ana=Limit(None, 2, "block"), ana_load=1)
    new = [
        Moving("a", "build", "model"),
        Moving("b", "review", "model", ("ana",)),
        Moving("c", "ideas", "model"),
    ]
    assert assign_verdict(board, "ana", new).is_allowed
    assert assign_verdict(board, "ana", [*new, Moving("d", "build", "model")]).refusals == (
        LimitExceeded("person", "Ana", 3, 2),
    )
    warned = assign_verdict(load(ana=Limit(None, 0)), "ana", new)
    assert warned.warnings == (LimitWarning("person", "Ana", 1, maximum=0),)


@pytest.mark.parametrize(
    ("count", "limit", "state"),
    [
        (3, Limit(None, 2), "over"),
        (2, Limit(None, 2), "full"),
        (1, Limit(None, 2), "ok"),
        (0, Limit(1, 2), "under"),
        (9, Limit(1, 2, "off"), "ok"),
        (9, Limit(), "ok"),
        (3, Limit(None, 2, "block"), "over"),
    ],
)
def test_limit_state(count: int, limit: Limit, state: str) -> None:
    assert limit_state(count, limit) == state


@pytest.mark.parametrize(
    ("left", "entered", "is_backward", "before", "after"),
    [
        ("active", "done", False, False, True),
        ("active", "active", False, True, True),
        ("queue", "active", False, True, True),
        ("active", "active", True, True, False),
        ("active", "queue", True, True, False),
        ("done", "active", True, True, False),
        ("done", "active", False, True, False),
        ("done", "done", True, True, True),
        ("active", "active", False, False, False),
        (None, "active", False, True, True),
        (None, "active", False, False, False),
    ],
)
def test_what_a_move_makes_of_a_finished_card(
    left: str | None, entered: str, is_backward: bool, before: bool, after: bool
) -> None:
    assert stays_done(before, left, entered, is_backward=is_backward) is after


def finished(column: str | None, people: tuple[str, ...] = ()) -> Moving:
    return Moving("c", column, "model" if column else None, people, is_done=True)


def test_a_finished_card_moves_on_into_a_full_column() -> None:
    full = Limit(None, 1, "block")
    board = load({("review", "model"): 1}, model=full, cell=full, ana=full, ana_load=1)
    assert verdict(board, [finished("build", ("ana",))], "review").is_allowed
    assert verdict(board, [finished(None, ("ana",))], "review").is_allowed


def test_a_finished_card_that_goes_back_is_work_again() -> None:
    one = Limit(None, 1, "block")
    board = load({("build", "model"): 1}, build=one, cell=one, model=one, ana=one, ana_load=1)
    back = verdict(board, [finished("review", ("ana",))], "build")
    assert [refusal.scope for refusal in back.refusals] == ["column", "swimlane", "cell", "person"]
    assert back.refusals[0] == LimitExceeded("column", "Build", 2, 1)


def test_a_finished_card_leaves_no_gap_behind() -> None:
    board = load({("build", "model"): 2}, build=Limit(2, None))
    assert verdict(board, [finished("build")], "review").warnings == ()


def test_done_columns_count_all_their_cards() -> None:
    board = load({("done", "model"): 2})
    board = board._replace(columns=(*board.columns[:3], DONE._replace(limit=Limit(None, 2, "block"))))
    assert verdict(board, [finished("build")], "done").refusals == (LimitExceeded("column", "Done", 3, 2),)


def test_reopening_counts_against_every_limit_again() -> None:
    one = Limit(None, 1, "block")
    board = load({("build", "model"): 1}, build=one, cell=one, model=one, ana=one, ana_load=1)
    again = reopen_verdict(board, [finished("build", ("ana",))])
    assert [refusal.scope for refusal in again.refusals] == ["column", "swimlane", "cell", "person"]
    assert reopen_verdict(board, [finished(None, ("ana",))]).is_allowed
    assert reopen_verdict(load(build=one), [finished("build")]).is_allowed
    assert reopen_verdict(board, [Moving("c", "build", "model", ("ana",))]).is_allowed


def test_finished_cards_may_be_given_to_a_busy_person() -> None:
    board = load(ana=Limit(None, 1, "block"), ana_load=1)
    assert assign_verdict(board, "ana", [finished("build")]).is_allowed


def card(
    name: str,
    column: str,
    lane: str,
    people: tuple[str, ...] = (),
    archived: int | None = None,
    done: int | None = None,
) -> Card:
    common = ("normal", "standard", None, None, None, None, 0, 0, 0, done, archived, None, ())
    return Card(name, "b", 1, "task", name, column, lane, "a0", *common, people)


def test_load_of_a_snapshot_counts_cells_and_people() -> None:
    board = Board("b", "c", "Board", "blue", "a0", "B", "kanban", "", 0)
    cards = (
        card("1", "ideas", "model", ("ana",)),
        card("2", "build", "model", ("ana",)),
        card("3", "build", "product"),
        card("4", "done", "model", ("ana",), done=1),
        card("5", "build", "model", ("ana",), done=1),
        card("6", "ideas", "model", done=1),
    )
    snapshot = BoardSnapshot(
        board,
        Client("c", "Client", "blue", "a0", 0),
        (IDEAS, BUILD, DONE),
        (MODEL, PRODUCT),
        cards,
        people={"ana": ANA},
    )
    found = load_of(snapshot)
    assert found.person_load == {"ana": 1}
    assert column_count(found, "build") == 2
    assert column_count(found, "done") == 1
    assert swimlane_count(found, "model") == 2


def test_archived_cards_come_from_nowhere() -> None:
    assert moving(card("1", "build", "model", ("ana",), archived=5)) == Moving("1", None, None, ("ana",))
    assert moving(card("1", "build", "model")) == Moving("1", "build", "model")
    assert moving(card("1", "build", "model", done=7)) == Moving("1", "build", "model", is_done=True)
