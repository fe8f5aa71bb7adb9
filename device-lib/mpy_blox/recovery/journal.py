"""The journal of an update: what is to be done, in ``/.update``, with files staged beside it.

The journal's name is the phase; renaming it is the only step between phases, and every step within
a phase can be repeated:

============== =================================================================================
journal.plan   being written; nothing has changed yet
journal.apply  to be put in place
journal.trial  in place, has to prove itself: boots are counted, and the old files are kept
journal.keep   proven; what is left is to drop the old files
journal.undo   to be taken back
============== =================================================================================

First line: format, the limits of the trial (boots that it has, seconds of its watchdog, seconds
that it has to run, seconds that a boot has to get there), what the update is (JSON). Then one line
per file, ``op number path``: ``-`` remove, also an empty folder, whose name ends in ``/``; ``+``
add, ``=`` replace, once all that goes has gone; ``~`` replace when proven (``main.py`` and
``boot.py``, which the trial runs from where they are staged, so that the old ones can take over);
``!`` remove when proven, what is too large to be copied. Last line: ``.``.

What is seen of the trial goes to ``journal.boots``, one character each: ``.`` for a boot, then
those of :mod:`.trial`.
"""

import os
import sys

from micropython import const

# All that may need mending goes by this name: main.py looks for it before it loads what mends.
_JOURNAL = const('/.update/journal.')
# See mpy_blox.life.
_LIFE = const('/.update/life')
# In sys.modules while a release is on trial: a list of what feeds the watchdog, of this module,
# and of who called: `recover` (main.py), `confirm` (the application).
GUARD = 'mpy_blox trial'


def exists(path):
    """Whether there is a file or folder at ``path``."""
    try:
        os.stat(path)
        return True
    except OSError:
        return False


def pending():
    """The phase of the update under way (``apply``, ``trial``, ``keep``, ``undo``) or None."""
    for phase in ('apply', 'trial', 'keep', 'undo'):
        if exists(_JOURNAL + phase):
            return phase
    return None


def header():
    """First line of the journal under way.

    :return: ``[format, boots, watchdog_s, confirm_after_s, timeout_s, information]``, all text.
    """
    with open(_JOURNAL + pending()) as journal:
        return journal.readline().rstrip().split(' ', 5)


def lines(phase):
    """Yield ``op, number, path`` of each line of the journal in this phase."""
    with open(_JOURNAL + phase) as journal:
        if journal.readline()[:1] != '1':
            raise OSError('journal of another format')
        for line in journal:
            if line[0] != '.':
                op, number, path = line.rstrip('\n').split(' ', 2)
                yield op, number, '/' + path


def rename(phase, into):
    """From one phase to the next: the one step that cannot be cut in two."""
    os.rename(_JOURNAL + phase, _JOURNAL + into)


def note(seen):
    """Write down how far this boot of the trial has come, in case that it does not come back."""
    if exists(_JOURNAL + 'trial'):
        with open(_JOURNAL + 'boots', 'a') as file:
            file.write(seen)


def explain(reason):
    """Leave word of why the release is taken back, for the board's ``status``."""
    write(_JOURNAL + 'reason', reason)


def confirm():
    """The application accepts the release on trial. False if there is none."""
    if GUARD not in sys.modules or not exists(_JOURNAL + 'trial'):
        return False
    sys.modules[GUARD].append('confirm')
    return True


def reject(reason):
    """Refuse the release on trial: the board resets into the one before it."""
    if exists(_JOURNAL + 'trial'):
        explain(str(reason))
        rename('trial', 'undo')
        reset()


def write(path, text):
    """What there is to tell. On a full flash it stays untold, and what mends the board goes on."""
    try:
        with open(_JOURNAL + 'copy', 'w') as file:
            file.write(text)
        os.rename(_JOURNAL + 'copy', path)
    except OSError:
        pass


def remove(path):
    """Remove a file, if it is there."""
    try:
        os.remove(path)
    except OSError:
        pass


def reset():
    """Reset the board, orderly."""
    try:
        # Not by a crash: see mpy_blox.life.
        with open(_LIFE, 'a') as file:
            file.write('o')
    except OSError:
        pass
    try:
        from machine import reset
    except ImportError:
        raise SystemExit
    reset()
