"""What follows when the application has ended, or was interrupted."""

import gc
import logging
import os
import sys
import time

from micropython import const

from mpy_blox import life

# So long a person may be at the REPL before an abandoned board comes back by itself.
_DAY_MS = const(86_400_000)
_FEED_MS = const(500)
# On trial: how long nobody may do anything there, how often that is looked at, and an end to it.
_HOUR_MS = const(3_600_000)
_LOOK_MS = const(60_000)
_LONGEST_MS = const(10_800_000)
_TRIAL = const('mpy_blox trial')


def end(error, feed):
    """The application has ended: reset the board, unless a person has interrupted it.

    :param error: what ended it, or None if someone stopped the event loop.
    :param feed: feeds the watchdog, if there is one.
    """
    if isinstance(error, KeyboardInterrupt):
        hand_over(feed)
        raise error
    # A soft reset was asked for; or there is a trial, whose judge takes this for its reason.
    if isinstance(error, SystemExit) or error and _TRIAL in sys.modules:
        raise error
    logging.getLogger('app').critical('the application has ended', exc_info=error)
    # Time for a person to step in, should it end at each boot.
    time.sleep(3)
    life.reset(True)


def hand_over(feed):
    """See to it that nobody at the REPL, and no transfer, is reset by the watchdog.

    None can be stopped, but that of ESP32 takes another time, which outlasts the soft reset that a
    transfer begins with. Others are fed by a timer. A release on trial may have interrupted
    itself: there an hour in which nobody does anything ends it, and so do three hours.

    :param feed: feeds the watchdog, if there is one.
    """
    is_on_trial = _TRIAL in sys.modules and 'journal.trial' in os.listdir('/.update')
    try:
        import machine

        idle, period = _HOUR_MS, _FEED_MS
        try:
            feed = machine.WDT(timeout=_HOUR_MS if is_on_trial else _DAY_MS).feed
            if not is_on_trial:
                return
            # The hour is the watchdog's.
            idle = period = _LOOK_MS
        except (AttributeError, TypeError, ValueError, OSError):
            pass
        if feed and is_on_trial:
            feed = _while_used(feed, period, idle)
        if feed:
            machine.Timer(-1).init(mode=machine.Timer.PERIODIC, period=period,
                                   callback=lambda timer: feed())
    except (ImportError, AttributeError, TypeError, ValueError, OSError):
        pass


def _while_used(feed, period, idle):
    """Feeds as long as somebody does something at the REPL, which takes of the heap.

    :param period: ms from one call to the next.
    :param idle: ms without anything done that end it.
    """
    used = unused_ms = total_ms = 0

    def check():
        nonlocal used, unused_ms, total_ms
        unused_ms = unused_ms + period if gc.mem_alloc() == used else 0
        total_ms += period
        if unused_ms < idle and total_ms < _LONGEST_MS:
            feed()
        used = gc.mem_alloc()

    return check
