"""What comes once all that an update needs has come."""

import os

from mpy_blox import ota
from mpy_blox.ota.rows import rows


def run(updates, job):
    """The step to take: that which holds the update back, where there may be reason."""
    # What looks at settings need not be loaded for an update without any.
    step = 'settings_change' if any('settings' in row[0] for row in rows()) else 'staging'
    if (updates.config.get('update.window', None) or ota.postponed is not None
            or 'held' in os.listdir('/.update')):
        job['next'] = step
        return 'held'
    return step
