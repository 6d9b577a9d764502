"""Where files live, who may look, and writes that cannot tear."""

import os
import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest

from coach.adapters.files import (
    Places,
    keep_aside,
    keep_private,
    previous,
    set_aside,
    write_whole,
)
from coach.adapters.unavailable import Unavailable
from tests.adapters.limits import files_no_longer_than, umask

NOW = datetime(2027, 3, 1, 22, 15, 3, tzinfo=UTC)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_one_variable_puts_everything_under_one_folder(tmp_path: Path) -> None:
    places = Places.of({"STRETCH_COACH_HOME": str(tmp_path), "XDG_RUNTIME_DIR": "/run/user/1"})
    inside = (places.preferences, places.history, places.lock, places.socket)
    assert {path.parent for path in inside} == {tmp_path}
    assert len(set(inside)) == 4


def test_a_home_may_be_relative_to_the_folder_or_the_person(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", "/home/somebody")
    assert Places.of({"STRETCH_COACH_HOME": "stick"}).data == tmp_path / "stick"
    assert Places.of({"STRETCH_COACH_HOME": "~/coach"}).data == Path("/home/somebody/coach")


def test_data_is_kept_where_the_system_keeps_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    session = tmp_path / "run"
    session.mkdir()
    places = Places.of({"STRETCH_COACH_HOME": "", "XDG_RUNTIME_DIR": str(session)})
    assert places == Places(tmp_path / "share" / "stretch-coach", session / "stretch-coach")


@pytest.mark.parametrize("session", ["", "relative", "/nowhere/at/all"])
def test_without_a_session_folder_the_socket_lies_with_the_data(session: str) -> None:
    places = Places.of({"XDG_RUNTIME_DIR": session})
    assert places.runtime == places.data


def test_folders_and_files_are_for_one_person_whatever_the_umask(tmp_path: Path) -> None:
    places = Places(tmp_path / "a" / "data", tmp_path / "run")
    for mask in (0o000, 0o277):
        with umask(mask):
            places.make()
            write_whole(places.preferences, b"old")
            write_whole(places.preferences, b"new")
            aside = keep_aside(places.preferences, NOW)
        assert [mode(places.data), mode(places.runtime)] == [0o700, 0o700]
        assert [mode(places.preferences), mode(aside)] == [0o600, 0o600]


def test_folders_found_open_to_others_are_mended(tmp_path: Path) -> None:
    places = Places(tmp_path / "data", tmp_path / "data")
    places.data.mkdir()
    places.data.chmod(0o775)
    places.preferences.touch()
    places.preferences.chmod(0o664)
    places.make()
    keep_private(places.preferences)
    assert (mode(places.data), mode(places.preferences)) == (0o700, 0o600)


def test_a_folder_meant_to_be_shared_is_left_alone(tmp_path: Path) -> None:
    tmp_path.chmod(0o1777)
    keep_private(tmp_path)
    assert mode(tmp_path) == 0o1777


def test_a_place_that_cannot_be_made_is_unavailable(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(Unavailable, match="cannot make the folder"):
        Places(tmp_path / "file" / "data", tmp_path).make()


def test_a_write_that_fails_leaves_the_old_content_and_no_litter(tmp_path: Path) -> None:
    path = tmp_path / "file"
    write_whole(path, b"old")
    with files_no_longer_than(1000), pytest.raises(OSError, match="too large"):
        write_whole(path, b"n" * 1001)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_write_that_cannot_be_put_in_place_leaves_no_litter(tmp_path: Path) -> None:
    path = tmp_path / "folder"
    path.mkdir()
    with pytest.raises(IsADirectoryError):
        write_whole(path, b"new")
    assert list(tmp_path.iterdir()) == [path]


def test_what_a_power_cut_left_half_written_is_swept_up_later(tmp_path: Path) -> None:
    path = tmp_path / "file"
    dead, living, another = (
        tmp_path / name for name in (".file.11.new", ".file.12.new", ".other.11.new")
    )
    for litter in (dead, living, another):
        litter.write_bytes(b"half")
    for old in (dead, another):
        os.utime(old, (0, 0))
    write_whole(path, b"whole")
    assert set(tmp_path.iterdir()) == {path, living, another}


def test_a_file_left_by_a_dead_process_of_the_same_number_is_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / f".file.{os.getpid()}.new").write_bytes(b"half")
    write_whole(tmp_path / "file", b"whole")
    assert [p.read_bytes() for p in tmp_path.iterdir()] == [b"whole"]


def test_files_put_aside_carry_the_date_and_never_replace_each_other(tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    for content in (b"1", b"2", b"3"):
        path.write_bytes(content)
        keep_aside(path, NOW)
    set_aside(path, NOW)
    stem = "preferences.json.2027-03-01T22-15-03Z"
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == {
        stem: b"1",
        f"{stem}-2": b"2",
        f"{stem}-3": b"3",
        f"{stem}-4": b"3",
    }


def test_a_copy_that_does_not_fit_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"x" * 1001)
    with files_no_longer_than(1000), pytest.raises(OSError, match="too large"):
        keep_aside(path, NOW)
    assert list(tmp_path.iterdir()) == [path]


def test_the_previous_copy_lies_beside_the_file() -> None:
    assert previous(Path("/a/preferences.json")) == Path("/a/preferences.json.previous")
