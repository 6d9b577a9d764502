"""The words `tips` and `safety`: what windows say can be read in a terminal, word for word."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from coach.adapters.tip_file import shipped
from coach.cli import obey
from coach.cli_tips import reader
from coach.domain.stage import Stage
from coach.domain.welcome import Contacts
from coach.ui.language import catalogue
from coach.ui.safety.passages import Reader, passages

WORDS = catalogue()


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("STRETCH_COACH_HOME", str(tmp_path))
    return tmp_path


def told(capsys: pytest.CaptureFixture[str], *typed: str) -> str:
    assert obey(typed) == 0
    return capsys.readouterr().out


def test_the_cards_of_ones_stage_are_told_with_their_sources(
    capsys: pytest.CaptureFixture[str],
) -> None:
    said = told(capsys, "tips")
    cards = [tip for tip in shipped() if tip.suits(Stage.NONE)]
    assert said.count("Sources gone through on 2026-11-29.") == len(cards) == 25
    for tip in cards:
        assert WORDS[tip.words(Stage.NONE)] in said
        assert all(source in said for source in tip.sources)


def test_the_stage_that_was_chosen_counts(capsys: pytest.CaptureFixture[str]) -> None:
    told(capsys, "set", "profile.stage", "t2")
    assert WORDS["tips.caffeine.text"] in told(capsys, "tips")


def test_all_cards_can_be_had_and_those_with_a_word(capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(told(capsys, "tips", "--all", "--json"))
    assert [card["id"] for card in found] == [tip.id for tip in shipped()]
    assert [card["id"] for card in json.loads(told(capsys, "tips", "--json", "sit-stand"))] == [
        "sit-switch"
    ]
    assert told(capsys, "tips", "zebra") == "No card has these words.\n"


def test_what_was_put_away_is_called_so(capsys: pytest.CaptureFixture[str]) -> None:
    told(capsys, "set", "tips.dismissed", "shoes")
    assert "What you wear · shoes · Put away" in told(capsys, "tips", "heel")


@pytest.mark.parametrize("stage", Stage)
def test_the_safety_page_is_told_word_for_word_with_the_rows_of_the_stage(
    capsys: pytest.CaptureFixture[str], stage: Stage
) -> None:
    told(capsys, "set", "profile.stage", stage)
    said = told(capsys, "safety")
    assert "*" not in said
    for passage in passages(WORDS, Contacts(), reader(stage)):
        assert passage.call in said
        for group in passage.groups:
            for line in (group.head, *group.signs, group.more):
                assert line.replace("**", "") in said
    for key in ("this-app", "what-it-is", "puffy"):
        assert WORDS[f"safety.{key}"] in said
    assert ("Baby:" in said) is stage.pregnant


def test_the_rows_are_those_of_the_window() -> None:
    assert reader(Stage.T1) is reader(Stage.T3) is Reader.PREGNANT
    assert reader(Stage.AFTER) is Reader.AFTER_BIRTH
    assert reader(Stage.NONE) is Reader.ANYBODY


def test_the_persons_own_numbers_stand_in_it(capsys: pytest.CaptureFixture[str]) -> None:
    told(capsys, "set", "contacts.emergency", "112")
    told(capsys, "set", "contacts.maternity_line", "0123 456")
    said = told(capsys, "safety")
    assert "Call 112 now" in said
    assert "  0123 456\n" in said


def test_neither_needs_qt() -> None:
    program = (
        "import sys; sys.modules['PySide6'] = None\n"
        "from coach.cli import obey\n"
        "sys.exit(obey(['safety']) or obey(['tips']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr.decode()
