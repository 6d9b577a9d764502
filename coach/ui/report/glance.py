"""The numbers at a glance: four large ones, and the sentences below them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from coach.domain.diary import Length
from coach.domain.report import Middle, Share
from coach.ui.report.content import Line
from coach.ui.report.facts import Facts


@dataclass(frozen=True, slots=True)
class Figure:
    """A large number and the two lines below it."""

    number: str
    head: str
    rest: str


def figures(facts: Facts) -> tuple[Figure, ...]:
    """Return the large numbers."""
    made = {
        Line.LOGGED: _logged,
        Line.CRAMPED: _cramped,
        Line.CRAMPS: _cramps,
        Line.PAIN: _pain,
    }
    return tuple(each(facts) for line, each in made.items() if facts.content.has(line))


def sentences(facts: Facts) -> tuple[tuple[str, ...], ...]:
    """Return what stands below them, in groups that belong together."""
    groups = (
        ((Line.LENGTH, _length), (Line.WOKEN, _woken)),
        ((Line.SLEEP, _sleep),),
        ((Line.SORENESS, _soreness),),
        ((Line.EARLIER, _earlier),),
    )
    said = (
        tuple(filter(None, (each(facts) for line, each in group if facts.content.has(line))))
        for group in groups
    )
    return tuple(filter(None, said))


def number(value: float) -> str:
    """Return a middle value: "6", or "5.5" half-way between two."""
    return f"{value:g}"


def joined(groups: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield each group of sentences as one."""
    for group in groups:
        yield " ".join(group)


def _logged(facts: Facts) -> Figure:
    share = facts.report.logged
    head = facts.counted("figures.of-nights", share.of)
    return Figure(str(share.count), head, facts.say("figures.logged"))


def _cramped(facts: Facts) -> Figure:
    share = facts.report.cramped
    if not share.of:
        return _unknown(facts, "figures.cramped")
    head = facts.counted("figures.of-nights", share.of)
    return Figure(str(share.count), head, facts.say("figures.cramped"))


def _cramps(facts: Facts) -> Figure:
    report = facts.report
    if report.per_night is None:
        return _unknown(facts, "figures.cramps")
    head = facts.say("figures.cramps-one" if report.cramps == 1 else "figures.cramps")
    mean = f"{report.per_night:.1f}"
    return Figure(str(report.cramps), head, facts.told("figures.per-night", mean=mean))


def _pain(facts: Facts) -> Figure:
    report = facts.report
    if report.pain.value is None:
        said = facts.say("figures.nothing" if report.cramps else "none")
        return Figure(facts.say("none"), facts.say("figures.pain-none"), said)
    some = report.pain.of < report.cramps
    key = "figures.worst-some" if some else "figures.worst"
    rest = facts.told(key, worst=report.worst, of=report.pain.of)
    return Figure(number(report.pain.value), facts.say("figures.pain"), rest)


def _unknown(facts: Facts, key: str) -> Figure:
    return Figure(facts.say("none"), facts.say(key), facts.say("figures.nothing-logged"))


def _length(facts: Facts) -> str:
    lasting = facts.report.lasting
    if not facts.report.cramps:
        return ""
    if not lasting.usual:
        return facts.say("lines.length-none")
    over = lasting.over_10
    if lasting.usual == (Length.OVER_10,):
        return facts.told("lines.length-over", count=over.count, of=over.of)
    usual = ""
    for length in lasting.usual:
        said = facts.say(f"lengths.{length}")
        usual = facts.told("or", one=usual, other=said) if usual else said
    return facts.told("lines.length", length=usual, count=over.count, of=over.of)


def _woken(facts: Facts) -> str:
    return _share(facts, "lines.woken", facts.report.woken) if facts.report.cramps else ""


def _sleep(facts: Facts) -> str:
    return _middle(facts, "lines.sleep", facts.report.disturbance)


def _soreness(facts: Facts) -> str:
    return _middle(facts, "lines.soreness", facts.report.soreness)


def _earlier(facts: Facts) -> str:
    return _share(facts, "lines.earlier", facts.report.earlier)


def _share(facts: Facts, key: str, share: Share) -> str:
    nights = facts.report.nights
    if not share.of:
        return facts.told(f"{key}-none", nights=nights)
    return facts.counted(key, share.of, count=share.count, nights=nights)


def _middle(facts: Facts, key: str, middle: Middle) -> str:
    if middle.value is None:
        return ""
    return facts.counted(key, middle.of, value=number(middle.value))
