"""What pages of the first minutes are tried with."""

from datetime import date, time
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from coach.adapters.library import Library
from coach.domain.preferences import Preferences
from coach.domain.reminder import Tone
from coach.motion.exercise import Exercise
from coach.ui.language import catalogue
from coach.ui.setup.page import Outlook, Setting
from coach.ui.style import Style

WORDS = catalogue()
TODAY = date(2026, 3, 4)


@cache
def move() -> Exercise:
    return Library().exercise("calf-wall-straight")


def none() -> Exercise | None:
    return None


def described(preferences: Preferences) -> str:
    hours, mode = preferences.hours, preferences.standing.mode
    return f"{hours.wake:%H:%M} to {hours.bedtime:%H:%M}, {mode}."


def outlook(*, first: time | None = time(7, 15), figure: bool = False) -> Outlook:
    return Outlook(TODAY, described, lambda _: first, move if figure else none, ("Try this.",))


def setting(tone: Tone = Tone.LIGHT, scale: float = 1.0, *, figure: bool = False) -> Setting:
    return Setting(WORDS, Style(tone, scale), outlook(figure=figure))


def press(widget: QWidget, key: Qt.Key) -> None:
    QTest.keyClick(widget, key)


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
