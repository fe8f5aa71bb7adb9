"""Updates over the air that the board can take back.

Only what is called is loaded: the parts of this package are modules of their own.
"""


import time

# Until when the application holds updates back, in `time.ticks_ms()`; None if it does not.
postponed = None


def confirm():
    """Accept the release that is on trial, by the application's own judgement.

    Without it a release is accepted once the board has checked in and ``user_main`` has run for
    ``update.confirm_after`` seconds. With it, as soon as the board has checked in: one that cannot
    be updated again is never accepted.

    :return: False if no release is on trial.

    ::

        if sensor.reads_well():
            mpy_blox.ota.confirm()
    """
    from mpy_blox import once
    return once('mpy_blox.recovery.journal', 'confirm')


def reject(reason):
    """Refuse the release that is on trial: the board resets and comes up with the one before.

    :param reason: a short text for the board's ``status``.
    """
    from mpy_blox import once
    once('mpy_blox.recovery.journal', 'reject', reason)


def postpone(seconds):
    """Hold back updates for so long: a pump is running. They are downloaded all the same.

    Called again it begins anew; with 0 it is over, and so it is with the next boot for an update
    that has not come yet. One that has come waits no longer than the setting ``postpone.max``
    (7 days), one that its publisher calls urgent 15 minutes at most.

    :param seconds: a day at most.

    ::

        mpy_blox.ota.postpone(600)
        await water_the_garden()
        mpy_blox.ota.postpone(0)
    """
    global postponed
    postponed = time.ticks_add(time.ticks_ms(), int(min(seconds, 86400)) * 1000)
