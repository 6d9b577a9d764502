"""A routine that is written reads back as it was, always in the same words."""

from hypothesis import given
from hypothesis import strategies as st

from coach.motion.parts import STAGES
from coach.motion.steps import TITLE, Routine, Step, parse
from coach.motion.writer import routine_text
from tests.motion.samples import RESOURCES

ids = st.from_regex(r"[a-z][a-z0-9-]{2,40}", fullmatch=True)
texts = st.text(st.characters(codec="utf-8"), min_size=1, max_size=80).filter(
    lambda text: TITLE.fullmatch(text) is not None
)


def seconds(low: float, high: float) -> st.SearchStrategy[float | None]:
    return st.none() | st.floats(low, high)


steps = st.builds(
    Step,
    exercise=ids,
    form=st.sampled_from(["", "bed", "together", "raised"]),
    ease_in=seconds(0.2, 30),
    hold=seconds(0, 600),
    ease_out=seconds(0, 30),
    reps=st.none() | st.integers(1, 60),
    rest=seconds(0, 60),
    sides=st.none() | st.integers(1, 2),
    switch=seconds(0, 30),
    note=st.just("") | texts,
)
rows = st.lists(steps, min_size=1, max_size=8).map(tuple)
routines = st.builds(
    Routine,
    id=ids,
    title=texts,
    ready=st.floats(0, 30),
    transition=st.floats(0, 30),
    steps=rows,
    variants=st.dictionaries(st.sampled_from(STAGES), rows, max_size=5),
)


@given(routines)
def test_what_is_written_reads_back_as_it_was(routine: Routine) -> None:
    assert parse(routine_text(routine)) == routine


@given(routines)
def test_the_order_of_writing_is_always_the_same(routine: Routine) -> None:
    turned = dict(reversed(list(routine.variants.items())))
    other = Routine(
        routine.id, routine.title, routine.ready, routine.transition, routine.steps, turned
    )
    assert routine_text(other) == routine_text(routine)


def test_the_shipped_routines_survive_being_written() -> None:
    paths = list((RESOURCES / "routines").glob("*.toml"))
    assert paths
    for path in paths:
        routine = parse(path.read_text(encoding="utf-8"))
        assert parse(routine_text(routine)) == routine


def test_only_what_differs_is_written() -> None:
    routine = Routine("mine", 'Say "ah"\\', 5, 4.5, (Step("ankle-pumps", reps=15),), {})
    assert routine_text(routine) == (
        'format = "routine/1"\n'
        'id = "mine"\n'
        'title = "Say \\"ah\\"\\\\"\n'
        "ready = 5\n"
        "transition = 4.5\n"
        "\n"
        "[[step]]\n"
        'exercise = "ankle-pumps"\n'
        "reps = 15\n"
    )
