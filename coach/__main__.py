"""``python -m coach`` and the ``coach`` command."""

import sys


def main() -> int:
    """Obey the words on the command line; return the exit code.

    Starting the coach skips the command line's own machinery: the icon comes first.
    """
    words = sys.argv[1:]
    if words in ([], ["run"]):
        from coach.app import run  # noqa: PLC0415  - only one of the two is ever needed

        return run()
    from coach.cli import obey  # noqa: PLC0415

    return obey(words)


if __name__ == "__main__":
    sys.exit(main())
