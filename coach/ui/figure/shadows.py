"""The soft shadows under a body: where it stands, sits, kneels, lies and leans on its hands."""

from collections.abc import Iterator
from itertools import pairwise

from coach.motion.contacts import LegMode
from coach.motion.exercise import Exercise
from coach.motion.frame import Contact, Frame, Leg
from coach.motion.parts import View
from coach.ui.figure.actor import Shade
from coach.ui.figure.figure import FAR_LEG

_ANKLE_HEIGHT = 7.2
_LAP = 13.0 - 0.6j
"""From the point sat on to the middle of the shadow that the thighs press into the seat."""
_HIPS, _RAISED = 3.0 - 0.6j, 20.0
"""The same of hips alone, when the knee is raised that far above the seat."""
_UPRIGHT = ("wall", "board")
"""Surfaces that stand: no shadow lies on them."""
_LEVEL = 9.0
"""A leg whose knee lies less than this above the seat lies along it, in centimetres."""
_CAST = -1.6 - 3.2j
"""Which way shadows fall, seen from above: the light comes from the upper right."""


def shadows(frame: Frame, exercise: Exercise) -> Iterator[Shade]:
    """Yield the shadows under a body: middle, radii, strength."""
    if exercise.view is View.TOP:
        yield from _from_above(frame)
        return
    seat = exercise.contacts.seat
    ground = 0.0 if seat is None else seat.at.imag
    kneels = LegMode.KNEEL in (exercise.contacts.leg_near.mode, exercise.contacts.leg_far.mode)
    for leg, depth in ((frame.leg_far, FAR_LEG.imag), (frame.leg_near, 0.0)):
        yield from _under_leg(frame, leg, depth, 0.0 if seat is None else ground)
    for arm in (frame.arm_far, frame.arm_near):
        if arm.contact is not None and arm.contact.surface in ("floor", "mattress", "seat"):
            yield arm.contact.pin + 6.0 - 0.5j, 12 + 2.2j, 0.3
    if kneels:
        middle = (frame.hip + frame.shoulder) / 2
        yield complex(middle.real, _floor(frame)), 50 + 5j, 0.12
    elif seat is None:
        yield complex(frame.hip.real, _floor(frame) - 1.0), 44 + 5.5j, 0.12
    elif frame.leg_near.knee.imag - ground < _RAISED:
        yield seat.at + _LAP, 28 + 3.4j, 0.4
    else:
        yield seat.at + _HIPS, 19 + 3.0j, 0.36


def _floor(frame: Frame) -> float:
    """Return the height of what a standing or kneeling figure is on."""
    pins = [each.pin.imag for each in (frame.leg_near.contact, frame.leg_far.contact) if each]
    return min(pins, default=0.0)


def _under_leg(frame: Frame, leg: Leg, depth: float, seat: float) -> Iterator[Shade]:
    contact = leg.contact
    if contact is not None and contact.surface in _UPRIGHT:
        return
    ground = _ground(frame, leg, contact, seat)
    if seat and ground == seat and leg.knee.imag - seat < _LEVEL * 2:
        middle = (frame.hip + leg.ankle) / 2
        half = abs(leg.ankle.real - frame.hip.real) / 2
        yield complex(middle.real, ground - 0.6), complex(half, 2.6), 0.22
    lift = max(0.0, leg.ankle.imag - _ANKLE_HEIGHT - ground)
    resting = contact is not None and contact.surface in ("mattress", "cushion")
    centre = complex(leg.ankle.real + (1 if resting else 6), ground + depth - 0.5)
    wide = 11.0 if resting else 18.0
    yield centre, complex(wide + lift, 3.0 if not resting else 2.0), 0.22 / (1 + lift * 0.06)


def _ground(frame: Frame, leg: Leg, contact: Contact | None, seat: float) -> float:
    """Return the height of what is under a foot."""
    if contact is not None:
        return contact.pin.imag
    along = seat > 0 and leg.ankle.imag > seat and leg.knee.real > frame.hip.real
    return seat if along else 0.0


def _from_above(frame: Frame) -> Iterator[Shade]:
    """Yield one shadow for each limb: on a mattress they fall a little to the lower left."""
    lines = (
        ((frame.head, frame.shoulder, frame.hip), 13.0),
        ((frame.hip, frame.leg_far.knee, frame.leg_far.ankle), 8.0),
        ((frame.hip, frame.leg_near.knee, frame.leg_near.ankle), 9.0),
        ((frame.shoulder, frame.arm_near.elbow, frame.arm_near.wrist), 6.0),
    )
    for points, thick in lines:
        for a, b in pairwise(points):
            reach = complex(abs((b - a).real), abs((b - a).imag)) / 2
            yield (a + b) / 2 + _CAST, reach + thick * (1 + 1j), 0.2
