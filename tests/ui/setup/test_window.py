import re
from datetime import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from coach.domain.preferences import Preferences, as_document, changed
from coach.domain.reminder import Tone
from coach.domain.welcome import SetupPage
from coach.ui.pseudo import pseudo
from coach.ui.setup.pages.notice import NoticePage
from coach.ui.setup.pages.numbers import NumbersPage
from coach.ui.setup.pages.stage import StagePage
from coach.ui.setup.pages.water import WaterPage
from coach.ui.setup.window import LEAST_SIZE, SetupWindow
from coach.ui.style import Style
from coach.ui.theme import tokens
from tests.ui.looks import has, shot
from tests.ui.samples import NEVER_SAID
from tests.ui.setup.pages.kept import kept
from tests.ui.setup.samples import WORDS, click, outlook

MEDICAL = re.compile(r"cramp|pregnan|trimester|baby|birth|midwife|\bclot\b", re.IGNORECASE)
PLAIN = [p for p in SetupPage if p not in (SetupPage.STAGE, SetupPage.SAFETY, SetupPage.NUMBERS)]


def window(
    qtbot: QtBot, preferences: Preferences | None = None, style: Style | None = None
) -> SetupWindow:
    style = style or Style()
    words = pseudo(WORDS) if style.scale == 2.0 else WORDS
    made = SetupWindow(words, style, preferences or Preferences(), outlook())
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    settle()
    return made


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def at(qtbot: QtBot, page: SetupPage, style: Style | None = None) -> SetupWindow:
    return window(qtbot, changed(Preferences(), "setup.page", page), style)


def told(made: SetupWindow) -> list[Preferences]:
    """Return the list that everything chosen is added to."""
    chosen: list[Preferences] = []
    made.chosen.connect(chosen.append)
    return chosen


def shown(made: SetupWindow) -> SetupPage:
    return made.page.name


