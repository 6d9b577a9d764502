"""The weeks stand below one another in all rows, whatever the width."""

import pytest
from PySide6.QtCore import QRectF

from coach.ui.style import Style
from coach.ui.weeks.places import Places, is_beside, name_width, places


def made(width: int, count: int = 8, scale: float = 1.0) -> Places:
    style = Style(scale=scale)
    heights = (44, 44, 44, 44)
    return places(style, width, count, heights=heights, line=18 * scale, scale=40)


@pytest.mark.parametrize("count", [4, 8, 12, 26])
@pytest.mark.parametrize("width", [300, 560, 912, 1600])
def test_a_week_has_one_column_through_all_rows(width: int, count: int) -> None:
    found = made(width, count)
    for week in range(count):
        column = found.column(week)
        inside = [found.cell(week, 0), *(found.bar(row, week, 1.0) for row in (1, 2, 3))]
        for box in inside:
            assert column.left() <= box.left() <= box.right() <= column.right()
        assert len({round(box.center().x(), 3) for box in inside}) == 1
    assert found.column(count - 1).right() == pytest.approx(width)


@pytest.mark.parametrize("width", [300, 912])
def test_nothing_lies_on_anything_else(width: int) -> None:
    found = made(width)
    boxes: list[QRectF] = [*found.titles, *found.plots]
    for i, one in enumerate(boxes):
        for other in boxes[i + 1 :]:
            assert not one.intersects(other)
    assert found.axis >= found.plots[-1].bottom()
    assert found.height >= found.axis + found.line


def test_seven_nights_and_the_figure_above_them_stay_in_their_row() -> None:
    found = made(912)
    assert found.cell(0, 6).top() - found.line >= found.plots[0].top()
    assert found.bar(1, 0, 1.0).top() - found.line >= found.plots[1].top()


def test_names_stand_beside_where_there_is_room_for_them() -> None:
    assert is_beside(Style(), 912)
    assert not is_beside(Style(scale=2), 912)
    assert name_width(Style(), 500) == 500
    assert made(500).plots[0].left() == 0


def test_a_place_belongs_to_the_week_below_it() -> None:
    found = made(912)
    assert [found.at(found.column(week).center().x()) for week in range(8)] == list(range(8))
    assert (found.at(-20), found.at(5000)) == (0, 7)
