from dataclasses import asdict

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from coach.domain.reminder import Tone
from coach.ui.theme import Role, colour, font, line_height, paint_surface, tokens
from tests.ui.looks import contrast, drawn

pytestmark = pytest.mark.usefixtures("qapp")

GROUNDS = ("paper", "surface", "sunk")
CONTRAST = {Tone.CONTRAST, Tone.CONTRAST_LIGHT}


def least(tone: Tone) -> float:
    return 7.0 if tone in CONTRAST else 4.5


@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("ink", ["ink", "ink2", "mark", "water", "coral", "amber", "moon"])
def test_every_text_can_be_read_on_every_ground(tone: Tone, ground: str, ink: str) -> None:
    colours = asdict(tokens(tone))
    assert contrast(colours[ink], colours[ground]) >= least(tone)


@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize(
    ("ink", "field"),
    [
        ("on_accent", "accent"),
        ("on_soft", "soft"),
        ("ink", "soft"),
        ("ink2", "quiet"),
        ("water", "water_soft"),
        ("coral", "coral_soft"),
        ("amber", "amber_soft"),
        ("moon", "moon_soft"),
    ],
)
def test_every_field_carries_its_own_text(tone: Tone, ink: str, field: str) -> None:
    tones = tokens(tone)
    colours = asdict(tones) | {"quiet": tones.quiet}
    assert contrast(colours[ink], colours[field]) >= least(tone)


@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize("ground", ["paper", "surface"])
def test_outlines_of_controls_can_be_seen(tone: Tone, ground: str) -> None:
    colours = asdict(tokens(tone))
    assert contrast(colours["edge"], colours[ground]) >= 2.95


@pytest.mark.parametrize(
    "name", [n for n, value in asdict(tokens(Tone.NIGHT)).items() if isinstance(value, str)]
)
def test_night_has_no_blue_and_no_bright_field(name: str) -> None:
    shade = QColor(asdict(tokens(Tone.NIGHT))[name])
    assert shade.red() >= shade.green() >= 0
    assert shade.blue() <= shade.red()
    if name in GROUNDS or (name.endswith("soft") and name != "on_soft") or name == "accent":
        assert contrast(shade.name(), "#000000") < 2.5


@pytest.mark.parametrize("role", Role)
def test_type_grows_with_the_systems_size(role: Role) -> None:
    assert font(role, base_px=30).pixelSize() == 2 * font(role).pixelSize()
    assert line_height(role, base_px=30) == 2 * line_height(role)


@pytest.mark.parametrize("role", Role)
def test_night_never_reads_smaller_than_twenty_pixels(role: Role) -> None:
    night = font(role, night=True).pixelSize()
    assert night >= 20
    assert night >= font(role).pixelSize()


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("night", [False, True])
def test_lines_have_room(role: Role, night: bool) -> None:
    size = font(role, night=night).pixelSize()
    assert 1.1 <= line_height(role, night=night) / size <= 1.6


def test_a_colour_can_be_let_through() -> None:
    assert colour("#102030", 0.5).alphaF() == pytest.approx(0.5, abs=0.01)
    assert colour("#102030").name() == "#102030"


def test_by_light_a_card_casts_a_shadow_and_in_the_dark_it_has_a_line() -> None:
    def below(tone: Tone) -> int:
        image = drawn()
        painter = QPainter(image)
        paint_surface(painter, QRectF(20, 20, 56, 40), tokens(tone))
        painter.end()
        return image.pixelColor(48, 64).alpha()

    assert below(Tone.LIGHT) > 0
    assert below(Tone.DARK) == below(Tone.NIGHT) == 0


@pytest.mark.parametrize("tone", CONTRAST)
def test_with_high_contrast_a_card_has_a_strong_line_and_no_shadow(tone: Tone) -> None:
    image, tones = drawn(), tokens(tone)
    painter = QPainter(image)
    paint_surface(painter, QRectF(20, 20, 56, 40), tones)
    painter.end()
    edge = QColor(tones.line)
    assert image.pixelColor(48, 20) == image.pixelColor(48, 21) == edge
    assert image.pixelColor(48, 62).alpha() == 0
    assert contrast(tones.line, tones.paper) == pytest.approx(21)


def test_outlines_are_heavier_where_contrast_is_high() -> None:
    usual = max(tokens(tone).outline for tone in Tone if tone not in CONTRAST)
    for tone in CONTRAST:
        assert 2 <= tokens(tone).outline < tokens(tone).raised
        assert tokens(tone).outline > usual
