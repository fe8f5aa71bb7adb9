# `os` with the uname() that a board has and the unix port lacks.
from collections import namedtuple

from uos import *  # noqa: F403


def uname():
    fields = ('sysname', 'nodename', 'release', 'version', 'machine')
    return namedtuple('uname', fields)('esp32', 'esp32', '1.22.0', 'v1.22.0', 'ESP32 module')
