"""Cards as desktop notifications whose buttons are the answers.

Speaks to whatever notification server the session has, as the Desktop Notifications
Specification 1.2 describes it. A server without buttons is left to others: a question needs
answers. A server that dies hands its cards on; one that comes back is used again.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from coach import assets
from coach.adapters.message import THE_BUS, Body, Conversation, Heard, Service
from coach.adapters.unavailable import Unavailable
from coach.domain.reminder import OWN, Button, Card

APP_NAME = "Stretch Coach"
DESKTOP_ENTRY = "stretch-coach"

SERVER = Service(
    "org.freedesktop.Notifications",
    "/org/freedesktop/Notifications",
    "org.freedesktop.Notifications",
)

_NEW = 0
_LOW, _NORMAL = 0, 1
_UNTIL_ANSWERED = 0
_SEPARATORS = frozenset("[],")
"""What dunst takes for the end of an action's key."""


def session_bus(parent: QObject) -> Conversation:
    """Connect to the session's bus; the connection ends with ``parent``.

    Raises:
        Unavailable: there is none, or this system has no such thing.
    """
    try:
        from coach.adapters.bus import Bus  # noqa: PLC0415  not before a card needs it
    except ImportError as fault:
        raise Unavailable(f"cannot speak to a session bus: {fault}") from fault
    return Bus(parent=parent)


@dataclass(slots=True)
class _Posted:
    """A card on its way to the server, or there, known to it by ``number``."""

    card: Card
    replaces: int
    number: int = _NEW
    sent: bool = False

    def asks_nothing_of(self, card: Card) -> bool:
        """Whether it has no habit in common with another card."""
        return set(self.card.habits).isdisjoint(card.habits)

    def pressed(self, key: str) -> Button | None:
        """Return the button that an action's key stands for, if it is one of this card's."""
        keys = _keys(self.card)
        return self.card.buttons[keys.index(key)] if key in keys else None


