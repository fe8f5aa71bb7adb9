"""The base of entities in Home Assistant."""

from mpy_blox import once


class Entity:
    """Base of the entities. Subclasses name their `component`, and may have `describe`.

    Further keyword arguments go into the configuration as they are: `icon`, `device_class`,
    `entity_category` and whatever else Home Assistant documents for the component.

    One that `takes_commands` has a coroutine `command(payload)`; what it raises is logged. A
    retained command is ignored.

    >>> from mpy_blox.homeassistant.entity import Entity
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
    takes_commands = False

    def __init__(self, home, name, object_id=None, **options):
        self.home = home
        self.name = name
        self.object_id = object_id or once('mpy_blox.discovery', 'object_id', name)
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
