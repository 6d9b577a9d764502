"""What no stretch here asks of anybody, whoever put the routine together."""

from collections.abc import Iterator

from coach.motion.about import Posture
from coach.motion.body import BUILDS, Body
from coach.motion.exercise import Exercise
from coach.motion.format import Issue
from coach.motion.front import solve_front
from coach.motion.parts import View
from coach.motion.rig import solve
from coach.motion.rules import MOST_POINTED

LATE = ("t2", "t3")
"""The stages in which nobody lies flat for long: the womb then presses on a large vein."""
MOST_RECLINED = -60.0
"""Degrees the chest may lean back before it counts as lying flat: propped up by 30 is the least."""
LOOKS = (0.0, 0.5)
"""Where in a phase the feet are looked at: they point most where they have come to or turn."""
BODIES = tuple(Body.of(build, belly) for build in BUILDS for belly in (0.0, 1.0))


def lies_flat(move: Exercise) -> bool:
    """Return whether a move, as it is done in a stage, is done lying flat.

    Either it says so, or it is drawn so: leaning back beyond ``MOST_RECLINED``, or seen from above
    and not on the side.
    """
    posture = move.about.posture
    if posture is Posture.LYING or move.view is View.TOP:
        return posture is not Posture.SIDE_LYING
    trunks = (phase.target.trunk for phase in move.written)
    return any(each.pelvis + each.lumbar + each.chest < MOST_RECLINED for each in trunks)


def unsafe(exercise: Exercise, stage: str) -> list[Issue]:
    """Return what makes a move, as it is done in this stage, unfit for the stage.

    E070: lying from the second trimester on. E071: it does not name the stage among its own.
    E072: a foot that points its toes more than 20°, which can set off a cramp.
    """
    move = exercise.for_stage(stage)
    issues: list[Issue] = []
    if stage in LATE and lies_flat(move):
        issues.append(Issue("E070", "about.posture", "nobody lies flat from the 2nd trimester on"))
    if stage not in move.about.stages:
        known = ", ".join(move.about.stages)
        issues.append(Issue("E071", "about.stages", f"not for {stage}; it is for: {known}"))
    return [*issues, *_pointing(move)]


def _pointing(move: Exercise) -> Iterator[Issue]:
    most = {"leg_near": 0.0, "leg_far": 0.0}
    for phase in move.written:
        for look in LOOKS:
            for body in BODIES:
                near, far = _ankles(move, phase.start + look * phase.seconds, body)
                most["leg_near"] = min(most["leg_near"], near)
                most["leg_far"] = min(most["leg_far"], far)
    for leg, angle in most.items():
        if angle < MOST_POINTED - 1e-6:
            message = f"the toes point {-angle:.1f}°; at most {-MOST_POINTED:g}°"
            yield Issue("E072", f"{leg}.ankle", message)


def _ankles(move: Exercise, t: float, body: Body) -> tuple[float, float]:
    """Return the dorsiflexion of both feet, however the move is seen."""
    if move.view is View.FRONT:
        front = solve_front(move, t, body)
        return front.leg_near.dorsiflexion, front.leg_far.dorsiflexion
    frame = solve(move, t, body)
    return frame.leg_near.dorsiflexion, frame.leg_far.dorsiflexion
