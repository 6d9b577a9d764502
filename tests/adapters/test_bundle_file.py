"""A bundle as a file: whole or not at all; what is no bundle is refused, fast, with its reason."""

import os
import stat
from pathlib import Path

import pytest
from hypothesis import given, settings

from coach.adapters.bundle_file import AlreadyThere, read, write, write_out
from coach.adapters.files import StorageFault
from coach.domain.bundle import LARGEST, BadBundle, Trouble
from coach.domain.holding import Holding
from tests.adapters.limits import files_no_longer_than
from tests.keeping import HOLDINGS, NOW, drink

SOME = Holding({"moon.phase": 1}, (drink(1),))


def trouble(path: Path) -> BadBundle:
    with pytest.raises(BadBundle) as refused:
        read(path)
    return refused.value


@given(holding=HOLDINGS)
@settings(max_examples=20, deadline=None)
def test_what_was_saved_is_read(tmp_path_factory: pytest.TempPathFactory, holding: Holding) -> None:
    path = tmp_path_factory.mktemp("out") / "a b.json"
    write(path, holding, NOW, "1.2.3")
    found = read(path)
    assert (found.holding, found.written, found.version) == (holding, NOW, "1.2.3")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_file_that_is_there_is_replaced_only_if_it_may_be(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text("mine")
    with pytest.raises(AlreadyThere):
        write(path, SOME, NOW, "", replace=False)
    assert path.read_text() == "mine"
    write(path, SOME, NOW, "")
    assert read(path).holding == SOME


def test_a_full_disk_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text("mine")
    with files_no_longer_than(50), pytest.raises(StorageFault, match=r"a\.json"):
        write(path, SOME, NOW, "")
    assert [each.read_text() for each in tmp_path.iterdir()] == ["mine"]


@pytest.mark.parametrize("place", ["nowhere/a.json", "."])
def test_a_place_that_cannot_be_written_is_told(tmp_path: Path, place: str) -> None:
    with pytest.raises(StorageFault):
        write_out(tmp_path / place, b"x")


def test_a_link_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "theirs").write_text("dear")
    (tmp_path / "a.json").symlink_to(tmp_path / "theirs")
    with pytest.raises(StorageFault, match="plain"):
        write_out(tmp_path / "a.json", b"x")
    assert (tmp_path / "theirs").read_text() == "dear"


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.json"
    with path.open("wb") as file:
        file.truncate(200 * 2**20)  # sparse: it takes no room
    refused = trouble(path)
    assert refused.trouble is Trouble.TOO_LARGE
    assert refused.values == {"size": 200, "most": 64}


def test_a_file_just_over_the_limit_is_told_as_larger(tmp_path: Path) -> None:
    path = tmp_path / "large.json"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    assert trouble(path).values == {"size": 65, "most": 64}


def test_only_a_plain_file_is_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert trouble(tmp_path / "pipe").trouble is Trouble.NOT_A_FILE
    assert trouble(tmp_path).trouble is Trouble.NOT_A_FILE
    assert trouble(Path("/dev/zero")).trouble is Trouble.NOT_A_FILE


@pytest.mark.parametrize("name", ["none.json", "none/there.json", "a\x00b"])
def test_a_file_that_is_not_there_is_told(tmp_path: Path, name: str) -> None:
    assert trouble(tmp_path / name).trouble is Trouble.MISSING


def test_a_link_that_leads_in_a_circle_cannot_be_opened(tmp_path: Path) -> None:
    (tmp_path / "a.json").symlink_to(tmp_path / "a.json")
    assert trouble(tmp_path / "a.json").trouble is Trouble.UNREADABLE


def test_choices_of_the_first_version_are_made_new(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(
        '{"format": "stretch-coach/1", "preferences_version": 1,'
        ' "preferences": {"body.due_date": "2027-05-01", "body.stage": "none"}}'
    )
    chosen = read(path).holding.preferences
    assert chosen == {"profile.due_date": "2027-05-01", "profile.stage": "auto"}


def test_choices_of_a_newer_version_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('{"format": "stretch-coach/1", "preferences_version": 99}')
    assert trouble(path).trouble is Trouble.NEWER
