"""Files on the board's flash: what is there, and copies of it."""

import os
from binascii import hexlify
from hashlib import sha256

STAGE = '/.update/stage/'
DOWNLOADS = '/.update/dl/'


def exists(path):
    """Whether there is a file or folder at ``path``."""
    try:
        os.stat(path)
        return True
    except OSError:
        return False


def kind(path):
    """``'file'``, ``'folder'`` or None."""
    try:
        return 'folder' if os.stat(path)[0] & 0x4000 else 'file'
    except OSError:
        return None


def file_hash(path):
    """Hex SHA-256 of the file at ``path``, or an empty string if it is not there."""
    digest = sha256()
    buffer = bytearray(256)
    try:
        with open(path, 'rb') as file:
            while True:
                size = file.readinto(buffer)
                if not size:
                    return hexlify(digest.digest()).decode()
                digest.update(memoryview(buffer)[:size])
    except OSError:
        return ''


def empty_folder(path):
    """Make the folder ``path`` below ``/.update``, or remove the files in it."""
    if not exists(path[:-1]):
        os.mkdir(path[:-1])
    for entry in list(os.ilistdir(path[:-1])):
        os.remove(path + entry[0])


def copy(path, target):
    """Copy a file."""
    buffer = bytearray(256)
    with open(path, 'rb') as old, open(target, 'wb') as new:
        while True:
            size = old.readinto(buffer)
            if not size:
                return
            new.write(memoryview(buffer)[:size])
