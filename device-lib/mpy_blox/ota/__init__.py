"""Updates over the air that the board can take back.

Only what is called is loaded: the parts of this package are modules of their own.
"""


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
    from mpy_blox.ota import apply
    return apply.confirm()


def reject(reason):
    """Refuse the release that is on trial: the board resets and comes up with the one before.

    :param reason: a short text for the board's ``status``.
    """
    from mpy_blox.ota import apply
    apply.reject(reason)
