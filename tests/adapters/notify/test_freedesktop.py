import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject

from coach import assets
from coach.adapters.message import THE_BUS
from coach.adapters.notify.freedesktop import SERVER, Freedesktop, session_bus
from coach.adapters.unavailable import Unavailable
from coach.domain.reminder import Answer, Button, Card, Habit
from tests.adapters.notify.fakes import (
    BUTTONS,
    FakeBus,
    card,
    due,
    quiet,
    together,
    with_body,
)

pytestmark = pytest.mark.usefixtures("qapp")


class Server:
    """A notifier on a bus where the test plays the notification server."""

    def __init__(self) -> None:
        self.buses: list[FakeBus] = []
        self.there = True
        self.notifier = Freedesktop(self._connect)
        self.answers: list[tuple[str, str]] = []
        self.failed: list[str] = []
        self.put_away: list[str] = []
        self.notifier.answered.connect(lambda card_id, key: self.answers.append((card_id, key)))
        self.notifier.failed.connect(self.failed.append)
        self.notifier.put_away.connect(self.put_away.append)

    @property
    def bus(self) -> FakeBus:
        return self.buses[-1]

    def shows(self, shown: Card, number: int) -> None:
        """The card is sent, and the server gives it a number."""
        self.notifier.show(shown)
        if len(self.bus.asked("GetCapabilities")) > len(self.bus.asked("Notify")):
            self.bus.reply("GetCapabilities", BUTTONS)
        self.bus.reply("Notify", number)

    def _connect(self, _owner: QObject) -> FakeBus:
        if not self.there:
            raise Unavailable("no bus")
        self.buses.append(FakeBus())
        return self.bus


@pytest.fixture
def server() -> Server:
    return Server()


def test_nothing_is_opened_before_the_first_card(server: Server) -> None:
    assert not server.buses


def test_a_card_is_sent_once_the_server_is_known_to_have_buttons(server: Server) -> None:
    server.notifier.show(card())
    assert not server.bus.asked("Notify")
    server.bus.reply("GetCapabilities", BUTTONS)
    (name, replaces, icon, title, body, actions, hints, expires) = server.bus.asked("Notify")[
        0
    ].body
    assert (name, replaces, expires) == ("Stretch Coach", 0, 0)
    assert title == "A glass of water?"
    assert body == "1,000 of 2,000 mL so far."
    assert actions == ["done", "Done", "later", "Later", "skip", "Skip"]
    assert icon == str(assets.path("icons", "water.png"))
    assert hints["resident"] == ("b", True)
    assert hints["suppress-sound"] == ("b", True)
    assert hints["desktop-entry"] == ("s", "stretch-coach")


def test_it_listens_to_the_server_and_to_its_coming_and_going(server: Server) -> None:
    server.notifier.show(card())
    assert set(server.bus.rules) == {
        ("org.freedesktop.DBus.NameOwnerChanged", "org.freedesktop.Notifications"),
        ("org.freedesktop.Notifications.ActionInvoked", ""),
        ("org.freedesktop.Notifications.NotificationClosed", ""),
    }


@pytest.mark.parametrize("habit", Habit)
def test_a_pressed_button_is_told_and_the_notice_stays_until_it_is_withdrawn(
    server: Server, habit: Habit
) -> None:
    asked = card(habit)
    server.shows(asked, 5)
    for button in asked.buttons:
        server.bus.say(SERVER, "ActionInvoked", 5, button.key)
        assert server.answers[-1] == (asked.id, button.key)
        assert not server.bus.asked("CloseNotification")
    server.notifier.withdraw(asked.id)
    server.bus.say(SERVER, "ActionInvoked", 5, asked.buttons[0].key)
    assert len(server.answers) == len(asked.buttons)


def test_each_question_of_a_card_has_a_button_of_its_own(server: Server) -> None:
    both = together("water", "standing")
    server.shows(both, 5)
    water, standing = due("water").id, due("standing").id
    *_, actions, _, _ = server.bus.asked("Notify")[0].body
    assert actions[::2] == [f"done {water}", f"start {standing}", "later"]
    assert actions[1::2] == ["Drank 200 mL", "Stand up", "Later"]
    server.bus.say(SERVER, "ActionInvoked", 5, f"start {standing}")
    assert server.answers == [(both.id, f"start {standing}")]


def test_a_key_that_a_server_would_cut_is_told_by_its_place(server: Server) -> None:
    odd = Button(Answer.DONE, "Done: a [b], c", "own:a [b], c@2026")
    asked = Card("own:a [b], c@2026+x", ("own:a [b], c", "water"), "?", "", (odd,))
    server.shows(asked, 5)
    assert server.bus.asked("Notify")[0].body[5] == ["done 0", odd.label]
    server.bus.say(SERVER, "ActionInvoked", 5, "done 0")
    assert server.answers == [(asked.id, odd.key)]


