"""The packages that are installed below ``/lib``: their ``.dist-info`` folders (PEP 376)."""

import os

LIB = '/lib/'
# Written beside METADATA: what the wheel hashed to.
WHEEL_HASH = '/WHEEL.sha256'


def normalized(name):
    """A project name as wheels spell it in file names: ``Mpy-Blox`` is ``mpy_blox``."""
    return name.lower().replace('-', '_').replace('.', '_')


def installed():
    """Yield a dict of ``name``, ``version`` and ``path`` for each package on the board."""
    try:
        names = sorted(entry[0] for entry in os.ilistdir(LIB))
    except OSError:
        return
    for folder in names:
        if folder.endswith('.dist-info'):
            name, _, version = folder[:-10].partition('-')
            yield {'name': name.replace('_', '-'), 'version': version, 'path': LIB + folder}


def find(name):
    """The installed package ``name`` as :func:`installed` yields it, or None."""
    for package in installed():
        if normalized(package['name']) == normalized(name):
            return package
    return None


def wheel_hash(package):
    """Hex SHA-256 of the wheel that ``package`` was installed from, or None."""
    try:
        with open(package['path'] + WHEEL_HASH) as file:
            return file.read().strip()
    except OSError:
        return None


def record(path):
    """Yield ``path, hash, size`` for each line of a RECORD file (PEP 376).

    Paths are relative to ``/lib``; hash (urlsafe base64) and size may be empty.
    """
    with open(path) as file:
        for line in file:
            fields = line.rstrip('\r\n').rsplit(',', 2)
            if len(fields) == 3:
                yield fields[0].strip('"'), fields[1], fields[2]


def files(package):
    """Yield the paths, relative to ``/``, of all that ``package`` put on the board."""
    try:
        for path, _, _ in record(package['path'] + '/RECORD'):
            yield 'lib/' + path
    except OSError:
        pass
    folder = package['path'][1:]
    for entry in list(os.ilistdir(package['path'])):
        yield folder + '/' + entry[0]
