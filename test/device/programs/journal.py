# The journal of an update: the bytes that planning writes, and what a boot makes of each state.
# The flash is a littlefs in RAM.
import gc
import json
import os
import sys

with open(os.getenv('VECTORS')) as file:
    VECTORS = json.load(file)

import ram_flash

ram_flash.mount()

from check import equal, raises
from chip_resets import machine

# As main.py has it: planning asks what `import` will find.
sys.path.insert(0, '/lib')

from mpy_blox.ota import judge
from mpy_blox.ota.plan import Plan
from mpy_blox.ota.status import UpdateError
from mpy_blox.recovery import placing, recover
from mpy_blox.step import commit, obstacles


def write(path, content):
    # Text, so many bytes, or an empty folder.
    placing.make_parents(path)
    if content is not None:
        with open(path, 'w') as file:
            file.write('x' * content if isinstance(content, int) else content)


def start(files):
    # A reset would leave no file open.
    gc.collect()
    for name, kind, *_ in list(os.ilistdir('/')):
        if name != 'host':
            placing.erase('/' + name) if kind == 0x4000 else os.remove('/' + name)
    # Planning has made these.
    for path in ('.update/stage/', '.update/old/'):
        write('/' + path, None)
    for path, content in files.items():
        write('/' + path, content)


def found(folder=''):
    files = {}
    for name, kind, *_ in list(os.ilistdir(folder or '/')):
        path = folder + '/' + name
        if kind != 0x4000:
            with open(path) as file:
                text = file.read()
            files[path[1:]] = text if text.strip('x') or not text else len(text)
        elif path != '/host':
            # What is left of the folders that an update makes for itself makes no difference.
            files.update(found(path) or ({} if path[:8] == '/.update' else {path[1:] + '/': None}))
    # Boots and crashes are counted in another file.
    files.pop('.update/life', None)
    return files


def test_planning_an_update_writes_the_journal_and_changes_nothing_else():
    for vector in VECTORS['update']:
        start(vector['before'])
        plan = Plan(vector['info'], tuple(vector['limits']))
        for call, path, *content in vector['calls']:
            if call == 'put':
                write(plan.staged, content[0])
            getattr(plan, call)(path)
        plan.close()
        put = [path for call, path, *_ in vector['calls'] if call == 'put']
        obstacles.check(put.copy)
        commit.commit()
        equal(found(), vector['after'])


def test_a_boot_makes_of_each_state_what_the_vectors_say():
    for vector in VECTORS['boots']:
        start(vector['before'])
        machine.cause = getattr(machine, vector['cause'])
        # As after a reset.
        sys.modules.pop('mpy_blox trial', None)
        try:
            recover()
        except SystemExit:
            pass
        equal((vector['name'], found()), (vector['name'], vector['after']))


def is_taken():
    # As main.py does it.
    sys.path.insert(0, '/.update')
    try:
        from mpy_blox_kept import recover  # noqa: F401
        return True
    except ImportError:
        return False
    finally:
        sys.path.pop(0)
        for name in list(sys.modules):
            if name.startswith('mpy_blox_kept'):
                del sys.modules[name]


def test_a_judge_is_taken_once_it_is_whole_and_not_before():
    start({})
    copy = judge.copy

    def cut(source, target):
        if not copies:
            raise OSError(5)
        copies.pop()
        copy(source, target)

    # The second time there is a judge of before, which a power cut has left.
    for _ in range(2):
        judge.copy = cut
        for number in range(4):
            copies = [None] * number
            try:
                judge.keep()
            except OSError:
                pass
            equal((number, is_taken()), (number, False))
        judge.copy = copy
        judge.keep()
        equal(is_taken(), True)
    placing.tidy()
    equal((is_taken(), found()), (False, {}))


def test_no_release_replaces_a_library_in_the_firmware_which_could_not_judge_it():
    start({})
    judge.require()
    judge.keep()
    equal(is_taken(), True)
    place, judge.__file__ = judge.__file__, 'mpy_blox/ota/judge.py'
    equal(raises(UpdateError, judge.require).code, 'frozen-library')
    # Nor would a judge of before be its own.
    judge.keep()
    judge.__file__ = place
    equal(is_taken(), False)
    placing.tidy()
