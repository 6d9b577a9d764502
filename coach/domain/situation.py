"""What is known of the person and the machine at one moment. Unknown is neither typing nor away."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class Busy(StrEnum):
    """Something that a notice would interrupt."""

    DND = "do not disturb"
    CALL = "a call"  # a camera or a microphone is in use
    FULL_SCREEN = "full screen"
    STRETCH = "a stretch"  # one of our own routines is being played


@dataclass(frozen=True, slots=True)
class Situation:
    """What the senses tell.

    Attributes:
        idle: time since the last input; None where nothing on this machine can tell.
        locked: since when the session is locked or asleep, UTC; None while it is neither.
        woke: when it last woke up or was unlocked, UTC, if it did.
        gone: when the sleep or lock that ended at ``woke`` began, UTC, where that is known.
        busy: what should not be interrupted now.
    """

    idle: timedelta | None = None
    locked: datetime | None = None
    woke: datetime | None = None
    gone: datetime | None = None
    busy: frozenset[Busy] = frozenset()
