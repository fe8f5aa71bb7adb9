"""Stand-in for `esp`: what boot.py and main.py call of it."""

LOG_NONE = 0
LOG_ERROR = 1
LOG_WARNING = 2
LOG_INFO = 3
LOG_DEBUG = 4
LOG_VERBOSE = 5


def osdebug(uart, level=LOG_ERROR):
    """Nothing is logged below Python."""


def flash_size():
    """:returns: bytes"""
    from _flash import flash

    return flash.ioctl(4, 0) * flash.ioctl(5, 0)


def flash_user_start():
    """:returns: where the file system begins"""
    return 0x200000


def gpio_matrix_in(*args):
    """Accepted."""


gpio_matrix_out = gpio_matrix_in
