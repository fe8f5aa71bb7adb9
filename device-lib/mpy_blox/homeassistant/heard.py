"""What a board hears from Home Assistant: that it has restarted, and commands."""

import asyncio
import logging
import os

from micropython import const

_LARGEST = const(2048)

log = logging.getLogger('homeassistant')


class Message:
    """A message that is small enough to be whole in RAM.

    :param act: called with it, as bytes; what it returns is awaited if it can be.
    """

    def __init__(self, act):
        self._act = act
        self._payload = bytearray()

    def write(self, piece):
        """Takes a piece of it."""
        self._payload.extend(piece)

    async def end(self):
        """Acts on it."""
        result = self._act(bytes(self._payload))
        if result:
            await result

    def abort(self):
        """It will not come as a whole."""


def message(topic, size, act):
    """A sink for a message, None and a line in the log if it is too large."""
    if size <= _LARGEST:
        return Message(act)
    log.warning('%s: dropped, %d bytes are above the limit of %d', topic, size, _LARGEST)
    return None


def news(home, topic, size, retained):
    """Home Assistant has come up: announce again, not all boards of a fleet at once."""
    def act(payload):
        if payload == b'online':
            home.announce(os.urandom(1)[0] * 20)
    # A retained one was there before this connection, which has announced everything.
    return None if retained else message(topic, size, act)


def command(home, topic, size, retained):
    """A command is for one of the entities."""
    def act(payload):
        if entity:
            # A task: the entity may take its time while the client goes on reading.
            asyncio.create_task(_run(entity, payload))
        else:
            log.warning('%s: there is no such entity', topic)
    entity = None
    for each in home.entities:
        if each.takes_commands and home.topic(each, 'set') == topic:
            entity = each
    if not size:
        return None  # what was retained was cleared
    if retained:
        # Somebody's mistake. Acted on, it would press the button again at each boot.
        log.warning('%s: a retained command is ignored', topic)
        return None
    return message(topic, size, act)


async def _run(entity, payload):
    try:
        await entity.command(payload)
    except Exception as error:
        log.exception('%s failed', entity.object_id, exc_info=error)
    # What the entity is in now, also where the command was refused: the display must not lie.
    await entity.publish()
