"""The plan of an update: which files are put, replaced and removed.

Nothing outside ``/.update`` changes until the plan is committed and the board resets.
"""

import os
from hashlib import sha256

from mpy_blox.ota.errors import UpdateError
from mpy_blox.ota.files import ROOT, STAGE, check_path, empty_folder, exists, is_file

_PLAN = ROOT + '/journal.plan'
_DEFERRED = ('main.py', 'boot.py')


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
        plan.close()
    """

    def __init__(self, info, trial_boots=3, watchdog_s=0):
        empty_folder(STAGE)
        empty_folder(ROOT + '/old/')
        self._file = open(_PLAN, 'w')  # noqa: SIM115
        self._file.write('1 %d %d %s\n' % (trial_boots, watchdog_s, info))
        self._count = 0
        self._known = bytearray()
        self._states = []
        # Files that change; facts about releases do not count.
        self.changes = 0

    def stage(self, path):
        """Where the next file that is :meth:`put` has to be written.

        Refuses a path that is not allowed, or that is in the plan already.
        """
        self.keep(path)
        return STAGE + str(self._count)

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
        elif not exists(old):
            op = '+'
            end = path.find('/')
            while end > 0:
                if is_file('/' + path[:end]):
                    raise UpdateError('path', '%s is a file on the board' % path[:end])
                end = path.find('/', end + 1)
        elif not is_file(old):
            raise UpdateError('path', '%s is a folder on the board' % path)
        else:
            op = '='
        self._line(op, path)

    def stage_state(self, name):
        """Where the next file that is :meth:`put_state` has to be written."""
        return STAGE + str(self._count)

    def put_state(self, name):
        """Add a fact about the release, which is kept at ``/.update/{name}``."""
        self._states.append((str(self._count), name))
        self.put(ROOT[1:] + '/' + name)
        self.changes -= 1

    def remove_state(self, name):
        """Forget what is kept at ``/.update/{name}``."""
        if exists(ROOT + '/' + name):
            self._line('-', ROOT[1:] + '/' + name)

    def put_states_now(self):
        """Where nothing but facts changes there is no need for a reset."""
        for number, name in self._states:
            folder = ROOT + '/' + name[:name.rfind('/')]
            if not exists(folder):
                os.mkdir(folder)
            os.rename(STAGE + number, ROOT + '/' + name)

    def remove(self, path):
        """Remove a file of the release before, unless the update owns it or boot needs it."""
        if not (path in _DEFERRED or self.owns(path)) and is_file('/' + path):
            self.keep(path)
            self._line('-', path)

    def remove_twin(self, path):
        """Remove the ``x.py`` that would be imported instead of ``x.mpy``."""
        if path.endswith('.mpy'):
            self.remove(path[:-4] + '.py')

    def close(self):
        """Finish the plan: :func:`mpy_blox.ota.apply.commit` makes it an update."""
        self._file.write('.\n')
        self._file.close()

    def discard(self):
        """Drop the plan and what was staged for it."""
        self._file.close()
        os.remove(_PLAN)
        empty_folder(STAGE)

    def _line(self, op, path):
        self._file.write('%s %d %s\n' % (op, self._count, path))
        self._count += 1
        self.changes += 1
