"""Entities in Home Assistant, by MQTT discovery. Import what you use: each has its own module.

`HomeAssistant` stands for the board; `sensor`, `binary_sensor`, `switch`, `button`, `number`,
`light`, `text` and `trigger` hold an entity each; `entity` has their base. What they do now and
then is loaded for that time. The board's updates are shown without any of this, by the setting
`homeassistant.update`.

Tested with Home Assistant 2026.2. Lights need its version 2024.4, the progress of updates 2024.12.
"""

import asyncio

from micropython import const

from mpy_blox import once

_LONGEST_MS = const(60_000)


class HomeAssistant:
    """The board as Home Assistant sees it. Entities are made with it as their first argument.

    Everything is announced at each connection, and again when Home Assistant says on
    `{discovery}/status` that it has (re)started. What an earlier boot announced and this one has
    not made within a minute disappears from Home Assistant. The entities are available while
    `{prefix}/nodes/{device-id}/online` holds `1`, which the client's will takes back (a client
    that has none yet is given it), and while the board sleeps.

    `remove(entity)` takes an entity out of Home Assistant again. `drop_others()` does what
    otherwise happens after a minute: a board that sleeps before that awaits it when all its
    entities are made. Both are coroutines.

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
    :param name: of the device, for people; the setting `homeassistant.name`, if there is one
    :param prefix: the setting `update.prefix`; by default that of the client's will, or `mpypi`
    :param discovery: Home Assistant's discovery prefix
    :param device: more about the device: `model`, `sw_version`, `suggested_area`, …
    :raises ValueError: the client has another will than `('{prefix}/nodes/{device-id}/online',
        '0', 1, True)`, so nobody would learn that the board is gone
    """

    module = 'mpy_blox.homeassistant.announcement'
    # Whether to announce, once more if that is under way; None while nothing is.
    is_due = None
    # Whether commands are listened to.
    is_heard = False

    def __init__(self, client, device_id, name=None, prefix=None, discovery='homeassistant',
                 device=None):
        self.begin(client, device_id, name, prefix, discovery, device)

    # All else is a function of the module, loaded for the call.
    def __getattr__(self, name):
        return lambda *args: once(self.module, name, self, *args)

    def topic(self, entity, leaf):
        """The topic of an entity: `state`, `set` or `event`."""
        return '%sha/%s-%s/%s' % (self.node, entity.component, entity.object_id, leaf)

    def announce(self, delay_ms=0):
        """Publishes configurations and states, in the background."""
        # Under way it begins again when it is done: it may have passed what changed meanwhile.
        if self.is_due is None:
            asyncio.create_task(self._later(delay_ms, 'publish'))
        self.is_due = True

    async def _later(self, delay_ms, name):
        # Where there is no RAM for the module: whoever has it needs time to be done with it.
        while True:
            await asyncio.sleep_ms(delay_ms)
            try:
                return await once(self.module, name, self)
            except MemoryError:
                delay_ms = min(2 * delay_ms + 1000, _LONGEST_MS)
