from datetime import timedelta

from coach.adapters.senses.null import NoBusy, NoClock, NoIdle, NoLock
from coach.adapters.senses.sense import NONE, BusySense, ClockSense, IdleSense, LockSense, Sense


def test_a_missing_sense_tells_nothing() -> None:
    idle: IdleSense = NoIdle()
    lock: LockSense = NoLock()
    busy: BusySense = NoBusy()
    idle.watch(timedelta(minutes=3))
    assert idle.idle() is None
    assert (lock.locked(), lock.woke(), lock.gone()) == (None, None, None)
    assert busy.busy() == frozenset()


def test_a_missing_sense_says_so_and_need_not_be_looked_at() -> None:
    clock: ClockSense = NoClock()
    senses: tuple[Sense, ...] = (NoIdle(), NoLock(), NoBusy(), clock)
    for sense in senses:
        assert (sense.source, sense.pushes) == (NONE, True)
        sense.close()
