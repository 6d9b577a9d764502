import pytest
from PIL import Image, ImageChops

from coach.domain.likeness import Build, Hair, Likeness
from coach.ui.figure.front.figure import bounds
from tests.motion.front_samples import ways
from tests.ui.figure.front.scenes import MOVES, SIZE, actor, alone, at, shot, solid

pytestmark = pytest.mark.usefixtures("qapp")

LOOKS = [Likeness(build=build, hair=hair) for build, hair in zip(
    [*Build, *Build], Hair, strict=True)]  # fmt: skip
SHARES = (0.0, 0.25, 0.5, 0.75)


@pytest.mark.parametrize("name", sorted(ways()))
def test_no_part_of_the_body_leaves_its_box(name: str) -> None:
    for look in LOOKS:
        for belly, share in zip((0.0, 1.0, 0.5, 1.0), SHARES, strict=True):
            shown = at(actor(name, belly, look), name, share)
            view, box = shot(name, shown), bounds(shown.frame)
            covered = solid(alone(shown, view), over=20).getbbox()
            assert covered is not None
            assert covered[0] >= (box.left - view.view.left) * view.scale - 1
            assert covered[1] >= (view.view.top - box.top) * view.scale - 1
            assert covered[2] <= (box.right - view.view.left) * view.scale + 1
            assert covered[3] <= (view.view.top - box.bottom) * view.scale + 1


@pytest.mark.parametrize("name", MOVES)
def test_mirrored_pixels_are_flipped_pixels(name: str) -> None:
    shown = at(actor(name), name, 0.25)
    view = shot(name, shown)
    plain, mirrored = (alone(shown, view, mirrored=flag) for flag in (False, True))
    flipped = mirrored.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    off = ImageChops.difference(plain, flipped).convert("L").point(lambda level: 255 * (level > 96))

    assert off.histogram()[255] <= 0.002 * SIZE[0] * SIZE[1]


@pytest.mark.parametrize("name", MOVES)
def test_standing_feet_do_not_sink_into_the_floor(name: str) -> None:
    for share in SHARES:
        shown = at(actor(name, 1.0), name, share)
        frame, view = shown.frame, shot(name, shown)
        grounds = []
        for leg in (frame.leg_near, frame.leg_far):
            for across in (-5.5, 0.0, 5.5):
                side = leg.toes.cross(leg.up) * across
                tips = (leg.ankle + side + leg.toes * z - leg.up * 7.2 for z in (-7.0, 21.0))
                grounds += [frame.lens.flat(tip).imag for tip in tips]
        covered = solid(alone(shown, view)).getbbox()
        assert covered is not None
        assert covered[3] <= (view.view.top - min(grounds)) * view.scale + 1.5


@pytest.mark.parametrize("name", MOVES)
def test_the_body_is_opaque_and_in_one_piece(name: str) -> None:
    shown = at(actor(name), name, 0.25)
    picture = alone(shown, shot(name, shown))
    levels = picture.getchannel("A").histogram()
    mask = solid(picture)
    left, top, right, bottom = mask.getbbox() or (0, 0, *SIZE)

    assert sum(levels[16:240]) < 0.12 * sum(levels[240:])  # only the edges are soft
    assert all(mask.crop((left, y, right, y + 1)).getbbox() for y in range(top, bottom))
    assert all(mask.crop((x, top, x + 1, bottom)).getbbox() for x in range(left, right))


def test_a_belly_shows_from_the_front() -> None:
    name = "march-on-spot"
    slim, full = (at(actor(name, belly), name, 0.0) for belly in (0.0, 1.0))
    view = shot(name, full)
    waists = []
    for shown in (slim, full):
        middle = shown.frame.lens.flat(shown.frame.spine.at(12.0).point).imag
        y = round((view.view.top - middle) * view.scale)
        row = alone(shown, view).convert("RGB").crop((0, y, SIZE[0], y + 1))
        pixels = (row.getpixel((x, 0)) for x in range(SIZE[0]))
        waists.append(sum(isinstance(p, tuple) and p[1] > p[0] + 40 for p in pixels))  # teal

    assert waists[1] > waists[0] + 2 * 1.5 * view.scale


@pytest.mark.parametrize("name", MOVES)
def test_a_working_muscle_changes_the_picture(name: str) -> None:
    shown = at(actor(name), name, 0.3)
    view = shot(name, shown)
    lit, plain = (alone(shown, view, glow=glow) for glow in (True, False))

    assert (ImageChops.difference(lit, plain).convert("RGB").getbbox()) is not None
    assert sum(ImageChops.difference(lit, plain).convert("L").histogram()[24:]) > 200


def test_a_crossed_leg_is_seen_whole() -> None:
    name = "figure-four-seated"
    shown = at(actor(name, 1.0), name, 0.5)
    view = shot(name, shown)
    frame = shown.frame
    shin = frame.lens.flat((frame.leg_near.knee + frame.leg_near.ankle) * 0.5)
    x = (shin.real - view.view.left) * view.scale
    y = (view.view.top - shin.imag) * view.scale
    cloth = actor(name, 1.0).figure.cloth.color()
    legs = (cloth.red(), cloth.green(), cloth.blue())
    seen = alone(shown, view).convert("RGB").getpixel((round(x), round(y)))

    assert isinstance(seen, tuple)
    assert sum(abs(a - b) for a, b in zip(seen, legs, strict=True)) < 90
