from dataclasses import replace
from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain import windows
from coach.domain.own import Own, parsed
from coach.domain.windows import EVERY_DAY, Window
from coach.ui.preferences.drafts import OWNS, WINDOWS, Drafts, OwnDraft, WindowDraft
from tests.domain.chosen import DAYS, LINES, TIMES
from tests.domain.chosen import OWNS as ANY_OWN
from tests.domain.chosen import WINDOWS as ANY_WINDOW

VITAMIN = Own("Vitamin", (time(21),))
TABLET = Own("Tablet", (time(8),))
MORNINGS = Window(EVERY_DAY, time(8), time(12))


def owns() -> Drafts[OwnDraft, Own]:
    return Drafts(OWNS, (VITAMIN, TABLET))


def test_what_is_right_counts_at_once() -> None:
    drafts = owns()
    line = drafts.lines[0]
    drafts.change(line, replace(line.draft, name="Iron"))
    assert drafts.value == (Own("Iron", (time(21),)), TABLET)


@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        ({"name": "  "}, "name-empty"),
        ({"name": "x" * 61}, "name-long"),
        ({"name": "a\x00b"}, "name-odd"),
        ({"name": " Tablet "}, "name-twice"),
        ({"at": ()}, "no-times"),
        ({"days": frozenset()}, "no-days"),
    ],
)
def test_what_is_wrong_stays_as_typed_and_what_was_right_goes_on(
    wrong: dict[str, object], fault: str
) -> None:
    drafts = owns()
    line = drafts.lines[0]
    typed = replace(line.draft, **wrong)  # type: ignore[arg-type]
    drafts.change(line, typed)
    assert drafts.fault(line) == fault
    assert line.draft == typed
    assert drafts.value == (VITAMIN, TABLET)


def test_a_line_that_is_still_typed_counts_as_before() -> None:
    drafts = owns()
    drafts.change(drafts.lines[0], OwnDraft("Iro"), settled=False)
    assert drafts.value == (VITAMIN, TABLET)


def test_a_name_that_grew_free_counts_then() -> None:
    drafts = owns()
    first, second = drafts.lines
    drafts.change(first, replace(first.draft, name="Tablet"))
    drafts.remove(second)
    assert drafts.value == (Own("Tablet", (time(21),)),)


def test_a_new_line_counts_once_it_is_right() -> None:
    drafts = Drafts(WINDOWS)
    line = drafts.add(WindowDraft())
    assert line is not None
    assert not drafts.value
    drafts.change(line, replace(line.draft, days=frozenset({0})))
    assert drafts.value == (Window(frozenset({0}), time(9), time(17)),)


def test_only_so_many_fit() -> None:
    drafts = Drafts(WINDOWS, [MORNINGS] * 19)
    assert drafts.add(WindowDraft()) is not None
    assert drafts.full
    assert drafts.add(WindowDraft()) is None


def test_a_change_from_elsewhere_keeps_what_is_being_typed() -> None:
    drafts = owns()
    first = drafts.lines[0]
    drafts.change(first, replace(first.draft, name=""))
    later = Own("Vitamin", (time(22),))
    drafts.show((later, TABLET))
    assert drafts.lines[0] is first
    assert first.draft.name == ""
    assert drafts.value == (later, TABLET)


def test_a_change_from_elsewhere_is_shown_where_nothing_is_typed() -> None:
    drafts = owns()
    first = drafts.lines[0]
    drafts.show((Own("Vitamin", (time(22),)), TABLET))
    assert drafts.lines[0] is first
    assert first.draft.at == (time(22),)


def test_a_line_removed_elsewhere_goes_unless_it_is_being_typed() -> None:
    drafts = owns()
    drafts.show((TABLET,))
    assert [line.kept for line in drafts.lines] == [TABLET]
    drafts.change(drafts.lines[0], OwnDraft(""))
    drafts.show(())
    assert [line.draft.name for line in drafts.lines] == [""]
    assert drafts.value == ()


def test_a_whole_day_keeps_its_times_for_later() -> None:
    draft = WindowDraft(EVERY_DAY, whole=False, begin=time(8), end=time(12))
    assert replace(draft, whole=True).made() == Window()
    assert replace(draft, whole=True).begin == time(8)


@given(st.lists(ANY_WINDOW, max_size=5), st.lists(ANY_WINDOW, max_size=5))
def test_windows_from_anywhere_are_shown_as_they_are(one: list[Window], two: list[Window]) -> None:
    drafts = Drafts(WINDOWS, one)
    drafts.show(two)
    assert drafts.value == tuple(two)
    assert tuple(line.draft.made() for line in drafts.lines) == tuple(two)


NAMED = st.lists(ANY_OWN, max_size=5, unique_by=lambda each: each.name)


@given(NAMED, NAMED)
def test_reminders_from_anywhere_are_shown_as_they_are(one: list[Own], two: list[Own]) -> None:
    drafts = Drafts(OWNS, one)
    drafts.show(two)
    assert drafts.value == tuple(two)
    assert tuple(line.draft.made() for line in drafts.lines) == tuple(two)


TYPED = st.builds(OwnDraft, LINES, st.lists(TIMES, max_size=3).map(tuple), st.just(EVERY_DAY))


@given(NAMED, st.lists(st.tuples(st.integers(0, 9), TYPED), max_size=8))
def test_whatever_is_typed_only_what_is_right_counts(
    owned: list[Own], typed: list[tuple[int, OwnDraft]]
) -> None:
    drafts = Drafts(OWNS, owned)
    for place, draft in typed:
        if place < len(drafts.lines):
            drafts.change(drafts.lines[place], draft)
            assert drafts.lines[place].draft == draft
        else:
            drafts.add(draft)
        assert parsed(drafts.value) == drafts.value


@given(st.lists(st.builds(WindowDraft, DAYS | st.just(frozenset()), st.booleans()), max_size=6))
def test_windows_that_count_can_be_written_and_read(typed: list[WindowDraft]) -> None:
    drafts = Drafts(WINDOWS)
    for draft in typed:
        drafts.add(draft)
    assert windows.parsed(windows.written(drafts.value)) == drafts.value
