"""Our own card on a real screen with a window manager: it never takes the keyboard."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.desktop.programs import Desktop, Running, eventually, running

pytestmark = pytest.mark.desktop


@contextmanager
def face(desktop: Desktop, name: str) -> Iterator[Running]:
    command = [sys.executable, "-m", "tests.desktop.faces", name]
    with running(command, desktop.environment()) as started:
        yield started


def middle(place: str) -> tuple[str, str]:
    """The middle of a place as it was said: a name, x, y, width and height."""
    x, y, wide, high = (int(number) for number in place.split()[1:])
    return str(x + wide // 2), str(y + high // 2)


def windows(desktop: Desktop) -> int:
    """Count our windows that can be seen."""
    search = ("search", "--onlyvisible", "--name", "^Stretch Coach$")
    return len(desktop.x("xdotool", *search).split())


@pytest.mark.parametrize(("name", "key"), [("card", "full"), ("together", "done water@")])
def test_typing_goes_on_where_it_was_and_only_a_click_answers(
    desktop: Desktop, name: str, key: str
) -> None:
    with face(desktop, "editor") as editor:
        editor.line_with("ready")
        eventually(
            lambda: desktop.x("xdotool", "getactivewindow", "getwindowname") == "editor",
            "the editor has the keyboard",
        )
        with face(desktop, name) as card:
            first = middle(card.line_with("first"))
            card.line_with("awake")
            assert desktop.x("xdotool", "getactivewindow", "getwindowname") == "editor"
            desktop.x("xdotool", "type", "a b")
            assert editor.line_with("a b") == "typed a b"
            desktop.x("xdotool", "mousemove", *first, "click", "1")
            assert card.line_with("answered").startswith(f"answered {key}")
            desktop.x("xdotool", "type", "c")
            assert editor.line_with("c") == "typed a bc"


def test_a_quiet_card_opens_no_window_until_somebody_comes_looking(desktop: Desktop) -> None:
    with desktop.tray(), face(desktop, "quiet") as quiet:
        quiet.line_with("ready")
        eventually(lambda: desktop.icon() is not None, "the icon stands in the panel")
        assert windows(desktop) == 0
        place = [str(number) for number in desktop.icon() or ()]
        desktop.x("xdotool", "mousemove", *place, "click", "1")
        eventually(lambda: windows(desktop) == 1, "the window of the card")
