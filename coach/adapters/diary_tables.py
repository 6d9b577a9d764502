"""The diary's tables."""

from typing import Final

from coach.adapters import upgrades
from coach.adapters.database import Schema, Table
from coach.domain.diary_records import CrampRecord, NightRecord

_WHEN = """
        night  TEXT NOT NULL CHECK (
            night BETWEEN '1900-01-01' AND '2199-12-31' AND date(night, '+0 days') IS night
        ),
        stage  TEXT NOT NULL CHECK (length(stage) BETWEEN 1 AND 40),
        weeks  INTEGER CHECK (weeks BETWEEN 0 AND 60),
"""

VERSION_1: Final = (
    f"""
    CREATE TABLE cramp (
        id       TEXT PRIMARY KEY NOT NULL CHECK (
            length(id) BETWEEN 1 AND 100 AND id NOT GLOB '*[^A-Za-z0-9._-]*'
        ),
        at       INTEGER NOT NULL CHECK (at BETWEEN -2209075200000000 AND 7258204799999999),
        offset   INTEGER NOT NULL CHECK (offset BETWEEN -1439 AND 1439),
        {_WHEN}
        side     TEXT CHECK (length(side) BETWEEN 1 AND 40),
        muscle   TEXT CHECK (length(muscle) BETWEEN 1 AND 40),
        pain     INTEGER CHECK (pain BETWEEN 0 AND 10),
        seconds  INTEGER CHECK (seconds BETWEEN 0 AND 86400),
        length   TEXT CHECK (length(length) BETWEEN 1 AND 40),
        woke     INTEGER CHECK (woke IN (0, 1)),
        again    INTEGER CHECK (again IN (0, 5, 15, 30, 60)),
        soreness INTEGER CHECK (soreness BETWEEN 0 AND 10),
        helped   TEXT NOT NULL CHECK (length(helped) <= 1000),
        before   TEXT NOT NULL CHECK (length(before) <= 1000)
    ) STRICT
    """,
    "CREATE INDEX cramp_night ON cramp (night)",
    f"""
    CREATE TABLE night (
        {_WHEN}
        none        INTEGER NOT NULL CHECK (none IN (0, 1)),
        disturbance INTEGER CHECK (disturbance BETWEEN 0 AND 10),
        also        TEXT NOT NULL CHECK (length(also) <= 1000),
        checks      TEXT NOT NULL CHECK (length(checks) <= 1000),
        taken       INTEGER CHECK (taken IN (0, 1)),
        note        TEXT NOT NULL CHECK (length(note) <= 2000),
        PRIMARY KEY (night)
    ) STRICT
    """,
    """
    CREATE TABLE said (
        what TEXT PRIMARY KEY NOT NULL CHECK (length(what) BETWEEN 1 AND 40),
        text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 2000)
    ) STRICT
    """,
)
"""The tables as they were at first; a night and an instant are of the years 1900 to 2199."""

CRAMP: Final = Table("cramp", ", ".join(CrampRecord._fields))
NIGHT: Final = Table("night", ", ".join(NightRecord._fields))
SAID: Final = Table("said", "what, text")

DIARY: Final = Schema(VERSION_1, upgrades.DIARY_STEPS, (CRAMP, NIGHT, SAID))
