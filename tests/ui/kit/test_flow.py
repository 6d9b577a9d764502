import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QLabel, QSizePolicy, QWidget

from coach.ui.kit.flow import Flow

pytestmark = pytest.mark.usefixtures("qapp")


def laid_out(widths: list[int], width: int) -> tuple[Flow, list[QRect]]:
    host = QWidget()
    flow = Flow(6, host)
    widgets = []
    for wide in widths:
        widget = QWidget(host)
        widget.setFixedSize(wide, 20)
        widget.show()
        flow.addWidget(widget)
        widgets.append(widget)
    flow.setGeometry(QRect(0, 0, width, 1000))
    places = [QRect(widget.geometry()) for widget in widgets]
    height = flow.heightForWidth(width)
    assert all(place.bottom() < height for place in places)
    return flow, places


@given(st.lists(st.integers(10, 90), min_size=1, max_size=12), st.integers(90, 400))
def test_nothing_overlaps_and_nothing_leaves_the_line(widths: list[int], width: int) -> None:
    assert QApplication.focusWidget() is None
    _, places = laid_out(widths, width)
    for i, place in enumerate(places):
        assert place.left() >= 0
        assert place.right() < width
        assert not any(place.intersects(other) for other in places[:i])


def test_a_full_line_goes_on_in_the_next_and_order_is_kept() -> None:
    _, places = laid_out([50, 50, 50], 110)
    assert [(p.x(), p.y()) for p in places] == [(0, 0), (56, 0), (0, 26)]


def test_what_is_hidden_takes_no_room() -> None:
    host = QWidget()
    flow = Flow(0, host)
    shown, hidden = QWidget(host), QWidget(host)
    for widget in (hidden, shown):
        widget.setFixedSize(40, 20)
        flow.addWidget(widget)
    hidden.hide()
    shown.show()
    flow.setGeometry(QRect(0, 0, 100, 100))
    assert shown.x() == 0


def test_items_can_be_counted_and_taken() -> None:
    flow, _ = laid_out([10, 20], 100)
    assert flow.count() == 2
    assert flow.itemAt(5) is None
    assert flow.takeAt(0) is not None
    assert flow.takeAt(9) is None
    assert flow.count() == 1


def test_what_is_wider_than_a_line_is_folded() -> None:
    host = QWidget()
    flow = Flow(0, host)
    label = QLabel("so many words that they do not fit in one line")
    label.setWordWrap(True)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    label.setSizePolicy(policy)
    flow.addWidget(label)
    label.show()
    width = label.sizeHint().width() // 2
    assert flow.minimumSize().width() <= width
    flow.setGeometry(QRect(0, 0, width, 1000))
    assert label.width() == width
    assert label.height() >= label.heightForWidth(width) > label.sizeHint().height() / 2
    assert flow.heightForWidth(width) == label.height()
