"""A diary for tests of its pages: the invented person's, looked at in one month."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coach.domain.diary import Book, Cramp, Days, Muscle, Night, Side, When, book
from coach.domain.month import grid, lately, month_of
from coach.showpieces import nights
from coach.ui.diary.view import DiaryView
from coach.ui.language import catalogue

WORDS: Final = catalogue()
TONIGHT: Final = date(2027, 3, 22)
CRAMP_NIGHT: Final = nights.THE_NIGHT
GAP: Final = nights.GAP
MANY: Final = nights.MANY
NONE: Final = date(2027, 3, 17)
FUTURE: Final = date(2027, 3, 25)


def sample() -> Book:
    """Return all that the invented person wrote down."""
    told = nights.sample()
    return book(told.cramps, told.nights)


def view(
    chosen: date = CRAMP_NIGHT,
    told: Book | None = None,
    tonight: date = TONIGHT,
    days: Days | None = None,
    **about: object,
) -> DiaryView:
    """Return the diary, looked at in a night."""
    found, month = sample() if told is None else told, month_of(chosen)
    known = nights.days(month.first, month.last) if days is None else days
    shown = DiaryView(
        grid(month, found, known, tonight), chosen, GAP, lately(found, tonight), taken=nights.TAKEN
    )
    return replace(shown, **about)  # type: ignore[arg-type]


def cramp(night: date = CRAMP_NIGHT, name: str = "one", **said: object) -> Cramp:
    """Return a cramp half an hour before midnight."""
    at = datetime(night.year, night.month, night.day, 22, 30, tzinfo=UTC)
    made = Cramp(name, at, 60, When(night), Side.LEFT, Muscle.CALF, 6)
    return replace(made, **said)  # type: ignore[arg-type]


def night(of: date = CRAMP_NIGHT, **said: object) -> Night:
    """Return what is said of a whole night."""
    return replace(Night(When(of)), **said)  # type: ignore[arg-type]


def opened(qtbot: QtBot, part: QWidget, size: QSize | None = None) -> None:
    """Show a part in a window of its own, so that it can have the focus."""
    qtbot.addWidget(part)
    if size is not None:
        part.resize(size)
    part.show()
    part.activateWindow()
    qtbot.waitUntil(part.isActiveWindow)
