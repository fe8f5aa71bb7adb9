"""RTC memory as a place for the last log lines: it survives a watchdog, a panic, and any reset.

`logging.ring` loads this where there is such memory (ESP32). What an application already uses is
left alone.
"""

from machine import RTC
from micropython import const

_MAGIC = const(b'\x00log')
# What is behind it is for whoever remembers wakes from deep sleep, see mpy_blox.wakes: it is kept
# as it is.
_LINES = const(14)


class RTCMemory:
    """What `RTC().memory()` holds, as long as it is the log's.

    :raises AttributeError: this board has none
    :raises OSError: an application uses it

    ::

        memory = RTCMemory()
        memory.save(b'WARNING pump: dry')
    """

    def __init__(self):
        self._rtc = RTC()
        if not self._is_ours():
            raise OSError('RTC memory is in use')

    def save(self, lines):
        """Replaces what is held; false if the application has taken the memory meanwhile."""
        try:
            if self._is_ours():
                held = self._rtc.memory() or _MAGIC + bytes(_LINES - 4)
                self._rtc.memory(held[:_LINES] + lines)
                return True
        except (ValueError, OSError):
            pass
        return False

    def take(self):
        """Returns what the boot before this one saved, and clears it."""
        held = self._rtc.memory()
        self._rtc.memory(held[:_LINES] if any(held[4:_LINES]) else b'')
        return held[_LINES:]

    def _is_ours(self):
        held = self._rtc.memory()
        return not held or held.startswith(_MAGIC)
