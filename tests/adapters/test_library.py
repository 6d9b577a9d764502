import pytest

from coach import assets
from coach.adapters.library import Library, Unknown
from coach.domain.stage import Stage
from coach.motion.routine import Kind


def test_lists_every_file_that_ships() -> None:
    library = Library()

    assert "calf-wall-straight" in library.exercise_ids()
    assert "ankle-pumps" in library.exercise_ids()
    assert "bedtime" in library.routine_ids()
    assert list(library.exercise_ids()) == sorted(library.exercise_ids())


@pytest.mark.parametrize("name", Library().exercise_ids())
def test_every_move_bears_the_name_of_its_file(name: str) -> None:
    assert Library().exercise(name).id == name


@pytest.mark.parametrize("name", Library().routine_ids())
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
    assert sorted(read) == ["ankle-pumps.toml", "bedtime.toml", "calf-wall-straight.toml"]


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
