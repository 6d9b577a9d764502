import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from coach.domain.preferences import Preferences
from coach.domain.welcome import SetupPage
from coach.ui.buttons import RING
from coach.ui.kit.parts import SHADOW
from coach.ui.setup.page import Page
from coach.ui.setup.sheet import Sheet
from coach.ui.style import Style
from tests.ui.setup.samples import WORDS, setting


class LongPage(Page):
    """A page of any height."""

    def __init__(self, high: int) -> None:
        super().__init__(SetupPage.DAY, setting(), Preferences())
        part = QWidget()
        part.setMinimumHeight(high)
        self.put(part)


def sheet(qtbot: QtBot, high: int) -> tuple[Sheet, list[bool]]:
    made = Sheet(WORDS, Style(), 9)
    qtbot.addWidget(made)
    made.resize(680, 560)
    made.show()
    ends: list[bool] = []
    made.scrolled.connect(ends.append)
    made.show_page(LongPage(high), 2)
    for _ in range(3):
        QApplication.processEvents()
    return made, ends


def test_it_shows_title_sentence_and_step_of_a_page(qtbot: QtBot) -> None:
    made, _ = sheet(qtbot, 100)
    assert made.title.text() == "Your day"
    assert made.why.text().startswith("How do you spend")
    assert made.progress.said.text() == "Step 2 of 9"


def test_the_end_of_a_short_page_is_in_sight(qtbot: QtBot) -> None:
    _made, ends = sheet(qtbot, 100)
    assert ends[-1] is True


def test_the_end_of_a_long_page_is_in_sight_only_after_scrolling(qtbot: QtBot) -> None:
    made, ends = sheet(qtbot, 1500)
    assert True not in ends
    made.scroll_by(0.9)
    assert True not in ends
    for _ in range(5):
        made.scroll_by(0.9)
    assert ends[-1] is True


def test_keys_that_scroll_are_taken_and_others_are_not(qtbot: QtBot) -> None:
    made, _ = sheet(qtbot, 1500)
    bar = made.scroller.verticalScrollBar()
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_Down):
        before = bar.value()
        assert made.scroll_by_key(key)
        assert bar.value() > before
    assert made.scroll_by_key(Qt.Key.Key_PageUp)
    assert not made.scroll_by_key(Qt.Key.Key_A)


def test_a_foot_that_would_take_too_much_room_scrolls_with_the_page(qtbot: QtBot) -> None:
    made, _ = sheet(qtbot, 100)
    scrolls = []
    for high in (560, 190, 560):
        made.resize(680, high)
        QApplication.processEvents()
        scrolls.append(made.foot_scrolls)
        assert made.scroller.isAncestorOf(made.foot) is made.foot_scrolls
        assert made.foot.isVisible()
    assert scrolls == [False, True, False]


def test_the_next_page_takes_the_place_of_this_one_from_its_top(qtbot: QtBot) -> None:
    made, _ = sheet(qtbot, 1500)
    made.scroll_by(0.9)
    made.show_warning("No room on the disk.")
    page = LongPage(1600)
    made.show_page(page, 3)
    QApplication.processEvents()
    assert made.scroller.verticalScrollBar().value() == 0
    assert [each for each in made.findChildren(LongPage) if each.isVisible()] == [page]
    assert made.warning.isHidden()


def test_the_way_on_ends_where_a_page_beside_its_bar_ends(qtbot: QtBot) -> None:
    made, _ = sheet(qtbot, 1500)
    page = made.findChild(LongPage)
    assert page is not None
    made.resize(560, 560)
    for _ in range(3):
        QApplication.processEvents()
    ends = [each.mapTo(made, each.rect().topRight()).x() for each in (page, made.foot)]
    assert ends[0] - SHADOW == ends[1] - RING


class AskingPage(LongPage):
    """A long page that asks at its head, or so far below that it is out of sight."""

    def __init__(self, above: int) -> None:
        super().__init__(0)
        self.field = QLineEdit()
        self.column.addSpacing(above)
        self.put(self.field)
        self.column.addSpacing(1500)

    def first(self) -> QWidget:
        return self.field


@pytest.mark.parametrize(("above", "moved"), [(0, False), (900, True)])
def test_a_page_begins_at_its_top_unless_what_it_asks_is_out_of_sight(
    qtbot: QtBot, above: int, moved: bool
) -> None:
    made, _ = sheet(qtbot, 100)
    made.activateWindow()
    page = AskingPage(above)
    made.show_page(page, 3)
    made.focus_first()
    made.scroll_by(0.2)
    for _ in range(3):
        QApplication.processEvents()
    assert (made.scroller.verticalScrollBar().value() > 0) is moved
    assert not page.field.visibleRegion().isEmpty()
