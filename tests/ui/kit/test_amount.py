import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFontMetricsF
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coach.ui.kit.amount import Amount
from coach.ui.style import Style
from tests.ui.kit.dressed import STYLES, shown, turn_wheel


def litres(value: int) -> str:
    return f"{value / 1000:.1f} L"


def amount(
    qtbot: QtBot, value: int = 200, zero: str = "", style: Style | None = None
) -> tuple[Amount, list[int]]:
    made = Amount(style or Style(), "One drink", 100, 500, 50, lambda n: f"{n} mL", zero)
    made.show_value(value)
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    made.show()
    chosen: list[int] = []
    made.chosen.connect(chosen.append)
    return made, chosen


def type_in(made: Amount, text: str) -> None:
    made.field.selectAll()
    QTest.keyClicks(made.field, text)
    QTest.keyClick(made.field, Qt.Key.Key_Return)


def test_what_is_only_shown_is_not_told(qtbot: QtBot) -> None:
    made, chosen = amount(qtbot)
    made.show_value(300)
    assert made.value() == 300
    assert made.field.text() == "300 mL"
    assert not chosen


def test_minus_and_plus_tell_each_step(qtbot: QtBot) -> None:
    made, chosen = amount(qtbot)
    QTest.mouseClick(made.plus, Qt.MouseButton.LeftButton)
    QTest.mouseClick(made.minus, Qt.MouseButton.LeftButton)
    assert chosen == [250, 200]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        (Qt.Key.Key_Up, 250),
        (Qt.Key.Key_Down, 150),
        (Qt.Key.Key_PageUp, 450),
        (Qt.Key.Key_PageDown, 100),
        (Qt.Key.Key_Home, 100),
        (Qt.Key.Key_End, 500),
    ],
)
def test_keys_step_it(qtbot: QtBot, key: Qt.Key, value: int) -> None:
    made, chosen = amount(qtbot)
    QTest.keyClick(made.field, key)
    assert chosen == [value]


@pytest.mark.parametrize(
    ("typed", "value"), [("330", 330), ("330 ml", 330), ("9", 100), ("9000", 500), ("250 mL", 250)]
)
def test_a_number_can_be_typed_and_is_kept_within_its_limits(
    qtbot: QtBot, typed: str, value: int
) -> None:
    made, chosen = amount(qtbot)
    type_in(made, typed)
    assert made.value() == value
    assert chosen == [value]
    assert made.field.text() == f"{value} mL"


def test_what_is_no_number_is_put_back(qtbot: QtBot) -> None:
    made, chosen = amount(qtbot)
    type_in(made, "much")
    assert made.value() == 200
    assert made.field.text() == "200 mL"
    assert not chosen


def test_a_step_from_a_typed_number_leads_to_the_next_whole_one(qtbot: QtBot) -> None:
    made, chosen = amount(qtbot, 330)
    QTest.keyClick(made.field, Qt.Key.Key_Up)
    made.show_value(330)
    QTest.keyClick(made.field, Qt.Key.Key_Down)
    assert chosen == [350, 300]


def test_a_value_typed_as_it_is_said_is_known_again(qtbot: QtBot) -> None:
    made = Amount(Style(), "A day", 500, 4000, 100, litres)
    qtbot.addWidget(made)
    made.show()
    type_in(made, "1.9 L")
    assert 1850 <= made.value() <= 1950
    type_in(made, made.field.text())
    assert made.field.text() == "1.9 L"


def test_a_word_stands_for_none_below_the_least(qtbot: QtBot) -> None:
    made, chosen = amount(qtbot, 100, zero="no limit")
    QTest.keyClick(made.field, Qt.Key.Key_Down)
    assert made.field.text() == "no limit"
    assert not made.minus.isEnabled()
    QTest.keyClick(made.field, Qt.Key.Key_Up)
    assert chosen == [0, 100]
    type_in(made, "0")
    type_in(made, "40")
    type_in(made, "No Limit")
    assert chosen == [0, 100, 0, 100, 0]


@pytest.mark.usefixtures("qapp")
@settings(max_examples=30, deadline=None)
@given(
    low=st.integers(1, 50),
    span=st.integers(1, 200),
    step=st.integers(1, 20),
    keys=st.lists(st.sampled_from([-5, -1, 1, 5]), max_size=12),
    zero=st.booleans(),
)
def test_steps_never_leave_the_limits(
    low: int, span: int, step: int, keys: list[int], zero: bool
) -> None:
    made = Amount(Style(), "n", low, low + span, step, zero="none" if zero else "")
    made.show_value(low)
    for steps in keys:
        made.field.stepBy(steps)
        assert low <= made.value() <= low + span or (zero and made.value() == 0)
    made.deleteLater()


def test_the_wheel_turns_only_what_has_the_focus(qtbot: QtBot) -> None:
    one, _ = amount(qtbot)
    other, _ = amount(qtbot)
    window = shown(qtbot, one, other)
    one.setFocus()
    qtbot.waitUntil(one.field.hasFocus)
    turn_wheel(other.field)
    turn_wheel(one.field)
    assert (one.value(), other.value()) == (250, 200)
    assert window.isVisible()


@pytest.mark.parametrize("style", STYLES, ids=str)
def test_every_value_has_room(qtbot: QtBot, style: Style) -> None:
    made, _ = amount(qtbot, zero="no limit at all", style=style)
    measure = QFontMetricsF(made.field.font())
    for value in (0, 100, 500):
        made.show_value(value)
        assert measure.horizontalAdvance(made.field.text()) < made.field.width()
    assert made.plus.face().height() >= style.target


def test_a_screen_reader_hears_a_spin_box_and_its_value(qtbot: QtBot) -> None:
    made, _ = amount(qtbot)
    made.speak({"kit.less": "Weniger", "kit.more": "Mehr"})
    spoken = QAccessible.queryAccessibleInterface(made.field)
    assert spoken.role() == QAccessible.Role.SpinBox
    assert spoken.text(QAccessible.Text.Name) == "One drink"
    assert spoken.valueInterface().currentValue() == 200
    assert made.minus.accessibleName() == "Weniger: One drink"
    assert made.plus.accessibleName() == "Mehr: One drink"
