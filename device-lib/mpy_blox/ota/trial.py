"""A release on trial: it stays if the board checks in and the application runs.

The limits are those of the release before, in the journal's first line.
"""

import asyncio
import gc
import json
import logging
import os
import sys

from micropython import const

from mpy_blox import forget, once

# See mpy_blox.recovery.journal.
_TRIAL = const('mpy_blox trial')
# Free bytes that it takes to tell how an update ended. A board that cannot is lost to its fleet.
_TOLD = const(4096)
# The modules that an update calls by name: see mpy_blox.step, and what they call. After a colon
# what mends the board, which nothing looks for before it is needed.
STEPS = const(
    'step.check step.signature step.release_entry step.release_manifest step.release_work '
    'step.ownership step.blobs step.held step.settings_change step.staging step.release_staging '
    'step.obstacles step.commit step.settled step.package_work step.packages '
    'step.package_unpack step.package_staging ota.worker ota.info ota.outcome ota.download '
    'ota.inflate ota.delta ota.removal ota.following ota.feeding ota.install ota.firmware '
    'ota.judge ota.lacking ota.lease recovery:recover recovery.journal:confirm:reject '
    'recovery.placing:apply:keep:undo:tidy '
    'recovery.trial:slept:may_boot:scripts:watchdog:tell_end tally:begin debt')


def is_the_one(channel):
    """Whether the release on trial came over this channel, and the board is where it was."""
    about = json.loads(_judge().header()[5])
    return about.get('channel', None) == channel and not about.get('moved')


async def run(updates, alive=None):
    """Confirm the release on trial, or let the board reset so that the trial's boots run out.

    :param alive: as in :meth:`mpy_blox.ota.channel.UpdateChannel.start`.
    """
    judge = _judge()
    state = sys.modules.get(_TRIAL, ())
    if 'recover' not in state:
        judge.reject('main.py did not call recover()')
    judge.note('w')
    _, _, _, confirm_after_s, timeout_s, about = judge.header()
    about = json.loads(about)
    confirm_after_s = int(confirm_after_s)
    timeout_s = int(timeout_s) + confirm_after_s
    if not (alive and _has_application()):
        alive = None
        judge.note('n')
    seen = ''
    proven_s = settled_s = 0
    while updates.is_on_trial():
        await asyncio.sleep(1)
        state[0]()
        timeout_s -= 1
        runs = alive() if alive else True
        if isinstance(runs, Exception):
            judge.reject('user_main: %s: %s' % (type(runs).__name__, runs))
        # Twice in a row: what the channel holds had a second to come.
        settled_s = settled_s + 1 if updates.is_checked_in() else 0
        if about.get('moved') and settled_s > 1 and _is_found(updates, about):
            about['moved'] = None
            judge.note('f')
        proven_s = proven_s + 1 if settled_s and runs and not about.get('moved') else 0
        for letter, is_so in (('c', settled_s > 1), ('u', runs and alive)):
            if is_so and letter not in seen:
                seen += letter
                judge.note(letter)
        is_confirmed = settled_s > 1 and 'confirm' in state and not about.get('moved')
        if proven_s >= confirm_after_s or is_confirmed:
            broken = _broken()
            if broken:
                judge.reject('it could not be updated again: ' + broken)
            try:
                gc.collect()
                if gc.mem_free() < _TOLD:
                    raise MemoryError
                once('mpy_blox.recovery.placing', 'accept')
                break
            except MemoryError:
                seen = seen.strip('m') + 'm'  # the application may give some back
        if timeout_s < 0:
            judge.reject(_lacking(updates, seen, alive, confirm_after_s, about.get('moved')))
    logging.getLogger('ota').info('release confirmed')
    # The board may run for months from here without a reset: neither module nor task stays.
    updates.watcher = None
    forget('mpy_blox.ota.trial')
    updates.tell()
    # The watchdog cannot be stopped, and nobody else feeds it.
    asyncio.create_task(once('mpy_blox.ota.feeding', 'go_on', state[0]))


def _judge():
    """What a trial writes down: as the release before has it, where main.py called recover()."""
    if _TRIAL in sys.modules:
        return sys.modules[_TRIAL][1]
    from mpy_blox.recovery import journal
    return journal


def _is_found(updates, about):
    """Whether what brought the release is found where its settings have led the board to: for
    another channel, whatever it holds, if a key that the board holds signed it."""
    from mpy_blox.ota.entries import entries
    from mpy_blox.ota.signature import check

    try:
        names = os.listdir('/.update')
        for path in updates.waiting:
            if path[9:] + '.next' in names:
                path += '.next'
            for entry in entries(path):
                if entry.get('type') == 'release' and (
                        entry.get('pkg_sha256') == about['release']
                        or 'update.channel' in about['moved']):
                    check(updates.config, entry)
                    return True
        # What was settled last is what brought it.
        return updates.is_listed == 'settled'
    except Exception as error:
        logging.getLogger('ota').error('on trial: %s', error)
        return False


def _broken():
    """What the release has broken of what installs the next one; None if nothing."""
    with open('/.update/journal.trial') as journal:
        if not any('mpy_blox/' in line for line in journal):
            return None
    for name in STEPS.split():
        before = tuple(sys.modules)
        name, *functions = ('mpy_blox.' + name).split(':')
        try:
            module = __import__(name, None, None, ('run',))
            for function in functions:
                getattr(module, function)
        except MemoryError:
            pass  # that is the application's doing
        except Exception as error:
            return '%s: %s: %s' % (name, type(error).__name__, error)
        forget(*[each for each in sys.modules if each not in before])
    return None


def _lacking(updates, seen, alive, confirm_after_s, moved):
    """What a boot on trial has not come to in its time."""
    if 'c' not in seen:
        return ('the broker did not grant the subscriptions' if updates.client.is_connected
                else 'the broker was not reached')
    if moved:
        return 'the release was not found where its settings lead: %s' % ', '.join(moved)
    if alive and 'u' not in seen:
        return 'user_main was not reached'
    if 'm' in seen:
        return 'there was too little memory to confirm it'
    return 'the board checked in, but was not there for %d s on end' % confirm_after_s


def _has_application():
    """Whether there is a ``user_main``, or was one before the release on trial."""
    names = os.listdir('/')
    if 'lib' in names:
        names += os.listdir('/lib')
    with open('/.update/journal.trial') as journal:
        return any(name.split('.')[0] == 'user_main' for name in names) or any(
            'user_main.' in line for line in journal)
