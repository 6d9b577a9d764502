"""Each question about a cramp says what was answered; what is told is shown and not told again."""

from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coach.domain.diary import Before, Helped, Length, Muscle, Side
from coach.ui.diary.cramp_card import CrampCard
from coach.ui.style import Style
from tests.ui.diary.told import WORDS, cramp, opened
from tests.ui.kit.dressed import STYLES


class Asked:
    """A card, and what was said on it."""

    def __init__(self, qtbot: QtBot, style: Style | None = None, **about: object) -> None:
        self.card = CrampCard(WORDS, style or Style())
        self.said: list[tuple[str, object]] = []
        self.begun: list[tuple[time, date | None]] = []
        self.card.said.connect(lambda what, value: self.said.append((what, value)))
        self.card.begun.connect(lambda at, day: self.begun.append((at, day)))
        self.card.tell(replace(cramp(), **about))  # type: ignore[arg-type]
        opened(qtbot, self.card)


def test_each_answer_is_said_by_its_field(qtbot: QtBot) -> None:
    asked = Asked(qtbot, side=None, muscle=None, pain=None)
    card = asked.card
    card.side.chips[1].click()
    card.muscle.chips[1].click()
    card.leg.chosen.emit("calf")
    card.pain.steps[6].click()
    card.length.chips[3].click()
    card.woke.chips[0].click()
    card.again.chips[2].click()
    card.soreness.steps[0].click()
    card.helped.chips[0].click()
    card.before.chips[3].click()
    assert asked.said == [
        ("side", Side.RIGHT),
        ("muscle", Muscle.FOOT),
        ("muscle", Muscle.CALF),
        ("pain", 6),
        ("length", Length.OVER_10),
        ("woke", True),
        ("again", 15),
        ("soreness", 0),
        ("helped", {Helped.FLEX}),
        ("before", {Before.HOT_DAY}),
    ]


def test_each_answer_can_be_taken_back(qtbot: QtBot) -> None:
    asked = Asked(qtbot, length=Length.TO_3, woke=False, again=None, soreness=2)
    card = asked.card
    card.side.chips[0].click()
    card.leg.chosen.emit("calf")
    card.pain.steps[6].click()
    card.length.chips[1].click()
    card.woke.chips[1].click()
    assert asked.said == [
        ("side", None),
        ("muscle", None),
        ("pain", None),
        ("length", None),
        ("woke", None),
    ]


def test_what_is_told_is_shown_and_nothing_is_said(qtbot: QtBot) -> None:
    asked = Asked(qtbot, seconds=130, helped=frozenset({Helped.WALK}), woke=True, again=60)
    card = asked.card
    assert asked.said == []
    assert card.heading.text() == "Cramp at 23:30"
    assert (card.side.value(), card.muscle.value(), card.pain.value()) == ("left", "calf", 6)
    assert (card.length.value(), card.again.value()) == ("1-to-3", "60")
    assert card.rows["length"].hint.text() == "2 min 10 s by the timer."
    assert card.helped.value() == {"walk"}
    assert (card.at.value(), card.day.value()) == (time(23, 30), date(2027, 3, 15))


def test_who_did_not_wake_is_not_asked_when_they_slept_again(qtbot: QtBot) -> None:
    assert not Asked(qtbot, woke=False).card.rows["again"].isVisible()
    assert Asked(qtbot, woke=None).card.rows["again"].isVisible()


def test_another_time_and_another_day_are_said(qtbot: QtBot) -> None:
    asked = Asked(qtbot)
    asked.card.at.plus.click()
    asked.card.at.show_value(time(23, 30))
    asked.card.day.line.setFocus()
    QTest.keyClick(asked.card.day.line, Qt.Key.Key_Down)
    assert asked.begun == [(time(23, 35), None), (time(23, 30), date(2027, 3, 14))]


def test_it_began_on_some_day(qtbot: QtBot) -> None:
    asked = Asked(qtbot)
    line = asked.card.day.line
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert asked.begun == []
    assert line.text() == "15 Mar 2027"


def test_it_is_taken_out_by_a_button_that_says_which(qtbot: QtBot) -> None:
    asked = Asked(qtbot)
    assert asked.card.remove.accessibleName() == "Take this cramp out: 23:30"
    with qtbot.waitSignal(asked.card.removed):
        asked.card.remove.click()


@pytest.mark.parametrize("style", STYLES)
def test_it_can_be_shown_in_every_dress(qtbot: QtBot, style: Style) -> None:
    card = Asked(qtbot, style, before=frozenset(Before) - {Before.NOTHING}).card
    assert card.sizeHint().isValid()
    assert not card.grab().isNull()
