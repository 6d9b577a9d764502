"""A move as a GIF: one loop, one palette, nothing else in the file."""

import struct
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageStat
from PIL.Image import Image as Picture

from coach.adapters.library import Library
from coach.domain.reminder import Tone
from coach.films import RATE, durations, film
from coach.motion.exercise import Exercise
from coach.ui.figure.export import Look, render, save

pytestmark = pytest.mark.usefixtures("qapp")
SIZE = (180, 140)
NETSCAPE, GRAPHIC = b"\xff", b"\xf9"


@pytest.fixture(scope="module")
def pumps() -> Exercise:
    return Library().exercise("ankle-pumps")


@pytest.fixture
def made(pumps: Exercise, tmp_path: Path) -> Path:
    path = tmp_path / "pumps.gif"
    film(pumps, Look(Tone.DARK), SIZE, path)
    return path


def blocks(raw: bytes) -> Iterator[bytes]:
    """Yield the kind of each block: an extension's label, or ``P``/``L`` for a picture.

    ``L`` is a picture with a palette of its own.
    """
    at = 13 + (3 * 2 ** ((raw[10] & 7) + 1) if raw[10] & 0x80 else 0)
    while raw[at] != 0x3B:
        if raw[at] == 0x21:
            yield raw[at + 1 : at + 2]
            at += 2
        else:
            local = raw[at + 9]
            yield b"L" if local & 0x80 else b"P"
            at += 11 + (3 * 2 ** ((local & 7) + 1) if local & 0x80 else 0)
        while raw[at]:
            at += raw[at] + 1
        at += 1


def shown(path: Path) -> Iterator[tuple[Picture, int]]:
    with Image.open(path) as whole:
        for i in range(getattr(whole, "n_frames", 1)):
            whole.seek(i)
            yield whole.convert("RGB"), whole.info["duration"]


def test_it_lasts_exactly_one_loop_at_fifteen_pictures_a_second(
    made: Path, pumps: Exercise
) -> None:
    times = [duration for _, duration in shown(made)]
    assert sum(times) == round(pumps.length * 1000)
    assert len(times) <= round(pumps.length * RATE)
    with Image.open(made) as whole:
        assert whole.size == SIZE
        assert whole.info["loop"] == 0, "again and again"


@given(st.floats(2, 90))
def test_the_times_of_all_pictures_are_the_loop(length: float) -> None:
    times = durations(length, round(length * RATE))
    assert abs(sum(times) - length * 1000) <= 10
    assert set(times) <= {60, 70, 80}


def test_all_pictures_share_one_palette(made: Path) -> None:
    assert made.read_bytes()[10] & 0x80
    assert set(blocks(made.read_bytes())) == {NETSCAPE, GRAPHIC, b"P"}


def test_nothing_is_in_the_file_but_pictures(made: Path) -> None:
    raw = made.read_bytes()
    assert struct.unpack("<HH", raw[6:10]) == SIZE
    for secret in (str(made.parent).encode(), b"root", b"Pillow", b"PIL"):
        assert secret not in raw


def test_each_picture_is_what_the_figure_does(made: Path, pumps: Exercise, tmp_path: Path) -> None:
    passed = 0.0
    for i, (picture, duration) in enumerate(shown(made)):
        if i % 10 == 0:
            t = pumps.length * round(passed / 1000 / pumps.length * 60) / 60
            save(render(pumps, t, Tone.DARK, Look().body, SIZE), tmp_path / "still.png")
            with Image.open(tmp_path / "still.png") as still:
                differ = ImageChops.difference(picture, still.convert("RGB"))
            assert max(ImageStat.Stat(differ).mean) < 3.0
        passed += duration


def test_a_film_that_cannot_be_written_leaves_the_old_one_and_no_crumbs(
    pumps: Exercise, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "pumps.gif"
    path.write_bytes(b"the old one")

    def half(_: object, at: Path, **__: object) -> None:
        at.write_bytes(b"GIF89a")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Image.Image, "save", half)
    with pytest.raises(OSError, match="No space"):
        film(pumps, Look(), (64, 64), path)
    assert [each.name for each in tmp_path.iterdir()] == ["pumps.gif"]
    assert path.read_bytes() == b"the old one"
