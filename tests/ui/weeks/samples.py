"""Weeks to look at: a full one, one with gaps, one of which nothing is told, one that goes on."""

from datetime import date, timedelta

from coach.domain.preferences import Unit
from coach.domain.weeks import Middle, Week, Weeks
from coach.ui.language import catalogue
from coach.ui.weeks.wording import Wording

WORDS = catalogue()
MONDAY = date(2026, 3, 9)
FULL = Week(MONDAY - timedelta(weeks=3), 3, 7, 7, 12, 7, Middle(1450, 6), Middle(95, 5))
GAPS = Week(MONDAY - timedelta(weeks=2), 0, 4, 7, 0, 3, Middle(1200, 1), Middle())
NOTHING = Week(MONDAY - timedelta(weeks=1))
NOW = Week(MONDAY, 1, 1, 2, 1, 1, Middle(), Middle(30, 1))
FOUR = Weeks((FULL, GAPS, NOTHING, NOW))
EMPTY = Weeks(tuple(Week(MONDAY - timedelta(weeks=i)) for i in range(8)))


def said(unit: Unit = Unit.ML) -> Wording:
    return Wording(WORDS, unit, MONDAY)
