"""A shortcut by way of a portal, on a real bus."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from coach.adapters.shortcut import portal as module
from coach.adapters.shortcut.portal import PortalKeys, trigger
from coach.adapters.unavailable import Unavailable
from coach.domain.shortcut import Reach, parse
from tests.adapters.senses.fakes import Count, Town
from tests.adapters.senses.speaking import connector
from tests.adapters.shortcut.portals import CANCELLED, ENDED, Portal, portal

CTRL_ALT_H = parse("Ctrl+Alt+H")
LIMIT_MS = 10_000


@pytest.fixture
def keys(address: str) -> Iterator[PortalKeys]:
    """Listen on a bus on which there may be no portal yet."""
    made = PortalKeys("Help now", connector(address))
    made.listen(CTRL_ALT_H)
    yield made
    made.close()


@pytest.fixture
def wait(qtbot: QtBot) -> Callable[..., None]:
    """Wait until something is so, while portals serve."""

    def until(true: Callable[[], bool], *portals: Portal) -> None:
        def so() -> bool:
            for each in portals:
                each.serve()
            return true()

        qtbot.waitUntil(so, timeout=LIMIT_MS)

    return until


Wait = Callable[..., None]


def test_a_portal_that_grants_it_hears_it(address: str, keys: PortalKeys, wait: Wait) -> None:
    pressed = Count(keys.pressed)
    with portal(address) as desktop:
        wait(lambda: keys.reach is Reach.WORKS, desktop)
        assert (keys.source, keys.told) == ("GlobalShortcuts portal", "CTRL+ALT+h")
        desktop.activate()
        wait(lambda: pressed.times == 1, desktop)
        ((session, shortcuts, window, _),) = desktop.bodies("BindShortcuts")
        assert (session, window) == (desktop.session, "")
        wish = {"description": ("s", "Help now"), "preferred_trigger": ("s", "CTRL+ALT+h")}
        assert shortcuts == [("help", wish)]
        assert desktop.bodies("Register") == [("stretch-coach", {})]


def test_it_asks_until_the_person_has_answered(address: str, keys: PortalKeys, wait: Wait) -> None:
    with portal(address) as desktop:
        desktop.answers = None
        wait(lambda: bool(desktop.bodies("BindShortcuts")), desktop)
        assert [keys.reach] == [Reach.ASKING]
        desktop.answers = 0
        desktop.answer()
        wait(lambda: keys.reach is Reach.WORKS, desktop)


@pytest.mark.parametrize(
    ("answer", "grants", "keys_told", "reach"),
    [
        (CANCELLED, True, None, Reach.REFUSED),
        (ENDED, True, None, Reach.NOWHERE),
        (0, False, None, Reach.REFUSED),
        (0, True, "", Reach.TAKEN),
        (0, True, "Super+J", Reach.WORKS),
    ],
)
def test_what_the_person_says_holds(
    address: str,
    keys: PortalKeys,
    wait: Wait,
    answer: int,
    grants: bool,
    keys_told: str | None,
    reach: Reach,
) -> None:
    with portal(address) as desktop:
        desktop.answers, desktop.grants, desktop.keys = answer, grants, keys_told
        wait(lambda: bool(desktop.bodies("BindShortcuts")), desktop)
        wait(lambda: keys.reach is reach, desktop)
        assert keys.told == (keys_told or "CTRL+ALT+h" if reach is Reach.WORKS else "")
        assert len(desktop.bodies("BindShortcuts")) == 1, "nobody is asked twice"


def test_without_a_portal_nothing_is_heard(keys: PortalKeys, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: keys._bus.settled)
    assert (keys.reach, keys.source) == (Reach.NOWHERE, "")


def test_a_portal_that_knows_no_shortcuts_hears_nothing(
    address: str, keys: PortalKeys, wait: Wait
) -> None:
    with portal(address) as desktop:
        desktop.knows = False
        wait(lambda: bool(desktop.bodies("Get")), desktop)
        assert (keys.reach, keys.source) == (Reach.NOWHERE, "")
        assert not desktop.bodies("CreateSession")


def test_a_portal_that_dies_and_returns_hears_it_again(
    address: str, keys: PortalKeys, wait: Wait
) -> None:
    pressed = Count(keys.pressed)
    with portal(address) as desktop:
        wait(lambda: keys.reach is Reach.WORKS, desktop)
    wait(lambda: keys.reach is Reach.NOWHERE)
    assert keys.source == ""
    with portal(address) as again:
        wait(lambda: keys.reach is Reach.WORKS, again)
        again.activate()
        wait(lambda: pressed.times == 1, again)


def test_other_keys_are_wished_in_a_session_of_their_own(
    address: str, keys: PortalKeys, wait: Wait
) -> None:
    pressed = Count(keys.pressed)
    with portal(address) as desktop:
        wait(lambda: keys.reach is Reach.WORKS, desktop)
        before = desktop.session
        keys.listen(parse("Super+F8"))
        wait(lambda: len(desktop.bodies("BindShortcuts")) == 2, desktop)
        wait(lambda: keys.reach is Reach.WORKS, desktop)
        assert keys.told == "LOGO+F8"
        assert desktop.session != before
        assert desktop.bodies("Close") == [()]
        desktop.activate(session=before)
        desktop.activate("another")
        desktop.activate()
        wait(lambda: pressed.times > 0, desktop)
        assert pressed.times == 1


def test_no_keys_end_it(address: str, keys: PortalKeys, wait: Wait) -> None:
    with portal(address) as desktop:
        wait(lambda: keys.reach is Reach.WORKS, desktop)
        keys.listen(None)
        wait(lambda: bool(desktop.bodies("Close")), desktop)
        assert (keys.reach, keys.told) == (Reach.OFF, "")


def test_an_answer_to_a_wish_that_is_no_longer_one_counts_nothing(
    address: str, keys: PortalKeys, wait: Wait
) -> None:
    with portal(address) as desktop:
        desktop.answers = None
        wait(lambda: bool(desktop.bodies("BindShortcuts")), desktop)
        keys.listen(None)
        desktop.answers = 0
        desktop.answer()
        keys.listen(CTRL_ALT_H)
        wait(lambda: keys.reach is Reach.WORKS, desktop)
        assert len(desktop.bodies("BindShortcuts")) == 2


def test_keys_that_are_changed_in_the_desktops_settings_are_told(
    address: str, keys: PortalKeys, wait: Wait
) -> None:
    with portal(address) as desktop:
        wait(lambda: keys.reach is Reach.WORKS, desktop)
        desktop.change("Super+K")
        wait(lambda: keys.told == "Super+K", desktop)
        desktop.end_session()
        wait(lambda: keys.reach is Reach.NOWHERE, desktop)


def test_a_portal_that_served_us_and_died_is_started_again_after_a_while(qtbot: QtBot) -> None:
    town = Town()
    keys = PortalKeys("Help now", town.connect)
    bus = town.bus
    bus.comes("org.freedesktop.DBus")
    assert bus.bodies("StartServiceByName") == [(module.NAME, 0)]
    bus.comes(module.NAME)
    bus.goes(module.NAME)
    assert not keys._again.isActive(), "it has served nobody"
    keys._session = "/a/session"
    bus.comes(module.NAME)
    keys._session = "/a/session"
    bus.goes(module.NAME)
    keys._again.setInterval(0)
    keys._again.start()
    qtbot.waitUntil(lambda: len(bus.bodies("StartServiceByName")) == 2)
    keys.close()


def test_without_a_bus_it_is_unavailable() -> None:
    def nowhere(_owner: QObject) -> Town:
        raise Unavailable("no bus")

    with pytest.raises(Unavailable):
        PortalKeys("Help now", nowhere)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ctrl+Alt+H", "CTRL+ALT+h"),
        ("Shift+Super+F8", "SHIFT+LOGO+F8"),
        ("Ctrl+Alt+PageUp", "CTRL+ALT+Page_Up"),
        ("Super+Space", "LOGO+space"),
        ("Super+7", "LOGO+7"),
    ],
)
def test_keys_are_written_as_portals_read_them(text: str, said: str) -> None:
    assert trigger(parse(text)) == said
