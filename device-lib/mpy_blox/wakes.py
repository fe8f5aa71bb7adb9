"""Wakes from deep sleep without a check-in: in RTC memory, for flash would wear.

The byte behind the mark of the log's last lines, see `logging.rtc`. RTC memory that an application
uses is left alone.
"""

from micropython import const

_MAGIC = const(b'\x00log')


def count():
    """Count this wake.

    :return: how many there are now that are not paid for; None where they cannot be counted.
    """
    try:
        from machine import RTC

        memory = RTC().memory
        held = memory()
        if held and held[:4] != _MAGIC:
            return None
        wakes = min((held[4] if len(held) > 4 else 0) + 1, 255)
        memory(_MAGIC + bytes((wakes,)) + held[5:])
        return wakes
    except (ImportError, AttributeError, TypeError, ValueError, OSError):
        return None


def pay():
    """They are paid for."""
    try:
        from machine import RTC

        memory = RTC().memory
        held = memory()
        if held[:4] == _MAGIC and held[4:5] > b'\x00':
            memory(_MAGIC + b'\x00' + held[5:])
    except (ImportError, AttributeError, TypeError, ValueError, OSError):
        pass
