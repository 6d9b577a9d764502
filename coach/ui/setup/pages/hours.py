"""When the day begins and ends. Nothing is shown before this page was continued once."""

from datetime import time

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from coach.domain.preferences import Preferences, changed
from coach.domain.welcome import SetupPage
from coach.ui.buttons import RING
from coach.ui.icons import Icon
from coach.ui.kit.parts import SHADOW, Card, text
from coach.ui.kit.row import Row
from coach.ui.kit.time_field import TimeStepper
from coach.ui.kit.toggle import Toggle
from coach.ui.safety.columns import Columns
from coach.ui.safety.headline import Headline
from coach.ui.setup.hours_band import HoursBand
from coach.ui.setup.page import Page, Setting
from coach.ui.theme import Role

_LEAST = 232
_PADDING = 18
_ENDS = ((Icon.SUN, "wake", "wake"), (Icon.MOON, "bedtime", "bedtime"))
_WEEKEND = (
    (Icon.SUN, "weekend-wake", "weekend_wake"),
    (Icon.MOON, "weekend-bedtime", "weekend_bedtime"),
)


class HoursPage(Page):
    """Asks for getting up and going to bed; at weekends maybe at other times."""

    def __init__(self, setting: Setting, preferences: Preferences) -> None:
        super().__init__(SetupPage.HOURS, setting, preferences)
        self.steppers: dict[str, TimeStepper] = {}
        self.put(self._cards(_ENDS), 0)
        self.weekend = Toggle(self.dress, self.say("weekend"))
        self.put(Row(self.dress, self.say("weekend"), "", self.weekend, inset=RING), SHADOW - RING)
        self._weekend_cards = self._cards(_WEEKEND)
        self.put(self._weekend_cards, 0)
        self.put(text(self.dress, self.say("day"), Role.BUTTON, second=True))
        self.band = HoursBand(self.words, self.dress)
        self.put(self.band, 0)
        self.day = text(self.dress, "", second=True)
        self.put(self.day)
        self.put(text(self.dress, self.say("note"), second=True))
        self.weekend.toggled.connect(lambda on: self._tell("weekend", on))
        self.band.drawn.connect(self._take_drawn)
        self.show_draft(self.draft())

    def draft(self) -> Preferences:
        """Return the preferences with these hours, confirmed: continuing says that they hold."""
        return changed(super().draft(), "hours.confirmed", value=True)

    def show_draft(self, draft: Preferences) -> None:
        """Show these hours, and the day that comes of them."""
        for name, stepper in self.steppers.items():
            stepper.show_value(getattr(draft.hours, name))
        self.weekend.blockSignals(True)  # noqa: FBT003
        self.weekend.setChecked(draft.hours.weekend)
        self.weekend.blockSignals(False)  # noqa: FBT003
        self._describe(draft)

    def first(self) -> QWidget:
        """Return the time of getting up."""
        return self.steppers["wake"]

    def _describe(self, draft: Preferences) -> None:
        self._weekend_cards.setVisible(draft.hours.weekend)
        self.band.show_hours(draft.hours.wake, draft.hours.bedtime)
        self.day.setText(self.outlook.describe(draft))

    def _tell(self, name: str, value: object) -> None:
        self.answer(f"hours.{name}", value)
        self._describe(self.draft())

    def _take_drawn(self, wake: time, bedtime: time) -> None:
        for name, at in (("wake", wake), ("bedtime", bedtime)):
            self.steppers[name].show_value(at)
            self.answer(f"hours.{name}", at)
        self._describe(self.draft())

    def _cards(self, ends: tuple[tuple[Icon, str, str], ...]) -> QWidget:
        cards = QWidget()
        row = Columns(self.dress.px(_LEAST), 0, 2, cards)
        row.setContentsMargins(0, 0, 0, 0)
        for icon, key, name in ends:
            row.addWidget(self._card(icon, key, name))
        return cards

    def _card(self, icon: Icon, key: str, name: str) -> QWidget:
        tones = self.dress.tokens
        stepper = TimeStepper(self.dress, self.say(key))
        stepper.speak(self.words)
        stepper.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        stepper.chosen.connect(lambda at, name=name: self._tell(name, at))
        self.steppers[name] = stepper
        card = Card(self.dress)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(*card.margins(_PADDING))
        inside.setSpacing(10)
        ink = tones.amber if icon is Icon.SUN else tones.moon
        inside.addWidget(Headline(self.dress, self.say(key), icon, ink))
        inside.addWidget(stepper)
        return card
