"""Entities in Home Assistant, by MQTT discovery. Import what you use: each has its own module.

`HomeAssistant` stands for the board; `sensor`, `binary_sensor`, `switch`, `button`, `number`,
`light`, `text`, `trigger` and `update` hold an entity each, whose base is `Entity`. What both do
now and then is loaded for that time.

Tested with Home Assistant 2026.2. Lights need its version 2024.4, the progress of updates 2024.12.
"""

import asyncio

from micropython import const

from mpy_blox import once

_ANNOUNCEMENT = const('mpy_blox.homeassistant.announcement')


class HomeAssistant:
    """The board as Home Assistant sees it. Entities are made with it as their first argument.

    Everything is announced at each connection, and again when Home Assistant says on
    `{discovery}/status` that it has (re)started. What an earlier boot announced and this one has
    not made within a minute disappears from Home Assistant. The entities are available while
    `{prefix}/nodes/{device-id}/online` holds `1`, which the client's will takes back (a client
    that has none yet is given it), and while the board sleeps.

    >>> from mpy_blox.homeassistant import HomeAssistant
    >>> from mpy_blox.homeassistant.sensor import Sensor
    >>> from mpy_blox.mqtt import MQTTClient
    >>> client = MQTTClient('greenhouse', '127.0.0.1')
    >>> home = HomeAssistant(client, 'esp32-840d8e', name='Greenhouse')
    >>> temperature = Sensor(home, 'Temperature', unit='°C', device_class='temperature')
    >>> home.topic(temperature, 'state')
    'mpypi/nodes/esp32-840d8e/ha/sensor-temperature/state'

    :param client: an `mpy_blox.mqtt.MQTTClient`
    :param device_id: as `mpy_blox.device_id()` gives it
    :param name: of the device, for people
    :param prefix: the setting `update.prefix`; by default that of the client's will, or `mpypi`
    :param discovery: Home Assistant's discovery prefix
    :param device: more about the device: `model`, `sw_version`, `suggested_area`, …
    :raises ValueError: the client has another will than `('{prefix}/nodes/{device-id}/online',
        '0', 1, True)`, so nobody would learn that the board is gone
    """

    def __init__(self, client, device_id, name=None, prefix=None, discovery='homeassistant',
                 device=None):
        self.client = client
        self.device_id = device_id
        self.discovery = discovery
        self.device = name, device
        self.entities = []
        # Whether commands are listened to.
        self.is_heard = False
        # Whether to announce, once more if that is under way; None while nothing is.
        self.is_due = None
        self.node = once(_ANNOUNCEMENT, 'introduce', self, prefix)

    def add(self, entity):
        """Registers an entity; its constructor calls this."""
        once(_ANNOUNCEMENT, 'add', self, entity)

    def remove(self, entity):
        """Takes an entity out of Home Assistant again: a coroutine."""
        return once(_ANNOUNCEMENT, 'remove', self, entity)

    async def drop_others(self, delay_s=0):
        """Takes out of Home Assistant what an earlier boot announced and this one has not made.

        Happens by itself a minute after this object was made. A board that sleeps before that
        awaits it when all its entities are made.

        :param delay_s: seconds to wait before.
        """
        await asyncio.sleep(delay_s)
        await once(_ANNOUNCEMENT, 'drop', self)

    def topic(self, entity, leaf):
        """The topic of an entity: `state`, `set` or `event`."""
        return '%sha/%s-%s/%s' % (self.node, entity.component, entity.object_id, leaf)

    def announce(self, delay_ms=0):
        """Publishes configurations and states, in the background."""
        # Under way it begins again when it is done: it may have passed what changed meanwhile.
        if self.is_due is None:
            asyncio.create_task(once(_ANNOUNCEMENT, 'announce', self, delay_ms))
        self.is_due = True


class Entity:
    """Base of the entities. Subclasses name their `component`, and may have `describe`.

    Further keyword arguments go into the configuration as they are: `icon`, `device_class`,
    `entity_category` and whatever else Home Assistant documents for the component.

    One that `takes_commands` has a coroutine `command(payload)`; what it raises is logged. A
    retained command is taken by those alone that `keep_commands`, and clear it.

    >>> from mpy_blox.homeassistant import Entity
    >>> class Siren(Entity):
    ...     component = 'siren'
    ...     takes_commands = True
    ...     async def command(self, payload):
    ...         print(payload)

    :param home: a `HomeAssistant`
    :param name: for people
    :param object_id: the entity's part of topics and ids, of letters, digits, `-` and `_`; made
        of the name if not given
    :raises ValueError: there is such an entity already
    """

    component = None
    takes_commands = keep_commands = False

    def __init__(self, home, name, object_id=None, **options):
        self.home = home
        self.name = name
        self.object_id = object_id or once('mpy_blox.homeassistant.ids', 'object_id', name)
        self.options = options
        self._payload = None
        home.add(self)

    def describe(self, config):
        """Changes this entity's configuration, which has what all have and the options."""

    async def publish(self):
        """Publishes the state, if there is one and a connection. Retained: the last one counts."""
        payload = self.payload()
        if payload is not None and self.home.client.is_connected:
            await self.home.client.publish(self.home.topic(self, 'state'), payload, retain=True)

    def payload(self):
        """The state as Home Assistant takes it; None if there is none yet."""
        return self._payload

    async def _show(self, payload):
        # Without a connection it is remembered, and published with the next announcement.
        self._payload = payload
        await self.publish()
