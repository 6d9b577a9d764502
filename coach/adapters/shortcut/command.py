"""The command line that opens help, as it can be pasted into a desktop's settings."""

import shlex
import subprocess
from pathlib import PurePath

ORDER = "cramp"


def command(script: str, interpreter: str, platform: str) -> str:
    """Return it with full paths, for a desktop has another PATH than a terminal.

    Args:
        script: what runs, as in ``sys.argv[0]``.
        interpreter: what runs it, as in ``sys.executable``.
        platform: as in ``sys.platform``.
    """
    path = PurePath(script)
    if path.stem == "coach" and path.suffix in ("", ".exe") and path.is_absolute():
        words = [script, ORDER]
    else:
        words = [interpreter, "-m", "coach", ORDER]
    return subprocess.list2cmdline(words) if platform == "win32" else shlex.join(words)
