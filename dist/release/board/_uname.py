"""What an ESP32 answers to os.uname()."""

import sys
from collections import namedtuple
from uos import getenv

_Uname = namedtuple('uname', ('sysname', 'nodename', 'release', 'version', 'machine'))
_sysname = getenv('MPY_BLOX_DEVICE_ID').rsplit('-', 1)[0]

uname = _Uname(
    _sysname,
    _sysname,
    '.'.join(str(part) for part in sys.implementation[1][:3]),
    sys.version.split('; ')[-1],
    'Virtual board with ' + _sysname.upper(),
)
