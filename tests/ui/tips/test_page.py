"""All cards to browse: by theme and by word, those put away among them."""

import pytest
from pytestqt.qtbot import QtBot

from coach.adapters.tip_file import tips
from coach.domain.stage import Stage
from coach.domain.tips import Theme
from coach.ui.language import catalogue
from coach.ui.style import Style
from coach.ui.tips.page import TipsPage

WORDS = catalogue()


@pytest.fixture
def page(qtbot: QtBot) -> TipsPage:
    made = TipsPage(WORDS, Style(), tips(), Stage.T2)
    qtbot.addWidget(made)
    made.resize(1024, 776)
    made.show()
    return made


def seen(page: TipsPage) -> list[str]:
    return [name for name, card in page.cards.items() if card.isVisible()]


def test_all_cards_are_there_and_counted(page: TipsPage) -> None:
    assert len(seen(page)) == 30
    assert page.count.text() == "30 of 30 cards"


def test_a_theme_leaves_its_own(page: TipsPage) -> None:
    page.chips[Theme.WEAR].click()
    assert seen(page) == ["shoes", "clothing", "compression"]
    assert page.count.text() == "3 of 30 cards"
    page.chips[None].click()
    assert len(seen(page)) == 30


def test_a_search_finds_and_one_press_shows_all_again(page: TipsPage) -> None:
    page.search.line.setText("heel shoes")
    assert seen(page) == ["shoes"]
    assert page.count.text() == "1 of 30 cards"
    page.search.line.setText("zebra")
    assert seen(page) == []
    assert page.nothing.isVisible()
    page.every.click()
    assert len(seen(page)) == 30
    assert page.search.value() == ""


def test_cards_for_another_stage_are_left_out_and_can_be_had(page: TipsPage) -> None:
    page.tell(Stage.NONE, ())
    assert "caffeine" not in seen(page)
    assert page.others.text() == "5 more cards are for pregnancy."
    page.show_others.click()
    assert "caffeine" in seen(page)
    page.show_others.click()
    assert "caffeine" not in seen(page)
    page.tell(Stage.T1, ())
    assert not page.show_others.isVisible()


def test_words_follow_the_stage(page: TipsPage) -> None:
    page.tell(Stage.NONE, ())
    assert page.cards["clot-warning"].text.text() == WORDS["tips.clot-warning.otherwise"]


def test_what_was_put_away_stands_among_the_others(page: TipsPage) -> None:
    page.tell(Stage.T2, ("shoes",))
    assert page.cards["shoes"].state.isVisible()
    assert len(seen(page)) == 30


def test_wishes_are_told_by_the_name_of_the_card(qtbot: QtBot, page: TipsPage) -> None:
    with qtbot.waitSignal(page.put_away) as away:
        page.cards["shoes"].away.click()
    assert away.args == ["shoes"]
    page.tell(Stage.T2, ("shoes",))
    with qtbot.waitSignal(page.brought_back) as back:
        page.cards["shoes"].back.click()
    assert back.args == ["shoes"]


def test_a_search_and_a_theme_stay_when_the_page_is_told_again(page: TipsPage) -> None:
    page.chips[Theme.WEAR].click()
    page.search.line.setText("low heel")
    page.tell(Stage.T2, ("clothing",))
    assert seen(page) == ["shoes"]
