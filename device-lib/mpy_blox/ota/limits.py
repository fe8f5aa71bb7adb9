"""What a release on trial is allowed, by the settings of the release before it.

What a release brings may judge it neither more mildly nor so strictly that none could pass.
"""


def limits(config):
    """The limits of a trial as the journal's first line has them.

    :return: boots, seconds of the watchdog, seconds to run, seconds that a boot may take
    """
    return '%d %d %d %d' % (
        _within(1, config.get('update.trial_boots', 3), 10),
        _within(60, config.get('update.trial_watchdog', 120), 300),
        _within(5, config.get('update.confirm_after', 30), 600),
        _within(60, config.get('update.trial_timeout', 300), 3600))


def _within(least, value, most):
    return min(max(int(value), least), most)
