"""The way out of a virtual board: lines to its supervisor, and the end of its process.

Supervisor and board share a pipe, whose file descriptor is in MPY_BLOX_CONTROL. Without a
supervisor (a board started by hand, on a terminal) nobody is told and all else works.
"""

import uos

_descriptor = uos.getenv('MPY_BLOX_CONTROL')
_control = open(int(_descriptor), 'wb') if _descriptor else None  # noqa: SIM115


def tell(line):
    """Tell the supervisor: one word and its arguments."""
    if _control:
        _control.write(line + '\n')


def power_off():
    """End the process at once: no exception to catch, no `finally`, nothing flushed."""
    uos.system('kill -9 $PPID')
    while True:
        pass


def reset(cause):
    """Power off, to come back on the same flash with the cause of the reset."""
    tell('reset ' + cause)
    power_off()
