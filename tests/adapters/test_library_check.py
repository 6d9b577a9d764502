"""Files checked before anybody uses them."""

import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from coach import assets
from coach.adapters.library import Library
from coach.adapters.library_check import Checker
from tests.adapters.shelves import MOVE, ROUTINE

PUMPS = assets.path("exercises", "ankle-pumps.toml")
TEXTS = {"ex.ankle-pumps.title"}


def codes(name: str, text: str, files: Mapping[Path, str] | None = None) -> set[str]:
    checker = Checker(Library(), files or {}, TEXTS)
    return {f"{flaw.code} {flaw.field}" for flaw in checker.check(Path(f"{name}.toml"), text)}


def test_a_good_routine_has_no_flaw() -> None:
    assert codes("my-evening", ROUTINE) == set()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("routine/1", "routine/9", "E002 format"),
        ('format = "routine/1"', "", "E002 format"),
        ("My evening", "routine.my-evening.title", "E060 title"),
        ("ankle-pumps", "ankle-pomps", "E020 step[1]"),
        ("reps = 5", "hold = 5", "E013 step[1]"),
        ("reps = 5", 'note = "routine.mine.note"', "E060 step[1].note"),
        ('id = "my-evening"', 'id = "evening"', "E004 id"),
        ("ready = 5", "ready = ", "E001 "),
    ],
)
def test_a_flaw_of_a_routine_is_told_once_for_all_stages(old: str, new: str, said: str) -> None:
    assert old in ROUTINE
    assert codes("my-evening", ROUTINE.replace(old, new)) == {said}


def test_a_routine_may_use_a_move_that_is_checked_with_it() -> None:
    text = ROUTINE.replace("ankle-pumps", "my-pumps")
    assert codes("my-evening", text) == {"E020 step[1]"}
    assert codes("my-evening", text, {Path("my-pumps.toml"): MOVE, Path("x.toml"): "?"}) == set()


def test_a_move_is_watched_and_its_texts_are_looked_for() -> None:
    found = codes("my-pumps", MOVE.replace("ankle = 17", "ankle = 40", 1))
    assert any(code.startswith("E031") for code in found)
    assert "E060 text.alt" in found
    assert "E060 text.title" not in found


def test_a_move_that_cannot_be_read_is_told_and_not_watched() -> None:
    assert codes("my-pumps", MOVE.replace("reps = 30", "reps = 99")) == {"E013 dose.reps"}


def test_a_move_with_forms_without_end_is_not_watched() -> None:
    forms = "".join(f"[form.f{i}.dose]\nreps = 9\n" for i in range(300))
    begun = time.perf_counter()
    assert codes("my-pumps", MOVE + forms) == {"E013 "}
    assert time.perf_counter() - begun < 10
