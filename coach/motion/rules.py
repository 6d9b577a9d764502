"""What a moving body must never do: each rule looks at one solved frame and names what it finds."""

from collections.abc import Iterator
from dataclasses import dataclass

from coach.motion.body import (
    BALL,
    BIG_BELLY,
    BIG_BELLY_HIP,
    HEEL,
    LIMITS,
    TOE,
    TOE_HINGE,
    bulge,
)
from coach.motion.contacts import HandMode, LegMode, Surface
from coach.motion.exercise import Exercise
from coach.motion.format import Severity
from coach.motion.frame import Arm, Frame, Leg
from coach.motion.geometry import direction, turned
from coach.motion.limbs import ROPE_AT
from coach.motion.parts import Prop, PropKind, View

PICTURE = 900.0
"""Pixels a picture is wide where a rule speaks of pixels."""
MARGIN = 0.03
"""Share of the picture kept free around the figure."""
SINK, SOFT_SINK = 0.4, 2.0
"""Centimetres a sole may sink into a hard and into a soft surface."""
ROPE_GIVE = 0.002
DEEPEST_THIGH = 3.0
ASSIST, MOST_ASSIST = 6.0, 10.0
STANDS_ON = {
    Surface.SEAT: (PropKind.CHAIR,),
    Surface.MATTRESS: (PropKind.BED,),
    Surface.TOP: (PropKind.DRESSER, PropKind.STEP),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """A broken rule in one frame; ``excess`` (how badly) chooses the frame that is reported."""

    code: str
    path: str
    excess: float
    message: str
    severity: Severity = Severity.ERROR


def found(frame: Frame, exercise: Exercise) -> Iterator[Finding]:
    """Yield everything wrong with this frame."""
    for rule in (_reach, _limits, _sinking, _walls, _ropes, _belly, _framing, _assist):
        yield from rule(frame, exercise)


def height_of(surface: Surface, props: tuple[Prop, ...]) -> float | None:
    """Return how high a level surface lies; ``None`` where the picture has no such thing."""
    if surface is Surface.FLOOR:
        return 0.0
    kinds = STANDS_ON.get(surface, ())
    return next((prop.y for prop in props if prop.kind in kinds), None)


def wall_of(props: tuple[Prop, ...]) -> float | None:
    """Return where the wall's face is, if the picture has one."""
    return next((prop.x for prop in props if prop.kind is PropKind.WALL), None)


def sole(leg: Leg) -> tuple[complex, complex, complex]:
    """Return heel, ball and tip of the toes in the scene."""
    tip = TOE_HINGE + turned(TOE - TOE_HINGE, leg.toe)
    heel, ball, toe = (leg.ankle + turned(part, leg.pitch) for part in (HEEL, BALL, tip))
    return heel, ball, toe


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


def _reach(frame: Frame, _exercise: Exercise) -> Iterator[Finding]:
    limbs: dict[str, Leg | Arm] = {
        "leg_near": frame.leg_near,
        "leg_far": frame.leg_far,
        "hand_near": frame.arm_near,
        "hand_far": frame.arm_far,
    }
    for name in frame.faults:
        if (contact := limbs[name].contact) is not None:
            missing = abs(contact.pin - contact.point)
            yield Finding(
                "E030",
                f"contact.{name}",
                missing,
                f"out of reach by {missing:.1f} cm; move it closer",
            )


def _limits(frame: Frame, exercise: Exercise) -> Iterator[Finding]:
    for path, name, angle in joints(frame, exercise):
        limit = LIMITS[name]
        if excess := _beyond(angle, limit.hard):
            low, high = limit.hard
            yield Finding("E031", path, excess, f"{angle:.1f}°; a joint bends {low:g} to {high:g}°")
            continue
        low, high = limit.ease
        if name == "hip" and frame.belly >= BIG_BELLY:
            high = BIG_BELLY_HIP
        if excess := _beyond(angle, (low, high)):
            severity = Severity.ERROR if "pregnancy" in exercise.tags else Severity.WARNING
            yield Finding(
                "W031", path, excess, f"{angle:.1f}°; comfortable is {low:g} to {high:g}°", severity
            )


def _sinking(frame: Frame, exercise: Exercise) -> Iterator[Finding]:
    if exercise.view is View.TOP:
        return
    held = exercise.contacts
    for name, leg, foot in (
        ("leg_near", frame.leg_near, held.leg_near),
        ("leg_far", frame.leg_far, held.leg_far),
    ):
        surface = Surface.FLOOR if foot.mode is LegMode.FK else foot.surface
        level = height_of(surface, exercise.props)
        if foot.mode is LegMode.REST or level is None:
            continue
        depth = level - min(point.imag for point in sole(leg))
        if depth > (SOFT_SINK if surface is Surface.MATTRESS else SINK):
            pixels = depth * PICTURE / exercise.camera.width
            yield Finding(
                "E033",
                f"contact.{name}",
                depth,
                f"the sole is {pixels:.1f} px inside the {surface}",
            )


def _walls(frame: Frame, exercise: Exercise) -> Iterator[Finding]:
    if (wall := wall_of(exercise.props)) is None:
        return
    front = {
        "hand_near": max(frame.arm_near.wrist.real + 2.4, frame.arm_near.elbow.real + 3.5),
        "hand_far": max(frame.arm_far.wrist.real + 2.4, frame.arm_far.elbow.real + 3.5),
        "leg_near": max(frame.leg_near.knee.real + 5.5, sole(frame.leg_near)[2].real + 1.5),
        "leg_far": max(frame.leg_far.knee.real + 5.5, sole(frame.leg_far)[2].real + 1.5),
        "trunk.head": frame.head.real + 11.5,
        "trunk.chest": max(point.real for point in belly_line(frame)),
    }
    for path, x in front.items():
        if x > wall + SINK:
            pixels = (x - wall) * PICTURE / exercise.camera.width
            yield Finding("E033", path, x - wall, f"{pixels:.1f} px inside the wall")


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


def belly_line(frame: Frame) -> list[complex]:
    """Return the front of the trunk from the hip up to the bust."""
    stations = frame.spine.stations[2:36:3]
    return [
        station.point + station.normal * (8.4 + bulge(2.0 + 3.0 * i, frame.belly))
        for i, station in enumerate(stations)
    ]


def _belly(frame: Frame, _exercise: Exercise) -> Iterator[Finding]:
    for name, leg in (("leg_near", frame.leg_near), ("leg_far", frame.leg_far)):
        along = direction(leg.thigh)
        length = abs(leg.knee - frame.hip)
        for point in belly_line(frame):
            inside = (point - frame.hip) * along.conjugate()  # along the thigh, above its bone
            share = inside.real / length
            if not 0.4 <= share <= 1.0:  # nearer to the hip, thigh and belly always meet
                continue
            depth = 8.6 - 5.0 * (share - 0.4) - inside.imag
            if depth > DEEPEST_THIGH:
                yield Finding(
                    "E035", f"{name}.hip", depth, f"thigh {depth:.1f} cm inside the belly"
                )


def extent(frame: Frame) -> tuple[float, float, float, float]:
    """Return left, bottom, right and top of the drawn figure, in centimetres."""
    circles = [(frame.head, 15.0), (frame.hip, 13.0)]
    for leg in (frame.leg_near, frame.leg_far):
        circles += [(leg.knee, 6.0), *((point, 2.0) for point in sole(leg))]
    for arm in (frame.arm_near, frame.arm_far):
        tip = arm.wrist + direction(arm.hand) * 15.0
        circles += [(arm.elbow, 4.0), (arm.wrist, 3.0), (tip, 2.5)]
    circles += [(point, 1.0) for point in belly_line(frame)]
    return (
        min(point.real - radius for point, radius in circles),
        min(point.imag - radius for point, radius in circles),
        max(point.real + radius for point, radius in circles),
        max(point.imag + radius for point, radius in circles),
    )


def _framing(frame: Frame, exercise: Exercise) -> Iterator[Finding]:
    camera = exercise.camera
    half = camera.width * (0.5 - MARGIN), camera.height * (0.5 - MARGIN)
    left, bottom, right, top = extent(frame)
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


def _assist(frame: Frame, _exercise: Exercise) -> Iterator[Finding]:
    if frame.assist > ASSIST:
        severity = Severity.ERROR if frame.assist > MOST_ASSIST else Severity.WARNING
        message = f"the trunk leans {frame.assist:.1f}° further to reach; move the hands closer"
        yield Finding("W050", "trunk.pelvis", frame.assist, message, severity)


def _beyond(angle: float, limits: tuple[float, float]) -> float:
    """Return how far an angle lies outside its limits, 0 inside (rounding aside)."""
    excess = max(limits[0] - angle, angle - limits[1])
    return excess if excess > 1e-6 else 0.0
