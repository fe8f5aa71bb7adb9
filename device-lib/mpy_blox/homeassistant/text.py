"""A text to set."""

from mpy_blox.homeassistant.callback import call
from mpy_blox.homeassistant.entity import Entity


class Text(Entity):
    """A text that can be set in Home Assistant.

    >>> from mpy_blox.homeassistant.text import Text
    >>> sign = Text(home, 'Sign', longest=20, on_change=lambda text: print('sign:', text))
    >>> await sign.command('Back at 5'.encode())
    sign: Back at 5

    :param longest: characters, at most 255
    :param on_change: called with the text, and may be a coroutine function
    """

    component = 'text'
    takes_commands = True

    def __init__(self, home, name, shortest=0, longest=255, value=None, on_change=None, **options):
        options.update({'min': shortest, 'max': longest})
        self._shortest = shortest
        self._longest = longest
        self._on_change = on_change
        super().__init__(home, name, **options)
        self.value = self._payload = value

    async def set(self, value):
        """Shows a text that came about in another way."""
        self.value = value
        await self._show(value)

    async def command(self, payload):
        """The text, in UTF-8."""
        value = payload.decode()
        if not self._shortest <= len(value) <= self._longest:
            raise ValueError('not %d to %d characters' % (self._shortest, self._longest))
        await call(self._on_change, value)
        await self.set(value)
