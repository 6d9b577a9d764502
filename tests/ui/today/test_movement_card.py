"""The movement card: the day in one line and as bars, and what to do about it."""

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from coach.ui.style import Style
from coach.ui.today.letters import Letters
from coach.ui.today.movement_card import MovementCard, Sample
from tests.fakes import chosen
from tests.ui.today.days import WORDS, said, switched


def card(qtbot: QtBot, *more: object, **about: object) -> MovementCard:
    holder = QWidget()
    qtbot.addWidget(holder)
    made = MovementCard(Style(), Letters(holder, WORDS))
    made.setParent(holder)
    holder.resize(600, 500)
    made.resize(560, 320)
    made.tell(said("14:05", *more, **about))  # type: ignore[arg-type]
    holder.show()
    return made


def legend(made: MovementCard) -> list[str]:
    return [label.text() for label in made.legend.findChildren(QLabel)]


def test_the_day_stands_in_one_line_above_its_bars(qtbot: QtBot) -> None:
    made = card(qtbot)
    assert made.line.text() == "3 breaks. Longest sit 140 minutes."
    assert "Movement from 08:00 to 20:00" in made.chart.accessibleName()


def test_the_legend_shows_each_shape_with_its_name(qtbot: QtBot) -> None:
    made = card(qtbot)
    assert legend(made) == ["sitting", "up and about", "planned"]
    assert len(made.legend.findChildren(Sample)) == 3


def test_standing_up_and_a_stretch_are_one_press_away(qtbot: QtBot) -> None:
    made = card(qtbot)
    with qtbot.waitSignal(made.stand_wished):
        made.stand.click()
    with qtbot.waitSignal(made.stretch_wished) as wished:
        made.stretch.click()
    assert wished.args == ["bedtime-short"]


def test_a_standing_job_sits_down_and_switches_its_shift(qtbot: QtBot) -> None:
    made = card(qtbot, preferences=chosen(standing__mode="job"))
    assert made.stand.text() == "Sit now"
    assert made.shift.isVisible()
    assert not made.shift.isChecked()
    with qtbot.waitSignal(made.switch_wished) as wished:
        made.shift.click()
    assert wished.args == ["shift", True]
    on = said("14:05", switched("13:25", "shift on"), preferences=chosen(standing__mode="job"))
    made.tell(on)
    assert made.shift.isChecked()


def test_at_a_desk_there_is_no_shift(qtbot: QtBot) -> None:
    assert not card(qtbot).shift.isVisible()
