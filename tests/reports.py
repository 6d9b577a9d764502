"""Diaries for tests of the page to share: one like that of its design, and those that are not."""

from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any

from coach.domain.diary import (
    Also,
    Before,
    Book,
    Check,
    Cramp,
    DayTold,
    Helped,
    Length,
    Muscle,
    Night,
    Side,
    When,
    book,
)
from coach.domain.report import report
from coach.domain.stage import Stage
from coach.domain.welcome import Contacts
from coach.ui.report.content import Content, Line

LAST = date(2027, 3, 22)
CONTACTS = Contacts("0117 496 0112", "999")
ARABIC = "فاطمة الزهراء بنت عبد الرحمن"
HEBREW = "האם אפשר להמשיך?"
EVERYTHING = frozenset[Line]()


def march(day: int) -> date:
    return date(2027, 3, day)


def when(night: date) -> When:
    return When(night, Stage.T3, 29)


def cramp(night: date, pain: int | None = 5, number: int = 0, **told: Any) -> Cramp:  # noqa: ANN401
    """Return a cramp in the small hours of a night."""
    at = datetime(night.year, night.month, night.day, 23, tzinfo=UTC) + timedelta(hours=2)
    at += timedelta(minutes=number)
    return Cramp(f"{night}-{number}", at, 60, when(night), pain=pain, **told)


def said(night: date, **told: Any) -> Night:  # noqa: ANN401
    return Night(when(night), **told)


def empty(nights: int = 14) -> Content:
    return Content(report(Book(), {}, LAST, nights))


def sparse() -> Content:
    """Return what stands on the page of somebody who told little."""
    cramps = (
        cramp(march(21), None),
        cramp(march(11), 0, side=Side.RIGHT, muscle=Muscle.OTHER, length=Length.OVER_10, woke=True),
    )
    told = book(cramps, [said(march(12), none=True)])
    return Content(report(told, {}, LAST), pregnant=False)


def usual() -> Content:
    """Return what the picture of the design shows."""
    pains = {9: [5], 11: [8, 6, 5], 13: [6, 4], 15: [6], 18: [4, 3], 21: [6], 22: [3]}
    cramps: list[Cramp] = []
    for day, each in pains.items():
        for pain in each:
            count = len(cramps)
            told: dict[str, Any] = {
                "side": Side.LEFT if count < 8 else Side.RIGHT,
                "muscle": Muscle.CALF if count < 9 else Muscle.FOOT,
                "length": Length.TO_3,
                "woke": day != 22,
                "helped": frozenset({Helped.FLEX} if count < 8 else {Helped.WALK}),
                "before": frozenset({Before.STANDING if count < 5 else Before.NOTHING}),
            }
            cramps.append(cramp(march(day), pain, count, **told))
    nights = [
        said(
            march(day),
            none=day not in pains,
            disturbance=5,
            also=frozenset({Also.PUFFY_ANKLES} if day in (9, 11, 13, 15) else ()),
            taken=day not in (9, 12),
        )
        for day in range(9, 23)
        if day not in (16, 19)
    ]
    for number in range(13):
        night = date(2027, 2, 23) + timedelta(days=number)
        if number < 9:
            cramps.append(cramp(night))
        else:
            nights.append(said(night, none=True))
    days = {march(day): DayTold(stretched=True) for day in (9, 10, 12, 13, 14, 17, 18, 20, 22)}
    made = report(book(cramps, nights), days, LAST, taken="Tablet from midwife", weeks=29)
    return Content(made, contacts=CONTACTS)


def full(
    seed: int = 4,
    nights: int = 28,
    *,
    taken: str = "Tablet my midwife advised",
    note: str = "Woke late, the room was hot, walked to the kitchen and back before it eased. ",
    **own: Any,  # noqa: ANN401
) -> Content:
    """Return the page of somebody who tells everything of nearly every night."""
    chance = Random(seed)  # noqa: S311  - no secret
    cramps: list[Cramp] = []
    written: list[Night] = []
    days: dict[date, DayTold] = {}
    for back in range(2 * nights):
        night = LAST - timedelta(days=back)
        if chance.random() < 0.08:
            continue
        count = chance.choice([0, 1, 1, 2, 3, 12])
        cramps += [_any_cramp(night, number, chance) for number in range(count)]
        written.append(
            said(
                night,
                none=not count,
                disturbance=chance.randint(0, 10),
                also=_some(Also, chance),
                checks=_some(Check, chance),
                taken=chance.random() < 0.8,
                note=(note * 3)[:200],
            )
        )
        days[night] = DayTold(stretched=chance.random() < 0.6)
    made = report(book(cramps, written), days, LAST, nights, taken=taken, weeks=29)
    return Content(made, **{"contacts": CONTACTS, "out": EVERYTHING, **own})


def _any_cramp(night: date, number: int, chance: Random) -> Cramp:
    return cramp(
        night,
        chance.choice([None, *range(11)]),
        number,
        side=chance.choice([None, *Side]),
        muscle=chance.choice([None, *Muscle]),
        length=chance.choice([None, *Length]),
        woke=chance.choice([None, True, False]),
        soreness=chance.choice([None, *range(11)]),
        helped=_some(Helped, chance),
        before=_some(Before, chance),
    )


def _some(kind: Any, chance: Random) -> frozenset[Any]:  # noqa: ANN401
    return frozenset(each for each in kind if chance.random() < 0.5)
