"""A routine being played: where it stands, what was done of it, how often it wants a new picture.

No Qt in here. Time comes from a `Stopwatch`; what is shown is `Session.at` of it.
"""

import math
from collections.abc import Callable
from typing import Final

from coach.motion.routine import Kind, Moment, Session
from coach.ui.player.stopwatch import MOVING_MS, STILL_MS, Stopwatch, elapsed

FRESH: Final = 2.0
"""Seconds into a move in which Back means the move before it."""


class Playback:
    """Plays a session; every change of place is asked for, nothing runs by itself.

    A leg of a step is done when all of it was played to its end. What was skipped is not, and what
    was done twice counts once.
    """

    def __init__(
        self, session: Session, clock: Callable[[], float] = elapsed, pace: float = 1.0
    ) -> None:
        self._session = session
        self._watch = Stopwatch(session.length, clock, pace)
        self._accounted = 0.0
        self._played: set[int] = set()
        self._told: set[str] = set()

    @property
    def session(self) -> Session:
        """What is played."""
        return self._session

    @property
    def running(self) -> bool:
        """Whether time is counted."""
        return self._watch.running

    @property
    def over(self) -> bool:
        """Whether the end was reached."""
        return self._watch.over

    @property
    def fraction(self) -> float:
        """How far the session has come, 0 to 1."""
        return self._watch.t / self._session.length if self._session.length else 1.0

    def moment(self) -> Moment:
        """Return what is to be shown, as of the last `tick`."""
        return self._session.at(self._watch.t)

    def resume(self) -> None:
        """Play on."""
        self._watch.resume()

    def pause(self) -> None:
        """Stand still; `tick` tells what was finished until this instant."""
        self._watch.pause()

    def tick(self) -> tuple[str, ...]:
        """Count the time since the last tick and return the notes of what was done in it.

        A note reads ``"<routine>/<step>/<exercise>/<side>"``, steps counted from 1.
        """
        before, now = self._accounted, self._watch.tick()
        self._accounted = now
        ended = {
            index
            for index, segment in enumerate(self._session.segments)
            if segment.kind is Kind.MOVE and before < segment.end <= now
        }
        if not ended:
            return ()
        self._played |= ended
        new = tuple(note for note in self._finished() if note not in self._told)
        self._told.update(new)
        return new

    def skip(self) -> None:
        """Go to the start of what comes next."""
        self._go(self.moment().segment.end)

    def back(self) -> None:
        """Go to the start of this move or, from near its start, of the move before it."""
        moment = self.moment()
        now = moment.segment
        if now.kind is Kind.MOVE and moment.t > FRESH:
            self._go(now.start)
            return
        starts = [each.start for each in self._session.segments if each.kind is Kind.MOVE]
        self._go(max((start for start in starts if start < now.start), default=0.0))

    def exchange(self, session: Session, t: float) -> None:
        """Play another session from ``t`` on; until there it is the same as this one.

        What was done of this one stays done; a leg that was begun after ``t`` is to do again.
        """
        self._played = {i for i in self._played if self._session.segments[i].end <= t}
        self._session = session
        self._watch.measure(session.length, t)
        self._accounted = self._watch.t

    def next_frame_ms(self, *, reduced: bool, slow: bool = False) -> int:
        """Return the milliseconds until a new picture is due.

        Args:
            reduced: nothing glides, so the next one is due when the seconds change.
            slow: what moves does so too slowly to look smoother in more pictures.
        """
        moment = self.moment()
        if reduced:
            return math.ceil(1000 * _until_change(moment)) + 1
        return STILL_MS if moment.still or slow else MOVING_MS

    def _go(self, t: float) -> None:
        self._watch.seek(t)
        self._accounted = self._watch.t

    def _finished(self) -> list[str]:
        """Return the notes of every leg of a step whose moves were all played."""
        left: dict[str, bool] = {}
        for index, segment in enumerate(self._session.segments):
            if segment.kind is Kind.MOVE:
                note = (
                    f"{self._session.routine.id}/{segment.step + 1}"
                    f"/{segment.exercise.id}/{segment.side}"
                )
                left[note] = left.get(note, True) and index in self._played
        return [note for note, done in left.items() if done]


def _until_change(moment: Moment) -> float:
    """Return the seconds until another number or another caption is due, at most one."""
    move, phase = moment.segment.exercise, moment.phase
    left = [moment.seconds_left % 1.0 or 1.0, moment.segment.length - moment.t]
    if moment.segment.kind is Kind.MOVE:
        left.append(phase.start + phase.seconds - moment.clip_t % move.length)
    return max(0.0, min(left))
