"""The board as a device of Home Assistant: has its entities announced, and commands heard.

What that takes is loaded for the time of an announcement or of a message.
"""

import asyncio

from micropython import const

from mpy_blox import Listener, once

# How long an application may take to make its entities: one that is missing then is gone.
_MADE_S = const(60)
_HEARD = const('mpy_blox.homeassistant.heard')


class HomeAssistant:
    """The board as Home Assistant sees it. Entities are made with it as their first argument.

    Everything is announced at each connection, and again when Home Assistant says on
    `{discovery}/status` that it has (re)started. What an earlier boot announced and this one has
    not made within a minute disappears from Home Assistant. The entities are available while
    `{prefix}/nodes/{device-id}/online` holds `1`, which the client's will takes back (a client
    that has none yet is given it), and while the board sleeps.

    >>> from mpy_blox.homeassistant.discovery import HomeAssistant
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
    :raises ValueError: the client has another will, so nobody would learn that the board is gone
    """

    def __init__(self, client, device_id, name=None, prefix=None, discovery='homeassistant',
                 device=None):
        self.client = client
        self.device_id = device_id
        self.discovery = discovery
        self.entities = []
        self._is_commanded = False
        # Whether to announce, once more if that is under way; None while nothing is.
        self.is_due = None
        self.device = name, device
        self.node = once('mpy_blox.homeassistant.device', 'introduce', client, device_id, prefix)
        client.add(Listener(discovery + '/status', _HEARD, 'news', self))
        client.on_connect.append(self.announce)
        asyncio.create_task(self._drop_in_time())

    @staticmethod
    def will(device_id, prefix='mpypi'):
        """The will that makes the entities unavailable when the board is lost."""
        return ('%s/nodes/%s/online' % (prefix, device_id), '0', 1, True)

    def add(self, entity):
        """Registers an entity; its constructor calls this."""
        if any(other.object_id == entity.object_id and other.component == entity.component
               for other in self.entities):
            raise ValueError('there is a %s %s already: give an object_id'
                             % (entity.component, entity.object_id))
        self.entities.append(entity)
        if entity.takes_commands and not self._is_commanded:
            # One subscription for all of them: some brokers allow ten a client.
            self._is_commanded = True
            self.client.add(Listener(self.node + 'ha/+/set', _HEARD, 'command', self))
        if self.client.is_connected:
            self.announce()

    def remove(self, entity):
        """Takes an entity out of Home Assistant again: a coroutine."""
        self.entities.remove(entity)
        return once('mpy_blox.homeassistant.announced', 'drop', self, entity)

    def drop_others(self):
        """Takes out of Home Assistant what an earlier boot announced and this one has not made.

        Happens by itself a minute after this object was made. A board that sleeps before that
        awaits it when all its entities are made.
        """
        return once('mpy_blox.homeassistant.announced', 'drop', self)

    async def _drop_in_time(self):
        await asyncio.sleep(_MADE_S)
        await self.drop_others()

    def topic(self, entity, leaf):
        """The topic of an entity: `state`, `set` or `event`."""
        return '%sha/%s-%s/%s' % (self.node, entity.component, entity.object_id, leaf)

    def announce(self, delay_ms=0):
        """Publishes configurations and states, in the background."""
        # Under way it begins again when it is done: it may have passed what changed meanwhile.
        if self.is_due is None:
            asyncio.create_task(once('mpy_blox.homeassistant.announcement', 'announce', self,
                                     delay_ms))
        self.is_due = True
