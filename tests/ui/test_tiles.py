import pytest
from PySide6.QtGui import QImage

from coach import assets
from coach.domain.reminder import Habit, Tone
from coach.ui.theme import tokens
from coach.ui.tiles import _look, picture, program
from tests.ui.looks import contrast, differ, inked


@pytest.mark.parametrize("habit", Habit)
def test_the_file_of_a_habit_holds_what_is_drawn(habit: Habit) -> None:
    stored = QImage(str(assets.path("icons", f"{habit}.png")))
    assert not differ(stored, picture(habit, stored.width())), "draw it anew"


def test_the_programs_own_icon_holds_what_is_drawn() -> None:
    stored = QImage(str(assets.path("icons", "stretch-coach.png")))
    assert not differ(stored, program(stored.width())), "draw it anew"


def test_no_two_habits_look_alike() -> None:
    pictures = [picture(habit, 48) for habit in Habit]
    assert all(differ(pictures[i - 1], pictures[i]) for i in range(len(pictures)))


@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize("habit", Habit)
def test_a_pictogram_stands_out_from_its_field(habit: Habit, tone: Tone) -> None:
    _, ink, field = _look(habit, tokens(tone))
    assert contrast(ink, field) >= 3


def test_tiles_are_round_at_the_corners() -> None:
    for image in (program(64), *(picture(habit, 64) for habit in Habit)):
        spots = inked(image)
        assert (0, 0) not in spots
        assert (32, 1) in spots
