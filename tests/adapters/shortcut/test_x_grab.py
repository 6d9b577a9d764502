"""A shortcut on X11, by a server that does as the test says and by a real one."""

import os
from collections.abc import Iterator, Mapping, Sequence

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from coach.adapters.shortcut.x_grab import XGrab
from coach.adapters.shortcut.x_keys import MAPPING, PRESS, RELEASE, Event, Taken, XKeys
from coach.adapters.unavailable import Unavailable
from coach.domain.shortcut import Reach, parse
from tests.adapters.senses.fakes import Count
from tests.adapters.shortcut.keyboard import Keyboard, keyboard
from tests.desktop.running import eventually

CTRL_ALT_H = parse("Ctrl+Alt+H")
US = {43: (ord("h"), ord("H")), 77: (0xFF7F,), 78: (0xFF14,), 66: (0xFFE5,), 64: (0xFFE9,)}
CAPS, CTRL, ALT, NUM, SCROLL = 2, 4, 8, 16, 32


class Server:
    """An X server with one client; ``says`` wakes it."""

    def __init__(self) -> None:
        self.number, self._write = os.pipe()
        self.alive = True
        self.borne: Mapping[int, Sequence[int]] = US
        self.grabs: list[tuple[int, int]] = []
        self.asked = 0
        self.taken: set[tuple[int, int]] = set()
        self._waiting: list[Event] = []

    def says(self, *events: Event) -> None:
        self._waiting += events
        os.write(self._write, b".")

    def symbols(self) -> Mapping[int, Sequence[int]]:
        return self.borne

    def modifiers(self) -> Sequence[frozenset[int]]:
        keys = ((), (66,), (), (64,), (77,), (78,), (), ())
        return [frozenset(each) for each in keys]

    def grab(self, key: int, held: int) -> None:
        self.asked += 1
        if (key, held) in self.taken:
            raise Taken
        self.grabs.append((key, held))

    def ungrab(self, key: int, held: int) -> None:
        self.grabs.remove((key, held))

    def events(self) -> Iterator[Event]:
        while self._waiting:
            yield self._waiting.pop(0)

    def close(self) -> None:
        if self.alive:
            os.close(self._write)
            os.close(self.number)
        self.alive = False


@pytest.fixture
def server() -> Iterator[Server]:
    made = Server()
    yield made
    made.close()


@pytest.fixture
def grab(server: Server) -> Iterator[XGrab]:
    made = XGrab({"DISPLAY": ":0"}, connect=lambda _: server)
    made.listen(CTRL_ALT_H)
    yield made
    made.close()


def test_it_is_grabbed_with_every_lock_on_and_off(server: Server, grab: XGrab) -> None:
    assert grab.reach is Reach.WORKS
    held = {mask for key, mask in server.grabs if key == 43}
    locks = {a | b | c for a in (0, CAPS) for b in (0, NUM) for c in (0, SCROLL)}
    assert held == {CTRL | ALT | each for each in locks}
    assert len(server.grabs) == 8


def test_what_another_program_has_is_told_and_nothing_of_it_is_kept(server: Server) -> None:
    server.taken = {(43, CTRL | ALT | NUM)}
    made = XGrab({"DISPLAY": ":0"}, connect=lambda _: server)
    changed = Count(made.changed)
    made.listen(CTRL_ALT_H)
    assert (made.reach, server.grabs, changed.times) == (Reach.TAKEN, [], 1)
    server.taken.clear()
    made.listen(CTRL_ALT_H)
    assert made.reach is Reach.WORKS
    made.close()


def test_another_shortcut_lets_go_of_the_one_before_and_none_of_all(
    server: Server, grab: XGrab
) -> None:
    server.borne = US | {44: (ord("j"),)}
    grab.listen(parse("Ctrl+Alt+J"))
    assert {key for key, _ in server.grabs} == {44}
    grab.listen(None)
    assert (server.grabs, grab.reach) == ([], Reach.OFF)


def test_it_moves_with_its_letter_to_another_key(qtbot: QtBot, server: Server, grab: XGrab) -> None:
    server.borne = {31: (ord("h"),), **{key: US[key] for key in (64, 66, 77, 78)}}
    with qtbot.assertNotEmitted(grab.changed):
        server.says(Event(MAPPING), Event(MAPPING))
        qtbot.waitUntil(lambda: {key for key, _ in server.grabs} == {31})


def test_the_same_keys_are_not_let_go_of_when_another_keyboard_is_used(
    qtbot: QtBot, server: Server, grab: XGrab
) -> None:
    asked = server.asked
    server.says(Event(MAPPING))
    server.says(Event(PRESS, 43, 5))
    with qtbot.waitSignal(grab.pressed):
        pass
    qtbot.wait(1)
    assert server.asked == asked


def test_an_alphabet_without_the_letter_means_the_key_in_its_place(server: Server) -> None:
    server.borne = US | {43: (0x06D2, 0x06F2)}
    made = XGrab({"DISPLAY": ":0"}, connect=lambda _: server)
    made.listen(CTRL_ALT_H)
    assert {key for key, _ in server.grabs} == {43}
    made.close()


