"""The word `report`: the page as a PDF, with a coach that runs or without."""

import argparse
import io
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from coach import cli_report
from coach.adapters.diary import DiaryFile
from coach.adapters.files import Places
from coach.adapters.lock_file import LockFile
from coach.adapters.zone import LocalZone
from coach.cli import _parser
from coach.cli_terms import FAILED, Complaint
from coach.domain.diary import Cramp, Side
from coach.domain.preferences import Preferences
from coach.engine.clock import WallClock, seconds
from coach.engine.diary import Around, Diary, Said
from tests.pdf_file import PdfFile

NOW = WallClock(LocalZone()).now()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("STRETCH_COACH_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("TZ", "Europe/Berlin")
    return tmp_path / "home"


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw with the application that the tests have."""
    monkeypatch.setattr(cli_report, "screenless", lambda: lambda: None)


def typed(*words: str) -> argparse.Namespace:
    return _parser().parse_args(["report", *words])


def kept(home: Path) -> Cramp:
    file = DiaryFile(Places(home, home), lambda: NOW)
    around = Around(lambda: NOW, WallClock(LocalZone()).zone, Preferences, lambda: "c1")
    diary = Diary(file, around)
    diary.say(Said.NAME, "Aisha")
    made = diary.log(NOW - timedelta(days=2), Side.LEFT, 6)
    file.close()
    return made


@pytest.mark.usefixtures("qapp", "drawn")
def test_the_page_is_saved_and_told(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept(home)
    path = tmp_path / "page.pdf"
    cli_report.report(typed("--out", str(path), "--paper", "letter", "--nights", "28"))
    file = PdfFile(path.read_bytes())
    assert file.pages == 1
    assert file.sizes == [(612.0, 792.0)]
    assert "Name: Aisha" in file.text
    assert "of 28 nights" in file.text
    assert capsys.readouterr().out == f"Saved: {path}\n"


@pytest.mark.usefixtures("qapp", "drawn")
def test_an_empty_diary_makes_no_file_of_its_own(home: Path, tmp_path: Path) -> None:
    cli_report.report(typed("--out", str(tmp_path / "page.pdf")))
    assert not (home / "diary.db").exists()
    text = PdfFile((tmp_path / "page.pdf").read_bytes()).text
    assert "Nothing is logged in these 14 nights." in text


@pytest.mark.usefixtures("qapp", "drawn")
def test_its_words_stand_beside_it_where_they_are_wanted(home: Path, tmp_path: Path) -> None:
    kept(home)
    path = tmp_path / "page.pdf"
    cli_report.report(typed("--out", str(path), "--text", "--name", "B"))
    text = (tmp_path / "page.txt").read_text(encoding="utf-8")
    assert "Name: B" in text
    assert PdfFile(path.read_bytes()).attachments == {"diary-page.txt": text}


@pytest.mark.usefixtures("qapp", "drawn", "home")
def test_no_file_is_replaced_unless_it_may_be(tmp_path: Path) -> None:
    path = tmp_path / "page.pdf"
    path.write_text("mine")
    with pytest.raises(Complaint, match="--force replaces it") as said:
        cli_report.report(typed("--out", str(path)))
    assert said.value.code == FAILED
    assert path.read_text() == "mine"
    cli_report.report(typed("--out", str(path), "--force"))
    assert path.read_bytes().startswith(b"%PDF")


@pytest.mark.usefixtures("qapp", "drawn", "home")
def test_neither_file_is_written_where_one_of_them_is_there(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text("mine")
    with pytest.raises(Complaint):
        cli_report.report(typed("--out", str(tmp_path / "page.pdf"), "--text"))
    assert not (tmp_path / "page.pdf").exists()


@pytest.mark.usefixtures("qapp", "drawn", "home")
def test_where_it_cannot_write_it_says_so(tmp_path: Path) -> None:
    with pytest.raises(Complaint) as said:
        cli_report.report(typed("--out", str(tmp_path / "gone" / "page.pdf")))
    assert said.value.code == FAILED
    assert "page.pdf" in str(said.value)


@pytest.mark.usefixtures("qapp", "drawn")
def test_with_a_pin_the_page_is_made_for_who_knows_it(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept(home)
    LockFile(Places(home, home), seconds).keep("2468")
    monkeypatch.setattr(sys, "stdin", io.StringIO("1357\n"))
    path = tmp_path / "page.pdf"
    with pytest.raises(Complaint, match="not the PIN"):
        cli_report.report(typed("--out", str(path)))
    assert not path.exists()
    monkeypatch.setattr(sys, "stdin", io.StringIO("2468\n"))
    cli_report.report(typed("--out", str(path)))
    assert path.exists()
