"""What a board has on its flash, before the update, after it, and now: path → content."""

import os
import sys
import vfs

_HOST = vfs.VfsPosix(sys.argv[1])


def read_host(name):
    with _HOST.open('/' + name, 'rb') as file:
        return file.read()


def host_tree(folder, prefix=''):
    """All files below a folder of the host: path → content."""
    tree = {}
    for entry in _HOST.ilistdir('/' + folder + prefix):
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


def is_there(path):
    try:
        os.stat(path)
        return True
    except OSError:
        return False


OLD = host_tree('old')
NEW = host_tree('new')
