import pytest

from coach.domain.reminder import Tone
from coach.motion.parts import PropKind
from tests.ui.figure.props.rooms import KINDS, alone, exercise, opaque, same, setting

pytestmark = pytest.mark.usefixtures("qapp")

WINDOW = KINDS[PropKind.WINDOW]
NAMES = [f"move-{i}" for i in range(12)]


def test_at_night_there_is_another_sky() -> None:
    day, night = (alone(WINDOW, setting(exercise(night=night))) for night in (False, True))

    assert not same(day, night)


def test_in_dark_rooms_it_is_night_outside() -> None:
    day, night = (
        alone(WINDOW, setting(exercise(night=night), Tone.DARK)) for night in (False, True)
    )

    assert same(day, night)


def test_exercises_look_out_on_different_things() -> None:
    views = {alone(WINDOW, setting(exercise(name=name))).tobytes() for name in NAMES}

    assert len(views) >= 4


def test_land_and_sky_stay_behind_the_pane() -> None:
    for name in NAMES:
        left, bottom, right, top = opaque(alone(WINDOW, setting(exercise(name=name))))
        assert WINDOW.x - 12 < left < right < WINDOW.x + WINDOW.width + 12
        assert WINDOW.y - 9 < bottom
        assert top < WINDOW.y + WINDOW.height + 9
