"""The water card: one press logs a drink, one takes it back."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.ui.style import Style
from coach.ui.today.letters import Letters
from coach.ui.today.water_card import WaterCard
from tests.fakes import chosen
from tests.ui.today.days import WORDS, said


def card(qtbot: QtBot, style: Style | None = None, **about: object) -> WaterCard:
    holder = QWidget()
    qtbot.addWidget(holder)
    made = WaterCard(style or Style(), Letters(holder, WORDS), reduced=True)
    made.setParent(holder)
    holder.resize(500, 500)
    made.resize(440, 320)
    made.tell(said(**about))  # type: ignore[arg-type]
    holder.show()
    return made


def test_it_tells_how_much_by_when_and_when_next(qtbot: QtBot) -> None:
    made = card(qtbot, preferences=chosen(water__target_ml=2000))
    assert made.number.text() == "800 mL"
    assert made.goal.text() == "of 2,000 planned by 20:00"
    assert made.next.text().startswith("Next at ")
    assert made.glass.level == 0.4


def test_one_press_logs_a_serving_and_one_takes_it_back(qtbot: QtBot) -> None:
    made = card(qtbot)
    with qtbot.waitSignal(made.drink_wished) as wished:
        made.drink.click()
    assert wished.args == [200]
    with qtbot.waitSignal(made.undo_wished):
        made.undo.click()


def test_nothing_drunk_is_nothing_to_take_back(qtbot: QtBot) -> None:
    made = card(qtbot, entries=())
    assert not made.undo.isVisible()


def test_the_chips_log_other_drinks(qtbot: QtBot) -> None:
    made = card(qtbot)
    for place, amount in ((0, 150), (1, 250)):
        with qtbot.waitSignal(made.drink_wished) as wished:
            made.chips[place].click()
        assert wished.args == [amount]
    assert made.chips[0].accessibleName() == "Drank 150 mL"


def test_any_other_amount_is_added_in_place(qtbot: QtBot) -> None:
    made = card(qtbot)
    assert made.amount
    assert not made.amount.isVisible()
    made.chips[2].click()
    assert made.amount.isVisible()
    made.amount.show_value(450)
    with qtbot.waitSignal(made.drink_wished) as wished:
        made.add.click()
    assert wished.args == [450]
    assert not made.amount.isVisible()


def test_ounces_are_whole_and_logged_in_millilitres(qtbot: QtBot) -> None:
    made = card(qtbot, preferences=chosen(water__unit="floz"))
    assert made.number.text() == "27 fl oz"
    assert made.chips[0].text() == "5 fl oz"
    made.chips[2].click()
    assert made.amount
    made.amount.show_value(12)
    with qtbot.waitSignal(made.drink_wished) as wished:
        made.add.click()
    assert wished.args == [355]


def test_under_a_limit_only_the_number_remains(qtbot: QtBot) -> None:
    made = card(qtbot, preferences=chosen(water__limit_mode=True, water__target_ml=1500))
    assert not made.glass.isVisible()
    assert not made.next.isVisible()
    assert made.goal.text() == "of at most 1,500 mL today"


def test_at_night_there_is_the_number_and_two_buttons(qtbot: QtBot) -> None:
    made = card(qtbot, Style(Tone.NIGHT))
    assert not any(part.isVisible() for part in (made.glass, made.next, made.goal, *made.chips))
    assert made.drink.isVisible()
    assert made.drink.face().height() >= 64


def test_where_the_first_card_asks_for_a_drink_its_button_is_the_large_one(qtbot: QtBot) -> None:
    usual = card(qtbot).drink.grab().toImage()
    asked = card(qtbot, is_open=("water",)).drink.grab().toImage()
    middle = usual.rect().center().x(), 14
    assert usual.pixelColor(*middle) != asked.pixelColor(*middle)
