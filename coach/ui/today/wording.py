"""What the page says, made from a view and the words of a language. Needs no Qt."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from coach.domain.done import Deed, Done
from coach.domain.history import FOREVER
from coach.domain.hours import local
from coach.domain.preferences import Mode
from coach.domain.reminder import Due, Habit
from coach.ui.language import say, told
from coach.ui.phrases import measure, own_name
from coach.ui.today.view import Hero, State, TodayView

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NOON, _EVENING, _NIGHT, _MORNING = 12, 18, 22, 5
_SOON_MIN = 60
_HEADS = {
    State.NEXT: "plan",
    State.SETUP: "setup",
    State.PAUSED: "paused",
    State.ASKED: "asked",
    State.WAITING: "waiting",
    State.AWAY: "away",
    State.NOTHING: "nothing",
}
_DOINGS = {Mode.DESK: "standing", Mode.JOB: "seated", Mode.SIT_STAND: "moving"}


@dataclass(frozen=True, slots=True)
class Wording:
    """Sentences for one view, in one language."""

    words: Mapping[str, str]
    view: TodayView

    def say(self, key: str) -> str:
        """Return fixed words of the page."""
        return say(self.words, f"today.{key}")

    def told(self, key: str, **values: object) -> str:
        """Return words of the page with values put in."""
        return told(self.words, f"today.{key}", **values)

    def clock(self, moment: datetime) -> str:
        """Return "14:20"."""
        return f"{local(moment, self.view.zone):%H:%M}"

    def day(self, moment: datetime) -> str:
        """Return "Thursday"."""
        return self.say(f"days.{_DAYS[local(moment, self.view.zone).weekday()]}")

    def volume(self, millilitres: int) -> str:
        """Return "200 mL" or, in whole ounces, "7 fl oz"."""
        amount = measure(millilitres, self.view.unit)
        return self.told(f"water.{self.view.unit.value}", amount=amount)

    def number(self, millilitres: int) -> str:
        """Return a volume without its unit."""
        return measure(millilitres, self.view.unit)

    def title(self) -> str:
        """Return "Thursday afternoon"."""
        hour = local(self.view.now, self.view.zone).hour
        part = (
            "night"
            if hour >= _NIGHT or hour < _MORNING
            else "morning"
            if hour < _NOON
            else "afternoon"
            if hour < _EVENING
            else "evening"
        )
        return self.told(f"parts.{part}", day=self.day(self.view.now))

    def line(self) -> str:
        """Return "14:05 · everything is on plan", or what stands in its way."""
        how = self.say(f"head.{_HEADS[self.view.hero.state]}")
        return self.told("head.line", time=self.clock(self.view.now), how=how)

    def kicker(self) -> str:
        """Return when the first card's turn comes; empty where it is nobody's."""
        hero = self.view.hero
        match hero.state:
            case State.ASKED:
                return self.say("when.now")
            case State.WAITING if hero.why:
                return self.say(f"waits.{hero.why.value.replace(' ', '-')}")
            case State.NEXT if hero.due:
                return self._when(hero.due.at)
            case _:
                return ""

    def _when(self, at: datetime) -> str:
        now, zone = self.view.now, self.view.zone
        minutes = round((at - now).total_seconds() / 60)
        days = (local(at, zone).date() - local(now, zone).date()).days
        if minutes <= 1:
            return self.say("when.minute" if minutes == 1 else "when.soon")
        if minutes < _SOON_MIN:
            return self.told("when.minutes", minutes=minutes)
        key = {0: "today", 1: "tomorrow"}.get(days, "day")
        return self.told(f"when.{key}", time=self.clock(at), day=self.day(at))

    def headline(self, *, night: bool = False) -> str:
        """Return what is next, in one line."""
        hero = self.view.hero
        if hero.state is State.PAUSED:
            return self._paused(hero)
        if hero.due is None:
            return self.say(f"hero.{hero.state.value}")
        if hero.due.kind is Habit.OWN:
            name = own_name(hero.due.habit, discreet=self.view.discreet)
            return name or self.say("hero.own")
        kind = self._doing(hero.due)
        if night and f"today.hero.night-{kind}" in self.words:
            return self.say(f"hero.night-{kind}")
        return self.say(f"hero.{kind}")

    def why(self, *, night: bool = False) -> str:
        """Return the reason, in one or two short sentences; at night in one."""
        hero = self.view.hero
        if hero.due is None:
            return self._state_why(hero)
        match hero.due.kind:
            case Habit.WATER:
                return self._water_why(hero.due)
            case Habit.STANDING:
                return self._standing_why(hero, night=night)
            case Habit.OWN:
                return self.told("hero.own-why", time=self._meant_for(hero.due))
            case _:
                return self.say(f"hero.{hero.due.kind.value}-why")

    def _state_why(self, hero: Hero) -> str:
        if hero.state is State.PAUSED and hero.until == FOREVER:
            return ""
        return self.say(f"hero.{hero.state.value}-why")

    def _paused(self, hero: Hero) -> str:
        if hero.until is None or hero.until == FOREVER:
            return self.say("hero.paused-open")
        zone = self.view.zone
        days = (local(hero.until, zone).date() - local(self.view.now, zone).date()).days
        key = {0: "paused", 1: "paused-tomorrow"}.get(days, "paused-day")
        return self.told(f"hero.{key}", time=self.clock(hero.until), day=self.day(hero.until))

    def _doing(self, due: Due) -> str:
        return _DOINGS[self.view.mode] if due.kind is Habit.STANDING else due.kind.value

    def _water_why(self, due: Due) -> str:
        drinks = self.view.drinks
        if not drinks.drunk:
            return self.told("hero.water-first", amount=self.volume(due.amount))
        return self.told(
            "hero.water-why",
            amount=self.volume(due.amount),
            sum=self.number(drinks.drunk + due.amount),
            target=self.volume(drinks.target),
        )

    def _standing_why(self, hero: Hero, *, night: bool) -> str:
        kind = self._doing(hero.due) if hero.due else "standing"
        enough = self.say(f"hero.{'seated' if kind == 'seated' else 'standing'}-enough")
        if not hero.minutes or hero.due is None:
            return enough
        ahead = hero.state is State.NEXT
        key = f"{kind}-why" if ahead else f"{kind}-now"
        if kind == "standing" and not self.view.movement.sees:
            key = "standing-unseen" if ahead else "moving-now"
        values = {"minutes": hero.minutes, "time": self.clock(hero.due.at)}
        fact = self.told(f"hero.{key}", **values)
        return fact if night else f"{fact} {enough}"

    def _meant_for(self, due: Due) -> str:
        return due.turn[-5:] if due.turn else self.clock(due.at)

    def name(self, due: Due) -> str:
        """Return what a turn is called in a list."""
        if due.kind is Habit.OWN:
            return own_name(due.habit, discreet=self.view.discreet) or self.say("names.own")
        return self.say(f"names.{self._doing(due)}")

    def deed(self, each: Done) -> str:
        """Return what was done, in a few words."""
        match each.deed:
            case Deed.DRANK:
                return self.told("done.drank", amount=self.volume(each.amount))
            case Deed.AWAY:
                return self.told("done.away", minutes=each.amount)
            case Deed.OWN:
                name = own_name(each.habit, discreet=self.view.discreet)
                return name or self.say("names.own")
            case _:
                return self.say(f"done.{each.deed.value}")
