"""A choice is one choice: in the window, in the store on disk and on the command line."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from coach.adapters.files import Places, StorageFault
from coach.adapters.preferences import PreferenceFile
from coach.cli import obey
from coach.cli_preferences import _said
from coach.cli_terms import DONE
from coach.domain.edits import LASTING
from coach.domain.preferences import Preferences, changed, declarations, read
from coach.domain.values import Declaration, plain
from coach.ui.preferences.choosing import Choosing
from coach.ui.preferences.page import PreferencesPage
from tests.domain.chosen import CHOICES, sets, values
from tests.ui.preferences.hands import choose, shown
from tests.ui.preferences.pages import WORDS, page

EVERY = list(declarations())
NAMES = [each.name for each in EVERY]
FEW = settings(
    max_examples=2, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture
def home(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    with TemporaryDirectory() as folder:
        monkeypatch.setenv("STRETCH_COACH_HOME", folder)
        yield Path(folder)


def store(home: Path) -> PreferenceFile:
    return PreferenceFile(Places(home, home), lambda: datetime(2026, 11, 30, tzinfo=UTC))


def keep(made: PreferencesPage, file: PreferenceFile) -> None:
    """Let what is chosen be kept on disk, as the running program does."""

    def take(preferences: Preferences) -> None:
        file.write(preferences)
        made.show_preferences(file.read())

    made.chosen.connect(take)


def same(made: PreferencesPage, each: Declaration, value: Any) -> bool:  # noqa: ANN401
    """Whether the window shows a value, in its own way."""
    found = shown(made.row(each.name))
    if each.limits.get("kind") != "names":
        return bool(found == value)
    return str(len(value)) in found or (not value and found == WORDS["preferences.tips.none"])


@pytest.mark.parametrize("each", EVERY, ids=NAMES)
@FEW
@given(data=st.data())
def test_what_is_chosen_in_the_window_is_stored_and_got(
    qtbot: QtBot,
    home: Path,
    capsys: pytest.CaptureFixture[str],
    each: Declaration,
    data: st.DataObject,
) -> None:
    value = data.draw(values(each).filter(lambda value: value != each.default))
    names = each.limits.get("kind") == "names"
    before = changed(Preferences(), each.name, value) if names else Preferences()
    file = store(home)
    file.write(before)
    made = page(qtbot, before, whole=False)
    keep(made, file)
    choose(made.row(each.name), value)
    wanted = () if names else value
    assert read(store(home).read(), each.name) == wanted
    capsys.readouterr()
    assert obey(["get", each.name]) == DONE
    assert capsys.readouterr().out.removesuffix("\n") == _said(plain(each, wanted))
    made.close()


@pytest.mark.parametrize("each", EVERY, ids=NAMES)
@FEW
@given(data=st.data())
def test_what_is_set_on_the_command_line_is_shown_in_the_window(
    qtbot: QtBot, home: Path, each: Declaration, data: st.DataObject
) -> None:
    value = data.draw(values(each))
    typed = _said(plain(each, value))
    assume(not typed.startswith("-"))
    if each.limits.get("kind") == "names":
        typed = ",".join(value)
    file = store(home)
    made = page(qtbot, whole=False)
    row = made.row(each.name)
    assert obey(["set", each.name, typed]) == DONE
    file = store(home)
    made.show_preferences(file.read())
    assert read(made.preferences, each.name) == value
    assert same(made, each, value)
    assert row.reset.isHidden() is (value == each.default or each.name in LASTING)
    made.close()


STEPS = st.one_of(
    st.tuples(st.just("choose"), CHOICES),
    st.tuples(st.just("choose"), CHOICES),
    st.tuples(st.just("elsewhere"), CHOICES),
    st.tuples(st.just("reset"), st.sampled_from(NAMES)),
    st.tuples(st.just("import"), sets()),
    st.tuples(st.just("undo"), st.none()),
    st.tuples(st.just("undo"), st.none()),
    st.tuples(st.just("reset all"), st.none()),
    st.tuples(st.just("full disk"), CHOICES),
)


class Kept:
    """A store in memory that is full at times."""

    def __init__(self, made: PreferencesPage) -> None:
        self.preferences, self.full = Preferences(), False
        self._page = made
        made.chosen.connect(self.take)

    def take(self, preferences: Preferences) -> None:
        try:
            self.write(preferences)
        except StorageFault as fault:
            self._page.show_refusal(str(fault))
        else:
            self._page.show_preferences(preferences)

    def write(self, preferences: Preferences) -> None:
        if self.full:
            raise StorageFault("no space left")
        self.preferences = preferences


def begin(made: PreferencesPage, kept: Kept, first: Preferences) -> None:
    """Let the same page begin anew, for making one takes longer than all that is done with it."""
    kept.preferences = first
    made.show_preferences(first)
    made._choosing = Choosing(first)
    made._show()


def step(made: PreferencesPage, kept: Kept, what: str, value: Any) -> None:  # noqa: ANN401
    made._run.stop()
    match what:
        case "choose":
            made.choose(*value)
        case "elsewhere":
            kept.preferences = changed(kept.preferences, *value)
            made.show_preferences(kept.preferences)
        case "reset":
            made.row(value).reset.click()
        case "import":
            kept.preferences = value
            made.show_preferences(value)
        case "undo":
            made.undo()
        case "reset all":
            made.reset_all()
        case "full disk":
            kept.full = True
            made.choose(*value)
            kept.full = False


def test_whatever_is_done_store_and_window_are_the_same(qtbot: QtBot) -> None:
    made = page(qtbot, live=None)
    kept = Kept(made)

    @settings(max_examples=150, deadline=None)
    @given(st.lists(STEPS, max_size=8))
    def holds(steps: list[tuple[str, Any]]) -> None:
        begin(made, kept, Preferences())
        for what, value in steps:
            step(made, kept, what, value)
            assert made.preferences == kept.preferences
        for each in EVERY:
            assert same(made, each, read(kept.preferences, each.name)), each.name

    holds()


def test_as_many_undos_as_choices_lead_back(qtbot: QtBot) -> None:
    made = page(qtbot, live=None, whole=False)
    kept = Kept(made)

    @settings(max_examples=100, deadline=None)
    @given(sets(), st.lists(CHOICES, max_size=6))
    def holds(first: Preferences, choices: list[tuple[str, Any]]) -> None:
        begin(made, kept, first)
        for choice in choices:
            step(made, kept, "choose", choice)
        for _ in choices:
            made.undo()
        assert kept.preferences == made.preferences == first
        assert made.header.undo.isHidden()

    holds()
