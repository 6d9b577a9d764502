"""Pictures for files: as many as asked for, in the size asked for, whole or not at all."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QImage, QTransform

from coach.adapters.library import Library
from coach.domain.reminder import Tone
from coach.pictures import Format, Order, columns, draw_move, draw_routine, telling
from coach.ui.figure.export import Look
from coach.ui.language import catalogue

pytestmark = pytest.mark.usefixtures("qapp")
WORDS = catalogue()
SMALL = (90, 70)


def test_a_move_is_drawn_as_often_and_as_large_as_asked(tmp_path: Path) -> None:
    move = Library().exercise("ankle-pumps")
    order = Order(tmp_path / "new", Look(Tone.DARK), frames=3, size=(180, 140))
    made = list(draw_move(move, order, WORDS))
    assert [path.name for path in made] == [f"ankle-pumps-dark-00{i}.png" for i in (1, 2, 3)]
    assert sorted((tmp_path / "new").iterdir()) == made
    assert {QImage(str(path)).size().toTuple() for path in made} == {(180, 140)}
    assert len({path.read_bytes() for path in made}) == 3
    with Image.open(made[0]) as picture:
        assert picture.info["Title"] == "Ankle pumps"


def test_a_sheet_holds_its_moments_in_rows_of_four(tmp_path: Path) -> None:
    order = Order(tmp_path, Look(Tone.NIGHT), frames=6, size=(180, 140), sheet=True)
    (path,) = draw_move(Library().exercise("calf-wall-straight"), order, WORDS)
    assert path.name == "calf-wall-straight-night-sheet.png"
    assert QImage(str(path)).size().toTuple() == (720, 280)


def test_a_routine_is_drawn_step_by_step(tmp_path: Path) -> None:
    session = Library().session("bedtime-short", "none")
    made = list(draw_routine(session, Order(tmp_path, size=SMALL, tag="t1"), WORDS))
    assert [path.name for path in made] == [
        f"bedtime-short-t1-light-{i:02}-{move.id}.png" for i, move in enumerate(session.steps, 1)
    ]
    (sheet,) = draw_routine(session, Order(tmp_path, size=SMALL, sheet=True), WORDS)
    assert QImage(str(sheet)).size().toTuple() == (len(session.steps) * 90, 70)


def test_few_places_of_a_sheet_stay_empty() -> None:
    assert [columns(count) for count in (3, 4, 5, 6, 8)] == [3, 4, 3, 3, 4]


def test_a_step_of_a_routine_is_a_film_of_its_own(tmp_path: Path) -> None:
    session = Library().session("bedtime-short", "none")
    order = Order(tmp_path, format=Format.GIF, size=(64, 64))
    made = list(draw_routine(session, order, WORDS))
    assert {path.suffix for path in made} == {".gif"}
    assert len(made) == len(session.steps)


def test_each_kind_has_its_usual_size(tmp_path: Path) -> None:
    assert Order(tmp_path).pixels == (900, 700)
    assert Order(tmp_path, sheet=True).pixels == (480, 373)
    assert Order(tmp_path, format=Format.GIF).pixels == (450, 350)


def test_the_mirrored_side_is_the_picture_turned_over(tmp_path: Path) -> None:
    move = Library().exercise("calf-wall-straight")
    right, left = (
        QImage(str(next(draw_move(move, Order(tmp_path, look, frames=1, size=SMALL), WORDS))))
        for look in (Look(), Look(mirrored=True))
    )
    turned = left.transformed(QTransform.fromScale(-1, 1))
    near = sum(
        abs(turned.pixelColor(x, y).lightness() - right.pixelColor(x, y).lightness()) < 24
        for x in range(90)
        for y in range(70)
    )
    assert right != left
    assert near > 0.97 * 90 * 70


def test_the_telling_moment_is_the_hold() -> None:
    move = Library().exercise("calf-wall-straight")
    assert move.phase_at(telling(move))[0].hold
    assert 0 < telling(Library().exercise("ankle-pumps")) < 4


def test_a_place_that_is_no_folder_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    with pytest.raises(OSError, match="file"):
        list(draw_move(Library().exercise("ankle-pumps"), Order(tmp_path / "file"), WORDS))
    assert (tmp_path / "file").read_text() == "mine"
