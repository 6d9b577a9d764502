"""The page as a whole: wishes out, nothing decided; usable by keyboard; nothing cut."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from coach.domain.history import Entry, What
from coach.domain.preferences import Preferences
from coach.domain.reminder import Tone
from coach.ui.phrases import TELLING
from coach.ui.pseudo import pseudo
from coach.ui.style import Style
from coach.ui.today.page import NARROW, TodayPage
from coach.ui.today.setting import Setting
from tests.fakes import chosen
from tests.ui.today.days import WORDS, drank, page, view, wall

SMALL = QSize(624, 560)


@pytest.mark.parametrize(
    ("about", "signal", "args"),
    [
        ({}, "start_wished", ["desk-break"]),
        ({"is_open": ("standing",)}, "answer_wished", ["standing", "start"]),
        ({"is_open": ("water",)}, "answer_wished", ["water", "done"]),
        ({"preferences": chosen(standing__enabled=False)}, "drink_wished", [200]),
        ({"preferences": Preferences()}, "hours_wished", []),
        ({"away": True}, "stretch_wished", ["bedtime-short"]),
    ],
)
def test_the_large_button_wishes_what_is_next(
    qtbot: QtBot, about: dict[str, object], signal: str, args: list[object]
) -> None:
    made = page(qtbot, view(**about))  # type: ignore[arg-type]
    with qtbot.waitSignal(getattr(made, signal)) as wished:
        made.hero.buttons[0].click()
    assert wished.args == args


def test_a_pause_is_ended_from_the_first_card(qtbot: QtBot) -> None:
    pause = Entry(wall("14:00"), What.PAUSED, until=wall("16:00"))
    made = page(qtbot, view("14:05", pause))
    with qtbot.waitSignal(made.resume_wished):
        made.hero.buttons[0].click()


@pytest.mark.parametrize(
    ("key", "signal", "args"),
    [
        (Qt.Key.Key_N, "start_wished", ["desk-break"]),
        (Qt.Key.Key_L, "answer_wished", ["standing", "later"]),
        (Qt.Key.Key_K, "answer_wished", ["standing", "skip"]),
        (Qt.Key.Key_D, "drink_wished", [200]),
        (Qt.Key.Key_1, "drink_wished", [150]),
        (Qt.Key.Key_2, "drink_wished", [250]),
        (Qt.Key.Key_U, "undo_wished", []),
        (Qt.Key.Key_T, "stand_wished", []),
        (Qt.Key.Key_S, "stretch_wished", ["bedtime-short"]),
        (Qt.Key.Key_H, "help_wished", []),
        (Qt.Key.Key_W, "switch_wished", ["hot", True]),
        (Qt.Key.Key_X, "switch_wished", ["exercise", True]),
    ],
)
def test_every_action_has_a_letter(
    qtbot: QtBot, key: Qt.Key, signal: str, args: list[object]
) -> None:
    made = page(qtbot)
    with qtbot.waitSignal(getattr(made, signal)) as wished:
        QTest.keyClick(made.hero.buttons[0], key)
    assert wished.args == args


def test_the_focus_begins_at_the_large_button(qtbot: QtBot) -> None:
    made = page(qtbot)
    made.activateWindow()
    qtbot.waitUntil(made.hero.buttons[0].hasFocus)


def walked(made: TodayPage) -> list[QWidget]:
    found: list[QWidget] = []
    at = made.hero.buttons[0].nextInFocusChain()
    while at is not None and at is not made.hero.buttons[0]:
        if at.focusPolicy() & Qt.FocusPolicy.TabFocus and at.isVisible():
            found.append(at)
        at = at.nextInFocusChain()
    return found


def test_the_keyboard_goes_through_the_page_as_it_is_read(qtbot: QtBot) -> None:
    made = page(qtbot)
    made.tell(view("14:05", is_open=("water",)))  # fresh buttons, at the end of Qt's own chain
    order = walked(made)
    wanted = (
        *made.hero.buttons[1:],
        *made.water.chips,
        made.water.drink,
        made.water.undo,
        made.movement.stand,
        made.movement.stretch,
        made.later.switches["hot"],
        made.done.all,
    )
    places = [order.index(widget) for widget in wanted]
    assert places == sorted(places)


def test_everything_that_can_be_pressed_has_a_name_and_is_large_enough(qtbot: QtBot) -> None:
    for style in (Style(), Style(Tone.NIGHT)):
        made = page(qtbot, style=style)
        made.water.chips[2].setChecked(True)
        qtbot.wait(1)
        for each in made.findChildren(QAbstractButton):
            if each.isVisible() and not isinstance(each.parent(), QSpinBox):
                assert each.accessibleName() or each.text()
                assert each.height() >= style.target, each.text()
                assert each.width() >= style.target, each.text()


def test_before_setup_there_is_one_line_and_one_action(qtbot: QtBot) -> None:
    made = page(qtbot, view(preferences=Preferences()))
    assert made.hero.headline.text() == "Nothing runs yet. Set your hours."
    parts = (made.water, made.movement, made.later, made.done, made.tip)
    assert not any(part.isVisible() for part in parts)


def test_at_night_there_are_few_words(qtbot: QtBot) -> None:
    made = page(qtbot, style=Style(Tone.NIGHT))
    assert not any(part.isVisible() for part in (made.movement, made.done))
    assert made.water.isVisible()


def test_nothing_on_the_page_names_a_condition(qtbot: QtBot) -> None:
    made = page(qtbot, view(preferences=chosen(profile__stage="t2")))
    for label in made.findChildren(QLabel):
        if label.isVisible():
            assert not any(part in label.text().casefold() for part in TELLING), label.text()


@pytest.mark.parametrize("width", [NARROW - 1, NARROW])
def test_below_960_pixels_water_and_movement_stand_below_one_another(
    qtbot: QtBot, width: int
) -> None:
    made = page(qtbot, size=QSize(width, 700))
    below = width < NARROW
    qtbot.waitUntil(lambda: (made.movement.y() > made.water.y()) is below)
    assert (made.movement.x() == made.water.x()) is below


@pytest.mark.parametrize("words", [WORDS, pseudo(WORDS)], ids=["english", "longer"])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("size", [SMALL, QSize(1024, 776)], ids=["small", "large"])
def test_nothing_is_cut_in_any_size_of_type(
    qtbot: QtBot, words: dict[str, str], scale: float, size: QSize
) -> None:
    made = TodayPage(words, Style(scale=scale), Setting(reduced=True))
    qtbot.addWidget(made)
    made.resize(size)
    made.tell(view(idle="none"))
    made.show()
    made.water.chips[2].setChecked(True)
    qtbot.wait(1)
    inside = made.scroller.widget()
    assert inside is not None
    assert inside.width() <= made.scroller.viewport().width()
    for each in made.findChildren(QWidget):
        if not each.isVisible() or each.parent() is None:
            continue
        if isinstance(each, QLabel) and each.text():
            assert each.height() >= each.heightForWidth(each.width()), each.text()
        if isinstance(each, QAbstractButton):
            left = each.mapTo(made, each.rect().topLeft()).x()
            assert left >= 0
            assert left + each.width() <= made.width(), each.text()


def test_a_tip_that_was_sent_away_can_be_had_back(qtbot: QtBot) -> None:
    made = page(qtbot)
    made.tip.show_tip.click()
    shown = view().tip
    assert shown
    with qtbot.waitSignal(made.tip_dismissed) as dismissed:
        made.tip.dismiss.click()
    assert dismissed.args == [shown.id]
    assert made.toast.isVisible()
    with qtbot.waitSignal(made.tip_restored) as restored:
        made.toast.action.click()
    assert restored.args == [shown.id]
    assert not made.toast.isVisible()


def test_no_tips_can_be_taken_back_too(qtbot: QtBot) -> None:
    made = page(qtbot)
    with qtbot.waitSignal(made.tips_off):
        made.tip.off.click()
    with qtbot.waitSignal(made.tips_on):
        made.toast.action.click()


def test_a_drink_fills_the_glass_and_an_undo_empties_it(qtbot: QtBot) -> None:
    made = page(qtbot)
    before = made.water.glass.level
    made.tell(view("14:06", drank("14:06")))
    assert made.water.glass.level > before
    made.tell(view("14:07"))
    assert made.water.glass.level == before


@pytest.mark.parametrize(("scale", "moved"), [(1.0, False), (2.0, True)])
def test_it_begins_at_its_top_or_with_its_first_card_whole(
    qtbot: QtBot, scale: float, moved: bool
) -> None:
    made = page(qtbot, style=Style(scale=scale), size=SMALL)
    qtbot.wait(1)
    assert made.scroller.verticalScrollBar().value() == (made.hero.y() if moved else 0)
    assert not made.hero.buttons[0].visibleRegion().isEmpty()
