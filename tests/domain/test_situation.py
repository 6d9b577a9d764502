"""What is not known stays unknown."""

from coach.domain.policy import Why
from coach.domain.situation import Busy, Situation


def test_of_a_machine_that_tells_nothing_nothing_is_known() -> None:
    nothing = Situation()
    assert nothing.idle is None
    assert (nothing.locked, nothing.woke, nothing.gone) == (None, None, None)
    assert nothing.busy == frozenset()


def test_each_reason_to_be_busy_is_a_reason_to_wait() -> None:
    assert {Why(each.value) for each in Busy} <= set(Why)
