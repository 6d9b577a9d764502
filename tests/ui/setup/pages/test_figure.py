from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coach.domain.preferences import Preferences
from coach.domain.reminder import Tone
from coach.ui.setup.pages.figure import FigurePage
from tests.ui.setup.pages.kept import stored
from tests.ui.setup.samples import click, setting


def page(qtbot: QtBot, *, figure: bool = False, tone: Tone = Tone.LIGHT) -> FigurePage:
    made = FigurePage(setting(tone, figure=figure), Preferences())
    qtbot.addWidget(made)
    made.resize(640, 600)
    made.show()
    return made


@pytest.mark.parametrize(
    ("key", "place", "value"),
    [("skin", 5, "deep"), ("hair_colour", 0, "black"), ("outfit", 1, "plum")],
)
def test_a_colour_is_chosen_by_one_press_and_named(
    qtbot: QtBot, tmp_path: Path, key: str, place: int, value: str
) -> None:
    made = page(qtbot)
    click(made.colours[key].swatches[place])
    assert stored(tmp_path, made) == {f"figure.{key}": value}
    assert made.colours[key].said() == value.capitalize()


@pytest.mark.parametrize(("key", "place", "value"), [("hair", 2, "curls"), ("build", 1, "broad")])
def test_a_shape_is_chosen_by_one_press(
    qtbot: QtBot, tmp_path: Path, key: str, place: int, value: str
) -> None:
    made = page(qtbot)
    click(made.shapes[key].chips[place])
    assert stored(tmp_path, made) == {f"figure.{key}": value}


@pytest.mark.parametrize("tone", Tone)
def test_every_colour_is_named_in_words_for_the_tone_in_which_all_are_red(
    qtbot: QtBot, tone: Tone
) -> None:
    made = page(qtbot, tone=tone)
    for editor in made.colours.values():
        names = [swatch.accessibleName() for swatch in editor.swatches]
        assert len(set(names)) == len(names)
        assert all(names)


def test_the_figure_is_here_where_it_does_not_stand_beside(qtbot: QtBot) -> None:
    made = page(qtbot, figure=True)
    made.picture_there(there=True)
    assert not made.portrait.isVisible()
    made.picture_there(there=False)
    QApplication.processEvents()
    made.portrait.repaint()
    QApplication.processEvents()
    assert made.portrait.picture is not None


def test_without_a_move_there_is_no_empty_picture(qtbot: QtBot) -> None:
    made = page(qtbot)
    made.picture_there(there=False)
    assert not made.portrait.isVisible()
