"""Receive one package from the broker into a file."""

import asyncio
import os

from micropython import const

from mpy_blox.ota.status import UpdateError
from mpy_blox.ota.worker import connected

# A package is retained: if nothing of it arrives in this time, the broker has none.
_IDLE_MS = const(60_000)
_POLL_MS = const(10)


async def run(client, topic, path, size, limit):
    """Subscribe to ``topic``, stream its message to the file ``path``, unsubscribe.

    Nothing is at ``path`` before all of it has come: what is there need not be fetched again.

    :param size: bytes that it must have, or None if that is not known.
    :param limit: most bytes that it may have.
    :raises UpdateError: ``size``, or ``missing`` if nothing came.
    :raises OSError: it cannot be written.
    """
    coming = path + '.new'
    payload = _Payload(topic, coming, size, limit)
    client.add(payload)
    try:
        # Looked at, not waited for: asyncio.wait_for would stay in RAM for that alone. And never
        # for long, whether there is a connection or not: one may need the RAM that this takes.
        idle_ms = received = 0
        while not payload.done:
            await asyncio.sleep_ms(_POLL_MS)
            idle_ms += _POLL_MS
            if received != payload.count:
                received = payload.count
                idle_ms = 0
            elif idle_ms >= _IDLE_MS:
                raise UpdateError('missing: nothing arrives on ' + topic, retry=True)
    finally:
        payload.abort(None)
        try:
            await client.unsubscribe(payload)
        except OSError:
            pass  # it was the connection that broke
    # There may have been none before, or another one since.
    await connected(client)
    if payload.error:
        try:
            os.remove(coming)
        except OSError:
            pass
        raise payload.error
    os.rename(coming, path)


class _Payload:
    qos = 1

    def __init__(self, topic, path, size, limit):
        self.topic = topic
        self.path = path
        self.size = size
        self.limit = limit
        self.file = None
        self.count = 0
        self.error = None
        self.done = False

    def begin(self, topic, size, retained):
        if self.done:
            return None
        if self.size not in (None, size) or size > self.limit:
            self.error = UpdateError('size: %s has %d bytes instead of %s'
                                     % (topic, size, self.size or self.limit))
            self.done = True
            return None
        self.abort(None)
        self.count = 0
        self.error = None
        try:
            self.file = open(self.path, 'wb')  # noqa: SIM115
        except OSError as error:
            self.error = error
        return self

    def write(self, data):
        self.count += len(data)
        if not self.error:
            try:
                self.file.write(data)
            except OSError as error:
                self.error = error

    async def end(self, sink, topic, retained):
        try:
            self.abort(None)
        except OSError as error:
            self.error = error
        self.done = True

    def abort(self, sink):
        # The connection broke: the message comes again.
        if self.file:
            file, self.file = self.file, None
            file.close()
