"""Something to press."""

from mpy_blox.homeassistant.callback import call
from mpy_blox.homeassistant.entity import Entity


class Button(Entity):
    """Does something when it is pressed in Home Assistant.

    >>> from mpy_blox.homeassistant.button import Button
    >>> feed = Button(home, 'Feed the cat', on_press=lambda: print('meow'))
    >>> await feed.command(b'PRESS')
    meow

    :param on_press: called without arguments, and may be a coroutine function
    """

    component = 'button'
    takes_commands = True

    def __init__(self, home, name, on_press, **options):
        self._on_press = on_press
        super().__init__(home, name, **options)

    def describe(self, config):
        """A button has no state."""
        del config['state_topic']

    async def command(self, payload):
        """`PRESS`."""
        if payload == b'PRESS':
            await call(self._on_press)
