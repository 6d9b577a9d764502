"""What every adapter raises where this machine lacks its part of the world."""


class Unavailable(Exception):
    """This part of the world is not there; the message is one line that says which and why.

    Raised only while an adapter is being built, so that whoever builds it takes the next one.
    """
