import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.domain.stage import Stage
from coach.domain.welcome import Contacts
from coach.ui.buttons import Button
from coach.ui.language import catalogue, say
from coach.ui.player.caption import Caption
from coach.ui.rescue.calling import Calling
from coach.ui.rescue.setting import Setting
from coach.ui.style import Style

WORDS = catalogue()
STYLE = Style(Tone.NIGHT)


def made(qtbot: QtBot, stage: Stage, contacts: Contacts | None = None) -> Calling:
    setting = Setting(STYLE, stage, contacts=contacts or Contacts())
    calling = Calling(WORDS, setting, Caption("When to call"))
    qtbot.addWidget(calling)
    calling.dress(STYLE)
    return calling


def texts(calling: Calling) -> str:
    return "\n".join(
        label.text() for label in calling.findChildren(QLabel) if label.isVisibleTo(calling)
    )


@pytest.mark.parametrize(
    ("stage", "baby", "weeks"),
    [(Stage.NONE, False, False), (Stage.T3, True, True), (Stage.AFTER, False, True)],
)
def test_the_text_is_that_of_the_stage(
    qtbot: QtBot, stage: Stage, *, baby: bool, weeks: bool
) -> None:
    said = texts(made(qtbot, stage))
    assert (say(WORDS, "safety.baby.moving") in said) is baby
    assert (say(WORDS, "safety.weeks.headache") in said) is weeks
    assert say(WORDS, "safety.emergency.chest") in said


def test_the_persons_own_numbers_stand_in_it(qtbot: QtBot) -> None:
    said = texts(made(qtbot, Stage.T2, Contacts("0117 496 0000", "112")))
    assert "0117 496 0000" in said
    assert "112" in said


def test_dressed_anew_there_is_one_text(qtbot: QtBot) -> None:
    calling = made(qtbot, Stage.NONE)
    calling.dress(Style(Tone.NIGHT, 2.0))
    assert texts(calling).count(say(WORDS, "safety.this-app")) == 1


def test_without_numbers_it_offers_to_note_them(qtbot: QtBot) -> None:
    calling = made(qtbot, Stage.NONE)
    wished: list[int] = []
    calling.numbers_wished.connect(lambda: wished.append(1))
    (offer,) = (
        each
        for each in calling.findChildren(Button)
        if each.text() == say(WORDS, "safety.add-numbers") and each.isVisibleTo(calling)
    )
    offer.click()
    assert wished == [1]
