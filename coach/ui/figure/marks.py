"""Points of a body seen from its side that tell whether a part of it looks as it did.

Wherever an outline of a part could go, one of its marks goes about as far: see ``layer``.
"""

from coach.motion.frame import Arm, Frame, Leg
from coach.motion.geometry import direction, turned
from coach.ui.figure.head import Mood, stirred
from coach.ui.figure.layer import Marks

_FOOT = (21.3 - 7.2j, -7.0 - 7.2j, -6.0 + 5.0j)
_HEAD = (-14.6 + 15.8j, -10.4 - 8.0j, 11.0 + 13.0j, 11.0 - 10.5j)
_HAND = 17.6
_BACK, _FRONT = -13.0, 17.0
"""How far behind and before the spine the trunk is watched, in centimetres."""
_CHEST = 0.7
"""How far a full breath lifts the chest, in centimetres."""
_CAST = 14.5
"""How far down the upper arm the shadow of its sleeve lies on the trunk."""
_IN_TRUNK = ("back", "tummy", "hip")
_LIT = 4.0
"""What makes a twentieth of a muscle's light count like the fifth of a centimetre."""


def arm_marks(arm: Arm, shoulder: complex) -> Marks:
    """Return the marks of an arm that hangs at ``shoulder``."""
    on = arm.contact.surface if arm.contact is not None else ""
    hand = direction(arm.hand) * _HAND
    return Marks((shoulder, arm.elbow, arm.wrist, arm.wrist + hand), (arm.shape, on), 9.0)


def leg_marks(leg: Leg, hip: complex) -> Marks:
    """Return the marks of a leg that hangs at ``hip``."""
    level = turned(1 + 0j, leg.pitch)
    foot = [leg.ankle + level * p for p in _FOOT]
    return Marks((hip, leg.knee, leg.ankle, *foot), round(leg.toe * 2), 14.0)


def seat_marks(frame: Frame) -> Marks:
    """Return the marks of the near leg with the hips, whose cloth is one."""
    leg = leg_marks(frame.leg_near, frame.hip)
    hips = [p for h in (0.0, 12.0) for p in _across(frame, h)]
    return Marks((*leg.points, *hips), leg.state, leg.margin, _breath(frame))


def trunk_marks(frame: Frame) -> Marks:
    """Return the marks of the trunk and of what glows in it."""
    points = [p for h in (0.0, 10.0, 20.0, 30.0, 40.0, 50.0) for p in _across(frame, h)]
    points.append(frame.shoulder + direction(frame.arm_near.upper) * _CAST)
    lit = {name: each for name, each in frame.glow.items() if name.startswith(_IN_TRUNK)}
    if lit:
        points.append(frame.leg_near.knee)
    signs = [complex(each, each * frame.pulse * 0.04) * _LIT for each in lit.values()]
    return Marks(points, tuple(lit), 17.5 if lit else 13.0, (*_breath(frame), *signs))


def head_marks(frame: Frame, mood: Mood) -> Marks:
    """Return the marks of head, neck and the hair that lies on the back."""
    unit = turned(1 + 0j, -frame.head_angle)
    head = [frame.head + unit * p for p in _HEAD]
    neck = [p for h in (20.0, 35.0, 47.0) for p in _across(frame, h)]
    state, signs = stirred(frame.head, frame.head_angle, mood)
    return Marks((*head, *neck), state, 6.0, (*_breath(frame), *signs))


def _across(frame: Frame, h: float) -> tuple[complex, complex]:
    station = frame.spine.at(h)
    return station.point + station.normal * _BACK, station.point + station.normal * _FRONT


def _breath(frame: Frame) -> tuple[complex]:
    return (complex(frame.breath * _CHEST),)
