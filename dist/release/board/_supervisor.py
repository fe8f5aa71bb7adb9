"""The way out of a virtual board: lines to its supervisor, and the end of its process.

Supervisor and board share a socket, whose file descriptor is in MPY_BLOX_CONTROL. Without a
supervisor (a board started by hand, on a terminal) nobody is told and all else works.
"""

import uos

_descriptor = uos.getenv('MPY_BLOX_CONTROL')
clock = None  # of a board that has one of its own
_control = open(int(_descriptor), 'r+b') if _descriptor else None  # noqa: SIM115


def tell(line):
    """Tell the supervisor: one word and its arguments."""
    if _control:
        _control.write(line + '\n')


def ask(elapsed):
    """Let what the board has sent be answered, in the supervisor's process, before time passes.

    :param elapsed: ms since this boot
    """
    if _control:
        _control.write('ask %d\n' % elapsed)
        _control.read(1)


def power_off():
    """End the process at once: no exception to catch, no `finally`, nothing flushed."""
    if clock:
        tell('clock %d' % clock.elapsed)
    uos.system('kill -9 $PPID')
    while True:
        pass


def reset(cause):
    """Power off, to come back on the same flash with the cause of the reset."""
    tell('reset ' + cause)
    power_off()
