"""Something to turn on and off."""

from mpy_blox.homeassistant.callback import call
from mpy_blox.homeassistant.entity import Entity


class Switch(Entity):
    """Turns something on and off.

    >>> from mpy_blox.homeassistant.switch import Switch
    >>> pump = Switch(home, 'Pump', on_change=lambda is_on: print('pump', is_on))
    >>> await pump.command(b'ON')
    pump True
    >>> pump.is_on
    True

    :param on_change: called with True or False, and may be a coroutine function. If it raises,
        the state stays what it was.
    :param is_on: the state to begin with
    """

    component = 'switch'
    takes_commands = True

    def __init__(self, home, name, on_change=None, is_on=False, **options):
        self._on_change = on_change
        super().__init__(home, name, **options)
        self.is_on = is_on
        self._payload = 'ON' if is_on else 'OFF'

    async def set(self, is_on):
        """Shows a state that came about in another way, for example by hand."""
        self.is_on = bool(is_on)
        await self._show('ON' if is_on else 'OFF')

    async def command(self, payload):
        """`ON` or `OFF`."""
        if payload not in (b'ON', b'OFF'):
            raise ValueError('neither ON nor OFF')
        is_on = payload == b'ON'
        await call(self._on_change, is_on)
        await self.set(is_on)
