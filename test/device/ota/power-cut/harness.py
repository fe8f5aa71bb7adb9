"""The lives of a board in a process: boots that can be repeated, and what must hold at each."""

import asyncio
import builtins
import gc
import os
import sys

from client import Client
from flash import Flash, mount
from trees import NEW, OLD, is_there, tree

# Boots and rounds of the event loop in which a board must be done with an update.
_MAX_BOOTS = 12
_MAX_ROUNDS = 3000


class Reset(BaseException):
    """machine.reset() was called."""


class Finished(BaseException):
    """The new release runs, is confirmed, and nothing is left to do."""


class Broken(BaseException):
    """What must not happen. Not an Exception: a trial would catch it."""


class _Run:
    """One life of a board, boot after boot."""

    def __init__(self):
        self.boots = 0
        self.rounds = 0
        self.flash = None


run = _Run()


def booted(version, main_version):
    """The application has started: whole, in one version?"""
    run.version = version
    found = tree()
    main = found['/main.py']
    if is_there('/.update/journal.trial'):
        # A new main.py runs from where it is staged until the release has proven itself.
        found['/main.py'] = NEW['/main.py'] if main == OLD['/main.py'] else b''
        # Until then the settings of before are there, too.
        if found.pop('/.settings-before', b'') != OLD['/settings.json']:
            raise Broken('without the settings of before')
    expected = {'A': OLD, 'B': NEW}[version]
    if main_version != version or found != expected:
        wrong = [path for path in set(found) | set(expected)
                 if found.get(path) != expected.get(path)]
        raise Broken('%s runs with main.py %s, but %s' % (version, main_version, wrong))


def look(updates):
    """Called in each round of the application."""
    if not run.flash.is_on:
        raise Reset
    run.rounds += 1
    if run.rounds > _MAX_ROUNDS:
        raise Broken('goes on for ever')
    pending = [name for name in os.listdir('/.update') if name.startswith('journal')] \
        if is_there('/.update') else []
    if (run.version == 'B' and not updates.busy and not pending
            and not is_there('/.update/result')):
        raise Finished


def _reset():
    raise Reset


_sleep_ms = asyncio.sleep_ms


def _soon(_):
    return _sleep_ms(0)


_open = open
_files = []


def _open_noted(*arguments):
    file = _open(*arguments)
    _files.append(file)
    return file


def _close_files():
    """What a reset left open would be closed when it is collected, on a file system that is gone."""
    for file in _files:
        try:
            file.close()
        except OSError:
            pass
    _files.clear()


class _Machine:
    reset = staticmethod(_reset)


class _Gc:
    """Collecting 64 MB at every turn would take most of the time."""

    collect = staticmethod(lambda: 0)
    threshold = staticmethod(lambda _: 0)
    mem_free = staticmethod(lambda: 1 << 20)


builtins.open = _open_noted
sys.modules['gc'] = _Gc
sys.modules['machine'] = _Machine
asyncio.sleep = asyncio.sleep_ms = _soon
sys.path[:] = ['', '.frozen', '/lib']
_MODULES = set(sys.modules)


def live(image, log=None):
    """Let the board with this flash run until the new release is confirmed; None, or what broke.

    It also ends when the log is full.
    """
    run.__init__()
    while run.boots < _MAX_BOOTS:
        if log is not None and log.is_full:
            return None
        run.boots += 1
        for name in list(sys.modules):
            if name not in _MODULES:
                del sys.modules[name]
        gc.collect()
        asyncio.new_event_loop()
        asyncio.sleep = asyncio.sleep_ms = _soon
        flash = run.flash = Flash(image, log)
        try:
            mount(flash)
            execfile('/main.py', {'__name__': '__main__'})
            return 'main.py ended'
        except Reset:
            pass
        except Finished:
            return _leftovers()
        except (Broken, Exception) as error:
            return '%s: %s' % (type(error).__name__, error)
        finally:
            flash.is_on = False
            _close_files()
    return 'resets for ever'


def _leftovers():
    for folder in ('dl', 'stage', 'old'):
        path = '/.update/' + folder
        if is_there(path) and os.listdir(path):
            return '%s is not empty: %s' % (path, os.listdir(path))
    kept = [name for name in os.listdir('/.update') if name[:7] in ('journal', 'mpy_blo')]
    return '/.update still has %s' % kept if kept else None
