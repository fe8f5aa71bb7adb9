"""The board's own updates in Home Assistant: version, progress, and a button to install."""

from micropython import const

from mpy_blox import once
from mpy_blox.homeassistant import Entity

_FIRMWARE = const('mpy_blox.homeassistant.firmware')


class Update(Entity):
    """Shows which version the board has, which one its channel holds, and how an update goes.

    The button sends what the channel holds to the board's own `cmd` topic, which is acted on also
    where `update.auto_update` is off. Pressed while the board is asleep or away it waits at the
    broker. Until when an update waits is told as its summary. Its attributes are the board's
    `info`, which tells of `safe_mode` while `user_main` does not run.

    >>> from mpy_blox.homeassistant.update import Update
    >>> firmware = Update(home, channel='stable', package='mpy-blox', installed='1.0.0')
    >>> firmware.installed, firmware.latest
    ('1.0.0', None)

    :param channel: the setting `update.channel`
    :param package: name of the package whose version is shown
    :param installed: its version now; by default it is looked up below /lib
    """

    component = 'update'
    takes_commands = keep_commands = True

    def __init__(self, home, channel=None, package='mpy-blox', name='Firmware', installed=None,
                 **options):
        self.package = package
        self.installed = installed
        # What the channel holds.
        self.latest = None
        # Of an update, in percent; None where there is no telling, False while there is none.
        self.progress = False
        # What an update waits for, for people.
        self.summary = ''
        # Whether the list that comes next is to be installed.
        self.is_asked = False
        super().__init__(home, name, object_id='firmware', **options)
        self.channel = once(_FIRMWARE, 'begin', self, channel)

    def describe(self, config):
        """Adds the button, and what the board tells of itself, as attributes."""
        once(_FIRMWARE, 'describe', self, config)

    def payload(self):
        """The state, which is told rather than kept."""
        return once(_FIRMWARE, 'state', self)

    def command(self, payload):
        """`INSTALL`."""
        return once(_FIRMWARE, 'command', self, payload)

    def asleep(self, until):
        """The board goes to sleep: shows that an update waits for it to wake."""
        return once(_FIRMWARE, 'asleep', self, until)
