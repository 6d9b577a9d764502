from dataclasses import replace
from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coach.domain.preferences import Look, Preferences, Unit, changed, declarations
from coach.domain.windows import Window
from coach.ui.preferences.around import Around
from coach.ui.preferences.builder import FIRST_ROWS
from coach.ui.preferences.page import PreferencesPage
from coach.ui.style import Style
from tests.ui.preferences.pages import MONDAY, ROUTINES, WORDS, Day, kept, page

FIRST = Preferences()
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def made(qtbot: QtBot) -> PreferencesPage:
    whole = page(qtbot)
    whole.activateWindow()
    qtbot.waitUntil(whole.isActiveWindow)
    return whole


def part(made: PreferencesPage, name: str) -> QWidget:
    return made.row(name).editor.widget


def day(made: PreferencesPage) -> Day:
    assert isinstance(made.live, Day)
    return made.live


def test_a_change_counts_at_once_and_is_said_to_be_saved(made: PreferencesPage) -> None:
    stored = kept(made)
    part(made, "hours.wake").plus.click()  # type: ignore[attr-defined]
    assert stored == [changed(FIRST, "hours.wake", "07:05")]
    assert made.header.told.text() == "Saved"
    assert day(made).shown[-1] == stored[0]


def test_before_it_is_kept_nothing_is_said(made: PreferencesPage) -> None:
    part(made, "hours.wake").plus.click()  # type: ignore[attr-defined]
    assert made.header.told.text() == ""


def test_undo_goes_back_step_by_step_and_says_what(made: PreferencesPage) -> None:
    stored = kept(made)
    part(made, "hours.wake").plus.click()  # type: ignore[attr-defined]
    part(made, "water.enabled").click()  # type: ignore[attr-defined]
    made.header.undo.click()
    assert stored[-1] == changed(FIRST, "hours.wake", "07:05")
    assert made.header.told.text() == "Taken back: Remind me to drink."
    QTest.keyClick(made, Qt.Key.Key_Z, CTRL)
    assert stored[-1] == FIRST
    assert made.header.undo.isHidden()


def test_undo_by_keys_works_from_within_a_time(made: PreferencesPage) -> None:
    stored = kept(made)
    made.row("hours.wake").focus_editor()
    QTest.keyClick(made.focusWidget(), Qt.Key.Key_Up)
    assert stored[-1] != FIRST
    QTest.keyClick(made.focusWidget(), Qt.Key.Key_Z, CTRL)
    assert stored[-1] == FIRST


def test_a_held_button_is_one_step(made: PreferencesPage) -> None:
    stored = kept(made)
    for _ in range(4):
        part(made, "hours.wake").plus.click()  # type: ignore[attr-defined]
    made.undo()
    assert stored[-1] == FIRST


def test_presses_one_by_one_are_steps_of_their_own(made: PreferencesPage) -> None:
    stored = kept(made)
    for _ in range(2):
        made._run.stop()
        part(made, "hours.wake").plus.click()  # type: ignore[attr-defined]
    made.undo()
    assert stored[-1].hours.wake == time(7, 5)


def test_showing_never_chooses(made: PreferencesPage) -> None:
    stored = kept(made)
    other = changed(changed(FIRST, "water.unit", "floz"), "hours.weekend", value=True)
    made.show_preferences(other)
    assert stored == []
    assert made.preferences == other
    assert not made.header.undo.isVisible()


def test_what_was_changed_elsewhere_is_shown_and_not_undone(made: PreferencesPage) -> None:
    stored = kept(made)
    part(made, "water.enabled").click()  # type: ignore[attr-defined]
    made.show_preferences(changed(made.preferences, "hours.wake", "05:00"))
    made.undo()
    assert stored[-1] == changed(FIRST, "hours.wake", "05:00")


def test_a_refusal_puts_the_editor_back_and_says_why(made: PreferencesPage) -> None:
    made.chosen.connect(lambda _: made.show_refusal("the disk is full"))
    part(made, "water.enabled").click()  # type: ignore[attr-defined]
    assert part(made, "water.enabled").isChecked()  # type: ignore[attr-defined]
    assert made.header.told.text() == "Not saved: the disk is full"
    assert made.preferences == FIRST
    assert made.header.undo.isHidden()


def test_a_row_goes_back_to_its_default(made: PreferencesPage) -> None:
    made.show_preferences(changed(FIRST, "hours.wake", "05:00"))
    stored = kept(made)
    made.row("hours.wake").reset.click()
    assert stored == [FIRST]


