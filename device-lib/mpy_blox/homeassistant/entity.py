"""What all entities share."""

from binascii import hexlify
from hashlib import sha256


class Entity:
    """Base of the entities. Subclasses name their `component` and add to `describe`.

    Further keyword arguments go into the configuration as they are: `icon`, `device_class`,
    `entity_category` and whatever else Home Assistant documents for the component.

    >>> from mpy_blox.homeassistant.entity import Entity, object_id
    >>> class Siren(Entity):
    ...     component = 'siren'
    >>> object_id('Siren 2')
    'siren_2'
    >>> object_id('Сирена')
    '_______ccf3801b'

    :param home: a `HomeAssistant`
    :param name: for people
    :param object_id: the entity's part of topics and ids, of letters, digits, `-` and `_`; made
        of the name if not given
    """

    component = None
    takes_commands = False

    def __init__(self, home, name, object_id=None, **options):
        self.home = home
        self.name = name
        self.object_id = object_id or _object_id(name)
        self._options = options
        self._payload = None
        home.add(self)

    def describe(self, config):
        """Adds this entity's keys to its configuration."""
        config['name'] = self.name
        # No part of it holds a slash: no two entities of a house come to the same.
        config['unique_id'] = '%s/%s/%s' % (self.home.device_id, self.component, self.object_id)
        config['state_topic'] = self.home.topic(self, 'state')
        config['availability_topic'] = self.home.node + 'online'
        config['payload_available'] = '1'
        config['payload_not_available'] = '0'
        if self.takes_commands:
            config['command_topic'] = self.home.topic(self, 'set')
        config.update(self._options)

    async def publish(self):
        """Publishes the state, if there is one and a connection. Retained: the last one counts."""
        if self._payload is not None and self.home.client.is_connected:
            await self.home.client.publish(
                self.home.topic(self, 'state'), self._payload, retain=True)

    async def _show(self, payload):
        # Without a connection it is remembered, and published with the next announcement.
        self._payload = payload
        await self.publish()

    async def command(self, payload):
        """Acts on a command from Home Assistant."""
        raise NotImplementedError


async def call(function, *args):
    """Calls what a user gave, a function or a coroutine function."""
    if function:
        result = function(*args)
        if hasattr(result, 'send'):
            await result


def object_id(name):
    """A name as ids take it: letters, digits, `-` and `_`.

    What is lost of a name in another alphabet, or of its punctuation, is made up for by 8 digits
    of its SHA-256, so that different names stay different.
    """
    known = ''
    is_lossy = False
    for c in name.lower():
        if ord(c) < 128 and (c.isalpha() or c.isdigit() or c in '-_'):
            known += c
        else:
            known += '_'
            is_lossy = is_lossy or c != ' '
    return known + '_' + _digest(name) if is_lossy else known


_object_id = object_id


def node_id(device_id):
    """A device id as Home Assistant takes it in topics, different for different ones."""
    known = object_id(device_id)
    return device_id if known == device_id.lower() else known + '_' + _digest(device_id)


def _digest(text):
    return hexlify(sha256(text.encode()).digest()[:4]).decode()
