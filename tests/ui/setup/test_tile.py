import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.ui.setup.pictures.sketch import Sketch, block
from coach.ui.setup.tile import Tile
from coach.ui.style import Style
from tests.ui.looks import differ, shot
from tests.ui.setup.samples import click, press


def draw(sketch: Sketch) -> None:
    sketch.mark(block(-60, -160, 120, 160), "coral")


def tile(qtbot: QtBot, tone: Tone = Tone.LIGHT, hint: str = "You sit most of the time.") -> Tile:
    made = Tile(Style(tone), "At a desk", hint, draw)
    qtbot.addWidget(made)
    made.resize(200, made.heightForWidth(200))
    made.show()
    return made


@pytest.mark.parametrize("tone", Tone)
def test_being_chosen_is_seen_by_more_than_a_colour(qtbot: QtBot, tone: Tone) -> None:
    made = tile(qtbot, tone)
    before = shot(made)
    click(made)
    assert made.isChecked()
    corner = (150, 14, 40, 24)
    assert differ(before.copy(*corner), shot(made).copy(*corner))


@pytest.mark.usefixtures("qapp")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text("abc de", max_size=120), st.integers(150, 600), st.sampled_from([1.0, 2.0]))
def test_longer_words_make_it_higher_and_never_lower(hint: str, width: int, scale: float) -> None:
    heights = []
    for said in ("", hint):
        made = Tile(Style(Tone.LIGHT, scale), "At a desk", said)
        heights.append(made.heightForWidth(width))
        made.deleteLater()
    assert heights[0] <= heights[1]
    assert heights[0] >= 44


def test_a_wide_tile_has_its_picture_before_the_words(qtbot: QtBot) -> None:
    made = tile(qtbot)
    assert made.heightForWidth(600) < made.heightForWidth(200) + 20
    assert made.minimumSizeHint().width() < 200


@pytest.mark.parametrize(("key", "step"), [(Qt.Key.Key_Right, 1), (Qt.Key.Key_Up, -1)])
def test_arrows_ask_for_a_neighbour_where_only_one_can_be_chosen(
    qtbot: QtBot, key: Qt.Key, step: int
) -> None:
    made = tile(qtbot)
    made.setAutoExclusive(True)
    with qtbot.waitSignal(made.moved) as moved:
        press(made, key)
    assert moved.args == [step]
    made.setAutoExclusive(False)
    with qtbot.assertNotEmitted(made.moved):
        press(made, key)


def test_a_screen_reader_hears_word_and_line(qtbot: QtBot) -> None:
    made = tile(qtbot)
    assert made.accessibleName() == "At a desk"
    assert made.accessibleDescription() == "You sit most of the time."
