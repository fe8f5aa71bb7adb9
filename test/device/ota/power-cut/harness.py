"""A board in a process: flash in RAM with a log of its operations, boots that can be repeated.

Cutting the power is exact and cheap this way: the operations of one update are recorded once, and
the flash as it was after the first k of them is what a board finds that lost its power there.
"""

import asyncio
import gc
import micropython
import os
import sys
import vfs

BLOCK = 4096
HOST = vfs.VfsPosix(sys.argv[1])
# Boots and rounds of the event loop in which a board must be done with an update.
_MAX_BOOTS = 12
_MAX_ROUNDS = 3000


class Reset(BaseException):
    """machine.reset() was called."""


class Finished(BaseException):
    """The new release runs, is confirmed, and nothing is left to do."""


class Broken(BaseException):
    """What must not happen. Not an Exception: a trial would catch it."""


class Flash:
    """A block device in RAM; ``log`` gets every write and erase."""

    def __init__(self, image, log=None):
        self.image = image
        self.log = log
        self._view = memoryview(image)

    @micropython.native
    def readblocks(self, block, buffer, offset=0):
        at = block * 4096 + offset
        buffer[:] = self._view[at:at + len(buffer)]

    def writeblocks(self, block, buffer, offset=0):
        self._put(block * BLOCK + offset, bytes(buffer))

    def ioctl(self, request, argument):
        if request == 4:
            return len(self.image) // BLOCK
        if request == 5:
            return BLOCK
        if request == 6:
            self._put(argument * BLOCK, b'\xff' * BLOCK)
        return 0

    def _put(self, at, data):
        if self.log is not None:
            self.log.append((at, data))
        self.image[at:at + len(data)] = data


def mount(flash):
    """Make the littlefs on ``flash`` the root."""
    try:
        vfs.umount('/')
    except OSError:
        pass
    vfs.mount(vfs.VfsLfs2(flash), '/')
    os.chdir('/')


def read_host(name):
    with HOST.open('/' + name, 'rb') as file:
        return file.read()


def host_tree(folder, prefix=''):
    """All files below a folder of the host: path → content."""
    tree = {}
    for entry in HOST.ilistdir('/' + folder + prefix):
        path = prefix + '/' + entry[0]
        if entry[1] == 0x4000:
            tree.update(host_tree(folder, path))
        else:
            tree[path] = read_host(folder + path)
    return tree


def tree(folder=''):
    """All files of the board but the updater's own: path → content."""
    found = {}
    for entry in list(os.ilistdir(folder or '/')):
        path = folder + '/' + entry[0]
        if path == '/.update':
            continue
        if entry[1] == 0x4000:
            found.update(tree(path))
        else:
            with open(path, 'rb') as file:
                found[path] = file.read()
    return found


OLD = host_tree('old')
NEW = host_tree('new')
TOPICS = {}
for entry in HOST.ilistdir('/topics'):
    TOPICS[entry[0].replace('%', '/')] = entry[0]


def is_there(path):
    try:
        os.stat(path)
        return True
    except OSError:
        return False


class Client:
    """Stands for the MQTT client; the broker is a folder of the host."""

    def __init__(self):
        self.on_connect = []
        self.is_connected = True
        self._consumers = []

    def add(self, consumer):
        self._consumers.append(consumer)

    async def connected(self):
        pass

    async def stop(self):
        pass

    async def publish(self, topic, payload, qos=0, retain=False):
        await asyncio.sleep_ms(0)

    async def connect(self):
        for callback in self.on_connect:
            await callback()
        for consumer in self._consumers:
            asyncio.create_task(self._deliver(consumer))

    async def subscribe(self, consumer):
        asyncio.create_task(self._deliver(consumer))

    async def unsubscribe(self, consumer):
        pass

    async def _deliver(self, consumer):
        if consumer.topic not in TOPICS:
            return
        payload = memoryview(read_host('topics/' + TOPICS[consumer.topic]))
        sink = consumer.begin(consumer.topic, len(payload), True)
        for at in range(0, len(payload) if sink else 0, 512):
            sink.write(payload[at:at + 512])
            await asyncio.sleep_ms(0)
        if sink:
            await consumer.end(sink, consumer.topic, True)


class _Run:
    """One life of a board, boot after boot."""

    def __init__(self):
        self.boots = 0
        self.rounds = 0


run = _Run()


def booted(version, main_version):
    """The application has started: whole, in one version?"""
    run.version = version
    found = tree()
    main = found['/main.py']
    if is_there('/.update/journal.trial'):
        # A new main.py runs from where it is staged until the release has proven itself.
        found['/main.py'] = NEW['/main.py'] if main == OLD['/main.py'] else b''
    expected = {'A': OLD, 'B': NEW}[version]
    if main_version != version or found != expected:
        wrong = [path for path in set(found) | set(expected)
                 if found.get(path) != expected.get(path)]
        raise Broken('%s runs with main.py %s, but %s' % (version, main_version, wrong))


