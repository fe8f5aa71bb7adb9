"""`os` with what the unix port lacks and a board has: uname()."""

from uos import *  # noqa: F403


def uname():
    """:returns: sysname, nodename, release, version, machine"""
    import _uname

    return _uname.uname
