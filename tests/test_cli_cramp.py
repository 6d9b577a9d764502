import subprocess
from pathlib import Path

import pytest

from coach.cli import MUSCLES, SIDES, obey
from coach.cli_cramp import STEPS
from coach.domain.diary import MOST, Muscle, Side
from coach.ui.language import catalogue
from tests.desktop.household import COACH


def test_the_terminal_knows_every_side_and_muscle_of_the_diary() -> None:
    assert tuple(Side) == SIDES
    assert tuple(Muscle) == MUSCLES
    assert MOST == 10


def test_without_a_screen_the_steps_are_told_and_the_check_before_any_rubbing(
    tmp_path: Path,
) -> None:
    environment = {"STRETCH_COACH_HOME": str(tmp_path), "PATH": "/usr/bin"}
    told = subprocess.run(
        [*COACH, "cramp"], env=environment, capture_output=True, text=True, check=True, timeout=60
    ).stdout.splitlines()
    assert told[0] == "Leg straight. Heel away."
    assert any(line.startswith("Before rubbing") for line in told)
    assert not list(tmp_path.iterdir())


def test_every_step_that_is_told_has_its_words() -> None:
    assert all(key in catalogue() for key in STEPS)


@pytest.mark.parametrize(
    "typed",
    [
        ["cramp", "log", "--side", "left"],
        ["cramp", "log", "--side", "left", "--pain", "11"],
        ["cramp", "log", "--side", "up", "--pain", "1"],
        ["cramp", "now"],
        ["night"],
        ["night", "some"],
        ["report"],
        ["report", "--out", "a.pdf", "--nights", "7"],
        ["diary", "--since", "soon"],
    ],
)
def test_what_is_not_understood_is_told_in_one_line(
    typed: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert obey(typed) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("coach: ")
    assert said.err.count("\n") == 1
