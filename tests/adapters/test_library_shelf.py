"""One kind of file: the program's, and a person's own beside or before them."""

from pathlib import Path

import pytest

from coach.adapters.library_shelf import Broken, Shelf, Unknown, parsed
from coach.motion import exercise, routine
from tests.adapters.shelves import MOVE, ROUTINE, Home, home

__all__ = ["home"]


def test_ones_own_is_read_once_until_it_is_forgotten(home: Home) -> None:
    path = home.routine("my-evening", ROUTINE)
    shelf = Shelf("routine", routine.parse, home.places.routines, replaces=True)
    first = shelf.get("my-evening")
    path.write_text(ROUTINE.replace("My evening", "Ours"))
    assert shelf.get("my-evening") is first
    shelf.forget_own()
    assert shelf.get("my-evening").title == "Ours"


def test_a_shelf_without_a_folder_has_what_ships() -> None:
    shelf = Shelf("exercise", exercise.parse, None, replaces=False)
    assert shelf.ids() == shelf.shipped_ids()
    assert shelf.own() == {}
    assert shelf.flaws() == ()


def test_an_unknown_name_is_compared_with_ones_own_too(home: Home) -> None:
    home.move("my-pumps", MOVE)
    shelf = Shelf("exercise", exercise.parse, home.places.exercises, replaces=False)
    with pytest.raises(Unknown) as caught:
        shelf.get("my-pump")
    assert "my-pumps" in caught.value.near


def test_a_file_bears_the_name_it_says() -> None:
    assert parsed(Path("my-pumps.toml"), MOVE, exercise.parse).id == "my-pumps"
    with pytest.raises(Broken, match=r"E004 id: 'my-pumps', but the file is named 'other.toml'"):
        parsed(Path("other.toml"), MOVE, exercise.parse)
