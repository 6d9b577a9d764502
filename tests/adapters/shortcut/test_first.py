"""The first way to hear a shortcut that can be had."""

from PySide6.QtCore import QObject, Signal

from coach.adapters.shortcut.first import GlobalShortcut, Listener, Nothing
from coach.adapters.unavailable import Unavailable
from coach.domain.shortcut import Reach, Shortcut, parse
from tests.adapters.senses.fakes import Count


class Ear(QObject):
    """A `Listener` that writes down what it is told."""

    pressed = Signal()
    changed = Signal()

    def __init__(self, source: str = "ear") -> None:
        super().__init__()
        self.source = source
        self.reach = Reach.WORKS
        self.told = "Ctrl+Alt+J"
        self.wished: list[Shortcut | None] = []
        self.closed = False

    def listen(self, shortcut: Shortcut | None) -> None:
        self.wished.append(shortcut)

    def close(self) -> None:
        self.closed = True


def cannot(_owner: QObject) -> Listener:
    raise Unavailable("no keys here")


def test_the_first_that_can_be_built_hears_it() -> None:
    ear, other = Ear("first"), Ear("second")
    made = GlobalShortcut((cannot, lambda _: ear, lambda _: other))
    pressed, changed = Count(made.pressed), Count(made.changed)
    made.choose("Ctrl+Alt+H")
    ear.pressed.emit()
    ear.changed.emit()
    other.pressed.emit()
    assert (pressed.times, changed.times) == (1, 1)
    assert (made.source, made.reach, made.told) == ("first", Reach.WORKS, "Ctrl+Alt+J")
    assert (ear.wished, other.wished) == ([parse("Ctrl+Alt+H")], [])
    made.close()
    assert ear.closed


def test_where_none_can_be_built_nothing_is_heard_and_that_is_told() -> None:
    made = GlobalShortcut((cannot,))
    changed = Count(made.changed)
    made.choose("Ctrl+Alt+H")
    assert (made.source, made.reach) == ("", Reach.NOWHERE)
    made.choose("")
    assert (made.reach, changed.times) == (Reach.OFF, 1)
    made.close()


def test_the_same_keys_chosen_again_change_nothing_and_others_do() -> None:
    ear = Ear()
    made = GlobalShortcut((lambda _: ear,))
    for text in ("Ctrl+Alt+H", "Ctrl+Alt+H", "Super+H", "", ""):
        made.choose(text)
    assert ear.wished == [parse("Ctrl+Alt+H"), parse("Super+H"), None]


def test_what_is_no_shortcut_is_none() -> None:
    ear = Ear()
    GlobalShortcut((lambda _: ear,)).choose("h")
    assert ear.wished == [None]


def test_keys_that_another_had_are_tried_again_when_asked() -> None:
    ear = Ear()
    made = GlobalShortcut((lambda _: ear,))
    made.choose("Ctrl+Alt+H")
    made.again()
    assert len(ear.wished) == 1, "it works already"
    ear.reach = Reach.TAKEN
    made.again()
    assert ear.wished == [parse("Ctrl+Alt+H")] * 2


def test_nothing_is_a_listener_that_hears_nothing() -> None:
    nothing = Nothing()
    nothing.listen(parse("Ctrl+Alt+H"))
    assert nothing.reach is Reach.NOWHERE
    nothing.close()
