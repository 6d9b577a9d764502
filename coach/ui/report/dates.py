"""Dates as they are told on the page, in the words of its language."""

from collections.abc import Mapping
from datetime import date

from coach.ui.language import say, told


def day(words: Mapping[str, str], at: date) -> str:
    """Return a day and its month: "22 March"."""
    return told(words, "report.day", day=at.day, month=month(words, at))


def span(words: Mapping[str, str], first: date, last: date) -> str:
    """Return two dates, each part of them once: "9 to 22 March 2027"."""
    if first.year != last.year:
        start = told(
            words, "report.dated", day=first.day, month=month(words, first), year=first.year
        )
        return told(words, "report.period-year", first=start, last=day(words, last), year=last.year)
    if first.month != last.month:
        start = day(words, first)
        return told(words, "report.period-year", first=start, last=day(words, last), year=last.year)
    return told(
        words,
        "report.period-month",
        first=first.day,
        last=last.day,
        month=month(words, last),
        year=last.year,
    )


def month(words: Mapping[str, str], at: date) -> str:
    """Return the name of a month."""
    return say(words, f"report.months.{at.month}")
