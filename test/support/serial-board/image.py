"""Look into the flash image of a board, or fill it, with MicroPython itself.

    micropython image.py mkfs IMAGE KILOBYTES
    micropython image.py put IMAGE FOLDER      every file below FOLDER, at the same path
    micropython image.py tree IMAGE            lines: path size sha256
"""

import sys
import uos
from binascii import hexlify
from hashlib import sha256

_BLOCK = const(4096)


class Flash:
    def __init__(self, path):
        self._file = open(path, 'r+b')
        self._blocks = self._file.seek(0, 2) // _BLOCK

    def readblocks(self, block, buffer, offset=0):
        self._file.seek(block * _BLOCK + offset)
        self._file.readinto(buffer)

    def writeblocks(self, block, buffer, offset=0):
        self._file.seek(block * _BLOCK + offset)
        self._file.write(buffer)

    def ioctl(self, request, argument):
        return {4: self._blocks, 5: _BLOCK}.get(request, 0)


def tree(folder):
    for entry in sorted(uos.ilistdir('/image' + folder)):
        path = folder + '/' + entry[0]
        if entry[1] & 0x4000:
            tree(path)
        else:
            with open('/image' + path, 'rb') as f:
                data = f.read()
            print(path[1:], len(data), hexlify(sha256(data).digest()).decode())


def put(source, target):
    try:
        uos.mkdir(target)
    except OSError:
        pass
    for entry in sorted(uos.ilistdir(source)):
        if entry[1] & 0x4000:
            put(source + '/' + entry[0], target + '/' + entry[0])
        else:
            with open(source + '/' + entry[0], 'rb') as f, open(target + '/' + entry[0], 'wb') as g:
                g.write(f.read())


def main(verb, image, *rest):
    if verb == 'mkfs':
        with open(image, 'wb') as f:
            for _ in range(int(rest[0]) // 4):
                f.write(b'\xff' * _BLOCK)
        uos.VfsLfs2.mkfs(Flash(image))
        return
    uos.mount(Flash(image), '/image')
    if verb == 'tree':
        tree('')
    else:
        put(rest[0], '/image')
    uos.umount('/image')


main(*sys.argv[1:])
