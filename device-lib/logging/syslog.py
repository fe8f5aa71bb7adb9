"""Log lines to a syslog server over UDP (RFC 5424, transport RFC 5426)."""

import logging
import socket
import time

from micropython import const

# RFC 5424 §6.1: what every receiver must take; longer tracebacks are cut.
_LONGEST_MESSAGE = const(2048)
_FACILITY_USER = const(1)
# A server whose name does not resolve is asked for again this much later: each try may block.
_RETRY_MS = const(60_000)
# Dates before this year come from a clock that nobody has set.
_FIRST_YEAR = const(2024)


class SysLogHandler(logging.Handler):
    """Sends each record as one datagram; one that cannot be sent is dropped.

    Nothing here waits for the server, except that its name is looked up once, at the first line.

    >>> import logging
    >>> from logging.syslog import SysLogHandler
    >>> handler = SysLogHandler('127.0.0.1', hostname='esp32-840d8ed29760')
    >>> record = logging.LogRecord('pump', logging.ERROR, 'dry', ())
    >>> handler.message(record).split(' ', 2)[2]
    'esp32-840d8ed29760 mpy-blox - pump - dry'
    >>> handler.handle(record)

    :param host: server, the setting `logging.syslog.hostname`.
    :param port: the setting `logging.syslog.port`.
    :param hostname: what the server shows as the sender.
    """

    def __init__(self, host, port=514, hostname='-', app='mpy-blox', level=logging.NOTSET):
        super().__init__(level)
        self._server = (host, port)
        self._origin = '%s %s' % (hostname.replace(' ', '_') or '-', app)
        self._socket = None
        self._address = None
        self._retry_at = None

    def message(self, record):
        """The datagram's text for a record."""
        level = record.levelno
        # CRITICAL 2, ERROR 3, WARNING 4, INFO 6, DEBUG 7 (RFC 5424 §6.2.1).
        severity = 7 - (level >= 20) if level < 30 else max(2, 7 - level // 10)
        at = time.gmtime(int(record.created))
        # A dash is the standard's word for an unknown time.
        stamp = '-' if at[0] < _FIRST_YEAR else '%04d-%02d-%02dT%02d:%02d:%02dZ' % tuple(at[:6])
        return '<%d>1 %s %s - %s - %s' % (
            _FACILITY_USER * 8 + severity,
            stamp,
            self._origin,
            record.name,
            self.format(record),
        )

    def emit(self, record):
        """Sends one record."""
        if self._address is None and not self._open():
            return
        try:
            self._socket.sendto(self.message(record).encode()[:_LONGEST_MESSAGE], self._address)
        except OSError:
            # Wi-Fi is away or the buffer full. UDP promises nothing, so the line is lost.
            pass

    def _open(self):
        now = time.ticks_ms()
        if self._retry_at is not None and time.ticks_diff(self._retry_at, now) > 0:
            return False
        self._retry_at = time.ticks_add(now, _RETRY_MS)
        try:
            found = socket.getaddrinfo(self._server[0], self._server[1], 0, socket.SOCK_DGRAM)[0]
            self._socket = socket.socket(found[0], socket.SOCK_DGRAM)
            self._socket.setblocking(False)
        except (OSError, IndexError):
            return False
        self._address = found[-1]
        return True

    def close(self):
        """Closes the socket."""
        if self._socket:
            self._socket.close()
        self._socket = self._address = self._retry_at = None
