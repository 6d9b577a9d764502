import pytest
from PySide6.QtGui import QImage, QPainter

from coach.domain.reminder import Tone
from coach.ui.setup.pictures.pigments import pigments
from coach.ui.setup.pictures.sketch import Sketch, block, disc, limb, outline, ring, run
from tests.ui.looks import drawn, inked

pytestmark = pytest.mark.usefixtures("qapp")


def sketched(tone: Tone, how: str) -> QImage:
    """Draw a box of 40 by 40 in one way."""
    image = drawn()
    painter = QPainter(image)
    sketch = Sketch(painter, pigments(tone))
    path = block(20, 20, 40, 40)
    match how:
        case "line":
            sketch.line(path, "coral", 3)
        case "outline":
            sketch.outline(path, 2)
        case _:
            getattr(sketch, how)(path, "coral")
    painter.end()
    return image


def test_a_thing_is_filled_and_in_high_contrast_outlined() -> None:
    assert sketched(Tone.LIGHT, "thing").pixelColor(40, 40).name() == "#f07a5c"
    plain = sketched(Tone.CONTRAST, "thing")
    assert plain.pixelColor(40, 40).name() == "#000000"
    assert plain.pixelColor(40, 20).name() == "#ffffff"


def test_outlines_do_without_tints() -> None:
    assert inked(sketched(Tone.LIGHT, "tint"))
    assert not inked(sketched(Tone.CONTRAST, "tint"))


@pytest.mark.parametrize("tone", [Tone.LIGHT, Tone.CONTRAST])
def test_a_mark_is_solid_in_every_tone(tone: Tone) -> None:
    assert len(inked(sketched(tone, "mark"))) == 1600


@pytest.mark.parametrize("how", ["line", "outline", "ghost"])
def test_what_is_only_drawn_leaves_its_inside_clear(how: str) -> None:
    image = sketched(Tone.NIGHT, how)
    assert inked(image)
    assert image.pixelColor(40, 40).alpha() == 0


def test_a_ghost_is_dashed() -> None:
    assert (
        0 < len(inked(sketched(Tone.LIGHT, "ghost"))) < len(inked(sketched(Tone.LIGHT, "outline")))
    )


def test_what_is_drawn_within_a_shape_or_elsewhere_ends_with_it() -> None:
    image = drawn()
    painter = QPainter(image)
    sketch = Sketch(painter, pigments(Tone.LIGHT))
    with sketch.within(block(0, 0, 10, 10)), sketch.moved(5, 5, 2):
        sketch.mark(block(0, 0, 20, 20), "ink")
    assert inked(image) == {(x, y) for x in range(5, 10) for y in range(5, 10)}
    sketch.mark(block(90, 90, 1, 1), "ink")
    painter.end()
    assert (90, 90) in inked(image)


def test_shapes_lie_where_they_were_asked_for() -> None:
    assert disc(50, 50, 10, 4).boundingRect().height() == pytest.approx(8)
    assert outline((0, 0), (10, 0), (0, 10)).contains(run((1, 1), (2, 2)).pointAtPercent(0.5))
    assert not ring(50, 50, 20, 10).contains(disc(50, 50, 1).boundingRect().center())
    assert limb(((0, 0), (20, 0)), 8).boundingRect().left() == pytest.approx(-4, abs=0.2)
