"""A measured value."""

from mpy_blox.homeassistant.entity import Entity


class Sensor(Entity):
    """Shows a value.

    >>> from mpy_blox.homeassistant.sensor import Sensor
    >>> temperature = Sensor(home, 'Temperature', unit='°C', device_class='temperature',
    ...                      state_class='measurement')
    >>> await temperature.set(21.5)
    >>> temperature.value
    21.5

    :param unit: of measurement
    """

    component = 'sensor'
    value = None

    def __init__(self, home, name, unit=None, **options):
        if unit is not None:
            options['unit_of_measurement'] = unit
        super().__init__(home, name, **options)

    async def set(self, value):
        """Shows a value: number or text; None shows it as unknown."""
        self.value = value
        await self._show(str(value))
