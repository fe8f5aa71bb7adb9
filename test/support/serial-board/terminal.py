"""Runs a command on a terminal of its own, types what comes on standard input, prints what it says.

    terminal.py ROWS COLUMNS command …

Lines of standard input are Python string literals, so that any key can be typed.
"""

import ast
import fcntl
import os
import pty
import select
import struct
import sys
import termios

rows, columns, *command = sys.argv[1:]
pid, master = pty.fork()
if pid == 0:
    fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack('HHHH', int(rows), int(columns), 0, 0))
    os.execvp(command[0], command)
while True:
    ready = select.select([master, sys.stdin], [], [], 30)[0]
    if master in ready:
        try:
            data = os.read(master, 4096)
        except OSError:
            break
        os.write(1, data)
    if sys.stdin in ready:
        line = sys.stdin.readline()
        if line:
            os.write(master, ast.literal_eval(line).encode('latin1'))
_, status = os.waitpid(pid, 0)
sys.exit(os.waitstatus_to_exitcode(status))