def test_everything_goes_back_and_can_be_had_again(made: PreferencesPage) -> None:
    mine = changed(changed(FIRST, "hours.wake", "05:00"), "hours.confirmed", value=True)
    made.show_preferences(mine)
    stored = kept(made)
    made.over.button.click()
    assert stored == [changed(FIRST, "hours.confirmed", value=True)]
    assert made.foot.isVisible()
    made.foot.action.click()
    assert stored[-1] == mine
    assert made.foot.isHidden()


def test_where_all_is_as_at_first_nothing_is_put_back(made: PreferencesPage) -> None:
    stored = kept(made)
    made.reset_all()
    assert stored == []
    assert made.foot.isHidden()


def test_volumes_follow_the_unit_and_stay_as_they_are(made: PreferencesPage) -> None:
    stored = kept(made)
    part(made, "water.unit").chips[1].click()  # type: ignore[attr-defined]
    assert stored[-1].water.unit is Unit.FL_OZ
    assert part(made, "water.serving_ml").field.text() == "7 fl oz"  # type: ignore[attr-defined]
    assert stored[-1] == replace(FIRST, water=replace(FIRST.water, unit=Unit.FL_OZ))
    made.undo()
    assert part(made, "water.serving_ml").field.text() == "200 mL"  # type: ignore[attr-defined]


def test_what_is_dragged_in_the_day_counts(made: PreferencesPage) -> None:
    stored = kept(made)
    lunch = (Window(begin=time(12), end=time(13)),)
    day(made).turned.emit("hours.wake", time(6))
    assert part(made, "hours.wake").value() == time(6)  # type: ignore[attr-defined]
    assert stored == []
    day(made).chosen.emit("hours.wake", time(6))
    day(made).chosen.emit("hours.bedtime", time(23))
    day(made).chosen.emit("quiet.windows", lunch)
    assert stored[-1].hours.wake == time(6)
    assert stored[-1].hours.bedtime == time(23)
    assert stored[-1].quiet.windows == lunch


def test_search_is_a_key_away_and_escape_leads_out_of_it(made: PreferencesPage) -> None:
    QTest.keyClick(made, Qt.Key.Key_F, CTRL)
    assert made.header.search.line.hasFocus()
    QTest.keyClicks(made.header.search.line, "glass")
    assert made.finder.hits
    QTest.keyClick(made.header.search.line, Qt.Key.Key_Escape)
    assert made.header.search.value() == ""
    assert made.isVisible()


def test_what_is_in_sight_is_there_at_once_and_the_rest_follows(qtbot: QtBot) -> None:
    whole = PreferencesPage(WORDS, Style(), FIRST, Around(MONDAY, Day, ROUTINES))
    qtbot.addWidget(whole)
    assert len(list(whole.contents.rows)) == FIRST_ROWS
    whole.resize(1024, 776)
    whole.show()
    every = len(list(declarations()))
    qtbot.waitUntil(lambda: len(list(whole.contents.rows)) == every)


def test_a_page_that_is_hidden_makes_nothing_more(qtbot: QtBot) -> None:
    whole = page(qtbot, whole=False)
    busy = []
    for shown in (True, False, True):
        whole.setVisible(shown)
        busy.append(whole._builder.busy)
    assert busy == [True, False, True]


def test_another_page_goes_on_where_this_one_ends(qtbot: QtBot, made: PreferencesPage) -> None:
    kept(made)
    made.choose("appearance.look", Look.DARK)
    made.go_to("look")
    other = page(qtbot, made.preferences)
    stored = kept(other)
    other.recall(made.memory())
    assert other.navigator.marked == "look"
    other.undo()
    assert stored == [FIRST]


def test_tab_goes_in_the_order_of_reading(made: PreferencesPage) -> None:
    made.header.search.line.setFocus()
    seen: list[str] = []
    for _ in range(12):
        QTest.keyClick(made.focusWidget(), Qt.Key.Key_Tab)
        focus = made.focusWidget()
        seen.append(focus.accessibleName() or str(focus.property("text")))
    assert seen[:1] == ["Hours"]
    wanted = ["I get up at", "I go to bed at", "Other hours at weekends", "My hours are set"]
    assert [name for name in dict.fromkeys(seen) if name in wanted] == wanted
