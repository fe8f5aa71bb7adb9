"""Something that happens, for automations to begin with."""

from mpy_blox.homeassistant.entity import Entity


class DeviceTrigger(Entity):
    """Starts automations: a press of a real button, a card at a reader.

    >>> from mpy_blox.homeassistant.trigger import DeviceTrigger
    >>> doorbell = DeviceTrigger(home, 'button_short_press', 'button_1')
    >>> await doorbell.fire()
    True

    :param type: what happens, for example `button_short_press`
    :param subtype: to what, for example `button_1`
    """

    component = 'device_automation'

    def __init__(self, home, type, subtype):
        self._type = type
        self._subtype = subtype
        super().__init__(home, subtype + '-' + type)

    def describe(self, config):
        """A trigger is no entity: it has neither a name nor a state."""
        config.clear()
        config['automation_type'] = 'trigger'
        config['type'] = self._type
        config['subtype'] = self._subtype
        config['topic'] = self.home.topic(self, 'event')
        config['payload'] = self._type

    async def fire(self):
        """Lets it happen; False without a connection: late is worse than not at all."""
        if not self.home.client.is_connected:
            return False
        await self.home.client.publish(self.home.topic(self, 'event'), self._type)
        return True
