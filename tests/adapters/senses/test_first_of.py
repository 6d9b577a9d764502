from collections.abc import Sequence
from datetime import timedelta
from functools import partial

import pytest
from PySide6.QtCore import QObject

from coach.adapters.senses.first_of import FirstOf
from coach.adapters.senses.sense import NONE, IdleSense
from coach.adapters.unavailable import Unavailable
from tests.adapters.senses.fakes import Count
from tests.adapters.senses.parts import FakeIdle

pytestmark = pytest.mark.usefixtures("qapp")

LONG = timedelta(minutes=3)


class Candidates:
    """Three senses; those that the test names cannot be built."""

    def __init__(self, missing: Sequence[str] = ()) -> None:
        self._missing = missing
        self.built: list[str] = []
        self.a, self.b, self.c = (FakeIdle(name, 1) for name in "abc")
        self.first = FirstOf(partial(self._build, one) for one in (self.a, self.b, self.c))

    def _build(self, one: FakeIdle, _owner: QObject) -> IdleSense:
        self.built.append(one.source)
        if one.source in self._missing:
            raise Unavailable(f"no {one.source}")
        return one


def test_the_first_that_can_be_built_is_asked_and_no_other_is_built() -> None:
    candidates = Candidates(missing="a")
    assert (candidates.first.source, candidates.built) == ("b", ["a", "b"])
    candidates.b.time = LONG
    assert candidates.first.idle() == LONG


def test_it_pushes_if_the_present_one_does() -> None:
    candidates = Candidates()
    assert candidates.first.pushes
    candidates.b.pushes = False
    candidates.a.failed.emit()
    assert not candidates.first.pushes


def test_when_one_fails_the_next_takes_over_and_that_is_a_change() -> None:
    candidates = Candidates()
    changes = Count(candidates.first.changed)
    candidates.b.time = LONG
    candidates.a.failed.emit()
    assert (candidates.first.source, candidates.first.idle()) == ("b", LONG)
    assert (changes.times, candidates.a.closed) == (1, 1)


def test_one_that_fails_again_or_in_vain_is_not_heard() -> None:
    candidates = Candidates()
    candidates.a.failed.emit()
    candidates.a.failed.emit()
    assert (candidates.first.source, candidates.built) == ("b", ["a", "b"])


def test_after_the_last_nothing_is_known_and_that_is_no_error() -> None:
    candidates = Candidates(missing="b")
    candidates.a.failed.emit()
    candidates.c.failed.emit()
    first: IdleSense = candidates.first
    assert (first.idle(), first.source, first.pushes) == (None, NONE, True)
    first.watch(LONG)
    first.close()


def test_without_candidates_nothing_is_known() -> None:
    assert FirstOf(()).idle() is None


def test_a_wish_is_passed_on_to_who_takes_over() -> None:
    candidates = Candidates()
    candidates.first.watch(LONG)
    candidates.first.watch(2 * LONG)
    candidates.a.failed.emit()
    assert (candidates.a.wishes, candidates.b.wishes) == ([LONG, 2 * LONG], [2 * LONG])


def test_without_a_wish_none_is_made_up() -> None:
    candidates = Candidates()
    candidates.a.failed.emit()
    assert candidates.b.wishes == []


def test_what_the_present_one_says_is_passed_on() -> None:
    candidates = Candidates()
    changes = Count(candidates.first.changed)
    candidates.a.source = "another name"
    candidates.a.changed.emit()
    assert (changes.times, candidates.first.source) == (1, "another name")


def test_one_without_a_failure_to_tell_may_be_a_candidate() -> None:
    class Plain(QObject):
        changed = FakeIdle.changed
        source, pushes = "plain", False

        def idle(self) -> timedelta | None:
            return LONG

        def watch(self, after: timedelta) -> None:
            """Do nothing."""

        def close(self) -> None:
            """Do nothing."""

    assert FirstOf([lambda _: Plain()]).idle() == LONG


def test_once_closed_it_knows_nothing_and_builds_nothing() -> None:
    candidates = Candidates()
    candidates.first.close()
    candidates.a.failed.emit()
    assert (candidates.first.idle(), candidates.first.source) == (None, NONE)
    assert (candidates.a.closed, candidates.built) == (1, ["a"])


def test_the_last_that_failed_is_believed_again_when_it_comes_back() -> None:
    candidates = Candidates(missing="b")
    candidates.a.failed.emit()
    candidates.c.time = LONG
    candidates.c.failed.emit()
    candidates.c.changed.emit()
    assert (candidates.first.idle(), candidates.first.source) == (LONG, "c")
