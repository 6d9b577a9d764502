"""What the cards of water and movement say of the day. Needs no Qt."""

from datetime import datetime, timedelta

from coach.domain.movement import Doing
from coach.domain.preferences import Unit
from coach.ui.phrases import FLUID_OUNCE_ML
from coach.ui.today.wording import Wording

MINUTE = timedelta(minutes=1)
_CHIPS = {Unit.ML: (150, 250), Unit.FL_OZ: (round(5 * FLUID_OUNCE_ML), round(8 * FLUID_OUNCE_ML))}


def chips(unit: Unit) -> tuple[int, int]:
    """Return the two other drinks that are offered, in millilitres: round numbers of the unit."""
    return _CHIPS[unit]


def water_goal(said: Wording) -> str:
    """Return "of 2,000 planned by 20:00", or the ceiling."""
    drinks = said.view.drinks
    if drinks.limit:
        return said.told("water.ceiling", target=said.volume(drinks.target))
    if drinks.by is None:
        return said.told("water.target", target=said.number(drinks.target))
    time = said.clock(drinks.by)
    return said.told("water.planned", target=said.number(drinks.target), time=time)


def water_next(said: Wording) -> str:
    """Return when the next drink comes, or why none does; empty under a limit."""
    drinks = said.view.drinks
    if not said.view.set_up or drinks.limit:
        return ""
    if not drinks.enabled:
        return said.say("water.off")
    if drinks.plenty:
        return said.say("water.plenty")
    if drinks.next is None:
        return said.say("water.reached") if drinks.drunk >= drinks.target else ""
    key = "water.after" if drinks.after_break else "water.next"
    return said.told(key, time=said.clock(drinks.next))


def fullness(said: Wording) -> float:
    """Return how full the glass is, 0 to 1."""
    drinks = said.view.drinks
    return min(1.0, drinks.drunk / drinks.target) if drinks.target else 0.0


def glass(said: Wording) -> str:
    """Return the glass as one sentence."""
    drinks = said.view.drinks
    return said.told(
        "water.glass",
        percent=round(fullness(said) * 100),
        drunk=said.number(drinks.drunk),
        target=said.volume(drinks.target),
    )


def drunk(said: Wording, amount: int) -> str:
    """Return what was drunk just now, for those who listen."""
    drinks = said.view.drinks
    return said.told(
        "water.drank",
        amount=said.volume(amount),
        drunk=said.number(drinks.drunk),
        target=said.volume(drinks.target),
    )


def movement_line(said: Wording) -> str:
    """Return "4 breaks. Longest sit 58 minutes.", without claiming what nothing can tell."""
    found = said.view.movement
    if found.on_feet and not _past(said):
        return said.say("movement.no-shift")
    key = {0: "breaks-none", 1: "breaks-one"}.get(found.breaks, "breaks-many")
    count = said.told(f"movement.{key}", count=found.breaks)
    if not found.sees:
        return f"{count} {said.say('movement.unseen')}"
    minutes = found.longest // MINUTE
    if not minutes:
        return count
    longest = "movement.longest-feet" if found.on_feet else "movement.longest"
    return f"{count} {said.told(longest, minutes=minutes)}"


def chart(said: Wording) -> str:
    """Return the chart as one sentence."""
    found = said.view.movement
    ahead = [span.begin for span in found.spans if span.doing is Doing.PLANNED]
    return said.told(
        "movement.chart",
        begin=said.clock(found.begin),
        end=said.clock(found.end),
        facts=movement_line(said),
        ahead=_ahead(said, ahead),
    )


def legend(said: Wording) -> tuple[tuple[Doing, str], ...]:
    """Return each way of spending time that the chart shows, and what it is called."""
    found = said.view.movement
    sat = (Doing.SITTING, "sitting") if found.sees else (Doing.UNSEEN, "unknown")
    up = (Doing.UP, "on-feet" if found.on_feet else "up")
    shown = (sat, up, (Doing.PLANNED, "planned"))
    return tuple((doing, said.say(f"movement.{key}")) for doing, key in shown)


def _past(said: Wording) -> bool:
    return any(span.doing is not Doing.PLANNED for span in said.view.movement.spans)


def _ahead(said: Wording, begins: list[datetime]) -> str:
    if not begins:
        return said.say("movement.ahead-none")
    key = "ahead-one" if len(begins) == 1 else "ahead-many"
    return said.told(f"movement.{key}", count=len(begins), time=said.clock(begins[0]))
