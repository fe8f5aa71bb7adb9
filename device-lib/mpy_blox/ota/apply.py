"""Put a staged update in place, or take it back, across power cuts.

This module is what mends a board, so it needs nothing but MicroPython itself. A ``main.py`` of
your own starts with it::

    from mpy_blox.ota.apply import recover
    recover()

An update is a *journal* in ``/.update`` and files staged beside it. The journal's name is the
phase; renaming it is the only step between phases, and every step within a phase can be repeated:

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
those of ``_SEEN``.

Old files are copied aside, never moved: littlefs since MicroPython 1.26 hides, after a power cut
in the middle of a move between folders, also the *next* file of the folder that was left, until
something is written. That could be ``main.py``. So only folders in ``/.update`` are moved from,
and never the one that holds the journal.
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

from micropython import const

# All that may need mending goes by this name: main.py looks for it before it loads this. Names are
# short and few: in a trial this module stays.
_JOURNAL = const('/.update/journal.')
_STAGE = const('/.update/stage/')
_OLD = const('/.update/old/')
_KEPT = const('/.update/mpy_blox_kept.')
# See mpy_blox.life: crashes of before are forgotten.
_LIFE = const('/.update/life')
# In sys.modules while a release is on trial: a list of what feeds the watchdog, of this module as
# far as it is left then, and of who called: `recover` (main.py), `confirm` (the application).
GUARD = 'mpy_blox trial'
_JUDGE = ('__name__', 'os', 'sys', 'recover', 'exists', 'pending', 'header', 'note', 'write',
          'rename', 'reject', '_reset', 'GUARD')
# How far a boot of the trial came; each letter is written at most once per boot.
_SEEN = {'r': 'when main.py had called recover()',
         'w': 'when the update channel had been started',
         'c': 'when the board had checked in', 'u': 'when user_main had begun',
         'f': 'when the release had been found where its settings lead',
         'e': 'when user_main had raised an exception',
         'k': 'when KeyboardInterrupt had ended it, and nobody was at the REPL'}


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


def confirm():
    """The application accepts the release on trial. False if there is none."""
    if GUARD not in sys.modules or not exists(_JOURNAL + 'trial'):
        return False
    sys.modules[GUARD].append('confirm')
    return True


def accept():
    """The release on trial has proven itself; its forerunner is dropped."""
    rename('trial', 'keep')
    keep()


def reject(reason):
    """Refuse the release on trial: the board resets into the one before it."""
    if exists(_JOURNAL + 'trial'):
        write(_JOURNAL + 'reason', str(reason))
        rename('trial', 'undo')
        _reset()


def recover():
    """Finish or undo what a reset interrupted. The first call in ``main.py``.

    Does not return while a release is on trial: it runs ``main.py`` itself, and resets the board
    if that raises or ends.
    """
    if GUARD in sys.modules:
        # Without this mark the trial is not confirmed: such a main.py could mend nothing.
        if 'recover' not in sys.modules[GUARD]:
            from mpy_blox import forget
            from mpy_blox.search import settle
            settle()
            forget('mpy_blox.search')
            sys.modules[GUARD].append('recover')
            note('r')
        return
    for place in ('.frozen', '/lib'):
        # As main.py has it; here for one of your own.
        if place in sys.path:
            sys.path.remove(place)
            sys.path.insert(0, place)
    phase = pending()
    if phase:
        # Any write makes littlefs finish a move that was cut off, and show all files again.
        write(_JOURNAL + 'touched', '')
        remove(_JOURNAL + 'touched')
    if phase == 'apply':
        try:
            apply()
            rename('apply', 'trial' if int(header()[1]) else 'keep')
        except OSError as error:
            write(_JOURNAL + 'reason', 'apply: %s' % error)
            rename('apply', 'undo')
    elif phase == 'trial' and _slept():
        rename('trial', 'keep')
    elif phase == 'trial':
        if _may_boot():
            trial()
        _note_end()
        rename('trial', 'undo')
    if exists(_JOURNAL + 'undo'):
        undo()
    elif exists(_JOURNAL + 'keep'):
        keep()
    if phase:
        # This boot has loaded modules of the other release.
        _reset()
    remove(_JOURNAL + 'plan')
    _forget()
    from mpy_blox.life import begin
    begin()


def rename(phase, into):
    """From one phase to the next: the one step that cannot be cut in two."""
    os.rename(_JOURNAL + phase, _JOURNAL + into)


def note(seen):
    """Write down how far this boot of the trial has come, in case that it does not come back."""
    if exists(_JOURNAL + 'trial'):
        with open(_JOURNAL + 'boots', 'a') as file:
            file.write(seen)


def _slept():
    """Whether the board comes from deep sleep: that is proof, if it had checked in before, and
    what application there is had begun and raised nothing, KeyboardInterrupt neither.
    """
    try:
        with open(_JOURNAL + 'boots') as file:
            seen = file.read().split('.')[-1]
        has_raised = 'e' in seen or 'k' in seen
        return 'c' in seen and ('u' in seen or 'n' in seen) and not has_raised and (
            reason() == 'deep sleep') and ('f' in seen or '"moved"' not in header()[5])
    except OSError:
        return False


def _may_boot():
    """Count this boot before the release gets a chance to fail; False if it had its chances."""
    try:
        with open(_JOURNAL + 'boots', 'a') as file:
            file.write('.')
        with open(_JOURNAL + 'boots') as file:
            boots = file.read()
        # Whoever interrupts it comes back; the watchdog comes where it has interrupted itself.
        is_left = boots[-2:-1] == 'k' and reason() == 'the watchdog'
        return boots.count('.') <= int(header()[1]) and not is_left
    except OSError:
        return False  # it has filled the flash


def _note_end():
    """Tell what the boots of the trial could not: how the last ended, as far as is known."""
    if exists(_JOURNAL + 'reason'):
        return
    try:
        # The boot that finds this out is counted as well.
        with open(_JOURNAL + 'boots') as file:
            boots = file.read().split('.')[1:-1]
    except OSError:
        boots = ()
    seen = [_SEEN[each] for each in boots[-1] if each in _SEEN] if boots else ()
    write(_JOURNAL + 'reason', 'not proven in %d boots: the last was ended by %s, %s' % (
        len(boots), reason(), seen[-1] if seen else 'before main.py called recover()'))


def reason():
    """What ended the boot before this one, as far as the port tells."""
    try:
        import machine
        cause = machine.reset_cause()
        for name, text in (('WDT_RESET', 'the watchdog'), ('PWRON_RESET', 'loss of power'),
                           ('DEEPSLEEP_RESET', 'deep sleep'), ('SOFT_RESET', 'a soft reset')):
            if cause == getattr(machine, name, None):
                return text
    except (ImportError, AttributeError):
        pass
    return 'a reset of unknown cause'


def _scripts():
    """What the trial runs: a new boot.py, and main.py, from where they are staged."""
    scripts = {'/main.py': '/main.py'}
    for op, number, path in _lines('trial'):
        if op == '~':
            scripts[path] = _STAGE + number
    return [scripts[path] for path in ('/boot.py', '/main.py') if path in scripts]


def watchdog():
    """Start what ends a boot that hangs.

    :return: a function that has to be called before the time is up, again and again.
    """
    timeout = int(header()[2]) * 1000
    try:
        import machine
        try:
            return machine.WDT(timeout=timeout).feed
        except (AttributeError, TypeError, ValueError, OSError):
            # Its longest time is too short, as on RP2: a timer, to be set anew.
            timer = machine.Timer(-1)

            def feed():
                timer.init(mode=machine.Timer.ONE_SHOT, period=timeout,
                           callback=lambda timer: machine.reset())
            feed()
            return feed
    except (ImportError, AttributeError, TypeError, ValueError, OSError):
        return lambda: None


def trial():
    """Run the release that is on trial, and never come back."""
    scripts = _scripts()
    state = sys.modules[GUARD] = [watchdog(), sys.modules[__name__]]
    if '' not in sys.path:
        sys.path.append('')  # for boot.py; main.py has left it out
    # This runs until the next boot. What it does not need would take RAM as long.
    names = globals()
    needed = {name: names[name] for name in _JUDGE}
    # A deleted entry would keep pointing at its value until its place is taken again.
    names.clear()
    names.update(needed)
    names = needed = None
    try:
        for script in scripts:
            execfile(script, {'__name__': '__main__'})  # noqa: F821
        reason = 'main.py ended'
    except KeyboardInterrupt:
        # Perhaps a person: a watchdog that nobody feeds from here on would reset him.
        from mpy_blox.ending import hand_over
        hand_over(state[0])
        note('k')
        raise
    except Exception as error:
        sys.print_exception(error)
        reason = '%s: %s' % (type(error).__name__, error)
    if exists(_JOURNAL + 'trial'):
        write(_JOURNAL + 'reason', reason)
    _reset()


def apply():
    """Put what is planned in place."""
    # First what goes: a folder may have to become a file, or the other way round.
    for op, number, path in _lines('apply'):
        if op == '-' and path.endswith('/'):
            _remove_folder(path[:-1])
        elif op == '-':
            if _is_file(path):
                _keep_old(path, number)
                os.remove(path)
            _prune(path)
    for op, number, path in _lines('apply'):
        staged = _STAGE + number
        if op in '+=' and exists(staged):
            if op == '=' and exists(path):
                _keep_old(path, number)
            make_parents(path)
            os.rename(staged, path)


def _keep_old(path, number):
    if not exists(_OLD + number):
        copy(path, _OLD + number)


def undo():
    """Put everything back."""
    for op, _, path in _lines('undo'):
        if op == '+':
            if _is_file(path):
                os.remove(path)
            _prune(path)
    for op, number, path in _lines('undo'):
        if op in '-=' and (path.endswith('/') or exists(_OLD + number)):
            _make_way(path)
            make_parents(path)
            if not path.endswith('/'):
                os.rename(_OLD + number, path)
    _finish('rolled-back')


def _make_way(path):
    """Remove what the release on trial made of another kind where something comes back."""
    end = path.find('/', 1)
    while end > 0:
        if _is_file(path[:end]):
            os.remove(path[:end])
        end = path.find('/', end + 1)
    if not path.endswith('/') and exists(path) and not _is_file(path):
        erase(path)


def erase(folder):
    """Remove a folder and all that is in it."""
    for entry in list(os.ilistdir(folder)):
        path = folder + '/' + entry[0]
        if entry[1] == 0x4000:
            erase(path)
        else:
            os.remove(path)
    os.rmdir(folder)


def _remove_folder(path):
    try:
        if not _is_file(path):
            os.rmdir(path)
    except OSError:
        pass  # it is gone, or something was put there meanwhile


def _is_file(path):
    return exists(path) and not os.stat(path)[0] & 0x4000


def keep():
    """Keep what has proven itself."""
    for op, number, path in _lines('keep'):
        if op == '~' and exists(_STAGE + number):
            os.rename(_STAGE + number, path)
        elif op == '!' and _is_file(path):
            os.remove(path)
            _prune(path)
    _finish('confirmed')


def _finish(outcome):
    """Leave what is to be told in ``/.update/result``, then forget the update."""
    reason = ''
    if exists(_JOURNAL + 'reason'):
        with open(_JOURNAL + 'reason') as file:
            reason = file.read()
    # First what makes room: the release on trial may have left none.
    clear(_OLD)
    clear(_STAGE)
    write('/.update/result', '%s\n%s\n%s\n' % (outcome, header()[5], reason))
    if outcome == 'confirmed':
        remove(_LIFE)
    remove(_JOURNAL + pending())
    _forget()


def _forget():
    """Remove what is beside the journal."""
    for path in (_JOURNAL + 'copy', _JOURNAL + 'boots', _JOURNAL + 'reason',
                 _KEPT + 'mpy', _KEPT + 'py'):
        remove(path)


def _lines(phase):
    with open(_JOURNAL + phase) as lines:
        if lines.readline()[:1] != '1':
            raise OSError('journal of another format')
        for line in lines:
            if line[0] != '.':
                op, number, path = line.rstrip('\n').split(' ', 2)
                yield op, number, '/' + path


def make_parents(path):
    """Make the folders above ``path`` that are not there."""
    end = path.find('/', 1)
    while end > 0:
        if not exists(path[:end]):
            os.mkdir(path[:end])
        end = path.find('/', end + 1)


def _prune(path):
    """Remove the folders that ``path`` left empty: a package's empty folder shadows a module."""
    try:
        while True:
            path = path[:path.rfind('/')]
            # On littlefs rmdir removes files, too.
            if path in ('', '/lib') or _is_file(path):
                return
            os.rmdir(path)
    except OSError:
        pass


def clear(folder):
    """Remove the files in ``folder``, whose name ends in ``/``."""
    try:
        for entry in list(os.ilistdir(folder)):
            os.remove(folder + entry[0])
    except OSError:
        pass


def copy(source, target):
    """Copy a file, so that a power cut leaves none that is not whole."""
    buffer = bytearray(256)
    aside = target[:target.rfind('/')] + '/journal.copy'
    with open(source, 'rb') as old, open(aside, 'wb') as new:
        while True:
            size = old.readinto(buffer)
            if not size:
                break
            new.write(memoryview(buffer)[:size])
    os.rename(aside, target)


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


def _reset():
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
