"""A tray that shows nothing: it takes an icon in over the bus, and reads what the icon tells."""

from collections.abc import Iterator
from contextlib import contextmanager

from coach.adapters.message import Service
from tests.adapters.senses.speaking import Speaker, mocked, speaker
from tests.desktop.running import eventually

WATCHER = Service(
    "org.kde.StatusNotifierWatcher", "/StatusNotifierWatcher", "org.kde.StatusNotifierWatcher"
)
_MOCK = Service(WATCHER.name, WATCHER.path, "org.freedesktop.DBus.Mock")
_PROPERTIES = "org.freedesktop.DBus.Properties"
_ITEM = "org.kde.StatusNotifierItem"


class Icon:
    """An icon in the tray, by the name on the bus of the program that has it."""

    def __init__(self, speaking: Speaker, owner: str) -> None:
        self._speaking = speaking
        self._item = Service(owner, "/StatusNotifierItem", _PROPERTIES)
        self._menu = Service(owner, "/MenuBar", "com.canonical.dbusmenu")

    def tip(self) -> list[str]:
        """Return the lines that a resting pointer would show."""
        ((_, (_, _, title, text)),) = self._speaking.call(self._item, "Get", "ss", _ITEM, "ToolTip")
        return [line for line in f"{title}\n{text}".splitlines() if line]

    def first_item(self) -> str:
        """Return the first line of the menu."""
        _, (_, _, items) = self._speaking.call(self._menu, "GetLayout", "iias", 0, 1, ["label"])
        _, (_, properties, _) = items[0]
        return str(properties["label"][1])

    def tells(self, line: str) -> None:
        """Wait until both say a line."""
        eventually(
            lambda: line in self.tip() and self.first_item() == line, f"the icon says {line!r}"
        )


@contextmanager
def watching(address: str) -> Iterator["Host"]:
    """Put up a tray on a session bus, before the programs that look for one."""
    with mocked(address, WATCHER) as speaking:
        there = (WATCHER.interface, "IsStatusNotifierHostRegistered", ("b", True))
        speaking.mock(WATCHER, "AddProperty", "ssv", *there)
        taking_in = (WATCHER.interface, "RegisterStatusNotifierItem", "s", "", "")
        speaking.mock(WATCHER, "AddMethod", "sssss", *taking_in)
        yield Host(speaking)


class Host:
    """The tray."""

    def __init__(self, speaking: Speaker) -> None:
        self._speaking = speaking

    def icon(self) -> Icon:
        """Wait for an icon, and return it."""
        eventually(lambda: bool(self._registered()), "an icon that asks to be taken in")
        return Icon(self._speaking, self._registered()[-1])

    def _registered(self) -> list[str]:
        (calls,) = self._speaking.call(_MOCK, "GetCalls")
        wanted = "RegisterStatusNotifierItem"
        return [str(given[0][1]) for _, method, given in calls if method == wanted]


@contextmanager
def listed(address: str) -> Iterator["Bar"]:
    """Speak with a tray of another program, once it is there."""
    with speaker(address) as speaking:
        yield Bar(speaking)


class Bar:
    """A real tray, seen from the bus."""

    def __init__(self, speaking: Speaker) -> None:
        self._speaking = speaking

    def icon(self) -> Icon:
        """Wait until it has taken an icon in, and return that."""
        eventually(lambda: bool(self._items()), "an icon in the tray")
        return Icon(self._speaking, self._items()[-1].partition("/")[0])

    def _items(self) -> list[str]:
        if not self._speaking.ear.has(WATCHER.name):
            return []
        watcher = Service(WATCHER.name, WATCHER.path, _PROPERTIES)
        told = (WATCHER.interface, "RegisteredStatusNotifierItems")
        ((_, items),) = self._speaking.call(watcher, "Get", "ss", *told)
        return list(items)