def look(updates):
    """Called in each round of the application."""
    run.rounds += 1
    if run.rounds > _MAX_ROUNDS:
        raise Broken('goes on for ever')
    pending = [name for name in os.listdir('/.update') if name.startswith('journal')] \
        if is_there('/.update') else []
    if (run.version == 'B' and not updates.busy and not pending
            and not is_there('/.update/result')):
        raise Finished


def _reset():
    raise Reset


async def _soon(_):
    await asyncio.sleep_ms(0)


class _Machine:
    reset = staticmethod(_reset)


class _Harness:
    run = run
    Client = Client
    Broken = Broken
    booted = staticmethod(booted)
    look = staticmethod(look)


class _Gc:
    """Collecting 64 MB at every turn would take most of the time."""

    collect = staticmethod(lambda: 0)
    threshold = staticmethod(lambda _: 0)
    mem_free = staticmethod(lambda: 0)


sys.modules['gc'] = _Gc
sys.modules['machine'] = _Machine
sys.modules['harness'] = _Harness
asyncio.sleep = _soon
sys.path[:] = ['', '.frozen', '/lib']
_MODULES = set(sys.modules)


def live(flash):
    """Let the board on ``flash`` run until the new release is confirmed; None, or what broke."""
    run.__init__()
    while run.boots < _MAX_BOOTS:
        run.boots += 1
        for name in list(sys.modules):
            if name not in _MODULES:
                del sys.modules[name]
        gc.collect()
        asyncio.new_event_loop()
        asyncio.sleep = _soon
        try:
            mount(flash)
            execfile('/main.py', {'__name__': '__main__'})
            return 'main.py ended'
        except Reset:
            pass
        except Finished:
            return _leftovers()
        except (Broken, Exception) as error:
            return '%s: %s' % (type(error).__name__, error)
    return 'resets for ever'


def _leftovers():
    for folder in ('dl', 'stage', 'old'):
        path = '/.update/' + folder
        if is_there(path) and os.listdir(path):
            return '%s is not empty: %s' % (path, os.listdir(path))


def flashed(size):
    """The image of a board with the old release."""
    flash = Flash(bytearray(b'\xff' * size))
    vfs.VfsLfs2.mkfs(flash)
    mount(flash)
    for path, content in OLD.items():
        end = path.find('/', 1)
        while end > 0:
            if not is_there(path[:end]):
                os.mkdir(path[:end])
            end = path.find('/', end + 1)
        with open(path, 'wb') as file:
            file.write(content)
    return flash.image


def cut_images(image, log, torn):
    """Yield the flash as each operation's power cut leaves it. Torn: the half of it was done."""
    for at, data in log:
        if torn:
            done = bytearray(image)
            half = len(data) // 2
            done[at:at + half] = data[:half]
            yield done
        else:
            yield bytearray(image)
        image[at:at + len(data)] = data


def main():
    """argv: folder, share as ``i/n``, stride, random second cuts."""
    share, shares = (int(part) for part in sys.argv[2].split('/'))
    stride, second_cuts = int(sys.argv[3]), int(sys.argv[4])
    image = flashed(int(sys.argv[5]))
    log = []
    broken = live(Flash(bytearray(image), log))
    if broken:
        print('uncut', broken)
        return
    points = survived = 0
    for torn in (False, True):
        number = 0
        for cut in cut_images(bytearray(image), log, torn):
            number += 1
            if number % stride == 0 and number // stride % shares == share:
                points += 1
                survived += _survives(cut, None, 'cut at %d%s' % (number, ', torn' * torn))
    print('first %d %d %d' % (len(log), points, survived))
    points = survived = 0
    seed = 12345 + share
    for _ in range(second_cuts):
        seed = (seed * 1103515245 + 12345) & 0x7fffffff
        first, torn = seed % len(log), seed >> 20 & 1
        again = []
        for number, cut in enumerate(cut_images(bytearray(image), log[:first + 1], torn)):
            pass
        if live(Flash(bytearray(cut), again)):
            continue  # counted above
        seed = (seed * 1103515245 + 12345) & 0x7fffffff
        # Early operations are those of the recovery.
        second = seed % max(1, min(len(again), 60))
        for number, twice in enumerate(cut_images(cut, again[:second + 1], not torn)):
            pass
        points += 1
        survived += _survives(twice, None, 'cut at %d, then at %d' % (first + 1, second + 1))
    print('second %d %d' % (points, survived))


def _survives(image, log, name):
    broken = live(Flash(image, log))
    if broken:
        print('broken', name, broken)
    return not broken


main()
