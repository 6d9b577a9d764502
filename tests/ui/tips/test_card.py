"""A card says where it comes from, and can be put away for good and brought back."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coach.adapters.tip_file import tips
from coach.ui.kit.parts import SHADOW
from coach.ui.language import catalogue
from coach.ui.style import Style
from coach.ui.tips.card import TipCard

WORDS = catalogue()
SAID = WORDS["tips.shoes.text"]


@pytest.fixture
def card(qtbot: QtBot) -> TipCard:
    made = TipCard(WORDS, Style(), next(tip for tip in tips() if tip.id == "shoes"), SAID)
    qtbot.addWidget(made)
    made.resize(420, made.heightForWidth(420))
    made.show()
    return made


def test_it_tells_its_words_and_its_theme(card: TipCard) -> None:
    assert (card.theme.text(), card.text.text()) == ("What you wear", SAID)


def test_its_source_comes_and_goes(card: TipCard) -> None:
    assert not card.citation.isVisible()
    card.source.click()
    assert card.citation.isVisible()
    assert card.source.text() == "Hide source"
    card.source.click()
    assert not card.citation.isVisible()


def test_what_is_put_away_says_so_in_words(card: TipCard) -> None:
    assert not card.state.isVisible()
    card.tell(SAID, dismissed=True)
    assert card.state.isVisible()
    assert card.back.isVisible()
    assert not card.away.isVisible()


def test_each_button_brings_the_card_and_names_it_to_who_only_hears(
    qtbot: QtBot, card: TipCard
) -> None:
    with qtbot.waitSignal(card.put_away) as away:
        card.away.click()
    card.tell(SAID, dismissed=True)
    with qtbot.waitSignal(card.brought_back) as back:
        card.back.click()
    assert away.args == back.args == ["shoes"]
    first = SAID.partition(".")[0]
    assert card.source.accessibleName() == f"Source: {first}"
    assert card.away.accessibleName() == f"Put away: {first}"


def test_the_focus_stays_at_what_was_pressed(card: TipCard) -> None:
    card.activateWindow()
    card.away.setFocus()
    card.tell(SAID, dismissed=True)
    assert card.focusWidget() is card.back


def test_buttons_stand_at_the_foot_but_never_far_from_their_words(card: TipCard) -> None:
    usual = card.height()
    card.resize(420, usual + 30)
    QApplication.sendPostedEvents()
    row = card.source.parentWidget()
    assert row
    assert row.geometry().bottom() > usual
    card.resize(420, usual + 300)
    QApplication.sendPostedEvents()
    assert row.geometry().bottom() < usual + 30


def test_its_surface_ends_below_its_words_where_a_neighbour_is_far_taller(card: TipCard) -> None:
    usual = card.height()
    surface = card.grab().toImage().pixelColor(card.width() // 2, SHADOW + 6)
    card.resize(420, usual + 300)
    QApplication.sendPostedEvents()
    picture = card.grab().toImage()
    assert picture.pixelColor(210, usual - SHADOW - 4) == surface
    assert picture.pixelColor(210, usual + 200) != surface
