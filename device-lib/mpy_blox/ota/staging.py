"""Stage the downloaded ``wheel`` and ``src`` packages."""

import os

from mpy_blox.ota.entries import entries
from mpy_blox.ota.files import DOWNLOADS


def stage(plan, path, wanted):
    """Add the packages ``wanted`` of the update list in the file ``path`` to ``plan``."""
    wanted = dict(wanted)
    for entry in entries(path):
        digest = entry.get('pkg_sha256')
        package = DOWNLOADS + str(digest)
        if entry.get('type') == 'wheel' and digest in wanted:
            from mpy_blox.wheel.install import stage_wheel
            stage_wheel(plan, package, digest, entry['name'], entry['version'])
            remove_release(plan, entry['name'])
            del wanted[digest]
            os.remove(package)
    for entry in entries(path):
        digest = entry.get('pkg_sha256')
        if entry.get('type') == 'src' and digest in wanted:
            _copy(DOWNLOADS + digest, plan.stage(entry['path']))
            plan.put(entry['path'])
            plan.remove_twin(entry['path'])


def remove_release(plan, name):
    """Remove what a release of the package ``name`` put on the board, and its record."""
    from mpy_blox.ota.manifest import owned
    name = name.lower().replace('_', '-').replace('.', '-')
    for path in owned(name):
        plan.remove(path)
    plan.remove_state('releases/' + name)


def _copy(source, target):
    # Two entries may share their content, so the download stays until all are staged.
    buffer = bytearray(256)
    with open(source, 'rb') as file, open(target, 'wb') as out:
        while True:
            size = file.readinto(buffer)
            if not size:
                return
            out.write(memoryview(buffer)[:size])
