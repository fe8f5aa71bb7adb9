"""A number to set."""

from mpy_blox.homeassistant.callback import call
from mpy_blox.homeassistant.entity import Entity


class Number(Entity):
    """A value that can be set in Home Assistant.

    >>> from mpy_blox.homeassistant.number import Number
    >>> target = Number(home, 'Target', low=5, high=30, step=0.5, unit='°C', value=20,
    ...                 on_change=lambda value: print('heat to', value))
    >>> await target.command(b'21.5')
    heat to 21.5
    >>> target.value
    21.5

    :param low: smallest value
    :param high: largest value
    :param on_change: called with the value, and may be a coroutine function
    """

    component = 'number'
    takes_commands = True

    def __init__(self, home, name, low=0, high=100, step=1, unit=None, value=None, on_change=None,
                 **options):
        self.low = low
        self.high = high
        options.update({'min': low, 'max': high, 'step': step})
        if unit is not None:
            options['unit_of_measurement'] = unit
        self._on_change = on_change
        super().__init__(home, name, **options)
        self.value = value
        if value is not None:
            self._payload = str(value)

    async def set(self, value):
        """Shows a value that came about in another way."""
        self.value = value
        await self._show(str(value))

    async def command(self, payload):
        """A number, whole where it can be."""
        value = float(payload)
        # Written so that NaN fails as well.
        if not self.low <= value <= self.high:
            raise ValueError('outside of %s to %s' % (self.low, self.high))
        if value == int(value):
            value = int(value)
        await call(self._on_change, value)
        await self.set(value)
