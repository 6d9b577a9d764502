import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coach.domain.preferences import Preferences
from coach.domain.reminder import Tone
from coach.ui.preferences.around import Around
from coach.ui.preferences.page import PreferencesPage
from coach.ui.preferences.sheet import Ground
from coach.ui.style import Style
from tests.ui.looks import has, shot
from tests.ui.preferences.pages import MONDAY, WORDS, Day, page

WIDE, NARROW = (1024, 776), (648, 560)


def top(made: PreferencesPage, key: str) -> int:
    """Where a section begins in the view."""
    sheet = made.sheet
    return sheet.top(made.contents.parts[key]) - sheet.verticalScrollBar().value()


def test_the_day_stays_while_rows_that_change_it_pass_beneath(qtbot: QtBot) -> None:
    made = page(qtbot, size=WIDE)
    before = made.sheet.day.y()
    made.go_to("standing")
    assert made.sheet.verticalScrollBar().value() > 0
    assert made.sheet.day.y() == before
    assert top(made, "standing") == made.sheet.inset


def test_the_day_goes_with_the_last_of_those_rows(qtbot: QtBot) -> None:
    made = page(qtbot, size=WIDE)
    made.go_to("stretching")
    assert made.sheet.day.geometry().bottom() <= made.sheet.head.geometry().bottom()
    assert top(made, "stretching") == made.sheet.inset == made.sheet.head.height()


def test_in_a_small_window_head_and_day_scroll_along_and_the_list_stays(qtbot: QtBot) -> None:
    made = page(qtbot, size=NARROW)
    assert made.sheet.narrow
    made.go_to("water")
    assert made.sheet.head.geometry().bottom() < 0
    assert made.sheet.day.geometry().bottom() < 0
    assert made.sheet.list.y() == 0
    assert top(made, "water") == made.sheet.inset


def test_a_day_that_would_leave_no_room_to_the_rows_scrolls_along(qtbot: QtBot) -> None:
    made = page(qtbot, size=WIDE, live=lambda: Day(560))
    made.go_to("water")
    assert made.sheet.day.geometry().bottom() <= made.sheet.head.geometry().bottom()
    assert top(made, "water") == made.sheet.inset


def test_without_a_day_the_sections_begin_below_the_head(qtbot: QtBot) -> None:
    made = page(qtbot, size=WIDE, live=None)
    assert top(made, "hours") == made.sheet.head.height() == made.sheet.inset


def test_the_list_stands_at_the_left_or_in_a_line_as_there_is_room(qtbot: QtBot) -> None:
    made = page(qtbot, size=WIDE)
    assert made.sheet.list.width() < made.width() / 2
    made.resize(*NARROW)
    qtbot.waitUntil(lambda: made.sheet.narrow)
    assert made.sheet.list.width() > made.width() / 2
    made.resize(*WIDE)
    qtbot.waitUntil(lambda: not made.sheet.narrow)


def test_large_type_counts_as_a_narrow_window(qtbot: QtBot) -> None:
    assert page(qtbot, size=WIDE, style=Style(scale=2.0)).sheet.narrow


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_what_has_the_focus_is_never_under_the_head(qtbot: QtBot, size: tuple[int, int]) -> None:
    made = page(qtbot, size=size)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.go_to("bedtime")
    made.row("bedtime.lead_min").focus_editor()
    for back in (True, True, True, False, False, False, False):
        made.sheet.focusNextPrevChild(not back)
        part = made.sheet.focusWidget()
        if not made.sheet.inside.isAncestorOf(part):
            continue
        y = part.mapTo(made.sheet.viewport(), part.rect().topLeft()).y()
        assert y >= made.sheet.inset
        assert y + part.height() <= made.sheet.viewport().height()


def test_nothing_is_ever_wider_than_the_window(qtbot: QtBot) -> None:
    for size, scale in ((WIDE, 1.0), (NARROW, 1.0), (NARROW, 2.0)):
        made = page(qtbot, size=size, style=Style(scale=scale))
        made.row("reminders.own").editor.widget.add.click()  # type: ignore[attr-defined]
        assert made.sheet.inside.minimumSizeHint().width() <= made.sheet.viewport().width()


@pytest.mark.parametrize("tone", [Tone.LIGHT, Tone.NIGHT])
def test_paper_hides_what_passes_beneath(qtbot: QtBot, tone: Tone) -> None:
    made = Ground(Style(tone), Day(), (0, 0, 0, 0))
    qtbot.addWidget(made)
    made.resize(40, 40)
    assert has(shot(made), Style(tone).tokens.paper)


def test_what_is_in_sight_stays_where_the_head_grows(qtbot: QtBot) -> None:
    made = page(qtbot, size=NARROW, style=Style(scale=2.0))
    assert made.sheet.tight
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.go_to("bedtime")
    row = made.row("bedtime.lead_min")

    def y() -> int:
        return row.mapTo(made.sheet.viewport(), row.rect().topLeft()).y()

    before, head = y(), made.sheet.head.height()
    made.header.allow_undo(able=True)
    qtbot.waitUntil(lambda: made.sheet.head.height() > head)
    qtbot.waitUntil(lambda: y() == before)


def test_a_page_is_no_window_of_its_own_while_it_is_made(qtbot: QtBot) -> None:
    shown = {id(part) for part in QApplication.topLevelWidgets() if part.isVisible()}
    made = PreferencesPage(WORDS, Style(), Preferences(), Around(MONDAY, Day))
    qtbot.addWidget(made)
    assert {id(part) for part in QApplication.topLevelWidgets() if part.isVisible()} <= shown
