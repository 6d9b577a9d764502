from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject

from coach.adapters.message import THE_BUS, Service
from coach.adapters.senses.dnd import DoNotDisturb, Switch, properties
from coach.adapters.senses.sense import NONE, BusySense
from coach.adapters.unavailable import Unavailable
from coach.domain.situation import Busy
from tests.adapters.notify.fakes import FakeBus

pytestmark = pytest.mark.usefixtures("qapp")

KEEPER = Service("org.example.Keeper", "/org/example", "org.example.Switches")
SWITCH = Switch("the keeper", KEEPER, "Read", ("quiet", "now"), ("Changed", "Removed"))
INVERTED = Switch("the keeper", KEEPER, "Read", ("quiet", "now"), ("Changed",), on=False)
FORGETFUL = Switch("the keeper", KEEPER, "Read", ("quiet", "now"), ("Changed",), unset=False)
DND = frozenset({Busy.DND})


class Told:
    """A sense on a bus where the test plays the keeper."""

    def __init__(self, switch: Switch = SWITCH) -> None:
        self.bus = FakeBus()
        self.sense = DoNotDisturb(switch, lambda _: self.bus)
        self.changes = 0
        self.failures = 0
        self.sense.changed.connect(self._count_change)
        self.sense.failed.connect(self._count_failure)

    def here(self, *, value: object = True) -> None:
        """The keeper is there, and says how its switch stands."""
        self.bus.reply("NameHasOwner", True)
        self.bus.reply("Read", ("b", value))

    def owner(self, new: str) -> None:
        self.bus.say(THE_BUS, "NameOwnerChanged", KEEPER.name, "" if new else ":1.7", new)

    def _count_change(self) -> None:
        self.changes += 1

    def _count_failure(self) -> None:
        self.failures += 1


@pytest.fixture
def told() -> Iterator[Told]:
    made = Told()
    yield made
    made.sense.close()


def test_it_is_a_busy_sense_that_pushes(told: Told) -> None:
    sense: BusySense = told.sense
    assert sense.pushes


def test_nothing_is_told_before_it_could_be_read(told: Told) -> None:
    assert (told.sense.busy(), told.sense.source) == (frozenset(), NONE)
    told.bus.reply("NameHasOwner", True)
    assert (told.sense.busy(), told.sense.source) == (frozenset(), NONE)
    assert told.bus.asked("Read")[0].body == ("quiet", "now")
    assert told.changes == told.failures == 0


def test_a_switch_that_is_on_is_do_not_disturb(told: Told) -> None:
    told.here()
    assert (told.sense.busy(), told.sense.source, told.changes) == (DND, "the keeper", 1)


def test_a_switch_that_is_off_is_known_to_be_off(told: Told) -> None:
    told.here(value=False)
    assert (told.sense.busy(), told.sense.source, told.changes) == (frozenset(), "the keeper", 1)


@pytest.mark.parametrize(("value", "busy"), [(False, DND), (True, frozenset())])
def test_some_switches_mean_the_opposite(value: bool, busy: frozenset[Busy]) -> None:
    told = Told(INVERTED)
    told.here(value=value)
    assert told.sense.busy() == busy


def test_a_value_may_be_wrapped_more_than_once(told: Told) -> None:
    told.bus.reply("NameHasOwner", True)
    told.bus.reply("Read", ("v", ("b", True)))
    assert told.sense.busy() == DND


@pytest.mark.parametrize("member", SWITCH.signals)
def test_each_of_its_signals_has_it_read_again(told: Told, member: str) -> None:
    told.here(value=False)
    told.bus.say(KEEPER, member, "quiet", {}, [])
    told.bus.reply("Read", ("b", True))
    assert (told.sense.busy(), told.changes) == (DND, 2)


def test_signals_about_something_else_ask_nothing(told: Told) -> None:
    told.here()
    told.bus.say(KEEPER, "Changed", "loud", {}, [])
    told.bus.say(KEEPER, "Other", "quiet")
    told.bus.say(KEEPER, "Changed")
    told.bus.say(Service(KEEPER.name, KEEPER.path, "org.example.Other"), "Changed", "quiet")
    assert len(told.bus.asked("Read")) == 1


def test_a_reading_that_says_the_same_is_no_change(told: Told) -> None:
    told.here()
    told.bus.say(KEEPER, "Changed", "quiet")
    told.bus.reply("Read", ("b", True))
    assert told.changes == 1


def test_without_its_program_it_fails_and_starts_none(told: Told) -> None:
    told.bus.reply("NameHasOwner", False)
    assert told.failures == 1
    assert told.bus.asked("Read") == []
    assert (told.sense.busy(), told.sense.source) == (frozenset(), NONE)


@pytest.mark.parametrize("reply", [None, (), (("s", "yes"),), (("u", 1),)])
def test_a_program_without_this_switch_fails_once(
    told: Told, reply: tuple[object, ...] | None
) -> None:
    told.bus.reply("NameHasOwner", True)
    told.bus.asked("Read")[-1].done(reply)
    told.bus.say(KEEPER, "Changed", "quiet")
    told.bus.asked("Read")[-1].done(reply)
    assert (told.failures, told.sense.source, told.sense.busy()) == (1, NONE, frozenset())


def test_an_error_of_a_program_that_forgets_what_is_off_is_off() -> None:
    told = Told(FORGETFUL)
    told.here()
    told.bus.say(KEEPER, "Changed", "quiet")
    told.bus.fail("Read")
    assert (told.sense.busy(), told.sense.source, told.failures) == (frozenset(), "the keeper", 0)


def test_a_program_that_comes_later_is_read_then(told: Told) -> None:
    told.bus.reply("NameHasOwner", False)
    told.owner(":1.9")
    told.bus.reply("Read", ("b", True))
    assert (told.sense.busy(), told.sense.source) == (DND, "the keeper")


def test_a_program_that_goes_disturbs_nobody_any_more_and_fails_each_time(told: Told) -> None:
    told.here()
    told.owner("")
    assert (told.sense.busy(), told.sense.source, told.failures) == (frozenset(), NONE, 1)
    told.owner(":1.9")
    told.bus.reply("Read", ("b", True))
    told.owner("")
    assert (told.changes, told.failures) == (4, 2)


def test_a_bus_that_dies_is_a_failure_and_no_error(told: Told) -> None:
    told.here()
    told.bus.lost.emit()
    assert (told.sense.busy(), told.sense.source, told.failures) == (frozenset(), NONE, 1)
    assert told.bus.closed


def test_without_a_bus_it_is_unavailable() -> None:
    def nowhere(_owner: QObject) -> FakeBus:
        raise Unavailable("no bus")

    with pytest.raises(Unavailable):
        DoNotDisturb(SWITCH, nowhere)


def test_once_closed_it_tells_nothing(told: Told) -> None:
    told.here()
    told.sense.close()
    told.sense.close()
    assert told.bus.closed
    assert (told.sense.busy(), told.sense.source) == (frozenset(), NONE)


def test_properties_are_kept_by_an_interface_of_their_own() -> None:
    assert properties("a.b", "/a") == Service("a.b", "/a", "org.freedesktop.DBus.Properties")
