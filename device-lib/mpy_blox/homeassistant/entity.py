"""What all entities share."""


class Entity:
    """Base of the entities. Subclasses name their `component` and add to `describe`.

    Further keyword arguments go into the configuration as they are: `icon`, `device_class`,
    `entity_category` and whatever else Home Assistant documents for the component.

    >>> from mpy_blox.homeassistant.entity import Entity, object_id
    >>> class Siren(Entity):
    ...     component = 'siren'
    >>> object_id('Außen-Sirene 2')
    'au_en-sirene_2'

    :param home: a `HomeAssistant`
    :param name: for people
    :param object_id: the entity's part of topics and ids; made of the name if not given
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
        config['unique_id'] = self.home.device_id + '_' + self.object_id
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
    """A name as ids take it: letters, digits, `-` and `_`."""
    return ''.join(c if ord(c) < 128 and (c.isalpha() or c.isdigit()) or c == '-' else '_'
                   for c in name.lower())


_object_id = object_id
