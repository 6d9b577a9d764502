"""Turns what is wrong with a file's text into flaws: with a line to look at and a hint."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from coach.adapters.library_files import Flaw
from coach.motion.format import Issue

_AT_LINE: Final = re.compile(r"\(at line (\d+),")
_KEY: Final = re.compile(r"\s*([\w.\"'-]+)\s*=")
_STAGED: Final = re.compile(r"(form|variant)\.[^.]+\.")

_HINTS: Final = {
    "E001": "Look at the quotes, brackets and equals signs near this line",
    "E002": "The first line of a file says which format it has",
    "E004": "Give the file and its id one name",
    "E010": "Look for a typing error, or remove it",
    "E011": "Add it; the files that come with the program show how",
    "E012": "Look at how the files that come with the program write it",
    "E013": "Choose a value within the limits",
    "E020": "Look for a typing error in the name",
    "E021": "Let the last phase lead to the first pose",
    "E030": "Move the contact nearer, or bend the joint less",
    "E031": "Use a smaller angle",
    "W031": "Use a smaller angle if you can",
    "E032": "Let the contact lie on it",
    "E033": "Move the contact or change the angles until it is clear",
    "E034": "Make the rope longer, or bring the hands nearer",
    "E035": "Open the knees or lean back a little",
    "E040": "Move the camera or make its width larger",
    "E041": "Give the phase more seconds",
    "E060": "Write the sentence itself instead of a key",
    "E061": "Describe the picture in a sentence or two",
    "E070": "Prop the back up, or leave these stages out",
    "E071": "Choose another move for this stage",
    "E072": "Point the foot less; 20 degrees is the most",
    "W050": "Bring the contact nearer if you can",
}


def flaws(path: Path, text: str, issues: Iterable[Issue]) -> tuple[Flaw, ...]:
    """Return a flaw for each issue of a file's text, in the order of its lines.

    What a variant only repeats is told once.
    """
    lines = field_lines(text)
    told: dict[tuple[str, str, str], Issue] = {}
    for issue in issues:
        told.setdefault((issue.code, _STAGED.sub("", issue.path), issue.message), issue)
    found = [_flaw(path, issue, _line(issue, lines, text)) for issue in told.values()]
    return tuple(sorted(found, key=lambda flaw: flaw.line))


def field_lines(text: str) -> dict[str, int]:
    """Return the line of each table and key a TOML text gives, by its dotted path.

    Good enough for a hint: a text that only looks like a key (inside a long string) may win.
    """
    found: dict[str, int] = {}
    for name, line in _fields(text):
        found.setdefault(name, line)
    return found


def _flaw(path: Path, issue: Issue, line: int) -> Flaw:
    hint = _HINTS.get(issue.code, "")
    return Flaw(path, issue.code, issue.message, line, issue.path, hint, issue.severity)


def _fields(text: str) -> Iterator[tuple[str, int]]:
    times: Counter[str] = Counter()
    table = ""
    for number, line in enumerate(text.split("\n"), start=1):
        if (head := line.strip()).startswith("["):
            name = head.lstrip("[").partition("]")[0]
            table = _numbered(name, times, new=head.startswith("[["))
            yield table, number
        elif key := _KEY.match(line):
            yield f"{table}.{_plain(key[1])}".lstrip("."), number


def _numbered(name: str, times: Counter[str], *, new: bool) -> str:
    """Return a table's path with the number of each of its lists: ``variant.t3.step[0]``."""
    path = ""
    parts = _plain(name).split(".")
    for i, part in enumerate(parts):
        path = f"{path}.{part}".lstrip(".")
        if new and i == len(parts) - 1:
            times[path] += 1
        if path in times:
            path = f"{path}[{times[path] - 1}]"
    return path


def _plain(name: str) -> str:
    return re.sub(r"[\s\"']", "", name)


def _line(issue: Issue, lines: dict[str, int], text: str) -> int:
    if at := _AT_LINE.search(issue.message):
        return int(at[1])
    if "end of document" in issue.message:
        return len(text.rstrip().split("\n"))
    path = issue.path
    within = (line for name, line in lines.items() if name.startswith((f"{path}.", f"{path}[")))
    if path not in lines and (first := next(within, 0)):
        return first
    while path:
        if line := _nearest(path, lines):
            return line
        shorter = _STAGED.sub("", path, count=1)  # a variant may only repeat what the move says
        path = shorter if shorter != path else ""
    limb = _STAGED.sub("", issue.path).partition(".")[0]  # seen in motion: where it is first posed
    return next((line for name, line in lines.items() if name.endswith(f".{limb}")), 1)


def _nearest(path: str, lines: dict[str, int]) -> int:
    """Return the line of a field or of the innermost table around it that the file has."""
    own = _STAGED.match(path)
    while path:
        if path in lines and not (own and path + "." == own[0]):
            return lines[path]
        path = path.rpartition("[")[0] if path.endswith("]") else path.rpartition(".")[0]
    return 0
