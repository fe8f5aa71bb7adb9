"""Hours in which updates may be applied: the setting ``update.window``."""

import logging

from micropython import const

from mpy_blox.clock import is_set, unix_time

_DAYS = const('montuewedthufrisatsun')
_DAY_S = const(86400)
_WEEK_S = const(604800)
# 1970 began on a Thursday.
_MONDAY_S = const(3 * 86400)
# What is begun should also be done in time.
_MARGIN_S = const(120)


def closed_s(config):
    """Seconds until the settings let updates be applied; 0 if they do now.

    Without a clock there are no hours.
    """
    window = config.get('update.window', None)
    if window and is_set():
        try:
            return opens_in(window, unix_time())
        except (ValueError, AttributeError) as error:
            logging.getLogger('ota').error('update.window is not followed: %s', error)
    return 0


def opens_in(window, now):
    """Seconds until updates may be applied.

    :param window: hours, ``22:00-06:00``, or days and hours, ``mon-fri,sun 22:00-06:00``; several
        with ``;`` between them. All in UTC, unless an offset from it ends them, ``+05:30``. Hours
        over midnight belong to the day they begin on.
    :param now: seconds since 1970.
    :return: 0 if they may now, with two minutes to spare.
    :raises ValueError: it says no hours, or less than five minutes.
    """
    hours, _, zone = window.strip().rpartition(' ')
    if zone[:1] in ('+', '-'):
        window = hours
        now += _seconds(zone[1:]) * (-1 if zone[0] == '-' else 1)
    week_s = (now + _MONDAY_S) % _WEEK_S
    least = _WEEK_S
    for span in window.split(';'):
        days, _, hours = span.strip().lower().rpartition(' ')
        begin, _, end = hours.partition('-')
        begin_s, end_s = _seconds(begin), _seconds(end)
        length_s = (end_s - begin_s) % _DAY_S or _DAY_S
        if length_s < 300:
            raise ValueError('%s is less than five minutes' % span)
        for day in _days(days):
            passed_s = (week_s - day * _DAY_S - begin_s) % _WEEK_S
            if passed_s < length_s - _MARGIN_S:
                return 0
            least = min(least, _WEEK_S - passed_s)
    return least


def _seconds(text):
    hours, _, minutes = text.partition(':')
    seconds = int(hours) * 3600 + int(minutes) * 60
    if len(minutes) != 2 or int(minutes) > 59 or not 0 <= seconds <= _DAY_S:
        raise ValueError('%s is no time of day' % text)
    return seconds


def _days(text):
    if not text:
        return range(7)
    days = []
    for part in text.split(','):
        first, _, last = part.partition('-')
        first, last = _day(first), _day(last or first)
        days += [(first + each) % 7 for each in range((last - first) % 7 + 1)]
    return days


def _day(text):
    at = _DAYS.find(text.strip())
    if at % 3 or len(text.strip()) != 3:
        raise ValueError('%s is no day' % text)
    return at // 3
