from pathlib import Path

from coach.ui.stretches.shelf import Shelf
from tests.ui.stretches.kept import library


def test_the_library_is_such_a_shelf(tmp_path: Path) -> None:
    shelf: Shelf = library(tmp_path)
    plan = shelf.routine("bedtime")
    assert "bedtime" in shelf.routines()
    assert shelf.lay_out(plan, "t3").seconds > 60
    shelf.save_routine(plan)
    assert shelf.is_own("bedtime")
    shelf.reset_routine("bedtime")
    assert not shelf.is_own("bedtime")
    assert shelf.exercise(shelf.exercises()[0]).id == shelf.exercises()[0]
