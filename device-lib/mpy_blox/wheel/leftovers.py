"""Plan the removal of what was installed before and is not wanted any more."""

from mpy_blox.ota.rows import record, rows
from mpy_blox.ota.status import UpdateError
from mpy_blox.wheel.packages import files, find


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
    remove_package(plan, package)
    remove_release(plan, package)


def remove_package(plan, name):
    """Remove the files of the installed wheel ``name`` that ``plan`` does not own."""
    package = find(name)
    for path in files(package) if package else ():
        try:
            plan.remove(path)
        except UpdateError:
            pass  # a RECORD that names a path we would never have written


def remove_files(plan, manifest):
    """Remove the files that the ``manifest`` of a release lists and ``plan`` does not own."""
    try:
        for line in rows(manifest):
            if line[1] >= 0:
                plan.remove(line[0])
    except OSError:
        pass  # there was no such release


def remove_release(plan, name):
    """Remove what a release ``name`` put on the board, and its record."""
    name = 'releases/' + name.lower().replace('_', '-').replace('.', '-')
    remove_files(plan, '/.update/' + name)
    plan.remove_state(name)
