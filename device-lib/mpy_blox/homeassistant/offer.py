"""What the channel offers of the package that an update entity shows."""

import json

from micropython import const

from mpy_blox.homeassistant.heard import done, log
from mpy_blox.json_scan import Scanner

# As boards take update lists.
_MAX_LIST = const(8192)
_MAX_ENTRY = const(2048)
_DEEPEST = const(4)
# What mpy_blox.json_scan says of a byte.
_INSIDE = const(1)
_COLON = const(2)


def offer(update, topic, size, retained):
    """A sink for an update list."""
    return _List(update, size <= _MAX_LIST)


class _List:
    """Looks for one package in a list, entry by entry: it may be long.

    A release counts before a wheel.
    """

    def __init__(self, update, is_good):
        self._update = update
        self._scanner = Scanner(_DEEPEST) if is_good else None
        self._entry = bytearray()
        self._version = None
        # To be sent on.
        self._whole = bytearray() if update.is_asked else None

    def write(self, piece):
        if self._scanner:
            try:
                for c in piece:
                    self._take(c, self._scanner.take(c))
            except ValueError:
                self._scanner = self._version = None
            if self._whole is not None:
                self._whole.extend(piece)

    def _take(self, c, what):
        if what == _INSIDE:
            self._entry.append(c)
            if len(self._entry) > _MAX_ENTRY:
                raise ValueError
        elif what >= _COLON:
            entry = json.loads(self._entry) if self._entry else None
            self._entry = bytearray()
            if isinstance(entry, dict) and entry.get('name') == self._update.package:
                version = entry.get('version')
                if isinstance(version, str) and (
                        entry.get('type') == 'release' or not self._version):
                    self._version = version

    async def end(self):
        update = self._update
        if self._whole:
            update.is_asked = False
            if self._version:
                await update.home.client.publish(update.home.node + 'cmd', self._whole, qos=1)
            else:
                log.error('nothing to install: the channel holds no %s', update.package)
            # Not before the broker has the list for the board.
            await done(update)
        update.latest = self._version
        await update.publish()

    def abort(self):
        pass
