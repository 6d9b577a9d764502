import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QImage

from coach import __version__
from coach.domain.reminder import Tone
from coach.motion.body import Body
from coach.ui.figure.export import render, save, sheet
from tests.ui.figure.pixels import PUMPS, WALL, move

pytestmark = pytest.mark.usefixtures("qapp")

_ALONE = """
import sys
from pathlib import Path
from PySide6.QtGui import QGuiApplication
from coach.domain.reminder import Tone
from coach.motion.body import Body
from coach.motion.exercise import parse
from coach.ui.figure.export import render, save
application = QGuiApplication(["coach", "-platform", "offscreen"])
exercise = parse(Path(sys.argv[1]).read_text(encoding="utf-8"))
save(render(exercise, 1.0, Tone.NIGHT, Body(), (180, 140)), Path(sys.argv[2]))
"""


def test_a_picture_has_the_size_asked_for() -> None:
    image = render(move(WALL), 1.0, Tone.LIGHT, Body(), (180, 140), 2.0)

    assert (image.width(), image.height()) == (360, 280)


def test_the_same_moment_gives_the_same_picture() -> None:
    one, other = (render(move(PUMPS), 1.3, Tone.DARK, Body(belly=0.4), (180, 140)) for _ in "ab")

    assert one == other


def test_tone_side_and_belly_each_change_the_picture() -> None:
    size = (180, 140)
    plain = render(move(WALL), 3.0, Tone.LIGHT, Body(), size)

    assert render(move(WALL), 3.0, Tone.NIGHT, Body(), size) != plain
    assert render(move(WALL), 3.0, Tone.LIGHT, Body(belly=1), size) != plain
    assert render(move(WALL), 3.0, Tone.LIGHT, Body(), size, mirrored=True) != plain


def test_a_sheet_shows_its_frames_in_rows() -> None:
    image = sheet(move(WALL), Tone.LIGHT, Body(), frames=5, columns=3, size=(90, 70))

    assert (image.width(), image.height()) == (270, 140)
    assert image.copy(0, 0, 90, 70) == render(move(WALL), 0.0, Tone.LIGHT, Body(), (90, 70))


def test_a_sheet_of_few_frames_is_no_wider_than_they_are() -> None:
    assert sheet(move(WALL), Tone.LIGHT, Body(), frames=2, size=(90, 70)).width() == 180


def test_a_saved_picture_says_what_it_is_and_who_made_it(tmp_path: Path) -> None:
    image = render(move(WALL), 0.0, Tone.LIGHT, Body(), (90, 70))
    save(image, tmp_path / "wall.png", "calf-wall-straight")

    with Image.open(tmp_path / "wall.png") as written:
        assert written.format == "PNG"
        assert written.info["Title"] == "calf-wall-straight"
        assert written.info["Software"] == f"Stretch Coach {__version__}"


def test_a_picture_that_cannot_be_written_leaves_the_old_one_and_no_crumbs(tmp_path: Path) -> None:
    path = tmp_path / "wall.png"
    path.write_bytes(b"the old one")

    with pytest.raises(OSError, match=r"wall\.png"):
        save(QImage(), path)
    assert [each.name for each in tmp_path.iterdir()] == ["wall.png"]
    assert path.read_bytes() == b"the old one"


def test_it_draws_without_widgets_screen_and_fonts(tmp_path: Path) -> None:
    source = Path(__file__).resolve().parents[3] / "resources" / "exercises" / f"{WALL}.toml"
    made = tmp_path / "alone.png"
    empty = {"QT_QPA_FONTDIR": str(tmp_path), "FONTCONFIG_FILE": str(tmp_path / "none")}
    done = subprocess.run(
        [sys.executable, "-c", _ALONE, str(source), str(made)],
        env=os.environ | empty,
        cwd=source.parents[2],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    with Image.open(made) as picture:
        assert picture.size == (180, 140)
