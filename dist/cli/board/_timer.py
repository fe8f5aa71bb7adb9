"""Stand-in for `machine.Timer`, on the board's clock."""

import _clock
import sys
from utime import ticks_add


class Timer:
    """Any number of them, whatever their ids."""

    ONE_SHOT = 0
    PERIODIC = 1

    def __init__(self, id=-1, **options):
        if options:
            self.init(**options)

    def init(self, *, mode=PERIODIC, period=-1, freq=-1, callback=None):
        """:param period: ms"""
        self.deinit()
        self._period = max(1, period if freq < 0 else int(1000 / freq))
        self._mode = mode
        self._callback = callback
        self.due = ticks_add(_clock.ticks_ms(), self._period)
        _clock.alarms.append(self)
        _clock.start_ticker()

    def deinit(self):
        """It rings no more."""
        if self in _clock.alarms:
            _clock.alarms.remove(self)

    def ring(self):
        """Call back; like a board, go on if that raises."""
        if self._mode == Timer.PERIODIC:
            self.due = ticks_add(self.due, self._period)
        else:
            self.deinit()
        try:
            if self._callback:
                self._callback(self)
        except Exception as error:
            sys.print_exception(error)
