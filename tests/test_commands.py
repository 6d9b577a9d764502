"""Orders from the socket: each is followed by who it is for, and what cannot be is told."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from coach.adapters.switchboard import Refused
from coach.commands import Commands
from coach.domain.history import What
from coach.home import HOME
from coach.rescuing import HELP
from tests.house import Indoors


@pytest.fixture
def indoors(qtbot: QtBot, tmp_path: Path) -> Iterator[Indoors]:  # noqa: ARG001  - Qt must be up
    made = Indoors(tmp_path, "2027-03-15T03:12")
    yield made
    made.close()


@pytest.fixture
def left() -> list[str]:
    return []


@pytest.fixture
def commands(indoors: Indoors, left: list[str]) -> Commands:
    return Commands(
        lambda: indoors.day.coach,
        indoors.faces,
        indoors.doors,
        indoors.keeping,
        lambda: indoors.notebook.diary,
        lambda: left.append("left"),
    )


def test_a_deed_is_done_and_answered_with_how_things_are(
    commands: Commands, indoors: Indoors
) -> None:
    answer = commands.obey("drink 250")
    assert answer["status"]["water"]["drunk_ml"] == 250
    assert answer["lines"]
    assert len(indoors.day.entries(What.DRANK)) == 1


def test_a_room_is_opened(commands: Commands, indoors: Indoors) -> None:
    commands.obey("open today")
    assert indoors.window(HOME)


def test_help_opens_in_the_middle_of_the_night(commands: Commands, indoors: Indoors) -> None:
    commands.obey("cramp")
    assert indoors.window(HELP)
    assert not indoors.window(HOME)


def test_the_diary_is_written_and_answers_with_what_was_kept(
    commands: Commands, indoors: Indoors
) -> None:
    (said,) = commands.obey("cramp log side=right pain=4")["lines"]
    assert said == "Kept: 03:12, Right calf, pain 4, night of Sun 14 March."
    night = indoors.notebook.diary.tonight
    assert indoors.notebook.diary.book(night, night).told(night).worst == 4


def test_quitting_is_left_to_whoever_can(commands: Commands, left: list[str]) -> None:
    commands.obey("quit")
    assert left == ["left"]


@pytest.mark.parametrize(
    ("order", "told"),
    [
        ("dance", "Not an order"),
        ("stretch no-such", "no routine is called 'no-such'"),
        ("set water.colour blue", "no preference is called 'water.colour'"),
        ("set water.target_ml lots", "target_ml"),
        ("cramp log side=up pain=1", "Say one of left, right, both"),
        ("night none 2030-01-01", "has not begun yet"),
        ("import merge /no/such/file", "."),
    ],
)
def test_what_cannot_be_followed_is_refused_in_the_users_words(
    commands: Commands, order: str, told: str
) -> None:
    with pytest.raises(Refused, match=told):
        commands.obey(order)
