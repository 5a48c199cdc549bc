import inspect

from aipm_desktop.domain import errors
from aipm_desktop.gui.errors import sentence, warning_sentence


def test_a_limit_says_what_it_would_hold():
    assert (
        sentence(errors.LimitExceeded("column", "Modeling", 3, 2))
        == "Modeling would hold 3 cards; its limit is 2."
    )


def test_a_circle_shows_its_path():
    assert (
        sentence(errors.CycleFound(("CI-1", "CI-4", "CI-1")))
        == "That would close a circle: CI-1 → CI-4 → CI-1."
    )


def test_a_missing_name_offers_near_ones():
    assert "Did you mean a, b?" in sentence(errors.NotFound("board", "x", ("a", "b")))


def test_a_file_problem_names_the_file_only():
    said = sentence(errors.FileProblem("/home/anna/secret/plans.aipm", "newer"))
    assert said.startswith("plans.aipm was made by a newer version")
    assert "/home" not in said


def test_an_unknown_reason_still_makes_a_sentence():
    said = sentence(errors.FileProblem("a.json", "odd_thing", "line 7"))
    assert said == "a.json cannot be used: odd thing (line 7)."


def test_braces_in_names_are_only_text():
    assert "{x}" in sentence(errors.NameTaken("board", "{x}"))


def test_a_bug_is_told_without_its_words():
    assert "secret" not in sentence(ValueError("secret"))


def test_every_error_of_the_domain_has_a_sentence():
    fallback = sentence(errors.RuleViolation())
    numbers, tuples = {"count", "maximum", "position"}, {"cycle", "candidates"}
    for kind in vars(errors).values():
        if (
            not (inspect.isclass(kind) and issubclass(kind, errors.RuleViolation))
            or kind is errors.RuleViolation
        ):
            continue
        names = kind.field_names()
        given = [
            1
            if name in numbers
            else ("x",)
            if name in tuples
            else (("card", "title"),)
            if name == "fields"
            else "x"
            for name in names
        ]
        assert sentence(kind(*given)) not in ("", fallback), kind


def test_warnings_tell_both_bounds():
    assert (
        warning_sentence(errors.LimitWarning("column", "A", 3, maximum=2)) == "A now holds 3; its limit is 2."
    )
    assert (
        warning_sentence(errors.LimitWarning("column", "A", 0, minimum=1))
        == "A now holds 0; it should hold at least 1."
    )
