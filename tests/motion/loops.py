"""A whole loop, looked at 60 times a second with every body: what is the worst that is seen?"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from coach.motion.body import Body
from coach.motion.contacts import Foothold, LegMode, Sole
from coach.motion.exercise import Exercise
from coach.motion.frame import Frame, Leg
from coach.motion.limbs import KNEE_HEIGHT
from coach.motion.outline import belly_line, sole
from coach.motion.pose import LegPose
from coach.motion.rig import solve
from tests.motion.shapes import BONES, PICTURE, RATE

STANDING = (LegMode.ANCHOR, LegMode.PIN, LegMode.PIVOT)


@dataclass
class Worst:
    """The largest value of something, and where it was seen."""

    value: float = 0.0
    where: str = "nowhere"

    def note(self, value: float, *where: object) -> None:
        if value > self.value:
            self.value, self.where = value, " ".join(str(each) for each in where)

    def within(self, limit: float) -> bool:
        return self.value <= limit


@dataclass
class Loop:
    """What was seen of one move; lengths in pixels of a picture 900 wide, bones in shares.

    ``jerk`` is the change of speed from one frame to the next, ``fold`` that of knees and elbows,
    which are quick where a limb is nearly straight.
    """

    drift: Worst = field(default_factory=Worst)
    slip: Worst = field(default_factory=Worst)
    bones: Worst = field(default_factory=Worst)
    open: Worst = field(default_factory=Worst)
    step: Worst = field(default_factory=Worst)
    jerk: Worst = field(default_factory=Worst)
    fold: Worst = field(default_factory=Worst)
    faults: set[str] = field(default_factory=set)


def points(frame: Frame) -> dict[str, complex]:
    """Every joint and many points of the outline."""
    named = {"hip": frame.hip, "head": frame.head, "neck": frame.neck, "shoulder": frame.shoulder}
    for side, leg in (("near", frame.leg_near), ("far", frame.leg_far)):
        heel, ball, tip = sole(leg)
        named[f"knee {side}"], named[f"ankle {side}"] = leg.knee, leg.ankle
        named[f"heel {side}"], named[f"ball {side}"], named[f"toes {side}"] = heel, ball, tip
    for side, arm in (("near", frame.arm_near), ("far", frame.arm_far)):
        named[f"elbow {side}"], named[f"wrist {side}"] = arm.elbow, arm.wrist
    for i, point in enumerate(belly_line(frame)[1::3]):
        named[f"belly {i}"] = point
    return named


def contacts(frame: Frame) -> Iterator[tuple[complex, complex]]:
    for limb in (frame.leg_near, frame.leg_far, frame.arm_near, frame.arm_far):
        if limb.contact:
            yield limb.contact.pin, limb.contact.point


def watched(exercise: Exercise, bodies: tuple[Body, ...] = BONES) -> Loop:
    loop = Loop()
    for body in bodies:
        _watch(loop, exercise, body)
    return loop


def _watch(loop: Loop, exercise: Exercise, body: Body) -> None:
    scale = PICTURE / exercise.camera.width
    count = round(exercise.length * RATE)
    seen: list[dict[str, complex]] = []
    for i in range(count + 1):
        t = exercise.length * i / count
        frame = solve(exercise, t, body)
        who = (body.build, body.belly, f"{t:.2f} s")
        for pin, point in contacts(frame):
            loop.drift.note(abs(pin - point) * scale, pin, *who)
        for slip in _slips(exercise, t, frame):
            loop.slip.note(slip * scale, *who)
        loop.bones.note(_stretch(frame, body), *who)
        loop.faults |= set(frame.faults)
        seen.append(points(frame))
    calm = _calm(exercise, body, seen)
    for name in seen[0]:
        path = [each[name] for each in seen]
        loop.open.note(abs(path[-1] - path[0]) * scale, name, body.build, body.belly)
        steps = [abs(after - before) * scale for before, after in pairwise(path)]
        loop.step.note(max(steps), name, body.build, body.belly)
        smooth = [each[name] for each in calm]
        moves = [(after - before) * scale for before, after in pairwise(smooth)]
        jerk = loop.fold if name.startswith(("knee", "elbow")) else loop.jerk
        for i, (before, after) in enumerate(pairwise([*moves, moves[0]])):
            jerk.note(abs(after - before), name, body.build, body.belly, f"{i / RATE:.2f} s")


def _calm(
    exercise: Exercise, body: Body, seen: list[dict[str, complex]]
) -> list[dict[str, complex]]:
    """Return what is seen without the tremble of a cramp, which is meant to be a jerk."""
    if not any(phase.shake for phase in exercise.phases):
        return seen
    phases = tuple(replace(phase, shake=0.0) for phase in exercise.phases)
    still, count = replace(exercise, phases=phases), len(seen) - 1
    return [points(solve(still, exercise.length * i / count, body)) for i in range(count + 1)]


def _slips(exercise: Exercise, t: float, frame: Frame) -> Iterator[float]:
    """How far what stands is from where it was told to, seen from the bones."""
    pose, held = exercise.pose_at(t), exercise.contacts
    yield from _slip(pose.leg_near, held.leg_near, frame.leg_near)
    yield from _slip(pose.leg_far, held.leg_far, frame.leg_far)


def _slip(pose: LegPose, hold: Foothold, leg: Leg) -> Iterator[float]:
    if hold.mode in STANDING:
        yield abs(sole(leg)[hold.point is Sole.BALL] - hold.at - complex(pose.x, pose.y))
    elif hold.mode is LegMode.KNEEL:
        yield abs(leg.knee - KNEE_HEIGHT * 1j - hold.at)


def _stretch(frame: Frame, body: Body) -> float:
    """By which share of its length the bone is off that is most so."""
    bones = [
        abs(abs(end - start) / length - 1)
        for leg in (frame.leg_near, frame.leg_far)
        for start, end, length in (
            (frame.hip, leg.knee, body.thigh),
            (leg.knee, leg.ankle, body.shank),
        )
    ]
    bones += [
        abs(abs(end - start) / length - 1)
        for arm in (frame.arm_near, frame.arm_far)
        for start, end, length in (
            (frame.shoulder, arm.elbow, body.upper_arm),
            (arm.elbow, arm.wrist, body.forearm),
        )
    ]
    spine = [station.point for station in frame.spine.stations]
    length = sum(abs(after - before) for before, after in pairwise(spine))
    return max(*bones, abs(length / (52 * body.trunk) - 1))
