# A board without stand-ins: its flash is a littlefs in the host's file IMAGE, and nothing else is
# loaded. What a reset would be ends it. Its names are some that the library has, too: what reads
# the flash of a chip takes none of the heap.
import os
import sys

try:
    from vfs import VfsLfs2, mount, umount
except ImportError:  # up to 1.22
    from os import VfsLfs2, mount, umount


class Link:
    def __init__(self, file):
        self.file = file

    def readblocks(self, at, data, start=0):
        self.file.seek(at * 4096 + start)
        self.file.readinto(data)

    def writeblocks(self, at, data, start=0):
        self.file.seek(at * 4096 + start)
        self.file.write(data)

    def ioctl(self, kind, data):
        # 4: number of blocks, 5: their size; the others need nothing.
        if kind == 4:
            return self.file.seek(0, 2) // 4096
        return 4096 if kind == 5 else 0


file = Link(open(os.getenv('IMAGE'), 'r+b'))  # noqa: SIM115
umount('/')
mount(VfsLfs2(file), '/')
os.chdir('/')
sys.path[:] = ['', '.frozen', '/lib']
del Link, file, VfsLfs2, mount, umount
try:
    execfile('/main.py')  # noqa: F821 MicroPython's own
finally:
    # How many names this boot has met: see docs/architecture.md.
    import micropython

    micropython.qstr_info()
