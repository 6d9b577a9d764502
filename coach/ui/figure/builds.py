"""How thick each build is: half-widths in centimetres along bones and trunk, in front and behind.

A limb's row is ``(t, front, back)`` with ``t`` from 0 at the bone's start to 1 at its end; the
trunk's rows count centimetres above the hip joint. Two limbs that meet have the same width there.
What a body sits on stays as far from the hip joint in every build: soft parts give way to a seat.
"""

from dataclasses import dataclass

from coach.motion.body import Build

Row = tuple[float, float, float]
Profile = tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """The outlines of one build.

    Attributes:
        trouser: the cloth from knee to hem; the skin below it is ``shank``'s.
        hip, knee, ankle, elbow, wrist: radii of the discs that round the joints off.
        collar: half-widths of the neck where it leaves the collar, behind and in front.
        throat: how much further forward than the slimmest neck the throat lies.
        bust: how much a full-term belly adds to the bust, cm.
        sleeve: where on the upper arm the sleeve ends.
    """

    trunk: Profile
    thigh: Profile
    shank: Profile
    trouser: Profile
    upper_arm: Profile
    forearm: Profile
    hip: float
    knee: float
    ankle: float
    elbow: float
    wrist: float
    collar: tuple[float, float]
    throat: float
    bust: float
    sleeve: float


