"""The update channel: what a board keeps in RAM while there is nothing to update.

Everything else of this package is loaded when it is needed, and forgotten afterwards.
"""

import asyncio
import logging
import os
import sys
from binascii import hexlify
from hashlib import sha256

from mpy_blox import forget

_log = logging.getLogger('ota')

ROOT = '/.update'
_ATTEMPTS = 5
_FIRST_DELAY_S = 20


def _exists(path):
    try:
        os.stat(path)
        return True
    except OSError:
        return False


def _read(path):
    try:
        with open(path) as file:
            return file.read()
    except OSError:
        return ''


class _Lists:
    """Streams update lists of one topic to flash.

    A consumer without its base class, whose module would stay in RAM for that alone.
    """

    qos = 1

    def __init__(self, topic, path, on_list):
        self.topic = topic
        self.path = path
        self.on_list = on_list
        self._file = None

    def begin(self, topic, size, retained):
        self.abort(None)
        if not size:
            return None  # a retained list was cleared
        if not _exists(ROOT):
            os.mkdir(ROOT)
        self._file = open(self.path + '.new', 'wb')  # noqa: SIM115
        self._hash = sha256()
        return self

    def write(self, piece):
        self._hash.update(piece)
        return self._file.write(piece)

    async def end(self, sink, topic, retained):
        self._file.close()
        self._file = None
        # The list that is being followed stays as it is.
        os.rename(self.path + '.new', self.path + '.next')
        self.on_list(self.path, hexlify(self._hash.digest()).decode(), retained)

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
        # Set while an update list waits or is worked on.
        self.busy = False
        # Whether modules are in use that unload() would take away.
        self._in_use = False
        # Modules of this package that unload() leaves.
        self.kept = ('channel',)
        self._waiting = {}
        self._news = asyncio.Event()
        self._connected = asyncio.Event()
        self._tasks = []

    def start(self, alive=None):
        """Listen for updates from now on, and publish ``info`` at each connection.

        :param alive: called during a trial; False if the application is not running, None if it is
            yet to start.
        """
        channel = self.config.get('update.channel', None)
        lists = None
        if channel and self.config.get('update.auto_update', False):
            lists = _Lists('%s/channels/%s' % (self.prefix, channel),
                           ROOT + '/list.channel', self._on_list)
            self.client.add(lists)
        self.client.add(_Lists(self.node + 'cmd', ROOT + '/list.cmd', self._on_list))
        self.client.on_connect.append(self._on_connect)
        self._tasks.append(asyncio.create_task(self._report()))
        self._tasks.append(asyncio.create_task(self._work()))
        if _exists(ROOT + '/journal.trial'):
            from mpy_blox.ota.trial import hold, watch
            self.kept = ('channel', 'trial', 'apply')
            hold(lists, channel)
            self._tasks.append(asyncio.create_task(watch(self, alive)))

    async def stop(self):
        """End the tasks that :meth:`start` began."""
        for task in self._tasks:
            task.cancel()
        self._tasks = []

    def publish_info(self):
        """Publish ``info`` anew: something in it has changed."""
        self._connected.set()

    def _on_list(self, path, digest, retained):
        # No digest: the list was there before this boot.
        self._waiting[path] = (digest, retained)
        # A release on trial does not wait for the list that follows it.
        self.busy = not _exists(ROOT + '/journal.trial')
        self._news.set()

    async def _on_connect(self):
        self._connected.set()

    async def _report(self):
        while True:
            await self._connected.wait()
            await self._use()
            self._connected.clear()
            try:
                from mpy_blox.ota.report import report
                await report(self)
            except Exception as error:
                _log.error('info: %s', error)
            report = None
            self.unload()
            self._in_use = False

    async def _work(self):
        while True:
            await self._news.wait()
            self._news.clear()
            while self._waiting:
                path = ROOT + '/list.cmd'
                if path not in self._waiting:
                    path = ROOT + '/list.channel'
                digest, retained = self._waiting.pop(path)
                try:
                    if _exists(path + '.next'):
                        os.rename(path + '.next', path)
                    await self._follow(path, digest, retained)
                except Exception as error:
                    _log.error('update: %s', error)
            self.busy = False

    async def _follow(self, path, digest, retained):
        """Follow one list, with bounded retries, until it is done or a newer one came."""
        while _exists(ROOT + '/journal.trial'):
            await asyncio.sleep(1)
        if not digest:
            from mpy_blox.ota.files import file_hash
            digest = hexlify(file_hash(path)).decode()
        if retained and _read(path + '.settled') == digest:
            os.remove(path)
            return
        for _ in range(10):
            if not _exists(ROOT + '/result'):
                break
            await asyncio.sleep(1)  # how the update before it ended is told first
        forced = path.endswith('cmd') and not retained
        delay_s = _FIRST_DELAY_S
        for attempt in range(1, _ATTEMPTS + 1):
            await self._use()
            try:
                from mpy_blox.ota.engine import follow
                if not await follow(self, path, digest, forced, attempt, attempt < _ATTEMPTS):
                    return
            except MemoryError as error:
                _log.error('update: %s', error)
            finally:
                follow = None
                self.unload()
                self._in_use = False
            try:
                # Jitter keeps a fleet from coming back all at once.
                await asyncio.wait_for(
                    self._news.wait(), delay_s + os.urandom(1)[0] * delay_s // 256)
                if path in self._waiting:
                    return
            except asyncio.TimeoutError:
                pass
            delay_s *= 3

    async def _use(self):
        # One after the other: there is not the RAM for both, nor may one unload the other.
        while self._in_use:
            await asyncio.sleep_ms(200)
        self._in_use = True

    def unload(self, *keep):
        """Forget the modules that only an update needs, except ``keep``."""
        names = []
        for name in sys.modules:
            folder, _, module = name.rpartition('.')
            if (folder == 'mpy_blox.ota' and module not in self.kept
                    and module not in keep
                    or folder == 'mpy_blox.wheel' or name == 'mpy_blox.wheel'):
                names.append(name)
        forget(*names)
