"""How an update channel listens: to update lists, which it streams to flash."""

import asyncio
import os
import time
from binascii import hexlify
from hashlib import sha256

from micropython import const

from mpy_blox import Listener, once

_FOLDER = const('/.update')
_CHANNEL = const('/.update/list.channel')
_COMMAND = const('/.update/list.cmd')
_KEPT = const('/.update/list.kept')
_MAX_LIST = const(8192)
# See mpy_blox.ota.lacking.
_FIRST = const('first')


def begin(updates, client, config, device_id):
    """Give a channel what it begins with."""
    updates.client = client
    updates.config = config
    updates.device_id = device_id
    updates.prefix = config.get('update.prefix', 'mpypi')
    updates.node = '%s/nodes/%s/' % (updates.prefix, device_id)
    # What `info` tells of the network comes from it, if there is one.
    updates.wifi = None
    # What else `info` tells, such as which `watchdog` there is and that somebody feeds it.
    updates.facts = {}
    # The channel's topic, if the board follows one.
    updates.followed = None
    # What the boot before this one logged last, if it crashed: told once.
    updates.last_log = None
    # Set while there is work, but for a list that waits for another attempt.
    updates.busy = False
    # An update list was seen. What `checked` says: None until the board has checked in.
    updates.is_listed = False
    updates.found = None
    # What the broker has, see mpy_blox.ota.session: the second half once that is known.
    updates.digest = b''
    updates.is_held = False
    # Path of an update list -> its job, see mpy_blox.ota.worker.
    updates.waiting = {}
    # Whether what the channel holds is wanted: Home Assistant's button was pressed.
    updates.wanted = False
    # Whether there is something to tell.
    updates.is_untold = False
    updates._worker = updates.watcher = None


def listen(updates, alive):
    """Register what listens, and go on with what a reset interrupted.

    :param alive: as in :meth:`mpy_blox.ota.channel.UpdateChannel.start`.
    """
    if _FOLDER[1:] not in os.listdir('/'):
        os.mkdir(_FOLDER)
    client = updates.client
    updates.began = time.ticks_ms()
    channel = updates.config.get('update.channel', None)
    followed = None
    if channel and updates.config.get('update.auto_update', False):
        updates.followed = '%s/channels/%s' % (updates.prefix, channel)
        followed = Listener(updates.followed, __name__, 'followed', updates)
        client.add(followed)
    command = Listener(updates.node + 'cmd', __name__, 'cmd', updates)
    client.add(command)
    control = Listener(updates.node + 'ctl', __name__, 'ctl', updates)
    # No broker keeps what is asked of a board that is off.
    control.qos = 0
    client.add(control)
    listeners = [command, control]
    if updates.config.get('homeassistant.update', ''):
        listeners.append(Listener('%sha/install' % updates.node, __name__, 'install', updates))
        client.add(listeners[-1])
    client.on_connect.append(updates.tell)
    names = os.listdir(_FOLDER)
    updates.digest = sha256(('%s %s' % (updates.followed, updates.node)).encode()).digest()[:4]
    if _FIRST in names or once('mpy_blox.life', 'is_reset', 'DEEPSLEEP_RESET'):
        once('mpy_blox.ota.session', 'recall', updates, names)
    if len(updates.digest) > 4:
        # Without being asked for the lists do not come again.
        for listener in listeners:
            listener.is_held = True
        if followed:
            followed.is_held = True
        for path in (_CHANNEL, _KEPT):
            if path[9:] in names or path[9:] + '.next' in names:
                follow(updates, path, None)
    if 'safe_mode' not in updates.facts and (
            _COMMAND[9:] in names or _COMMAND[9:] + '.next' in names):
        # The reset came before it was done with, and nobody sends it again. Unless it is what
        # crashes the board.
        follow(updates, _COMMAND, None)
    if updates.is_on_trial():
        from mpy_blox.ota.trial import is_the_one, run
        if followed and is_the_one(channel):
            # Its session may be gone, or the release may have brought another channel: then the
            # list that brought the release comes again. Otherwise it need not.
            followed.is_held = True
            if _CHANNEL[9:] in names or _CHANNEL[9:] + '.next' in names:
                # The power went before it was settled, or another came during the trial.
                follow(updates, _CHANNEL, None)
        updates.watcher = asyncio.create_task(run(updates, alive))


