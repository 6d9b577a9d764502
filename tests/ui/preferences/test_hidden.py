import pytest
from pytestqt.qtbot import QtBot

from coach.ui.preferences.hidden import Hidden
from tests.ui.preferences.pages import DESK, told


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ((), "No tips are hidden."),
        (("a",), "1 tip is hidden."),
        (("a", "b", "c"), "3 tips are hidden."),
    ],
)
def test_it_says_how_many_are_away(qtbot: QtBot, names: tuple[str, ...], said: str) -> None:
    made = Hidden(DESK, "Hidden tips")
    qtbot.addWidget(made)
    made.show_value(names)
    assert made.count.text() == said
    assert made.bring.isHidden() is not bool(names)
    assert made.bring.accessibleName() == f"Bring back: {said}"


def test_all_come_back_at_once(qtbot: QtBot) -> None:
    made = Hidden(DESK, "Hidden tips")
    qtbot.addWidget(made)
    made.show_value(("a", "b"))
    brought = told(made.chosen)
    made.bring.click()
    assert brought == [()]
