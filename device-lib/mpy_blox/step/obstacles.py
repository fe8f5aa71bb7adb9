"""What lies in the way of an update that is planned, and what `import` would find instead of it.

The plan is complete but for its last line, and nothing has changed yet.
"""

import os
import sys

from micropython import const

from mpy_blox import once
from mpy_blox.ota.files import STAGE, kind
from mpy_blox.ota.rows import record, rows
from mpy_blox.ota.status import UpdateError

_PLAN = const('/.update/journal.plan')
_FROZEN = const('.frozen')
_NOT_IMPORTED = const(('main.py', 'boot.py'))


def run(updates, job):
    """Refuse an update that could not be put in place, or would not be what is run."""
    if job['entry']:
        known = '.update/releases/' + job['entry']['name']
        manifest = [STAGE + number for _, number, path in lines() if path == known]
        check(lambda: (line[0] for line in rows(manifest[0]) if line[1] >= 0))
    else:
        from mpy_blox.ota.files import DOWNLOADS
        wheels = [DOWNLOADS + info for info in job['wheels']]
        check(lambda: paths(wheels))
    return 'commit'


def paths(wheels):
    """Yield what packages own.

    :param wheels: paths of the RECORD of each.
    """
    for path in wheels:
        for name, _, _ in record(path):
            yield 'lib/' + name
    for row in rows():
        yield row[0]


def check(paths):
    """Refuse, and drop the plan; or finish it.

    :param paths: called, as often as they are needed, for what the update owns on the board.
    :raises UpdateError: ``frozen-library``, ``main-without-recover``, ``in-the-way`` or
        ``shadowed``.
    """
    try:
        # The library, or what a main.py of one's own would take for it.
        if any(path[4 * path.startswith('lib/'):][:9] in ('mpy_blox/', 'mpy_blox.')
               for _, _, path in lines()):
            once('mpy_blox.ota.judge', 'require')
        empty = []
        for op, _, path in lines():
            if op not in ('-', '!') and path.split('/')[0] != '.update':
                take(path, empty)
        for path in paths():
            if path.endswith('py') and '.' in path[-4:] and path not in _NOT_IMPORTED:
                _find(path, paths, empty)
        number = sum(1 for _ in lines())
        with open(_PLAN, 'a') as plan:
            for folder in empty:
                print('-', number, folder + '/', file=plan)
                number += 1
            print('.', file=plan)
    except UpdateError:
        os.remove(_PLAN)
        raise


def lines():
    """Yield ``op, number, path`` of each line of the plan."""
    with open(_PLAN) as plan:
        plan.readline()
        for line in plan:
            yield line.rstrip('\n').split(' ', 2)


def _removes(path):
    return any(op == '-' and name == path for op, _, name in lines())


def take(path, empty):
    """Refuse what lies where ``path`` will be, and note the folders that are ``empty`` by then."""
    end = path.find('/')
    while end > 0:
        if kind('/' + path[:end]) == 'file' and not _removes(path[:end]):
            raise UpdateError('in-the-way: %s is a file, and a folder of the release: '
                              'name it in remove' % path[:end])
        end = path.find('/', end + 1)
    if kind('/' + path) == 'folder':
        stays = left(path, empty)
        if stays:
            raise UpdateError('in-the-way: %s is in the folder %s/, which is a file of the '
                              'release: name it in remove' % (stays, path))


def left(folder, empty):
    """What stays in a folder; None if nothing does, and it is to be removed when it is empty."""
    for entry in list(os.ilistdir('/' + folder)):
        path = folder + '/' + entry[0]
        stays = left(path, empty) if entry[1] == 0x4000 else None if _removes(path) else path
        if stays:
            return stays
    if folder not in empty:
        empty.append(folder)
    return None


def _find(path, paths, empty):
    """Go through ``sys.path`` as `import` does, to the file ``path`` or what comes before it."""
    base = 'lib/' if path.startswith('lib/') else ''
    inner = path[len(base):]
    if '.dist-info/' in inner:
        return
    name = inner[:inner.rfind('.')]
    top = name.split('/')[0]
    for place in sys.path:
        if place == _FROZEN:
            if _is_module(top):
                raise _fail('the module %s of the firmware' % top, path)
            continue
        place = place.strip('/')
        prefix = place + '/' if place else ''
        if prefix == base:
            # It comes after none but what has its very name.
            refuse(base + name, path, paths, empty)
            return
        refuse(prefix + top, path, paths, empty)


def refuse(name, path, paths, empty):
    """Whether something called ``name`` is found first: a folder, ``name.py`` or ``name.mpy``."""
    if kind('/' + name) == 'folder':
        spare = []
        stays = left(name, spare)
        if stays and not any(own.startswith(name + '/') for own in paths()):
            raise _fail(stays, path)
        empty.extend(spare if not stays else ())
    for end in ('.py', '.mpy'):
        found = name + end
        if found == path:
            return
        if kind('/' + found) == 'file' and not _removes(found) and found not in paths():
            raise _fail(found, path)


def _is_module(name):
    path, module = sys.path[:], sys.modules.pop(name, None)
    sys.path[:] = (_FROZEN,)
    try:
        __import__(name)
        return True
    except ImportError:
        return False
    finally:
        sys.modules.pop(name, None)
        if module:
            sys.modules[name] = module
        sys.path[:] = path


def _fail(what, path):
    return UpdateError('shadowed: import would find %s instead of %s: name it in remove'
                       % (what, path))
