"""The update channel: what a board keeps in RAM while there is nothing to update.

Everything else of this package is loaded when it is needed, and forgotten afterwards.
"""

import asyncio
import os
from binascii import hexlify
from hashlib import sha256

from micropython import const

from mpy_blox import forget

_FOLDER = const('/.update')
_COMMAND = const('/.update/list.cmd')
_KEPT = const('/.update/list.kept')
_MAX_LIST = const(8192)
_TRIAL = const('journal.trial')


class _Lists:
    """Streams update lists of one topic to flash.

    A consumer without its base class, whose module would stay in RAM for that alone.
    """

    qos = 1

    def __init__(self, topic, path, updates):
        self.topic = topic
        self.path = path
        self._updates = updates
        self._file = None

    def begin(self, topic, size, retained):
        self.abort(None)
        if not size:
            return None  # no list: what was retained has been cleared
        self._file = open(self.path + '.new', 'wb')  # noqa: SIM115
        self._hash = sha256()
        # An empty file stands for one that is too long: what it is called is told all the same.
        self._is_kept = size <= _MAX_LIST
        return self

    def write(self, piece):
        self._hash.update(piece)
        if self._is_kept:
            self._file.write(piece)

    async def end(self, sink, topic, retained):
        self.abort(None)
        digest = hexlify(self._hash.digest()).decode()
        # One that the broker keeps comes again after a reset, until it is cleared.
        path = _KEPT if retained and self.path == _COMMAND else self.path
        if retained and self._came_before(path, digest):
            os.remove(self.path + '.new')
            return
        # The list that is being followed stays as it is.
        os.rename(self.path + '.new', path + '.next')
        self._updates.follow(path, digest, retained)

    def _came_before(self, path, digest):
        job = self._updates.waiting.get(path)
        if job and job['digest'] == digest:
            return True
        try:
            with open(path + '.settled') as file:
                return path != _KEPT and file.read() == digest
        except OSError:
            return False

    def abort(self, sink):
        if self._file:
            self._file.close()
            self._file = None


class UpdateChannel:
    """Keeps the board up to date, and the fleet informed about the board.

    :param client: an ``MQTTClient``.
    :param config: anything with ``get(key, default)`` over the keys of ``settings.json``.
    :param device_id: the board's id, as in its topics.

    >>> from mpy_blox import device_id
    >>> updates = UpdateChannel(client, config, device_id())
    >>> updates.start()
    >>> updates.node
    'mpypi/nodes/esp32-840d8ed29760/'
    """

    def __init__(self, client, config, device_id):
        self.client = client
        self.config = config
        self.device_id = device_id
        self.prefix = config.get('update.prefix', 'mpypi')
        self.node = '%s/nodes/%s/' % (self.prefix, device_id)
        # What `info` tells of the network comes from it, if there is one.
        self.wifi = None
        # What else `info` tells, such as which `watchdog` there is and that somebody feeds it.
        self.facts = {}
        # The channel's topic, if the board follows one.
        self.followed = None
        # What the boot before this one logged last, if it crashed: told once.
        self.last_log = None
        # Set while an update list waits or is worked on.
        self.busy = False
        # Path of an update list -> its job, see mpy_blox.ota.worker.
        self.waiting = {}
        # Whether there is something to tell.
        self.is_untold = False
        self._worker = self.watcher = None

    def start(self, alive=None):
        """Listen for updates from now on, and publish ``info`` at each connection.

        :param alive: called during a trial: True if the application runs, None if it is yet to
            start, otherwise the exception that ended it.
        """
        from mpy_blox.ota.listening import listen
        listen(self, _Lists, alive)
        listen = None
        forget('mpy_blox.ota.listening')

    async def stop(self):
        """End what :meth:`start` began."""
        for task in (self._worker, self.watcher):
            if task:
                task.cancel()
        self._worker = self.watcher = None

    def is_on_trial(self):
        """Whether the release that runs has yet to prove itself."""
        return _TRIAL in os.listdir(_FOLDER)

    async def tell(self):
        """Have ``info`` published, and how the last update ended if that is yet to be told."""
        self.is_untold = True
        asyncio.create_task(self._work())

    def follow(self, path, digest, retained):
        """Have an update list followed.

        :param path: where it will be; it waits in ``{path}.next``.
        :param digest: hex SHA-256 of it; None if it was there before this boot.
        """
        self.waiting[path] = {'path': path, 'digest': digest, 'attempt': 0,
                              'forced': path == _COMMAND}
        # A release on trial does not wait for the list that follows it.
        self.busy = not self.is_on_trial()
        asyncio.create_task(self._work())

    async def _work(self):
        if self._worker:
            return
        self._worker = asyncio.current_task()
        try:
            from mpy_blox.ota.worker import work
            await work(self)
        finally:
            work = self._worker = None
            self.busy = False
            forget('mpy_blox.ota.worker')
