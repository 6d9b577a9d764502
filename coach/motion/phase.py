"""Phases: the stretches of time a loop is made of."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from coach.motion.format import TEXT_KEY, Table
from coach.motion.geometry import Ease, eased
from coach.motion.parts import NAME
from coach.motion.pose import Pose

SHORTEST, LONGEST = 2.0, 90.0
"""Seconds a loop may take."""


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

    def share(self, t: float) -> float:
        """Return how far the movement has come at ``t`` seconds of the loop, 0 to 1."""
        return eased(self.ease, min(1.0, max(0.0, (t - self.start) / self.seconds)))


def read_phases(table: Table, poses: Mapping[str, Pose]) -> tuple[Phase, ...]:
    """Read every ``[[phase]]``: they start from the first pose and must lead back to it."""
    phases: list[Phase] = []
    start, at = 0.0, next(iter(poses), "")
    first = at
    for each in table.tables("phase"):
        hold = each.has("hold")
        to = at if hold else each.text("to", NAME)
        if to not in poses:
            each.report("E020", "to", f"no pose {to[:40]!r}; poses: {', '.join(poses)}")
            to = at
        seconds = each.number("hold", 0.2, 60) if hold else each.number("seconds", 0.2, 20)
        ease = each.choice("ease", Ease, Ease.HUMAN)
        breath = each.choice("breath", Breath, Breath.FREE)
        say, detail = each.text("say", TEXT_KEY, ""), each.text("detail", TEXT_KEY, "")
        each.close()
        if poses:
            pair = (poses[at], poses[to])
            phases.append(Phase(to, *pair, start, seconds, ease, breath, hold, say, detail))
        start, at = start + seconds, to
    if at != first:
        table.report("E021", "phase", f"the loop ends in {at!r}; it must return to {first!r}")
    if not SHORTEST <= start <= LONGEST:
        table.report("E013", "phase", f"the loop lasts {start:g} s; {SHORTEST:g} to {LONGEST:g}")
    return tuple(phases)
