"""The board's own updates in Home Assistant: version, progress, and a button to install."""

import json
import logging

from mpy_blox.homeassistant.entity import Entity
from mpy_blox.mqtt.consumer import WholeMessage

_log = logging.getLogger('homeassistant')

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
        self._list = None
        self._progress = None
        self._busy = False
        super().__init__(home, name, object_id='firmware', **options)
        self._installed = installed or _installed(package)
        self._payload = json.dumps(self.state())
        prefix = home.node.rsplit('/', 3)[0]
        if channel:
            home.client.add(_List(self, '%s/channels/%s' % (prefix, channel)))
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

    async def offered(self, payload):
        """The channel holds this update list."""
        self._latest = _version(payload, self._package)
        self._list = payload if self._latest else None
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
        if self._list is None:
            _log.error('nothing to install: the channel holds no %s', self._package)
            return
        await self.home.client.publish(self.home.node + 'cmd', self._list, qos=1)


class _List(WholeMessage):
    limit = 4096

    def __init__(self, update, topic):
        self._update = update
        self.topic = topic

    async def on_message(self, topic, payload, retained):
        await self._update.offered(payload)


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


def _version(payload, package):
    # The version of `package` in an update list; a release counts before a wheel.
    try:
        entries = json.loads(payload)
    except ValueError:
        return None
    found = None
    for entry in entries if isinstance(entries, list) else ():
        if isinstance(entry, dict) and entry.get('name') == package:
            version = entry.get('version')
            if isinstance(version, str) and (entry.get('type') == 'release' or not found):
                found = version
    return found


def _installed(package):
    from mpy_blox.wheel.packages import find

    found = find(package)
    return found['version'] if found else None
