"""Receive one package from the broker into a file, hashed as it comes in."""

import asyncio
import os
from binascii import hexlify
from hashlib import sha256

from mpy_blox.ota.errors import UpdateError

# A package is retained: if it does not begin to arrive in this time, the broker has none.
_IDLE_S = 60


class Payload:
    """The retained message of one topic, streamed to ``path``.

    :param sha256_hex: what the payload must hash to, or None (a part, checked as a whole).
    :param size: in bytes, or None if it is not known.
    :param limit: most bytes that it may have.
    """

    qos = 1

    def __init__(self, topic, path, sha256_hex=None, size=None, limit=None):
        self.topic = topic
        self.path = path
        self.received = 0
        self._sha256 = sha256_hex
        self._size = size
        self._limit = limit
        self._file = None
        self._error = None
        self._done = asyncio.Event()

    def begin(self, topic, size, retained):
        """Called by the client when the message starts."""
        if self._done.is_set():
            return None
        if self._size not in (None, size) or size > (self._limit or size):
            return self._fail(UpdateError('size', '%s has %d bytes instead of %s'
                                          % (topic, size, self._size or self._limit)))
        self.abort(None)
        self.received = 0
        self._error = None
        self._hash = sha256()
        self._file = open(self.path, 'wb')  # noqa: SIM115
        return self

    def write(self, piece):
        """Called by the client with each piece."""
        self._hash.update(piece)
        if not self._error:
            try:
                self._file.write(piece)
            except OSError as error:
                self._error = UpdateError('flash', 'cannot write: %s' % error)
        self.received += len(piece)
        return len(piece)

    async def end(self, sink, topic, retained):
        """Called by the client after the last piece."""
        try:
            self._file.close()
        except OSError as error:
            self._error = UpdateError('flash', 'cannot write: %s' % error)
        self._file = None
        if not self._error and self._sha256:
            digest = hexlify(self._hash.digest()).decode()
            if digest != self._sha256:
                self._error = UpdateError('hash', '%s does not have its hash' % topic)
        self._fail(self._error)

    def abort(self, sink):
        """Called by the client when the connection broke; the message comes again."""
        if self._file:
            self._file.close()
            self._file = None

    def _fail(self, error):
        self._error = error
        self._done.set()

    async def fetch(self, client):
        """Subscribe, wait for the message, unsubscribe.

        :raises UpdateError: ``size``, ``hash``, ``flash``, or ``missing`` if nothing came.
        """
        await client.connected()
        await client.subscribe(self)
        try:
            before = -1
            while not self._done.is_set():
                if before == self.received and client.is_connected:
                    raise UpdateError('missing', 'nothing arrives on ' + self.topic, retry=True)
                before = self.received
                try:
                    await asyncio.wait_for(self._done.wait(), _IDLE_S)
                except asyncio.TimeoutError:
                    pass
        finally:
            self.abort(None)
            try:
                await client.unsubscribe(self)
            except OSError:
                pass  # it was the connection that broke
        if self._error:
            try:
                os.remove(self.path)
            except OSError:
                pass
            raise self._error
