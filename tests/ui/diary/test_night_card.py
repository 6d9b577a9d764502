"""What is asked of a night is said by its field; what is taken is asked only where it is named."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coach.domain.diary import Also, Check
from coach.ui.diary.night_card import NightCard
from coach.ui.style import Style
from tests.ui.diary.told import CRAMP_NIGHT, WORDS, night, opened


class Asked:
    """A card, and what was said on it."""

    def __init__(self, qtbot: QtBot, named: str = "", **about: object) -> None:
        self.card = NightCard(WORDS, Style())
        self.said: list[tuple[str, object]] = []
        self.named: list[str] = []
        self.card.said.connect(lambda what, value: self.said.append((what, value)))
        self.card.set_up.connect(self.named.append)
        self.card.tell(night(CRAMP_NIGHT, **about) if about else None, named)
        opened(qtbot, self.card)


def test_each_answer_is_said_by_its_field(qtbot: QtBot) -> None:
    asked = Asked(qtbot, "tablet")
    card = asked.card
    card.disturbance.steps[5].click()
    card.also.chips[0].click()
    card.checks.chips[2].click()
    card.taken.chips[1].click()
    card.taken.chips[1].click()
    QTest.keyClicks(card.note.lines, "Hot")
    card.note.keep()
    assert asked.said == [
        ("disturbance", 5),
        ("also", {Also.PUFFY_ANKLES}),
        ("checks", {Check.COLOUR}),
        ("taken", False),
        ("taken", None),
        ("note", "Hot"),
    ]


def test_what_is_told_is_shown_and_nothing_is_said(qtbot: QtBot) -> None:
    about = {"disturbance": 4, "checks": frozenset({Check.WARMTH}), "taken": True, "note": "Hot"}
    asked = Asked(qtbot, "tablet", **about)
    card = asked.card
    assert asked.said == []
    assert card.disturbance.value() == 4
    assert card.checks.value() == {"warmth"}
    assert (card.taken.value(), card.note.value()) == ("yes", "Hot")


def test_what_is_taken_is_called_by_the_persons_own_words(qtbot: QtBot) -> None:
    card = Asked(qtbot, "tablet my midwife advised").card
    assert card.rows["taken"].title.text() == "Tablet my midwife advised"
    assert card.rows["taken"].isVisible()
    assert not card.rows["set-up"].isVisible()


def test_where_nothing_is_named_it_can_be_and_is_not_asked(qtbot: QtBot) -> None:
    asked = Asked(qtbot)
    card = asked.card
    assert not card.rows["taken"].isVisible()
    assert card.rows["set-up"].isVisible()
    card.wanted.click()
    QTest.keyClicks(card.text.line, "  my  tablet ")
    QTest.keyClick(card.text.line, Qt.Key.Key_Return)
    assert asked.named == ["my tablet"]


def test_a_name_can_be_changed_and_given_up(qtbot: QtBot) -> None:
    asked = Asked(qtbot, "tablet")
    asked.card.rename.click()
    assert asked.card.text.value() == "tablet"
    asked.card.text.line.clear()
    asked.card.wanted.click()
    assert asked.named == [""]


def test_a_name_that_stays_is_not_said(qtbot: QtBot) -> None:
    asked = Asked(qtbot, "tablet")
    asked.card.rename.click()
    QTest.keyClick(asked.card.text.line, Qt.Key.Key_Return)
    assert asked.named == []
    assert not asked.card.rows["set-up"].isVisible()


def test_a_night_of_which_nothing_is_told_is_empty(qtbot: QtBot) -> None:
    card = Asked(qtbot, disturbance=4, note="Hot").card
    card.tell(None, "")
    assert card.disturbance.value() is None
    assert card.note.value() == ""
