import pytest
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.ui.pseudo import pseudo
from coach.ui.setup.foot import Foot
from coach.ui.style import Style
from tests.ui.setup.samples import WORDS, click


def foot(qtbot: QtBot, scale: float = 1.0, width: int = 640) -> Foot:
    made = Foot(pseudo(WORDS) if scale > 1 else WORDS, Style(Tone.LIGHT, scale))
    qtbot.addWidget(made)
    made.resize(width, 60)
    made.show()
    made.fit(width)
    made.resize(width, made.sizeHint().height())
    return made


@pytest.mark.parametrize("way", ["back", "skip", "on"])
def test_each_button_tells_what_was_pressed(qtbot: QtBot, way: str) -> None:
    made = foot(qtbot)
    with qtbot.waitSignal(getattr(made, f"{way}_wished")):
        click(getattr(made, way))


def test_with_room_all_stand_in_one_row(qtbot: QtBot) -> None:
    made = foot(qtbot)
    assert made.on.y() < made.back.height()


def test_large_and_longer_words_stand_in_two_rows_and_none_is_cut(qtbot: QtBot) -> None:
    made = foot(qtbot, 2.0)
    assert made.on.mapTo(made, made.on.rect().topLeft()).y() >= made.back.height()
    for button in (made.back, made.skip, made.on):
        assert button.width() >= button.sizeHint().width()
        assert made.rect().contains(button.mapTo(made, button.rect().bottomRight()))
