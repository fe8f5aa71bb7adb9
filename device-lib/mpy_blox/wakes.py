"""What a board remembers from one deep sleep to the next: in RTC memory, for flash would wear.

Ten bytes behind the mark of the log's last lines, see `logging.rtc`: how many wakes there were
without a check-in, how many more may rely on what the session at the broker had, and what that
was. RTC memory that an application uses is left alone.
"""

from micropython import const

_MAGIC = const(b'\x00log')
_LINES = const(14)
# Once in so many wakes all is asked for anew, whatever the broker is taken to have.
_TRUSTED = const(24)


def count():
    """Count this wake.

    :return: how many there are now that are not paid for; None where they cannot be counted.
    """
    held = _read()
    if held is None:
        return None
    wakes = min(held[4] + 1, 255)
    return wakes if _write(held[:4] + bytes((wakes,)) + held[5:]) else None


def pay():
    """They are paid for."""
    held = _read()
    if held and held[4]:
        _write(held[:4] + b'\0' + held[5:])


def session():
    """What :func:`keep` was given, for one more wake; nothing if the broker is to be asked."""
    held = _read()
    if not held or not held[5]:
        return b''
    _write(held[:5] + bytes((held[5] - 1,)) + held[6:])
    return held[6:_LINES]


def keep(data, is_asked):
    """Remember what the session at the broker has.

    :param data: 8 bytes.
    :param is_asked: the broker was asked for all of it just now.
    """
    held = _read()
    if held:
        _write(held[:5] + bytes((_TRUSTED if is_asked else held[5],)) + data + held[_LINES:])


def _read():
    try:
        from machine import RTC

        held = RTC().memory() or _MAGIC + bytes(_LINES - 4)
        return held if held[:4] == _MAGIC else None
    except (ImportError, AttributeError, TypeError, ValueError, OSError):
        return None


def _write(data):
    try:
        from machine import RTC

        RTC().memory(data)
        return True
    except (ValueError, OSError):
        return False
