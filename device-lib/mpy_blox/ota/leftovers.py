"""Plan the removal of what was installed before and is not wanted any more."""

import os

from micropython import const

from mpy_blox.ota.listings import infos, listed
from mpy_blox.ota.rows import record, rows

_RELEASES = const('/.update/releases/')


def keep(plan, paths):
    """Note what an update owns, whether it changes or not, and remove what would shadow it.

    :param paths: called, as often as they are needed, for the paths relative to ``/``.
    """
    for path in paths():
        if not plan.owns(path):
            plan.keep(path)
    for path in paths():
        plan.remove_twin(path)


def keep_wheel(plan, info, path):
    """Note what a wheel owns, and remove what it takes the place of.

    :param info: its dist-info folder.
    :param path: of its RECORD.
    """
    keep(plan, lambda: ('lib/' + name for name, _, _ in record(path)))
    package = info.partition('-')[0]
    release = release_of(package)
    remove_package(plan, package, release)
    remove_release(plan, release)


def remove_files(plan, release):
    """Remove the files that a ``release`` lists, no other one, and ``plan`` does not own."""
    try:
        for line in rows(_RELEASES + release):
            if line[1] >= 0 and not listed((release,), line[0])[0]:
                plan.remove(line[0])
    except OSError:
        pass  # there was no such release


def remove_release(plan, release):
    """Remove what a release put on the board, and its record."""
    remove_files(plan, release)
    plan.remove_state(_RELEASES[9:] + release)


def remove_package(plan, name, release):
    """Remove the files of the installed package ``name`` that ``plan`` does not own.

    :param release: the release that has it removed: what another one lists stays.
    """
    for package, folder in infos('lib/'):
        if release_of(package) == release_of(name):
            for path in files(folder):
                if path.startswith(folder[1:]) or not listed((release,), path)[0]:
                    plan.remove(path)


def release_of(package):
    """A package's name as a release's is spelt: ``Mpy_Blox`` is ``mpy-blox``."""
    return package.lower().replace('_', '-').replace('.', '-')


def files(folder):
    """Yield the paths, relative to ``/``, of all that a package put on the board.

    :param folder: its dist-info folder, with a ``/`` at its end.
    """
    try:
        for path, _, _ in record(folder + 'RECORD'):
            yield 'lib/' + path
    except OSError:
        pass
    for entry in list(os.ilistdir(folder)):
        yield folder[1:] + entry[0]
