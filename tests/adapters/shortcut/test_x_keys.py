"""Keys of a real X server."""

import os
from collections.abc import Iterator

import pytest

from coach.adapters.shortcut.x_keys import MAPPING, PRESS, RELEASE, Event, Taken, XKeys
from coach.adapters.unavailable import Unavailable
from tests.adapters.shortcut.keyboard import Keyboard, keyboard
from tests.desktop.running import eventually

pytestmark = pytest.mark.desktop

SHIFT, ALT = 1 << 0, 1 << 3


@pytest.fixture(name="keyboard")
def a_keyboard() -> Iterator[Keyboard]:
    with keyboard() as put_up:
        yield put_up


def key_of(keys: XKeys, letter: str) -> int:
    return next(key for key, borne in keys.symbols().items() if ord(letter) in borne)


def test_the_symbols_of_keys_and_the_keys_of_modifiers_are_known(keyboard: Keyboard) -> None:
    keys = XKeys(keyboard.display)
    assert key_of(keys, "h") == 43
    held = keys.modifiers()
    assert len(held) == 8
    shift = {key for key, borne in keys.symbols().items() if 0xFFE1 in borne}
    assert shift <= held[0]
    keys.close()


def test_a_grabbed_key_is_heard_down_and_up_and_an_ungrabbed_one_no_more(
    keyboard: Keyboard,
) -> None:
    keys, heard = XKeys(keyboard.display), list[Event]()

    def listens(kind: int) -> bool:
        heard.extend(event for event in keys.events() if event.key in (43, 44))
        return kind in [event.kind for event in heard]

    keys.grab(43, ALT)
    keyboard.press("alt+h")
    eventually(lambda: listens(RELEASE), "the key goes up")
    assert [(event.kind, event.key) for event in heard] == [(PRESS, 43), (RELEASE, 43)]
    heard.clear()
    keys.ungrab(43, ALT)
    keys.grab(44, ALT)
    keyboard.press("alt+h")
    keyboard.press("alt+j")
    eventually(lambda: listens(RELEASE), "the other key goes up")
    assert {event.key for event in heard} == {44}
    keys.close()


def test_a_key_that_another_program_has_is_taken_until_that_lets_go(keyboard: Keyboard) -> None:
    one, other = XKeys(keyboard.display), XKeys(keyboard.display)
    one.grab(43, ALT)
    with pytest.raises(Taken):
        other.grab(43, ALT)
    other.grab(43, ALT | SHIFT)
    one.close()

    def free() -> bool:
        try:
            other.grab(43, ALT)
        except Taken:
            return False
        return True

    eventually(free, "the key is free")
    other.close()


def test_another_layout_is_told(keyboard: Keyboard) -> None:
    keys = XKeys(keyboard.display)
    keyboard.layout("dvorak")
    eventually(lambda: MAPPING in [event.kind for event in keys.events()], "it is told")
    assert key_of(keys, "h") != 43
    keys.close()


def test_a_server_that_dies_is_nothing_and_no_error() -> None:
    with keyboard() as put_up:
        keys = XKeys(put_up.display)
    for _ in range(2):
        keys.grab(43, ALT)
        keys.ungrab(43, ALT)
        assert (keys.symbols(), keys.modifiers(), list(keys.events())) == ({}, (), [])
    assert not keys.alive
    keys.close()
    keys.close()
    assert (keys.symbols(), keys.modifiers(), list(keys.events())) == ({}, (), [])


@pytest.mark.parametrize("display", [":32999", "nonsense", ""])
def test_where_there_is_no_server_it_is_unavailable(
    display: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    with pytest.raises(Unavailable):
        XKeys(display)


def test_no_descriptor_is_left_open(keyboard: Keyboard) -> None:
    before = len(os.listdir("/proc/self/fd"))  # noqa: PTH208  - a folder of the kernel's
    for _ in range(3):
        XKeys(keyboard.display).close()
    assert len(os.listdir("/proc/self/fd")) == before  # noqa: PTH208
