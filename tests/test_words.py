"""Every text of the program, in every language it has, keeps to what the program may say.

It is a coach and a diary: it claims no effect, judges no sign, praises, blames and frightens
nobody, and can be read by a child of nine to eleven. `tests.wording` says what counts as a text.
The few sentences that have a word of a list in them, and are final as they are, stand in `FINAL`.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import pytest

from coach.adapters.library import Library
from coach.motion.parts import STAGES
from coach.ui.language import catalogue
from tests.wording import (
    LANGUAGES,
    Text,
    catalogued,
    coded,
    grade,
    reads_like_a_text,
    sentences,
    sentences_of_code,
    syllables,
    texts,
    words,
)

SAFETY = "safety."
"""The keys of the page that says when to call; its text was approved word for word."""


@dataclass(frozen=True, slots=True)
class Rule:
    """Words that no text has.

    Attributes:
        name: what such words would do.
        pattern: finds them.
        found: texts that it has to find, else it looks for nothing.
        passed: texts that look alike and are fine.
        final: keys in `FINAL` that have such a word.
    """

    name: str
    pattern: str
    found: tuple[str, ...]
    passed: tuple[str, ...] = ()
    final: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.name.replace(" ", "-")

    def breaks(self, said: str) -> bool:
        return re.search(self.pattern, said, re.IGNORECASE) is not None


FINAL = {
    "safety.disclaimer.about": (
        "Not a medical device. It does not diagnose, treat, cure, prevent or monitor any condition."
    ),
    "tips.stretch-honest.text": (
        "Does stretching work? A trial in over-55s found fewer, milder night cramps after six "
        "weeks. A two-week trial in pregnancy saw no difference. It is low-risk, so see what your "
        "own diary shows."
    ),
    "tips.sip-daytime.text": (
        "Sip through the day; all drinks count. Pale yellow pee is a handy sign. Drinking more "
        "than you need has not been shown to stop cramps."
    ),
    "tips.painkillers.text": (
        "Painkillers act too slowly to stop a cramp. Check with a midwife or pharmacist before any "
        "pain relief, gels included: anti-inflammatories are restricted later in pregnancy."
    ),
    "tips.caffeine.text": (
        "In pregnancy keep caffeine to 200 mg a day: about two mugs of instant coffee. Evening "
        "caffeine also disturbs sleep."
    ),
    "tips.calcium-foods.text": (
        "Calcium foods: milk, yoghurt, cheese, calcium-set tofu, fortified drinks, sardines with "
        "bones, leafy greens. Adults need about 1,000 mg a day in pregnancy, teens 1,300 mg."
    ),
    "tips.magnesium-foods.text": (
        "Magnesium foods: beans, nuts, seeds, wholegrains, spinach. Half a cup of cooked spinach "
        "has about 80 mg."
    ),
    "tips.stand-switch.text": (
        "On your feet a lot? Shift position about every 15 minutes, rest one foot on a low step, "
        "and sit before you feel you must."
    ),
    "safety.sources.leg": (
        "Signs in one leg, breathing and emergencies: Hull NHS (2024), RCOG, Aneurin Bevan NHS, "
        "Mum & Baby, ClinCalcPro."
    ),
}
"""Sentences that are final as they are, by their keys."""

_ABOUT = ("safety.disclaimer.about",)

CLAIMS = (
    Rule(
        "claim to treat",
        r"\btreat(s|ed|ing|ments?)?\b|\bremed(y|ies)\b",
        ("Treats cramps.", "A treatment for legs", "a remedy for cramps"),
        ("Retreat",),
        _ABOUT,
    ),
    Rule(
        "claim to prevent",
        r"\bprevent\w*|\b(avoids?|stops?) (your |leg |night )*cramps\b",
        ("Prevents cramps", "for prevention", "This stops leg cramps."),
        ("Painkillers act too slowly to stop a cramp.",),
        (*_ABOUT, "tips.sip-daytime.text"),
    ),
    Rule(
        "claim to relieve",
        r"\breliev\w*|\brelief\b|\balleviat\w*|\bsoothes? (your )?cramp",
        ("relieves pain", "quick relief", "It alleviates it"),
        ("light upward strokes can soothe",),
        ("tips.painkillers.text",),
    ),
    Rule(
        "claim of fewer cramps",
        r"\b(reduc\w+|lessen\w*|fewer|milder|beats?)\b[^.?!]*\bcramps?\b",
        ("Reduces leg cramps", "Fewer night cramps", "Beat your cramps"),
        ("Reduced motion. A cramp.",),
        ("tips.stretch-honest.text",),
    ),
    Rule(
        "claim to cure or heal",
        r"\bcur(e|es|ed|ing)\b|\bheal(s|ed|ing)?\b",
        ("A cure", "It heals"),
        ("Heel down", "health", "curve"),
        _ABOUT,
    ),
    Rule(
        "claim of proof",
        r"\bproven\b|\bclinically (tested|valid)\w*|\bscientific\w*|\bguarantee\w*|\beffective\b",
        ("Clinically proven", "scientifically shown", "an effective stretch"),
        ("Not a clinical measurement.",),
    ),
    Rule(
        "judging a sign",
        r"\byou (may|might|could|probably|must) (have|be having|suffer)\b|\babnormal\w*"
        r"|\bthis is (perfectly |quite )?normal\b|\bdiagnos\w*",
        ("You may have a clot", "an abnormal week", "This is normal", "a diagnosis"),
        ("It may not be cramp.",),
        _ABOUT,
    ),
    Rule(
        "scoring",
        r"\bscor(e|es|ed|ing)\b|\bpoints? (earned|won)\b|\brating\b|\brank(ed|ing)?\b",
        ("Your score", "Risk score", "your ranking"),
    ),
    Rule(
        "checking symptoms",
        r"\bsymptom (checker|tracker|tracking)\b|\btriage\b|\brisk (score|level|group)\b",
        ("Symptom checker", "triage", "a risk level"),
        ("high blood pressure symptoms",),
    ),
    Rule(
        "therapy",
        r"\btherap\w*|\bphysio\w* program(me)?\b|\bprescri\w+|\bpatients?\b|\brehab\w*",
        ("Therapy", "A physio programme", "as prescribed", "the patient"),
        ("patience",),
    ),
    Rule(
        "advice on amounts of medicine",
        r"\bdos(e|es|age|ing)\b|\bsupplements? (may|can|will)\b",
        ("A dose of iron", "the dosage"),
    ),
    Rule(
        "amount of a nutrient",
        r"\d\s?(mg|µg|mcg|iu)\b|\bmilligram",
        ("400 mg of magnesium", "10 µg", "five milligrams"),
        ("200 mL", "12 min"),
        ("tips.caffeine.text", "tips.calcium-foods.text", "tips.magnesium-foods.text"),
    ),
    Rule(
        "advice to take something",
        r"\b(take|try|swallow)\b[^.?!]*\b(magnesium|calcium|potassium|iron|vitamins?|supplements?"
        r"|painkillers?|tablets?)\b",
        ("Try magnesium.", "Take a tablet at nine"),
        ("Ask your midwife or doctor before starting any.", "Taken as advised: tablet"),
    ),
    Rule(
        "prediction",
        r"\bpredict\w*|\bforecast\w*|\bprognos\w*|\brisk of\b|\blikely to (get|have)\b",
        ("We predict", "a forecast", "a higher risk of cramps"),
    ),
    Rule(
        "naming a trigger or a cause",
        r"\btrigger\w*|\b(because|caus(e|es|ed|ing)|due to|thanks to|leads? to)\b[^.?!]*\bcramp"
        r"|\bcramp\w*\b[^.?!]*\b(because|caused|due to|thanks to)\b",
        ("Your trigger is heat", "Sitting causes cramps", "A cramp because of heat"),
        ("Pointing the toes can set off a calf cramp", "Due date"),
    ),
    Rule(
        "naming a trend",
        r"\btrend\w*|\bimprov(e|es|ed|ing|ement)\b|\bworsen\w*|\bcorrelat\w*|\bthreshold\w*"
        r"|\b(better|worse) than\b|\bprogress (made|so far)\b",
        ("An upward trend", "You improved", "better than last week"),
    ),
    Rule(
        "watching over somebody",
        r"\bmonitor(s|ed|ing)?\b|\balerts?\b|\bdashboard\b|\bdetects?\b|\bsurveil\w*",
        ("We monitor you", "Alert!", "It detects cramps"),
        (),
        _ABOUT,
    ),
)
"""What would make it a medical device, or promise what nobody can."""

MANNERS = (
    Rule(
        "blame",
        r"\bmiss(ed|es)?\b|\bforg(ot|otten)\b|\bfail(ed|s|ure)?\b|\blazy\b|\blaziness\b|\bexcuses?\b"
        r"|\bneglect\w*|\bskipped again\b|\bguilt\w*|\byour fault\b",
        ("You missed one", "You forgot", "failed", "No excuses"),
        ("Part of it is missing.",),
    ),
    Rule(
        "reproach for what was not done",
        r"\byou (still )?(didn[’']t|did not|haven[’']t|have not|weren[’']t|were not|never)\b"  # noqa: RUF001
        r"|\b(fall|fell|falling|are|you[’']re|lag|get|stay) behind\b|\bbehind (schedule|plan)\b",  # noqa: RUF001
        ("You didn't drink", "You haven’t moved", "You are behind"),  # noqa: RUF001
        ("A chair stands behind you.", "the foot behind"),
    ),
    Rule(
        "pressure",
        r"\bshould\b|\bmust\b|\bought to\b|\bhurry\b|\btry harder\b|\bkeep (it )?going\b"
        r"|^come on\b|\bno pain,? no gain\b|\bpush (yourself|through)\b|\bstreaks?\b|\brewards?\b",
        ("You should drink", "You must stand", "a 7-day streak", "Keep going"),
        ("A mild pull, no pain.", "mustard"),
        ("tips.stand-switch.text",),
    ),
    Rule(
        "praise",
        r"\b(great|good|nice) (job|work)\b|\bwell done\b|\bcongrat\w*|\bbravo\b|\bperfect\b"
        r"|\bproud\b|\bawesome\b|\bamazing\b|\bexcellent\b|\bfantastic\b|\bgoal reached\b",
        ("Great job", "Well done", "Congratulations", "You can be proud"),
        ("Good in bed",),
    ),
    Rule(
        "taking people for something they may not be",
        r"\b(mum|mummy|mom|mommy|mama|husband|wife|boyfriend|ladies|girls?|wom[ae]n|mothers?|dad)\b",
        ("Hello, mum", "Ask your husband", "for women"),
        ("moment",),
        ("safety.sources.leg",),
    ),
)
"""How people are spoken to."""

FEAR = Rule(
    "fear",
    r"\bdanger\w*|\bdeadly\b|\bfatal\w*|\bdeath\b|\bdie\b|\bdying\b|\blife-threat\w*|\bembol\w*"
    r"|\bthrombo\w*|\bDVT\b|\bclots?\b|\bmiscarr\w*|\bstillb\w*|\brisk\w*|\bharm\w*|\bdisease\w*"
    r"|\bserious\w*|\bsevere\w*|\bcritical\w*|\bpanic\w*|\bterrible\b|\bscary\b|\bwarning\b",
    ("This is dangerous", "a blood clot", "You risk harm", "Warning"),
    ("Call your maternity unit now, day or night.", "asterisk"),
    ("tips.stretch-honest.text",),
)

RULES = (*CLAIMS, *MANNERS, FEAR)

IN_A_CUE = 10
IN_A_SENTENCE = 20
IN_A_DESCRIPTION = 30
"""The most words a sentence has that is spoken, read, or describes a picture to the blind."""
YEAR_OF_CUES, YEAR_OF_PAGES = 4.0, 5.0
"""The school years of children of nine to ten and ten to eleven."""
LABEL = 3
"""So many words are a label, too short to tell how hard a text is to read."""
AS_APPROVED = (SAFETY, "tips.")
"""Texts that were approved word for word, whose sentences are as long as they are."""
SEARCHED = re.compile(r"(^|\.)also(\.|$)")
"""Words by which something is found; nobody reads them."""

_PICTURES = re.compile("[\u2600-\u27bf\u200d\ufe0f\U0001f000-\U0001faff]")


def offences(rule: Rule, among: tuple[Text, ...]) -> Iterator[Text]:
    for text in among:
        if rule.breaks(text.said) and not exempt(rule, text):
            yield text


def exempt(rule: Rule, text: Text) -> bool:
    """Whether a text may have such a word: the page of safety, or what is final as it is."""
    if rule is FEAR and text.key.startswith(SAFETY):
        return True
    return text.key in rule.final and text.said == FINAL[text.key]


def read() -> Iterator[Text]:
    """Yield every text that is read as a sentence."""
    for text in texts():
        if not SEARCHED.search(text.key):
            yield text


def cues(language: str) -> dict[str, list[str]]:
    """Return what is spoken or shown large, by move: cues, steps, how it begins; and notes."""
    words, library = catalogue(language), Library()
    said: dict[str, list[str]] = {}
    for name in library.exercises():
        move = library.exercise(name)
        shapes = [
            each.for_stage(stage) for each in (move, *move.forms.values()) for stage in STAGES
        ]
        keys = {key for each in shapes for key in (*each.steps, each.texts["start"])}
        keys |= {key for each in shapes for p in each.phases for key in (p.say, p.detail)}
        said[name] = [words[key] for key in sorted(keys - {""})]
    plans = [library.routine(name) for name in library.routines()]
    rows = [row for plan in plans for row in (plan.steps, *plan.variants.values())]
    notes = {step.note for row in rows for step in row} - {""}
    said["notes of routines"] = [words[key] for key in sorted(notes)]
    return said


def most_words(text: Text) -> int:
    """Return how many words a sentence of a text has at most."""
    return IN_A_DESCRIPTION if re.search(r"\.alt(-|$)", text.key) else IN_A_SENTENCE


def shouts(said: str) -> bool:
    """Whether two words beside each other, or a long one, are in capitals."""
    capitals = [word.isupper() and len(word.strip(".,:!?…")) > 1 for word in words(said)]
    side_by_side = any(one and next_ for one, next_ in pairwise(capitals))
    return side_by_side or bool(re.search(r"\b[A-Z]{6,}\b", said))


@pytest.mark.parametrize("rule", RULES, ids=str)
def test_no_text_breaks_a_rule(rule: Rule) -> None:
    assert [str(text) for text in offences(rule, texts())] == []


@pytest.mark.parametrize("rule", RULES, ids=str)
def test_each_rule_finds_what_it_is_for_and_nothing_else(rule: Rule) -> None:
    planted = tuple(Text("planted.toml", "planted", said) for said in rule.found)
    assert tuple(offences(rule, planted)) == planted
    assert [said for said in rule.passed if rule.breaks(said)] == []


@pytest.mark.parametrize("key", FINAL)
def test_what_is_final_is_as_it_was_and_its_exception_is_needed(key: str) -> None:
    assert {text.said for text in catalogued() if text.key == key} == {FINAL[key]}
    allowing = [rule for rule in RULES if key in rule.final]
    assert allowing
    for rule in allowing:
        assert rule.breaks(FINAL[key])
        (changed,) = offences(rule, (Text("planted.toml", key, f"{FINAL[key]} So there."),))
        assert changed.key == key


def test_a_rule_of_fear_leaves_the_page_of_safety_alone() -> None:
    told = "told you have had a clot"
    assert not list(offences(FEAR, (Text("safety.toml", "safety.wait.leave", told),)))
    assert list(offences(FEAR, (Text("today.toml", "today.tip.title", told),)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_rules_of_its_own(language: str) -> None:
    """The lists above are English: another language needs such lists before it is shipped."""
    assert language == "en"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_cue_takes_ten_words_at_most(language: str) -> None:
    said = [each for told in cues(language).values() for each in told]
    assert len(said) > 150
    long = [each for each in said for part in sentences(each) if len(words(part)) > IN_A_CUE]
    assert long == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_child_of_nine_can_read_the_cues(language: str) -> None:
    years = {name: round(grade(said), 1) for name, said in cues(language).items()}
    assert {name: year for name, year in years.items() if year > YEAR_OF_CUES} == {}


def test_a_child_of_ten_can_read_the_pages() -> None:
    """Averaged over a file, for a sentence or two can be hard by one long name."""
    said = defaultdict[str, list[str]](list)
    for text in read():
        if not text.coded or text.file.startswith("coach/ui/"):
            said[text.file] += [part for part in sentences(text.said) if len(words(part)) > LABEL]
    years = {file: round(grade(told), 1) for file, told in said.items()}
    assert len(years) > 30
    assert {file: year for file, year in years.items() if year > YEAR_OF_PAGES} == {}


def test_no_sentence_goes_on_and_on() -> None:
    long = [
        str(text)
        for text in read()
        if not text.key.startswith(AS_APPROVED)
        for part in sentences(text.said)
        if len(words(part)) > most_words(text)
    ]
    assert long == []


def test_reading_is_measured_as_flesch_and_kincaid_do() -> None:
    assert [syllables(word) for word in ("heel", "slowly", "ankle", "minutes", "preferences")] == [
        *(1, 2, 2, 2, 4)
    ]
    assert grade(["The cat sat on the mat."]) == pytest.approx(-1.45, abs=0.01)
    hard = "Involuntary contractions of musculature necessitate professional consultation."
    assert grade([hard]) > 20 > YEAR_OF_PAGES > grade(["Sit tall. Breathe out slowly."])
    assert sentences("One thing. Another — a third · a fourth: not a fifth") == [
        *("One thing.", "Another", "a third", "a fourth: not a fifth")
    ]


def test_no_text_has_pictures_or_shouts() -> None:
    for text in texts():
        assert not _PICTURES.search(text.said), text
        assert "!" not in text.said, text
        assert not shouts(text.said) or text.file.startswith("coach/cli"), text


@pytest.mark.parametrize(
    ("said", "loud"),
    [
        ("AT A GLANCE", True),
        ("NIGHT BY NIGHT", True),
        ("CAREFUL now", True),
        ("A PIN for diary and report", False),
        ("Hull NHS (2024), RCOG", False),
        ("F1 to F24", False),
    ],
)
def test_capitals_are_for_names_of_letters(said: str, loud: bool) -> None:
    assert shouts(said) is loud


def test_pictures_are_found_and_marks_of_print_are_none() -> None:
    assert all(_PICTURES.search(said) for said in ("Done ✅", "☀", "Hi 👋", "❤️"))
    assert not any(_PICTURES.search(said) for said in ("5 → 7", "· …", "20 °C", "½ cup", "“so”"))


def test_a_text_of_the_code_is_what_a_person_could_read() -> None:
    source = '''
"""A docstring of a module."""
NAME: "A Style" = "Full screen"
"""What follows a name."""
ROOM, KEY = "Back", "today.water.title"

def told(count: int) -> "Nothing here":
    """Return a text."""
    found = re.compile("a pattern of words").search(f"{count} of {'ten drinks' if count else KEY}")
    database.execute("SELECT a FROM b")
    raise BadOrder(f"Not an order: {count!r}." "Say help")
'''
    assert [said for _, said in sentences_of_code(source)] == [
        *("Full screen", "Back", "Not an order: {x}.Say help")
    ]
    assert reads_like_a_text("{x} of {x} so far")
    assert reads_like_a_text("<p>All of <b>it</b></p>")
    assert not any(map(reads_like_a_text, ("water", "hours.wake", "color: red;", "--out DIR")))


def test_everything_is_looked_at() -> None:
    """Sentences of each kind, wherever they stand, are among the texts."""
    said = {text.said for text in texts()}
    assert len(catalogued()) > 1000
    assert len(coded()) > 500
    assert "Get ready" in said, "of the player"
    assert "no bus at {x}: {x}" in said, "of an error"
    assert "be silent: 30m, 1h, 2h, tomorrow, forever, 14:00" in said, "of the command line"
    assert "Sit tall." in said, "of a move"
    assert any(each.startswith("Does stretching work?") for each in said), "of a tip"
