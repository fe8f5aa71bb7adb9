"""The boots of a trial: counted before the release gets a chance to fail, begun, and judged."""

from micropython import const

from .journal import exists, explain, header, lines

_STAGE = const('/.update/stage/')
_BOOTS = const('/.update/journal.boots')
_REASON = const('/.update/journal.reason')
# How far a boot of the trial came; each letter is written at most once per boot.
_SEEN = {'r': 'when main.py had called recover()',
         'w': 'when the update channel had been started',
         'c': 'when the board had checked in', 'u': 'when user_main had begun',
         'f': 'when the release had been found where its settings lead',
         'e': 'when user_main had raised an exception',
         'k': 'when KeyboardInterrupt had ended it, and nobody was at the REPL'}


def slept():
    """Whether the board comes from deep sleep: that is proof, if it had checked in before, and
    what application there is had begun and raised nothing, KeyboardInterrupt neither.
    """
    try:
        with open(_BOOTS) as file:
            seen = file.read().split('.')[-1]
        has_raised = 'e' in seen or 'k' in seen
        return 'c' in seen and ('u' in seen or 'n' in seen) and not has_raised and (
            _cause() == 'deep sleep') and ('f' in seen or '"moved"' not in header()[5])
    except OSError:
        return False


def may_boot():
    """Count this boot before the release gets a chance to fail; False if it had its chances."""
    try:
        with open(_BOOTS, 'a') as file:
            file.write('.')
        with open(_BOOTS) as file:
            boots = file.read()
        # Whoever interrupts it comes back; the watchdog comes where it has interrupted itself.
        is_left = boots[-2:-1] == 'k' and _cause() == 'the watchdog'
        return boots.count('.') <= int(header()[1]) and not is_left
    except OSError:
        return False  # it has filled the flash


def tell_end():
    """Tell what the boots of the trial could not: how the last ended, as far as is known."""
    if exists(_REASON):
        return
    try:
        # The boot that finds this out is counted as well.
        with open(_BOOTS) as file:
            boots = file.read().split('.')[1:-1]
    except OSError:
        boots = ()
    seen = [_SEEN[each] for each in boots[-1] if each in _SEEN] if boots else ()
    explain('not proven in %d boots: the last was ended by %s, %s' % (
        len(boots), _cause(), seen[-1] if seen else 'before main.py called recover()'))


def _cause():
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


def scripts():
    """What the trial runs: a new boot.py, and main.py, from where they are staged."""
    found = {'/main.py': '/main.py'}
    for op, number, path in lines('trial'):
        if op == '~':
            found[path] = _STAGE + number
    return [found[path] for path in ('/boot.py', '/main.py') if path in found]


def watchdog():
    """Start what ends a boot that hangs.

    :return: a function that has to be called before the time is up, again and again.
    """
    timeout = int(header()[2]) * 1000
    # What is returned holds this module for as long as the trial lasts: it is the last that is
    # needed of it.
    globals().clear()
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
