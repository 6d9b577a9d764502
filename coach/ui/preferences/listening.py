"""What the editor of a shortcut is told of the world. Needs no Qt of its own."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from coach.domain.binding import Desktop
from coach.domain.shortcut import Reach

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance


@dataclass(frozen=True, slots=True)
class Listening:
    """Where keys are heard.

    Attributes:
        reach: whether the chosen keys reach us; none where that is not known.
        told: the keys as the desktop tells them, where they may be others.
        desktop: whose settings the person has.
        command: what opens help, to be pasted there.
        changed: emitted when ``reach`` or ``told`` is another.
    """

    reach: Callable[[], Reach | None] = lambda: None
    told: Callable[[], str] = lambda: ""
    desktop: Desktop = Desktop.OTHER
    command: str = "coach cramp"
    changed: "SignalInstance | None" = None


NOBODY: Final = Listening()
"""Nobody listens, as in a page that is only looked at."""


def nobody() -> Listening:
    """Return that nobody listens."""
    return NOBODY
