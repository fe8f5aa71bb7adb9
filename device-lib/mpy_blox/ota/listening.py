"""How an update channel begins to listen: needed once in a boot."""

import asyncio
import os

from micropython import const

from mpy_blox import forget

_FOLDER = const('/.update')
_CHANNEL = const('/.update/list.channel')
_COMMAND = const('/.update/list.cmd')


def listen(updates, lists, alive):
    """Register what listens, and go on with what a reset interrupted.

    :param lists: makes a consumer of the lists of one topic: ``lists(topic, path, updates)``.
    :param alive: as in :meth:`mpy_blox.ota.channel.UpdateChannel.start`.
    """
    if _FOLDER[1:] not in os.listdir('/'):
        os.mkdir(_FOLDER)
    client = updates.client
    channel = updates.config.get('update.channel', None)
    followed = None
    if channel and updates.config.get('update.auto_update', False):
        updates.followed = '%s/channels/%s' % (updates.prefix, channel)
        followed = lists(updates.followed, _CHANNEL, updates)
        client.add(followed)
    client.add(lists(updates.node + 'cmd', _COMMAND, updates))
    client.on_connect.append(updates.tell)
    names = os.listdir(_FOLDER)
    if ('list.cmd' in names or 'list.cmd.next' in names) and 'safe_mode' not in updates.facts:
        # The reset came before it was done with, and nobody sends it again. Unless it is what
        # crashes the board.
        updates.follow(_COMMAND, None, False)
    if updates.is_on_trial():
        # The trial's own copy has left of itself only what it needs.
        forget('mpy_blox.ota.apply')
        from mpy_blox.ota.trial import hold, watch
        hold(updates, followed, channel)
        updates.watcher = asyncio.create_task(watch(updates, alive))
