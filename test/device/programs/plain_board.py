# A board without stand-ins: the host's folder ROOT is its flash, and nothing else is loaded.
import os
import sys

root = os.VfsPosix(os.getenv('ROOT'))
try:
    from vfs import mount, umount
except ImportError:  # up to 1.22
    mount, umount = os.mount, os.umount
umount('/')
mount(root, '/')
os.chdir('/')
sys.path[:] = ['', '.frozen', '/lib']
del root, mount, umount
execfile('/main.py')  # noqa: F821 MicroPython's own