def press(made: SetupWindow, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(made.focusWidget(), key)
        settle()


def said(made: SetupWindow) -> list[str]:
    parts = made.findChildren(QLabel) + made.findChildren(QAbstractButton)
    return [part.text() for part in parts if part.isVisible()]


def test_continuing_hands_out_the_answers_and_moves_on(qtbot: QtBot, tmp_path: Path) -> None:
    made = window(qtbot)
    chosen = told(made)
    click(made.sheet.foot.on)
    assert shown(made) is SetupPage.DAY
    (whole,) = chosen
    assert whole.hours.confirmed
    assert whole.setup.page is SetupPage.DAY
    assert kept(tmp_path, whole) == whole


@pytest.mark.parametrize("page", [*SetupPage][:-1])
def test_skipping_changes_nothing_but_the_page_that_was_reached(
    qtbot: QtBot, page: SetupPage
) -> None:
    made = at(qtbot, page)
    chosen = told(made)
    made.skip()
    old, new = as_document(changed(Preferences(), "setup.page", page)), as_document(chosen[0])
    assert [name for name in old if old[name] != new[name]] == ["setup.page"]
    assert shown(made) is not page


def test_an_answer_that_is_skipped_is_not_kept(qtbot: QtBot) -> None:
    made = at(qtbot, SetupPage.NUMBERS)
    chosen = told(made)
    assert isinstance(made.page, NumbersPage)
    QTest.keyClicks(made.page.emergency.line, "112")
    click(made.sheet.foot.skip)
    assert chosen[0].contacts.emergency == ""


@pytest.mark.parametrize("page", [*SetupPage][:-1])
def test_it_opens_at_the_page_that_was_reached(qtbot: QtBot, page: SetupPage) -> None:
    made = at(qtbot, page)
    assert shown(made) is page
    number = [*SetupPage].index(page) + 1
    assert made.sheet.progress.said.text() == f"Step {number} of 9"


def test_hours_are_not_confirmed_unless_their_page_is_continued(qtbot: QtBot) -> None:
    made = window(qtbot)
    chosen = told(made)
    for _ in range(9):
        made.skip()
    assert shown(made) is SetupPage.DONE
    assert not any(each.hours.confirmed for each in chosen)
    assert "Nothing runs yet. Set your hours." in said(made)
    with qtbot.assertNotEmitted(made.finished):
        click(made.sheet.foot.on)
    assert shown(made) is SetupPage.HOURS


def test_escape_closes_and_what_was_continued_is_not_lost(qtbot: QtBot) -> None:
    made = window(qtbot)
    chosen = told(made)
    click(made.sheet.foot.on)
    with qtbot.assertNotEmitted(made.finished), qtbot.waitSignal(made.closed):
        press(made, Qt.Key.Key_Escape)
    again = window(qtbot, chosen[-1])
    assert again.page.name is SetupPage.DAY


def test_going_back_keeps_the_answers_and_what_was_reached(qtbot: QtBot) -> None:
    made = window(qtbot)
    chosen = told(made)
    for _ in range(3):
        click(made.sheet.foot.on)
    click(made.sheet.foot.back)
    page = made.page
    assert isinstance(page, WaterPage)
    click(page.presets.chips[3])
    click(made.sheet.foot.on)
    assert len(chosen) == 4
    assert chosen[-1].water.target_ml == 2300
    assert chosen[-1].setup.page is SetupPage.STAGE
    click(made.sheet.foot.back)
    click(made.sheet.foot.back)
    click(made.sheet.foot.on)
    assert chosen[-1].setup.page is SetupPage.STAGE


def test_what_is_refused_is_said_and_the_page_stays(qtbot: QtBot) -> None:
    made = window(qtbot)
    made.chosen.connect(lambda _: made.show_refusal("the disk is full"))
    click(made.sheet.foot.on)
    assert shown(made) is SetupPage.HOURS
    assert "This could not be kept: the disk is full" in said(made)


def test_an_answer_that_cannot_be_taken_is_said_and_not_handed_out(qtbot: QtBot) -> None:
    made = at(qtbot, SetupPage.WATER)
    made.page.answer("water.serving_ml", 9000)
    with qtbot.assertNotEmitted(made.chosen):
        made.go_on()
    assert any("water.serving_ml" in text for text in said(made))
    assert shown(made) is SetupPage.WATER


def test_preferences_that_change_meanwhile_are_not_undone(qtbot: QtBot) -> None:
    made = at(qtbot, SetupPage.DAY)
    chosen = told(made)
    made.show_preferences(changed(Preferences(), "water.serving_ml", 150))
    click(made.sheet.foot.on)
    assert chosen[0].water.serving_ml == 150


def test_the_safety_page_is_read_on_to_its_end_before_it_is_continued(qtbot: QtBot) -> None:
    made = at(qtbot, SetupPage.SAFETY)
    chosen = told(made)
    assert made.sheet.foot.on.text() == "Read on"
    presses = 0
    while shown(made) is SetupPage.SAFETY:
        press(made, Qt.Key.Key_Return)
        presses += 1
    assert presses > 2
    assert len(chosen) == 1


def test_the_safety_page_can_be_skipped_unread(qtbot: QtBot) -> None:
    made = at(qtbot, SetupPage.SAFETY)
    click(made.sheet.foot.skip)
    assert shown(made) is SetupPage.NUMBERS


def test_the_test_notice_is_asked_for_and_answered_from_outside(qtbot: QtBot) -> None:
    made = at(qtbot, SetupPage.NOTICE)
    page = made.page
    assert isinstance(page, NoticePage)
    with qtbot.waitSignal(made.test_wished):
        press(made, Qt.Key.Key_Return)
    made.show_seen()
    assert page.good.isVisible()
    with qtbot.waitSignal(made.card_wished):
        page.card.click()


def test_seen_on_another_page_does_nothing(qtbot: QtBot) -> None:
    made = window(qtbot)
    made.show_seen()
    assert shown(made) is SetupPage.HOURS


def test_all_of_it_goes_by_the_keyboard_in_few_presses(qtbot: QtBot) -> None:
    """Each question answered with one key at most; reading on is what takes most presses."""
    made = window(qtbot)
    chosen = told(made)
    keys = {
        SetupPage.HOURS: [Qt.Key.Key_Up],
        SetupPage.DAY: [Qt.Key.Key_Right],
        SetupPage.WATER: [Qt.Key.Key_Right],
        SetupPage.STAGE: [Qt.Key.Key_Space],
        SetupPage.THINGS: [Qt.Key.Key_Space],
        SetupPage.FIGURE: [Qt.Key.Key_Right],
    }
    presses = 0
    with qtbot.waitSignals([made.finished, made.closed]):
        while made.isVisible():
            name = made.page.name
            for key in keys.pop(name, []):
                press(made, key)
                presses += 1
            if name is SetupPage.NOTICE:
                made.sheet.foot.on.setFocus()
            press(made, Qt.Key.Key_Return)
            presses += 1
    assert presses <= 26
    last = chosen[-1]
    assert last.hours.confirmed
    assert (last.hours.wake, last.standing.mode, last.water.target_ml) == (time(7, 5), "job", 1600)
    assert (last.profile.stage, last.stretch.wall, last.figure.skin) == ("none", False, "olive")
    assert last.setup.page is SetupPage.DONE


def test_enter_takes_what_was_typed_last(qtbot: QtBot) -> None:
    made = at(qtbot, SetupPage.WATER)
    chosen = told(made)
    page = made.page
    assert isinstance(page, WaterPage)
    page.serving.field.setFocus()
    page.serving.field.selectAll()
    QTest.keyClicks(page.serving.field, "180")
    press(made, Qt.Key.Key_Return)
    assert chosen[0].water.serving_ml == 180


def test_tab_reaches_everything_in_reading_order(qtbot: QtBot) -> None:
    made = at(qtbot, SetupPage.NUMBERS)
    seen = []
    for _ in range(5):
        held = made.focusWidget()
        seen.append(held.accessibleName() if isinstance(held, QLineEdit) else held.property("text"))
        press(made, Qt.Key.Key_Tab)
    assert seen == [
        "Emergency number",
        "Doctor or urgent care",
        "Back",
        "Skip for now",
        "Continue",
    ]


@pytest.mark.parametrize("page", SetupPage)
def test_the_first_question_of_each_page_has_the_focus(qtbot: QtBot, page: SetupPage) -> None:
    made = window(qtbot)
    made.open_page(page)
    settle()
    held = made.focusWidget()
    assert held is not None
    if page is SetupPage.SAFETY:  # to be read: keys scroll it
        assert (held, held.accessibleName()) == (made.sheet.scroller, "When to call")
    elif page is SetupPage.DONE:
        assert held is made.sheet.foot.on
    else:
        assert made.page.isAncestorOf(held)


def test_only_what_is_to_be_read_is_a_stop_of_its_own(qtbot: QtBot) -> None:
    made = window(qtbot)
    made.open_page(SetupPage.SAFETY)
    scroller = made.sheet.scroller
    assert scroller.focusPolicy() is Qt.FocusPolicy.StrongFocus
    made.open_page(SetupPage.NUMBERS)
    assert scroller.focusPolicy() is Qt.FocusPolicy.NoFocus


@pytest.mark.parametrize("page", PLAIN)
def test_no_other_page_names_a_condition(qtbot: QtBot, page: SetupPage) -> None:
    made = window(qtbot)
    made.open_page(page)
    settle()
    assert made.windowTitle() == "Stretch Coach"
    for text in said(made):
        assert not MEDICAL.search(text), text
        assert not NEVER_SAID.search(text), text


@pytest.mark.parametrize("tone", Tone)
def test_it_is_dressed_in_one_tone_and_never_white_first(qtbot: QtBot, tone: Tone) -> None:
    made = window(qtbot, style=Style(tone))
    assert made.palette().window().color().name() == tokens(tone).paper.lower()
    picture = shot(made)
    assert has(picture, tokens(tone).accent)
    if tone in (Tone.DARK, Tone.NIGHT):
        assert not has(picture, "#ffffff")


def test_the_picture_gives_way_to_the_question_where_there_is_little_room(qtbot: QtBot) -> None:
    made = window(qtbot)
    made.resize(1120, 776)
    settle()
    assert made.panel.isVisible()
    made.resize(*LEAST_SIZE)
    settle()
    assert not made.panel.isVisible()


@pytest.mark.parametrize("size", [(1120, 776), LEAST_SIZE])
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("tone", [Tone.LIGHT, Tone.NIGHT])
@pytest.mark.parametrize("page", SetupPage)
def test_no_word_is_cut(
    qtbot: QtBot, page: SetupPage, tone: Tone, scale: float, size: tuple[int, int]
) -> None:
    made = window(qtbot, style=Style(tone, scale))
    made.resize(*size)
    made.open_page(page)
    if isinstance(made.page, StagePage):
        made.page.choices.tile("auto").click()
    settle()
    for part in made.findChildren(QLabel):
        if part.isVisible() and part.text():
            assert part.height() >= part.heightForWidth(part.width()), part.text()
            assert part.mapTo(made, part.rect().topRight()).x() <= made.width(), part.text()
    for button in made.findChildren(QAbstractButton):
        if button.isVisible():
            assert button.width() >= button.minimumSizeHint().width(), button.text()
            assert button.mapTo(made, button.rect().topRight()).x() < made.width(), button.text()
