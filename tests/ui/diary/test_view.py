"""What is looked at is found in its month."""

from coach.domain.diary import State
from tests.ui.diary.told import CRAMP_NIGHT, GAP, view


def test_the_night_that_is_looked_at() -> None:
    assert view(CRAMP_NIGHT).cell.date == CRAMP_NIGHT
    assert view(GAP).cell.state is State.NOT_LOGGED
