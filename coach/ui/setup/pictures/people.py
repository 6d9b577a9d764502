"""Somebody seen from the side, drawn as simply as a sign: seated or standing."""

from dataclasses import dataclass

from coach.ui.setup.pictures.sketch import Point, Sketch, block, disc, limb

_SHOE = 11.0


@dataclass(frozen=True, slots=True)
class Pose:
    """Where the joints are; upwards is negative, and the floor is at 0.

    Attributes:
        legs: hip, knee and ankle of each leg, the far one first.
        arm: shoulder, elbow and hand.
        head: the middle of the head.
    """

    legs: tuple[tuple[Point, Point, Point], ...]
    arm: tuple[Point, Point, Point]
    head: Point


SEATED = Pose(
    legs=(((0, -66), (46, -66), (52, -10)), ((0, -66), (50, -64), (42, -10))),
    arm=((0, -128), (14, -98), (54, -102)),
    head=(5, -164),
)
STANDING = Pose(
    legs=(((0, -104), (7, -58), (10, -10)), ((0, -104), (-4, -56), (-8, -10))),
    arm=((0, -168), (8, -134), (48, -142)),
    head=(4, -204),
)


def paint_person(sketch: Sketch, x: float, pose: Pose) -> None:
    """Draw somebody facing right, whose hips are at ``x``."""
    with sketch.moved(x, 0):
        for place, leg in enumerate(pose.legs):
            ankle_x, ankle_y = leg[2]
            sketch.thing(limb(leg, 19), "legs")
            shoe = block(ankle_x - 9, ankle_y - 1, 27, _SHOE, 5.5)
            sketch.thing(shoe, "teal_shade" if place else "metal_shade")
        shoulder, hip = pose.arm[0], pose.legs[0][0]
        head_x, head_y = pose.head
        sketch.thing(limb(((head_x - 2, head_y + 12), (shoulder[0], shoulder[1] - 4)), 11), "skin")
        chest = (shoulder[0] - 1, shoulder[1] + 8)
        sketch.thing(limb((chest, (hip[0] - 1, hip[1] - 4)), 33), "teal")
        _head(sketch, head_x, head_y)
        sketch.thing(limb(pose.arm, 11), "skin")
        elbow = pose.arm[1]
        sketch.thing(limb(((shoulder[0], shoulder[1] + 4), _between(shoulder, elbow, 0.8)), 14),
                     "teal_shade")  # fmt: skip


def _head(sketch: Sketch, x: float, y: float) -> None:
    sketch.thing(disc(x - 14, y - 14, 8.5), "hair")
    sketch.thing(disc(x, y, 17), "skin")
    cap = (
        disc(x, y, 18)
        .subtracted(block(x + 1, y - 8, 30, 40, 9))
        .subtracted(block(x - 8, y + 6, 30, 30))
    )
    sketch.thing(cap, "hair")


def _between(one: Point, other: Point, share: float) -> Point:
    return (one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share)
