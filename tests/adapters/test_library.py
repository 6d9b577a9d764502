"""What there is to do: what ships, a person's own, and what is wrong with a file of theirs."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coach import assets
from coach.adapters import library as library_module
from coach.adapters.files import StorageFault
from coach.adapters.library import Library, Unknown
from coach.domain.stage import Stage
from coach.motion.checks import validate
from coach.motion.format import Invalid
from coach.motion.routine import Kind, Routine, Step
from tests.adapters.shelves import MOVE, PUMPS, ROUTINE, Home, home

__all__ = ["home"]
MINE = Routine("my-evening", "My evening", 5, 5, (Step("ankle-pumps", reps=5),), {})


def test_lists_every_file_that_ships() -> None:
    library = Library()

    assert "calf-wall-straight" in library.exercises()
    assert "ankle-pumps" in library.exercises()
    assert "bedtime" in library.routines()
    assert list(library.exercises()) == sorted(library.exercises())


@pytest.mark.parametrize("name", Library().exercises())
def test_every_move_bears_the_name_of_its_file(name: str) -> None:
    assert Library().exercise(name).id == name


@pytest.mark.parametrize("name", Library().routines())
@pytest.mark.parametrize("stage", Stage)
def test_every_routine_can_be_laid_out_for_every_stage(name: str, stage: Stage) -> None:
    session = Library().session(name, stage)

    assert session.routine.id == name
    assert session.length > 60
    assert session.segments[0].kind is Kind.READY
    assert session.segments[-1].kind is Kind.DONE


def test_nothing_is_read_before_it_is_asked_for_and_then_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read: list[str] = []
    real = assets.path

    def noted(*parts: str) -> object:
        if parts[-1].endswith(".toml"):
            read.append(parts[-1])
        return real(*parts)

    monkeypatch.setattr(assets, "path", noted)
    library = Library()
    assert read == []

    first = library.exercise("ankle-pumps")
    assert library.exercise("ankle-pumps") is first
    assert read == ["ankle-pumps.toml"]
    library.session("bedtime", Stage.NONE)
    library.session("bedtime", Stage.T3)
    assert len(read) == len(set(read))
    assert {"bedtime.toml", "calf-wall-straight.toml"} < set(read)


def test_two_libraries_share_nothing() -> None:
    assert Library().exercise("ankle-pumps") is not Library().exercise("ankle-pumps")


def test_an_unknown_name_says_what_it_may_have_been() -> None:
    with pytest.raises(Unknown, match="no exercise named 'ankle-pump'; did you mean ankle-pumps"):
        Library().exercise("ankle-pump")
    with pytest.raises(Unknown) as caught:
        Library().session("bed-time", Stage.NONE)
    assert caught.value.near[0] == "bedtime"


def test_a_name_like_no_other_gets_no_hint() -> None:
    with pytest.raises(Unknown) as caught:
        Library().routine("zzzzzz")
    assert caught.value.near == ()
    assert str(caught.value) == "no routine named 'zzzzzz'"


@pytest.mark.parametrize("name", ["../exercises/ankle-pumps", "/etc/hostname", "", "Bedtime"])
def test_a_name_is_never_a_way_out_of_the_folder(name: str) -> None:
    with pytest.raises(Unknown):
        Library().routine(name)


def test_a_persons_own_files_are_there_too(home: Home) -> None:
    home.move("my-pumps", MOVE)
    home.routine("my-evening", ROUTINE.replace("ankle-pumps", "my-pumps"))
    library = Library(home.places)
    assert library.findings(watched=True) == ()
    assert "my-pumps" in library.exercises()
    assert "my-evening" in library.routines()
    assert library.is_own("my-pumps")
    assert library.is_own("my-evening")
    assert not library.is_own("ankle-pumps")
    assert library.session("my-evening", Stage.T1).seconds == 32 + 5 + 10


def test_nobody_needs_a_folder_of_their_own(home: Home) -> None:
    library = Library(home.places)
    assert library.exercises() == Library().exercises()
    assert library.findings() == ()
    assert not home.places.exercises.exists()


def test_ones_own_routine_covers_the_one_that_ships_until_it_is_reset(home: Home) -> None:
    home.routine("bedtime", ROUTINE.replace("my-evening", "bedtime"))
    library = Library(home.places)
    assert library.routine("bedtime").title == "My evening"
    assert library.is_own("bedtime")
    library.reset_routine("bedtime")
    assert library.routine("bedtime") == Library().routine("bedtime")
    assert not library.is_own("bedtime")
    assert list(home.places.routines.iterdir()) == []


def test_ones_own_move_never_covers_one_that_ships(home: Home) -> None:
    path = home.move("ankle-pumps", PUMPS.replace("reps = 30", "reps = 60"))
    library = Library(home.places)
    assert library.exercise("ankle-pumps") == Library().exercise("ankle-pumps")
    (flaw,) = library.findings()
    assert (flaw.path, flaw.code) == (path, "E004")
    assert "comes with the program" in flaw.message
    assert not library.is_own("ankle-pumps")


def test_a_broken_routine_leaves_the_shipped_one_in_force_and_can_be_reset(home: Home) -> None:
    for text in (
        "what = ",
        ROUTINE.replace("my-evening", "bedtime").replace("ankle-p", "nothing-p"),
    ):
        home.routine("bedtime", text)
        library = Library(home.places)
        assert library.routine("bedtime") == Library().routine("bedtime")
        assert "bedtime" in library.routines()
        assert not library.is_own("bedtime")
        assert len(library.findings()) == 1
        library.reset_routine("bedtime")
        assert library.findings() == ()


def line_of(start: str) -> int:
    return next(i for i, line in enumerate(MOVE.split("\n"), 1) if line.startswith(start))


def test_every_broken_file_is_named_with_its_place_and_a_hint(home: Home, tmp_path: Path) -> None:
    home.move("not-toml", "a = 1\nb = \n")
    home.move("other-name", MOVE)
    home.move("Bad Name", MOVE)
    home.move("typing-error", MOVE.replace("my-pumps", "typing-error").replace("reps =", "rpes ="))
    home.move("nested", "a = " + "[" * 100_000)
    home.move("latin", "a = 'ü'".encode("latin-1"))
    home.routine("lost-move", ROUTINE.replace("my-evening", "lost-move").replace("-pumps", "-pump"))
    (tmp_path / "secret").write_text("x")
    (home.places.exercises / "out.toml").symlink_to(tmp_path / "secret")
    (home.places.exercises / "folder.toml").mkdir()
    library = Library(home.places)
    found = {(flaw.path.stem, flaw.code, flaw.line, flaw.field) for flaw in library.findings()}
    assert found == {
        ("not-toml", "E001", 2, ""),
        ("other-name", "E004", 4, "id"),
        ("Bad Name", "E004", 1, ""),
        ("typing-error", "E010", line_of("reps = "), "dose.rpes"),
        ("typing-error", "E011", line_of("[dose]"), "dose.reps"),
        ("nested", "E001", 1, ""),
        ("latin", "E001", 1, ""),
        ("lost-move", "E020", 11, "step[1]"),
        ("out", "E003", 1, ""),
        ("folder", "E003", 1, ""),
    }
    assert all(flaw.hint for flaw in library.findings())
    assert library.exercises() == Library().exercises()
    assert library.routines() == Library().routines()


def test_ones_own_move_is_watched_once_before_it_is_shown(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    watched: list[str] = []

    def noted(text: str, **more: object) -> object:
        watched.append(text)
        return validate(text, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(library_module, "validate", noted)
    path = home.move("my-pumps", MOVE.replace("ankle = 17", "ankle = 40"))
    home.routine("my-evening", ROUTINE.replace("ankle-pumps", "my-pumps"))
    library = Library(home.places)
    assert library.exercise("ankle-pumps").id == "ankle-pumps"
    assert library.findings() == ()
    assert watched == []
    for _ in range(2):
        with pytest.raises(Invalid):
            library.exercise("my-pumps")
    with pytest.raises(Invalid):
        library.session("my-evening", Stage.NONE)
    assert len(watched) == 1
    assert {flaw.path for flaw in library.findings()} == {path}
    assert library.unwatched("my-pumps").id == "my-pumps"


def test_a_saved_routine_is_there_now_and_tomorrow(home: Home) -> None:
    library = Library(home.places)
    library.save_routine(MINE)
    assert library.routine("my-evening") == MINE == Library(home.places).routine("my-evening")
    assert "my-evening" in library.routines()
    library.save_routine(Routine("my-evening", "Ours", 5, 5, MINE.steps, {}))
    assert library.routine("my-evening").title == "Ours"
    assert [path.name for path in home.places.routines.iterdir()] == ["my-evening.toml"]


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.sampled_from(["ankle-pumps", "calf-wall-straight"]), min_size=1, max_size=5))
def test_whatever_is_saved_is_read(home: Home, names: list[str]) -> None:
    plan = Routine("bedtime", "Füße hoch", 5, 5, tuple(map(Step, names)), {})
    library = Library(home.places)
    library.save_routine(plan)
    assert library.routine("bedtime") == plan


@pytest.mark.parametrize(
    "plan",
    [
        Routine("../escape", "Mine", 5, 5, MINE.steps, {}),
        Routine("my-evening", "a\nb", 5, 5, MINE.steps, {}),
        Routine("my-evening", "Mine", 5, 5, (), {}),
        Routine("my-evening", "Mine", 5, 5, (Step("nothing"),), {}),
        Routine("my-evening", "Mine", 5, 5, (Step("ankle-pumps", hold=9.0),), {}),
        Routine("my-evening", "Mine", 5, 5, (Step("calf-wall-straight", hold=600.0),) * 4, {}),
    ],
)
def test_what_nobody_could_do_is_not_saved(home: Home, plan: Routine) -> None:
    library = Library(home.places)
    library.save_routine(MINE)
    with pytest.raises(Invalid):
        library.save_routine(plan)
    assert [path.name for path in home.places.routines.iterdir()] == ["my-evening.toml"]
    assert library.routine("my-evening") == MINE


def test_a_disk_that_refuses_loses_nothing(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    library = Library(home.places)
    library.save_routine(MINE)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(library_module, "write_whole", full)
    with pytest.raises(StorageFault, match="No space left"):
        library.save_routine(Routine("my-evening", "Ours", 5, 5, MINE.steps, {}))
    assert library.routine("my-evening") == MINE == Library(home.places).routine("my-evening")


def test_without_a_home_nothing_can_be_saved() -> None:
    with pytest.raises(StorageFault):
        Library().save_routine(MINE)


def test_there_is_an_end_to_saving(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library_module, "MOST_FILES", 1)
    library = Library(home.places)
    library.save_routine(MINE)
    library.save_routine(MINE)
    with pytest.raises(StorageFault, match="remove one"):
        library.save_routine(Routine("second", "Second", 5, 5, MINE.steps, {}))


@pytest.mark.parametrize("name", ["bedtime", "../preferences", "nothing"])
def test_only_ones_own_can_be_reset(home: Home, name: str) -> None:
    with pytest.raises(Unknown):
        Library(home.places).reset_routine(name)


def test_a_session_can_be_laid_out_from_a_routine_nobody_saved() -> None:
    assert Library().lay_out(MINE, Stage.T3).seconds == 10
    with pytest.raises(Unknown):
        Library().lay_out(Routine("x-y", "x", 5, 5, (Step("nothing"),), {}), Stage.T3)
