"""What the weeks say, week by week, in the words of a language. Needs no Qt."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from coach.domain.preferences import Unit
from coach.domain.weeks import Middle, Week, Weeks
from coach.ui.language import say, told
from coach.ui.phrases import measure


@dataclass(frozen=True, slots=True)
class Wording:
    """Sentences about weeks.

    Attributes:
        words: the catalogue.
        unit: how volumes are told.
        now: the Monday of the week that goes on.
    """

    words: Mapping[str, str]
    unit: Unit = Unit.ML
    now: date | None = None

    def say(self, key: str) -> str:
        """Return fixed words of the page."""
        return say(self.words, f"weeks.{key}")

    def told(self, key: str, **values: object) -> str:
        """Return words of the page with values put in."""
        return told(self.words, f"weeks.{key}", **values)

    def summary(self, found: Weeks) -> str:
        """Return what is told of the nights of all the weeks."""
        key = "summary" if found.logged else "summary-none"
        count = len(found.weeks)
        return self.told(key, count=count, cramps=found.cramps, logged=found.logged)

    def span(self, week: Week) -> str:
        """Return the days of a week: "9 March to 15 March"."""
        key = "tell.week-now" if week.first == self.now else "tell.week"
        return self.told(key, first=self.day(week.first), last=self.day(week.last))

    def sentence(self, week: Week) -> str:
        """Return all that is told of a week, as it is read aloud."""
        return f"{self.span(week)}. {self.facts(week)}"

    def facts(self, week: Week) -> str:
        """Return all that is told of a week, without saying which it is."""
        days = (
            (self._routines(week), self._drinks(week.drunk), self._up(week.up))
            if week.days
            else (self.say("tell.days-none"),)
        )
        return " ".join(filter(None, (self._nights(week), self._gaps(week), *days)))

    def day(self, at: date) -> str:
        """Return "9 March"."""
        return self.told("dates.day", day=at.day, month=self.say(f"dates.{at.month}"))

    def short(self, at: date) -> str:
        """Return "9 Mar"."""
        return self.told("dates.short", day=at.day, month=self.say(f"dates.{at.month}-short"))

    def volume(self, amount: int) -> str:
        """Return "200 mL" or, in whole ounces, "7 fl oz"."""
        return self.told(f"tell.{self.unit.value}", amount=measure(amount, self.unit))

    def _nights(self, week: Week) -> str:
        if not week.logged:
            return self.say("tell.nights-none")
        key = "tell.nights-one" if week.logged == 1 else "tell.nights"
        return self.told(key, cramps=week.cramps, logged=week.logged)

    def _gaps(self, week: Week) -> str:
        if not week.logged or not week.unlogged:
            return ""
        key = "tell.gaps-one" if week.unlogged == 1 else "tell.gaps"
        return self.told(key, count=week.unlogged)

    def _routines(self, week: Week) -> str:
        key = {0: "tell.routines-none", 1: "tell.routines-one"}.get(week.routines, "tell.routines")
        of = self.told("tell.of-one" if week.days == 1 else "tell.of", days=week.days)
        return self.told(key, count=week.routines, of=of)

    def _drinks(self, middle: Middle) -> str:
        if middle.value is None:
            return self.say("tell.drinks-none")
        key = "tell.drinks-one" if middle.of == 1 else "tell.drinks"
        return self.told(key, amount=self.volume(middle.value), days=middle.of)

    def _up(self, middle: Middle) -> str:
        if middle.value is None:
            return self.say("tell.up-none")
        key = "tell.up-one" if middle.of == 1 else "tell.up"
        return self.told(key, minutes=middle.value, days=middle.of)
