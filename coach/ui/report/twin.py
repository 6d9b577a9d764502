"""The page as plain text: the same words in the same order, for a screen reader and for a file."""

from collections.abc import Iterator, Mapping

from coach.ui.report.content import Content, Line
from coach.ui.report.facts import Facts, Listing
from coach.ui.report.glance import figures, sentences

LISTS = (Line.WHERE, Line.HELPED, Line.BEFORE, Line.ALSO)


def text_twin(content: Content, words: Mapping[str, str]) -> str:
    """Return everything that the page says as text, also what would be cut short on it."""
    facts = Facts(words, content)
    sections = (
        _top(facts),
        _glance(facts),
        _chart(facts),
        *(_listing(facts, facts.listing(line)) for line in LISTS),
        _checks(facts),
        _taken(facts),
        _notes(facts),
        _questions(facts),
        iter(facts.foot()),
    )
    said = (tuple(section) for section in sections)
    return "\n\n".join("\n".join(section) for section in said if section) + "\n"


def _top(facts: Facts) -> Iterator[str]:
    content = facts.content
    yield facts.say("title")
    if facts.name and content.has(Line.NAME):
        yield facts.name
    yield facts.period
    if facts.weeks:
        yield facts.weeks
    yield facts.say("self")


def _glance(facts: Facts) -> Iterator[str]:
    numbers, groups = figures(facts), sentences(facts)
    if not numbers and not groups and not facts.nothing:
        return
    yield facts.say("heads.glance")
    if facts.nothing:
        yield facts.nothing
    else:
        for figure in numbers:
            yield f"{figure.number} {figure.head}, {figure.rest}"
    for group in groups:
        yield from group


def _chart(facts: Facts) -> Iterator[str]:
    if facts.content.has(Line.CHART):
        yield facts.say("heads.chart")
        yield from map(facts.night, facts.report.bars)


def _listing(facts: Facts, listing: Listing | None) -> Iterator[str]:
    if listing is None:
        return
    yield listing.head
    if not listing.rows:
        yield facts.say("told.nothing")
    for label, count in listing.rows:
        yield facts.told("item", head=label, rest=count)


def _checks(facts: Facts) -> Iterator[str]:
    if not facts.content.has(Line.CHECKS):
        return
    ticked, head = facts.checks(), facts.say("heads.checks")
    if ticked:
        yield head
        yield from ticked
    elif facts.report.logged.count:
        yield facts.told("item", head=head, rest=facts.say("told.none"))


def _taken(facts: Facts) -> Iterator[str]:
    if said := facts.taken():
        yield facts.say("heads.taken")
        yield said


def _notes(facts: Facts) -> Iterator[str]:
    if notes := facts.notes():
        yield facts.say("heads.notes")
        for at, note in notes:
            yield facts.told("item", head=at, rest=" ".join(note.split()))


def _questions(facts: Facts) -> Iterator[str]:
    questions = facts.content.questions.strip()
    if questions and facts.content.has(Line.QUESTIONS):
        yield facts.say("heads.questions")
        yield questions
