"""Releases that were rolled back: in ``/.update/bad``, so that no channel brings them again."""

from micropython import const

from mpy_blox.ota.status import UpdateError

_BAD = const('/.update/bad')
_REMEMBERED = const(8)


def run(release):
    """Refuse a release that the board rolled back."""
    # What was rolled back just now may be yet to be told and marked.
    outcome = _read('/.update/result')
    if release in _read(_BAD).split('\n') or (
            outcome.startswith('rolled-back') and '"%s"' % release in outcome):
        raise UpdateError('rolled-back', 'this release was rolled back before')


def mark(release):
    """Remember that ``release`` was rolled back."""
    lines = _read(_BAD).split('\n')[-_REMEMBERED:]
    if release and release not in lines:
        with open(_BAD, 'w') as file:
            file.write('\n'.join(lines + [release]))


def _read(path):
    try:
        with open(path) as file:
            return file.read()
    except OSError:
        return ''
