"""What goes wrong with an update."""


class UpdateError(Exception):
    """An update that is refused, or that failed.

    :param code: short and stable, for the board's ``status``: ``hash``, ``size``, ``path``, …
    :param text: one line for people.
    :param retry: True if trying again can help (nothing arrived, broker gone).

    >>> from mpy_blox.ota.errors import UpdateError
    >>> try:
    ...     raise UpdateError('size', 'fleet_lib.whl is larger than it says')
    ... except UpdateError as error:
    ...     print(error.code, error.retry)
    size False
    """

    def __init__(self, code, text, retry=False):
        super().__init__(code, text)
        self.code = code
        self.text = text
        self.retry = retry
