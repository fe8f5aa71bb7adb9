"""Stage a downloaded release."""

import json
import os

from mpy_blox.ota import manifest
from mpy_blox.ota.files import DOWNLOADS
from mpy_blox.ota.release_files import MANIFEST, WORK, work


def stage(plan, config):
    """Add what the downloaded release changes to ``plan``."""
    head = manifest.header(MANIFEST)
    name = head['name']
    changing = work()
    pending = next(changing, None)
    for path, _, digest in manifest.lines(MANIFEST):
        if pending and path == pending[0]:
            _move(digest, path, plan.stage(path))
            plan.put(path)
            pending = next(changing, None)
        else:
            plan.keep(path)
    for path, _, _ in manifest.lines(MANIFEST):
        plan.remove_twin(path)
    for path in manifest.owned(name):
        plan.remove(path)
    _remove_package(plan, name)
    with open(plan.stage_state('releases/%s.seq' % name), 'w') as file:
        json.dump([head['seq'], config.get('update.channel', None)], file)
    plan.put_state('releases/%s.seq' % name)
    os.rename(MANIFEST, plan.stage_state('releases/' + name))
    plan.put_state('releases/' + name)
    os.remove(WORK)


def _remove_package(plan, name):
    """What a wheel of the same name left behind."""
    from mpy_blox.ota.errors import UpdateError
    from mpy_blox.wheel.packages import files, find
    package = find(name)
    if package:
        for path in files(package):
            try:
                plan.remove(path)
            except UpdateError:
                pass  # a RECORD that names a path we would never have written


def _move(digest, path, staged):
    source = DOWNLOADS + digest
    if not digest_again(path, digest):
        os.rename(source, staged)
        return
    buffer = bytearray(256)
    with open(source, 'rb') as file, open(staged, 'wb') as out:
        while True:
            size = file.readinto(buffer)
            if not size:
                return
            out.write(memoryview(buffer)[:size])


def digest_again(path, digest):
    """Whether a file after ``path`` has the same content."""
    return any(line[2] == digest and line[0] > path for line in work())
