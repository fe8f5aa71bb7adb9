"""What mends a board: puts a staged update in place, or takes it back, across power cuts.

It needs nothing but MicroPython itself. A ``main.py`` of your own begins with it, as docs/build.md
has it: it has to ask the copy below first, or a board refuses to change the library.

What it calls, each loaded for its turn:

======= ==========================================================================================
journal what is to be done, and how far that is
placing puts the files in place, takes them back, or keeps them
trial   counts the boots of a trial, says what they run, and tells what ended them
======= ==========================================================================================

A release that changes any of the library may break this. So a copy of the whole folder from the
release before it judges it: ``/.update/mpy_blox_kept``, which is there from before the first file
changes until the journal is gone. Its ``__init__`` is the last that comes and the first that goes:
what a power cut leaves of it is not imported. See :mod:`mpy_blox.ota.judge`, and ``main.py``.
"""

import sys

# The firmware's own, whatever lies in the way: `import` looks on the flash first, and does not
# keep what it finds in the firmware.
_path = sys.path[:]
sys.path[:] = ['.frozen']
import os

sys.modules['os'] = os
try:
    import machine

    sys.modules['machine'] = machine
    del machine
except ImportError:
    pass
sys.path[:] = _path
del os, _path

from micropython import const

from .journal import GUARD, explain, header, note, pending, remove, rename, reset, write

_PLAN = const('/.update/journal.plan')
_TOUCHED = const('/.update/journal.touched')


def recover():
    """Finish or undo what a reset interrupted. The first call in ``main.py``.

    Does not return while a release is on trial: it runs ``main.py`` itself, and resets the board
    if that raises or ends.
    """
    if GUARD in sys.modules:
        _begin_trial()
        return
    for place in ('.frozen', '/lib'):
        # As main.py has it; here for one of your own.
        if place in sys.path:
            sys.path.remove(place)
            sys.path.insert(0, place)
    phase = pending()
    if phase:
        # Any write makes littlefs finish a move that was cut off, and show all files again.
        write(_TOUCHED, '')
        remove(_TOUCHED)
        if phase == 'apply':
            _apply()
        elif phase == 'trial':
            _go_on_trial()
        phase = pending()
        if phase in ('keep', 'undo'):
            _call('placing', phase)
        # This boot has loaded modules of the other release.
        reset()
    remove(_PLAN)
    _call('placing', 'tidy')
    from mpy_blox import forget
    from mpy_blox.tally import begin

    # Done until the next boot.
    forget(__name__ + '.journal', __name__)
    begin()


def _begin_trial():
    # Without this mark the trial is not confirmed: such a main.py could mend nothing.
    if 'recover' not in sys.modules[GUARD]:
        from mpy_blox import once

        once('mpy_blox.search', 'settle')
        sys.modules[GUARD].append('recover')
        note('r')


def _apply():
    try:
        _call('placing', 'apply')
        rename('apply', 'trial' if int(header()[1]) else 'keep')
    except OSError as error:
        explain('apply: %s' % error)
        rename('apply', 'undo')


def _go_on_trial():
    """Come back once the trial is over."""
    if _call('trial', 'slept'):
        rename('trial', 'keep')
        return
    if _call('trial', 'may_boot'):
        _run(_call('trial', 'scripts'), _call('trial', 'watchdog'))
    _call('trial', 'tell_end')
    rename('trial', 'undo')


def _run(scripts, feed):
    """Run the release that is on trial, and never come back."""
    sys.modules[GUARD] = [feed, sys.modules[__name__ + '.journal']]
    if '' not in sys.path:
        sys.path.append('')  # for boot.py; main.py has left it out
    try:
        for script in scripts:
            execfile(script, {'__name__': '__main__'})  # noqa: F821
        reason = 'main.py ended'
    except KeyboardInterrupt:
        # Perhaps a person: a watchdog that nobody feeds from here on would reset him.
        from mpy_blox.ending import hand_over

        hand_over(feed)
        note('k')
        raise
    except Exception as error:
        sys.print_exception(error)
        reason = '%s: %s' % (type(error).__name__, error)
    if pending() == 'trial':
        explain(reason)
    reset()


def _call(module, function):
    """What a function of a module here returns. In a trial what it does not need would take RAM
    until the next boot.
    """
    name = __name__ + '.' + module
    try:
        return getattr(__import__(name, None, None, (function,)), function)()
    finally:
        names = globals()
        # A deleted entry would keep pointing at its value until its place is taken again.
        sys.modules[name] = names[module] = None
        del sys.modules[name], names[module]
