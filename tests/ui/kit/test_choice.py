import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QFontMetricsF
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coach.ui.kit.choice import Choice
from coach.ui.style import Style
from tests.ui.kit.dressed import STYLES, shown, tall

_FOLDED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
ANSWERS = [("auto", "As the system"), ("light", "Light"), ("dark", "Dark")]


def choice(
    qtbot: QtBot, value: str = "light", style: Style | None = None
) -> tuple[Choice, list[str]]:
    made = Choice(style or Style(), "Look", ANSWERS)
    made.show_value(value)
    qtbot.addWidget(made)
    chosen: list[str] = []
    made.chosen.connect(chosen.append)
    return made, chosen


def ticked(made: Choice) -> list[bool]:
    return [chip.isChecked() for chip in made.chips]


def test_one_is_chosen_at_a_time_and_only_a_new_one_is_told(qtbot: QtBot) -> None:
    made, chosen = choice(qtbot)
    assert ticked(made) == [False, True, False]
    for chip in (made.chips[2], made.chips[2], made.chips[0]):
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert ticked(made) == [True, False, False]
    assert chosen == ["dark", "auto"]
    assert made.value() == "auto"


def test_what_is_only_shown_is_not_told(qtbot: QtBot) -> None:
    made, chosen = choice(qtbot)
    made.show_value("dark")
    made.show_value("purple")
    assert ticked(made) == [False, False, False]
    assert made.value() == ""
    assert not chosen


@pytest.mark.parametrize(
    ("key", "value"),
    [
        (Qt.Key.Key_Right, "dark"),
        (Qt.Key.Key_Down, "dark"),
        (Qt.Key.Key_Left, "auto"),
        (Qt.Key.Key_Home, "auto"),
        (Qt.Key.Key_End, "dark"),
    ],
)
def test_keys_choose_another(qtbot: QtBot, key: Qt.Key, value: str) -> None:
    made, chosen = choice(qtbot)
    _window = shown(qtbot, made)
    made.setFocus()
    QTest.keyClick(made.chips[1], key)
    assert chosen == [value]
    assert made.chips[[v for v, _ in ANSWERS].index(value)].hasFocus()


def test_arrows_go_round(qtbot: QtBot) -> None:
    made, chosen = choice(qtbot, "dark")
    _window = shown(qtbot, made)
    QTest.keyClick(made.chips[2], Qt.Key.Key_Right)
    assert chosen == ["auto"]


def test_tab_stops_once_at_what_is_chosen(qtbot: QtBot) -> None:
    one, _ = choice(qtbot)
    other, _ = choice(qtbot, "dark")
    window = shown(qtbot, one, other)
    one.setFocus()
    qtbot.waitUntil(one.chips[1].hasFocus)
    QTest.keyClick(one.chips[1], Qt.Key.Key_Tab)
    assert other.chips[2].hasFocus()
    assert window.isVisible()


@pytest.mark.parametrize("style", STYLES, ids=str)
def test_it_folds_where_it_is_narrow_and_nothing_is_cut(qtbot: QtBot, style: Style) -> None:
    made, _ = choice(qtbot, style=style)
    window = shown(qtbot, made)
    least = window.minimumSizeHint()
    window.resize(least.width(), tall(window, least.width()))
    for chip in made.chips:
        assert made.rect().contains(chip.geometry())
        assert chip.width() >= chip.minimumSizeHint().width()
        assert chip.height() >= chip.heightForWidth(chip.width())
    assert made.chips[0].y() < made.chips[1].y()


def test_a_screen_reader_hears_what_is_chosen_among_what(qtbot: QtBot) -> None:
    made, _ = choice(qtbot)
    assert made.accessibleName() == "Look"
    spoken = [QAccessible.queryAccessibleInterface(chip) for chip in made.chips]
    assert {each.role() for each in spoken} == {QAccessible.Role.RadioButton}
    assert [bool(each.state().checked) for each in spoken] == [False, True, False]
    assert spoken[1].text(QAccessible.Text.Name) == "Light"


@pytest.mark.parametrize("style", STYLES, ids=str)
def test_long_words_go_on_in_a_second_line(qtbot: QtBot, style: Style) -> None:
    made = Choice(style, "Look", [("a", "A very long answer that nobody reads"), ("b", "Short")])
    made.show_value("a")
    _window = shown(qtbot, made)
    long, short = made.chips
    wide = long.sizeHint().width()
    narrow = max(long.minimumSizeHint().width(), short.sizeHint().width())
    assert narrow < wide * 0.7
    made.resize(narrow, tall(made, narrow))
    assert long.width() <= narrow
    assert long.height() > short.height()
    measure = QFontMetricsF(long.font())
    lines = measure.boundingRect(
        QRectF(0, 0, narrow - 4 * long.font().pixelSize(), 9999), _FOLDED, long.text()
    )
    assert long.height() >= lines.height()
    assert made.rect().contains(short.geometry())
