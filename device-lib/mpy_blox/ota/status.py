"""What the board tells about its update, and what can go wrong with one."""

import gc
import json
import time

from micropython import const

_2000_TO_UNIX = const(946_684_800)


class UpdateError(Exception):
    """An update that is refused, or that failed.

    Code and text come as one: each short text of a program stays in RAM, interned for good.

    :param what: ``code: text``. The code is short and stable, for the board's ``status``:
        ``hash``, ``size``, ``path``, …; the text one line for people.
    :param retry: True if trying again can help (nothing arrived, broker gone).

    >>> from mpy_blox.ota.status import UpdateError
    >>> try:
    ...     raise UpdateError('size: fleet_lib.whl is larger than it says')
    ... except UpdateError as error:
    ...     print(error.code, error.retry)
    size False
    """

    def __init__(self, what, retry=False):
        super().__init__(what)
        self.code, _, self.text = what.partition(': ')
        self.retry = retry


def is_kept(job):
    """Whether the broker keeps the list for this board. It may be an old one: as long as that is
    not known nothing is told of it, for the verdict that was told last would be lost."""
    return job['path'].endswith('kept')


async def tell(updates, status, state, progress=None, error=None):
    """Publish the retained ``status``.

    :param status: what all messages about one update have in common: ``release`` (sha256 of the
        manifest, or of the update list), ``version`` and ``attempt``.
    :param state: as in the protocol: ``checking``, ``downloading``, …
    :param progress: percent. While downloading only steps of ten are worth a message.
    :param error: an :class:`UpdateError`.
    """
    if progress and state == status.get('state') and progress - status['progress'] < 10:
        return
    gc.collect()
    status['state'] = state
    status['progress'] = progress
    status['error'] = {'code': error.code, 'text': error.text} if error else None
    status['heap_free'] = gc.mem_free()
    await publish(updates, 'status', status)


async def publish(updates, kind, facts):
    """Publish what the board says of itself: retained, and dated.

    :param kind: last level of the topic: ``info`` or ``status``.
    :param facts: added to them are ``time``, seconds since 1970 by the board's clock, which may
        be unset, and ``up``, seconds since it booted.
    """
    facts['time'] = int(time.time()) + (_2000_TO_UNIX if time.gmtime(0)[0] == 2000 else 0)
    # Ticks come round after days: a difference would be below zero half of the time.
    facts['up'] = (time.ticks_ms() - updates.began & time.ticks_add(0, -1)) // 1000
    await updates.client.publish(updates.node + kind, json.dumps(facts), qos=1, retain=True)
