"""The pages that say or ask something, each made when it comes."""

from collections.abc import Mapping

from coach.domain.rescue_state import Page, State
from coach.ui.language import say
from coach.ui.rescue import wording
from coach.ui.rescue.calling import Calling
from coach.ui.rescue.lines import Lines
from coach.ui.rescue.log_form import LogForm
from coach.ui.rescue.setting import Setting
from coach.ui.rescue.sheet import Body, Sheet


def sheet(state: State, words: Mapping[str, str], setting: Setting, *, faulty: bool) -> Sheet:
    """Return the page of a state; ``faulty``: the diary could not be written."""
    return Sheet(words, setting, state, _body(state, words, setting, faulty=faulty))


def _body(state: State, words: Mapping[str, str], setting: Setting, *, faulty: bool) -> Body:
    said = wording.caption(state, 0.0, words)
    match state.page:
        case Page.CALL | Page.TEN:
            return Calling(words, setting, said)
        case Page.LOG:
            return LogForm(words, setting.style, state)
        case Page.WARM:
            return Lines(setting.style, said.main, wording.warm(state, words))
        case Page.KEPT if faulty:
            return Lines(setting.style, say(words, "rescue.kept.fault"))
        case _:
            return Lines(setting.style, said.main, (said.second,))
