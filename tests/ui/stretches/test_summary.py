import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from coach.ui.stretches.summary import Summary
from coach.ui.style import Style


def summary(qtbot: QtBot, width: int, scale: float = 1.0) -> tuple[QWidget, Summary]:
    """Return a summary on its page, which keeps it."""
    made = Summary(Style(scale=scale))
    page = QWidget()
    qtbot.addWidget(page)
    made.setParent(page)
    made.show_total("5 min 46 s, 7 stretches")
    made.setGeometry(0, 0, width, 200)
    page.resize(width, 200)
    page.show()
    QApplication.processEvents()
    return page, made


@pytest.mark.parametrize(("width", "scale", "below"), [(1120, 1, False), (720, 2, True)])
def test_where_it_is_narrow_the_total_stands_above(
    qtbot: QtBot, width: int, scale: float, below: bool
) -> None:
    page, made = summary(qtbot, width, scale)
    assert (made.name.y() >= made.total.geometry().bottom()) == below
    assert made.total.width() >= made.total.sizeHint().width()
    assert made.play.geometry().right() <= page.width()
    assert made.play.width() == made.play.sizeHint().width()


def test_there_is_room_for_words_only_while_there_are_some(qtbot: QtBot) -> None:
    page, made = summary(qtbot, 900)
    assert page.isVisible()
    seen = [made.told.isVisible()]
    for said in ("Not kept.", ""):
        made.tell(said)
        seen.append(made.told.isVisible())
    assert seen == [False, True, False]


def test_where_name_and_play_have_no_room_beside_each_other_all_stand_in_a_column(
    qtbot: QtBot,
) -> None:
    page, made = summary(qtbot, 430, 2)
    made.setGeometry(0, 0, 430, 420)
    QApplication.processEvents()
    tops = [part.y() for part in (made.total, made.name, made.play)]
    assert tops == sorted(set(tops))
    assert made.total.wordWrap()
    assert made.minimumSizeHint().width() <= 430
    assert made.play.geometry().right() <= page.width()


@pytest.mark.parametrize("width", [430, 720, 1120])
def test_a_long_name_is_seen_whole_as_long_as_a_line_can_hold_it(qtbot: QtBot, width: int) -> None:
    page, made = summary(qtbot, width)
    made.name.line.setText("Before bed, slowly, with a towel")
    page.resize(width, 300)
    made.setGeometry(0, 0, width, 300)
    QApplication.processEvents()
    said = made.name.line.fontMetrics().horizontalAdvance(made.name.line.text())
    assert said <= made.name.line.width()
    assert made.play.geometry().right() <= page.width()
