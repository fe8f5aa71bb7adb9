"""The install button of Home Assistant's update entity was pressed."""

import asyncio
import logging

from micropython import const

from mpy_blox import Listener

_COMMAND = const('/.update/list.cmd')
_LIST_S = const(2)


async def run(updates):
    """Have the channel's list sent once more, and followed as if it had been sent to this board
    alone; then take back the command, which the broker has kept for the board."""
    updates.wanted = False
    client = updates.client
    channel = updates.config.get('update.channel', None)
    before = updates.waiting.get(_COMMAND)
    reason = 'the board follows no channel'
    if channel:
        reason = 'nothing came from channel %s' % channel
        offered = Listener('%s/channels/%s' % (updates.prefix, channel),
                           'mpy_blox.ota.listening', 'forced', updates)
        try:
            await client.subscribe(offered, True)
            for _ in range(_LIST_S * 50):
                if updates.waiting.get(_COMMAND) is not before:
                    break
                await asyncio.sleep_ms(20)
            await client.unsubscribe(offered)
        except Exception as error:
            reason = error  # of the broker, which refuses it
    if updates.waiting.get(_COMMAND) is before:
        if not client.is_connected:
            updates.wanted = True  # once more at the next connection
            return
        logging.getLogger('ota').error('nothing to install: %s', reason)
    await client.publish('%sha/install' % updates.node, b'', qos=1, retain=True)
