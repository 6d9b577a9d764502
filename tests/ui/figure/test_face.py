import pytest

from coach.domain.likeness import HairColour, Likeness, Skin
from coach.domain.reminder import Tone
from coach.motion.frame import Face
from coach.ui.figure.canvas import Part
from coach.ui.figure.face import breath, brow, closed_eye, iris, lid, mouth, open_eye, squeezed_eye
from coach.ui.figure.palette import palette
from coach.ui.figure.tones.pictured import PICTURED

LIGHT = palette(Tone.LIGHT)


def _boxes(part: Part) -> list[tuple[float, float, float, float]]:
    found: list[tuple[float, float, float, float]] = []
    for piece in part:
        box = piece.path.boundingRect()
        found.append((box.x(), box.y(), box.width(), box.height()))
    return found


def test_brows_rise_and_fall_with_the_mood() -> None:
    heights = [_boxes(brow(LIGHT, face, heavy=False))[0][1] for face in (Face.EFFORT, Face.OPEN)]

    assert heights[0] < heights[1]


def test_a_heavy_brow_lies_lower_and_is_thicker() -> None:
    ((_, low, _, thin),) = _boxes(brow(LIGHT, Face.OPEN, heavy=False))
    ((_, lower, _, thick),) = _boxes(brow(LIGHT, Face.OPEN, heavy=True))

    assert lower < low
    assert thick > thin


@pytest.mark.parametrize("tone", PICTURED)
@pytest.mark.parametrize("skin", Skin)
@pytest.mark.parametrize("colour", HairColour)
def test_a_brow_can_be_told_from_the_skin(tone: Tone, skin: Skin, colour: HairColour) -> None:
    shown = palette(tone, likeness=Likeness(skin=skin, hair_colour=colour))
    line = brow(shown, Face.OPEN, heavy=False)[0].brush.color()

    assert abs(line.lightnessF() - shown.skin.lightnessF()) >= 0.06


def test_an_open_eye_holds_its_iris_and_a_lid_lies_above() -> None:
    ((x, y, width, height),) = _boxes(open_eye(LIGHT))
    (_, _, across, _), *_ = _boxes(iris(LIGHT))

    assert across < width
    assert _boxes(lid(LIGHT))[0][1] > y
    assert x > 4
    assert height < 3


def test_lashes_flick_only_where_asked() -> None:
    short, long = (_boxes(closed_eye(LIGHT, flick=flick))[0] for flick in (False, True))

    assert long[0] < short[0]


def test_a_smile_lifts_the_corner_of_the_mouth() -> None:
    tops = {face: max(y + h for _, y, _, h in _boxes(mouth(LIGHT, face, 0.6))[1:]) for face in Face}

    assert tops[Face.SMILE] > tops[Face.OPEN] > tops[Face.EFFORT]


def test_lips_take_more_or_less_colour() -> None:
    plain, painted = (mouth(LIGHT, Face.OPEN, tint)[0].brush.color() for tint in (0.0, 1.0))

    assert plain == LIGHT.skin
    assert painted == LIGHT.lip


def test_breath_is_round_about_its_middle() -> None:
    (x, _, width, _), *_ = _boxes(breath(LIGHT))

    assert x < 0 < x + width


def test_pain_shuts_the_eye_tight_draws_the_brow_down_and_bares_the_teeth() -> None:
    brows = {face: _boxes(brow(LIGHT, face, heavy=False))[0][1] for face in Face}
    lips, shut = mouth(LIGHT, Face.WINCE, 0.6), squeezed_eye(LIGHT)

    assert brows[Face.WINCE] == min(brows.values())
    assert lips[1].brush.color().lightnessF() > LIGHT.skin.lightnessF()
    assert _boxes(shut)[0] != _boxes(closed_eye(LIGHT, flick=False))[0]
    assert len(shut) == 2, "lashes, and the creases around them"
