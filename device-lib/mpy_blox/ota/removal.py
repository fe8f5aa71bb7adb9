"""What a release has removed by name: files and folders that nobody else would ever remove."""

import os

from micropython import const

from mpy_blox.ota.files import kind
from mpy_blox.ota.status import UpdateError

_MANIFEST = const('/.update/dl/manifest')
_MOST = const(64)


def run(updates, job):
    """Make room for a release that does not fit: what it has removed by name goes at once, and for
    good. But for modules, and for what another release or a package lists: it may need it.
    """
    from mpy_blox.ota.listings import listed, recorded
    from mpy_blox.ota.rows import rows

    for line in rows(_MANIFEST):
        if line[1] < 0:
            for path in _entries(line[0]):
                if not (path[-1] == '/' or path.endswith('py')
                        or listed((job['entry']['name'],), path)[0] or recorded(path)
                        or any(row[1] >= 0 for row in rows(_MANIFEST, path))):
                    os.remove('/' + path)


def remove(plan, path):
    """Have a file removed, or a folder with all that is in it but what the update puts there.

    :param path: relative to ``/``; a folder's ends in ``/``. What is not there is no fault.
    :raises UpdateError: ``path`` if the folder has more than 64 entries: it may not be the one
        that was meant.
    """
    for entry in _entries(path):
        plan.remove(entry, True)


def _entries(path):
    """Yield what is to be removed with ``path``, a folder after all that is in it."""
    is_folder = path.endswith('/')
    if kind('/' + path.rstrip('/')) == ('folder' if is_folder else 'file'):
        if is_folder:
            yield from _inside(path, [path])
        yield path


def _inside(folder, seen):
    for entry in list(os.ilistdir('/' + folder[:-1])):
        # One is the folder itself, for the message.
        if len(seen) > _MOST:
            raise UpdateError('path: %s has more than %d entries' % (seen[0], _MOST))
        seen.append(None)
        path = folder + entry[0]
        if entry[1] == 0x4000:
            path += '/'
            yield from _inside(path, seen)
        yield path
