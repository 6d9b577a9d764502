from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.ui.icons import Icon
from coach.ui.safety.headline import Headline
from coach.ui.style import Style
from tests.ui.looks import has, shot

INK = "#c00001"


def headline(qtbot: QtBot, said: str, scale: float = 1.0) -> Headline:
    made = Headline(Style(Tone.LIGHT, scale), said, Icon.BUOY, INK)
    qtbot.addWidget(made)
    return made


def test_the_icon_stands_before_the_words_in_its_own_colour(qtbot: QtBot) -> None:
    made = headline(qtbot, "")
    made.resize(200, 40)
    picture = shot(made)
    field = picture.pixelColor(199, 39)
    inked = [x for x in range(200) for y in range(40) if picture.pixelColor(x, y) != field]
    assert has(picture, INK)
    assert max(inked) < made.contentsRect().left()


def test_words_that_are_too_long_wrap_beside_the_icon(qtbot: QtBot) -> None:
    made = headline(qtbot, "Call your maternity unit or urgent line now, day or night", 2.0)
    assert made.heightForWidth(300) > 3 * made.fontMetrics().height()
