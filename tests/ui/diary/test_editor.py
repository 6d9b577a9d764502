"""The page of a night: a card for each cramp, nothing lost under the hands, Tab as one reads."""

from datetime import date

from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from coach.domain.diary import Book, book
from coach.ui.diary.editor import Editor
from coach.ui.style import Style
from tests.ui.diary.told import CRAMP_NIGHT, GAP, MANY, NONE, TONIGHT, WORDS, cramp, opened, view


def editor(qtbot: QtBot, night: date = CRAMP_NIGHT, told: Book | None = None) -> Editor:
    made = Editor(WORDS, Style())
    made.tell(view(night, told))
    opened(qtbot, made, QSize(1024, 776))
    made.begin()
    return made


def two() -> Book:
    return book((cramp(name="one"), cramp(name="two", pain=3)), ())


def test_a_gap_is_asked_about_and_answered(qtbot: QtBot) -> None:
    made = editor(qtbot, GAP)
    assert made.head.asked.isVisible()
    assert (made.none.text(), made.add.text()) == ("No cramp", "Add a cramp")
    with qtbot.waitSignal(made.none_said) as said:
        made.none.click()
    assert said.args == [True]


def test_no_cramp_can_be_taken_back(qtbot: QtBot) -> None:
    made = editor(qtbot, NONE)
    assert not made.head.asked.isVisible()
    with qtbot.waitSignal(made.none_said) as said:
        made.none.click()
    assert said.args == [False]


def test_a_night_with_a_cramp_is_not_asked_whether_it_had_one(qtbot: QtBot) -> None:
    made = editor(qtbot)
    assert not made.none.isVisible()
    assert made.add.text() == "Another cramp"
    assert "Drinks 1,700 mL" in made.head.auto.text()


def test_each_cramp_has_its_card_in_order(qtbot: QtBot) -> None:
    made = editor(qtbot, MANY)
    headings = [card.heading.text() for card in made.cards.values()]
    assert headings == ["Cramp at 23:50", "Cramp at 03:12", "Cramp at 04:40"]
    tops = [card.y() for card in made.cards.values()]
    assert tops == sorted(tops)


def test_a_card_says_its_cramp(qtbot: QtBot) -> None:
    made = editor(qtbot, told=two())
    with qtbot.waitSignal(made.cramp_said) as said:
        made.cards["two"].pain.steps[9].click()
    assert said.args == ["two", "pain", 9]
    with qtbot.waitSignal(made.cramp_removed) as removed:
        made.cards["one"].remove.click()
    assert removed.args == ["one"]
    with qtbot.waitSignal(made.cramp_begun) as begun:
        made.cards["one"].at.plus.click()
    assert begun.args[0] == "one"


def test_cards_that_stay_are_the_same_and_keep_the_focus(qtbot: QtBot) -> None:
    made = editor(qtbot, told=two())
    kept = made.cards["two"]
    kept.pain.steps[3].setFocus()
    made.tell(view(told=book((cramp(name="two", pain=3), cramp(name="three")), ())))
    assert list(made.cards) == ["three", "two"]
    assert made.cards["two"] is kept
    assert QApplication.focusWidget() is kept.pain.steps[3]


def test_what_is_being_written_stays_when_something_else_changes(qtbot: QtBot) -> None:
    made = editor(qtbot)
    made.night.note.lines.setFocus()
    QTest.keyClicks(made.night.note.lines, "Hot")
    made.tell(view())
    assert made.night.note.value() == "Hot"


def test_tab_follows_the_eye_also_with_a_new_cramp(qtbot: QtBot) -> None:
    made = editor(qtbot, GAP)
    made.tell(view(told=two()))
    QApplication.processEvents()
    made.back.setFocus()
    way: list[QWidget] = []
    for _ in range(80):
        held = QApplication.focusWidget()
        assert held is not None
        way.append(held)
        if held is made.done:
            break
        QTest.keyClick(held, Qt.Key.Key_Tab)
    removes = [way.index(card.remove) for card in made.cards.values()]
    assert removes == sorted(removes)
    assert [each for each in way if each in (made.back, made.add, made.done)] == [
        made.back,
        made.add,
        made.done,
    ]
    assert way.index(made.add) > max(removes)
    assert way.index(made.night.note.lines) > way.index(made.add)
    assert len(way) > 25


def test_arrows_lead_to_other_nights_that_have_begun(qtbot: QtBot) -> None:
    made = editor(qtbot)
    for button, by in ((made.head.earlier, -1), (made.head.later, 1)):
        with qtbot.waitSignal(made.turned) as turned:
            button.click()
        assert turned.args == [by]
    assert not editor(qtbot, TONIGHT).head.later.isEnabled()


def test_done_back_and_escape_leave_and_lose_nothing(qtbot: QtBot) -> None:
    made = editor(qtbot)
    QTest.keyClicks(made.night.note.lines, "Hot")
    with qtbot.waitSignals([made.night_said, made.left], order="strict"):
        made.done.click()
    with qtbot.waitSignal(made.left):
        made.back.click()
    with qtbot.waitSignal(made.left):
        QTest.keyClick(made.done, Qt.Key.Key_Escape)


def test_it_begins_at_the_top_and_a_new_cramp_is_brought_into_sight(qtbot: QtBot) -> None:
    made = editor(qtbot, MANY)
    bar = made.scroller.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() == 0)
    made.look_at(list(made.cards)[-1])
    qtbot.waitUntil(lambda: bar.value() > 0)
    made.look_at("nobody")
