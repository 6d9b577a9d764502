"""Pictures for files: as many as asked for, in the size asked for, whole or not at all."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from coach.adapters.library import Library
from coach.domain.reminder import Tone
from coach.motion.body import Body
from coach.pictures import draw, draw_sheet

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_move_is_drawn_as_often_and_as_large_as_asked(tmp_path: Path) -> None:
    move = Library().exercise("ankle-pumps")
    made = draw(move, Body(), Tone.DARK, tmp_path / "new", 3, (180, 140))
    assert [path.name for path in made] == [f"ankle-pumps-dark-00{i}.png" for i in (1, 2, 3)]
    assert sorted((tmp_path / "new").iterdir()) == made
    assert {QImage(str(path)).size().toTuple() for path in made} == {(180, 140)}
    assert len({path.read_bytes() for path in made}) == 3


def test_a_sheet_holds_its_moments_in_rows_of_four(tmp_path: Path) -> None:
    move = Library().exercise("calf-wall-straight")
    (path,) = draw_sheet(move, Body(), Tone.NIGHT, tmp_path, 6, (180, 140))
    assert QImage(str(path)).size().toTuple() == (720, 280)


def test_a_place_that_is_no_folder_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    with pytest.raises(OSError, match="file"):
        draw(Library().exercise("ankle-pumps"), Body(), Tone.LIGHT, tmp_path / "file", 1, (90, 70))
    assert (tmp_path / "file").read_text() == "mine"
