"""Gives memory back to the system that the program has no use for any more.

A window is thousands of small pieces. Once it has closed they are free, but glibc keeps the pages
they lay on, in case the program grows again. One that runs all day and shows a window for a minute
does better to give them back.

PySide6 reads the source of every module that is imported, to look whether it uses PySide6, and
`linecache` keeps all of it: megabytes of text that nobody reads any more.
"""

import gc
import linecache
import sys


def give_back() -> bool:
    """Free what nobody uses any more, and return free pages; tell whether the system took any.

    Other systems than Linux with glibc do so by themselves or not at all: there nothing happens.
    """
    linecache.clearcache()
    gc.collect()
    if not sys.platform.startswith("linux"):
        return False
    import ctypes  # noqa: PLC0415  - not before there is something to give back

    try:
        return bool(ctypes.CDLL(None).malloc_trim(0))
    except (AttributeError, OSError):  # another C library
        return False
