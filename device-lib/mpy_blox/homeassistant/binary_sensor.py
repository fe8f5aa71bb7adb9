"""Something that is or is not."""

from mpy_blox.homeassistant.entity import Entity


class BinarySensor(Entity):
    """Shows on or off.

    >>> from mpy_blox.homeassistant.binary_sensor import BinarySensor
    >>> door = BinarySensor(home, 'Door', device_class='door')
    >>> await door.set(True)
    >>> door.is_on
    True
    """

    component = 'binary_sensor'
    is_on = None

    async def set(self, is_on):
        """Shows on if `is_on` is true, else off."""
        self.is_on = bool(is_on)
        await self._show('ON' if is_on else 'OFF')
