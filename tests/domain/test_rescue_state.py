from coach.domain.rescue_state import Known, Page, State


def test_at_first_nothing_is_known_and_nothing_was_touched() -> None:
    state = State()
    assert state.page is Page.MOVE
    assert (state.muscle, state.eased, state.side, state.pain) == (None, None, None, None)
    assert not state.touched


def test_the_diary_holds_the_cramp_unless_told_otherwise() -> None:
    assert Known().there
