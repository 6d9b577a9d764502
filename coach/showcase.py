"""Every window there is, by name, as it stands on the afternoon of somebody who does not exist.

Pictures, the tests of every window and the benchmarks all take their windows from `VIEWS`, so that
a new window is looked at, tried with a keyboard and weighed as soon as it stands there. A window
is built by what the wiring builds it with, and imported when it is built, as there.
"""

from typing import TYPE_CHECKING, Final

from coach.showpieces import (
    adjusting,
    corner,
    diary,
    mornings,
    report,
    rescue,
    rooms,
    stretching,
    tips,
    weeks,
    welcome,
)
from coach.showpieces.world import Size, View, Words, World

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from coach.ui.style import Style

__all__ = ["LARGE", "SMALL", "VIEWS", "Size", "View", "Words", "World", "built", "names", "view"]

LARGE: Final[Size] = (1120, 776)
SMALL: Final[Size] = (720, 560)
BOTH: Final = (LARGE, SMALL)

VIEWS: Final[tuple[View, ...]] = (
    View("card-water", corner.card("water")),
    View("card-standing", corner.card("standing")),
    View("card-bedtime", corner.card("bedtime")),
    View("card-two", corner.card("water", "standing")),
    View("tray-menu", corner.menu, native=True),
    View("today", rooms.today, BOTH, target=44, order="open today"),
    View("home-stretches", rooms.library, BOTH, order="open stretches"),
    View("preferences", rooms.preferences, BOTH, order="open preferences"),
    *(
        View(f"preferences-{name}", build, BOTH)
        for name, build in (
            ("changed", adjusting.changed),
            ("search", adjusting.search),
            ("reminder", adjusting.reminder),
            ("keeping", adjusting.keeping),
            ("keys", adjusting.keys),
            ("lock", adjusting.lock),
        )
    ),
    View("safety", rooms.safety, BOTH, order="open safety"),
    View("diary", diary.diary, BOTH, target=44, order="open diary"),
    *(
        View(f"diary-{name}", build, BOTH, target=44)
        for name, build in (
            ("empty", diary.empty),
            ("gap", diary.gap),
            ("many", diary.many),
            ("finish", diary.finish),
            ("first", diary.first),
        )
    ),
    View("pin", rooms.pin),
    View("setup-hours", welcome.setup("hours"), BOTH, order="open setup"),
    *(View(f"setup-{page}", welcome.setup(page), BOTH) for page in welcome.PAGES[1:]),
    View("player", stretching.player, BOTH, order="stretch bedtime-short"),
    View("player-end", stretching.farewell, BOTH),
    View("stretches", stretching.stretches, BOTH),
    View("stretches-move", stretching.move, BOTH),
    View("stretches-routines", stretching.routines, BOTH),
    View("stretches-editor", stretching.editor, BOTH),
    View("stretches-picker", stretching.picker, BOTH),
    View("report", report.report, BOTH),
    View("report-full", report.report_full, BOTH),
    View("report-empty", report.report_empty, BOTH),
    View("weeks", weeks.weeks, BOTH),
    View("weeks-half-a-year", weeks.half_a_year, BOTH),
    View("weeks-in-words", weeks.in_words, BOTH),
    View("weeks-empty", weeks.empty, BOTH),
    View("tips", tips.tips, BOTH, order="open tips"),
    View("tips-sought", tips.sought, BOTH),
    View("rescue", rescue.first, BOTH, order="cramp"),
    *(
        View(f"rescue-{name}", build, BOTH)
        for name, build in (
            ("late", rescue.late),
            ("still", rescue.still),
            ("cannot", rescue.cannot),
            ("steady", rescue.steady),
            ("check", rescue.check),
            ("after", rescue.after),
            ("warm", rescue.warm),
            ("log", rescue.told),
            ("ten", rescue.ten),
            ("kept", rescue.kept),
        )
    ),
    View("today-asks", mornings.asked(), BOTH, target=44),
    View("today-asks-open", mornings.asked(is_open=True), BOTH, target=44),
    View("today-asks-locked", mornings.asked(locked=True), BOTH, target=44),
)
"""Every window and page; a new one gets its line here."""


def view(name: str) -> View:
    """Return the window of a name.

    Raises:
        LookupError: there is none.
    """
    for each in VIEWS:
        if each.name == name:
            return each
    raise LookupError(f"no window is called {name!r}; there are {', '.join(names())}")


def names() -> tuple[str, ...]:
    """Return what the windows are called."""
    return tuple(each.name for each in VIEWS)


def built(view: View, style: "Style", words: Words, world: World | None = None) -> "QWidget":
    """Return a window that was not shown yet, in the size it is first looked at."""
    from coach.ui.pseudo import Pseudo, lengthen  # noqa: PLC0415  - Qt

    window = view.build(world or World(), style, words)
    if isinstance(words, Pseudo):
        lengthen(window)
    if view.sizes:
        window.resize(*view.sizes[0])
    return window
