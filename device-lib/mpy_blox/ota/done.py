"""Last step where the board has all that the list wants."""

from mpy_blox.ota.settle import settle
from mpy_blox.ota.status import tell


async def run(updates, job):
    """Tell so, or that the board takes no part in the rollout yet."""
    settle(updates, job)
    await tell(updates, job['status'], 'confirmed' if job.get('part', True) else 'idle', 100)
