"""The last log lines in RAM, kept over a reset for the next boot's report.

Flash wears, so nothing is written for a line: a traceback or a CRITICAL line saves the ring, at
most once an hour, and so does `save()`, for use before a reset. Where the board has RTC memory
(ESP32) warnings and errors are copied there as they come, which survives a watchdog or a panic
that no code of ours sees. RTC memory that an application already uses is left alone.
"""

import logging
import time

from micropython import const

# ESP32 has 2048 bytes of RTC memory for users; the unix port and RP2 have none.
_DEFAULT_SIZE = const(768)
# What fails again and again is saved no more often than this.
_BETWEEN_SAVES_MS = const(3_600_000)


class RingHandler(logging.Handler):
    """Keeps the last lines in a buffer of fixed size.

    >>> import logging
    >>> from logging.ring import RingHandler
    >>> ring = RingHandler(size=64, path='example.log')
    >>> log = logging.getLogger('ring-example')
    >>> log.addHandler(ring)
    >>> log.propagate = False
    >>> for litres in range(20):
    ...     log.error('%d litres', litres)
    >>> ring.lines()[-2:]
    ['ERROR ring-example: 18 litres', 'ERROR ring-example: 19 litres']
    >>> ring.save()
    >>> RingHandler(path='example.log').previous().splitlines()[-1]
    'ERROR ring-example: 19 litres'

    :param size: bytes of text kept; RAM is taken once, here.
    :param path: where `save()` writes when there is no RTC memory.
    :param rtc: False never touches RTC memory.
    """

    formatter = logging.Formatter('%(levelname)s %(name)s: %(message)s')

    def __init__(self, size=_DEFAULT_SIZE, path='/.last-log', level=logging.NOTSET, rtc=True):
        super().__init__(level)
        self._buffer = bytearray(size)
        self._at = 0
        self._full = False
        self._path = path
        self._rtc = self._saved_at = None
        if rtc:
            try:
                # First: without it there is no need to load the rest.
                from machine import RTC  # noqa: F401
                from logging.rtc import RTCMemory

                self._rtc = RTCMemory()
            except (ImportError, AttributeError, TypeError, ValueError, OSError):
                # No such memory, or it is in use.
                pass
        self._previous = logging.take(path, self._rtc)

    def emit(self, record):
        """Takes one record into the ring."""
        buffer = self._buffer
        # The end of a long line says more than its start: the exception is at a traceback's end.
        line = (self.format(record) + '\n').encode()[-len(buffer) :]
        room = len(buffer) - self._at
        if len(line) < room:
            buffer[self._at : self._at + len(line)] = line
            self._at += len(line)
        else:
            buffer[self._at :] = line[:room]
            self._at = len(line) - room
            buffer[: self._at] = line[room:]
            self._full = True
        if record.levelno >= logging.WARNING:
            self._save_rtc()
        if record.exc_info or record.levelno >= logging.CRITICAL:
            now = time.ticks_ms()
            if (self._saved_at is None
                    or time.ticks_diff(now, self._saved_at) > _BETWEEN_SAVES_MS):
                self._saved_at = now
                # To the file in any case: RTC memory forgets when the power goes.
                self._save_file()

    def _content(self):
        at = self._at
        if not self._full:
            return bytes(memoryview(self._buffer)[:at])
        whole = bytes(memoryview(self._buffer)[at:]) + bytes(memoryview(self._buffer)[:at])
        # The oldest line has lost its beginning; if it is the only one, its end must do.
        return whole[whole.find(b'\n') + 1 :] or whole

    def lines(self):
        """The lines of this boot, oldest first."""
        return logging.text(self._content()).splitlines()

    def previous(self):
        """What the boot before this one saved, or an empty string: the second call finds none."""
        previous, self._previous = self._previous, ''
        return previous

    def save(self):
        """Keeps the lines for the next boot: one write. Never raises."""
        if not self._save_rtc():
            self._save_file()

    close = save

    def _save_file(self):
        content = self._content()
        if content:
            try:
                with open(self._path, 'wb') as file:
                    file.write(content)
            except OSError:
                # A full or broken flash must not stop the reset that this is called before.
                pass

    def _save_rtc(self):
        if self._rtc and not self._rtc.save(self._content()):
            # The application has taken it meanwhile: it is the application's now.
            self._rtc = None
        return self._rtc
