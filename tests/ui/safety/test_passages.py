"""The safety page's words are final: they are compared with the text as it was approved."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.welcome import Contacts
from coach.ui.language import catalogue, say
from coach.ui.pseudo import pseudo
from coach.ui.safety.passages import Passage, Reader, passages

WORDS = catalogue()
NUMBERS = Contacts(maternity_line="020 7946 0958", emergency="112")

EMERGENCY = (
    "**Call 112 now** — sudden breathlessness · chest pain, or pain when you breathe in · "
    "coughing blood · collapse or a fit."
)
URGENT = (
    "**Call your maternity unit or urgent line now, day or night: 020 7946 0958** —\n"
    "*One leg (usually):* swollen · warm · red, or darker than your usual skin · painful, heavy "
    "or tender in calf, thigh or groin, especially on standing or when the toes come up.\n"
    "*Any time from about 20 weeks, and for some weeks after birth:* bad headache · blurred or "
    "flashing vision · pain just under the ribs · vomiting with these · **sudden** swelling of "
    "face, hands or feet.\n"
    "*Baby:* moving less, or a changed pattern. Don't wait until morning, and don't use this app "
    "to decide.\n"
    "*Also:* bleeding · fluid leaking · regular or painful tightenings · faint and not recovering."
)
MEANWHILE = "**While you wait:** don't rub the leg, don't stretch through steady pain."
BOOK = (
    "**Book your midwife or GP:** cramps that disturb your sleep · last over 10 minutes · "
    "numbness, weakness, or slow swelling of both legs · pain only when walking that stops with "
    "rest · an urge to move your legs at night · a new medicine before the cramps started."
)
URGENT_FOR_ANYBODY = (
    "**Call your doctor or urgent care now, day or night: 020 7946 0958** —\n"
    "*One leg (usually):* swollen · warm · red, or darker than your usual skin · painful, heavy "
    "or tender in calf, thigh or groin, especially on standing or when the toes come up."
)


def written(passage: Passage) -> str:
    """Return a passage as the approved text writes it."""
    number = f": {passage.number}" if passage.number and passage.number not in passage.call else ""
    rows = []
    for group in passage.groups:
        signs = " · ".join(group.signs) + ("." if group.signs else "")
        head = f"*{group.head}*" if group.head else ""
        rows.append(" ".join(part for part in (head, signs, group.more) if part))
    end = " " if passage.call.endswith(":") else " —\n" if passage.groups[0].head else " — "
    return f"**{passage.call}{number}**{end}" + "\n".join(rows)


def test_it_says_the_approved_text_word_for_word() -> None:
    said = [written(passage) for passage in passages(WORDS, NUMBERS, Reader.PREGNANT)]
    assert said == [EMERGENCY, URGENT, MEANWHILE, BOOK]
    assert say(WORDS, "safety.this-app") == "This app can't tell you what is wrong."
    assert say(WORDS, "safety.what-it-is") == (
        "It is a coach and a diary, not a medical device. "
        "If you are worried, call, whatever the app says."
    )
    assert say(WORDS, "safety.puffy") == (
        "Both legs a little puffy by evening is common. You are never wasting anyone's time."
    )


def test_both_disclaimers_stand_word_for_word() -> None:
    assert say(WORDS, "safety.disclaimer.first") == (
        "General wellbeing tips, not medical advice. Made for uncomplicated pregnancies and for "
        "anyone who sits or stands a lot. Ask your midwife or doctor before starting if you have "
        "been told to limit activity, have had a clot, or have a fluid limit."
    )
    assert say(WORDS, "safety.disclaimer.about") == (
        "Not a medical device. It does not diagnose, treat, cure, prevent or monitor any condition."
    )


def test_for_anybody_else_the_lists_are_the_same_without_the_rows_of_pregnancy() -> None:
    said = [written(passage) for passage in passages(WORDS, NUMBERS, Reader.ANYBODY)]
    book = BOOK.replace("your midwife or GP", "your GP")
    assert said == [EMERGENCY, URGENT_FOR_ANYBODY, MEANWHILE, book]
    for word in ("maternity", "midwife", "Baby", "20 weeks", "birth"):
        assert word not in " ".join(said)


def test_after_birth_only_the_row_of_the_baby_is_left_out() -> None:
    baby = next(line for line in URGENT.splitlines() if line.startswith("*Baby"))
    said = written(passages(WORDS, NUMBERS, Reader.AFTER_BIRTH)[1])
    assert said == URGENT.replace(f"{baby}\n", "")


@pytest.mark.parametrize("reader", Reader)
def test_without_numbers_no_gap_stays_open(reader: Reader) -> None:
    emergency, urgent, *_ = passages(WORDS, Contacts(), reader)
    assert emergency.call == "Call your local emergency number now"
    assert urgent.call.endswith("now, day or night")
    assert "{" not in emergency.call + urgent.call


@given(number=st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=40))
def test_any_number_is_put_in_as_it_is(number: str) -> None:
    contacts = Contacts(maternity_line=number, emergency=number)
    emergency, urgent, *_ = passages(WORDS, contacts, Reader.PREGNANT)
    assert emergency.number == urgent.number == number
    assert (number or "your local emergency number") in emergency.call


def test_every_word_comes_from_the_catalogue() -> None:
    other = pseudo(WORDS)
    for passage in passages(other, Contacts(), Reader.PREGNANT):
        lines = (passage.call, *(line for g in passage.groups for line in (*g.signs, g.more)))
        assert all("⟧" in line for line in lines if line)