def test_what_a_person_calls_a_reminder_is_no_key_of_an_action(server: Server) -> None:
    both = together("water", "own")
    server.shows(both, 5)
    keys = server.bus.asked("Notify")[0].body[5][::2]
    assert keys == [f"done {due('water').id}", "done 1", "later"]
    server.bus.say(SERVER, "ActionInvoked", 5, "done 1")
    assert server.answers == [(both.id, both.buttons[1].key)]


def test_a_quiet_card_is_of_low_urgency(server: Server) -> None:
    server.shows(card(), 5)
    server.shows(quiet(card("standing")), 6)
    urgencies = [asked.body[6]["urgency"] for asked in server.bus.asked("Notify")]
    assert urgencies == [("y", 1), ("y", 0)]


@pytest.mark.parametrize(("number", "key"), [(6, "done"), (5, "default"), (5, "full"), (5, "")])
def test_other_programs_buttons_and_unknown_ones_answer_nothing(
    server: Server, number: int, key: str
) -> None:
    server.shows(card(), 5)
    server.bus.say(SERVER, "ActionInvoked", number, key)
    assert server.answers == []


def test_a_notice_put_away_is_no_answer_and_not_shown_elsewhere(server: Server) -> None:
    server.shows(card(), 5)
    server.bus.say(SERVER, "NotificationClosed", 5, 2)
    server.bus.say(SERVER, "ActionInvoked", 5, "done")
    assert (server.answers, server.failed) == ([], [])
    assert server.put_away == [card().id]


def test_a_newer_card_of_a_habit_replaces_the_older(server: Server) -> None:
    server.shows(card(hour=14), 5)
    server.notifier.show(card(hour=16))
    assert server.bus.asked("Notify")[-1].body[1] == 5
    server.notifier.show(card(Habit.BEDTIME))
    assert server.bus.asked("Notify")[-1].body[1] == 0


def test_what_is_left_of_a_card_takes_its_place(server: Server) -> None:
    both = together("water", "standing")
    server.shows(both, 5)
    server.notifier.show(card("standing"))
    server.notifier.withdraw(both.id)
    assert server.bus.asked("Notify")[-1].body[1] == 5
    assert not server.bus.asked("CloseNotification")


def test_a_server_that_closes_what_was_answered_does_not_take_the_rest_with_it(
    server: Server,
) -> None:
    both = together("water", "standing")
    server.shows(both, 5)
    server.notifier.show(card("standing"))
    server.bus.say(SERVER, "NotificationClosed", 5, 2)
    server.bus.reply("Notify", 5)
    server.bus.say(SERVER, "ActionInvoked", 5, "start")
    assert server.put_away == []
    assert server.answers == [(card("standing").id, "start")]


def test_a_card_that_asks_for_two_takes_the_places_of_both(server: Server) -> None:
    server.shows(card("water"), 5)
    server.shows(card("standing"), 6)
    server.notifier.show(together("water", "standing", hour=16))
    assert server.bus.asked("Notify")[-1].body[1] == 5
    assert [question.body for question in server.bus.asked("CloseNotification")] == [(6,)]


def test_what_replaces_a_card_on_its_way_leaves_none_behind(server: Server) -> None:
    server.notifier.show(together("water", "standing"))
    server.bus.reply("GetCapabilities", BUTTONS)
    server.notifier.show(card("standing"))
    first, second = server.bus.asked("Notify")
    assert second.body[1] == 0
    first.done((5,))
    second.done((6,))
    assert [question.body for question in server.bus.asked("CloseNotification")] == [(5,)]
    server.bus.say(SERVER, "ActionInvoked", 6, "start")
    assert server.answers == [(card("standing").id, "start")]


def test_a_withdrawn_card_is_closed(server: Server) -> None:
    server.shows(card(), 5)
    server.notifier.withdraw(card().id)
    server.notifier.withdraw(card().id)
    assert [question.body for question in server.bus.asked("CloseNotification")] == [(5,)]


def test_a_card_withdrawn_on_its_way_is_closed_when_it_arrives(server: Server) -> None:
    server.notifier.show(card())
    server.bus.reply("GetCapabilities", BUTTONS)
    server.notifier.withdraw(card().id)
    assert not server.bus.asked("CloseNotification")
    server.bus.reply("Notify", 5)
    assert server.bus.asked("CloseNotification")[0].body == (5,)


