"""Makes the pictures of the README: the running program on a real screen, as people see it.

Run as ``python -m tests.desktop.screenshots [FOLDER [NAME ...]]``. It starts the program in a
`studio` at an hour at which something is due, and cuts what is seen out of the screen. No part of
an interface is drawn here.
"""

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from PIL import Image
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter

from coach.adapters.diary import DiaryFile
from coach.adapters.files import Places
from coach.adapters.history import HistoryFile
from coach.adapters.library import Library
from coach.adapters.preferences import PreferenceFile
from coach.domain.diary import Cramp, Helped, Muscle, Night, Side, When
from coach.domain.history import Entry, What
from coach.domain.likeness import Hair, Outfit, Skin
from coach.domain.reminder import Habit
from coach.domain.stage import Stage
from coach.motion.routine import Kind
from tests.desktop.household import COACH, ROOT, now, type_into_window, windows
from tests.desktop.programs import Desktop, Running, eventually, running
from tests.desktop.studio import DENSITY, SCREEN, Studio, panel, studio, xfce_notices
from tests.fakes import chosen

FOLDER = ROOT / "packaging" / "pictures"

CORNER = QSize(472 * DENSITY, 228 * DENSITY)
"""How much of a corner of the desktop is shown: our card, and as much around it all over."""

GAP = 20 * DENSITY
ROUND = 14 * DENSITY
BACKDROP = "#F4F0EA"

INTO_THE_MOVE_S = 8.0
"""How far into a move it is shown, in seconds: well within the hold."""

WHOLE_S = 5.0
"""After so long a page is made to its end, in seconds."""

AFTERNOON, EVENING = 14, 21

DAY = (
    *((300, What.DRANK, 0), (262, What.RETURNED, 6), (226, What.DRANK, 0)),
    *((196, What.RETURNED, 14), (150, What.DRANK, 0), (122, What.RETURNED, 44)),
    *((74, What.DRANK, 0), (56, What.RETURNED, 8), (40, What.DRANK, 0)),
)
"""What was done so many minutes ago; and how long a break took."""

NIGHTS: tuple[tuple[int, ...] | None, ...] = (
    *((6,), (), (4, 5), (), None, (7,), (), (5,), (), (3,), (8, 6, 4), ()),
    *((5, 3), None, (), (6,), (), (), (4,), (7, 5)),
)
"""The pains of each night, the last one first; none at all, or not logged."""


