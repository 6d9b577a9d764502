"""The order of the pages, and which of them is made for a name.

What a page needs is loaded when it comes: the first question is to be asked at once.
"""

from typing import Final

from coach.domain.preferences import Preferences, changed
from coach.domain.welcome import SetupPage
from coach.ui.setup.page import Page, Setting
from coach.ui.setup.pages.done import DonePage
from coach.ui.setup.pages.hours import HoursPage
from coach.ui.setup.pages.notice import NoticePage

ORDER: Final = tuple(SetupPage)
STEPS: Final = len(ORDER) - 1
"""How many questions there are; the end asks nothing."""


def made(name: SetupPage, setting: Setting, preferences: Preferences) -> Page:
    """Return a page, new."""
    match name:
        case SetupPage.HOURS:
            return HoursPage(setting, preferences)
        case SetupPage.NOTICE:
            return NoticePage(setting, preferences)
        case SetupPage.DONE:
            return DonePage(setting, preferences)
        case SetupPage.FIGURE:
            return _figure(setting, preferences)
        case SetupPage.SAFETY | SetupPage.NUMBERS:
            return _last(name, setting, preferences)
        case _:
            return _next(name, setting, preferences)


def _next(name: SetupPage, setting: Setting, preferences: Preferences) -> Page:
    from coach.ui.setup.pages.day import DayPage  # noqa: PLC0415  - as above
    from coach.ui.setup.pages.stage import StagePage  # noqa: PLC0415
    from coach.ui.setup.pages.things import ThingsPage  # noqa: PLC0415
    from coach.ui.setup.pages.water import WaterPage  # noqa: PLC0415

    match name:
        case SetupPage.WATER:
            return WaterPage(setting, preferences)
        case SetupPage.STAGE:
            return StagePage(setting, preferences)
        case SetupPage.THINGS:
            return ThingsPage(setting, preferences)
        case _:
            return DayPage(setting, preferences)


def _figure(setting: Setting, preferences: Preferences) -> Page:
    from coach.ui.setup.pages.figure import FigurePage  # noqa: PLC0415  - as above

    return FigurePage(setting, preferences)


def _last(name: SetupPage, setting: Setting, preferences: Preferences) -> Page:
    from coach.ui.setup.pages.numbers import NumbersPage  # noqa: PLC0415  - as above
    from coach.ui.setup.pages.reading import ReadingPage  # noqa: PLC0415

    if name is SetupPage.SAFETY:
        return ReadingPage(setting, preferences)
    return NumbersPage(setting, preferences)


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
