/**
 * What runs on the board while its files are compared and changed. Runs on MicroPython 1.22 and later,
 * within some 20 KB of heap. One space of indentation and short names: every byte goes over the wire.
 */

/** Bytes of files in one block of the stream, and the history that its compression refers to. */
export const BLOCK_BYTES = 4096
export const WINDOW_BITS = 12
/** Bytes that the board acknowledges at a time; two such windows may be under way, which an ESP32's UART driver (260) holds. */
export const CREDIT_BYTES = 128

/** Longest encoded block. */
const ENCODED_BYTES = Math.ceil(BLOCK_BYTES / 3) * 4

/**
 * How bytes travel. `bytes`: as they are, but for a Ctrl-C, which is to reach the board whatever it does, and for
 * the escape that stands for it. `base64`: for boards whose standard input takes text alone, and when bytes came
 * to harm on the way.
 */
export type Encoding = 'bytes' | 'base64'

const DECODED: Record<Encoding, string> = {
  bytes: "bytes(E[:n]).replace(b'\\x1bC',b'\\x03').replace(b'\\x1bE',b'\\x1b')",
  base64: 'a2b_base64(E[:n])'
}

/**
 * `reply(text)` prints a line, `end()` the hash of all of them, since USB drivers of boards lose whole packets
 * of an answer. Nothing is gathered: the heap may be small.
 */
const REPLY = `
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

const SHA = `
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

/** Who the board is, as JSON. */
export const IDENTIFY = `${REPLY}
import os,sys,json
def names():
 try:
  return [n[:-10] for n in os.listdir('/lib') if n.endswith('.dist-info')]
 except OSError:
  return []
u=''
try:
 from machine import unique_id
 u=hexlify(unique_id()).decode()
except (ImportError,AttributeError):
 pass
try:
 n=os.uname()
 n=[n[0],n[4]]
except AttributeError:
 n=[sys.platform,'']
z=1
try:
 import deflate
except ImportError:
 z=0
s=sys.implementation
i=hasattr(sys.stdin,'buffer')
reply(json.dumps([list(s[1])[:3],n[0]+'-'+u if u else '',n[1],getattr(s,'_mpy',0),z,i,names()]))
end()
`

/**
 * Lists files: their path, size, 24 digits of sha256, and whether the installed version of the package
 * owns them. When all is as it should be, a lone `=`. Before that a line about the flash: bytes of a
 * block, free blocks, whole files in the staging folder.
 *
 * @param roots files and folders relative to /
 * @param distInfoPrefix the package's dist-info folders begin with it; empty for none
 * @param expected digest of the listing that needs no answer
 */
export function listing(roots: string[], distInfoPrefix: string, expected: string): string {
  return `${REPLY}${SHA}
import os
O=set()
def walk(p,f):
 try:
  t=os.stat('/'+p)
 except OSError:
  return
 if t[0]&0x4000:
  for e in sorted(os.listdir('/'+p)):
   walk(p+'/'+e,f)
 else:
  f(p,'%s %d %s'%(p,t[6],sha('/'+p)))
def ls(d):
 try:
  return sorted(os.listdir(d))
 except OSError:
  return []
A=${JSON.stringify(roots)}
def inside(p):
 for r in A:
  if p==r or p.startswith(r+'/'):
   return 1
P=${JSON.stringify(distInfoPrefix)}
for d in ls('/lib') if P else ():
 if d.startswith(P) and d.endswith('.dist-info'):
  d='lib/'+d
  O.update(d+'/'+e for e in ls('/'+d))
  try:
   with open('/'+d+'/RECORD') as f:
    for l in f:
     l='lib/'+l.rsplit(',',2)[0].strip('"')
     if '..' not in l:
      O.add(l)
  except OSError:
   pass
def all(f):
 for p in A:
  walk(p,f)
 for p in O:
  if not inside(p):
   walk(p,f)
D=sha256()
def add(p,l):
 D.update(l.encode())
 D.update(b'\\n')
all(add)
S='/.update/stage/'
G=[]
for n in ls(S):
 if '-' in n and len(n)>25 and sha(S+n)==n[:24]:
  G.append(n)
 else:
  os.remove(S+n)
v=os.statvfs('/')
reply('%d %d %s'%(v[0],v[3],','.join(G)))
if hexlify(D.digest()).decode()==${JSON.stringify(expected)}:
 reply('=')
else:
 all(lambda p,l:reply(l+' %d'%(p in O)))
end()
`
}

