"""Look a wheel over before anything of it is unpacked."""

from mpy_blox import forget
from mpy_blox.ota.files import DOWNLOADS
from mpy_blox.ota.room import require_flash
from mpy_blox.ota.status import UpdateError
from mpy_blox.ota.worker import hold, spend
from mpy_blox.wheel.archive import Archive
from mpy_blox.wheel.members import changed, extract
from mpy_blox.wheel import normalized


def survey(path, name=None, version=None):
    """Refuse a wheel that is not what it should be, and write its RECORD to flash.

    :param path: of the wheel.
    :param name: refused if the wheel is another project's.
    :param version: refused if the wheel is another version's.
    :return: its dist-info folder, such as ``fleet_lib-1.0.0.dist-info``.
    """
    with open(path, 'rb') as file:
        archive = Archive(file)
        info, record = _find(archive)
        package, _, wheel_version = info[:-10].partition('-')
        if (name and normalized(name) != normalized(package)) or (
                version and version != wheel_version):
            raise UpdateError('wheel: the list says %s %s, the wheel is %s %s'
                              % (name, version, package, wheel_version))
        extract(archive, record, DOWNLOADS + info)
        # Nothing more is inflated here.
        spend()
        require_flash(size for _, _, size, _ in changed(archive, info))
        hold()
        return info


def _find(archive):
    """The dist-info folder, and the member that is its RECORD."""
    from mpy_blox.ota.paths import check_path

    info = found = None
    for path, _, member in archive:
        check_path('lib/' + path)
        folder, _, rest = path.partition('/')
        if folder.endswith('.dist-info') and rest == 'RECORD':
            if info:
                raise UpdateError('wheel: the wheel has two RECORDs')
            info = folder
            found = member
    check_path = None
    forget('mpy_blox.ota.paths')
    if not info or '-' not in info:
        raise UpdateError('wheel: the wheel has no RECORD')
    return info, found
