"""One program at a time changes what a person keeps."""

import os
from pathlib import Path

import pytest

from coach.adapters.alone import AlreadyRunning, alone, locked
from coach.adapters.files import Places
from coach.adapters.unavailable import Unavailable


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "home", tmp_path / "home")


def test_nobody_else_comes_in_meanwhile(places: Places) -> None:
    with alone(places), pytest.raises(AlreadyRunning), alone(places):
        pass
    with alone(places):
        assert places.lock.exists()


def test_the_lock_is_given_back_after_a_fault_too(places: Places) -> None:
    with pytest.raises(ZeroDivisionError), alone(places):
        raise ZeroDivisionError
    os.close(locked(places))


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    places = Places(tmp_path / "file" / "home", tmp_path / "file" / "home")
    with pytest.raises(Unavailable), alone(places):
        pass


def test_a_lock_that_cannot_be_opened_is_told(places: Places) -> None:
    places.make()
    places.lock.mkdir()
    with pytest.raises(Unavailable, match=r"coach\.lock"):
        locked(places)
