/*
 * What the programs have in common that run on the board while its files are compared and changed. They run on
 * MicroPython 1.22 and later, within some 20 KB of heap. One space of indentation and short names: every byte
 * goes over the wire.
 */

/**
 * `reply(text)` prints a line, `end()` the hash of all of them, since USB drivers of boards lose whole packets
 * of an answer. Nothing is gathered: the heap may be small.
 */
export const REPLY = `
from hashlib import sha256
from binascii import hexlify
R=sha256()
def reply(t):
 R.update(t.encode())
 R.update(b'\\n')
 print(t)
def end():
 print('#'+hexlify(R.digest()[:4]).decode())
`

/** `sha(path)`: the first 24 digits of a file's sha256. */
export const SHA = `
def sha(p):
 d=sha256()
 b=bytearray(512)
 m=memoryview(b)
 with open(p,'rb') as f:
  while 1:
   n=f.readinto(b)
   if not n:
    return hexlify(d.digest()[:12]).decode()
   d.update(m[:n])
`

/** `there(path)`: what `os.stat` tells of a file or folder, or None. */
export const THERE = `
def there(p):
 try:
  return os.stat(p)
 except OSError:
  return
`

/** `K`: where a copy of what mends the board is kept. It is one with a file that is `whole(name)`. */
export const KEPT = `
K='/.update/mpy_blox_kept'
def whole(n):
 return n.startswith('__init__')
`
