"""Days for the tests of the band, played for real."""

from datetime import UTC, date, datetime, time

from coach.domain.day_picture import DayPicture
from coach.domain.hours import instant
from coach.domain.preferences import Preferences
from coach.engine.live_day import live_day
from coach.ui.language import catalogue
from coach.ui.live_day.wording import Wording
from tests.fakes import BERLIN, chosen

TUESDAY, SATURDAY = date(2026, 3, 17), date(2026, 3, 21)
WORDS = catalogue()
PLAIN = chosen(standing__windows="mon-fri 09:00-17:30", water__target_ml=2000)
RICH = chosen(
    standing__windows="mon-fri 09:00-17:30",
    water__target_ml=2000,
    morning__enabled=True,
    quiet__windows="12:30-14:00",
    reminders__own=[{"name": "Tablet", "at": ["08:00", "21:00"]}],
)


def played(preferences: Preferences, day: date) -> DayPicture:
    """Play a day in Berlin."""
    return live_day(preferences, day, BERLIN)


def wording(preferences: Preferences = PLAIN, day: date = TUESDAY) -> Wording:
    """Return the words of a day."""
    return Wording(WORDS, played(preferences, day), preferences)


def at(clock: str, day: date = TUESDAY) -> datetime:
    """Return the instant of a time of day."""
    return instant(day, time.fromisoformat(clock), BERLIN).astimezone(UTC)
