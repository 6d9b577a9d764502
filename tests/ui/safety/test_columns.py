import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLabel, QWidget

from coach.ui.safety.columns import Columns

pytestmark = pytest.mark.usefixtures("qapp")


def laid_out(count: int, width: int, most: int) -> tuple[Columns, list[QRect], QWidget]:
    host = QWidget()
    columns = Columns(100, 10, most, host)
    labels = []
    for i in range(count):
        label = QLabel("word " * (i + 2), host)
        label.setWordWrap(True)
        label.show()
        columns.addWidget(label)
        labels.append(label)
    columns.setGeometry(QRect(0, 0, width, 5000))
    return columns, [QRect(label.geometry()) for label in labels], host


@given(st.integers(1, 7), st.integers(100, 700), st.integers(1, 3))
def test_nothing_overlaps_and_everything_is_inside(count: int, width: int, most: int) -> None:
    columns, places, _host = laid_out(count, width, most)
    tall = columns.heightForWidth(width)
    for i, place in enumerate(places):
        assert 0 <= place.left() <= place.right() < width
        assert place.bottom() < tall
        assert not any(place.intersects(other) for other in places[:i])


def test_each_word_has_the_height_that_it_needs_in_its_column() -> None:
    _columns, places, host = laid_out(4, 230, 2)
    for label, place in zip(host.findChildren(QLabel), places, strict=True):
        assert label.heightForWidth(place.width()) <= place.height()


def test_an_item_that_needs_more_gets_a_wider_column() -> None:
    host = QWidget()
    columns = Columns(100, 10, 2, host)
    for wide in (50, 180):
        part = QWidget(host)
        part.setMinimumWidth(wide)
        columns.addWidget(part)
    assert columns.columns(369) == 1
    assert columns.columns(370) == 2


@pytest.mark.parametrize(("width", "count"), [(320, 3), (319, 2), (210, 2), (209, 1), (40, 1)])
def test_there_are_as_many_columns_as_there_is_room_for(width: int, count: int) -> None:
    assert Columns(100, 10, 3).columns(width) == count
