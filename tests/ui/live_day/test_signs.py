from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from coach.domain.day_picture import Coming, DayPicture
from coach.domain.reminder import Tone
from coach.ui.live_day.axis import axis
from coach.ui.live_day.signs import ICONS, Signs
from coach.ui.style import Style
from coach.ui.theme import tokens
from tests.fakes import BERLIN, chosen
from tests.ui.live_day.days import RICH, TUESDAY, at, played
from tests.ui.looks import contrast, inked

pytestmark = pytest.mark.usefixtures("qapp")
Draw = Callable[[Signs, DayPicture], None]


def drawn(
    name: str, draw: Draw, a_minute: float = 1.0, picture: DayPicture | None = None
) -> QImage:
    """Return what is drawn of a lane of 28 pixels, with so many pixels a minute."""
    day = picture or played(RICH, TUESDAY)
    image = QImage(1440, 28, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    along = axis(day.day, BERLIN, left=0, width=1440 * a_minute)
    draw(Signs(painter, Style(), along, name, 28), day)
    painter.end()
    return image


def columns(image: QImage, clock: str, around: int = 12) -> set[int]:
    """Return the inked columns around a time, counted from it."""
    x = round(axis(played(RICH, TUESDAY).day, BERLIN, 0, 1440).x(at(clock)))
    return {px - around for px, _ in inked(image.copy(x - around, 0, 2 * around, 28))}


def test_a_sign_stands_where_its_notice_comes() -> None:
    image = drawn("bedtime", lambda signs, day: signs.notices(day.of("bedtime")))
    assert columns(image, "22:00")
    assert not columns(image, "20:00")


def test_bars_cover_the_hours_of_a_habit() -> None:
    image = drawn("standing", lambda signs, day: signs.bars(day.bars_of("standing")))
    covered = [bool(columns(image, clock, 2)) for clock in ("08:30", "09:30", "17:00", "18:00")]
    assert covered == [False, True, True, False]


def test_a_gap_is_bracketed_from_its_begin_to_its_end() -> None:
    def draw(signs: Signs, day: DayPicture) -> None:
        signs.pointed(day.at("bedtime", at("10:00")))

    image = drawn("bedtime", draw)
    assert [bool(columns(image, clock, 3)) for clock in ("06:50", "07:00", "12:20", "12:40")] == [
        *(False, True, True, False),
    ]


def test_where_notices_stand_close_their_signs_are_smaller() -> None:
    def tall(interval: int) -> int:
        values = {"standing__interval_min": interval, "notices__gap_min": 0}
        picture = played(chosen(water__enabled=False, **values), TUESDAY)
        image = drawn("standing", lambda s, day: s.notices(day.of("standing")), 0.5, picture)
        return len({y for _, y in inked(image)})

    assert 0 < tall(10) < tall(60)


def _notices(signs: Signs, _: DayPicture, comings: tuple[Coming, ...]) -> None:
    signs.notices(comings)


def test_each_sort_has_a_shape_of_its_own() -> None:
    lanes = ("water", "standing", "bedtime", "morning", "own:Tablet")
    shapes = set()
    picture = played(RICH, TUESDAY)
    for name in lanes:
        first = picture.of(name)[:1]
        image = drawn(name, partial(_notices, comings=first))
        dark = {(x, y) for x, y in inked(image) if image.pixelColor(x, y).lightness() < 160}
        left = min(x for x, _ in dark)
        shapes.add(frozenset((x - left, y) for x, y in dark))
    assert len(shapes) == len(lanes)
    assert len(set(ICONS.values())) == len(ICONS)


@pytest.mark.parametrize("tone", Tone)
def test_signs_and_the_bracket_can_be_seen_in_every_tone(tone: Tone) -> None:
    tones = tokens(tone)
    for shade in (tones.water, tones.mark, tones.moon, tones.amber, tones.ink):
        assert contrast(shade, tones.surface) >= 3
    assert contrast(tones.mark, tones.soft) >= 3


def test_a_day_without_notices_is_a_line() -> None:
    off = played(chosen(bedtime__enabled=False), TUESDAY)
    image = drawn("bedtime", lambda signs, _: signs.line(), picture=off)
    assert {y for _, y in inked(image)} <= {13, 14}
    assert not inked(drawn("bedtime", lambda s, day: s.notices(day.of("bedtime")), picture=off))
