"""The edge of a solved body, as far as the rules and the picture's frame need it."""

from collections.abc import Iterator

from coach.motion.body import BALL, HEEL, TOE, TOE_HINGE, Build, bulge
from coach.motion.frame import Frame, Leg
from coach.motion.geometry import direction, turned

FRONT = 8.4
"""How far the trunk's front without a belly lies before its middle line, in centimetres."""
BACK = (
    (-4.0, 12.1),
    (0.0, 12.6),
    (5.0, 11.9),
    (11.0, 9.4),
    (17.0, 7.5),
    (22.0, 7.3),
    (27.0, 8.2),
    (31.0, 9.2),
    (35.0, 9.9),
    (39.0, 10.0),
    (43.0, 9.1),
)
"""How far its back lies behind that line, by the height above the hip joint."""
SOFTER = {Build.EVEN: 0.0, Build.BROAD: 1.6, Build.STRAIGHT: 0.0}
"""How much further out the trunk of a build goes."""
HEAD, HIP, KNEE, ELBOW, WRIST = 15.0, 13.0, 6.0, 4.0, 3.0
"""Radii around a head with its hair, hips, knees, elbows and wrists that hold all of them."""
FINGERS = 15.0
"""From the wrist to the tips of the fingers."""


def sole(leg: Leg) -> tuple[complex, complex, complex]:
    """Return heel, ball and tip of the toes in the scene."""
    foot = turned(1.0 + 0j, leg.pitch)
    tip = TOE_HINGE + turned(TOE - TOE_HINGE, leg.toe) if leg.toe else TOE
    return leg.ankle + HEEL * foot, leg.ankle + BALL * foot, leg.ankle + tip * foot


def belly_line(frame: Frame) -> list[complex]:
    """Return the front of the trunk from the hip up to the bust."""
    front = FRONT + SOFTER[frame.build]
    return [
        station.point + station.normal * (front + bulge(2.0 + 3.0 * i, frame.belly))
        for i, station in enumerate(frame.spine.stations[2:36:3])
    ]


def back_line(frame: Frame) -> Iterator[complex]:
    """Yield the back of the trunk from under the seat up to the shoulder blades."""
    softer = SOFTER[frame.build]
    for h, back in BACK:
        station = frame.spine.at(h)
        yield station.point - station.normal * (back + softer)


def extent(
    frame: Frame, soles: tuple[complex, ...], belly: list[complex]
) -> tuple[float, float, float, float]:
    """Return left, bottom, right and top of the drawn figure, in centimetres."""
    circles = [(frame.head, HEAD), (frame.hip, HIP + SOFTER[frame.build])]
    circles += [(point, 2.0) for point in soles]
    for leg in (frame.leg_near, frame.leg_far):
        circles.append((leg.knee, KNEE))
    for arm in (frame.arm_near, frame.arm_far):
        tip = arm.wrist + direction(arm.hand) * FINGERS
        circles += [(arm.elbow, ELBOW), (arm.wrist, WRIST), (tip, 2.5)]
    circles += [(point, 1.0) for point in belly]
    return (
        min(point.real - radius for point, radius in circles),
        min(point.imag - radius for point, radius in circles),
        max(point.real + radius for point, radius in circles),
        max(point.imag + radius for point, radius in circles),
    )
