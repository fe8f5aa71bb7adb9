"""What an operator asks of a board on its ``ctl`` topic: loaded when something is asked.

Whoever may write there may do it. Nothing is obeyed while an update is put in place or is on
trial, so that none is taken back for somebody's reset.
"""

import asyncio
import json
import logging
import os
import time

from micropython import const

# Bytes of a request, and of a line that is told live.
_LONGEST = const(256)
# Holds the `nonce` of the reboot that was asked for last.
_REBOOTED = const('/.update/rebooted')
_BETWEEN_MS = const(600_000)
_LONGEST_S = const(300)
_TICK_MS = const(200)
# That wait to be told; more are counted.
_LINES = const(20)

_log = logging.getLogger('app')


def request(updates, size, retained):
    """A sink for a request. One that somebody has retained is nobody's."""
    return _Request(updates) if size <= _LONGEST and not retained else None


class _Request:
    def __init__(self, updates):
        self._updates = updates
        self._text = b''

    def write(self, piece):
        self._text += bytes(piece)

    async def end(self):
        # It may take minutes: nothing else would come in meanwhile.
        asyncio.create_task(_obey(self._updates, self._text))

    def abort(self):
        pass


class _Live(logging.Handler):
    formatter = logging.Formatter('%(levelname)s %(name)s: %(message)s')

    def __init__(self, ticks):
        super().__init__()
        self.ticks = ticks
        self.lines = ()
        self.lost = 0

    def emit(self, record):
        if len(self.lines) < _LINES:
            self.lines += (self.format(record)[:_LONGEST],)
        else:
            self.lost += 1


async def _obey(updates, text):
    try:
        asked = json.loads(text)
        what, nonce = asked['do'], str(asked['nonce'])
        if any(name.startswith('journal.') and name != 'journal.plan'
               for name in os.listdir('/.update')):
            _log.warning('ctl: nothing is done during an update')
        elif what == 'reboot':
            await _reboot(updates, nonce)
        elif what == 'log':
            await _tell_live(updates, min(int(asked['for_s']), _LONGEST_S))
    except (OSError, ValueError, KeyError, TypeError) as error:
        _log.warning('ctl: %s', error)


async def _reboot(updates, nonce):
    if _REBOOTED.split('/')[-1] in os.listdir('/.update'):
        up_ms = time.ticks_diff(time.ticks_ms(), updates.began)
        with open(_REBOOTED) as file:
            # Below zero: up for a week.
            if file.read() == nonce or 0 <= up_ms < _BETWEEN_MS:
                _log.warning('ctl: no reboot within ten minutes of another')
                return
    with open(_REBOOTED, 'w') as file:
        file.write(nonce)
    _log.info('reboots: asked to')
    await updates.client.stop()
    from mpy_blox import life

    life.reset()


async def _tell_live(updates, for_s):
    root = logging.getLogger()
    ticks = for_s * 1000 // _TICK_MS
    for handler in root.handlers:
        if hasattr(handler, 'ticks'):
            handler.ticks = max(handler.ticks, ticks)
            return
    live = _Live(ticks)
    root.addHandler(live)
    _log.info('live for %d s', for_s)
    try:
        while live.ticks > 0:
            live.ticks -= 1
            await asyncio.sleep_ms(_TICK_MS)
            if live.lines and updates.client.is_connected:
                lines, live.lines = live.lines, ()
                if live.lost:
                    lines += ('… %d lines lost' % live.lost,)
                    live.lost = 0
                await updates.client.publish(updates.node + 'log/live', '\n'.join(lines))
    finally:
        root.removeHandler(live)
