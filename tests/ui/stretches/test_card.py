import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.domain.stage import Stage
from coach.ui.stretches.card import MoveCard
from coach.ui.stretches.clip import Clip, Look
from coach.ui.style import Style
from coach.ui.theme import tokens
from tests.ui.looks import has, shot
from tests.ui.stretches.kept import WORDS, move, moves, setting


class Watched(MoveCard):
    """Remembers what of it was painted."""

    painted: QRect = QRect()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        self.painted = event.rect()
        super().paintEvent(event)


def card(qtbot: QtBot, name: str = "ankle-circles", style: Style | None = None) -> Watched:
    shown = move(name, Stage.T3)
    made = Watched(shown, WORDS[shown.done.alt], style or Style())
    qtbot.addWidget(made)
    made.resize(250, made.heightForWidth(250))
    return made


def clip(made: MoveCard) -> Clip:
    body = setting(Stage.T3).body(Stage.T3)
    look = Look(body, Tone.LIGHT, setting().likeness, QColor("#FDFBF7"))
    return Clip(made.exercise, look, made.picture_size(), 1.0)


def test_it_is_read_as_name_length_equipment_and_told_in_words(qtbot: QtBot) -> None:
    made = card(qtbot)
    assert made.accessibleName().startswith("Ankle circles, 50 seconds, needs: chair")
    assert made.accessibleDescription().startswith("A person sits on a chair")


def test_without_a_picture_there_is_a_quiet_tile(qtbot: QtBot) -> None:
    made = card(qtbot)
    assert has(shot(made), tokens(Tone.LIGHT).sunk)
    made.show_clip(clip(made))
    assert not has(shot(made), tokens(Tone.LIGHT).sunk)


def test_a_new_frame_paints_only_within_the_picture(qtbot: QtBot) -> None:
    made = card(qtbot)
    film = clip(made)
    while not film.ready:
        film.draw()
    made.show()
    made.show_clip(film)
    QApplication.processEvents()
    made.seek(2)
    QApplication.processEvents()
    made.painted = QRect()
    made.seek(3)
    QApplication.processEvents()
    assert not made.painted.isNull()
    assert made._picture().contains(made.painted)
    made.painted = QRect()
    made.seek(3)
    QApplication.processEvents()
    assert made.painted.isNull()


@pytest.mark.parametrize("name", [each.id for each in moves()])
@pytest.mark.parametrize("style", [Style(), Style(scale=2.0), Style(Tone.NIGHT)])
def test_no_word_is_cut_at_any_width(qtbot: QtBot, name: str, style: Style) -> None:
    made = card(qtbot, name, style)
    for width in (220, 320, 640):
        made.resize(width, made.heightForWidth(width))
        inner = width - 2 * 12 - 2 * 14
        lines = sum(tall for _, _, tall in made._lines(inner))
        assert made._picture().bottom() + 11 + lines <= made.height() - 12
        assert made._facts(inner)[-1][1].right() <= inner + 60


def test_the_note_is_there_only_where_the_stage_changes_the_move(qtbot: QtBot) -> None:
    assert [kind for _, kind, _ in card(qtbot)._lines(200)] == ["name", "facts", "note"]
    assert [kind for _, kind, _ in card(qtbot, "ankle-pumps")._lines(200)] == ["name", "facts"]
