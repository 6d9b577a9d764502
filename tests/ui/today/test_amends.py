"""What was just done can be taken back for a while."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coach.ui.style import Style
from coach.ui.today.amends import SHOWN_MS, Amends


def made(qtbot: QtBot, style: Style | None = None) -> Amends:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(600, 400)
    amends = Amends(style or Style(), page)
    page.show()
    return amends


def test_what_went_can_be_had_back_once(qtbot: QtBot) -> None:
    amends, back = made(qtbot), list[str]()
    assert not amends.isVisible()
    amends.offer("It went.", "Undo", lambda: back.append("shoes"))
    assert (amends.words.text(), amends.action.text()) == ("It went.", "Undo")
    amends.action.click()
    assert back == ["shoes"]
    assert not amends.isVisible()


def test_only_the_latest_is_taken_back(qtbot: QtBot) -> None:
    amends, back = made(qtbot), list[str]()
    for each in ("first", "second"):
        amends.offer(each, "Undo", lambda each=each: back.append(each))  # type: ignore[misc]
    amends.action.click()
    assert back == ["second"]


def test_it_stands_at_the_foot_of_the_page_in_every_size_of_type(qtbot: QtBot) -> None:
    for scale in (1.0, 2.0):
        amends = made(qtbot, Style(scale=scale))
        amends.offer("This tip will not come again.", "Undo", lambda: None)
        place = amends.geometry()
        page = amends.parentWidget()
        assert page
        assert page.rect().contains(place)
        assert place.bottom() > 380


def test_it_stays_for_ten_seconds_or_more() -> None:
    assert SHOWN_MS >= 10_000
