"""The page to share, in the states that a person brings it into."""

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from coach.showpieces import nights
from coach.showpieces.world import Words, World

if TYPE_CHECKING:
    from coach.reported import Source
    from coach.ui.home.window import HomeWindow
    from coach.ui.report.page import ReportPage
    from coach.ui.style import Style

NAME: Final = "فاطمة بنت عبد الرحمن"
QUESTIONS: Final = (
    "Which stretches can I keep on with from now on?\n"
    "What could help on the nights when standing up does not?"
)


def report(world: World, style: "Style", words: Words) -> "HomeWindow":
    """Return the page as it opens."""
    return _home(style, words, _page(world, style, words, 14))


def report_full(world: World, style: "Style", words: Words) -> "HomeWindow":
    """Return the page of four weeks, with a name, questions and notes, as text."""
    from coach.ui.report.pane import View  # noqa: PLC0415

    page = _page(world, style, words, 28)
    page.options.name.show_value(NAME)
    page.options.questions.show_value(QUESTIONS)
    page.settle()
    page.pane.show_view(View.TEXT)
    page.tell(words.get("report.page.no-printer", ""))
    return _home(style, words, page)


def report_empty(world: World, style: "Style", words: Words) -> "HomeWindow":
    """Return the page of a diary in which nothing stands."""
    return _home(style, words, _page(world, style, words, 14, empty=True))


def source(world: World, style: "Style", *, empty: bool = False) -> "Source":
    """Return where the page of that person comes from."""
    from coach.reported import Source  # noqa: PLC0415

    contacts = replace(
        world.person(style).preferences.contacts,
        maternity_line="0117 496 0112",
        emergency="999",
    )
    return Source(nights.diary(empty=empty), nights.days, contacts)


def _page(
    world: World, style: "Style", words: Words, count: int, *, empty: bool = False
) -> "ReportPage":
    from coach.domain.diary_choices import Paper  # noqa: PLC0415
    from coach.ui.report.page import ReportPage  # noqa: PLC0415

    content = source(world, style, empty=empty).content(count)
    return ReportPage(words, style, content, Paper.A4)


def _home(style: "Style", words: Words, page: "ReportPage") -> "HomeWindow":
    from coach.ui.home.rooms import Room  # noqa: PLC0415  - when it is looked at
    from coach.ui.home.window import HomeWindow  # noqa: PLC0415

    window = HomeWindow(words, style, lambda _: page)
    window.enter(Room.DIARY)
    return window
