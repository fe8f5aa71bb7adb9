"""Plan the removal of an installed package."""

from mpy_blox.ota.owners import listed
from mpy_blox.wheel import normalized
from mpy_blox.wheel.packages import files, installed


def remove_package(plan, name, release):
    """Remove the files of the installed package ``name`` that ``plan`` does not own.

    :param release: the release that has it removed: what another one lists stays.
    """
    for package in installed():
        if normalized(package['name']) == normalized(name):
            info = package['path'][1:] + '/'
            for path in files(package):
                if path.startswith(info) or not listed((release,), path)[0]:
                    plan.remove(path)
