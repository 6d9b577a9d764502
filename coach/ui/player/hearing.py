"""What is heard of a routine: captions told once, changes chimed, or nothing. No Qt in here."""

from enum import StrEnum

from coach.motion.routine import Kind, Moment, Segment


class Chime(StrEnum):
    """The changes that have a sound of their own."""

    BEGIN = "begin"  # a move begins
    SWITCH = "switch"  # the other side or another move is next
    HOLD_END = "hold-end"
    DONE = "done"


class Hearing:
    """Whether it is heard: as it was chosen by day, and at night only once it is asked for.

    Args:
        voice: captions are spoken.
        sound: changes are chimed.
        night: nothing is heard until `toggle`.
    """

    def __init__(self, *, voice: bool, sound: bool, night: bool) -> None:
        chosen = voice or sound
        self._on = chosen and not night
        self._voice = voice or not chosen
        self._sound = sound or not chosen
        self._last: Moment | None = None
        self._segment: Segment | None = None
        self._told: set[str] = set()

    @property
    def on(self) -> bool:
        """Whether anything is heard."""
        return self._on

    @property
    def speaks(self) -> bool:
        """Whether captions are spoken."""
        return self._on and self._voice

    def toggle(self) -> None:
        """Be silent, or be heard: what was chosen, and all where nothing was."""
        self._on = not self._on

    def forget(self) -> None:
        """Take the next moment for the first: a jump has no sound."""
        self._last = None

    def rung(self, now: Moment) -> Chime | None:
        """Return what is to sound at the next moment."""
        before, self._last = self._last, now
        kind = chime(before, now)
        return kind if self._on and self._sound else None

    def told(self, now: Moment, text: str) -> bool:
        """Return whether a text is new in its segment; it counts as told from then on."""
        if now.segment is not self._segment:
            self._segment, self._told = now.segment, set()
        new = text not in self._told
        self._told.add(text)
        return new


def chime(before: Moment | None, now: Moment) -> Chime | None:
    """Return the sound of what changed from one moment to the next, if it has one."""
    if before is None:
        return None
    if now.segment is before.segment:
        eased = before.phase.hold and not now.phase.hold and now.segment.kind is Kind.MOVE
        return Chime.HOLD_END if eased else None
    match now.segment.kind:
        case Kind.MOVE:
            return Chime.BEGIN
        case Kind.SWITCH | Kind.TRANSITION | Kind.REST:
            return Chime.SWITCH
        case Kind.DONE:
            return Chime.DONE
        case Kind.READY:
            return None
