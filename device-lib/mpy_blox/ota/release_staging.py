"""What a release takes the place of: files of the release before it, and strays by name."""

from micropython import const

from mpy_blox.ota.rows import rows
from mpy_blox.wheel.leftovers import keep, remove_files, remove_release

_MANIFEST = const('/.update/dl/manifest')


def run(updates, job):
    """Add to the plan, which has what the release brings, what goes."""
    plan = job['plan']
    try:
        keep(plan, lambda: (line[0] for line in rows(_MANIFEST) if line[1] >= 0))
        remove_files(plan, job['entry']['name'])
        for release in job['left']:
            remove_release(plan, release)
            plan.remove_state('releases/' + release + '.seq')
        for line in rows(_MANIFEST):
            if line[1] < 0:
                from mpy_blox.ota.removal import remove
                remove(plan, line[0])
    except Exception:
        plan.discard()
        raise
    return 'release_facts'
