"""What a moving body must never do: each rule looks at one solved frame and names what it finds.

``found`` knows every rule, ``skin`` only those that a body's shape matters to: bodies with the
same bones move alike, so one of them is watched in full and the others only by their skin.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from coach.motion.body import BIG_BELLY, BIG_BELLY_HIP, LIMITS, Build, Range
from coach.motion.contacts import HandMode, LegMode, Surface
from coach.motion.exercise import Exercise
from coach.motion.format import Severity
from coach.motion.frame import Arm, Frame, Leg
from coach.motion.geometry import direction, turned
from coach.motion.limbs import ROPE_AT
from coach.motion.outline import back_line, belly_line, extent, sole
from coach.motion.parts import Prop, PropKind, View
from coach.motion.surfaces import SINK, SOFT_SINK, give_of, height_of, walls_of

PICTURE = 900.0
"""Pixels a picture is wide where a rule speaks of pixels."""
MARGIN = {Build.EVEN: 0.03, Build.BROAD: 0.03, Build.STRAIGHT: 0.015}
"""Share of the picture kept free around the figure; the tallest build may come nearer."""
ROPE_GIVE = 0.002
DEEPEST_THIGH = 3.0
ASSIST, MOST_ASSIST = 6.0, 10.0
MOST_POINTED = -20.0
"""No foot points its toes more than this (degrees): pointing can set off a cramp."""
HAIR, FACE = 10.3, 11.5
"""How far a head reaches behind and before its middle, in centimetres."""
BEFORE = 15.0
"""A hip this far before a cabinet belongs to a figure that faces it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A broken rule in one frame; ``excess`` (how badly) chooses the frame that is reported."""

    code: str
    path: str
    excess: float
    message: str
    severity: Severity = Severity.ERROR


@dataclass(frozen=True, slots=True)
class Outline:
    """What of a body's edge the rules look at, found once a frame."""

    near: tuple[complex, complex, complex]
    far: tuple[complex, complex, complex]
    belly: list[complex]

    @property
    def soles(self) -> tuple[complex, ...]:
        """Both soles."""
        return self.near + self.far


def found(frame: Frame, exercise: Exercise) -> Iterator[Finding]:
    """Yield everything wrong with this frame."""
    outline = _outline(frame)
    yield from _reach(frame)
    yield from _limits(frame, exercise)
    yield from pointing("leg_near", frame.leg_near.dorsiflexion)
    yield from pointing("leg_far", frame.leg_far.dorsiflexion)
    if exercise.view is not View.TOP:
        yield from _sinking(exercise, outline)
    yield from _ropes(frame, exercise)
    yield from _belly(frame, outline)
    yield from _assist(frame)
    yield from _skin(frame, exercise, outline)


def skin(frame: Frame, exercise: Exercise) -> Iterator[Finding]:
    """Yield only what depends on how far the body reaches around its bones."""
    return _skin(frame, exercise, _outline(frame))


def joints(frame: Frame, exercise: Exercise) -> Iterator[tuple[str, str, float]]:
    """Yield path, limit's name and angle of every joint."""
    held = exercise.contacts
    for name, leg, foot in (
        ("leg_near", frame.leg_near, held.leg_near),
        ("leg_far", frame.leg_far, held.leg_far),
    ):
        loaded = foot.mode in (LegMode.ANCHOR, LegMode.PIN)
        yield f"{name}.hip", "hip", leg.hip_flexion
        yield f"{name}.knee", "knee", leg.knee_flexion
        yield f"{name}.ankle", "ankle_loaded" if loaded else "ankle", leg.dorsiflexion
        yield f"{name}.toe", "toe", leg.toe
    for name, arm in (("hand_near", frame.arm_near), ("hand_far", frame.arm_far)):
        yield f"{name}.shoulder", "shoulder", arm.shoulder_flexion
        yield f"{name}.elbow", "elbow", arm.elbow_flexion
        yield f"{name}.wrist", "wrist", arm.wrist_flexion
    base, top = frame.spine.stations[0].lean, frame.spine.stations[-1].lean
    yield "trunk.chest", "back", top - base
    yield "trunk.neck", "neck", frame.head_angle - top


def _outline(frame: Frame) -> Outline:
    return Outline(sole(frame.leg_near), sole(frame.leg_far), belly_line(frame))


