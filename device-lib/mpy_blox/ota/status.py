"""What the board tells about its update."""

import gc
import json


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
