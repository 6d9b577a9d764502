import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coach.domain.preferences import Preferences, changed
from coach.domain.reminder import Tone
from coach.ui.setup.portrait import Portrait, moment
from coach.ui.style import Style
from tests.ui.looks import differ, shot
from tests.ui.setup.samples import move, outlook


def portrait(qtbot: QtBot, *, figure: bool = True) -> Portrait:
    made = Portrait(Style(Tone.LIGHT), outlook(figure=figure), "Your figure doing a move.")
    qtbot.addWidget(made)
    made.resize(160, 120)
    made.show()
    return made


def seen(made: Portrait) -> QImage:
    made.repaint()
    QApplication.processEvents()
    assert made.picture is not None
    return made.picture


def test_another_likeness_or_stage_is_another_picture(qtbot: QtBot) -> None:
    made = portrait(qtbot)
    pictures = [seen(made)]
    for name, value in (("figure.skin", "deep"), ("figure.hair", "curls"), ("profile.stage", "t3")):
        made.show_preferences(changed(Preferences(), name, value))
        pictures.append(seen(made))
    assert all(differ(pictures[0], other) for other in pictures[1:])


def test_the_same_likeness_is_not_drawn_again(qtbot: QtBot) -> None:
    made = portrait(qtbot)
    first = seen(made)
    made.show_preferences(changed(Preferences(), "water.serving_ml", 150))
    assert seen(made) is first


def test_without_a_move_its_place_stays_empty(qtbot: QtBot) -> None:
    made = portrait(qtbot, figure=False)
    made.repaint()
    QApplication.processEvents()
    assert made.picture is None


def test_the_moment_lies_in_a_hold() -> None:
    hold = next(phase for phase in move().phases if phase.hold)
    assert hold.start < moment(move()) < hold.start + hold.seconds


def test_from_nearer_the_picture_is_larger_than_its_place(qtbot: QtBot) -> None:
    made = Portrait(Style(Tone.LIGHT), outlook(figure=True), "Your figure.", 120, near=2.0)
    qtbot.addWidget(made)
    made.resize(400, 120)
    made.show()
    picture = seen(made)
    assert picture.height() / picture.devicePixelRatio() == 240


@pytest.mark.parametrize("tone", [Tone.DARK, Tone.CONTRAST, Tone.CONTRAST_LIGHT])
def test_without_a_shadow_a_line_runs_round_it(qtbot: QtBot, tone: Tone) -> None:
    style = Style(tone)
    made = Portrait(style, outlook(figure=False), "Your figure.")
    qtbot.addWidget(made)
    made.resize(160, 120)
    assert shot(made).pixelColor(80, 0).name() == style.tokens.line.lower()
