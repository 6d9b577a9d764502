"""Imports a library without the parts of it that a resident never uses.

APScheduler takes in `asyncio` (and with it `ssl`) for one function of two lines, `multiprocessing`
with executors that are never made here, and `importlib.metadata` (and with it `email`) to look for
plug-ins: 10 MB of 14, in a program that weighs 45 without them. From Python 3.14 on it leaves
`asyncio` out itself, and takes the same function from `inspect`.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType


@contextmanager
def stand_in(name: str, **attributes: object) -> Iterator[None]:
    """Let ``import name`` find a module of these attributes alone, until the end of the block.

    A module that is loaded already is left alone. Afterwards an import finds the real one, which
    is not shared with whoever imported the stand-in.
    """
    if name in sys.modules:
        yield
        return
    module = ModuleType(name, "Stands in for a module while a library is imported.")
    vars(module).update(attributes)
    sys.modules[name] = module
    try:
        yield
    finally:
        if sys.modules.get(name) is module:
            del sys.modules[name]
