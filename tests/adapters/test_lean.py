"""A stand-in serves one import and leaves no trace; the alarms work with it and without."""

import importlib
import subprocess
import sys

import pytest

from coach.adapters.lean import stand_in


def test_a_stand_in_is_found_inside_the_block_and_gone_after_it() -> None:
    with stand_in("no_such_module", answer=42):
        import no_such_module  # type: ignore[import-not-found]  # noqa: PLC0415

        assert no_such_module.answer == 42
    with pytest.raises(ModuleNotFoundError):
        importlib.import_module("no_such_module")


def test_what_is_loaded_already_is_left_alone() -> None:
    with stand_in("json", dumps=None):
        import json  # noqa: PLC0415

        assert json.dumps({}) == "{}"
    assert "json" in sys.modules


def test_the_end_of_a_failed_block_removes_it_too() -> None:
    with pytest.raises(ZeroDivisionError), stand_in("no_such_module"):
        _ = 1 / 0
    assert "no_such_module" not in sys.modules


def python(program: str) -> str:
    """Run a program of its own and return what it prints."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


RINGS = """
from datetime import UTC, datetime
from PySide6.QtCore import QCoreApplication
{before}
from coach.adapters.alarms import Alarms
application = QCoreApplication([])
alarms = Alarms()
alarms.rang.connect(lambda name: (print(name), application.quit()))
alarms.set("water", datetime.now(UTC))
application.exec()
alarms.stop()
"""


def test_alarms_ring_with_the_stand_ins_and_with_the_real_modules() -> None:
    assert python(RINGS.format(before="")) == "water"
    real = "import asyncio, importlib.metadata, apscheduler.executors.pool"
    assert python(RINGS.format(before=real)) == "water"


def test_the_alarms_load_neither_asyncio_nor_ssl_and_leave_the_real_ones_to_others() -> None:
    program = """
import sys
import coach.adapters.alarms
spared = ("asyncio", "ssl", "multiprocessing", "importlib.metadata", "email")
print(any(name in sys.modules for name in spared))
import asyncio
print(asyncio.run(asyncio.sleep(0, "real")))
from apscheduler.executors.pool import ThreadPoolExecutor
print(ThreadPoolExecutor.__name__)
import importlib.metadata
print(importlib.metadata.version("tinydb").split(".")[0])
"""
    assert python(program).split() == ["False", "real", "ThreadPoolExecutor", "4"]
