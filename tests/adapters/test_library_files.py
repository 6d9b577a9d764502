"""Files from anybody: only small, plain ones inside their folder are read."""

import os
import time
from pathlib import Path

import pytest

from coach.adapters.library_files import (
    MOST_FILES,
    Flaw,
    Refused,
    listed,
    text_of,
    text_within,
)
from coach.motion.format import LARGEST


def refused(path: Path, folder: Path | None = None) -> Flaw:
    with pytest.raises(Refused) as caught:
        text_within(path, folder or path.parent)
    return caught.value.flaw


def test_a_small_plain_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes("title = 'Füße'\n".encode())
    assert text_within(path, tmp_path) == text_of(path) == "title = 'Füße'\n"


def test_a_mark_at_the_start_and_other_line_ends_do_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(b"\xef\xbb\xbfa = 1\r\nb = 2\r\n")
    assert text_within(path, tmp_path) == "a = 1\r\nb = 2\r\n"


def test_a_hundred_megabytes_are_refused_before_any_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.toml"
    path.touch()
    os.truncate(path, 100_000_000)
    best = 1.0
    for _ in range(5):
        begun = time.perf_counter()
        flaw = refused(path)
        best = min(best, time.perf_counter() - begun)
    assert (flaw.code, flaw.message) == ("E001", f"100000000 bytes; at most {LARGEST}")
    assert best < 0.005


def test_exactly_the_largest_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(b"#" * LARGEST)
    assert len(text_within(path, tmp_path)) == LARGEST
    path.write_bytes(b"#" * (LARGEST + 1))
    assert refused(path).code == "E001"


def test_a_file_that_grows_while_it_is_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(b"#")
    monkeypatch.setattr(os, "read", lambda _, count: b"#" * count)
    assert refused(path).code == "E001"


def test_a_pipe_is_never_opened(tmp_path: Path) -> None:
    path = tmp_path / "pipe.toml"
    os.mkfifo(path)
    assert refused(path).message == "not a plain file"
    with pytest.raises(Refused):
        text_of(path)


def test_a_folder_named_like_a_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    path.mkdir()
    assert refused(path).message == "not a plain file"


def test_a_device_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused) as caught:
        text_of(Path("/dev/zero"))
    assert caught.value.flaw.message == "not a plain file"
    assert refused_link(tmp_path, Path("/dev/zero")) == "a link that leaves its folder"


def refused_link(folder: Path, to: Path) -> str:
    path = folder / "link.toml"
    path.symlink_to(to)
    return refused(path, folder).message


@pytest.mark.parametrize("way", ["../secret.toml", "/etc/hostname", "deeper/../../secret.toml"])
def test_a_link_out_of_the_folder_is_refused(tmp_path: Path, way: str) -> None:
    folder = tmp_path / "folder"
    (folder / "deeper").mkdir(parents=True)
    (tmp_path / "secret.toml").write_text("secret = 1")
    assert refused_link(folder, Path(way)) == "a link that leaves its folder"


def test_a_link_through_a_linked_folder_is_refused_too(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (tmp_path / "secret.toml").write_text("secret = 1")
    (folder / "up").symlink_to(tmp_path)
    assert refused_link(folder, Path("up/secret.toml")) == "a link that leaves its folder"


def test_a_link_within_the_folder_is_a_second_name(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text("a = 1")
    (tmp_path / "b.toml").symlink_to("a.toml")
    assert text_within(tmp_path / "b.toml", tmp_path) == "a = 1"


@pytest.mark.parametrize("to", ["nowhere.toml", "loop.toml"])
def test_a_link_to_nothing_or_itself_is_refused(tmp_path: Path, to: str) -> None:
    path = tmp_path / "loop.toml"
    path.symlink_to(to)
    assert refused(path).message == "a link that leads nowhere"


def test_a_folder_that_is_itself_a_link_is_the_persons_choice(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.toml").write_text("a = 1")
    (tmp_path / "folder").symlink_to("real")
    assert text_within(tmp_path / "folder" / "a.toml", tmp_path / "folder") == "a = 1"


def test_what_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.toml"
    path.write_text("a = 1")

    def forbidden(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", forbidden)
    assert refused(path).message == "cannot be read: Permission denied"


def test_other_encodings_are_told_with_the_line(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes("a = 1\nb = 'Füße'\n".encode("latin-1"))
    flaw = refused(path)
    assert (flaw.line, flaw.message) == (2, "not UTF-8: byte 0xfc")
    assert "UTF-8" in flaw.hint


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="no such file"):
        text_of(tmp_path / "nothing.toml")


def test_only_toml_files_are_listed_in_order(tmp_path: Path) -> None:
    for name in ("b.toml", "a.toml", ".hidden.toml", "c.txt", "d.toml~", ".a.toml.12.new"):
        (tmp_path / name).touch()
    assert listed(tmp_path) == ([tmp_path / "a.toml", tmp_path / "b.toml"], [])
    assert listed(tmp_path / "nowhere") == ([], [])


def test_too_many_files_are_not_all_read_and_that_is_said(tmp_path: Path) -> None:
    for i in range(MOST_FILES + 1):
        (tmp_path / f"m{i:04}.toml").touch()
    files, flaws = listed(tmp_path)
    assert len(files) == MOST_FILES
    assert [flaw.message for flaw in flaws] == ["more than 200 files; the others are not read"]


def test_a_file_in_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "routines").touch()
    files, flaws = listed(tmp_path / "routines")
    assert files == []
    assert [flaw.code for flaw in flaws] == ["E003"]


def test_a_flaw_is_one_line_whatever_the_file_is_called() -> None:
    flaw = Flaw(Path("a\nb\x1b[31m.toml"), "E010", "unknown \u202e key", 3, "pose\r.x", "Remove it")
    assert str(flaw) == (r"a\nb\x1b[31m.toml:3: E010 pose\r.x: unknown \u202e key. Remove it")
