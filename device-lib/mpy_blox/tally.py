"""A boot is counted, and one that owes a check-in pays it: before anything else of it runs."""

import os
import sys

from micropython import const

from mpy_blox import forget, life, once

_BOOTS = const(20)
_HOURS = const(24)
# The settings before those of a release on trial, beside the journal, which an application may
# remove: they are there until the outcome is known.
_BEFORE = const('.settings-before')


def begin():
    """Count this boot, of which no release is on trial. One that owes a check-in pays it, and
    resets the board.
    """
    once('mpy_blox.search', 'settle')
    try:
        if _BEFORE in os.listdir('/'):
            # The trial has come to no outcome: nothing says that the new ones lead anywhere.
            os.rename('/' + _BEFORE, '/settings.json')
        if count():
            once('mpy_blox.debt', 'pay')
    except Exception as error:
        sys.print_exception(error)  # the application runs all the same
    # Done until the next boot.
    forget('mpy_blox.life', 'mpy_blox.tally')


def count():
    """Count this boot; whether a check-in is due. Where there is no room, see `life.state`."""
    counted = life.wakes('count')
    if counted is not None:
        return counted >= _BOOTS
    events = life.read()
    unpaid = events[max(events.rfind(b'c'), events.rfind(b'p')) + 1:]
    try:
        life.count(events)
    except OSError:
        return False
    return unpaid.count(b'b') + 1 >= _BOOTS or unpaid.count(b'h') >= _HOURS
