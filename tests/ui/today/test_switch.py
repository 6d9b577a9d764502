"""The switches of a day."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coach.ui.style import Style
from coach.ui.today.letters import Letters
from coach.ui.today.switch import Switch
from tests.fakes import chosen
from tests.ui.today.days import WORDS, said, switched


def switch(qtbot: QtBot, name: str = "hot", **about: object) -> Switch:
    holder = QWidget()
    qtbot.addWidget(holder)
    made = Switch(Style(), name, Letters(holder, WORDS))
    made.setParent(holder)
    holder.show()
    made.tell(said(**about))  # type: ignore[arg-type]
    return made


def test_it_says_what_it_adds(qtbot: QtBot) -> None:
    made = switch(qtbot)
    assert made.text() == "A hot day"
    assert made.accessibleName() == "A hot day: 300 mL more to drink"
    assert made.toolTip() == "A hot day: 300 mL more to drink (W)"


def test_a_press_wishes_it_and_telling_does_not(qtbot: QtBot) -> None:
    made = switch(qtbot)
    with qtbot.assertNotEmitted(made.turned):
        made.tell(said("14:05", switched("14:00", "hot on")))
    assert made.isChecked()
    with qtbot.waitSignal(made.turned) as turned:
        made.click()
    assert turned.args == [False]


def test_a_limit_takes_no_extra(qtbot: QtBot) -> None:
    assert switch(qtbot).isVisible()
    limit = chosen(water__limit_mode=True, water__target_ml=1500)
    assert not switch(qtbot, preferences=limit).isVisible()


def test_a_shift_is_for_standing_jobs(qtbot: QtBot) -> None:
    assert not switch(qtbot, "shift").isVisible()
    assert switch(qtbot, "shift", preferences=chosen(standing__mode="job")).isVisible()
