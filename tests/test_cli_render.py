"""Moves and routines drawn into files, from the command line."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from coach.adapters.library import Library
from coach.cli import obey
from coach.cli_render import LIKENESS, STAGES
from coach.cli_terms import DONE, FAILED, NOT_UNDERSTOOD
from coach.domain import likeness
from coach.domain.stage import Stage

SMALL = ("--size", "90x70")


def program(*words: str, home: Path) -> subprocess.CompletedProcess[str]:
    """Run the program itself: it makes its own application."""
    return subprocess.run(
        [sys.executable, "-m", "coach", "render", *words],
        env={**os.environ, "STRETCH_COACH_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


def drawn(folder: Path, *words: str) -> list[str]:
    """Return the names of the files a rendering made; it has told them all."""
    out = folder / "out"
    done = program(*words, "--out", str(out), home=folder / "home")
    assert done.returncode == DONE, done.stderr
    assert sorted(done.stdout.splitlines()) == sorted(map(str, out.iterdir()))
    return sorted(path.name for path in out.iterdir())


def complaint(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    code = obey(["render", *words, "--out", "nowhere"])
    error = capsys.readouterr().err
    assert len(error.splitlines()) == 1
    return code, error


def test_the_options_are_those_of_the_figure() -> None:
    kinds = {
        "skin": likeness.Skin,
        "hair": likeness.Hair,
        "hair_colour": likeness.HairColour,
        "build": likeness.Build,
        "outfit": likeness.Outfit,
    }
    assert {name: tuple(map(str, kind)) for name, kind in kinds.items()} == LIKENESS
    assert tuple(map(str, Stage)) == STAGES


def test_a_move_is_drawn_as_often_as_asked(tmp_path: Path) -> None:
    words = ("ankle-pumps", "--frames", "2", "--theme", "night", "--stage", "t3", *SMALL)
    assert drawn(tmp_path, *words) == [
        "ankle-pumps-t3-night-001.png",
        "ankle-pumps-t3-night-002.png",
    ]


def test_a_contact_sheet_is_one_picture(tmp_path: Path) -> None:
    words = ("calf-wall-straight", "--sheet", "--frames", "6", *SMALL)
    assert drawn(tmp_path, *words) == ["calf-wall-straight-light-sheet.png"]
    with Image.open(tmp_path / "out" / "calf-wall-straight-light-sheet.png") as sheet:
        assert sheet.size == (4 * 90, 2 * 70)


def test_form_and_side_are_in_the_name(tmp_path: Path) -> None:
    words = ("ankle-pumps", "--form", "bed", "--side", "left", "--frames", "1", *SMALL)
    assert drawn(tmp_path, *words) == ["ankle-pumps-bed-left-light-001.png"]


def test_a_routine_is_a_picture_of_each_step(tmp_path: Path) -> None:
    assert drawn(tmp_path, "bedtime-short", "--format", "svg", *SMALL) == [
        "bedtime-short-light-01-calf-wall-straight.svg",
        "bedtime-short-light-02-hamstring-chair-seated.svg",
        "bedtime-short-light-03-ankle-pumps.svg",
    ]


def test_a_move_is_a_film(tmp_path: Path) -> None:
    assert drawn(tmp_path, "ankle-pumps", "--format", "gif", *SMALL) == ["ankle-pumps-light.gif"]


def test_likeness_changes_the_picture(tmp_path: Path) -> None:
    plain, other = (
        drawn(folder, "ankle-pumps", "--frames", "1", *SMALL, *words)
        for folder, words in (
            (tmp_path / "plain", ()),
            (tmp_path / "other", ("--skin", "deep", "--hair", "covered", "--outfit", "plum")),
        )
    )
    assert plain == other
    first, second = (tmp_path / name / "out" / plain[0] for name in ("plain", "other"))
    assert first.read_bytes() != second.read_bytes()


def test_all_is_every_move_and_routine(tmp_path: Path) -> None:
    made = drawn(tmp_path, "all", "--sheet", "--frames", "1", "--size", "64x64")
    names = (*Library().exercises(), *Library().routines())
    assert made == sorted(f"{name}-light-sheet.png" for name in names)


def test_a_place_that_cannot_be_written_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    done = program("ankle-pumps", "--out", str(tmp_path / "file"), home=tmp_path / "home")
    assert done.returncode == FAILED
    assert len(done.stderr.splitlines()) == 1
    assert "cannot write" in done.stderr
    assert (tmp_path / "file").read_text() == "mine"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("ankle-pump",), "did you mean ankle-pumps"),
        (("ankle-pumps", "--form", "flying"), "has no form 'flying'"),
        (("bedtime", "--form", "bed"), "no exercise named 'bedtime'"),
        (("ankle-pumps", "--sheet", "--format", "gif"), "a contact sheet is a PNG"),
        (("ankle-pumps", "--skin", "green"), "green"),
        (("../../etc/passwd",), "no exercise named"),
    ],
)
def test_what_cannot_be_drawn_is_one_clear_line(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str
) -> None:
    code, error = complaint(capsys, *words)
    assert code == NOT_UNDERSTOOD
    assert said in error
    assert not Path("nowhere").exists()