def test_a_keyboard_without_the_key_is_told(server: Server) -> None:
    made = XGrab({"DISPLAY": ":0"}, connect=lambda _: server)
    made.listen(parse("Super+Pause"))
    assert (made.reach, server.grabs) == (Reach.NO_KEY, [])
    made.close()


def test_keys_held_down_are_pressed_once(qtbot: QtBot, server: Server, grab: XGrab) -> None:
    pressed = Count(grab.pressed)
    down = [Event(PRESS, 43, 1000)]
    for at in (1500, 1530, 1560):  # as the server repeats a key that is held
        down += [Event(RELEASE, 43, at), Event(PRESS, 43, at)]
    server.says(*down, Event(RELEASE, 43, 1600))
    qtbot.waitUntil(lambda: pressed.times > 0)
    assert pressed.times == 1
    server.says(Event(PRESS, 43, 2000))
    qtbot.waitUntil(lambda: pressed.times == 2)


def test_another_key_that_goes_down_while_ours_is_held_is_not_ours(
    qtbot: QtBot, server: Server, grab: XGrab
) -> None:
    pressed = Count(grab.pressed)
    server.says(Event(PRESS, 44, 10), Event(RELEASE, 44, 20), Event(PRESS, 43, 30))
    qtbot.waitUntil(lambda: pressed.times > 0)
    assert pressed.times == 1


def test_a_server_that_is_gone_hears_nothing_any_more(
    qtbot: QtBot, server: Server, grab: XGrab
) -> None:
    with qtbot.waitSignal(grab.changed):
        server.alive = False
        server.says()
    assert grab.reach is Reach.NOWHERE
    grab.listen(CTRL_ALT_H)
    assert grab.reach is Reach.NOWHERE
    server.alive = True


def test_closed_it_has_let_go(server: Server) -> None:
    made = XGrab({"DISPLAY": ":0"}, connect=lambda _: server)
    made.listen(CTRL_ALT_H)
    made.close()
    made.close()
    assert (server.grabs, server.alive) == ([], False)
    made.listen(CTRL_ALT_H)
    assert server.grabs == []


@pytest.mark.parametrize(
    "environment", [{}, {"DISPLAY": ":0", "WAYLAND_DISPLAY": "w", "XDG_SESSION_TYPE": "wayland"}]
)
def test_without_x11_it_is_unavailable(environment: Mapping[str, str]) -> None:
    with pytest.raises(Unavailable):
        XGrab(environment)


@pytest.fixture(name="keyboard")
def a_keyboard() -> Iterator[Keyboard]:
    with keyboard() as put_up:
        yield put_up


@pytest.mark.desktop
def test_on_a_real_server_it_is_heard_with_locks_on_in_any_layout(
    qtbot: QtBot, qapp: QObject, keyboard: Keyboard
) -> None:
    made = XGrab({"DISPLAY": keyboard.display}, qapp)
    made.listen(CTRL_ALT_H)
    pressed = Count(made.pressed)
    probe = XKeys(keyboard.display)

    def presses(times: int) -> None:
        keyboard.press("ctrl+alt+h")
        qtbot.waitUntil(lambda: pressed.times == times)

    presses(1)
    keyboard.press("Num_Lock")
    keyboard.press("Caps_Lock")
    presses(2)
    for at, layout in enumerate(("dvorak", "ru,us", "fr"), start=3):
        keyboard.layout(layout)
        eventually(lambda: MAPPING in [event.kind for event in probe.events()], "it is told")
        qtbot.wait(1)
        presses(at)
    keyboard.press("ctrl+alt+j")
    keyboard.press("alt+h")
    presses(6)
    probe.close()
    made.close()


@pytest.mark.desktop
def test_on_a_real_server_keys_held_down_are_pressed_once(
    qtbot: QtBot, qapp: QObject, keyboard: Keyboard
) -> None:
    made = XGrab({"DISPLAY": keyboard.display}, qapp)
    made.listen(CTRL_ALT_H)
    pressed, repeats = Count(made.pressed), 0
    take = made._take

    def counted(event: Event) -> None:
        nonlocal repeats
        repeats += event.kind == PRESS
        take(event)

    made._take = counted  # type: ignore[method-assign]
    keyboard.hold("ctrl", "alt", "h")
    qtbot.waitUntil(lambda: repeats > 3)
    assert pressed.times == 1
    keyboard.let_go("h", "alt", "ctrl")
    keyboard.press("ctrl+alt+h")
    qtbot.waitUntil(lambda: pressed.times == 2)
    made.close()


@pytest.mark.desktop
def test_on_a_real_server_another_program_that_has_the_keys_is_told(
    qtbot: QtBot, qapp: QObject, keyboard: Keyboard
) -> None:
    other = XKeys(keyboard.display)
    made = XGrab({"DISPLAY": keyboard.display}, qapp)
    made.listen(CTRL_ALT_H)
    assert made.reach is Reach.WORKS
    taken = XGrab({"DISPLAY": keyboard.display}, qapp)
    taken.listen(CTRL_ALT_H)
    assert taken.reach is Reach.TAKEN
    made.close()

    def free() -> bool:
        taken.listen(CTRL_ALT_H)
        return taken.reach is Reach.WORKS

    qtbot.waitUntil(free)
    taken.close()
    other.close()
