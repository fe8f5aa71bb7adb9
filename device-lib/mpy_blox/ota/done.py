"""An update list that needs no more attention."""

import os

from mpy_blox.ota.files import DOWNLOADS, empty_folder
from mpy_blox.ota.status import tell


async def run(updates, job):
    """Tell that the board has all that the list wants, or takes no part in the rollout yet."""
    settle(updates, job)
    await tell(updates, job['status'], 'confirmed' if job.get('part', True) else 'idle', 100)


def settle(updates, job):
    """Know the list again should it come again, and drop what was downloaded for it."""
    empty_folder(DOWNLOADS)
    path = job['path']
    # Otherwise a newer one waits to take its place.
    if updates.waiting[path] is job:
        with open(path + '.settled', 'w') as file:
            file.write(job['digest'])
        os.remove(path)
