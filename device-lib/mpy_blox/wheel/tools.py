"""Packages on the board, from the REPL: list, look at, install, upgrade and remove them.

Example::

    from mpy_blox.wheel import tools
    for package in tools.installed():
        print(package['name'], package['version'])
    tools.install('/fleet_lib-1.0.0-mpy6-bytecode-esp32.whl')
    tools.remove('fleet-lib')

What is installed or removed is put in place by the next reset, as a whole.
"""

from mpy_blox.wheel.packages import find, installed  # noqa: F401 for the user


def info(name):
    """What METADATA says about an installed package, as a dict; None if it is not installed."""
    package = find(name)
    if not package:
        return None
    fields = dict(package)
    with open(package['path'] + '/METADATA') as file:
        for line in file:
            key, separator, value = line.rstrip().partition(': ')
            if not separator:
                break  # the description follows
            fields.setdefault(key.lower(), value)
    return fields


def install(path, reset=True):
    """Install or upgrade to the wheel in the file ``path``, after checking each file's hash.

    :param reset: False leaves it to the next reset to put the wheel in place.
    :return: ``(name, version)``.
    :raises UpdateError: it is not a good wheel, or does not fit; nothing has changed.
    """
    from mpy_blox.ota.files import DOWNLOADS, empty_folder, file_hash
    from mpy_blox.ota.leftovers import keep_wheel
    from mpy_blox.ota.rows import record, write
    from mpy_blox.step.staging import stage_files
    from mpy_blox.wheel.survey import survey
    from mpy_blox.wheel.unpack import unpack
    digest = file_hash(path)
    if not digest:
        raise OSError(2, path)
    plan = _plan()
    try:
        empty_folder(DOWNLOADS)
        info = survey(path)
        write(unpack(path, digest, info))
        stage_files(plan)
        keep_wheel(plan, info, DOWNLOADS + info)
    except Exception:
        plan.discard()
        raise
    _commit(plan, reset, lambda: ('lib/' + name for name, _, _ in record(DOWNLOADS + info)))
    return tuple(info[:-10].split('-', 1))


# An installed package gives way to the wheel's version, whichever is newer.
upgrade = install


def remove(name, reset=True):
    """Remove all files of an installed package.

    :return: False if it is not installed.
    """
    from mpy_blox.ota.leftovers import release_of, remove_package, remove_release
    if not find(name):
        return False
    plan = _plan()
    try:
        release = release_of(name)
        remove_package(plan, name, release)
        remove_release(plan, release)
    except Exception:
        plan.discard()
        raise
    _commit(plan, reset, lambda: ())
    return True


def _plan():
    from mpy_blox.ota.plan import Plan
    from mpy_blox.ota.status import UpdateError
    from mpy_blox.recovery import journal
    if journal.pending():
        raise UpdateError('busy: an update is under way: reset first')
    # Who types it at the REPL is the judge: no trial.
    return Plan('{}')


def _commit(plan, reset, paths):
    if not plan.changes:
        plan.discard()
        return
    plan.close()
    from mpy_blox.step import obstacles
    from mpy_blox.step.commit import commit
    obstacles.check(paths)
    commit()
    if reset:
        import machine
        machine.reset()
