"""The order of the pages, and which of them is made for a name."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from coach.domain.preferences import Preferences, changed
from coach.domain.welcome import SetupPage
from coach.ui.setup.page import Page, Setting
from coach.ui.setup.pages.day import DayPage
from coach.ui.setup.pages.done import DonePage
from coach.ui.setup.pages.figure import FigurePage
from coach.ui.setup.pages.hours import HoursPage
from coach.ui.setup.pages.notice import NoticePage
from coach.ui.setup.pages.numbers import NumbersPage
from coach.ui.setup.pages.reading import ReadingPage
from coach.ui.setup.pages.stage import StagePage
from coach.ui.setup.pages.things import ThingsPage
from coach.ui.setup.pages.water import WaterPage

ORDER: Final = tuple(SetupPage)
STEPS: Final = len(ORDER) - 1
"""How many questions there are; the end asks nothing."""

_PAGES: Final[Mapping[SetupPage, Callable[[Setting, Preferences], Page]]] = MappingProxyType(
    {
        SetupPage.HOURS: HoursPage,
        SetupPage.DAY: DayPage,
        SetupPage.WATER: WaterPage,
        SetupPage.STAGE: StagePage,
        SetupPage.THINGS: ThingsPage,
        SetupPage.FIGURE: FigurePage,
        SetupPage.NOTICE: NoticePage,
        SetupPage.SAFETY: ReadingPage,
        SetupPage.NUMBERS: NumbersPage,
        SetupPage.DONE: DonePage,
    }
)


def made(name: SetupPage, setting: Setting, preferences: Preferences) -> Page:
    """Return a page, new."""
    return _PAGES[name](setting, preferences)


def opening(preferences: Preferences) -> SetupPage:
    """Return where to go on: the page that was reached, or the first once all were."""
    reached = preferences.setup.page
    return ORDER[0] if reached is SetupPage.DONE else reached


def step(name: SetupPage) -> int:
    """Return which question a page is, from 1."""
    return ORDER.index(name) + 1


def after(name: SetupPage) -> SetupPage:
    """Return the next page; after the end comes nothing else."""
    return ORDER[min(ORDER.index(name) + 1, STEPS)]


def before(name: SetupPage) -> SetupPage:
    """Return the page before; before the first comes nothing else."""
    return ORDER[max(ORDER.index(name) - 1, 0)]


def moved_on(preferences: Preferences, name: SetupPage) -> Preferences:
    """Return the preferences with a page as the one that was reached, unless one further was."""
    reached = max(preferences.setup.page, name, key=ORDER.index)
    return changed(preferences, "setup.page", reached)
