"""By choice, else by the time of day."""

from datetime import UTC, date, datetime

import pytest

from coach.domain.appearance import Contrast
from coach.domain.hours import day_on
from coach.domain.preferences import Hours, Look
from coach.domain.reminder import Tone
from coach.domain.tone import tone, wants_contrast
from tests.fakes import BERLIN

DAY = day_on(Hours(), date(2026, 3, 10), BERLIN)


def at(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-03-10T{text}").replace(tzinfo=BERLIN).astimezone(UTC)


@pytest.mark.parametrize(
    ("clock", "dark", "expected"),
    [
        ("06:59", False, Tone.NIGHT),
        ("07:00", False, Tone.LIGHT),
        ("07:00", True, Tone.DARK),
        ("19:59", False, Tone.LIGHT),
        ("20:00", False, Tone.NIGHT),
        ("23:30", True, Tone.NIGHT),
    ],
)
def test_left_to_itself_it_follows_the_day_then_the_system(
    clock: str, dark: bool, expected: Tone
) -> None:
    assert tone(Look.AUTO, DAY, at(clock), dark=dark) is expected


@pytest.mark.parametrize("look", [Look.LIGHT, Look.DARK, Look.NIGHT])
def test_a_choice_holds_at_any_hour(look: Look) -> None:
    assert tone(look, DAY, at("23:00"), dark=True).value == look.value
    assert tone(look, DAY, at("12:00"), dark=False).value == look.value


@pytest.mark.parametrize(
    ("look", "clock", "dark", "expected"),
    [
        (Look.AUTO, "12:00", False, Tone.CONTRAST_LIGHT),
        (Look.AUTO, "12:00", True, Tone.CONTRAST),
        (Look.AUTO, "22:00", False, Tone.CONTRAST),
        (Look.LIGHT, "22:00", True, Tone.CONTRAST_LIGHT),
        (Look.DARK, "12:00", False, Tone.CONTRAST),
        (Look.NIGHT, "12:00", False, Tone.CONTRAST),
    ],
)
def test_with_contrast_it_is_as_strong_as_can_be(
    look: Look, clock: str, dark: bool, expected: Tone
) -> None:
    assert tone(look, DAY, at(clock), dark=dark, contrast=True) is expected


@pytest.mark.parametrize("system", [False, True])
def test_a_choice_of_contrast_outweighs_the_system(system: bool) -> None:
    assert wants_contrast(Contrast.MORE, system=system)
    assert not wants_contrast(Contrast.USUAL, system=system)
    assert wants_contrast(Contrast.AUTO, system=system) is system
