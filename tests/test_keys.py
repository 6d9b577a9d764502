"""The keys that open help from anywhere."""

from PySide6.QtCore import QObject

from coach.domain.binding import Desktop
from coach.domain.preferences import Preferences, changed
from coach.domain.shortcut import Reach
from coach.keys import HelpKeys
from tests.adapters.senses.fakes import Count
from tests.adapters.shortcut.test_first import Ear

CONFIRMED = changed(Preferences(), "hours.confirmed", True)


def test_nobody_is_asked_for_keys_before_they_have_set_their_hours(qapp: QObject) -> None:
    keys = HelpKeys({}, "linux", "Help now", qapp)
    reached = []
    for chosen in (Preferences(), CONFIRMED, changed(CONFIRMED, "help.shortcut", "")):
        keys.follow(chosen)
        reached.append(keys.shortcut.reach)
    assert reached == [Reach.OFF, Reach.NOWHERE, Reach.OFF]
    keys.close()


def test_the_page_is_told_how_they_stand_and_what_to_paste(qapp: QObject) -> None:
    keys = HelpKeys({"XDG_CURRENT_DESKTOP": "KDE"}, "linux", "Help now", qapp)
    told = keys.listening()
    keys.follow(CONFIRMED)
    assert (told.reach(), told.told(), told.desktop) == (Reach.NOWHERE, "", Desktop.KDE)
    assert told.command.endswith(" cramp")
    keys.close()


def test_a_refusal_is_passed_on_so_that_nobody_is_asked_at_each_start(qapp: QObject) -> None:
    keys = HelpKeys({}, "linux", "Help now", qapp)
    refused, pressed = Count(keys.refused), Count(keys.pressed)
    ear = Ear()
    keys.shortcut._listener = ear
    ear.reach = Reach.TAKEN
    keys.shortcut.changed.emit()
    assert refused.times == 0
    ear.reach = Reach.REFUSED
    keys.shortcut.changed.emit()
    keys.shortcut.pressed.emit()
    assert (refused.times, pressed.times) == (1, 1)
