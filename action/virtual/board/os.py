"""`os` with what the unix port lacks and a board has: uname()."""

from uos import *


def uname():
    """As on an ESP32: sysname, nodename, release, version, machine."""
    import sys
    from collections import namedtuple

    sysname = getenv('MPY_BLOX_DEVICE_ID').rsplit('-', 1)[0]
    release = '.'.join(str(part) for part in sys.implementation[1][:3])
    version = sys.version.split('; ')[-1]
    fields = ('sysname', 'nodename', 'release', 'version', 'machine')
    return namedtuple('uname', fields)(
        sysname, sysname, release, version, 'Virtual board with ' + sysname.upper()
    )
