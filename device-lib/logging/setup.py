"""How logging is set up: loaded for the time of the call only."""

import logging
import os

from micropython import const

_FORMAT = const('%(asctime)s %(levelname)s %(name)s: %(message)s')
# A shorter string would blank out half of every line.
_SHORTEST_SECRET = const(4)
# What is left of log lines for the next boot: another release may have had a larger ring.
_LARGEST = const(4096)


def basicConfig(*, level=None, format=None, datefmt=None, stream=None, handlers=None, force=False):
    """Sets the root logger up, once: a second call does nothing unless `force` is true.

    :param level: number or name.
    :param format: line format, by default time, level, logger and message.
    :param handlers: used instead of one StreamHandler on `stream`.
    """
    if logging.root.handlers:
        if not force:
            return
        for handler in logging.root.handlers:
            handler.close()
        logging.root.handlers = ()
    formatter = logging.Formatter(format or _FORMAT, datefmt)
    for handler in handlers or (logging.StreamHandler(stream),):
        if handler.formatter is logging.Handler.formatter:
            handler.setFormatter(formatter)
        logging.root.addHandler(handler)
    if level is not None:
        logging.root.setLevel(level)


def hide(value):
    """Keeps a secret out of every line that is logged from now on.

    :param value: a string or bytes; shorter ones than 4 characters and other types are left alone.
    """
    if isinstance(value, (bytes, bytearray)):
        try:
            value = bytes(value).decode()
        except (UnicodeError, ValueError):
            return
    if isinstance(value, str) and len(value) >= _SHORTEST_SECRET:
        # Also as repr() and json show it, where that differs.
        for form in (value, repr(value)[1:-1], repr(value.encode())[2:-1]):
            if form not in logging._secrets:
                logging._secrets.append(form)
        # A secret within a secret: the longer one first, or its rest would show.
        logging._secrets.sort(key=len, reverse=True)


def take(path, rtc):
    """Returns what the ring of log lines left for this boot, and clears it.

    :param path: of the file where it may be.
    :param rtc: a `logging.rtc.RTCMemory`, or None.
    """
    content = b''
    try:
        with open(path, 'rb') as file:
            content = file.read(_LARGEST)
        os.remove(path)
    except OSError:
        # Not there: nothing crashed.
        pass
    # Newer, if there is any.
    return text(rtc and rtc.take() or content)


def text(content):
    """Lines of a ring as text."""
    try:
        return content.decode()
    except (UnicodeError, ValueError):
        # A multi-byte character was cut at the ring's edge.
        return ''.join(chr(byte) if byte < 128 else '?' for byte in content)