@dataclass
class Home:
    """A person's files, in a zone in which the wall clock shows a wished hour.

    Attributes:
        hour: what that clock shows, with the minutes of the real time.
        ahead: hours from UTC to that zone, -12 to 11.
    """

    desktop: Desktop
    folder: Path
    hour: int
    ahead: int = field(init=False)

    def __post_init__(self) -> None:
        self.ahead = (self.hour - now().hour + 12) % 24 - 12

    @property
    def environment(self) -> dict[str, str]:
        """In which the program is at home."""
        return self.desktop.environment(
            STRETCH_COACH_HOME=str(self.folder),
            TZ=f"Etc/GMT{-self.ahead:+d}",
            PYTHONPATH=str(ROOT),
            QT_SCALE_FACTOR=str(DENSITY),
        )

    @property
    def places(self) -> Places:
        """Where the program keeps its files."""
        return Places.of(self.environment)

    def wall(self, moment: datetime) -> str:
        """Return what that clock shows at a moment."""
        return f"{moment + timedelta(hours=self.ahead):%H:%M}"

    def choose(self, **values: object) -> None:
        """Keep these preferences; no habit comes that is not chosen."""
        none = {f"{habit}__enabled": False for habit in Habit if habit is not Habit.OWN}
        PreferenceFile(self.places, now).write(chosen(**(none | values)))

    def drank(self, times: Sequence[datetime]) -> None:
        """Keep a glass at each of these times."""
        store = HistoryFile(self.places, now)
        for at in times:
            store.write(Entry(at, What.DRANK, Habit.WATER, amount=200, turn=self.day))
        store.close()

    def lived(self) -> None:
        """Keep a day at the desk: a drink now and then, breaks, the last one a while ago."""
        store, moment = HistoryFile(self.places, now), now()
        store.write(Entry(moment - timedelta(minutes=330), What.OPENED))
        for ago, what, minutes in DAY:
            at = moment - timedelta(minutes=ago)
            if what is What.DRANK:
                store.write(Entry(at, what, Habit.WATER, amount=200, turn=self.day))
            else:
                store.write(Entry(at, What.LEFT, until=at))
                back = at + timedelta(minutes=minutes)
                store.write(Entry(back, What.RETURNED, until=at))
        store.close()

    def told(self) -> None:
        """Keep three weeks of nights: some with a cramp, some without, some without a word."""
        store, last = DiaryFile(self.places, now), date.fromisoformat(self.day) - timedelta(days=1)
        for ago, pains in enumerate(NIGHTS):
            when = When(last - timedelta(days=ago))
            begun = datetime(*when.night.timetuple()[:3], 3, 12, tzinfo=UTC)
            began = begun + timedelta(days=1, hours=-self.ahead)
            for number, pain in enumerate(pains or ()):
                at = began + timedelta(minutes=47 * number)
                cramp = Cramp(f"{ago}-{pain}", at, self.ahead * 60, when)
                muscle, side = Muscle.CALF, Side.LEFT if pain % 2 else Side.RIGHT
                said = replace(cramp, side=side, muscle=muscle, pain=pain, seconds=130, woke=True)
                store.keep(replace(said, helped=frozenset({Helped.FLEX})))
            if pains == ():
                store.keep_night(Night(when, none=True))
        store.close()

    @property
    def day(self) -> str:
        """The date there."""
        return f"{now() + timedelta(hours=self.ahead):%Y-%m-%d}"

    @contextmanager
    def coach(self, *words: str) -> Iterator[Running]:
        """Run the program until the end of the block, or tell the running one these words."""
        with running([*COACH, *words], self.environment) as program:
            yield program


def notice(studio: Studio, folder: Path) -> QImage:
    """Take an afternoon's glass: as the desktop's notice and, without a server, as our card."""
    home = Home(studio.desktop, folder, AFTERNOON)
    apart, first, taper = timedelta(minutes=110), timedelta(minutes=15), timedelta(minutes=150)
    wake = now() - first - 4 * apart - timedelta(minutes=2)
    bedtime = home.wall(wake + first + 7 * apart + taper)  # eight glasses, and the fifth is due
    home.choose(hours__wake=home.wall(wake), hours__bedtime=bedtime, water__enabled=True)
    home.drank([wake + first + i * apart for i in range(4)])

    above, below = (QRect(SCREEN.topLeft(), CORNER) for _ in range(2))
    above.moveTopRight(SCREEN.topRight())
    below.moveBottomRight(SCREEN.bottomRight())
    with home.coach():
        with xfce_notices(studio.desktop), panel(studio.desktop):
            eventually(lambda: studio.desktop.icon() is not None, "the icon in the panel")
            shown = studio.settled(above, studio.picture(above))
            empty = studio.picture(below)
        return side_by_side(shown, studio.settled(below, empty))


def routine(studio: Studio, folder: Path) -> QImage:
    """Take the evening's stretch, opened from its notice, late in a pregnancy."""
    home = Home(studio.desktop, folder, EVENING)
    home.choose(
        hours__wake="06:30",
        hours__bedtime=home.wall(now() + timedelta(minutes=29)),
        bedtime__enabled=True,
        profile__stage=Stage.T3,
    )
    dunst = studio.desktop.dunst
    dunst.start()
    with panel(studio.desktop), home.coach():
        dunst.next_notice()
        dunst.press("5 min")
        return in_the_hold(studio, "bedtime", Stage.T3, "calf-wall-straight")


def routine_by_day(studio: Studio, folder: Path) -> QImage:
    """Take a break from the desk, asked for in the afternoon."""
    home = Home(studio.desktop, folder, AFTERNOON)
    home.choose(
        hours__wake="06:30",
        hours__bedtime="22:30",
        figure__skin=Skin.DEEP,
        figure__hair=Hair.CURLS,
        figure__outfit=Outfit.PLUM,
    )
    with panel(studio.desktop), home.coach():
        eventually(home.places.socket.exists, "a coach that listens")
        with home.coach("stretch", "desk-break"):
            return in_the_hold(studio, "desk-break", Stage.NONE, "hip-flexor-split-stance")