_SHANK: Profile = (
    (0.0, 5.4, 5.4),
    (0.08, 5.3, 5.75),
    (0.17, 4.75, 6.75),
    (0.28, 4.5, 7.25),
    (0.40, 4.25, 6.95),
    (0.56, 3.75, 5.35),
    (0.72, 3.3, 3.95),
    (0.86, 3.05, 3.4),
    (1.0, 3.15, 3.4),
)
_EVEN = Form(
    trunk=(
        (-12.0, 6.0, 8.9),
        (-8.0, 7.4, 10.7),
        (-4.0, 8.4, 12.1),
        (0.0, 8.9, 12.6),
        (5.0, 9.2, 11.9),
        (11.0, 8.9, 9.4),
        (17.0, 8.2, 7.5),
        (22.0, 8.2, 7.3),
        (27.0, 9.4, 8.2),
        (31.0, 11.2, 9.2),
        (34.5, 11.9, 9.9),
        (38.5, 10.4, 10.0),
        (43.0, 7.8, 9.1),
        (47.0, 5.6, 6.8),
        (50.0, 4.6, 4.7),
    ),
    thigh=(
        (-0.02, 9.4, 10.5),
        (0.09, 9.5, 10.8),
        (0.18, 9.4, 10.5),
        (0.3, 9.1, 9.7),
        (0.42, 8.6, 8.7),
        (0.66, 7.1, 6.9),
        (0.86, 5.8, 5.75),
        (1.0, 5.4, 5.4),
    ),
    shank=_SHANK,
    trouser=_SHANK,
    upper_arm=(
        (-0.05, 5.4, 5.5),
        (0.12, 5.8, 5.9),
        (0.32, 5.2, 5.4),
        (0.62, 4.4, 4.7),
        (0.88, 3.8, 4.05),
        (1.0, 3.75, 3.75),
    ),
    forearm=(
        (0.0, 3.75, 3.75),
        (0.14, 4.25, 4.15),
        (0.32, 4.1, 3.9),
        (0.62, 3.15, 3.1),
        (0.86, 2.55, 2.5),
        (1.0, 2.45, 2.35),
    ),
    hip=9.75,
    knee=5.4,
    ankle=3.25,
    elbow=3.75,
    wrist=2.3,
    collar=(4.5, 4.3),
    throat=0.0,
    bust=1.6,
    sleeve=0.5,
)
_BROAD_SHANK: Profile = (
    (0.0, 6.2, 6.2),
    (0.08, 6.1, 6.6),
    (0.17, 5.5, 7.6),
    (0.28, 5.2, 8.1),
    (0.40, 4.9, 7.8),
    (0.56, 4.3, 6.1),
    (0.72, 3.75, 4.55),
    (0.86, 3.4, 3.8),
    (1.0, 3.3, 3.5),
)
_BROAD = Form(
    trunk=(
        (-12.0, 7.4, 9.6),
        (-8.0, 8.9, 11.4),
        (-4.0, 10.2, 12.6),
        (0.0, 11.4, 12.9),
        (5.0, 13.2, 12.5),
        (11.0, 14.2, 10.9),
        (17.0, 13.9, 9.9),
        (22.0, 13.2, 9.7),
        (27.0, 13.4, 10.0),
        (31.0, 14.1, 10.2),
        (34.5, 14.4, 10.4),
        (38.5, 12.5, 10.4),
        (43.0, 9.3, 9.7),
        (47.0, 6.4, 7.5),
        (50.0, 5.1, 5.2),
    ),
    thigh=(
        (-0.02, 10.6, 10.7),
        (0.09, 11.0, 10.9),
        (0.18, 11.1, 10.8),
        (0.3, 11.1, 9.9),
        (0.42, 10.6, 9.0),
        (0.66, 8.9, 7.2),
        (0.86, 7.1, 6.1),
        (1.0, 6.2, 6.2),
    ),
    shank=_BROAD_SHANK,
    trouser=_BROAD_SHANK,
    upper_arm=(
        (-0.05, 6.3, 6.4),
        (0.12, 6.9, 7.0),
        (0.32, 6.4, 6.8),
        (0.62, 5.5, 6.0),
        (0.88, 4.6, 4.9),
        (1.0, 4.4, 4.4),
    ),
    forearm=(
        (0.0, 4.4, 4.4),
        (0.14, 4.9, 4.7),
        (0.32, 4.7, 4.4),
        (0.62, 3.6, 3.5),
        (0.86, 2.8, 2.7),
        (1.0, 2.5, 2.4),
    ),
    hip=10.2,
    knee=6.2,
    ankle=3.4,
    elbow=4.4,
    wrist=2.35,
    collar=(5.1, 4.8),
    throat=0.7,
    bust=1.6,
    sleeve=0.54,
)
_STRAIGHT = Form(
    trunk=(
        (-12.0, 6.2, 8.0),
        (-8.0, 7.4, 9.4),
        (-4.0, 8.3, 10.5),
        (0.0, 8.9, 10.9),
        (5.0, 9.3, 10.4),
        (11.0, 9.4, 9.1),
        (17.0, 9.2, 8.2),
        (22.0, 9.5, 8.3),
        (27.0, 10.1, 9.0),
        (31.0, 10.8, 9.8),
        (34.5, 11.2, 10.3),
        (38.5, 11.1, 10.5),
        (43.0, 9.4, 9.9),
        (47.0, 6.9, 7.9),
        (50.0, 5.5, 5.8),
    ),
    thigh=(
        (-0.02, 9.3, 10.0),
        (0.09, 9.6, 10.3),
        (0.18, 9.7, 10.2),
        (0.3, 9.5, 9.7),
        (0.42, 9.1, 9.0),
        (0.66, 7.7, 7.4),
        (0.86, 6.4, 6.2),
        (1.0, 6.0, 6.0),
    ),
    shank=(
        (0.0, 6.0, 6.0),
        (0.08, 5.7, 6.2),
        (0.17, 5.1, 7.0),
        (0.28, 4.8, 7.5),
        (0.40, 4.5, 7.1),
        (0.56, 4.0, 5.5),
        (0.72, 3.55, 4.15),
        (0.86, 3.3, 3.6),
        (1.0, 3.3, 3.5),
    ),
    trouser=(
        (0.0, 6.0, 6.0),
        (0.08, 5.9, 6.4),
        (0.17, 5.6, 7.2),
        (0.28, 5.4, 7.7),
        (0.40, 5.2, 7.4),
        (0.56, 4.9, 6.4),
        (0.72, 4.6, 5.5),
        (0.86, 4.4, 4.9),
        (1.0, 4.4, 4.8),
    ),
    upper_arm=(
        (-0.05, 6.2, 6.4),
        (0.12, 6.7, 6.9),
        (0.32, 6.1, 6.2),
        (0.62, 5.0, 5.2),
        (0.88, 4.2, 4.45),
        (1.0, 4.15, 4.15),
    ),
    forearm=(
        (0.0, 4.15, 4.15),
        (0.14, 4.9, 4.7),
        (0.32, 4.75, 4.45),
        (0.62, 3.65, 3.55),
        (0.86, 2.9, 2.75),
        (1.0, 2.55, 2.45),
    ),
    hip=9.6,
    knee=6.0,
    ankle=3.4,
    elbow=4.15,
    wrist=2.4,
    collar=(5.4, 5.1),
    throat=0.9,
    bust=0.4,
    sleeve=0.56,
)
FORMS = {Build.EVEN: _EVEN, Build.BROAD: _BROAD, Build.STRAIGHT: _STRAIGHT}
"""The outlines by build."""
