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
from array import array

BLOCK = 4096
ERASED = b'\xff' * BLOCK
# Stands for the size of an erase in the log: no write is that long.
ERASE = 0xffffffff
HOST = vfs.VfsPosix(sys.argv[1])
# Boots and rounds of the event loop in which a board must be done with an update.
_MAX_BOOTS = 12
_MAX_ROUNDS = 3000
_MAX_OPERATIONS = 4000


class Reset(BaseException):
    """machine.reset() was called."""


class Finished(BaseException):
    """The new release runs, is confirmed, and nothing is left to do."""


class Broken(BaseException):
    """What must not happen. Not an Exception: a trial would catch it."""


class Enough(BaseException):
    """What is recorded is all that is needed."""


class Log:
    """Writes and erases of a flash in the order in which they came, in memory of its own."""

    def __init__(self, limit_bytes):
        self._data = bytearray(limit_bytes)
        self._view = memoryview(self._data)
        self._entries = array('I', [0] * (3 * _MAX_OPERATIONS))
        self.forget()

    def __len__(self):
        return self._count

    def forget(self):
        """Start anew."""
        self._count = self._size = 0
        self.limit = _MAX_OPERATIONS

    def add(self, at, data):
        """:param data: None for an erase"""
        if self._count == self.limit:
            raise Enough
        size = len(data) if data is not None else 0
        entry = 3 * self._count
        self._entries[entry] = at
        self._entries[entry + 1] = self._size
        self._entries[entry + 2] = size or ERASE
        if size:
            self._view[self._size:self._size + size] = data
            self._size += size
        self._count += 1

    def __getitem__(self, number):
        """Where it wrote, and what."""
        at, start, size = self._entries[3 * number:3 * number + 3]
        return at, ERASED if size == ERASE else self._view[start:start + size]


class Flash:
    """A block device in RAM; ``log`` gets every write and erase."""

    def __init__(self, image, log=None):
        self._image = image
        self._view = memoryview(image)
        self._log = log
        # Off, nothing is written: not by files either that were open and get collected.
        self.is_on = True

    # A life of a board reads a quarter of a million times.
    @micropython.viper
    def readblocks(self, block: int, buffer, offset: int):
        at = block * 4096 + offset
        size = int(len(buffer))
        if at & 3 or size & 3:
            some, from_bytes = ptr8(buffer), ptr8(self._image)
            for i in range(size):
                some[i] = from_bytes[at + i]
        else:
            words, from_words = ptr32(buffer), ptr32(self._image)
            at >>= 2
            for i in range(size >> 2):
                words[i] = from_words[at + i]

    def writeblocks(self, block, buffer, offset=0):
        if not self.is_on:
            return
        at = block * BLOCK + offset
        if self._log is not None:
            self._log.add(at, buffer)
        self._view[at:at + len(buffer)] = buffer

    def ioctl(self, request, argument):
        if request == 4:
            return len(self._view) // BLOCK
        if request == 5:
            return BLOCK
        if request == 6 and self.is_on:
            at = argument * BLOCK
            if self._log is not None:
                self._log.add(at, None)
            self._view[at:at + BLOCK] = ERASED
        return 0


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


def live(image, log=None):
    """Let the board with this flash run until the new release is confirmed; None, or what broke."""
    run.__init__()
    while run.boots < _MAX_BOOTS:
        run.boots += 1
        for name in list(sys.modules):
            if name not in _MODULES:
                del sys.modules[name]
        gc.collect()
        asyncio.new_event_loop()
        asyncio.sleep = _soon
        flash = Flash(image, log)
        try:
            mount(flash)
            execfile('/main.py', {'__name__': '__main__'})
            return 'main.py ended'
        except Reset:
            pass
        except Finished:
            return _leftovers()
        except Enough:
            return None
        except (Broken, Exception) as error:
            return '%s: %s' % (type(error).__name__, error)
        finally:
            flash.is_on = False
    return 'resets for ever'


def _leftovers():
    for folder in ('dl', 'stage', 'old'):
        path = '/.update/' + folder
        if is_there(path) and os.listdir(path):
            return '%s is not empty: %s' % (path, os.listdir(path))


def flash_old(image):
    """Make the image that of a board with the old release."""
    flash = Flash(image)
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


def replay(image, log, first, end, torn=None):
    """Do the operations of the log again, from ``first`` to the one before ``end``.

    :param torn: the operation that comes next is half done.
    """
    for number in range(first, end):
        at, data = log[number]
        image[at:at + len(data)] = data
    if torn:
        at, data = log[end]
        half = len(data) // 2
        image[at:at + half] = data[:half]


def fill_holes(beyond):
    """Occupy all free heap before the object, a cell at a time.

    The interpreter looks for memory from the first free cell on, and behind a hole it would wade
    through the images each time: boards would live half as fast.
    """
    chain = None
    while id(chain) < id(beyond) or chain is None:
        chain = (chain, None)
    return chain


def main():
    """argv: folder, share as ``i/n``, stride, random second cuts, size of the flash."""
    share, shares = (int(part) for part in sys.argv[2].split('/'))
    stride, second_cuts = int(sys.argv[3]), int(sys.argv[4])
    old, before, cut = (bytearray(int(sys.argv[5])) for _ in range(3))
    log, again = Log(1 << 20), Log(1 << 16)
    filled = fill_holes(beyond=bytearray(4096))
    flash_old(old)
    cut[:] = old
    broken = live(cut, log)
    if broken:
        print('uncut', broken)
        return
    points = survived = 0
    before[:] = old
    for number in range(len(log)):
        for torn in (False, True):
            if (2 * number + torn) % (stride * shares) == stride * share:
                cut[:] = before
                replay(cut, log, number, number, torn)
                points += 1
                survived += _survives(cut, 'cut at %d%s' % (number + 1, ', torn' * torn))
        replay(before, log, number, number + 1)
    print('first %d %d %d' % (len(log), points, survived))
    points = survived = 0
    seed = 12345 + share
    for _ in range(second_cuts):
        seed = (seed * 1103515245 + 12345) & 0x7fffffff
        first, torn = seed % len(log), seed >> 20 & 1
        before[:] = old
        replay(before, log, 0, first, torn)
        cut[:] = before
        again.forget()
        # Early operations are those of the recovery.
        again.limit = 60
        live(cut, again)
        if not len(again):
            continue  # the cut came after all was done
        seed = (seed * 1103515245 + 12345) & 0x7fffffff
        second = seed % len(again)
        replay(before, again, 0, second, not torn)
        points += 1
        survived += _survives(before, 'cut at %d, then at %d' % (first + 1, second + 1))
    print('second %d %d' % (points, survived))
    del filled


def _survives(image, name):
    broken = live(image)
    if broken:
        print('broken', name, broken)
    return not broken


main()
