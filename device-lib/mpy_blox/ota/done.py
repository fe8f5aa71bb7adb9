"""An update list that needs no more attention."""

import os

from mpy_blox.ota.files import DOWNLOADS, empty_folder
from mpy_blox.ota.status import tell


async def run(updates, job):
    """Tell that the board has all that the list wants, or takes no part in the rollout yet."""
    settle(updates, job)
    await tell(updates, job['status'], 'confirmed' if job.get('part', True) else 'idle', 100)
    await clear(updates, job)


def is_kept(job):
    """Whether the broker keeps the list for this board. It may be an old one: as long as that is
    not known nothing is told of it, for the verdict that was told last would be lost."""
    return job['path'].endswith('kept')


def settle(updates, job):
    """Know the list again should it come again, and drop what was downloaded for it."""
    empty_folder(DOWNLOADS)
    path = job['path']
    # Otherwise a newer one waits to take its place.
    if updates.waiting[path] is job:
        with open(path + '.settled', 'w') as file:
            file.write(job['digest'])
        os.remove(path)


async def clear(updates, job):
    """Have the broker keep a list no longer that was for this board alone: it has a verdict."""
    if not job['path'].endswith('channel') and updates.waiting[job['path']] is job:
        await updates.client.publish(updates.node + 'cmd', b'', qos=1, retain=True)
