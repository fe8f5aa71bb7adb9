"""The plan of an update: which files are put, replaced and removed.

Nothing outside ``/.update`` changes until the plan is committed and the board resets.
"""

import os
from hashlib import sha256

from micropython import const

from mpy_blox import once
from mpy_blox.ota.files import STAGE, empty_folder, exists, kind
from mpy_blox.ota.paths import check_path, is_path
from mpy_blox.ota.status import UpdateError

_FOLDER = const('/.update')
_PLAN = const('/.update/journal.plan')
# The trial runs these from where they are staged, so that the old ones can take over.
_DEFERRED = const(('main.py', 'boot.py'))
# Nobody's: what a board is told is not taken back by leaving it out.
_KEPT = const(('main.py', 'boot.py', 'settings.json', 'provision.json'))


class Plan:
    """Collects an update file by file.

    :param info: JSON, one line: what the update is.
    :param limits: of its trial, as :func:`limits` makes them; by default the
        update is accepted at once.

    ::

        plan = Plan('{}', (3, 120, 30, 300))
        plan.keep('lib/x.mpy')
        with open(plan.staged, 'wb') as file:
            file.write(data)
        plan.put('lib/x.mpy')
        plan.close()
        obstacles.check(lambda: ('lib/x.mpy',))
        commit()
    """

    def __init__(self, info, limits=(0, 0, 0, 0)):
        if not exists(_FOLDER):
            os.mkdir(_FOLDER)
        empty_folder(STAGE)
        empty_folder('/.update/old/')
        self.file = open(_PLAN, 'w')  # noqa: SIM115
        self.file.write('1 %d %d %d %d %s\n' % (limits + (info,)))
        self.known = bytearray()
        # Files that change.
        self.changes = 0
        # Asked for once: littlefs goes through all that it holds.
        self.free = once('mpy_blox.ota.room', 'free')

    @property
    def staged(self):
        """Where the next file that is :meth:`put` has to be written."""
        return STAGE + str(self.changes)

    def keep(self, path):
        """Note that the update owns ``path``, which need not change.

        Refuses a path that is not allowed, or that is in the plan already.
        """
        check_path(path)
        if self.owns(path):
            raise UpdateError('path: %s comes twice' % path)
        self.known.extend(key(path))

    def owns(self, path):
        """Whether the update puts or keeps ``path``."""
        wanted = key(path)
        known = memoryview(self.known)
        return any(known[i:i + 4] == wanted for i in range(0, len(known), 4))

    def put(self, path):
        """Add the file that was written where :attr:`staged` said, to go to ``path``."""
        # What else lies there is for mpy_blox.step.obstacles.
        op = '~' if path in _DEFERRED else '=' if kind('/' + path) == 'file' else '+'
        self.line(op, path)

    def remove(self, path, forced=False):
        """Remove a file of the release before, unless the update owns it or the board needs it.

        A path that is none, out of an old wheel's RECORD, stays. A folder, whose name ends in
        ``/``, is one from which the plan removes all files.

        :param forced: the release asks for it.
        """
        if path.endswith('/'):
            self.line('-', path)
        elif (is_path(path) and not (path in _KEPT and not forced or self.owns(path))
                and kind('/' + path) == 'file'):
            self.keep(path)
            # A copy, to bring it back from, needs room. Data that nothing is taken for can wait.
            is_large = not path.endswith('py') and os.stat('/' + path)[6] > self.free // 2
            self.line('!' if is_large else '-', path)

    def remove_state(self, name):
        """Forget what is kept at ``/.update/{name}``."""
        if exists(_FOLDER + '/' + name):
            self.line('-', _FOLDER[1:] + '/' + name)

    def remove_twin(self, path):
        """Remove the ``x.py`` that would be imported instead of ``x.mpy``."""
        if path.endswith('.mpy'):
            self.remove(path[:-4] + '.py')

    def close(self):
        """Leave the plan to :mod:`mpy_blox.step.obstacles`, which finishes it."""
        self.file.close()

    def finish(self):
        """End planning.

        :return: the next step: ``settled`` if nothing changes.
        """
        if not self.changes:
            self.discard()
            return 'settled'
        self.close()
        return 'obstacles'

    def discard(self):
        """Drop the plan and what was staged for it."""
        self.file.close()
        os.remove(_PLAN)
        empty_folder(STAGE)

    def line(self, kind, path):
        """Add a line."""
        print(kind, self.changes, path, file=self.file)
        self.changes += 1


def key(path):
    """Four bytes for a path, which is enough: a collision leaves one stale file, no more."""
    return sha256(path.encode()).digest()[:4]


def limits(config):
    """The limits of a trial as the journal's first line has them, by the settings of the release
    before it: what a release brings may judge it neither more mildly nor so strictly that none
    could pass.

    :return: boots, seconds of the watchdog, seconds to run, seconds that a boot may take
    """
    return (min(max(int(config.get('update.trial_boots', 3)), 1), 10),
            min(max(int(config.get('update.trial_watchdog', 120)), 60), 300),
            min(max(int(config.get('update.confirm_after', 30)), 5), 600),
            min(max(int(config.get('update.trial_timeout', 300)), 60), 3600))
