"""What an update by ``wheel`` and ``src`` packages takes the place of."""

from mpy_blox.ota.files import DOWNLOADS
from mpy_blox.ota.rows import rows


def run(updates, job):
    """Finish the plan, which has what the update brings, with what has to go."""
    plan = job.pop('plan')
    try:
        for info in job['wheels']:
            from mpy_blox.ota.leftovers import keep_wheel
            keep_wheel(plan, info, DOWNLOADS + info)
        for path, _, _ in rows():
            plan.remove_twin(path)
    except Exception:
        plan.discard()
        raise
    return plan.finish()
