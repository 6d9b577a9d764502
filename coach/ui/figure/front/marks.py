"""Points of a body seen from the front that tell whether a part of it looks as it did.

A way that turns towards the viewer moves nothing across the picture and still changes what is
drawn, so depths are compared, too: see ``layer``.
"""

from collections.abc import Iterable

from coach.motion.frame import Face
from coach.motion.front_frame import FrontArm, FrontFrame, FrontLeg
from coach.motion.front_space import Lens, Vec
from coach.motion.geometry import turned
from coach.ui.figure.layer import Marks

_FOOT, _HAND = 21.0, 17.0
"""How far a foot and a hand reach from their joints, in centimetres."""
_HALF = 20.0
"""Half of a trunk with its sleeves."""
_FACE, _GAZE = 0.2, 0.6
"""How far a face moves for a degree of nodding, and an eye for all of its way, in centimetres."""
_CHEST = 0.7
"""How far a full breath lifts the chest, in centimetres."""
_TOE = 0.1
"""How far a toe's tip goes for a degree of its hinge, in centimetres."""
_HEAD = (-13.0 + 20.0j, 13.0 + 20.0j, -13.0 - 26.0j, 13.0 - 26.0j)

Mood = tuple[Face, float, complex]


def arm_marks(frame: FrontFrame, arm: FrontArm) -> Marks:
    """Return the marks of an arm."""
    hand, back = arm.wrist + arm.fingers * _HAND, arm.wrist + arm.back * 5.0
    places = (arm.shoulder, arm.elbow, arm.wrist, hand, back)
    on = arm.contact.surface if arm.contact is not None else ""
    return _marks(frame.lens, places, (arm.shape, on), 10.0)


def shank_marks(frame: FrontFrame, leg: FrontLeg) -> Marks:
    """Return the marks of what lies below a knee."""
    toes, heel = leg.ankle + leg.toes * _FOOT, leg.ankle - leg.toes * 7.5
    places = (leg.hip, leg.knee, leg.ankle, toes, heel, leg.knee + leg.axis * 6.0)
    tips = tuple(place - leg.up * 7.5 for place in (toes, heel))
    return _marks(frame.lens, places + tips, leg.crossed, 10.0, (complex(leg.toe * _TOE),))


def thigh_marks(frame: FrontFrame) -> Marks:
    """Return the marks of hips and thighs."""
    places = [*_trunk(frame, (0.0, 12.0))]
    for leg in (frame.leg_near, frame.leg_far):
        places += [leg.hip, leg.knee, leg.ankle, leg.knee + leg.axis * 6.0]
    crossed = frame.leg_near.crossed, frame.leg_far.crossed
    return _marks(frame.lens, places, crossed, 14.0, (complex(frame.breath * _CHEST),))


def trunk_marks(frame: FrontFrame) -> Marks:
    """Return the marks of the trunk in its tee."""
    places = [*_trunk(frame, (0.0, 10.0, 20.0, 30.0, 40.0, 50.0))]
    places += [frame.arm_near.shoulder, frame.arm_far.shoulder]
    ahead = min(leg.knee.z - leg.hip.z for leg in (frame.leg_near, frame.leg_far))
    signs = complex(frame.breath * _CHEST), complex(ahead)
    return _marks(frame.lens, places, None, 12.0, signs)


def head_marks(frame: FrontFrame, mood: Mood) -> Marks:
    """Return the marks of neck and head."""
    face, exhale, gaze = mood
    flat, unit = frame.lens.flat, turned(1 + 0j, -frame.head_roll)
    head = flat(frame.head)
    points = [head + unit * p for p in _HEAD]
    points += [flat(place) for place in _trunk(frame, (46.6, 50.0))]
    return Marks(points, face, 4.0, (gaze * _GAZE, complex(exhale * 0.5, frame.head_nod * _FACE)))


def _trunk(frame: FrontFrame, heights: Iterable[float]) -> Iterable[Vec]:
    for h in heights:
        station = frame.spine.at(h)
        yield station.point - station.right * _HALF
        yield station.point + station.right * _HALF


def _marks(
    lens: Lens,
    places: Iterable[Vec],
    state: object,
    margin: float,
    signs: tuple[complex, ...] = (),
) -> Marks:
    known = tuple(places)
    depths = tuple(complex(place.z) for place in known)
    return Marks([lens.flat(place) for place in known], state, margin, (*depths, *signs))