def end(updates):
    """End what :func:`listen` began."""
    for task in (updates._worker, updates.watcher):
        if task:
            task.cancel()
    updates._worker = updates.watcher = None
    updates.waiting = {}


def followed(updates, topic, size, retained):
    """A sink for the channel's list."""
    found(updates, topic)
    # No list: what was retained has been cleared.
    return _List(updates, _CHANNEL, size, retained) if size else None


def cmd(updates, topic, size, retained):
    """A sink for the board's own list. One that the broker keeps comes again after a reset, until
    it is cleared."""
    found(updates, topic)
    return _List(updates, _KEPT if retained else _COMMAND, size, retained) if size else None


def install(updates, topic, size, retained):
    """Home Assistant's button, whose command the broker keeps until it is taken: no sink, any
    payload will do. Without one it was cleared."""
    found(updates, topic)
    if size:
        updates.wanted = True
        updates.tell()


def found(updates, topic):
    """Something came: what could not be loaded for the message before no longer matters."""
    for listener in updates.client._consumers:
        if listener.topic == topic and hasattr(listener, 'is_lacking'):
            listener.is_lacking = updates.is_lacking = False


def forced(updates, topic, size, retained):
    """A sink for the channel's list, followed as if it had been sent to this board alone."""
    return _List(updates, _COMMAND, size, False) if size else None


def ctl(updates, topic, size, retained):
    """A sink for what somebody asks."""
    from mpy_blox.control import request
    return request(updates, size, retained)


def follow(updates, path, digest):
    """Have an update list followed.

    :param path: where it will be; it waits in ``{path}.next``.
    :param digest: hex SHA-256 of it; None if it was there before this boot.
    """
    updates.waiting[path] = {'path': path, 'digest': digest, 'attempt': 0,
                             'forced': path == _COMMAND}
    # A release on trial does not wait for the list that follows it.
    updates.busy = not updates.is_on_trial()
    updates.work()


class _List:
    def __init__(self, updates, path, size, retained):
        self.updates = updates
        self.path = path
        self.retained = retained
        self.hash = sha256()
        # An empty file stands for one that is too long: what it is called is told all the same.
        self.is_kept = size <= _MAX_LIST
        self.file = None
        try:
            self.file = open(path + '.new', 'wb')  # noqa: SIM115
        except OSError:
            pass  # no room

    def write(self, data):
        self.hash.update(data)
        if self.is_kept and self.file:
            try:
                self.file.write(data)
            except OSError:
                self.abort()

    async def end(self):
        is_stored = self.abort()
        self.updates.is_listed = True
        path = self.path
        digest = hexlify(self.hash.digest()).decode()
        if self.retained and self.settled(digest):
            if path not in self.updates.waiting:
                self.updates.is_listed = 'settled'
            remove(path + '.new')
            return
        # The list that is being followed stays as it is. One that did not fit is not there for
        # who follows it.
        if is_stored:
            os.rename(path + '.new', path + '.next')
        else:
            remove(path)
        follow(self.updates, path, digest)

    def settled(self, digest):
        """:return: whether this very list is being followed, or was the last one settled"""
        job = self.updates.waiting.get(self.path)
        if job and job['digest'] == digest:
            return True
        try:
            with open(self.path + '.settled') as file:
                return self.path != _KEPT and file.read() == digest
        except OSError:
            return False

    def abort(self):
        """:return: whether all that came is stored"""
        file, self.file = self.file, None
        try:
            if file:
                file.close()
            return bool(file)
        except OSError:
            return False  # no room


def remove(path):
    """Remove a file, if it is there."""
    try:
        os.remove(path)
    except OSError:
        pass  # there was no room for it