/**
 * Receives a journal and the files it names, checks their hashes, and puts them in place. Until the last
 * one is there, only \`/.update\` changes. The journal is the one of the board's own updates: if the power goes
 * while files are put in place, \`recover()\` in the board's main.py finishes it.
 *
 * It reads blocks: four hexadecimal digits of encoded length, four of plain length, `z` if deflated, the
 * encoded bytes. It writes a letter, counted up, for each window that it has taken. When it fails it first
 * reads what is still under way, or the REPL would take that for a program.
 *
 * @param journalName `{24 digits of sha256}-{size}`
 * @param watchdog feed the watchdog, which goes on when the program that began with it was interrupted; where
 *   none was running this starts one, so only when the board has shown that one may be
 */
export function receiver(
  journalName: string,
  deflate: boolean,
  encoding: Encoding,
  watchdog: boolean
): string {
  return `
import sys,os,io,select
from hashlib import sha256
from binascii import hexlify,a2b_base64
${deflate ? 'import deflate' : ''}${SHA}
I=getattr(sys.stdin,'buffer',sys.stdin)
U='/.update/'
S=U+'stage/'
c=${CREDIT_BYTES}
k=a=z=0
H=memoryview(bytearray(9))
E=memoryview(bytearray(${ENCODED_BYTES}))
D=memoryview(bytearray(${BLOCK_BYTES}))
def get(m):
 global c,k
 p=0
 n=len(m)
 while p<n:
  q=I.readinto(m[p:p+min(c,n-p)])
  p+=q
  c-=q
  if not c:
   c=${CREDIT_BYTES}
   k=k+1&63
   sys.stdout.write(chr(64+k))
${watchdog ? WATCHDOG : ''}def block():
${watchdog ? ' if w:\n  w.feed()\n' : ''} get(H)
 n=int(bytes(H[:4]),16)
 r=int(bytes(H[4:8]),16)
 get(E[:n])
 b=${DECODED[encoding]}
 if H[8]==122:
  deflate.DeflateIO(io.BytesIO(b),deflate.RAW,${WINDOW_BITS}).readinto(D[:r])
 else:
  D[:r]=b
 return r
def take(p,n):
 global a,z
 s=int(n.split('-')[1])
 with open(p,'wb') as f:
  while s:
   if a==z:
    z=block()
    a=0
   q=min(s,z-a)
   f.write(D[a:a+q])
   a+=q
   s-=q
 if sha(p)!=n[:24]:
  os.remove(p)
  raise ValueError('hash')
def there(p):
 try:
  os.stat(p)
  return 1
 except OSError:
  return 0
def parents(p):
 i=p.find('/',1)
 while i>0:
  if not there(p[:i]):
   os.mkdir(p[:i])
  i=p.find('/',i+1)
def clear(d):
 for n in os.listdir(d):
  os.remove(d+n)
def lines():
 with open(J) as f:
  f.readline()
  for l in f:
   if l[0]!='.':
    yield l.rstrip('\\n').split(' ',2)
J=U+'journal.plan'
parents(S)
parents(U+'old/')
sys.stdout.write('@')
try:
 take(J,${JSON.stringify(journalName)})
 for o,n,p in lines():
  if o=='+' and not there(S+n):
   take(S+n,n)
except Exception:
 w=select.poll()
 w.register(sys.stdin,1)
 while w.poll(200):
  I.read(1)
 raise
for n in ('apply','trial','keep','undo'):
 if there(U+'journal.'+n):
  os.remove(U+'journal.'+n)
clear(U+'old/')
os.rename(J,U+'journal.apply')
J=U+'journal.apply'
for o,n,p in lines():
 p='/'+p
 if o=='+':
  if there(S+n):
   parents(p)
   os.rename(S+n,p)
 elif there(p):
  os.remove(p)
  try:
   while p.count('/')>2:
    p=p[:p.rfind('/')]
    os.rmdir(p)
  except OSError:
   pass
clear(S)
os.remove(J)
if hasattr(os,'sync'):
 os.sync()
sys.stdout.write('#')
`
}

/** Feeds the watchdog for the longest time that all chips allow; where none was running this starts one. */
export const WATCHDOG = `w=None
try:
 from machine import WDT
 w=WDT(timeout=8000)
except Exception:
 pass
`

/** Removes files and folders with all that is in them; `/lib` itself and what is not there are no error. */
export function removal(paths: string[]): string {
  return `${REPLY}
import os
N=0
def rm(p):
 global N
 try:
  t=os.stat(p)[0]
 except OSError:
  return
 if t&0x4000:
  for e in os.listdir(p):
   rm(p+'/'+e)
  os.rmdir(p)
 else:
  os.remove(p)
  N+=1
for p in ${JSON.stringify(paths)}:
 rm('/'+p)
reply(str(N))
end()
`
}
