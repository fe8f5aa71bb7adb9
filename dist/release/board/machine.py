"""Stand-in for `machine`: identity, resets, sleep, watchdog, clock.

Timer, and what has pins, is loaded when it is used.
"""

import _clock
import time
import uos
from _supervisor import power_off, tell, reset as _reset
from umachine import *  # noqa: F403

PWRON_RESET = 1
HARD_RESET = 2
WDT_RESET = 3
DEEPSLEEP_RESET = 4
SOFT_RESET = 5

PIN_WAKE = 2
EXT1_WAKE = 3
TIMER_WAKE = 4
TOUCHPAD_WAKE = 5
ULP_WAKE = 6

_ON_RP2 = uos.getenv('MPY_BLOX_DEVICE_ID').startswith('rp2')
# The RP2040's counter has 24 bits and counts twice in a microsecond.
_LONGEST_WDT_MS = 8388 if _ON_RP2 else 0x7FFFFFFF


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
    cause = int(uos.getenv('MPY_BLOX_RESET_CAUSE') or PWRON_RESET)
    if _ON_RP2 and cause != PWRON_RESET:
        return WDT_RESET  # all that it knows, since a reset is the watchdog's work there
    return cause


def wake_reason():
    """:returns: one of the constants above; 0 when it did not wake"""
    return TIMER_WAKE if reset_cause() == DEEPSLEEP_RESET else 0


def deepsleep(time_ms=None):
    """A new process after that time; without one, when somebody wakes the board."""
    tell('sleep' if time_ms is None else 'sleep %d' % time_ms)
    power_off()


def lightsleep(time_ms=-1):
    """Time passes, and nothing is lost."""
    _clock.wait(time_ms)


def idle():
    """A millisecond passes."""
    _clock.wait(1)


def freq(hz=None):
    """:returns: Hz; setting it changes nothing"""
    return 125_000_000 if _ON_RP2 else 160_000_000


def disable_irq():
    """:returns: what enable_irq() wants"""
    return 1


def enable_irq(state=1):
    """Nothing interrupts here."""


class WDT:
    """It cannot be stopped. In code that hangs it is the supervisor that ends the process."""

    def __init__(self, id=0, timeout=5000):
        if id or not 0 < timeout <= _LONGEST_WDT_MS:
            raise ValueError
        self._timeout = timeout
        self._fed = _clock.ticks_ms()
        self._times = 0
        tell('watchdog %d' % timeout)
        if _clock.speed > 1:
            _clock.alarms[:] = [other for other in _clock.alarms if not isinstance(other, WDT)]
            self.due = time.ticks_add(self._fed, timeout)
            _clock.alarms.append(self)

    def ring(self):
        """It was not fed in time."""
        _clock.starve()

    def feed(self):
        """Not starved, for another timeout."""
        now = _clock.ticks_ms()
        self.due = time.ticks_add(now, self._timeout)
        self._times += 1
        # A loop that feeds all the time should not keep the supervisor busy. Where work takes no
        # time, it still has to be seen.
        if (time.ticks_diff(now, self._fed) > min(10 * _clock.speed, self._timeout // 4)
                or _clock.speed > 1 and self._times % 16 == 0):
            self._fed = now
            tell('feed')


class _ESP32RTC:
    """Reads the board's clock. Setting it is accepted and changes nothing: the host knows better.

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


class _RP2RTC:
    """The same without memory."""

    datetime = init = _ESP32RTC.datetime


RTC = _RP2RTC if _ON_RP2 else _ESP32RTC


def __getattr__(name):
    """Timer, and what has pins: most boards do without."""
    from _stand_in import load

    return getattr(load('_timer' if name == 'Timer' else '_peripherals'), name)
