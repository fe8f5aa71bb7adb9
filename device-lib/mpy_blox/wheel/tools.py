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
    from binascii import hexlify
    from mpy_blox.ota.files import file_hash
    from mpy_blox.ota.staging import remove_release
    from mpy_blox.wheel.install import stage_wheel
    digest = file_hash(path)
    if not digest:
        raise OSError(2, path)
    plan = _plan()
    try:
        done = stage_wheel(plan, path, hexlify(digest).decode())
        remove_release(plan, done[0])
    except Exception:
        plan.discard()
        raise
    _commit(plan, reset)
    return done


# An installed package gives way to the wheel's version, whichever is newer.
upgrade = install


def remove(name, reset=True):
    """Remove all files of an installed package.

    :return: False if it is not installed.
    """
    from mpy_blox.ota.staging import remove_release
    from mpy_blox.wheel.packages import files
    package = find(name)
    if not package:
        return False
    plan = _plan()
    try:
        for path in files(package):
            plan.remove(path)
        remove_release(plan, name)
    except Exception:
        plan.discard()
        raise
    _commit(plan, reset)
    return True


def _plan():
    from mpy_blox.ota import apply
    from mpy_blox.ota.errors import UpdateError
    from mpy_blox.ota.plan import Plan
    if apply.pending():
        raise UpdateError('busy', 'an update is under way: reset first')
    # Who types it at the REPL is the judge: no trial.
    return Plan('{}', 0)


def _commit(plan, reset):
    if not plan.changes:
        plan.discard()
        return
    plan.close()
    from mpy_blox.ota import apply
    apply.commit()
    if reset:
        import machine
        machine.reset()
