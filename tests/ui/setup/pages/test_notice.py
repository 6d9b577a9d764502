from pytestqt.qtbot import QtBot

from coach.domain.preferences import Preferences
from coach.ui.setup.pages.notice import NoticePage
from tests.ui.setup.samples import click, setting


def page(qtbot: QtBot) -> NoticePage:
    made = NoticePage(setting(), Preferences())
    qtbot.addWidget(made)
    made.resize(640, 500)
    made.show()
    return made


def test_a_notice_is_shown_on_demand_and_only_then_it_is_asked_about(qtbot: QtBot) -> None:
    made = page(qtbot)
    assert not made.seen.isVisible()
    with qtbot.waitSignal(made.test_wished):
        click(made.show_one)
    assert made.seen.isVisible()
    assert made.show_one.text() == "Show me another"


def test_seen_is_all_there_is_to_say(qtbot: QtBot) -> None:
    made = page(qtbot)
    click(made.show_one)
    click(made.seen.chips[0])
    assert made.good.isVisible()
    assert not made.card.isVisible()


def test_not_seen_brings_what_helps_and_the_own_card(qtbot: QtBot) -> None:
    made = page(qtbot)
    click(made.show_one)
    click(made.seen.chips[1])
    assert "Try this." in made.remedies()
    with qtbot.waitSignal(made.card_wished):
        click(made.card)
    assert not made.good.isVisible()


def test_the_notice_s_own_button_answers_for_the_person(qtbot: QtBot) -> None:
    made = page(qtbot)
    made.show_seen()
    assert made.seen.value() == "yes"
    assert made.good.isVisible()


def test_nothing_of_it_is_kept(qtbot: QtBot) -> None:
    made = page(qtbot)
    click(made.show_one)
    click(made.seen.chips[1])
    assert made.draft() == Preferences()
