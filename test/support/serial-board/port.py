"""The client's side of the cable: a pseudo terminal behind a link of a fixed name."""

import os
import pty
import select
import tty


class Port:
    def __init__(self, link):
        self.link = link
        self.master = None
        self.opened = False
        self.plug()

    def plug(self):
        if self.master is not None:
            return
        self.master, slave = pty.openpty()
        tty.setraw(slave)
        name = os.ttyname(slave)
        os.close(slave)
        os.set_blocking(self.master, False)
        if os.path.islink(self.link):
            os.remove(self.link)
        os.symlink(name, self.link)
        self.opened = False

    def unplug(self):
        if self.master is None:
            return
        os.remove(self.link)
        os.close(self.master)
        self.master = None

    def is_open(self):
        if self.master is None:
            return False
        poll = select.poll()
        poll.register(self.master, select.POLLIN)
        return not any(event & select.POLLHUP for _, event in poll.poll(0))

    def just_opened(self):
        """Whether a client has opened it since this was asked last."""
        before, self.opened = self.opened, self.is_open()
        return self.opened and not before

    def read(self, limit):
        try:
            return os.read(self.master, limit)
        except OSError:
            return b''  # closed in this moment

    def write(self, data):
        """:returns: what found no room; without a client everything is gone"""
        if not self.is_open():
            return b''
        try:
            return data[os.write(self.master, data):]
        except BlockingIOError:
            return data
        except OSError:
            return b''
