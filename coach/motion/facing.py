"""What a body seen from the front must never do: reach, joints and toes, as ``rules`` for a side.

How it looks on the floor and in the picture is a matter of its painted outline.
"""

from collections.abc import Iterator

from coach.motion.body import LIMITS
from coach.motion.front_frame import FrontFrame, FrontLeg
from coach.motion.rules import Finding, out_of_limits, pointing


def found_facing(frame: FrontFrame) -> Iterator[Finding]:
    """Yield everything wrong with this frame."""
    for limb in frame.faults:
        yield Finding("E030", f"contact.{limb}", 1.0, "out of reach; move it closer")
    for name, leg in (("leg_near", frame.leg_near), ("leg_far", frame.leg_far)):
        for path, limit, angle in _joints(name, leg):
            yield from out_of_limits(path, angle, LIMITS[limit])
        yield from pointing(name, leg.dorsiflexion)


def _joints(name: str, leg: FrontLeg) -> Iterator[tuple[str, str, float]]:
    yield f"{name}.hip", "hip", leg.hip_flexion
    yield f"{name}.knee", "knee", leg.knee_flexion
    yield f"{name}.ankle", "ankle_loaded" if leg.contact else "ankle", leg.dorsiflexion
