"""What a board sees to once its application has run for a minute, and each hour from then on."""

import logging

from micropython import const

from mpy_blox import life, once, ota

_MINUTE = const(60)
_HOURS = const(24)


def passed(client, updates, seconds):
    """The application has run for a minute, or for another hour.

    :param client: the application's ``MQTTClient``, or None.
    :param updates: its ``UpdateChannel``, or None.
    :param seconds: since it began; below zero in safe mode.
    """
    lease_s = once('mpy_blox.ota.lease', 'left_s')
    if not lease_s:
        # After days ticks come round: what is over would begin anew.
        ota.postponed = None
    if updates and _has_lost_list(updates):
        # A job of which no more is known than for how long it has waited.
        updates.is_lacking = getattr(updates, 'is_lacking', None) or {'waited_s': 0}
        # Should there be no room for the worker either, `UpdateChannel._run` resets: not each
        # minute, and not where something may forbid it.
        updates.busy = updates.busy or not (
            lease_s or seconds == _MINUTE or updates.is_on_trial()
            or updates.config.get('update.window', None))
        updates.work()
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


def _has_lost_list(updates):
    """Whether there was no memory to take an update list, or the press of a button for one."""
    topics = updates.followed, updates.node + 'cmd', updates.node + 'ha/install'
    return any(getattr(each, 'is_lacking', False) for each in updates.client._consumers
               if each.topic in topics)


def _hours():
    life.append(b'h')
    events = life.read()
    return events.count(b'h', events.rfind(b'c') + 1)
