"""What the board tells about its update, and about itself."""

import gc
import json
import os
import sys


class Status:
    """Publishes the retained ``status`` of one update.

    :param release: what the update is known by: sha256 of the manifest, or of the update list.
    """

    def __init__(self, client, topic, release=None, version=None, attempt=1):
        self._client = client
        self._topic = topic
        self.fields = {'release': release, 'version': version, 'attempt': attempt}
        self._progress = -100

    async def tell(self, state, progress=None, error=None):
        """Publish a state.

        :param state: as in the protocol: ``checking``, ``downloading``, …
        :param progress: percent.
        :param error: an :class:`UpdateError`.
        """
        gc.collect()
        self.fields['state'] = state
        self.fields['progress'] = progress
        self.fields['error'] = {'code': error.code, 'text': error.text} if error else None
        self.fields['heap_free'] = gc.mem_free()
        await self._client.publish(self._topic, json.dumps(self.fields), qos=1, retain=True)

    async def progress(self, percent):
        """Publish the progress of the download, if it moved by a step worth a message."""
        if percent - self._progress >= 10:
            self._progress = percent
            await self.tell('downloading', percent)


def board_info(device_id, channel, key_ids):
    """What the board is, for its retained ``info``."""
    from mpy_blox.ota.files import free_flash
    from mpy_blox.wheel.packages import installed
    try:
        uname = os.uname()
        names = ('sysname', 'nodename', 'release', 'version', 'machine')
        uname = dict(zip(names, uname))
    except AttributeError:
        uname = {'sysname': sys.platform, 'release': '.'.join(
            str(part) for part in sys.implementation[1][:3]), 'version': sys.version}
    gc.collect()
    return {
        'device_id': device_id,
        'channel': channel,
        'uname': uname,
        'mpy': getattr(sys.implementation, '_mpy', 0),
        'packages': {package['name']: package['version'] for package in installed()},
        'keys': key_ids,
        'flash_free': free_flash(),
        'heap_free': gc.mem_free(),
    }
