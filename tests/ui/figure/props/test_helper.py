from itertools import product

import pytest

from coach.domain.likeness import Hair, HairColour, Likeness, Outfit, Skin
from coach.domain.reminder import Tone
from coach.motion.body import BUILDS, Body
from coach.motion.frame import Arm, Frame
from coach.motion.geometry import direction, turned
from coach.motion.limbs import PALMS
from coach.motion.rig import solve
from coach.ui.figure.canvas import Canvas
from coach.ui.figure.palette import palette
from coach.ui.figure.props.helper import HelperArt, somebody_else
from coach.ui.figure.tones.pictured import PICTURED
from tests.ui.figure.pixels import move
from tests.ui.figure.props.rooms import SEEN, brush, opaque

pytestmark = pytest.mark.usefixtures("qapp")

PARTNER = move("rescue-partner")
AT = next(complex(prop.x, prop.y) for prop in PARTNER.props if prop.kind == "helper")
ART = HelperArt(somebody_else(Tone.LIGHT, Likeness()), AT)
MOMENTS = [PARTNER.length * i / 24 for i in range(24)]
FRAMES = [
    solve(PARTNER, t, Body.of(build, belly))
    for build, belly, t in product(BUILDS, (0.0, 1.0), MOMENTS)
]
CLOSE = 1.0
"""Centimetres a palm may be from where it holds the foot."""


def _palm(arm: Arm) -> complex:
    return arm.wrist + direction(arm.hand) * PALMS[arm.shape]


def _foot(frame: Frame, point: complex) -> complex:
    return frame.leg_near.ankle + turned(point, frame.leg_near.pitch)


def _bones(arm: Arm, shoulder: complex) -> tuple[float, float]:
    return abs(arm.elbow - shoulder), abs(arm.wrist - arm.elbow)


def test_one_palm_never_leaves_the_heel_and_the_other_never_the_ball_of_the_foot() -> None:
    for frame in FRAMES:
        under, ball = (each(frame.leg_near)[0] for each in (ART._under_heel, ART._on_ball))
        assert abs(_palm(under) - _foot(frame, -6.4 - 4.6j)) < CLOSE
        assert abs(-_palm(ball).conjugate() - _foot(frame, 11.0 - 7.4j)) < CLOSE


def test_arms_keep_their_length_and_bend_outwards() -> None:
    lengths = set()
    for frame in FRAMES:
        for each in (ART._under_heel, ART._on_ball):
            arm, shoulder = each(frame.leg_near)
            lengths.add(tuple(round(length, 6) for length in _bones(arm, shoulder)))
            assert 10 < (arm.fore - arm.upper) % 360 < 350, "no arm is locked"
    assert len(lengths) == 1


@pytest.mark.parametrize("tone", PICTURED)
def test_nobody_takes_their_arms_for_those_of_the_figure(tone: Tone) -> None:
    everybody = zip(
        tuple(Skin), tuple(HairColour), (*Outfit, *tuple(Outfit)[:2]), tuple(Hair), strict=True
    )
    for skin, colour, outfit, hair in everybody:
        own = Likeness(skin=skin, hair=hair, hair_colour=colour, outfit=outfit)
        mine, theirs = palette(tone, "night", own), somebody_else(tone, own)
        assert mine.skin != theirs.skin
        assert mine.top != theirs.top
        assert mine.hair != theirs.hair


def test_all_of_them_lies_in_their_box_and_over_their_shadow() -> None:
    frame = solve(PARTNER, 5.0, Body())

    def draw(canvas: Canvas) -> None:
        ART.behind(canvas, frame)
        ART.before(canvas, frame)

    left, bottom, right, top = opaque(brush(draw))
    box = ART.box(frame)
    assert box.left <= left < right <= min(box.right, SEEN.right)
    assert max(box.bottom, SEEN.bottom) <= bottom < top <= box.top
    ((centre, radii, _),) = ART.shadows()
    assert abs(centre - AT) < radii.imag
