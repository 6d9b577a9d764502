"""What a routine's file may say, and how it is told when it says something else."""

import tomllib
from dataclasses import replace

import pytest

from coach.motion.dose import Dose
from coach.motion.format import Invalid, Issue
from coach.motion.steps import DOSED, MOST_STEPS, Step, parse
from tests.motion.samples import RESOURCES

ROUTINES = {
    path.stem: parse(path.read_text(encoding="utf-8"))
    for path in sorted((RESOURCES / "routines").glob("*.toml"))
}
LINES = """
format = "routine/1"
id = "mine"
title = "routine.mine.title"
ready = 5
transition = 5
[[step]]
exercise = "ankle-pumps"
"""
FULL = """
form = "bed"
ease_in = 1.0
hold = 5
ease_out = 0.0
reps = 2
rest = 0
sides = 1
switch = 0.0
note = "Slowly."
"""
USUAL = Dose(2.0, 20.0, 2.0, 1, 2, 3.0, 4.0, "walk")


def issues_of(text: str) -> tuple[Issue, ...]:
    with pytest.raises(Invalid) as caught:
        parse(text)
    return caught.value.issues


@pytest.mark.parametrize("name", ROUTINES)
def test_a_file_is_named_like_its_routine(name: str) -> None:
    assert ROUTINES[name].id == name


def test_every_shipped_routine_has_its_words_and_no_others() -> None:
    path = RESOURCES / "i18n" / "en" / "routines.toml"
    named = tomllib.loads(path.read_text(encoding="utf-8"))["routine"]
    keys = {f"routine.{name}.{key}" for name, texts in named.items() for key in texts}
    rows = [row for r in ROUTINES.values() for row in (r.steps, *r.variants.values())]
    notes = {step.note for row in rows for step in row if step.note}
    assert keys == {routine.title for routine in ROUTINES.values()} | notes


def test_a_step_may_change_all_of_the_dose() -> None:
    (step,) = parse(LINES + FULL).steps
    assert step == Step("ankle-pumps", "bed", 1.0, 5.0, 0.0, 2, 0.0, 1, 0.0, "Slowly.")
    assert set(step.changes) == set(DOSED)
    assert step.dose(USUAL) == Dose(1.0, 5.0, 0.0, 2, 1, 0.0, 0.0)


def test_a_step_says_only_what_differs_and_nothing_is_not_zero() -> None:
    (plain,) = parse(LINES).steps
    assert plain == Step("ankle-pumps")
    assert plain.changes == {}
    assert plain.dose(USUAL) == USUAL
    assert Step("x", rest=0.0).dose(USUAL) == replace(USUAL, rest=0.0, then="")


def test_a_changed_dose_is_the_whole_step() -> None:
    assert Step("x", hold=5.0).dose(USUAL).then == ""
    assert Step("x", form="walk", note="Slowly.").dose(USUAL).then == "walk"


def test_each_stage_may_have_its_own_steps() -> None:
    late = parse(LINES + '[[variant.t3.step]]\nexercise = "calf-towel-seated"\nhold = 15')
    assert late.for_stage("t3") == (Step("calf-towel-seated", hold=15.0),)
    assert late.for_stage("t2") == (Step("ankle-pumps"),)
    assert late.named == {"ankle-pumps", "calf-towel-seated"}


@pytest.mark.parametrize("title", ["My evening", "Füße hoch", "夜", "a" * 80])
def test_a_person_may_name_their_routine_as_they_like(title: str) -> None:
    assert parse(LINES.replace("routine.mine.title", title)).title == title


@pytest.mark.parametrize(
    "title", ["", "  ", "a" * 81, "\\u001b[31m", "a\\nb", "\\u202Eb", "\\u007f"]
)
def test_a_name_that_would_upset_a_screen_is_refused(title: str) -> None:
    (issue,) = issues_of(LINES.replace("routine.mine.title", title))
    assert (issue.code, issue.path) == ("E013", "title")


@pytest.mark.parametrize(
    ("old", "new", "code", "path"),
    [
        ("routine/1", "routine/2", "E002", "format"),
        ("ready = 5", "ready = ", "E001", ""),
        ("ready = 5", "raedy = 5", "E010", "raedy"),
        ("ready = 5", "ready = 500", "E013", "ready"),
        ('exercise = "ankle-pumps"', "reps = 3", "E011", "step[0].exercise"),
        ('[[step]]\nexercise = "ankle-pumps"', "", "E011", "step"),
        ("[[step]]", "[[variant.t9.step]]", "E010", "variant.t9"),
        ("[[step]]", "[variant.t3]\n[[step]]", "E011", "variant.t3.step"),
        ('"ankle-pumps"', '"ankle-pumps"\nhold = 601', "E013", "step[0].hold"),
        ('"ankle-pumps"', '"ankle-pumps"\nhold = nan', "E013", "step[0].hold"),
        ('"ankle-pumps"', '"ankle-pumps"\nreps = 61', "E013", "step[0].reps"),
        ('"ankle-pumps"', '"ankle-pumps"\nreps = 2.5', "E012", "step[0].reps"),
        ('"ankle-pumps"', '"ankle-pumps"\nsides = 3', "E013", "step[0].sides"),
        ('"ankle-pumps"', '"ankle-pumps"\nform = "../bed"', "E013", "step[0].form"),
        ('"ankle-pumps"', '"ankle-pumps"\nnote = "a\\u0007"', "E013", "step[0].note"),
        ('"ankle-pumps"', '"../../passwd"', "E013", "step[0].exercise"),
    ],
)
def test_a_broken_routine_says_what_is_wrong_and_where(
    old: str, new: str, code: str, path: str
) -> None:
    assert old in LINES
    assert (code, path) in {(i.code, i.path) for i in issues_of(LINES.replace(old, new))}


def test_forty_steps_are_enough_for_anybody() -> None:
    step = '[[step]]\nexercise = "ankle-pumps"\n'
    assert len(parse(LINES + step * (MOST_STEPS - 1)).steps) == MOST_STEPS
    assert {issue.code for issue in issues_of(LINES + step * MOST_STEPS)} == {"E013"}
