"""The moves that come with the program."""

import subprocess
import sys

import pytest

from coach import assets
from coach.adapters.library import Library
from coach.adapters.library_moves import shipped_moves
from coach.adapters.library_shelf import Unknown


def test_they_are_the_librarys() -> None:
    moves, library = shipped_moves(), Library()
    assert moves.ids() == library.exercises()
    assert moves.get("rescue-flex-in-bed") == library.exercise("rescue-flex-in-bed")
    with pytest.raises(Unknown):
        moves.get("no-such-move")


def test_one_move_brings_nothing_of_routines_and_no_other_view_with_it() -> None:
    code = (
        "import sys; from coach.adapters.library_moves import shipped_moves;"
        "shipped_moves().get('rescue-flex-in-bed');"
        "sys.exit(any(f'coach.motion.{n}' in sys.modules for n in ('routine', 'front', 'safety')))"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=assets.folder().parent)
