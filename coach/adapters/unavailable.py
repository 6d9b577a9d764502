"""What every adapter raises where this machine lacks its part of the world."""


class Unavailable(Exception):
    """This part of the world is not there; the message is one line that says which and why.

    Raised while an adapter is being built, or by a notifier that is asked to show a card, so that
    whoever asked takes the next one.
    """
