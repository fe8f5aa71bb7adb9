"""Updates as a signed ``release``: check it, and work out what differs.

Each step is a module of its own, and forgotten before the next one.
"""

from mpy_blox import forget


async def check(updates, entry, forced, on_channel, status):
    """Fetch the manifest, and list what the release has and the board has not.

    :param forced: try a release that was rolled back again, and repair one that runs.
    :param on_channel: False if the list came on ``cmd``: then its rollout does not count.
    :return: True if there is something to do; False if the board runs the release; None if it
        takes no part in the rollout.
    """
    from mpy_blox.ota.release_entry import judge
    running = judge(updates, entry, forced, on_channel, status)
    judge = None
    forget('mpy_blox.ota.release_entry', 'mpy_blox.ota.manifest', 'mpy_blox.ota.store')
    if running is None:
        return None
    digest = entry['pkg_sha256']
    if running == digest and not forced:
        return False
    from mpy_blox.ota.release_manifest import fetch
    await fetch(updates, entry, running)
    fetch = None
    forget('mpy_blox.ota.release_manifest')
    from mpy_blox.ota.release_work import find
    find(updates, entry, running == digest)
    return True
