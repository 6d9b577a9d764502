from pathlib import Path

import pytest

from coach.adapters.library import Library
from coach.domain.stage import Stage
from coach.motion.format import Invalid
from coach.ui.stretches.moves import alone, shown, telling_moment
from tests.ui.stretches.kept import WORDS, exercise, library, move, moves

EVERY = [each.id for each in moves()]


@pytest.mark.parametrize("stage", Stage)
def test_every_listed_move_is_there_and_no_link_between_moves(stage: Stage) -> None:
    names = {each.id for each in moves(stage)}
    assert "roll-and-sit" not in names
    assert {"ankle-pumps", "calf-wall-straight", "legs-elevated-rest"} <= names
    assert len(names) == 22


def test_what_helps_in_a_bad_moment_comes_after_what_is_done_every_day() -> None:
    kinds = ["rescue" in each.whole.tags for each in moves()]
    assert kinds == sorted(kinds)
    assert any(kinds)


def test_a_move_that_cannot_be_read_is_left_out(tmp_path: Path) -> None:
    class Torn(Library):
        def exercise(self, name: str):  # type: ignore[no-untyped-def]  # noqa: ANN202
            if name == "ankle-pumps":
                raise Invalid([])
            return super().exercise(name)

    names = {each.id for each in shown(Torn(), WORDS, Stage.NONE)}
    assert "ankle-pumps" not in names
    assert "ankle-circles" in names
    assert tmp_path.exists()


@pytest.mark.parametrize("name", EVERY)
def test_a_move_alone_takes_its_own_time(name: str, tmp_path: Path) -> None:
    session = library(tmp_path).lay_out(alone(exercise(name)), "none")
    assert session.seconds == pytest.approx(exercise(name).total, abs=0.01)
    assert session.routine.id == name


@pytest.mark.parametrize("name", EVERY)
def test_the_telling_moment_is_within_the_loop(name: str) -> None:
    assert 0 < telling_moment(exercise(name)) < exercise(name).length


def test_it_tells_what_a_move_is_like_in_its_stage() -> None:
    late = move("ankle-circles", Stage.T3)
    assert late.adapted
    assert late.seated
    assert late.two_sided
    assert not move("ankle-circles", Stage.T1).adapted
    assert not move("hip-flexor-split-stance", Stage.T3).suits
    assert move("hip-flexor-split-stance", Stage.T2).suits
