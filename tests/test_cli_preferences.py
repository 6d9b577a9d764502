"""The words `get` and `set`: by name, at once, with the limits in the answer."""

import json
from pathlib import Path

import pytest

from coach.adapters.files import Places
from coach.cli import obey
from coach.cli_terms import DONE, NOT_UNDERSTOOD
from coach.domain.preferences import declarations

STABLE = (
    *("hours.wake", "hours.bedtime", "hours.day_boundary", "water.enabled", "water.target_ml"),
    *("water.serving_ml", "water.taper_min", "water.limit_mode", "standing.enabled"),
    *("standing.mode", "standing.interval_min", "standing.nudge_min", "bedtime.enabled"),
    *("bedtime.lead_min", "bedtime.repeat_min", "morning.enabled", "quiet.enabled"),
    *("notices.gap_min", "notices.later_min", "notices.discreet", "presence.away_min"),
    *("presence.wake_grace_s", "profile.due_date", "profile.stage", "busy.when"),
)
"""Names that scenarios and scripts count on."""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("STRETCH_COACH_HOME", str(tmp_path))
    return Places(tmp_path, tmp_path).preferences


def test_the_names_stay_as_they_were_promised() -> None:
    assert set(STABLE) <= {declaration.name for declaration in declarations()}


def test_all_preferences_are_told_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert obey(["get", "--json"]) == DONE
    told = json.loads(capsys.readouterr().out)
    assert set(told) == {declaration.name for declaration in declarations()}
    assert obey(["get"]) == DONE
    assert len(capsys.readouterr().out.splitlines()) == len(told)


@pytest.mark.parametrize(
    ("name", "typed", "told"),
    [
        ("hours.wake", ["6:15"], "06:15"),
        ("water.target_ml", ["1800"], "1800"),
        ("standing.mode", ["sit-stand"], "sit-stand"),
        ("notices.discreet", ["off"], "no"),
        ("profile.stage", ["auto"], "auto"),
        ("profile.due_date", ["2027-03-31"], "2027-03-31"),
        ("profile.due_date", [], ""),
        ("busy.when", ["quiet"], "quiet"),
        ("standing.windows", ["mon-fri", "09:00-17:30;", "sat"], "mon-fri 09:00-17:30; sat"),
    ],
)
def test_what_is_set_is_got_and_stays(
    name: str, typed: list[str], told: str, capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    assert obey(["set", name, *typed]) == DONE
    assert f"{name} is now {told}." in capsys.readouterr().out
    assert obey(["get", name]) == DONE
    assert capsys.readouterr().out == f"{told}\n"
    assert name in home.read_text()


def test_own_reminders_are_a_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert obey(["set", "own", '[{"name": "vitamin", "at": ["21:00"], "days": ["mon"]}]']) == DONE
    capsys.readouterr()
    assert obey(["get", "own", "--json"]) == DONE
    (reminder,) = json.loads(capsys.readouterr().out)["own"]
    assert reminder == {"name": "vitamin", "at": ["21:00"], "days": ["mon"], "routine": ""}


@pytest.mark.parametrize("word", [["get", "water.targt_ml"], ["set", "water.targt_ml", "1"]])
def test_an_unknown_name_is_answered_with_the_nearest(
    word: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert obey(word) == NOT_UNDERSTOOD
    assert "water.target_ml" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "value", "limits"),
    [
        ("water.target_ml", "9999", "500 to 4000"),
        ("standing.interval_min", "5", "10 to 120"),
        ("notices.later_min", "60", "5 to 20"),
        ("presence.away_min", "0", "1 to 30"),
        ("standing.mode", "lying", "desk, job, sit-stand"),
        ("profile.stage", "t9", "auto, none, t1, t2, t3, after"),
        ("hours.bedtime", "25:00", "22:30"),
        ("standing.windows", "someday", "mon-fri 09:00-17:30"),
        ("own", "vitamin", "[{"),
    ],
)
def test_what_is_out_of_range_is_answered_with_the_limits_and_changes_nothing(
    name: str, value: str, limits: str, capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    assert obey(["set", name, value]) == NOT_UNDERSTOOD
    said = capsys.readouterr().err
    assert limits in said
    assert len(said.splitlines()) == 1
    assert not home.exists()


def test_a_target_beyond_general_guidance_is_kept_and_said_once(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert obey(["set", "water.target_ml", "3400"]) == DONE
    assert "more than general guidance" in capsys.readouterr().out
