"""Works on the files of an image while its board is off.

Reads one JSON document, a list of operations, from standard input; writes the list of their
results to standard output. `{"error": "…"}` in the place of a result ends the list.
"""

import binascii
import json
import sys
import uos
from _flash import flash


def make():
    """Empty file system, in the place of what was there."""
    uos.VfsLfs2.mkfs(flash)


def write(path, content):
    """:param content: base64"""
    folders = path.split('/')[:-1]
    for depth in range(len(folders)):
        try:
            image.mkdir('/'.join(folders[: depth + 1]))
        except OSError:
            pass  # there already
    with image.open(path, 'wb') as f:
        f.write(binascii.a2b_base64(content))


def read(path):
    """:returns: base64, or None if there is no such file"""
    try:
        with image.open(path, 'rb') as f:
            return binascii.b2a_base64(f.read()).decode().strip()
    except OSError:
        return None


def remove(path):
    """A file, or a folder with all that is in it."""
    try:
        folder = image.stat(path)[0] & 0x4000
    except OSError:
        return
    if folder:
        for entry in list(image.ilistdir(path)):
            remove(path + '/' + entry[0])
        image.rmdir(path)
    else:
        image.remove(path)


def list_files(path=''):
    """All files of all folders."""
    files = []
    for entry in image.ilistdir(path):
        name = path + '/' + entry[0] if path else entry[0]
        if entry[1] & 0x4000:
            files.extend(list_files(name))
        else:
            files.append({'path': name, 'sizeBytes': entry[3]})
    return files


def free():
    """Bytes."""
    status = image.statvfs('')
    return status[0] * status[3]


VERBS = {
    'make': make,
    'write': write,
    'read': read,
    'remove': remove,
    'list': list_files,
    'free': free,
}
image = None
results = []
try:
    for verb, *arguments in json.loads(sys.stdin.read()):
        if verb != 'make' and image is None:
            image = uos.VfsLfs2(flash)
        results.append(VERBS[verb](*arguments))
except OSError as error:
    text = 'no space left' if error.errno == 28 else str(error)
    results.append({'error': text, 'verb': [verb] + arguments[:1]})
print(json.dumps(results))