def _reach(frame: Frame) -> Iterator[Finding]:
    if not frame.faults:
        return
    limbs: dict[str, Leg | Arm] = {
        "leg_near": frame.leg_near,
        "leg_far": frame.leg_far,
        "hand_near": frame.arm_near,
        "hand_far": frame.arm_far,
    }
    for name in frame.faults:
        if (contact := limbs[name].contact) is not None:
            missing = abs(contact.pin - contact.point)
            message = f"out of reach by {missing:.1f} cm; move it closer"
            yield Finding("E030", f"contact.{name}", missing, message)


def _limits(frame: Frame, exercise: Exercise) -> Iterator[Finding]:
    for path, name, angle in joints(frame, exercise):
        limit = LIMITS[name]
        low, high = limit.ease
        if name == "hip" and frame.belly >= BIG_BELLY:
            high = BIG_BELLY_HIP
        if low <= angle <= high:
            continue
        hard = [*out_of_limits(path, angle, limit)]
        yield from hard
        if not hard and (excess := _beyond(angle, (low, high))):
            severity = Severity.ERROR if "pregnancy" in exercise.tags else Severity.WARNING
            yield Finding(
                "W031", path, excess, f"{angle:.1f}°; comfortable is {low:g} to {high:g}°", severity
            )


def out_of_limits(path: str, angle: float, limit: Range) -> Iterator[Finding]:
    """Yield an E031 for a joint that no body bends like this."""
    if excess := _beyond(angle, limit.hard):
        low, high = limit.hard
        yield Finding("E031", path, excess, f"{angle:.1f}°; a joint bends {low:g} to {high:g}°")


def pointing(leg: str, dorsiflexion: float) -> Iterator[Finding]:
    """Yield an E072 for a foot that points its toes too much."""
    if (excess := MOST_POINTED - dorsiflexion) > 1e-6:
        message = f"the toes point {-dorsiflexion:.1f}°; at most {-MOST_POINTED:g}°"
        yield Finding("E072", f"{leg}.ankle", excess, message)


def _sinking(exercise: Exercise, outline: Outline) -> Iterator[Finding]:
    held, props = exercise.contacts, exercise.props
    in_bed = held.seat is not None and held.seat.surface is Surface.MATTRESS
    for name, points, foot in (
        ("leg_near", outline.near, held.leg_near),
        ("leg_far", outline.far, held.leg_far),
    ):
        if foot.mode is LegMode.REST or foot.soft:
            continue
        if foot.mode is LegMode.FK:
            surface = Surface.FLOOR
            depth, give = max(_depth_under(point, props, in_bed=in_bed) for point in points)
        else:
            surface = foot.surface
            level = height_of(surface, props, foot.at.imag)
            if level is None:
                continue
            depth = level - min(point.imag for point in points)
            give = give_of(surface, props)
        if depth > give:
            pixels = depth * PICTURE / exercise.camera.width
            message = f"the sole is {pixels:.1f} px inside the {surface}"
            yield Finding("E033", f"contact.{name}", depth, message)


def _depth_under(point: complex, props: tuple[Prop, ...], *, in_bed: bool) -> tuple[float, float]:
    """Return how deep a free foot's point lies in what is under it, and how much that gives."""
    for prop in props if in_bed else ():
        if prop.kind is PropKind.BED and prop.x <= point.real <= prop.x + prop.width:
            return prop.y - point.imag, SOFT_SINK
    return -point.imag, SINK


def _ropes(frame: Frame, exercise: Exercise) -> Iterator[Finding]:
    held = exercise.contacts
    legs = {"near": frame.leg_near, "far": frame.leg_far}
    for name, arm, hand in (
        ("hand_near", frame.arm_near, held.hand_near),
        ("hand_far", frame.arm_far, held.hand_far),
    ):
        if hand.mode is not HandMode.ROPE or arm.contact is None:
            continue
        leg = legs[hand.leg]
        length = abs(arm.contact.point - leg.ankle - turned(ROPE_AT, leg.pitch))
        if (change := abs(length / hand.length - 1)) > ROPE_GIVE:
            yield Finding(
                "E034", f"contact.{name}", change, f"{length:.1f} cm long, not {hand.length:g}"
            )


def _belly(frame: Frame, outline: Outline) -> Iterator[Finding]:
    for name, leg in (("leg_near", frame.leg_near), ("leg_far", frame.leg_far)):
        along = direction(leg.thigh).conjugate()
        length = abs(leg.knee - frame.hip)
        for point in outline.belly:
            inside = (point - frame.hip) * along  # along the thigh, above its bone
            share = inside.real / length
            if not 0.4 <= share <= 1.0:  # nearer to the hip, thigh and belly always meet
                continue
            depth = 8.6 - 5.0 * (share - 0.4) - inside.imag
            if depth > DEEPEST_THIGH:
                yield Finding(
                    "E035", f"{name}.hip", depth, f"thigh {depth:.1f} cm inside the belly"
                )


