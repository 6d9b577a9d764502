import pytest
from pytestqt.qtbot import QtBot

from coach.domain.rescue_state import Page, State
from coach.domain.stage import Stage
from coach.ui.language import catalogue
from coach.ui.rescue.calling import Calling
from coach.ui.rescue.lines import Lines
from coach.ui.rescue.log_form import LogForm
from coach.ui.rescue.pages import sheet
from coach.ui.rescue.setting import Setting

WORDS = catalogue()


@pytest.mark.parametrize(
    ("page", "body"),
    [
        (Page.CALL, Calling),
        (Page.TEN, Calling),
        (Page.CHECK, Lines),
        (Page.WARM, Lines),
        (Page.LOG, LogForm),
        (Page.KEPT, Lines),
        (Page.GONE, Lines),
    ],
)
def test_each_page_has_its_body(qtbot: QtBot, page: Page, body: type) -> None:
    made = sheet(State(page=page), WORDS, Setting(), faulty=False)
    qtbot.addWidget(made)
    assert isinstance(made.body, body)
    assert made.aloud()


def test_after_a_sign_it_is_said_not_to_rub(qtbot: QtBot) -> None:
    made = sheet(State(page=Page.CALL, sign=True), WORDS, Setting(), faulty=False)
    qtbot.addWidget(made)
    assert "rub the leg. No heat" in made.aloud()


def test_a_warm_pack_is_told_off_a_tummy_where_there_is_one(qtbot: QtBot) -> None:
    made = sheet(State(Stage.T2, Page.WARM), WORDS, Setting(stage=Stage.T2), faulty=False)
    qtbot.addWidget(made)
    assert "tummy" in made.aloud()


def test_what_could_not_be_kept_is_not_called_kept(qtbot: QtBot) -> None:
    made = sheet(State(page=Page.KEPT), WORDS, Setting(), faulty=True)
    qtbot.addWidget(made)
    assert made.aloud() == "It could not be kept this time. Good night."
