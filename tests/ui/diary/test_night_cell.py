"""One night of the month: told in words and in shapes, chosen by key and by pointer."""

from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coach.domain.diary import Book, Days, DayTold, book
from coach.domain.reminder import Tone
from coach.ui.diary.night_cell import NightCell
from coach.ui.style import Style
from tests.ui.diary.told import CRAMP_NIGHT, FUTURE, GAP, NONE, cramp, opened, view
from tests.ui.kit.dressed import STYLES
from tests.ui.looks import differ, shot

SIZE = QSize(92, 104)
TIMES = "\u00d72"


def cell(
    qtbot: QtBot,
    night: date = CRAMP_NIGHT,
    told: Book | None = None,
    days: Days | None = None,
    style: Style | None = None,
) -> NightCell:
    made = NightCell(style or Style(), None)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.resize(SIZE)
    made.show_cell(view(night, told, days=days or {}).cell, "A night", TIMES)
    return made


def picture(qtbot: QtBot, night: date = CRAMP_NIGHT, *pains: int | None) -> QImage:
    told = book((cramp(night, str(i), pain=pain) for i, pain in enumerate(pains)), ())
    return shot(cell(qtbot, night, told))


def test_it_is_named_by_all_that_it_shows(qtbot: QtBot) -> None:
    made = cell(qtbot)
    assert made.accessibleName() == "A night"
    assert made.toolTip() == "A night"


def test_a_higher_pain_is_a_higher_bar(qtbot: QtBot) -> None:
    low, high = (picture(qtbot, CRAMP_NIGHT, pain) for pain in (3, 9))
    assert differ(low, high)
    top = [
        min(
            y
            for y in range(40, image.height())
            for x in (28, 30)
            if image.pixelColor(x, y).hue() in range(25, 50)
            and image.pixelColor(x, y).saturation() > 100
        )
        for image in (low, high)
    ]
    assert top[1] < top[0]


def test_nights_of_every_kind_look_different(qtbot: QtBot) -> None:
    pictures = [shot(cell(qtbot, night)) for night in (CRAMP_NIGHT, GAP, NONE, FUTURE)]
    for i, one in enumerate(pictures):
        assert all(differ(one, other) for other in pictures[i + 1 :])


def test_only_a_gap_is_striped(qtbot: QtBot) -> None:
    """Along a line across the middle, stripes come and go."""
    changes = {}
    for night in (GAP, FUTURE, NONE):
        image = shot(cell(qtbot, night))
        seen = [image.pixelColor(x, 92).lightness() for x in range(12, 80)]
        changes[night] = sum(abs(a - b) > 12 for a, b in pairwise(seen))
    assert changes[GAP] > 10
    assert changes[FUTURE] == changes[NONE] == 0


def test_a_pain_that_nobody_told_has_no_bar(qtbot: QtBot) -> None:
    untold = picture(qtbot, CRAMP_NIGHT, None)
    assert not any(
        untold.pixelColor(x, y).hue() in range(25, 50)
        and untold.pixelColor(x, y).saturation() > 100
        for x in range(untold.width())
        for y in range(untold.height())
    )


def test_a_stretch_before_bed_is_seen(qtbot: QtBot) -> None:
    without = shot(cell(qtbot))
    stretched = cell(qtbot, days={CRAMP_NIGHT: DayTold(stretched=True)})
    assert differ(without, shot(stretched))


def test_the_chosen_one_and_the_one_with_the_focus_are_seen(qtbot: QtBot) -> None:
    made = cell(qtbot)
    opened(qtbot, made)
    made.clearFocus()
    plain = shot(made)
    made.setChecked(True)
    chosen = shot(made)
    made.setFocus(Qt.FocusReason.TabFocusReason)
    assert differ(plain, chosen)
    assert differ(chosen, shot(made))


def test_a_night_to_come_cannot_be_chosen(qtbot: QtBot) -> None:
    assert not cell(qtbot, FUTURE).isEnabled()
    assert cell(qtbot, GAP).isEnabled()


@pytest.mark.parametrize(
    "key",
    [
        *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
        *(Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End),
    ],
)
def test_keys_lead_to_other_nights(qtbot: QtBot, key: Qt.Key) -> None:
    made = cell(qtbot)
    with qtbot.waitSignal(made.moved) as moved:
        QTest.keyClick(made, key)
    assert moved.args == [key]


def test_enter_and_a_second_press_open_it(qtbot: QtBot) -> None:
    made = cell(qtbot)
    with qtbot.waitSignal(made.opened):
        QTest.keyClick(made, Qt.Key.Key_Return)
    with qtbot.waitSignal(made.opened):
        QTest.mouseDClick(made, Qt.MouseButton.LeftButton)


def test_keys_with_alt_are_left_to_the_window(qtbot: QtBot) -> None:
    made = cell(qtbot)
    with qtbot.assertNotEmitted(made.moved):
        QTest.keyClick(made, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)


@pytest.mark.parametrize("style", STYLES)
def test_it_can_be_hit_and_painted_in_every_dress(qtbot: QtBot, style: Style) -> None:
    made = cell(qtbot, style=style)
    least = made.least()
    assert min(least.width(), least.height()) >= (64 if style.night else 44)
    made.resize(least)
    assert shot(made).size() == least


def test_nothing_is_painted_before_it_was_told(qtbot: QtBot) -> None:
    made = NightCell(Style(Tone.DARK), None)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.resize(SIZE)
    assert len({shot(made).pixelColor(x, 50).name() for x in range(SIZE.width())}) == 1
