import errno
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from coach import __version__
from coach.domain.reminder import Tone
from coach.motion.body import Body
from coach.motion.exercise import Exercise
from coach.ui.figure.export import (
    Look,
    render,
    renders,
    save,
    save_svg,
    sheet,
    tiled,
    whole_file,
)
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
    assert image.pixelColor(269, 139) == image.pixelColor(0, 0), "the sixth place is empty"


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


def drawn(path: Path, size: tuple[int, int]) -> QImage:
    """Return what a program that shows an SVG makes of it."""
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    renderer = QSvgRenderer(str(path))
    assert renderer.isValid()
    renderer.render(painter)
    painter.end()
    return image


def difference(one: QImage, other: QImage, folder: Path) -> float:
    """Return how far two pictures are apart on average, 0 to 255."""
    save(one, folder / "one.png")
    save(other, folder / "other.png")
    with Image.open(folder / "one.png") as a, Image.open(folder / "other.png") as b:
        differ = ImageChops.difference(a.convert("RGB"), b.convert("RGB"))
        return max(ImageStat.Stat(differ).mean)


def unglowing(exercise: Exercise) -> Exercise:
    poses = [replace(phase.target, glow={}) for phase in exercise.phases]
    origins = [replace(phase.origin, glow={}) for phase in exercise.phases]
    phases = tuple(
        replace(phase, origin=origin, target=target)
        for phase, origin, target in zip(exercise.phases, origins, poses, strict=True)
    )
    return replace(exercise, phases=phases)


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("name", [WALL, PUMPS])
def test_an_svg_shows_what_the_picture_shows(tmp_path: Path, name: str, mirrored: bool) -> None:
    size = (450, 350)
    look = Look(Tone.DARK, Body(belly=0.6), mirrored=mirrored)
    save_svg(move(name), 3.0, look, size, tmp_path / "a.svg", ("Title", "Text"))
    picture = render(move(name), 3.0, Tone.DARK, Body(belly=0.6), size, mirrored=mirrored)

    assert difference(drawn(tmp_path / "a.svg", size), picture, tmp_path) < 1.5


def test_light_and_shadow_survive_in_an_svg(tmp_path: Path) -> None:
    size = (450, 350)
    picture = render(move(WALL), 4.0, Tone.LIGHT, Body(), size)
    save_svg(move(WALL), 4.0, Look(), size, tmp_path / "lit.svg", ("", ""))
    save_svg(unglowing(move(WALL)), 4.0, Look(), size, tmp_path / "dull.svg", ("", ""))
    lit, dull = (
        difference(drawn(tmp_path / f"{name}.svg", size), picture, tmp_path)
        for name in ("lit", "dull")
    )

    assert lit < dull / 1.2, "the glow is there, not merely the figure"


def test_an_svg_is_told_in_words_and_names_nobody(tmp_path: Path) -> None:
    path = tmp_path / "a.svg"
    save_svg(move(WALL), 0.0, Look(), (180, 140), path, ("Calf & wall", "<A person> leans"))
    text = path.read_text(encoding="utf-8")

    assert "<title>Calf &amp; wall</title>" in text
    assert "<desc>&lt;A person&gt; leans</desc>" in text
    assert 'viewBox="0 0 180 140"' in text
    assert str(tmp_path) not in text


@pytest.mark.parametrize("place", ["missing/a.svg", "file/a.svg"])
def test_an_svg_that_cannot_be_written_leaves_nothing(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(OSError, match=r"a\.svg|directory"):
        save_svg(move(WALL), 0.0, Look(), (90, 70), tmp_path / place, ("", ""))
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_a_file_is_whole_or_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a.svg"
    path.write_text("the old one")
    with pytest.raises(FileNotFoundError), whole_file(path) as aside:
        aside.with_name("missing").rename(aside)
    assert [(each.name, each.read_text()) for each in tmp_path.iterdir()] == [
        ("a.svg", "the old one")
    ]
    with whole_file(path) as aside:
        aside.write_text("the new one")
    assert [(each.name, each.read_text()) for each in tmp_path.iterdir()] == [
        ("a.svg", "the new one")
    ]


def test_pictures_on_one_stage_are_those_of_a_stage_each() -> None:
    size = (90, 70)
    shots = list(renders(move(PUMPS), [0.0, 1.0], Look(Tone.NIGHT), size))

    assert shots == [render(move(PUMPS), t, Tone.NIGHT, Body(), size) for t in (0.0, 1.0)]
    assert tiled(iter(shots), 2, 1, size).copy(0, 70, 90, 70) == shots[1]


def test_an_svg_that_does_not_fit_on_the_disk_is_not_there_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Path, data: bytes) -> int:
        with self.open("wb") as file:
            file.write(data[:100])
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space"):
        save_svg(move(WALL), 1.0, Look(), (180, 140), tmp_path / "a.svg", ("", ""))
    assert list(tmp_path.iterdir()) == []
