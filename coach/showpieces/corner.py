"""What stands in the corner of the screen: cards, and the menu of the tray."""

from dataclasses import replace
from typing import TYPE_CHECKING

from coach.showpieces.world import Build, Words, World

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from coach.ui.style import Style


def card(*habits: str) -> Build:
    """Return what makes the card that asks for these habits."""

    def build(world: World, style: "Style", words: Words) -> "QWidget":
        from coach.domain.notice import Notice  # noqa: PLC0415
        from coach.ui import words as sentences  # noqa: PLC0415
        from coach.ui.card import CardWindow  # noqa: PLC0415
        from coach.ui.pseudo import tongue  # noqa: PLC0415

        lived = world.evening if "bedtime" in habits else world.afternoon
        coach = lived.coach
        notice = Notice(tuple(lived.notices[habit].dues[0] for habit in habits))
        around = sentences.around(notice, coach.preferences, coach.recent(), coach.now, coach.zone)
        card = sentences.card(notice, around, style.tone)
        say = tongue(words)
        buttons = tuple(replace(each, label=say(each.label)) for each in card.buttons)
        body = "\n".join(say(line) for line in card.body.splitlines())
        card = replace(card, title=say(card.title), body=body, buttons=buttons)
        window = CardWindow(card, style=style)
        window.wake()
        return window

    return build


def menu(world: World, _style: "Style", _words: Words) -> "QWidget":
    """Return the menu of the tray."""
    from coach.ui.tray_menu import TrayMenu  # noqa: PLC0415

    coach = world.afternoon.coach
    made = TrayMenu(coach.preferences.water.serving_ml)
    made.tell(coach.status(), coach.preferences.standing.mode)
    return made
