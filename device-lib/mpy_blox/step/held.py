"""An update waits: for its turn before it is fetched; once it has come, for its hours or for the
application. See docs/protocol.md, "Held".

What is known of it is kept in ``/.update/held``, so that neither a reset nor a wake begins anew.
"""

import asyncio
import json
import logging
import os
import time
from hashlib import sha256

from micropython import const

from mpy_blox import ota
from mpy_blox.clock import is_set, unix_time
from mpy_blox.ota.files import file_hash
from mpy_blox.ota.status import tell
from mpy_blox.ota.window import closed_s

_HELD = const('/.update/held')
_LONGEST_SPREAD_S = const(3600)
_LOOK_S = const(1)
_CLOCK_S = const(30)
# A clock that is set again steps back a little: no time was lost.
_STEP_S = const(60)
# A longer lease of the application is worth a write to flash, and to be told, only if it is this
# much longer.
_WORTH_S = const(600)


async def run(updates, job):
    """Hold the update back, or go on: before its list is looked at, if it was held before this
    boot; before it is fetched, if it has a turn; and once all of it has come.
    """
    following = job.pop('next', 'check')
    has_come = following not in ('check', 'release_manifest')
    job['digest'] = job['digest'] or file_hash(job['path'])
    facts = _read(job['digest'])
    was_held = facts is not None
    if not was_held:
        if following == 'check':
            return following
        facts = {'list': job['digest'], 'lease': 0, 'since': int(time.time()), 'is_set': is_set(),
                 'turn': None if has_come else _turn(job['entry'], updates.device_id),
                 'status': job['status'], 'urgent': False}
    if facts['turn'] or updates.config.get('update.window', None):
        for _ in range(_CLOCK_S):
            if is_set():
                break
            await asyncio.sleep(1)
    if was_held and facts['turn'] and not (facts['is_set'] and is_set()):
        # A board that loses its clock at each boot would never have its turn.
        facts['turn'] = 0
    if has_come:
        facts['urgent'] = job.get('urgent', False)
        if facts['turn'] is not None:
            # That is over. What it waits for now has all its time.
            facts['turn'], facts['since'] = None, int(time.time())
    if not await _is_held(updates, facts):
        # Before all of it has come a reset may come, after which it has had its turn.
        if has_come:
            _remove()
        return following
    job['held'] = facts
    asyncio.create_task(_wait(updates, job, facts))
    return None


async def _wait(updates, job, facts):
    while updates.waiting.get(job['path'], None) is job:
        await asyncio.sleep(_LOOK_S)
        try:
            is_held = await _is_held(updates, facts)
        except MemoryError:
            # Once it is time, the worker sees to what lacks.
            is_held = time.time() < (facts['until'] or 0)
        except Exception as error:
            # Of the heap, or of the application: what is held for ever would be no update.
            logging.getLogger('ota').error('held: %s', error)
            continue
        if not is_held:
            job['held'] = False
            job['attempt'] = 0
            # Should there be no room for the worker: see `UpdateChannel._run`.
            updates.busy = True
            updates.work()
            return


def _turn(entry, device_id):
    """Seconds, from the list on, until the board begins: those of a fleet are spread evenly."""
    spread_s = entry['spread']
    if not isinstance(spread_s, int) or spread_s < 1:
        return 0
    place = sha256((entry['pkg_sha256'] + device_id).encode()).digest()
    return (place[2] << 8 | place[3]) % min(spread_s, _LONGEST_SPREAD_S)


async def _is_held(updates, facts):
    """Whether the update has to wait; what for, and until when, is told if that is new."""
    now = int(time.time())
    if facts['since'] > now + _STEP_S or facts['is_set'] != is_set():
        # The clock was lost, or set: nobody knows how long it has waited.
        facts['lease'] = max(0, facts['lease'] - facts['since']) and now + min(
            facts['lease'] - facts['since'], 86400)
        facts['since'], facts['is_set'] = now, is_set()
        facts['why'] = None
    why, until = _reason(updates.config, facts, now)
    facts['until'] = until
    if why and (why != facts.get('why', None) or facts['lease'] > facts['told'] + _WORTH_S):
        facts['why'], facts['told'] = why, facts['lease']
        try:
            with open(_HELD, 'w') as file:
                json.dump(facts, file)
        except OSError:
            pass  # no room: it is held all the same, until the next reset
        status = dict(facts['status'])
        status['why'] = why
        status['until'] = unix_time() + until - now if is_set() else None
        await tell(updates, status, 'held', 100)
    return why


def _reason(config, facts, now):
    """What an update waits for, and until when by `time.time()`; ``(None, None)`` if for nothing.
    """
    if facts['turn'] is not None:
        # Nothing of it has come, and nothing else holds a download back.
        until = facts['since'] + facts['turn']
        return ('spread', until) if now < until else (None, None)
    from mpy_blox.ota.lease import left_s, longest_s

    if ota.postponed is not None:
        lease_s = left_s()
        facts['lease'] = lease_s and now + lease_s
    until = min(facts['lease'], facts['since'] + longest_s(config, facts['urgent']))
    if now < until:
        return 'postponed', until
    wait_s = 0 if facts['urgent'] else closed_s(config)
    return ('window', now + wait_s) if wait_s else (None, None)


def _read(digest):
    try:
        with open(_HELD) as file:
            facts = json.load(file)
        if facts['list'] == digest and isinstance(facts['status'], dict) and all(
                [isinstance(each, int)
                 for each in (facts['since'], facts['lease'], facts['turn'] or 0)]):
            return facts
        _remove()
    except (OSError, ValueError, KeyError, TypeError):
        pass  # nothing was held
    return None


def _remove():
    try:
        os.remove(_HELD)
    except OSError:
        pass
