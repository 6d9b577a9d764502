import pytest
from PySide6.QtGui import QFontMetricsF
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.motion.routine import Side
from coach.ui.player.caption import Caption
from coach.ui.player.cue import Badge, Cue, cue_height
from coach.ui.style import Style

SHORT = Caption("Get ready", "Palms on the wall.")
LONG = Caption("Bend the front knee, bring your hips forward.", "Right leg. A mild pull, no pain.")


@pytest.fixture
def cue(qtbot: QtBot) -> Cue:
    cue = Cue(Style())
    qtbot.addWidget(cue)
    cue.dress(Style())
    return cue


def test_says_what_to_do_and_with_which_leg(cue: Cue) -> None:
    cue.show_caption(LONG, Side.LEFT)
    assert cue.main.text() == LONG.main
    assert cue.second.text() == LONG.second
    assert cue.badge.accessibleName() == "Left leg"


@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("width", [672, 1072])
def test_wraps_and_is_never_cut(cue: Cue, tone: Tone, scale: float, width: int) -> None:
    style = Style(tone, scale)
    cue.dress(style)
    cue.resize(width, round(cue_height(style, width, [SHORT, LONG])))
    cue.show_caption(LONG, Side.RIGHT)
    assert cue.second.geometry().bottom() <= cue.height()
    for label in (cue.main, cue.second):
        assert label.height() >= label.heightForWidth(label.width()) - 1
    assert cue.main.geometry().bottom() < cue.second.geometry().top()


def test_keeps_room_for_the_longest_caption() -> None:
    narrow = cue_height(Style(), 672, [SHORT, LONG])
    assert narrow > cue_height(Style(), 672, [SHORT])
    assert cue_height(Style(), 1072, [SHORT, LONG]) == pytest.approx(72, abs=6)


def test_night_words_are_larger(cue: Cue) -> None:
    cue.dress(Style(Tone.NIGHT))
    assert 48 <= cue.main.font().pixelSize() <= 52
    assert cue.second.font().pixelSize() >= 20


def test_each_side_has_its_own_badge(cue: Cue) -> None:
    badge = Badge(Style(), cue)
    badge.resize(72, 72)
    shots = []
    for side in Side:
        badge.show_side(side)
        shots.append(badge.grab().toImage())
    assert len({bytes(shot.constBits()) for shot in shots}) == 3


def test_no_word_stands_alone_in_the_last_line(cue: Cue) -> None:
    cue.resize(672, 160)
    cue.show_caption(Caption("Hold here, heel down, and breathe slowly."), Side.RIGHT)
    metrics = QFontMetricsF(cue.main.font())
    first = metrics.horizontalAdvance("Hold here, heel down, and breathe")
    assert cue.main.width() < first, "breathe goes along with slowly"
    assert cue.main.heightForWidth(cue.main.width()) <= 2 * metrics.height() + 2


def test_a_caption_of_one_line_stays_on_it(cue: Cue) -> None:
    cue.resize(1072, 160)
    cue.show_caption(Caption("Get ready"), Side.RIGHT)
    metrics = QFontMetricsF(cue.main.font())
    assert cue.main.heightForWidth(cue.main.width()) < 1.5 * metrics.height()
