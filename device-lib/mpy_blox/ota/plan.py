"""The plan of an update: which files are put, replaced and removed.

Nothing outside ``/.update`` changes until the plan is committed and the board resets.
"""

import os
from hashlib import sha256

from mpy_blox.ota import apply
from mpy_blox.ota.errors import UpdateError

_DEFERRED = ('main.py', 'boot.py')
# Loaded before recover() runs.
_BOOT_CHAIN = ('mpy_blox/__init__', 'mpy_blox/ota/__init__', 'mpy_blox/ota/apply')
_BLOCK = 4096


def check_path(path):
    """Refuse a path that is not a plain one below ``/``, or that reaches into ``/.update``.

    :param path: relative to ``/``.
    :return: ``path``.
    """
    parts = path.split('/') if isinstance(path, str) else ['']
    if (len(path) > 200 or parts[0].lower() == '.update'
            or any(part in ('', '.', '..') for part in parts)
            or any(c in '\\:*?"<>|+#' or ord(c) < 32 or ord(c) == 127 for c in path)):
        raise UpdateError('path', 'forbidden path %r' % path[:80])
    return path


def file_hash(path):
    """SHA-256 of the file at ``path``, or None if it is not there."""
    digest = sha256()
    buffer = bytearray(512)
    try:
        with open(path, 'rb') as file:
            while True:
                size = file.readinto(buffer)
                if not size:
                    return digest.digest()
                digest.update(memoryview(buffer)[:size])
    except OSError:
        return None


def free_flash():
    """Bytes free on the file system at ``/``."""
    stat = os.statvfs('/')
    return stat[0] * stat[3]


def require_flash(sizes, margin=2 * _BLOCK):
    """Refuse what does not fit.

    :param sizes: iterable of file sizes in bytes; each takes whole blocks.
    :param margin: bytes that stay free.
    """
    need = margin
    for size in sizes:
        need += (size + _BLOCK - 1) // _BLOCK * _BLOCK
    free = free_flash()
    if need > free:
        raise UpdateError('flash-full', 'needs %d KB of flash, %d KB are free'
                          % (need // 1024, free // 1024))


class Plan:
    """Collects an update file by file.

    :param info: JSON, one line: what the update is.
    :param trial_boots: boots that it has to prove itself; 0 accepts it at once.
    :param watchdog_s: seconds after which a hang during the trial resets the board; 0 for none.

    ::

        plan = Plan('{}', 3, 0)
        with open(plan.stage('lib/x.mpy'), 'wb') as file:
            file.write(data)
        plan.put('lib/x.mpy')
        plan.commit()
    """

    def __init__(self, info, trial_boots=3, watchdog_s=0):
        for folder in (apply.STAGE, apply.OLD):
            apply.make_parents(folder)
            apply.clear(folder)
        self._file = open(apply.PLAN, 'w')
        self._file.write('1 %d %d %s\n' % (trial_boots, watchdog_s, info))
        self._count = 0
        self._known = bytearray()
        self.changes = 0

    def stage(self, path):
        """Where the next file that is :meth:`put` has to be written.

        Refuses a path that is not allowed, or that is in the plan already.
        """
        self.keep(path)
        return apply.STAGE + str(self._count)

    def keep(self, path):
        """Note that the update owns ``path``, which need not change."""
        check_path(path)
        if self.owns(path):
            raise UpdateError('path', '%s comes twice' % path)
        self._known.extend(sha256(path.encode()).digest()[:4])

    def owns(self, path):
        """Whether the update puts or keeps ``path``."""
        # Four bytes a path are enough: a collision leaves one stale file behind, no more.
        key = sha256(path.encode()).digest()[:4]
        known = memoryview(self._known)
        return any(known[i:i + 4] == key for i in range(0, len(known), 4))

    def put(self, path):
        """Add the file that was written where :meth:`stage` said."""
        old = '/' + path
        if path in _DEFERRED:
            op = '~'
        elif not apply.exists(old):
            op = '+'
            end = path.find('/')
            while end > 0:
                if _is_file('/' + path[:end]):
                    raise UpdateError('path', '%s is a file on the board' % path[:end])
                end = path.find('/', end + 1)
        elif not _is_file(old):
            raise UpdateError('path', '%s is a folder on the board' % path)
        else:
            stem = path[:path.rfind('.')]
            op = '*' if any(stem.endswith(module) for module in _BOOT_CHAIN) else '='
        self._line(op, path)

    def remove(self, path):
        """Remove a file of the release before, unless the update owns it or boot needs it."""
        if not (path in _DEFERRED or self.owns(path)) and _is_file('/' + path):
            self.keep(path)
            self._line('-', path)

    def remove_twin(self, path):
        """Remove the ``x.py`` that would be imported instead of ``x.mpy``."""
        if path.endswith('.mpy'):
            self.remove(path[:-4] + '.py')

    def commit(self):
        """Make it an update, which the next boot puts in place."""
        self._file.write('.\n')
        self._file.close()
        apply.commit()

    def discard(self):
        """Drop the plan and what was staged for it."""
        self._file.close()
        os.remove(apply.PLAN)
        apply.clear(apply.STAGE)

    def _line(self, op, path):
        self._file.write('%s %d %s\n' % (op, self._count, path))
        self._count += 1
        self.changes += 1


def _is_file(path):
    try:
        return os.stat(path)[0] & 0x4000 == 0
    except OSError:
        return False
