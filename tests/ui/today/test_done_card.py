"""What was done: the last few, and all of it on a wish."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coach.ui.style import Style
from coach.ui.today.done_card import FEW, DoneCard
from coach.ui.today.letters import Letters
from tests.ui.today.days import WORDS, drank, said


def card(qtbot: QtBot, **about: object) -> DoneCard:
    holder = QWidget()
    qtbot.addWidget(holder)
    made = DoneCard(Style(), Letters(holder, WORDS))
    made.setParent(holder)
    holder.show()
    made.tell(said(**about))  # type: ignore[arg-type]
    return made


def names(made: DoneCard) -> list[str]:
    return [row.accessibleName() for row in made.rows]


def test_the_last_few_stand_there_the_latest_first(qtbot: QtBot) -> None:
    assert names(card(qtbot)) == [
        "13:30 Drank 200 mL",
        "13:18 Break",
        "11:10 Drank 200 mL",
        "10:30 Away for 28 minutes",
    ]


def test_all_of_them_come_on_a_wish_and_go_again(qtbot: QtBot) -> None:
    made = card(qtbot)
    made.all.click()
    assert len(made.rows) == 7
    assert made.all.text() == "Show fewer"
    made.all.click()
    assert len(made.rows) == FEW


def test_a_new_entry_appears(qtbot: QtBot) -> None:
    made = card(qtbot)
    made.tell(said("14:06", drank("14:06", 250)))
    assert names(made)[0] == "14:06 Drank 250 mL"


def test_nothing_done_is_fine(qtbot: QtBot) -> None:
    made = card(qtbot, entries=())
    assert made.nothing.text() == "Nothing yet. That’s fine."  # noqa: RUF001
    assert made.nothing.isVisible()
    assert not made.all.isVisible()
