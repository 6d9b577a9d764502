"""A shortcut on X11: the server tells us of it, whoever has the keyboard.

It is grabbed with every lock there is, on or off, by the key that bears the letter now; another
keyboard or another layout moves it along.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Final, Protocol

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

from coach.adapters.senses.desktop import is_wayland
from coach.adapters.shortcut.keysyms import HELD, KEYSYMS, NUM_LOCK, PLACES, SCROLL_LOCK
from coach.adapters.shortcut.x_keys import MAPPING, PRESS, RELEASE, Event, Taken, XKeys
from coach.adapters.unavailable import Unavailable
from coach.domain.shortcut import Modifier, Reach, Shortcut

_CAPS: Final = 1 << 1
_USUAL: Final = {
    Modifier.SHIFT: 1 << 0,
    Modifier.CTRL: 1 << 2,
    Modifier.ALT: 1 << 3,
    Modifier.SUPER: 1 << 6,
}


class Keys(Protocol):
    """What is known of keys. `x_keys.XKeys` is one; tests have another."""

    @property
    def number(self) -> int:
        """The file descriptor that can be read when there is something new."""

    @property
    def alive(self) -> bool:
        """Whether the server is there."""

    def symbols(self) -> Mapping[int, Sequence[int]]:
        """Return the symbols that each key bears."""

    def modifiers(self) -> Sequence[frozenset[int]]:
        """Return the keys of each modifier."""

    def grab(self, key: int, held: int) -> None:
        """Hear a key while exactly these modifiers are held; raise `Taken`."""

    def ungrab(self, key: int, held: int) -> None:
        """Hear a key no more."""

    def events(self) -> Iterator[Event]:
        """Yield what has happened."""

    def close(self) -> None:
        """Hang up, for good."""


class XGrab(QObject):
    """A `Listener` on X11.

    Args:
        environment: the session's, which says where the X server is.
        parent: the owner.
        connect: opens what is known of the keys of a display.

    Raises:
        Unavailable: the session is not one of X11, or its server does not let us in.
    """

    pressed = Signal()
    changed = Signal()
    source = "X11 key grab"
    told = ""

    def __init__(
        self,
        environment: Mapping[str, str],
        parent: QObject | None = None,
        connect: Callable[[str], Keys] = XKeys,
    ) -> None:
        super().__init__(parent)
        display = environment.get("DISPLAY")
        if not display or is_wayland(environment):
            raise Unavailable("keys are only heard everywhere on X11")
        self.reach = Reach.OFF
        self._shortcut: Shortcut | None = None
        self._grabbed: list[tuple[int, int]] = []
        self._released: dict[int, int] = {}
        """When each key went up last: while one is held it goes up and down at the same moment."""
        self._keys: Keys | None = connect(display)
        self._watch = QSocketNotifier(self._keys.number, QSocketNotifier.Type.Read, self)
        self._watch.activated.connect(self._read)
        self._anew = QTimer(self, singleShot=True, interval=0)
        self._anew.timeout.connect(self._grab_anew)

    def listen(self, shortcut: Shortcut | None) -> None:
        """Hear a shortcut from now on instead of any other; none, to hear nothing."""
        self._shortcut = shortcut
        self._grab_anew()

    def close(self) -> None:
        """Let go of the keys and hang up, for good."""
        self._watch.setEnabled(False)
        self._anew.stop()
        if self._keys:
            self._let_go(self._keys)
            self._keys.close()
        self._keys = None

    def _grab_anew(self) -> None:
        if self._keys is None:
            return
        self._stand(self._grab(self._keys))
        self._read()  # what came while the server was asked is read already: nothing wakes us

    def _grab(self, keys: Keys) -> Reach:
        symbols, modifiers = keys.symbols(), keys.modifiers()
        wanted = [] if self._shortcut is None else _wanted(self._shortcut, symbols, modifiers)
        if wanted and wanted == self._grabbed:
            return Reach.WORKS
        self._let_go(keys)
        if self._shortcut is None:
            return Reach.OFF
        try:
            for key, held in wanted:
                keys.grab(key, held)
                self._grabbed.append((key, held))
        except Taken:
            self._let_go(keys)
            return Reach.TAKEN
        return Reach.WORKS if wanted else Reach.NO_KEY

    def _stand(self, reach: Reach) -> None:
        before, self.reach = self.reach, reach
        if reach is not before:
            self.changed.emit()

    def _let_go(self, keys: Keys) -> None:
        for key, held in self._grabbed:
            keys.ungrab(key, held)
        self._grabbed.clear()

    def _read(self) -> None:
        keys = self._keys
        if keys is None:
            return
        for event in keys.events():
            self._take(event)
        if self._keys is keys and not keys.alive:
            self.close()
            self._stand(Reach.NOWHERE)

    def _take(self, event: Event) -> None:
        if event.kind == MAPPING:
            self._anew.start()
        elif event.key not in {key for key, _ in self._grabbed}:
            return  # while ours is down, we are told of every other key too
        elif event.kind == RELEASE:
            self._released[event.key] = event.time
        elif event.kind == PRESS and self._released.pop(event.key, None) != event.time:
            self.pressed.emit()


def _wanted(
    shortcut: Shortcut,
    symbols: Mapping[int, Sequence[int]],
    modifiers: Sequence[frozenset[int]],
) -> list[tuple[int, int]]:
    """Return each key and what is held with it, for every lock that may be on."""
    held = _mask(shortcut.modifiers, symbols, modifiers)
    locks = tuple(_locks(symbols, modifiers))
    return [(key, held | each) for key in _codes(shortcut.key, symbols) for each in locks]


def _codes(key: str, symbols: Mapping[int, Sequence[int]]) -> list[int]:
    """Return the keys that bear what a shortcut ends in, else the one in its usual place."""
    wanted = KEYSYMS[key]
    codes = [code for code, borne in symbols.items() if any(each in borne for each in wanted)]
    if not codes and PLACES.get(key) in symbols:
        return [PLACES[key]]
    return codes


def _mask(
    held: Iterable[Modifier],
    symbols: Mapping[int, Sequence[int]],
    modifiers: Sequence[frozenset[int]],
) -> int:
    mask = 0
    for each in held:
        bit = _bit(HELD[each], symbols, modifiers)
        mask |= bit or _USUAL[each]
    return mask


def _locks(
    symbols: Mapping[int, Sequence[int]], modifiers: Sequence[frozenset[int]]
) -> Iterator[int]:
    """Yield every way in which locks can be on, beginning with none."""
    bits = {_CAPS} | {_bit((each,), symbols, modifiers) for each in (NUM_LOCK, SCROLL_LOCK)}
    bits.discard(0)
    for count in range(len(bits) + 1):
        for some in combinations(sorted(bits), count):
            yield sum(some)


def _bit(
    wanted: Iterable[int],
    symbols: Mapping[int, Sequence[int]],
    modifiers: Sequence[frozenset[int]],
) -> int:
    """Return the modifier that is set by a key with one of these symbols; 0 where none is."""
    keys = {code for code, borne in symbols.items() if not set(wanted).isdisjoint(borne)}
    return next((1 << at for at, each in enumerate(modifiers) if keys & each), 0)
