"""What was done to a tip can be taken back for a while."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coach.ui.style import Style
from coach.ui.today.amends import SHOWN_MS, Amends
from tests.ui.today.days import said


def made(qtbot: QtBot, style: Style | None = None) -> Amends:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(600, 400)
    amends = Amends(style or Style(), page)
    page.show()
    return amends


def test_a_tip_that_went_can_be_had_back(qtbot: QtBot) -> None:
    amends = made(qtbot)
    assert not amends.isVisible()
    amends.offer(said(), "shoes")
    assert amends.words.text() == "This tip won’t come again."  # noqa: RUF001
    with qtbot.waitSignal(amends.restored) as restored:
        amends.action.click()
    assert restored.args == ["shoes"]
    assert not amends.isVisible()


def test_all_tips_can_be_had_back(qtbot: QtBot) -> None:
    amends = made(qtbot)
    amends.offer(said())
    with qtbot.waitSignal(amends.on_again):
        amends.action.click()


def test_it_stands_at_the_foot_of_the_page_in_every_size_of_type(qtbot: QtBot) -> None:
    for scale in (1.0, 2.0):
        amends = made(qtbot, Style(scale=scale))
        amends.offer(said(), "shoes")
        place = amends.geometry()
        page = amends.parentWidget()
        assert page
        assert page.rect().contains(place)
        assert place.bottom() > 380


def test_it_stays_for_ten_seconds_or_more() -> None:
    assert SHOWN_MS >= 10_000
