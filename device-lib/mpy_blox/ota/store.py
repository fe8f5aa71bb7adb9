"""Small facts about updates that outlive a reset, one file each in ``/.update``."""

import os

from mpy_blox.ota.files import ROOT

_BAD = ROOT + '/bad'
_REMEMBERED = 8


def read(name):
    """Text of ``/.update/{name}``, or an empty string."""
    try:
        with open(ROOT + '/' + name) as file:
            return file.read()
    except OSError:
        return ''


def settle(path, digest):
    """Remember that the list at ``path`` needs no more attention."""
    with open(path + '.settled', 'w') as file:
        file.write(digest)
    os.remove(path)


def is_bad(release):
    """Whether the board rolled ``release`` back."""
    if release in read('bad').split('\n'):
        return True
    # What was rolled back just now, and is yet to be told and marked.
    outcome = read('result')
    return outcome.startswith('rolled-back') and '"%s"' % release in outcome


def mark_bad(release):
    """Remember that ``release`` was rolled back, so that the channel does not bring it again."""
    lines = read('bad').split('\n')[-_REMEMBERED:]
    if release and release not in lines:
        with open(_BAD, 'w') as file:
            file.write('\n'.join(lines + [release]))
