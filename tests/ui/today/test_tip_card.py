"""The tip of the day: open where it names nothing, with its source, and gone for good on a wish."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coach.adapters.tip_file import tips
from coach.ui.style import Style
from coach.ui.today.letters import Letters
from coach.ui.today.tip_card import TipCard
from coach.ui.today.wording import Wording
from tests.ui.today.days import WORDS, said


def page(name: str = "shoes", *, is_open: bool = True) -> Wording:
    usual = said()
    tip = next(tip for tip in tips() if tip.id == name)
    return replace(usual, view=replace(usual.view, tip=tip, discreet=not is_open))


def card(qtbot: QtBot, shown: Wording) -> TipCard:
    holder = QWidget()
    qtbot.addWidget(holder)
    made = TipCard(Style(), Letters(holder, WORDS))
    made.setParent(holder)
    holder.show()
    made.tell(shown)
    return made


def test_a_plain_tip_lies_open_with_its_source_a_press_away(qtbot: QtBot) -> None:
    made = card(qtbot, page())
    assert made.words.text() == WORDS["tips.shoes.text"]
    assert not made.show_tip.isVisible()
    assert not made.citation.isVisible()
    made.source.click()
    assert made.citation.isVisible()
    assert "https://www.drugs.com" in made.citation.text()
    assert "Sources gone through on 2026-11-29." in made.citation.text()
    made.source.click()
    assert not made.citation.isVisible()


def test_a_tip_that_names_a_condition_opens_on_a_wish_only(qtbot: QtBot) -> None:
    made = card(qtbot, page("cramp-first-move", is_open=False))
    assert "ramp" not in made.words.text()
    assert not made.source.isVisible()
    assert "ramp" not in made.accessibleName()
    made.show_tip.click()
    assert made.words.text() == WORDS["tips.cramp-first-move.text"]
    assert made.source.isVisible()


def test_the_next_tip_is_closed_again(qtbot: QtBot) -> None:
    made = card(qtbot, page("cramp-first-move", is_open=False))
    made.show_tip.click()
    made.tell(page("sore-after", is_open=False))
    assert "ramp" not in made.words.text()


def test_it_is_sent_away_by_its_id(qtbot: QtBot) -> None:
    made = card(qtbot, page())
    with qtbot.waitSignal(made.dismissed) as dismissed:
        made.dismiss.click()
    assert dismissed.args == ["shoes"]
    with qtbot.waitSignal(made.off_wished):
        made.off.click()


def test_without_a_tip_there_is_no_card(qtbot: QtBot) -> None:
    made = card(qtbot, said(with_tips=False))
    assert not made.isVisible()


def test_what_rests_on_general_knowledge_says_so(qtbot: QtBot) -> None:
    made = card(qtbot, page("clothing"))
    assert made.citation.text().startswith("General knowledge.")


def test_all_tips_are_one_press_away(qtbot: QtBot) -> None:
    made = card(qtbot, page())
    with qtbot.waitSignal(made.all_wished):
        made.all.click()
