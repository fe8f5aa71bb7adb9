"""`time` on a clock of the board's own."""

import _clock
import utime as _host
from utime import *  # noqa: F403
from _clock import ticks_ms, ticks_us  # noqa: F401

ticks_cpu = ticks_us


def sleep(seconds):
    """:param seconds: any number"""
    if seconds > 0:
        _clock.wait(int(seconds * 1000))


def sleep_ms(ms):
    """:param ms: milliseconds"""
    if ms > 0:
        _clock.wait(ms)


def sleep_us(us):
    """:param us: microseconds"""
    _clock.wait(max(1, us // 1000))


def time():
    """:returns: seconds since 1970"""
    return _clock.now_ms() / 1000


def time_ns():
    """:returns: nanoseconds since 1970"""
    return _clock.now_ms() * 1_000_000


def gmtime(seconds=None):
    """:returns: year, month, day, hour, minute, second, weekday, day of the year"""
    return _host.gmtime(time() if seconds is None else seconds)


def localtime(seconds=None):
    """As gmtime(): a board knows no zones."""
    return gmtime(seconds)
