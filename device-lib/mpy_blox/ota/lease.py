"""For how long the application holds updates back: see :func:`mpy_blox.ota.postpone`."""

import time

from micropython import const

from mpy_blox import ota

# Seconds: 7 days, and 15 minutes for what is urgent.
_LONGEST_S = const(604800)
_URGENT_S = const(900)


def left_s():
    """Seconds that are left of its lease, 0 if there is none."""
    left = 0 if ota.postponed is None else time.ticks_diff(ota.postponed, time.ticks_ms())
    return (max(left, 0) + 999) // 1000


def longest_s(config, is_urgent):
    """Seconds that an update waits for the application at most, however often that asks."""
    try:
        longest = min(max(int(config.get('postpone.max', 604800)), 0), _LONGEST_S)
    except (TypeError, ValueError):
        longest = _LONGEST_S
    return min(longest, _URGENT_S) if is_urgent else longest
