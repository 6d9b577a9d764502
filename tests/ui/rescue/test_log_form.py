import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coach.domain.diary import Side
from coach.domain.reminder import Tone
from coach.domain.rescue_state import State
from coach.ui.buttons import RING
from coach.ui.language import catalogue
from coach.ui.rescue.log_form import LogForm
from coach.ui.style import Style

STYLE = Style(Tone.NIGHT)


@pytest.fixture
def form(qtbot: QtBot) -> LogForm:
    form = LogForm(catalogue(), STYLE, State())
    qtbot.addWidget(form)
    form.resize(672, form.tall(672))
    form.show()
    QApplication.processEvents()
    return form


def test_each_answer_is_one_tap(form: LogForm) -> None:
    sides: list[str] = []
    pains: list[int] = []
    form.side_told.connect(sides.append)
    form.pain_told.connect(pains.append)
    for button in (*form.sides, *form.pains):
        button.click()
    assert sides == [*Side]
    assert pains == [*range(11)]


def test_a_digit_tells_the_pain_and_ten_is_typed_as_it_is_written(form: LogForm) -> None:
    pains: list[int] = []
    form.pain_told.connect(pains.append)
    QTest.keyClicks(form, "710")
    assert pains == [7, 1, 10]
    QTest.keyClicks(form, "020")
    assert pains[3:] == [0, 2, 0]


def test_a_nought_long_after_a_one_is_no_ten(form: LogForm) -> None:
    pains: list[int] = []
    form.pain_told.connect(pains.append)
    QTest.keyClicks(form, "1")
    form.findChildren(QTimer)[0].stop()
    QTest.keyClicks(form, "0")
    assert pains == [1, 0]


def test_what_was_told_is_ticked_and_one_at_a_time(form: LogForm) -> None:
    form.show_state(State(side=Side.RIGHT, pain=10))
    assert [each.isChecked() for each in form.sides] == [False, True, False]
    form.show_state(State(side=Side.BOTH, pain=2))
    assert [each.isChecked() for each in form.sides] == [False, False, True]
    assert [n for n, each in enumerate(form.pains) if each.isChecked()] == [2]


def test_no_button_moves_or_grows_when_it_is_chosen(form: LogForm) -> None:
    before = [each.geometry() for each in form.pains]
    form.pains[6].click()
    QApplication.processEvents()
    assert [each.geometry() for each in form.pains] == before


def test_pain_has_eleven_targets_of_a_size_in_as_few_lines_as_fit(form: LogForm) -> None:
    assert len({each.y() for each in form.pains}) == 2
    for each in form.pains:
        assert min(each.width(), each.height()) - 2 * RING >= 64


def test_it_knows_how_tall_it_is_before_it_has_a_width(form: LogForm) -> None:
    assert form.tall(1_400) < form.tall(672)
    assert max(each.geometry().bottom() for each in form.pains) <= form.height()


def test_each_pain_is_named_with_its_scale(form: LogForm) -> None:
    assert form.pains[6].accessibleName() == "Pain 6 of 10"