class Freedesktop(QObject):
    """A `Notifier` by way of the session bus. It connects when the first card comes."""

    answered = Signal(str, str)
    failed = Signal(str)
    put_away = Signal(str)

    def __init__(
        self,
        connect: Callable[[QObject], Conversation] = session_bus,
        parent: QObject | None = None,
    ) -> None:
        """Make one; ``connect`` opens the bus for its owner, or raises `Unavailable`."""
        super().__init__(parent)
        self._connect = connect
        self._bus: Conversation | None = None
        self._posted: dict[str, _Posted] = {}
        self._asking = False
        self._abilities: frozenset[str] | None = None
        """What the server can do; None while that is not known."""

    def show(self, card: Card) -> None:
        """Show a card, in the place of an older one that asks for the same.

        Raises:
            Unavailable: there is no bus, or its server has no buttons. Where there is no server
                at all, that turns out later, and `failed` tells.
        """
        bus = self._bus or self._open()
        if self._abilities is not None and "actions" not in self._abilities:
            raise Unavailable("the notification server has no buttons")
        self._posted[card.id] = _Posted(card, replaces=self._replaced_by(card))
        if self._abilities is None:
            self._ask_abilities(bus)
        else:
            self._send_what_waits(bus, self._abilities)

    def withdraw(self, card_id: str) -> None:
        """Take a card back; one that is not here is no error."""
        if posted := self._posted.pop(card_id, None):
            self._close(posted.number)

    def close(self) -> None:
        """Hang up; what is shown stays shown."""
        if self._bus:
            self._bus.close()
        self._bus, self._abilities, self._asking = None, None, False
        self._posted.clear()

    def _open(self) -> Conversation:
        bus = self._connect(self)
        bus.heard.connect(self._hear)
        bus.lost.connect(self._lose)
        bus.listen(THE_BUS, "NameOwnerChanged", first_argument=SERVER.name)
        bus.listen(SERVER, "ActionInvoked")
        bus.listen(SERVER, "NotificationClosed")
        self._bus = bus
        return bus

    def _ask_abilities(self, bus: Conversation) -> None:
        """Ask what the server can do; the bus starts one if it knows how."""
        if self._asking:
            return

        def learn(reply: Body | None) -> None:
            self._asking = False
            self._abilities = frozenset(reply[0]) if reply else None
            if self._abilities and "actions" in self._abilities:
                self._send_what_waits(bus, self._abilities)
            else:
                self._fail(lambda _: True)

        self._asking = True
        bus.ask(SERVER, "GetCapabilities", done=learn)

    def _send_what_waits(self, bus: Conversation, abilities: frozenset[str]) -> None:
        for posted in list(self._posted.values()):
            if not posted.sent:
                posted.sent = True
                self._send(bus, posted, marked_up="body-markup" in abilities)

    def _send(self, bus: Conversation, posted: _Posted, *, marked_up: bool) -> None:
        def number(reply: Body | None) -> None:
            if reply is None:
                self._fail(lambda other: other is posted)
            elif self._posted.get(posted.card.id) is posted:
                posted.number = reply[0]
            else:
                self._close(reply[0])

        def too_late(reply: Body | None) -> None:
            self._close(reply[0] if reply else _NEW)

        notice = _notice(posted.card, posted.replaces, marked_up=marked_up)
        bus.ask(SERVER, "Notify", "susssasa{sv}i", notice, done=number, late=too_late)

    def _close(self, number: int) -> None:
        if number and self._bus:
            self._bus.ask(SERVER, "CloseNotification", "u", (number,))

    def _replaced_by(self, card: Card) -> int:
        """Drop the cards here that ask for the same; return the number of one, to be replaced.

        What is on its way has no number yet; it is closed when it arrives.
        """
        older = [p for p in self._posted.values() if not p.asks_nothing_of(card)]
        for posted in older:
            del self._posted[posted.card.id]
        first, *others = [posted.number for posted in older if posted.number] or [_NEW]
        for number in others:
            self._close(number)
        return first

    def _hear(self, heard: Heard) -> None:
        match heard:
            case Heard(THE_BUS.interface, "NameOwnerChanged", _):
                self._abilities = None
                self._fail(lambda posted: posted.sent)
            case Heard(SERVER.interface, "ActionInvoked", (number, key)):
                self._press(number, key)
            case Heard(SERVER.interface, "NotificationClosed", (number, _)):
                self._close_unanswered(number)

    def _press(self, number: int, key: str) -> None:
        posted = self._numbered(number)
        if posted and (button := posted.pressed(key)):
            self.answered.emit(posted.card.id, button.key)

    def _close_unanswered(self, number: int) -> None:
        """Forget a notice that was closed without an answer; the tray still has its question."""
        if posted := self._numbered(number):
            del self._posted[posted.card.id]
            self.put_away.emit(posted.card.id)

    def _numbered(self, number: int) -> _Posted | None:
        return next((p for p in self._posted.values() if p.number == number), None)

    def _lose(self) -> None:
        """The bus is gone; the next card looks for it again."""
        if self._bus:
            self._bus.close()
        self._bus, self._abilities, self._asking = None, None, False
        self._fail(lambda _: True)

    def _fail(self, which: Callable[[_Posted], bool]) -> None:
        """Hand on the cards that are lost here."""
        for posted in [p for p in self._posted.values() if which(p)]:
            del self._posted[posted.card.id]
            self.failed.emit(posted.card.id)


def _notice(card: Card, replaces: int, *, marked_up: bool) -> Body:
    """Return a card as the arguments of Notify: it stays until answered, without a sound."""
    icon = str(assets.path("icons", f"{card.habit}.png"))
    body = _plain(card.body) if marked_up else card.body
    labels = [button.label for button in card.buttons]
    actions = [text for pair in zip(_keys(card), labels, strict=True) for text in pair]
    hints: dict[str, tuple[str, Any]] = {
        "urgency": ("y", _LOW if card.quiet else _NORMAL),
        "resident": ("b", True),
        "suppress-sound": ("b", True),
        "desktop-entry": ("s", DESKTOP_ENTRY),
    }
    return (APP_NAME, replaces, icon, card.title, body, actions, hints, _UNTIL_ANSWERED)


def _keys(card: Card) -> list[str]:
    """Return the keys of a card's actions: its buttons' own, but where a server would cut them.

    What the person called a reminder is in no key either: servers keep a log of those.
    """
    return [
        f"{button.answer} {place}"
        if OWN in button.key or not _SEPARATORS.isdisjoint(button.key)
        else button.key
        for place, button in enumerate(card.buttons)
    ]


def _plain(text: str) -> str:
    """Return text that a server which reads marks shows as it is."""
    from html import escape  # noqa: PLC0415  half a megabyte of names, not before a card needs it

    return escape(text, quote=False)
