"""Today in the morning, when it asks how the night was."""

from dataclasses import replace
from datetime import time
from typing import TYPE_CHECKING, Final

from coach.afternoon import DAY, Afternoon
from coach.domain.hours import DAY as ONE
from coach.showpieces import rooms
from coach.showpieces.world import Build, Words, World

if TYPE_CHECKING:
    from coach.ui.home.window import HomeWindow
    from coach.ui.style import Style

MORNING: Final = time(8, 5)


def asked(*, is_open: bool = False, locked: bool = False) -> Build:
    """Return what makes the window with the question, as the night and the lock are."""

    def build(world: World, style: "Style", words: Words) -> "HomeWindow":
        from coach.domain.night_ask import NightAsk  # noqa: PLC0415  - when it is looked at
        from coach.rooms import today  # noqa: PLC0415
        from coach.ui.home.rooms import Room  # noqa: PLC0415
        from coach.ui.home.window import HomeWindow  # noqa: PLC0415

        lived = Afternoon(until=MORNING)
        ties = replace(rooms.ties(world, style, words), coach=lambda: lived.coach)
        page = today.page(ties, words, lambda wanted: window.enter(wanted))  # noqa: PLW0108  - made below
        page.tell(today.view(ties, NightAsk(DAY - ONE, open=is_open, locked=locked)))
        window = HomeWindow(words, style, lambda _: page)
        window.enter(Room.TODAY)
        return window

    return build
