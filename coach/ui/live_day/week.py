"""Seven days to choose from: today and those that follow, from Monday to Sunday."""

from collections.abc import Mapping
from datetime import date, timedelta

from coach.ui.kit.choice import Choice
from coach.ui.language import say
from coach.ui.live_day.wording import day_spoken, day_told
from coach.ui.style import Style

_DAYS = 7


def week(style: Style, words: Mapping[str, str], today: date) -> Choice:
    """Return the choice among the days; its values are dates as ISO texts, and today is marked."""
    days = sorted((today + timedelta(ahead) for ahead in range(_DAYS)), key=date.weekday)
    answers = [(day.isoformat(), day_told(words, day, today)) for day in days]
    choice = Choice(style, say(words, "live.days"), answers)
    for chip, day in zip(choice.chips, days, strict=True):
        chip.setAccessibleName(day_spoken(words, day, today))
    return choice
