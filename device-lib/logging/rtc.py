"""RTC memory as a place for the last log lines: it survives a watchdog, a panic, and any reset.

`logging.ring` loads this where there is such memory (ESP32). What an application already uses is
left alone.
"""

from machine import RTC
from micropython import const

# The byte behind it is free for whoever counts wakes from deep sleep: it is kept as it is.
_MAGIC = const(b'\x00log')


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
                self._rtc.memory(_MAGIC + (self._rtc.memory()[4:5] or b'\0') + lines)
                return True
        except (ValueError, OSError):
            pass
        return False

    def take(self):
        """Returns what the boot before this one saved, and clears it."""
        held = self._rtc.memory()
        self._rtc.memory(held[:5] if held[4:5] != b'\0' else b'')
        return held[5:]

    def _is_ours(self):
        held = self._rtc.memory()
        return not held or held.startswith(_MAGIC)
