"""Swapping moves while a routine is played, and back again.

No Qt in here: what a person chooses is a `Choice`, what is played is a `Playback`.
"""

from coach.motion.routine import Kind, Session
from coach.ui.player.exchange import exchanged, restored
from coach.ui.player.playback import Playback
from coach.ui.player.swaps import Choice, Reason, Swaps


class Swapping:
    """Knows what each step was before it was swapped, so that one press leads back."""

    def __init__(self, playback: Playback, swaps: Swaps) -> None:
        self._playback = playback
        self._swaps = swaps
        self._originals: dict[int, Session] = {}

    def choices(self) -> tuple[Choice, ...]:
        """Return what can be done instead of the move that is on; first of all the way back."""
        now = self._playback.moment().segment
        if now.kind is Kind.DONE:
            return ()
        original = self._originals.get(now.step)
        if original is None:
            return self._swaps.offers(now.exercise)
        before = next(each for each in original.segments if each.step == now.step).exercise
        others = (each for each in self._swaps.offers(before) if each.move.id != now.exercise.id)
        return (Choice(Reason.BACK, before), *others)

    def take(self, choice: Choice) -> None:
        """Do another move from here on; what was done of this step stays done."""
        now, session = self._playback.moment().segment, self._playback.session
        if choice.reason is Reason.BACK:
            self._playback.exchange(*restored(session, now, self._originals.pop(now.step)))
            return
        self._originals.setdefault(now.step, session)
        stage = self._swaps.limits.stage
        self._playback.exchange(*exchanged(session, now, choice.move, stage))

    def offered(self) -> bool:
        """Whether there is anything to swap in the whole session."""
        moves = {each.exercise.id: each.exercise for each in self._playback.session.segments}
        return any(self._swaps.offers(move) for move in moves.values())
