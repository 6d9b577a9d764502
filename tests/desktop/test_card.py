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


def test_typing_goes_on_where_it_was_and_only_a_click_answers(desktop: Desktop) -> None:
    with face(desktop, "editor") as editor:
        editor.line_with("ready")
        eventually(
            lambda: desktop.x("xdotool", "getactivewindow", "getwindowname") == "editor",
            "the editor has the keyboard",
        )
        with face(desktop, "card") as card:
            first = middle(card.line_with("first"))
            card.line_with("awake")
            assert desktop.x("xdotool", "getactivewindow", "getwindowname") == "editor"
            desktop.x("xdotool", "type", "a b")
            assert editor.line_with("a b") == "typed a b"
            desktop.x("xdotool", "mousemove", *first, "click", "1")
            assert card.line_with("answered") == "answered long"
            desktop.x("xdotool", "type", "c")
            assert editor.line_with("c") == "typed a bc"
