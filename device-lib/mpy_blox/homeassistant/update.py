"""The board's own updates in Home Assistant: version, progress, and a button to install."""

from mpy_blox.homeassistant import Loaded


class Update(Loaded):
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

    module = 'mpy_blox.homeassistant.firmware'
    component = 'update'
    object_id = 'firmware'
    takes_commands = keep_commands = True
    # What the channel holds.
    latest = None
    # Of an update, in percent; None where there is no telling, False while there is none.
    progress = False
    # What an update waits for, for people.
    summary = ''
    # Whether the list that comes next is to be installed.
    is_asked = False

    def __init__(self, home, channel=None, package='mpy-blox', name='Firmware', installed=None,
                 **options):
        self.begin(home, channel, package, name, installed, options)
