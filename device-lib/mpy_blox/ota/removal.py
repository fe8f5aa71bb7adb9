"""What a release has removed by name: files and folders that nobody else would ever remove."""

import os

from micropython import const

from mpy_blox.ota.status import UpdateError

_MOST = const(64)


def remove(plan, path):
    """Have a file removed, or a folder with all that is in it but what the update puts there.

    :param path: relative to ``/``; a folder's ends in ``/``. What is not there is no fault.
    :raises UpdateError: ``path`` if the folder has more than 64 entries: it may not be the one
        that was meant.
    """
    if not path.endswith('/'):
        plan.remove(path, True)
        return
    try:
        _remove_folder(plan, path, _MOST)
    except OSError:
        pass  # there is no such folder


def _remove_folder(plan, folder, left):
    """:return: how many entries more there may be."""
    for entry in list(os.ilistdir('/' + folder[:-1])):
        left -= 1
        if left < 0:
            raise UpdateError('path', '%s has more than %d entries' % (folder, _MOST))
        if entry[1] == 0x4000:
            left = _remove_folder(plan, folder + entry[0] + '/', left)
        else:
            plan.remove(folder + entry[0], True)
    plan.remove_folder(folder)
    return left
