"""What a file would do, and a button for each way."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from coach.domain.merging import Way
from coach.ui.keeping.offer import Offer
from coach.ui.language import catalogue
from coach.ui.style import Style
from tests.fakes import BERLIN
from tests.ui.keeping.previews import NOTHING, some


def offer(qtbot: QtBot, *, nothing: bool = False) -> Offer:
    made = Offer(catalogue(), Style(), NOTHING if nothing else some(), BERLIN)
    qtbot.addWidget(made)
    made.show()
    return made


def said(made: Offer) -> str:
    return "\n".join(label.text() for label in made.findChildren(QLabel))


def test_all_of_a_preview_can_be_read(qtbot: QtBot) -> None:
    words = said(offer(qtbot))
    for line in (
        *("Saved on 2027-03-01, 23:15 with version 1.2.3.", "1 entry comes in"),
        *("New moves: new-move", "Goal for a day: By stage → 1.8 L", "Left out:"),
        *("All of yours stays.", "1 entry goes", "Moves that go: mine"),
    ):
        assert line in words


def test_each_way_has_its_button_and_says_what_it_does(qtbot: QtBot) -> None:
    made = offer(qtbot)
    for way in Way:
        with qtbot.waitSignal(made.taken) as taken:
            made.ways[way].click()
        assert taken.args == [way]
        assert made.ways[way].accessibleDescription()
    assert "1 entry goes" in made.ways[Way.REPLACE].accessibleDescription()
    with qtbot.waitSignal(made.left):
        made.leave.click()


def test_what_would_change_nothing_is_not_offered(qtbot: QtBot) -> None:
    made = offer(qtbot, nothing=True)
    assert "Everything in it is here already." in said(made)
    assert not any(each.isVisible() for each in made.ways.values())
    assert made.first() is made.leave
    assert offer(qtbot).first().text() == "Merge"
