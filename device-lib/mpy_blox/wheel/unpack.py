"""Unpack a wheel on flash: what of it the board has not, as files of their own."""

from mpy_blox.ota.files import DOWNLOADS
from mpy_blox.wheel.archive import Archive
from mpy_blox.wheel.members import changed, extract


def unpack(path, digest, info):
    """Yield ``path, size, file`` of each file that changes: its name in ``/.update/dl``.

    :param path: of the wheel.
    :param digest: hex SHA-256 of it, to know it again by.
    :param info: what :func:`mpy_blox.wheel.survey.survey` said of it.
    """
    with open(path, 'rb') as file:
        archive = Archive(file)
        for path, member, size, expected in changed(archive, info):
            part = expected or info + '.RECORD'
            extract(archive, member, DOWNLOADS + part, expected)
            yield path, size, part
    part = info + '.hash'
    with open(DOWNLOADS + part, 'w') as file:
        file.write(digest)
    yield 'lib/' + info + '/WHEEL.sha256', len(digest), part
