"""A light."""

import json

from micropython import const

from mpy_blox.homeassistant.callback import call
from mpy_blox.homeassistant.entity import Entity

_FULL = const(255)


class Light(Entity):
    """A light: on and off or, with `dimmable`, with a brightness of 1 to 255 too.

    >>> from mpy_blox.homeassistant.light import Light
    >>> lamp = Light(home, 'Lamp', dimmable=True, on_change=lambda level: print('duty', level))
    >>> await lamp.command(b'{"state": "ON", "brightness": 128}')
    duty 128
    >>> await lamp.command(b'{"state": "OFF"}')
    duty 0
    >>> await lamp.command(b'{"state": "ON"}')
    duty 128

    :param on_change: called with the brightness, 0 for off and 255 for a plain light that is on,
        and may be a coroutine function. If it raises, the state stays what it was.
    """

    component = 'light'
    takes_commands = True

    def __init__(self, home, name, dimmable=False, on_change=None, **options):
        self._dimmable = dimmable
        self._on_change = on_change
        super().__init__(home, name, **options)
        self.is_on = False
        self.brightness = _FULL
        self._payload = self._state()

    def describe(self, config):
        """Adds the JSON schema, in which one message says everything."""
        config['schema'] = 'json'
        config['supported_color_modes'] = ['brightness' if self._dimmable else 'onoff']

    async def set(self, is_on, brightness=None):
        """Shows a state that came about in another way."""
        self.is_on = bool(is_on)
        if brightness is not None:
            self.brightness = brightness
        await self._show(self._state())

    def _state(self):
        state = {'state': 'ON' if self.is_on else 'OFF'}
        if self._dimmable:
            state['brightness'] = self.brightness
        return json.dumps(state)

    async def command(self, payload):
        """JSON with `state`, `brightness` or both."""
        asked = json.loads(payload)
        is_on = asked.get('state', 'ON' if self.is_on else 'OFF') == 'ON'
        brightness = asked.get('brightness', self.brightness) if self._dimmable else _FULL
        if not isinstance(brightness, int) or not 0 <= brightness <= _FULL:
            raise ValueError('brightness outside of 0 to 255')
        if not brightness:
            # Dimmed to nothing is off; the brightness to come back to stays.
            is_on, brightness = False, self.brightness
        await call(self._on_change, brightness if is_on else 0)
        await self.set(is_on, brightness)
