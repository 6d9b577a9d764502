import itertools

import pytest
from PySide6.QtGui import QColor, QImage

from coach.ui.tray_art import pictogram, picture, strip
from coach.ui.tray_icon import SIZES, Panel, TrayState
from tests.ui.looks import contrast, inked

GROUNDS = {Panel.LIGHT: ("#FFFFFF", "#E4E6E9"), Panel.DARK: ("#000000", "#2E3440")}


def corner(state: TrayState, size: int) -> set[tuple[int, int]]:
    """The pixels of the corner that tells the state, without the faint rim."""
    image = picture(state, Panel.DARK, size)
    return {
        (x, y)
        for x in range(round(size * 6.5 / 16))
        for y in range(round(size * 7.2 / 16))
        if image.pixelColor(x, y).alpha() > 160 and image.pixelColor(x, y).lightness() > 100
    }


@pytest.mark.parametrize("size", SIZES)
def test_each_state_is_a_shape_of_its_own(size: int) -> None:
    assert not corner(TrayState.NORMAL, size)
    shapes = {state: corner(state, size) for state in TrayState if state is not TrayState.NORMAL}
    for one, other in itertools.combinations(shapes.values(), 2):
        assert len(one ^ other) >= size / 2
    assert len(shapes[TrayState.DUE]) > len(shapes[TrayState.AWAY])


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("panel", Panel)
def test_the_figure_stands_out_from_its_panel(size: int, panel: Panel) -> None:
    wall = picture(TrayState.NORMAL, panel, size).pixelColor(size - 2, size // 2)
    for ground in GROUNDS[panel]:
        assert contrast(wall.name(), ground) >= 7


def blended(over: QColor, ground: QColor) -> str:
    """What is seen where a half-clear colour lies on a ground."""
    cover = over.alphaF()
    return QColor.fromRgbF(
        over.redF() * cover + ground.redF() * (1 - cover),
        over.greenF() * cover + ground.greenF() * (1 - cover),
        over.blueF() * cover + ground.blueF() * (1 - cover),
    ).name()


@pytest.mark.parametrize("size", SIZES)
def test_on_the_wrong_panel_a_rim_keeps_it_readable(size: int) -> None:
    for panel, other in ((Panel.LIGHT, Panel.DARK), (Panel.DARK, Panel.LIGHT)):
        image = picture(TrayState.NORMAL, panel, size)
        ground = QColor(GROUNDS[other][0])
        best = max(
            contrast(blended(image.pixelColor(x, size // 2), ground), ground.name())
            for x in range(size)
        )
        assert best >= 3


@pytest.mark.parametrize("size", SIZES)
def test_the_wall_stands_on_whole_pixels(size: int) -> None:
    row = size * 3 // 4
    image = pictogram(size, QColor("#000000"))
    covers = [image.pixelColor(x, row).alpha() for x in range(size * 3 // 4, size)]
    assert set(covers) <= {0, 255}
    assert covers.count(255) >= 2


def test_only_a_question_has_a_colour() -> None:
    for state in TrayState:
        image = picture(state, Panel.LIGHT, 32)
        colourful = any(image.pixelColor(x, y).hsvSaturation() > 150 for x, y in inked(image))
        assert colourful == (state is TrayState.DUE)


def test_a_strip_holds_all_sizes_side_by_side() -> None:
    whole, left = strip(TrayState.AWAY, Panel.LIGHT), 0
    for size in SIZES:
        part = whole.copy(left, 0, size, size)
        alone = picture(TrayState.AWAY, Panel.LIGHT, size)
        assert part.convertToFormat(QImage.Format.Format_ARGB32) == alone.convertToFormat(
            QImage.Format.Format_ARGB32
        )
        left += size
    assert whole.width() == left
