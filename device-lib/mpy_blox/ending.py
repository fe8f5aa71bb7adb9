"""How a board's run ends: in an orderly reset, or in one after what should never happen."""

import logging
import sys
import time

from micropython import const

from mpy_blox import life

# So long a person may be at the REPL before an abandoned board comes back by itself.
_DAY_MS = const(86_400_000)
_FEED_MS = const(500)


def reset():
    """Reset the board orderly: that is no crash."""
    try:
        life.append(b'o')
    except OSError:
        pass  # no room to say so
    _reset()


def end(error, feed):
    """The application has ended: reset the board, unless a person has interrupted it.

    :param error: what ended it, or None if someone stopped the event loop.
    :param feed: feeds the watchdog, if there is one.
    """
    if isinstance(error, KeyboardInterrupt):
        hand_over(feed)
        raise error
    # A soft reset was asked for; or there is a trial, whose judge takes this for its reason.
    if isinstance(error, SystemExit) or error and 'mpy_blox trial' in sys.modules:
        raise error
    logging.getLogger('app').critical('the application has ended', exc_info=error)
    # Time for a person to step in, should it end at each boot.
    time.sleep(3)
    _reset()


def hand_over(feed):
    """See to it that nobody at the REPL, and no transfer, is reset by the watchdog.

    None can be stopped, but that of ESP32 takes another time, which outlasts the soft reset that a
    transfer begins with. Others are fed by a timer.

    :param feed: feeds the watchdog, if there is one.
    """
    try:
        import machine

        try:
            machine.WDT(timeout=_DAY_MS)
        except (AttributeError, TypeError, ValueError, OSError):
            if feed:
                machine.Timer(-1).init(mode=machine.Timer.PERIODIC, period=_FEED_MS,
                                       callback=lambda timer: feed())
    except (ImportError, AttributeError, TypeError, ValueError, OSError):
        pass


def _reset():
    try:
        from machine import reset
    except ImportError:
        sys.exit()
    reset()
