"""Phases: the stretches of time a loop is made of."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from coach.motion.format import ANY, Table
from coach.motion.geometry import Ease, eased
from coach.motion.parts import NAME
from coach.motion.pose import Pose

SHORTEST, LONGEST = 2.0, 90.0
"""Seconds a loop may take."""
MOST_SHAKE, TREMOR = 3.0, 8.0
"""By how many degrees a cramped foot may tremble, and how many times a second it does."""


class Breath(StrEnum):
    """What the breath does in a phase."""

    IN = "in"
    OUT = "out"
    FREE = "free"


@dataclass(frozen=True, slots=True)
class Phase:
    """A stretch of the loop: from one pose to another, or holding one.

    Attributes:
        to: name of the pose at its end.
        start: seconds from the loop's start.
        seconds: how long it takes.
        hold: the pose is held for its own sake; ``Exercise.held`` changes how long.
        say: text key of what is said as it starts, or ``""``.
        detail: text key of a second, smaller line, or ``""``.
        turn: degrees a foot's ``circle`` goes round meanwhile, at a constant speed.
        round: 1 or 2 where half of the repetitions are done one way and half another, else 0.
        shake: by how many degrees the near foot trembles meanwhile, at its strongest halfway.
    """

    to: str
    origin: Pose
    target: Pose
    start: float
    seconds: float
    ease: Ease
    breath: Breath
    hold: bool
    say: str
    detail: str
    turn: float = 0.0
    round: int = 0
    shake: float = 0.0

    def share(self, t: float) -> float:
        """Return how far the movement has come at ``t`` seconds of the loop, 0 to 1."""
        return eased(self.ease, self.passed(t))

    def passed(self, t: float) -> float:
        """Return how much of the phase's time has passed at ``t`` seconds of the loop, 0 to 1."""
        return min(1.0, max(0.0, (t - self.start) / self.seconds))

    def trembling(self, t: float) -> float:
        """Return how far the near foot has trembled at ``t`` seconds of the loop, in degrees."""
        if not self.shake:
            return 0.0
        swing = math.sin(math.tau * TREMOR * (t - self.start))
        return self.shake * math.sin(math.pi * self.passed(t)) * swing


def read_phases(table: Table, poses: Mapping[str, Pose]) -> tuple[Phase, ...]:
    """Read every ``[[phase]]``: they start from the first pose and must lead back to it."""
    phases: list[Phase] = []
    start, at = 0.0, next(iter(poses), "")
    first = at
    for each in table.tables("phase"):
        to = at if each.has("hold") else each.text("to", NAME)
        if to not in poses:
            each.report("E020", "to", f"no pose {to[:40]!r}; poses: {', '.join(poses)}")
            to = at
        if poses:
            phases.append(_phase(each, to, poses[at], poses[to], start))
            start, at = start + phases[-1].seconds, to
    if at != first:
        table.report("E021", "phase", f"the loop ends in {at!r}; it must return to {first!r}")
    if not SHORTEST <= start <= LONGEST:
        table.report("E013", "phase", f"the loop lasts {start:g} s; {SHORTEST:g} to {LONGEST:g}")
    return tuple(phases)


def _phase(table: Table, to: str, origin: Pose, target: Pose, start: float) -> Phase:
    hold = table.has("hold")
    phase = Phase(
        to,
        origin,
        target,
        start,
        table.number("hold", 0.2, 60) if hold else table.number("seconds", 0.2, 20),
        table.choice("ease", Ease, Ease.HUMAN),
        table.choice("breath", Breath, Breath.FREE),
        hold,
        table.text("say", ANY, ""),
        table.text("detail", ANY, ""),
        table.number("turn", -360, 360, 0.0),
        table.count("round", 1, 2, 0),
        table.number("shake", 0, MOST_SHAKE, 0.0),
    )
    if phase.turn % 360:
        table.report("E013", "turn", "a circle is closed: 360 or -360")
    table.close()
    return phase
