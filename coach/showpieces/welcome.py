"""The first minutes, page by page."""

from typing import TYPE_CHECKING

from coach.afternoon import at
from coach.showpieces.world import Build, Words, World

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from coach.domain.preferences import Preferences
    from coach.ui.style import Style

PAGES = (
    "hours",
    "day",
    "water",
    "stage",
    "things",
    "figure",
    "notice",
    "safety",
    "numbers",
    "done",
)
"""As `coach.domain.welcome.SetupPage` has them."""


def setup(page: str) -> Build:
    """Return what makes the window of the first minutes on one of its pages."""

    def build(world: World, style: "Style", words: Words) -> "QWidget":
        from coach.adapters.library import Library  # noqa: PLC0415
        from coach.domain.welcome import SetupPage  # noqa: PLC0415
        from coach.ui.remedies import NO_BUTTONS  # noqa: PLC0415
        from coach.ui.setup.page import Outlook  # noqa: PLC0415
        from coach.ui.setup.window import SetupWindow  # noqa: PLC0415

        coach = world.at(style).coach
        outlook = Outlook(
            coach.day.date,
            lambda chosen: _described(world, style, chosen),
            lambda _: at(coach.preferences.hours.wake).astimezone(coach.zone).time(),
            lambda: Library().exercise("calf-wall-straight"),
            (NO_BUTTONS,),
        )
        window = SetupWindow(words, style, coach.preferences, outlook)
        window.open_page(SetupPage(page))
        return window

    return build


def _described(world: World, style: "Style", chosen: "Preferences") -> str:
    from coach.domain.schedule import plan  # noqa: PLC0415
    from coach.ui import words as sentences  # noqa: PLC0415

    coach = world.at(style).coach
    return sentences.plan(plan(chosen, coach.day.date, coach.zone), coach.zone)
