"""What a board sees to once its application has run for a minute, and each hour from then on."""

import logging

from micropython import const

from mpy_blox import life, ota

_MINUTE = const(60)
_HOURS = const(24)


def passed(client, updates, seconds):
    """The application has run for a minute, or for another hour.

    :param client: the application's ``MQTTClient``, or None.
    :param updates: its ``UpdateChannel``, or None.
    :param seconds: since it began; below zero in safe mode.
    """
    ota.postponed_s()
    try:
        if seconds == _MINUTE:
            life.lasted()
            if updates and updates.facts.pop('safe_mode', None):
                updates.tell()
        elif client and not (updates and updates.is_checked_in()) and _hours() >= _HOURS:
            logging.getLogger('app').error('no check-in for a day: resetting')
            life.reset()
    except OSError as error:
        # Without room on the flash the board goes on without remembering.
        logging.getLogger('app').error('upkeep: %s', error)


def _hours():
    life.append(b'h')
    events = life.read()
    return events.count(b'h', events.rfind(b'c') + 1)