def _assist(frame: Frame) -> Iterator[Finding]:
    if frame.assist > ASSIST:
        severity = Severity.ERROR if frame.assist > MOST_ASSIST else Severity.WARNING
        message = f"the trunk leans {frame.assist:.1f}° further to reach; move the hands closer"
        yield Finding("W050", "trunk.pelvis", frame.assist, message, severity)


def _skin(frame: Frame, exercise: Exercise, outline: Outline) -> Iterator[Finding]:
    scale = PICTURE / exercise.camera.width
    for wall in walls_of(exercise.props):
        reached = _behind(frame, outline) if wall.left else _before(frame, outline)
        for path, x, give in reached:
            depth = wall.x - x if wall.left else x - wall.x
            if depth > give:
                yield Finding("E033", path, depth, f"{depth * scale:.1f} px inside the wall")
    if exercise.view is not View.TOP:
        yield from _cabinets(frame, exercise, outline)
    yield from _framing(frame, exercise, outline)


def _before(frame: Frame, outline: Outline) -> Iterator[tuple[str, float, float]]:
    """Yield what a wall ahead may meet: a path, how far it reaches, how much it gives."""
    for side, arm in (("near", frame.arm_near), ("far", frame.arm_far)):
        yield f"hand_{side}", max(arm.wrist.real + 2.4, arm.elbow.real + 3.5), SINK
    for name, leg, points in (
        ("leg_near", frame.leg_near, outline.near),
        ("leg_far", frame.leg_far, outline.far),
    ):
        yield name, max(leg.knee.real + 5.5, points[2].real + 1.5), SINK
    yield "trunk.head", frame.head.real + FACE, SINK
    yield "trunk.chest", max(point.real for point in outline.belly), SINK


def _behind(frame: Frame, outline: Outline) -> Iterator[tuple[str, float, float]]:
    """Yield what a wall at the figure's back may meet; what is soft gives a little."""
    for side, arm in (("near", frame.arm_near), ("far", frame.arm_far)):
        yield f"hand_{side}", min(arm.wrist.real - 2.4, arm.elbow.real - 3.7), SINK
    for name, points in (("leg_near", outline.near), ("leg_far", outline.far)):
        yield name, points[0].real - 0.8, SINK
    yield "trunk.head", frame.head.real - HAIR, SOFT_SINK
    yield "trunk.chest", min(point.real for point in back_line(frame)), SOFT_SINK


def _cabinets(frame: Frame, exercise: Exercise, outline: Outline) -> Iterator[Finding]:
    """Whoever faces a dresser or a worktop stays before it, belly, knees and all."""
    for prop in exercise.props:
        if prop.kind not in (PropKind.DRESSER, PropKind.WORKTOP):
            continue
        if frame.hip.real > prop.x - BEFORE:
            continue
        points = [("trunk.chest", point) for point in outline.belly]
        points += [("leg_near", frame.leg_near.knee + 5.5), ("leg_far", frame.leg_far.knee + 5.5)]
        for path, point in points:
            depth = point.real - prop.x
            if point.imag < prop.y and depth > SINK:
                pixels = depth * PICTURE / exercise.camera.width
                yield Finding("E033", path, depth, f"{pixels:.1f} px inside the {prop.kind}")


def _framing(frame: Frame, exercise: Exercise, outline: Outline) -> Iterator[Finding]:
    camera = exercise.camera
    share = 0.5 - MARGIN[frame.build]
    half = camera.width * share, camera.height * share
    left, bottom, right, top = extent(frame, outline.soles, outline.belly)
    beyond = {
        "left": camera.x - half[0] - left,
        "right": right - camera.x - half[0],
        "below": camera.y - half[1] - bottom,
        "above": top - camera.y - half[1],
    }
    for where, excess in beyond.items():
        if excess > 0:
            yield Finding(
                "E040", "stage.camera", excess, f"{excess:.1f} cm too near the edge {where}"
            )


def _beyond(angle: float, limits: tuple[float, float]) -> float:
    """Return how far an angle lies outside its limits, 0 inside (rounding aside)."""
    excess = max(limits[0] - angle, angle - limits[1])
    return excess if excess > 1e-6 else 0.0
