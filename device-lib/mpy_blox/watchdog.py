"""What resets a board whose event loop no longer moves."""


def start(timeout_s):
    """Start the watchdog, or a timer where the longest time of the watchdog is too short (RP2).

    The timer helps as long as MicroPython itself runs; where C code hangs it does not.

    :param timeout_s: seconds that the loop may stand still.
    :return: ``(feed, kind)``: `feed()` has to be called before the time is up, again and again;
        `kind` is ``hardware`` or ``timer``. Both are None on a board that has neither.
    """
    try:
        import machine

        try:
            return machine.WDT(timeout=timeout_s * 1000).feed, 'hardware'
        except (AttributeError, TypeError, ValueError, OSError):
            if not hasattr(machine, 'Timer'):
                return None, None
            from mpy_blox.loop_timer import start

            return start(timeout_s), 'timer'
    except (ImportError, AttributeError, TypeError, ValueError, OSError):
        return None, None
