"""The board as a device of Home Assistant: announces its entities and passes commands to them."""

import asyncio
import json
import logging
import os

from mpy_blox.mqtt.consumer import WholeMessage

_log = logging.getLogger('homeassistant')


class HomeAssistant:
    """The board as Home Assistant sees it. Entities are made with it as their first argument.

    Everything is announced at each connection, and again when Home Assistant says on
    `{discovery}/status` that it has (re)started. The entities are available while
    `{prefix}/nodes/{device-id}/online` holds `1`; the app does that, and a program of one's own
    gives its client the will `HomeAssistant.will(...)`.

    >>> from mpy_blox.homeassistant.discovery import HomeAssistant
    >>> from mpy_blox.homeassistant.sensor import Sensor
    >>> from mpy_blox.mqtt import MQTTClient
    >>> client = MQTTClient('greenhouse', '127.0.0.1', will=HomeAssistant.will('esp32-840d8e'))
    >>> home = HomeAssistant(client, 'esp32-840d8e', name='Greenhouse')
    >>> temperature = Sensor(home, 'Temperature', unit='°C', device_class='temperature')
    >>> home.config_topic(temperature)
    'homeassistant/sensor/esp32-840d8e/temperature/config'

    :param client: an `mpy_blox.mqtt.MQTTClient`
    :param device_id: as `mpy_blox.device_id()` gives it
    :param name: of the device, for people
    :param prefix: the setting `update.prefix`
    :param discovery: Home Assistant's discovery prefix
    :param device: more about the device: `model`, `sw_version`, `suggested_area`, …
    """

    def __init__(self, client, device_id, name=None, prefix='mpypi', discovery='homeassistant',
                 device=None):
        self.client = client
        self.device_id = device_id
        self.node = '%s/nodes/%s/' % (prefix, device_id)
        self.discovery = discovery
        self.entities = []
        self._device = {'identifiers': [device_id], 'name': name or device_id,
                        'manufacturer': 'Mpy-BLOX'}
        if hasattr(os, 'uname'):
            self._device['model'] = os.uname()[4]
        self._device.update(device or {})
        self._commands = None
        self._task = None
        self._is_due = False
        client.add(_Status(self))
        client.on_connect.append(self._on_connect)

    @staticmethod
    def will(device_id, prefix='mpypi'):
        """The will that makes the entities unavailable when the board is lost."""
        return ('%s/nodes/%s/online' % (prefix, device_id), '0', 1, True)

    def add(self, entity):
        """Registers an entity; its constructor calls this."""
        if any(other.object_id == entity.object_id and other.component == entity.component
               for other in self.entities):
            raise ValueError('there is a %s %s already' % (entity.component, entity.object_id))
        self.entities.append(entity)
        if entity.takes_commands and self._commands is None:
            # One subscription for all of them: some brokers allow ten a client.
            self._commands = _Commands(self)
            self.client.add(self._commands)
        if self.client.is_connected:
            self.announce()

    async def remove(self, entity):
        """Takes an entity out of Home Assistant again."""
        self.entities.remove(entity)
        await self.client.publish(self.config_topic(entity), b'', qos=1, retain=True)
        await self.client.publish(self.topic(entity, 'state'), b'', qos=1, retain=True)

    def topic(self, entity, leaf):
        """The topic of an entity: `state`, `set` or `event`."""
        return '%sha/%s/%s' % (self.node, entity.object_id, leaf)

    def config_topic(self, entity):
        """Where Home Assistant looks for the entity's configuration."""
        return '%s/%s/%s/%s/config' % (
            self.discovery, entity.component, self.device_id, entity.object_id)

    def config(self, entity):
        """The entity's configuration, as Home Assistant documents it."""
        config = {'device': self._device, 'origin': {'name': 'Mpy-BLOX'}}
        entity.describe(config)
        return config

    def announce(self):
        """Publishes configurations and states, in the background."""
        self._announce_in(0)

    def restarted(self):
        """Home Assistant has come up: announce again, not all boards of a fleet at once."""
        self._announce_in(os.urandom(1)[0] * 20)

    def _announce_in(self, delay_ms):
        # Under way it begins again when it is done: it may have passed what changed meanwhile.
        self._is_due = True
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._announce(delay_ms))

    async def _announce(self, delay_ms):
        # Before the first await: entities that are made together are announced together.
        await asyncio.sleep_ms(delay_ms)
        while self._is_due:
            self._is_due = False
            try:
                await self._publish_all()
            except ValueError as e:
                _log.error('cannot announce: %s', e)

    async def _publish_all(self):
        publish = self.client.publish
        for entity in list(self.entities):
            await publish(self.config_topic(entity), json.dumps(self.config(entity)), qos=1,
                          retain=True)
        await publish(self.node + 'online', '1', qos=1, retain=True)
        for entity in list(self.entities):
            await entity.publish()

    async def _on_connect(self):
        self.announce()

    def command(self, object_id, payload):
        """Hands a command to the entity that it is for."""
        for entity in self.entities:
            if entity.object_id == object_id and entity.takes_commands:
                # A task: the entity may take its time while the client goes on reading.
                asyncio.create_task(_run(entity, payload))
                return
        _log.warning('a command for %s, which does not exist', object_id)


class _Status(WholeMessage):
    limit = 16

    def __init__(self, home):
        self.topic = home.discovery + '/status'
        self._home = home

    async def on_message(self, topic, payload, retained):
        # A retained one was there before this connection, which has announced everything.
        if payload == b'online' and not retained:
            self._home.restarted()


class _Commands(WholeMessage):
    def __init__(self, home):
        self.topic = home.node + 'ha/+/set'
        self._home = home

    async def on_message(self, topic, payload, retained):
        if retained:
            # Somebody's mistake. Acted on, it would press the button again at each boot.
            _log.warning('%s: a retained command is ignored', topic)
            return
        self._home.command(topic.split('/')[-2], payload)


async def _run(entity, payload):
    try:
        await entity.command(payload)
    except Exception as e:
        _log.exception('%s failed', entity.object_id, exc_info=e)
    # What the entity is in now, also where the command was refused: the display must not lie.
    await entity.publish()
