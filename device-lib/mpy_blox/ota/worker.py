"""What works on updates, in memory while there is something to do.

The work is done in the steps of :mod:`mpy_blox.step`, each loaded when its turn comes and
forgotten afterwards: a board has less RAM than the code of them all takes. What they have in
common is the *job*, a dict:

=============== ================================================================================
path            of the update list on flash
digest          hex SHA-256 of it; None at first if it was there before this boot
forced          it was sent to this board alone, just now: a release that was rolled back is
                tried again, and one that runs is repaired. One that the broker keeps for the
                board (``list.kept``) may be an old one, and is not
attempt         from 1
status          what the board tells of it: ``release``, ``version``, ``attempt``
entry           the ``release`` entry, or None
running, seq    of a release: hash of the manifest that runs, or '', and the new one's ``seq``
part            False if the board takes no part in the rollout yet
plan            the :class:`mpy_blox.ota.plan.Plan`, while it is made
urgent          no hours hold it back
next            for ``held``, the step after it
held            what is known of what holds it back, see `held`: it is nobody's turn
waited_s        for which it has waited for the application, lacking memory
left            names of the releases of a channel that the board has left
moved           names of the settings that change how the board is reached
wheels          dist-info folders of the wheels in the list
=============== ================================================================================
"""

import asyncio
import gc
import logging
import os
import sys

from micropython import const

from mpy_blox import forget, once

_ATTEMPTS = const(5)
_LACKING = const('mpy_blox.ota.lacking')
_FIRST_DELAY_S = const(20)
# Twentieths of a second: there may be no network, and what an application does at a connection may
# never end.
_PATIENCE = const(100)
# What inflating with a window of 1 KB needs in one piece each: the window, and the state.
_RESERVE = const(1344 + 1056)

# With all that they load; others may load something at the same time.
_FORGOTTEN = const(('mpy_blox.step', 'mpy_blox.ota.', 'mpy_blox.wheel', 'mpy_blox.json_scan',
                    'mpy_blox.discovery'))

held = None


async def work(updates):
    """Tell what is untold and follow the lists that wait, one thing after the other."""
    delay_s = 0
    while True:
        if updates.is_untold:
            updates.is_untold = False
            updates.busy = True
            error = await run('ota.info', updates, step)
            if error:
                logging.getLogger('ota').error('info cannot be told: %s', error)
        elif delay_s > 0 and all(job['attempt'] for job in updates.waiting.values()):
            # A list that came meanwhile does not wait.
            delay_s -= 1
            updates.busy = False
            await asyncio.sleep(1)
        elif updates.is_on_trial():
            return
        elif not all(job.get('held', False) for job in updates.waiting.values()):
            updates.busy = True
            delay_s = await follow(updates)
        elif getattr(updates, 'is_lacking', False):
            # A list was lost, see mpy_blox.upkeep. What the broker keeps comes at the next boot.
            delay_s = await once(_LACKING, 'go_first', updates, updates.is_lacking)
        else:
            return


async def follow(updates):
    """One attempt at a list; the board's own comes first.

    :return: seconds until another one; 0 if the list is done with.
    """
    # list.channel is before them.
    path = max([each for each, job in updates.waiting.items() if not job.get('held', False)])
    job = updates.waiting[path]
    job['attempt'] += 1
    await connected(updates.client)
    hold()
    again = False
    wait_s = 0
    try:
        # The class of what goes wrong stays the same one as long as there is work.
        import mpy_blox.ota.status  # noqa: F401

        if job['attempt'] == 1 and path.split('/')[-1] + '.next' in os.listdir('/.update'):
            os.rename(path + '.next', path)
        error = await run(
            'step.' + ('held' if 'held' in os.listdir('/.update') else 'check'), updates, job)
        spend()
        if isinstance(error, MemoryError):
            wait_s = await once(_LACKING, 'go_first', updates, job)
        if error:
            again = await step('step.settled', updates, job, error)
    except MemoryError:
        raise  # see UpdateChannel._run
    except Exception as failed:
        logging.getLogger('ota').error('update cannot be told: %s', failed)
        again = True
    forget('mpy_blox.ota.status')
    settle(updates)
    if job.get('held', False):
        return 0
    if again and wait_s:
        # Until then no attempt counts.
        job['attempt'] = 1
        return wait_s
    if not again or job['attempt'] == _ATTEMPTS:
        if updates.waiting[path] is job:
            del updates.waiting[path]
        return 0
    delay_s = _FIRST_DELAY_S * 3 ** (job['attempt'] - 1)
    # Jitter keeps a fleet from coming back all at once.
    return delay_s + os.urandom(1)[0] * delay_s // 256


def settle(updates):
    """Pay the check-in that is owed: not before a list is done with, so that an update reaches a
    board, too, that sleeps all too soon.
    """
    from mpy_blox import life

    try:
        if updates.is_checked_in():
            life.checked_in()
    except OSError:
        pass  # no room to say so
    life = None
    forget('mpy_blox.life', 'mpy_blox.wakes')


async def run(name, *arguments):
    """Take a step, and those that follow it; what ends them early is returned."""
    # The exception is returned: while it is handled the step's module could not be forgotten.
    try:
        while name:
            name = await step(name, *arguments)
            name = name and 'step.' + name
    except Exception as error:
        return error


async def step(name, *arguments):
    """Call ``run(*arguments)`` of a module, and forget what that loaded.

    :param name: of the module, below ``mpy_blox``.
    :return: what ``run`` returns, or what the coroutine does that it returns.
    """
    before = tuple(sys.modules)
    module = __import__('mpy_blox.' + name, None, None, ('run',))
    try:
        result = module.run(*arguments)
        return await result if hasattr(result, 'send') else result
    finally:
        module = result = None
        forget(*[each for each in sys.modules if each not in before
                 and any(each.startswith(name) for name in _FORGOTTEN)])


async def connected(client):
    """Wait, for a bounded time, until there is a connection, and what makes one and greets the
    broker has given its RAM back: beside that of a step there may be too little.
    """
    for _ in range(_PATIENCE):
        if client.is_connected and not getattr(client, '_greeter', None):
            break
        await asyncio.sleep_ms(50)


def hold():
    """Hold RAM that inflating needs in one piece, while the heap still has such a piece."""
    global held
    try:
        held = bytearray(_RESERVE)
    except MemoryError:
        pass


def spend():
    """Free what is held, to be allocated at once."""
    global held
    held = None
    gc.collect()
