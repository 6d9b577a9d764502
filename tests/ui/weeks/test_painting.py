"""What is painted: every week in its place, the one that is looked at and the focus to be seen."""

import pytest
from PySide6.QtGui import QImage, QPainter

from coach.domain.reminder import Tone
from coach.domain.weeks import Weeks
from coach.ui.style import Style
from coach.ui.theme import colour
from coach.ui.weeks.painting import Painting
from coach.ui.weeks.places import Places, places
from coach.ui.weeks.rows import rows
from tests.ui.weeks.samples import EMPTY, FOUR, said

pytestmark = pytest.mark.usefixtures("qapp")
WIDE = 912


def at(found: Weeks) -> Places:
    heights = (44, 44, 44, 44)
    return places(Style(), WIDE, len(found.weeks), heights=heights, line=18, scale=40)


def painted(
    found: Weeks = FOUR, chosen: int = 3, *, ring: bool = False, tone: Tone = Tone.LIGHT
) -> QImage:
    where, style = at(found), Style(tone)
    image = QImage(WIDE, round(where.height), QImage.Format.Format_RGB32)
    image.fill(colour(style.tokens.surface))
    painter = QPainter(image)
    Painting(style, found, rows(found), said(), where, chosen, ring).paint(painter)
    painter.end()
    return image


def blank(image: QImage, week: int) -> bool:
    """Whether nothing stands in the column of a week, in its first row."""
    where = at(FOUR)
    column, row = where.column(week), where.plots[0]
    box = column.intersected(row).adjusted(4, 4, -4, -4).toRect()
    part = image.copy(box)
    return len({part.pixel(x, y) for x in range(part.width()) for y in range(part.height())}) == 1


def test_weeks_of_which_nothing_is_told_are_hatched_and_not_blank() -> None:
    image = painted()
    assert not any(blank(image, week) for week in range(4))


@pytest.mark.parametrize("tone", Tone)
def test_the_week_that_is_looked_at_is_seen_and_so_is_the_focus(tone: Tone) -> None:
    first, last = painted(chosen=0, tone=tone), painted(chosen=3, tone=tone)
    assert first != last
    assert painted(ring=True, tone=tone) != last


def test_weeks_without_anything_are_painted_as_well() -> None:
    assert not painted(EMPTY, 7).isNull()


@pytest.mark.parametrize("ring", [False, True])
def test_the_focus_moves_nothing(ring: bool) -> None:
    plain, held = painted(), painted(ring=ring)
    where = at(FOUR).column(3).adjusted(12, 12, -12, -12).toRect()
    assert plain.copy(where) == held.copy(where)
