import sys

import pytest

from coach.adapters.senses.full_screen_windows import FullScreenWindows
from coach.adapters.senses.sense import BusySense
from coach.adapters.unavailable import Unavailable
from coach.domain.situation import Busy

pytestmark = pytest.mark.usefixtures("qapp")


class FakeShell:
    """Windows' library, as far as it is used."""

    def __init__(self, state: int, result: int = 0) -> None:
        self._state = state
        self._result = result

    def SHQueryUserNotificationState(self, state: object) -> int:  # noqa: N802
        state._obj.value = self._state  # type: ignore[attr-defined]
        return self._result


@pytest.mark.parametrize(
    ("state", "busy"),
    [
        (1, set()),  # nobody is there, the lock or the screen saver
        (2, {Busy.FULL_SCREEN}),
        (3, {Busy.FULL_SCREEN}),
        (4, {Busy.FULL_SCREEN}),
        (5, set()),  # notices are welcome
        (6, {Busy.DND}),
        (7, {Busy.FULL_SCREEN}),
        (99, set()),
    ],
)
def test_what_the_shell_says_is_believed(state: int, busy: set[Busy]) -> None:
    sense: BusySense = FullScreenWindows(shell=FakeShell(state))
    assert sense.busy() == busy
    sense.close()


def test_a_shell_that_does_not_know_tells_nothing() -> None:
    assert FullScreenWindows(shell=FakeShell(2, result=-1)).busy() == frozenset()


@pytest.mark.skipif(sys.platform == "win32", reason="there it is available")
def test_elsewhere_it_is_unavailable() -> None:
    with pytest.raises(Unavailable):
        FullScreenWindows()