def help_now(studio: Studio, folder: Path) -> QImage:
    """Take help with a cramp, late in a pregnancy, over a whole small screen."""
    home = Home(studio.desktop, folder, EVENING)
    home.choose(hours__wake="06:30", hours__bedtime="22:30", profile__stage=Stage.T3)
    with home.coach():
        eventually(home.places.socket.exists, "a coach that listens")
        with home.coach("cramp"):
            eventually(lambda: windows(studio.desktop) == 1, "help")
            there = time.monotonic() + INTO_THE_MOVE_S
            eventually(lambda: time.monotonic() > there, "the hold")
            return studio.picture(SCREEN)


def room(name: str) -> Callable[[Studio, Path], QImage]:
    """Take a room of the window, on the afternoon of a day at the desk."""

    def take(studio: Studio, folder: Path) -> QImage:
        home = Home(studio.desktop, folder, AFTERNOON)
        home.choose(
            hours__wake="07:00",
            hours__bedtime="22:30",
            water__enabled=True,
            water__target_ml=2000,
            standing__enabled=True,
            bedtime__enabled=True,
            quiet__windows="12:00-12:45",
        )
        home.lived()
        home.told()
        with panel(studio.desktop), home.coach():
            eventually(home.places.socket.exists, "a coach that listens")
            with home.coach("open", name):
                eventually(lambda: windows(studio.desktop) == 1, "the window")
                there = time.monotonic() + WHOLE_S
                eventually(lambda: time.monotonic() > there, "the whole page")
                return studio.picture(studio.inside())

    return take


PICTURES: dict[str, Callable[[Studio, Path], QImage]] = {
    "notice": notice,
    "routine": routine,
    "routine-day": routine_by_day,
    "today": room("today"),
    "preferences": room("preferences"),
    "diary": room("diary"),
    "help": help_now,
}


def in_the_hold(studio: Studio, name: str, stage: Stage, move: str) -> QImage:
    """Return the window of the routine that opens, in the first hold of one of its moves."""
    segments = Library().session(name, stage).segments
    stretch = (move, Kind.MOVE)
    skips = [(each.exercise.id, each.kind) for each in segments].index(stretch)
    eventually(lambda: windows(studio.desktop) == 1, "the window of the routine")
    for _ in range(skips):
        type_into_window(studio.desktop, "Right")
    there = time.monotonic() + INTO_THE_MOVE_S
    eventually(lambda: time.monotonic() > there, "the hold")
    return studio.picture(studio.inside())


def side_by_side(*pictures: QImage) -> QImage:
    """Return pictures of one size next to one another, on something plain."""
    step = pictures[0].width() + GAP
    page = QImage(
        step * len(pictures) + GAP, pictures[0].height() + 2 * GAP, QImage.Format.Format_RGB32
    )
    page.fill(QColor(BACKDROP))
    painter = QPainter(page)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.translate(GAP, GAP)
    for picture in pictures:
        painter.setBrush(QBrush(picture))
        painter.drawRoundedRect(picture.rect(), ROUND, ROUND)
        painter.translate(step, 0)
    painter.end()
    return page


def main(folder: Path, *names: str) -> None:
    """Make these pictures in a folder, or every one."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in names or PICTURES:
        take = PICTURES[name]
        with TemporaryDirectory(prefix="pictures-") as made, studio(Path(made)) as place:
            picture, file = take(place, Path(made) / "kept"), folder / f"{name}.png"
        picture.save(str(file))
        with Image.open(file) as saved:  # packs it much tighter
            saved.save(file, optimize=True)
        print(f"{file}: {picture.width()}x{picture.height()}, {file.stat().st_size // 1000} kB")


if __name__ == "__main__":
    try:
        main(Path(sys.argv[1]) if sys.argv[1:] else FOLDER, *sys.argv[2:])
    except pytest.fail.Exception as fault:
        sys.exit(f"screenshots: {fault}")
