"""How was the night? Words that tell nobody what about, and behind a PIN nothing that is known."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coach.domain.night_ask import NightAsk
from coach.ui.style import Style
from coach.ui.today.letters import Letters
from coach.ui.today.night_card import NightCard
from tests.ui.today.days import WORDS, said

NIGHT = date(2026, 3, 11)


def card(qtbot: QtBot, ask: NightAsk | None) -> NightCard:
    holder = QWidget()
    qtbot.addWidget(holder)
    made = NightCard(Style(), Letters(holder, WORDS))
    made.setParent(holder)
    holder.show()
    tell(made, ask)
    return made


def tell(made: NightCard, ask: NightAsk | None) -> None:
    usual = said()
    made.tell(replace(usual, view=replace(usual.view, ask=ask)))


def seen(made: NightCard) -> list[str]:
    return [made.question.text(), *(each.text() for each in made.buttons if each.isVisible())]


def test_with_nothing_to_ask_there_is_no_card(qtbot: QtBot) -> None:
    made = card(qtbot, None)
    assert not made.isVisible()
    tell(made, NightAsk(NIGHT))
    assert made.isVisible()


def test_a_night_that_is_not_logged_has_three_answers(qtbot: QtBot) -> None:
    asked = ["How was the night?", "Quiet night", "Something to note", "Not now"]
    assert seen(card(qtbot, NightAsk(NIGHT))) == asked


def test_what_is_open_can_be_finished(qtbot: QtBot) -> None:
    made = card(qtbot, NightAsk(NIGHT, open=True))
    assert seen(made) == [
        "Last night can still be finished.",
        WORDS["today.night.finish"],
        "Not now",
    ]


def test_behind_a_pin_there_is_only_the_question_and_the_way_to_the_diary(qtbot: QtBot) -> None:
    made = card(qtbot, NightAsk(NIGHT, locked=True))
    assert seen(made) == ["How was the night?", "Open the diary", "Not now"]


@pytest.mark.parametrize(
    ("ask", "signal", "button"),
    [
        (NightAsk(NIGHT), "quiet", "none"),
        (NightAsk(NIGHT), "wished", "note"),
        (NightAsk(NIGHT, open=True), "wished", "note"),
        (NightAsk(NIGHT, locked=True), "put_off", "later"),
    ],
)
def test_each_answer_brings_its_night(
    qtbot: QtBot, ask: NightAsk, signal: str, button: str
) -> None:
    made = card(qtbot, ask)
    with qtbot.waitSignal(getattr(made, signal)) as told:
        getattr(made, button).click()
    assert told.args == [NIGHT]


@pytest.mark.parametrize("part", ["cramp", "pregnan", "trimester", "leg", "pain"])
def test_its_words_name_no_condition(part: str) -> None:
    ours = [text for key, text in WORDS.items() if key.startswith("today.night.")]
    assert ours
    assert not any(part in text.casefold() for text in ours)
