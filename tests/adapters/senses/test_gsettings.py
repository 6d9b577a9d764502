from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from coach.adapters.senses.gsettings import BooleanKey
from tests.adapters.senses.settings import eventually_watched, keep_in, played, put

SCHEMA, KEY = "org.gnome.desktop.notifications", "show-banners"


@pytest.mark.desktop
def test_a_value_is_known_and_each_change_of_it_is_told(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_in(tmp_path, monkeypatch)
    put(SCHEMA, KEY, value=False)
    key = BooleanKey(SCHEMA, KEY)
    with qtbot.waitSignal(key.changed):
        pass
    assert key.value is False
    eventually_watched()
    for value in (True, False):
        with qtbot.waitSignal(key.changed):
            put(SCHEMA, KEY, value=value)
        assert key.value is value
    key.close()
    assert key.value is None


@pytest.mark.desktop
@pytest.mark.parametrize(("schema", "key"), [(SCHEMA, "no-such-key"), ("no.such.schema", KEY)])
def test_a_key_that_does_not_exist_fails(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, schema: str, key: str
) -> None:
    keep_in(tmp_path, monkeypatch)
    followed = BooleanKey(schema, key)
    with qtbot.waitSignal(followed.failed):
        pass
    assert followed.value is None


def test_without_the_program_it_fails(qtbot: QtBot, tmp_path: Path) -> None:
    key = BooleanKey(SCHEMA, KEY, program=str(tmp_path / "gsettings"))
    with qtbot.waitSignal(key.failed):
        pass
    assert key.value is None


def test_a_program_that_ends_leaves_nothing_known(qtbot: QtBot, tmp_path: Path) -> None:
    program = played(tmp_path, get="echo true", monitor='echo "show-banners: true"')
    key = BooleanKey(SCHEMA, KEY, program=program)
    with qtbot.waitSignal(key.failed):
        pass
    assert key.value is None


def test_what_is_no_truth_value_is_not_believed(qtbot: QtBot, tmp_path: Path) -> None:
    lines = r"printf 'show-banners: 3\nnonsense\nshow-banners: false\n'; exec sleep 60"
    key = BooleanKey(SCHEMA, KEY, program=played(tmp_path, get="echo 3", monitor=lines))
    with qtbot.waitSignal(key.changed):
        pass
    assert key.value is False
    key.close()


def test_closing_ends_the_program_and_is_quiet(qtbot: QtBot, tmp_path: Path) -> None:
    ended = tmp_path / "ended"
    program = played(tmp_path, get="echo true", monitor=f"echo $$ > {ended}; exec sleep 60")
    key = BooleanKey(SCHEMA, KEY, program=program)
    qtbot.waitUntil(lambda: key.value is True)
    process = int(ended.read_text())
    with qtbot.assertNotEmitted(key.failed), qtbot.assertNotEmitted(key.changed):
        key.close()
        key.close()
    assert key.value is None
    assert not Path(f"/proc/{process}").exists()
