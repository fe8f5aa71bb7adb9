"""The board as a device of Home Assistant: announces its entities and passes commands to them."""

import asyncio
import json
import logging
import os

from micropython import const

from mpy_blox import forget
from mpy_blox.homeassistant.entity import node_id
from mpy_blox.mqtt.consumer import WholeMessage

_log = logging.getLogger('homeassistant')

# How long an application may take to make its entities: one that is missing then is gone.
_MADE_S = const(60)


class HomeAssistant:
    """The board as Home Assistant sees it. Entities are made with it as their first argument.

    Everything is announced at each connection, and again when Home Assistant says on
    `{discovery}/status` that it has (re)started. What an earlier boot announced and this one has
    not made within a minute disappears from Home Assistant. The entities are available while
    `{prefix}/nodes/{device-id}/online` holds `1`, which the client's will takes back; a client
    that has none yet is given it.

    >>> from mpy_blox.homeassistant.discovery import HomeAssistant
    >>> from mpy_blox.homeassistant.sensor import Sensor
    >>> from mpy_blox.mqtt import MQTTClient
    >>> client = MQTTClient('greenhouse', '127.0.0.1')
    >>> home = HomeAssistant(client, 'esp32-840d8e', name='Greenhouse')
    >>> temperature = Sensor(home, 'Temperature', unit='°C', device_class='temperature')
    >>> home.config_topic(temperature)
    'homeassistant/sensor/esp32-840d8e/temperature/config'

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
        leaf = '/nodes/%s/online' % device_id
        if prefix is None:
            prefix = 'mpypi'
            if client.will and client.will[0].endswith(leaf):
                prefix = client.will[0][:-len(leaf)]
        self.node = prefix + leaf[:-6]
        if client.will is None and client.began is None:
            client.will = HomeAssistant.will(device_id, prefix)
        if client.will is None or client.will[0] != prefix + leaf:
            raise ValueError('the client needs HomeAssistant.will(%r, %r)' % (device_id, prefix))
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
        # Whether an entity was made that is not noted yet as one that may have to be dropped.
        self._is_new = False
        client.add(_Status(self))
        client.on_connect.append(self._on_connect)
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
        self._is_new = True
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

    async def drop_others(self):
        """Takes out of Home Assistant what an earlier boot announced and this one has not made.

        Happens by itself a minute after this object was made. A board that sleeps before that
        calls it when all its entities are made.
        """
        from mpy_blox.homeassistant.announced import drop

        await drop(self)
        drop = None
        forget('mpy_blox.homeassistant.announced')

    async def _drop_in_time(self):
        await asyncio.sleep(_MADE_S)
        await self.drop_others()

    def _note(self):
        from mpy_blox.homeassistant.announced import note

        try:
            note(self)
        except OSError as e:
            # A full flash: the entities work, but will have to be removed by hand one day.
            _log.error('cannot note what is announced: %s', e)
        note = None
        forget('mpy_blox.homeassistant.announced')

    def topic(self, entity, leaf):
        """The topic of an entity: `state`, `set` or `event`."""
        return '%sha/%s-%s/%s' % (self.node, entity.component, entity.object_id, leaf)

    def config_topic(self, entity):
        """Where Home Assistant looks for the entity's configuration."""
        return '%s/%s/%s/%s/config' % (
            self.discovery, entity.component, node_id(self.device_id), entity.object_id)

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
        if self._is_new:
            self._is_new = False
            self._note()
        publish = self.client.publish
        for entity in list(self.entities):
            await publish(self.config_topic(entity), json.dumps(self.config(entity)), qos=1,
                          retain=True)
        await publish(self.node + 'online', '1', qos=1, retain=True)
        for entity in list(self.entities):
            await entity.publish()

    async def _on_connect(self):
        self.announce()

    def command(self, topic, payload):
        """Hands a command to the entity that it is for."""
        for entity in self.entities:
            if entity.takes_commands and self.topic(entity, 'set') == topic:
                # A task: the entity may take its time while the client goes on reading.
                asyncio.create_task(_run(entity, payload))
                return
        _log.warning('%s: there is no such entity', topic)


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
        self._home.command(topic, payload)


async def _run(entity, payload):
    try:
        await entity.command(payload)
    except Exception as e:
        _log.exception('%s failed', entity.object_id, exc_info=e)
    # What the entity is in now, also where the command was refused: the display must not lie.
    await entity.publish()
