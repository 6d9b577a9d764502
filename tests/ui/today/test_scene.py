"""What the first card draws, as a value."""

import pytest

from coach.domain.reminder import Habit
from coach.ui.today.scene import Scene


def test_a_scene_of_nothing_is_empty() -> None:
    assert Scene().empty
    assert Scene(level=0.5).empty


@pytest.mark.parametrize(
    "scene", [Scene(Habit.WATER), Scene(paused=True), Scene(routine="bedtime")]
)
def test_a_habit_a_pause_or_a_routine_can_be_drawn(scene: Scene) -> None:
    assert not scene.empty
