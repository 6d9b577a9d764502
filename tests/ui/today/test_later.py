"""Later today: small cards in a row, a list where narrow."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coach.domain.preferences import Preferences
from coach.domain.reminder import Tone
from coach.ui.style import Style
from coach.ui.today.later import Later
from coach.ui.today.letters import Letters
from tests.ui.today.days import WORDS, said


def later(qtbot: QtBot, style: Style | None = None, **about: object) -> Later:
    holder = QWidget()
    qtbot.addWidget(holder)
    made = Later(style or Style(), Letters(holder, WORDS))
    made.setParent(holder)
    holder.resize(1000, 400)
    made.resize(980, 160)
    holder.show()
    made.tell(said(**about))  # type: ignore[arg-type]
    return made


def names(made: Later) -> list[str]:
    return [turn.accessibleName() for turn in made.turns]


def test_four_turns_are_told_with_time_and_name(qtbot: QtBot) -> None:
    told = names(later(qtbot))
    assert len(told) == 4
    assert "15:28 Stand up" in told
    assert told[-1] == "22:00 Bedtime stretch"


def test_the_same_turns_are_left_alone(qtbot: QtBot) -> None:
    made = later(qtbot)
    before = made.turns
    made.tell(said("14:06"))
    assert made.turns is before


def test_cards_stand_beside_one_another_and_below_where_narrow(qtbot: QtBot) -> None:
    made = later(qtbot)
    qtbot.waitUntil(lambda: len({turn.x() for turn in made.turns}) == 4)
    assert len({turn.y() for turn in made.turns}) == 1
    made.set_narrow(narrow=True)
    made.resize(500, 500)
    qtbot.waitUntil(lambda: len({turn.y() for turn in made.turns}) == 4)
    assert len({turn.x() for turn in made.turns}) == 1


def test_at_night_there_are_two_and_no_switches(qtbot: QtBot) -> None:
    made = later(qtbot, Style(Tone.NIGHT))
    assert len(made.turns) == 2
    assert not made.switches["hot"].isVisible()


def test_a_switch_of_today_is_wished_by_its_name(qtbot: QtBot) -> None:
    made = later(qtbot)
    with qtbot.waitSignal(made.switch_wished) as wished:
        made.switches["exercise"].click()
    assert wished.args == ["exercise", True]


def test_before_setup_there_is_nothing(qtbot: QtBot) -> None:
    assert not later(qtbot, preferences=Preferences()).isVisible()
