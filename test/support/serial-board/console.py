"""The interpreter's side of the cable: a pseudo terminal on which MicroPython is started."""

import array
import fcntl
import os
import pty
import select
import subprocess
import termios
import tty


class Console:
    """Ctrl-C is a byte like any other here: who interrupts is the board's matter."""

    def __init__(self):
        self.master, self.slave = pty.openpty()
        os.set_blocking(self.master, False)
        tty.setraw(self.slave)
        self.mode = termios.tcgetattr(self.slave)

    def start(self, command, environment, control):
        """Starts the interpreter; what it was typed before, and did not read, is gone."""
        termios.tcsetattr(self.slave, termios.TCSAFLUSH, self.mode)

        def own_terminal():
            os.setsid()
            fcntl.ioctl(self.slave, termios.TIOCSCTTY, 0)

        return subprocess.Popen(
            command, stdin=self.slave, stdout=self.slave, stderr=self.slave, env=environment,
            preexec_fn=own_terminal, pass_fds=(control,))

    def unread(self):
        """Bytes that the interpreter has not read yet."""
        count = array.array('i', [0])
        fcntl.ioctl(self.slave, termios.FIONREAD, count)
        return count[0]

    def type(self, data):
        """:returns: how many bytes the terminal took"""
        try:
            return os.write(self.master, data)
        except BlockingIOError:
            return 0

    def read(self):
        """What the interpreter has printed, perhaps nothing."""
        try:
            return os.read(self.master, 4096)
        except BlockingIOError:
            return b''

    def printed(self, seconds):
        """Whether something was printed within that time."""
        return bool(select.select([self.master], [], [], seconds)[0])
