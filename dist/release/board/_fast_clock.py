"""A clock of the board's own, `speed` times as fast as the host's: what `_clock` is there.

Work takes no time, but asking for the time does, more with each question: what waits by asking
gets there. A wait takes its time and not the host's, as long as no socket is open. With one open,
the supervisor is asked first, whose broker may have something to send, and the wait lasts its
`speed`th part.

asyncio's own task queue, in C, takes "now" from the host. So that this is never in the future
here, ticks begin an hour ahead. In six days of one boot they would come round to it.
"""

import _supervisor
import sys
import uos
import utime
from _supervisor import ask, power_off, tell

speed = int(uos.getenv('MPY_BLOX_SPEED'))
elapsed = 0  # ms since this boot
registered = set()  # ids of what pollers look at
alarms = []  # have `due`, in ticks, and ring()

_AHEAD_MS = const(3_600_000)
_QUESTION_US = const(50)
_UNASKED_MS = const(10_000)
_SLICE_MS = const(1_000)
_TICK_MS = const(20)
_PATIENCE_MS = const(200)

_ticks = utime.ticks_add(utime.ticks_ms(), _AHEAD_MS)
_us = 0
_questions = 0  # since the last wait
_owed = 0  # ms of the board's that the host is yet to wait a part of
_last_asked = 0
_is_waiting = _is_ringing = _has_ticker = False
_moves = 0
_host = uos.VfsPosix()


def ticks_ms():
    """Milliseconds, as `time.ticks_ms()`."""
    _question()
    return _ticks


def ticks_us():
    """Microseconds, as `time.ticks_us()`."""
    _question()
    return (elapsed * 1000 + _us) & utime.ticks_add(0, -1)


def now_ms():
    """Since 1970."""
    _question()
    return int(uos.getenv('MPY_BLOX_EPOCH')) + elapsed


def wait(ms, poll=None):
    """Wait, while alarms ring.

    :param ms: negative: for ever
    :param poll: end the wait when it has something
    """
    global _moves, _is_waiting, _questions
    _moves += 1
    _questions = 0
    _is_waiting = True
    try:
        if not (poll and poll.poll(0)):
            _wait(ms, poll)
    finally:
        _is_waiting = False


def idle():
    """A second in which nobody has anything to do, at the host's pace."""
    wait(1000)
    utime.sleep_ms(1000 // speed)


def pass_time(ms):
    """Let so much of the board's time pass at once."""
    while True:
        part = ms if _is_ringing else _until_alarm(ms)
        _advance(part)
        ms -= part
        ring()
        if ms <= 0:
            return


def ring(_=None):
    """Have the alarms ring that are due."""
    global _is_ringing
    if _is_ringing:
        return
    _is_ringing = True
    try:
        for alarm in tuple(alarms):
            if utime.ticks_diff(alarm.due, _ticks) <= 0:
                alarm.ring()
    finally:
        _is_ringing = False


def starve():
    """The watchdog bites."""
    tell('starved')
    power_off()


def start_ticker():
    """From now on alarms ring in code, too, that neither waits nor asks."""
    global _has_ticker
    if not _has_ticker:
        _has_ticker = True
        import _thread

        _thread.start_new_thread(_tick, ())


def _advance(ms):
    global elapsed, _ticks
    elapsed += ms
    _ticks = utime.ticks_add(_ticks, ms)


def _question():
    global _us, _questions, _moves
    _moves += 1
    _questions += 1
    _us += _QUESTION_US * (1 + (_questions >> 8))
    if _us >= 1000:
        ms = _us // 1000
        _us %= 1000
        pass_time(ms)


def _until_alarm(ms):
    for alarm in alarms:
        ms = min(ms, max(0, utime.ticks_diff(alarm.due, _ticks)))
    return ms


def _wait(ms, poll):
    global _last_asked
    while True:
        part = _until_alarm(_SLICE_MS if ms < 0 else ms)
        is_open = registered or _free_descriptor() != _first_free
        if is_open or elapsed - _last_asked > _UNASKED_MS:
            _last_asked = elapsed
            ask(elapsed)
            if poll and poll.poll(0):
                return
        if is_open and _pace(part, poll):
            return
        pass_time(part)
        ms -= part if ms > 0 else 0
        if ms == 0 or poll and poll.poll(0):
            return


def _pace(part, poll):
    """Wait the host's part of it; true if there is something, and that much time has passed."""
    global _owed
    _owed += part
    real = _owed // speed
    _owed %= speed
    if not real:
        return False
    if not poll:
        utime.sleep_ms(real)
        return False
    began = utime.ticks_ms()
    if not poll.poll(real):
        return False
    pass_time(min(part, utime.ticks_diff(utime.ticks_ms(), began) * speed))
    return True


def _free_descriptor():
    file = _host.open('/dev/null', 'rb')
    number = file.fileno()
    file.close()
    return number


def _tick():
    import micropython

    seen = None
    hung = 0
    while True:
        utime.sleep_ms(_TICK_MS)
        if _is_waiting or _moves != seen:
            seen = _moves
            hung = 0
        else:
            hung += _TICK_MS
            if hung > _PATIENCE_MS:
                _advance(_TICK_MS * speed)
        if not _is_waiting and alarms and _until_alarm(1) == 0:
            try:
                micropython.schedule(ring, None)
            except RuntimeError:
                pass  # it is yet to run


_first_free = _free_descriptor()
_supervisor.clock = sys.modules[__name__]
