"""Stand-in for `machine`: identity, resets, watchdog, clock and pins that lead nowhere."""

import time
import uos
from _supervisor import tell, reset as _reset
from umachine import *  # noqa: F403

PWRON_RESET = 1
HARD_RESET = 2
WDT_RESET = 3
DEEPSLEEP_RESET = 4
SOFT_RESET = 5


def unique_id():
    """The bytes behind the last dash of the device id."""
    from binascii import unhexlify

    return unhexlify(uos.getenv('MPY_BLOX_DEVICE_ID').rsplit('-', 1)[1])


def reset():
    """A new process on the same flash."""
    _reset('hard')


def soft_reset():
    """A new process as well: nothing of the interpreter's state is left."""
    _reset('soft')


def reset_cause():
    """:returns: one of the constants above"""
    return int(uos.getenv('MPY_BLOX_RESET_CAUSE') or PWRON_RESET)


class WDT:
    """The supervisor ends the process when it is not fed in time. It cannot be stopped."""

    def __init__(self, id=0, timeout=5000):
        self._fed = time.ticks_ms()
        tell('watchdog %d' % timeout)

    def feed(self):
        """Not starved, for another timeout."""
        now = time.ticks_ms()
        # A loop that feeds all the time should not keep the supervisor busy.
        if time.ticks_diff(now, self._fed) > 10:
            self._fed = now
            tell('feed')


class RTC:
    """Reads the host's clock. Setting it is accepted and changes nothing: the host knows better.

    Its memory, 2 KB, outlives resets but not the loss of power (the supervisor sees to that).
    """

    def memory(self, data=None):
        """Read it, or write it."""
        file_system = uos.VfsPosix()
        path = uos.getenv('MPY_BLOX_IMAGE') + '.rtc'
        if data is None:
            try:
                with file_system.open(path, 'rb') as f:
                    return f.read()
            except OSError:
                return b''
        if len(data) > 2048:
            raise ValueError('buffer too long')
        with file_system.open(path, 'wb') as f:
            f.write(data)
        return None

    def datetime(self, value=None):
        """Read it: year, month, day, weekday, hour, minute, second, microsecond."""
        if value is not None:
            return None
        year, month, day, hour, minute, second, weekday = time.gmtime()[:7]
        return (year, month, day, weekday, hour, minute, second, 0)

    init = datetime


class Pin:
    """Remembers what was written to it."""

    IN = 1
    OUT = 3
    OPEN_DRAIN = 7
    PULL_DOWN = 1
    PULL_UP = 2
    IRQ_RISING = 1
    IRQ_FALLING = 2

    def __init__(self, id, mode=-1, pull=-1, *, value=0):
        self._value = value

    def init(self, mode=-1, pull=-1, *, value=None):
        """As the constructor."""
        if value is not None:
            self._value = value

    def value(self, value=None):
        """Read it, or write it."""
        if value is None:
            return self._value
        self._value = 1 if value else 0
        return None

    __call__ = value

    def on(self):
        """Write 1."""
        self._value = 1

    def off(self):
        """Write 0."""
        self._value = 0

    def irq(self, handler=None, trigger=3):
        """Accepted: nothing ever happens on these pins."""