def test_a_card_withdrawn_before_the_server_is_known_is_never_sent(server: Server) -> None:
    server.notifier.show(card())
    server.notifier.withdraw(card().id)
    server.bus.reply("GetCapabilities", BUTTONS)
    assert not server.bus.asked("Notify")


def test_a_server_without_buttons_is_left_to_others(server: Server) -> None:
    server.notifier.show(card())
    server.bus.reply("GetCapabilities", ("body",))
    assert server.failed == [card().id]
    with pytest.raises(Unavailable, match="buttons"):
        server.notifier.show(card())


def test_no_server_hands_the_card_on_and_the_next_card_asks_again(server: Server) -> None:
    server.notifier.show(card())
    server.bus.fail("GetCapabilities")
    assert server.failed == [card().id]
    server.shows(card(hour=16), 5)
    assert server.failed == [card().id]
    assert len(server.buses) == 1


def test_a_server_that_does_not_take_the_card_hands_it_on(server: Server) -> None:
    server.notifier.show(card())
    server.bus.reply("GetCapabilities", BUTTONS)
    server.bus.fail("Notify")
    assert server.failed == [card().id]


def test_a_card_that_appears_after_it_was_given_up_is_closed(server: Server) -> None:
    server.notifier.show(card())
    server.bus.reply("GetCapabilities", BUTTONS)
    server.bus.fail("Notify")
    late = server.bus.asked("Notify")[0].late
    assert late is not None
    late((9,))
    assert server.bus.asked("CloseNotification")[0].body == (9,)


def test_a_server_that_dies_hands_its_cards_on_once(server: Server) -> None:
    server.shows(card(), 5)
    server.shows(card(Habit.BEDTIME), 6)
    server.bus.say(THE_BUS, "NameOwnerChanged", SERVER.name, ":1.5", "")
    server.bus.say(THE_BUS, "NameOwnerChanged", SERVER.name, "", ":1.9")
    assert server.failed == [card().id, card(Habit.BEDTIME).id]


def test_a_server_that_comes_back_is_used_again(server: Server) -> None:
    server.shows(card(), 5)
    server.bus.say(THE_BUS, "NameOwnerChanged", SERVER.name, ":1.5", "")
    server.bus.say(THE_BUS, "NameOwnerChanged", SERVER.name, "", ":1.9")
    server.shows(card(hour=16), 1)
    server.bus.say(SERVER, "ActionInvoked", 1, "later")
    assert server.answers == [(card(hour=16).id, "later")]


def test_another_server_may_have_other_abilities(server: Server) -> None:
    server.shows(card(), 5)
    server.bus.say(THE_BUS, "NameOwnerChanged", SERVER.name, ":1.5", ":1.9")
    server.notifier.show(card(hour=16))
    server.bus.reply("GetCapabilities", ("body",))
    assert server.failed == [card().id, card(hour=16).id]


def test_a_bus_that_dies_hands_its_cards_on_and_the_next_card_looks_for_it(
    server: Server,
) -> None:
    server.shows(card(), 5)
    server.bus.lost.emit()
    assert server.failed == [card().id]
    assert server.bus.closed
    server.there = False
    with pytest.raises(Unavailable):
        server.notifier.show(card(hour=16))
    server.there = True
    server.shows(card(hour=16), 1)
    assert len(server.buses) == 2


def test_marks_are_escaped_only_for_servers_that_read_them(server: Server) -> None:
    marked = with_body(card(), "1 < 2 & 3")
    server.notifier.show(marked)
    server.bus.reply("GetCapabilities", (*BUTTONS, "body-markup"))
    assert server.bus.asked("Notify")[-1].body[4] == "1 &lt; 2 &amp; 3"
    server.bus.say(THE_BUS, "NameOwnerChanged", SERVER.name, ":1.5", ":1.9")
    server.notifier.show(marked)
    server.bus.reply("GetCapabilities", BUTTONS)
    assert server.bus.asked("Notify")[-1].body[4] == "1 < 2 & 3"


def test_hanging_up_leaves_what_is_shown(server: Server) -> None:
    server.shows(card(), 5)
    server.notifier.close()
    assert server.bus.closed
    assert not server.bus.asked("CloseNotification")
    assert server.failed == []


@pytest.fixture
def owner() -> Iterator[QObject]:
    yield (made := QObject())
    made.deleteLater()


def test_a_session_without_a_bus_is_said_at_once(
    owner: QObject, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus")
    with pytest.raises(Unavailable):
        session_bus(owner)


def test_a_system_without_the_library_is_said_too(
    owner: QObject, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "coach.adapters.bus", raising=False)
    monkeypatch.setitem(sys.modules, "jeepney", None)
    with pytest.raises(Unavailable, match="session bus"):
        session_bus(owner)
