"""`os` with what the unix port lacks and a board has."""

from uos import *  # noqa: F403


def uname():
    """:returns: sysname, nodename, release, version, machine"""
    import _uname

    return _uname.uname


def dupterm(stream, index=0):
    """Accepted: the console stays where it is."""


def sync():
    """A littlefs needs none."""
