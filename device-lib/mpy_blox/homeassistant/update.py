"""The board's own updates in Home Assistant: version, progress, and a button to install."""

import json
import logging

from micropython import const

from mpy_blox import forget
from mpy_blox.homeassistant.entity import Entity
from mpy_blox.mqtt.consumer import Consumer, WholeMessage

_log = logging.getLogger('homeassistant')

# As boards take update lists.
_MAX_LIST = const(8192)
_MAX_ENTRY = const(2048)
_DEEPEST = const(4)
# What mpy_blox.json_scan says of a byte.
_INSIDE = const(1)
_COLON = const(2)

_BUSY = ('checking', 'downloading', 'staged', 'applying')


class Update(Entity):
    """Shows which version the board has, which one its channel holds, and how an update goes.

    The button sends what the channel holds to the board's own `cmd` topic, which is acted on also
    where `update.auto_update` is off.

    >>> from mpy_blox.homeassistant.update import Update
    >>> firmware = Update(home, channel='stable', package='mpy-blox')
    >>> firmware.state()['in_progress']
    False

    :param channel: the setting `update.channel`
    :param package: name of the package whose version is shown
    :param installed: its version now; by default it is looked up below /lib
    """

    component = 'update'
    takes_commands = True

    def __init__(self, home, channel=None, package='mpy-blox', name='Firmware', installed=None,
                 **options):
        self._package = package
        self._latest = None
        self._channel = None
        self._progress = None
        self._busy = False
        super().__init__(home, name, object_id='firmware', **options)
        self._installed = installed or _installed(package)
        self._payload = json.dumps(self.state())
        prefix = home.node.rsplit('/', 3)[0]
        if channel:
            self._channel = _List(self, package, '%s/channels/%s' % (prefix, channel))
            home.client.add(self._channel)
        home.client.add(_Progress(self, home.node + 'status'))

    def describe(self, config):
        """Adds the button. Installing is a command: retained it would install at every boot."""
        super().describe(config)
        config['device_class'] = 'firmware'
        config['entity_category'] = 'config'
        config['payload_install'] = 'INSTALL'
        config['retain'] = False

    def state(self):
        """The state as Home Assistant takes it: it refuses the whole of a message with an unknown
        key, or with null for anything but the percentage."""
        state = {
            'title': self._package,
            'in_progress': self._busy,
            'update_percentage': self._progress if self._busy else None,
        }
        if self._installed:
            state['installed_version'] = self._installed
        if self._latest or self._installed:
            state['latest_version'] = self._latest or self._installed
        return state

    async def offered(self, version):
        """The channel holds this version of the package, or None."""
        self._latest = version
        await self._show(json.dumps(self.state()))

    async def progressed(self, status):
        """The board's update is in this state."""
        state = status.get('state')
        self._busy = state in _BUSY
        progress = status.get('progress')
        self._progress = progress if isinstance(progress, int) and state == 'downloading' else None
        if state == 'confirmed':
            self._installed = _installed(self._package) or self._installed
        await self._show(json.dumps(self.state()))

    async def command(self, payload):
        """`INSTALL`."""
        if payload != b'INSTALL':
            return
        if self._latest is None:
            _log.error('nothing to install: the channel holds no %s', self._package)
            return
        # The list is not kept: the broker has it.
        self._channel.forward_to = self.home.node + 'cmd'
        await self.home.client.subscribe(self._channel, True)


class _List(Consumer):
    """Looks for one package in update lists, entry by entry: a list may be long.

    A release counts before a wheel.
    """

    def __init__(self, update, package, topic):
        self._update = update
        self._package = package
        self.topic = topic
        # Where the next list is sent to.
        self.forward_to = None
        self.abort(None)

    def begin(self, topic, size, retained):
        from mpy_blox.json_scan import Scanner

        self.abort(None)
        self._scanner = Scanner(_DEEPEST) if size <= _MAX_LIST else None
        self._whole = bytearray() if self.forward_to else None
        return self

    def write(self, piece):
        if self._scanner:
            try:
                for c in piece:
                    self._take(c, self._scanner.take(c))
            except ValueError:
                self._scanner = self._version = None
            if self._whole is not None:
                self._whole.extend(piece)

    def _take(self, c, what):
        if what == _INSIDE:
            self._entry.append(c)
            if len(self._entry) > _MAX_ENTRY:
                raise ValueError
        elif what >= _COLON:
            entry = json.loads(self._entry) if self._entry else None
            self._entry = bytearray()
            if isinstance(entry, dict) and entry.get('name') == self._package:
                version = entry.get('version')
                if isinstance(version, str) and (
                        entry.get('type') == 'release' or not self._version):
                    self._version = version

    async def end(self, sink, topic, retained):
        version, whole = self._version, self._whole
        self.abort(None)
        forget('mpy_blox.json_scan')
        if whole and version:
            forward_to, self.forward_to = self.forward_to, None
            await self._update.home.client.publish(forward_to, whole, qos=1)
        await self._update.offered(version)

    def abort(self, sink):
        self._scanner = self._version = self._whole = None
        self._entry = bytearray()


class _Progress(WholeMessage):
    def __init__(self, update, topic):
        self._update = update
        self.topic = topic

    async def on_message(self, topic, payload, retained):
        # A retained one tells of before this boot: after a reset nothing is in progress.
        if not retained:
            try:
                await self._update.progressed(json.loads(payload))
            except (ValueError, AttributeError):
                _log.error('%s holds no status', topic)


def _installed(package):
    from mpy_blox.wheel.packages import find

    found = find(package)
    return found['version'] if found else None
