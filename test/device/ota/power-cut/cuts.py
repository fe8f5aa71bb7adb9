"""Cut the power of a board at the operations of its flash in one update.

Arguments: the folder of power-cut.ts; a share of the work as ``i/n``; which of them, as a stride;
random second cuts; size of the flash in bytes.
"""

import os
import sys
import vfs

from flash import Flash, Log, mount, replay
from harness import live
from trees import OLD, is_there

# Early operations after a cut are those of the recovery.
_RECOVERY = 60


class Cuts:
    """All cut points of one update, whose operations are recorded first."""

    def __init__(self, flash_bytes):
        self._old, self._before, self._cut = (bytearray(flash_bytes) for _ in range(3))
        self._log, self._again = Log(1 << 20), Log(1 << 16)
        self._filled = _fill_holes(beyond=bytearray(4096))

    def record(self):
        """Let the update run without a cut; what broke, or None."""
        _flash_old(self._old)
        self._cut[:] = self._old
        return live(self._cut, self._log)

    def each(self, share, shares, stride):
        """Cut at each operation, clean and torn, and print how many boards survived."""
        points = survived = 0
        self._before[:] = self._old
        for number in range(len(self._log)):
            for torn in (False, True):
                if (2 * number + torn) % (stride * shares) == stride * share:
                    self._cut[:] = self._before
                    replay(self._cut, self._log, number, number, torn)
                    points += 1
                    survived += _survives(self._cut, 'cut at %d%s' % (number + 1, ', torn' * torn))
            replay(self._before, self._log, number, number + 1)
        print('first %d %d %d' % (len(self._log), points, survived))

    def twice(self, wanted, seed):
        """Cut at random operations, and again in the recovery."""
        points = survived = 0
        while points < wanted:
            seed = _next(seed)
            first, torn = seed % len(self._log), seed >> 20 & 1
            self._before[:] = self._old
            replay(self._before, self._log, 0, first, torn)
            self._cut[:] = self._before
            self._again.forget()
            self._again.limit = _RECOVERY
            live(self._cut, self._again)
            if not len(self._again):
                continue  # the first cut came after all was done
            seed = _next(seed)
            second = seed % len(self._again)
            replay(self._before, self._again, 0, second, not torn)
            points += 1
            survived += _survives(self._before, 'cut at %d, then at %d' % (first + 1, second + 1))
        print('second %d %d' % (points, survived))


def _next(seed):
    return (seed * 1103515245 + 12345) & 0x7fffffff


def _survives(image, name):
    broken = live(image)
    # Those who wait see that it goes on.
    print('broken' if broken else 'whole', name, broken or '')
    return not broken


def _flash_old(image):
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


def _fill_holes(beyond):
    """Occupy all free heap before the object, a cell at a time.

    The interpreter looks for memory from the first free cell on, and behind a hole it would wade
    through the images each time: boards would live half as fast.
    """
    chain = None
    while id(chain) < id(beyond) or chain is None:
        chain = (chain, None)
    return chain


def main():
    share, shares = (int(part) for part in sys.argv[2].split('/'))
    stride, second_cuts, flash_bytes = (int(argument) for argument in sys.argv[3:])
    cuts = Cuts(flash_bytes)
    broken = cuts.record()
    if broken:
        print('uncut', broken)
        return
    cuts.each(share, shares, stride)
    cuts.twice(second_cuts, 12345 + share)


main()
