"""Updates as ``wheel`` and ``src`` entries: whole packages, each one message."""

import os
from binascii import hexlify

from mpy_blox.ota import apply
from mpy_blox.ota.download import Payload
from mpy_blox.ota.engine import DOWNLOADS, new_plan
from mpy_blox.ota.entries import entries
from mpy_blox.ota.errors import UpdateError
from mpy_blox.ota.plan import check_path, file_hash, require_flash


class Packages:
    """The ``wheel`` and ``src`` entries of the update list in the file ``path``."""

    def __init__(self, updates, path, digest, status):
        self._updates = updates
        self._path = path
        self._digest = digest
        self._status = status

    async def prepare(self):
        """Download what the board does not have and stage it.

        :return: a :class:`Plan`, or None if the board has everything.
        """
        wanted = self._wanted()
        if not wanted:
            return None
        total = len(wanted)
        require_flash(size or 0 for size in wanted.values())
        apply.make_parents(DOWNLOADS)
        self._drop_others(wanted)
        done = 0
        for entry in entries(self._path):
            if self._is_wanted(entry, wanted):
                await self._status.progress(done * 100 // total)
                await self._download(entry)
                done += 1
        about = {'release': self._digest, 'version': self._status.fields['version']}
        plan = new_plan(self._updates.config, about)
        try:
            for entry in entries(self._path):
                if self._is_wanted(entry, wanted):
                    self._stage(plan, entry)
        except Exception:
            plan.discard()
            raise
        return plan

    def _wanted(self):
        """Sizes of the packages to download, by hash."""
        wanted = {}
        for entry in entries(self._path):
            kind = entry.get('type')
            if kind == 'wheel' or kind == 'src':
                _check(entry)
                if not _is_installed(entry):
                    wanted[entry['pkg_sha256']] = entry.get('size')
                if kind == 'wheel' or not self._status.fields['version']:
                    self._status.fields['version'] = entry.get('version')
        return wanted

    def _is_wanted(self, entry, wanted):
        return entry.get('type') in ('wheel', 'src') and entry['pkg_sha256'] in wanted

    def _drop_others(self, wanted):
        """Downloads of another update do not pile up."""
        for file in list(os.ilistdir(DOWNLOADS)):
            if file[0] not in wanted:
                os.remove(DOWNLOADS + file[0])

    async def _download(self, entry):
        digest = entry['pkg_sha256']
        path = DOWNLOADS + digest
        if _hex(file_hash(path)) == digest:
            return  # came in before a reset
        topic = self._updates.prefix + '/packages/'
        if entry['type'] == 'wheel':
            topic += 'wheel/' + digest
        else:
            topic += 'src/%s/%s' % (entry['path'], digest)
        await Payload(topic, path, digest, entry.get('size')).fetch(self._updates.client)

    def _stage(self, plan, entry):
        digest = entry['pkg_sha256']
        path = DOWNLOADS + digest
        if entry['type'] == 'wheel':
            from mpy_blox.wheel.install import stage_wheel
            stage_wheel(plan, path, digest, entry['name'], entry['version'])
            os.remove(path)
        else:
            os.rename(path, plan.stage(entry['path']))
            plan.put(entry['path'])
            plan.remove_twin(entry['path'])


def _check(entry):
    digest = entry.get('pkg_sha256')
    if not isinstance(digest, str) or len(digest) != 64 or any(
            c not in '0123456789abcdef' for c in digest):
        raise UpdateError('list', 'an entry has no pkg_sha256')
    if entry['type'] == 'src':
        check_path(entry.get('path'))
    elif not isinstance(entry.get('name'), str) or not isinstance(entry.get('version'), str):
        raise UpdateError('list', 'a wheel entry has no name or version')
    if not isinstance(entry.get('size', 0), int):
        raise UpdateError('list', 'a size is not a number')


def _is_installed(entry):
    if entry['type'] == 'src':
        return _hex(file_hash('/' + entry['path'])) == entry['pkg_sha256']
    from mpy_blox.wheel.packages import find, wheel_hash
    package = find(entry['name'])
    return bool(package and package['version'] == entry['version']
                and wheel_hash(package) == entry['pkg_sha256'])


def _hex(digest):
    return digest and hexlify(digest).decode()
