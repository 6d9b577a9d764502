"""What is told about files says what happened and that nothing is lost."""

from pathlib import Path

import pytest

from coach.adapters.files import Found
from coach.ui import notes


@pytest.mark.parametrize("found", list(Found))
def test_each_finding_has_words_and_names_where_the_file_is_kept(found: Found) -> None:
    file, aside = Path("/x/preferences.json"), Path("/x/preferences.json.2026-03-10")
    said = notes.finding(found, file, aside, ("hours.wake is a time",))
    assert said.splitlines()[0] != f"{file.name}: {found}"
    assert aside.name in said


def test_a_repair_names_at_most_three_values() -> None:
    said = notes.finding("repaired", Path("a"), None, tuple("12345"))
    assert len(said.splitlines()) == 4


def test_what_could_not_be_kept_says_why_and_what_goes_on() -> None:
    assert "no space" in notes.not_kept("no space")
    assert "Nothing has changed" in notes.not_chosen("no space")
    assert "bedtime" in notes.broken_routine("bedtime", "E020")
    assert "second start" in notes.no_tray()


def test_of_many_broken_files_three_are_named_and_where_all_are_told() -> None:
    said = notes.flaws([f"{n}.toml:1: E011" for n in range(5)]).splitlines()
    assert said[0] == "Some of your own files cannot be used."
    assert said[1:4] == ["0.toml:1: E011", "1.toml:1: E011", "2.toml:1: E011"]
    assert "2 more" in said[4]
    assert "coach validate" in said[4]
    assert len(notes.flaws(["a.toml:1: E011"]).splitlines()) == 2
