# A board without stand-ins: its flash is a littlefs in the host's file IMAGE, and nothing else is
# loaded. What a reset would be ends it.
import os
import sys

try:
    from vfs import VfsLfs2, mount, umount
except ImportError:  # up to 1.22
    from os import VfsLfs2, mount, umount


class Flash:
    def __init__(self, image):
        self.image = image

    def readblocks(self, block, buffer, offset=0):
        self.image.seek(block * 4096 + offset)
        self.image.readinto(buffer)

    def writeblocks(self, block, buffer, offset=0):
        self.image.seek(block * 4096 + offset)
        self.image.write(buffer)

    def ioctl(self, request, argument):
        # 4: number of blocks, 5: their size; the others need nothing.
        if request == 4:
            return self.image.seek(0, 2) // 4096
        return 4096 if request == 5 else 0


flash = Flash(open(os.getenv('IMAGE'), 'r+b'))  # noqa: SIM115
umount('/')
mount(VfsLfs2(flash), '/')
os.chdir('/')
sys.path[:] = ['', '.frozen', '/lib']
del Flash, flash, VfsLfs2, mount, umount
execfile('/main.py')  # noqa: F821 MicroPython's own
