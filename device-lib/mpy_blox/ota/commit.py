"""Turn what is staged into an update that the next boot puts in place."""

from mpy_blox.ota.apply import commit
from mpy_blox.ota.files import STAGE, empty_folder
from mpy_blox.ota.status import tell


async def run(updates, job):
    """Commit; from here on the update takes place, whatever happens."""
    if updates.waiting[job['path']] is not job:
        # Whoever stops a rollout sends another list: until here it is obeyed.
        empty_folder(STAGE)
        return None
    await tell(updates, job['status'], 'staged', 100)
    await tell(updates, job['status'], 'applying', 100)
    commit()
    return 'restart'
