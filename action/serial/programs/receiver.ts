import { SHA, THERE } from './parts'
import {
  BLOCK_BYTES,
  CREDIT_BYTES,
  ENCODED_BYTES,
  type Encoding,
  WINDOW_BITS
} from './stream-format'

const DECODED: Record<Encoding, string> = {
  bytes: "bytes(E[:n]).replace(b'\\x1bC',b'\\x03').replace(b'\\x1bE',b'\\x1b')",
  base64: 'a2b_base64(E[:n])'
}

/** Feeds the watchdog for the longest time that all chips allow; where none was running this starts one. */
export const WATCHDOG = `w=None
try:
 from machine import WDT
 w=WDT(timeout=8000)
except Exception:
 pass
`

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
${deflate ? 'import deflate' : ''}${SHA}${THERE}I=getattr(sys.stdin,'buffer',sys.stdin)
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
def parents(p):
 i=p.find('/',1)
 while i>0:
  if not there(p[:i]):
   os.mkdir(p[:i])
  i=p.find('/',i+1)
def clear(d):
 for n in os.listdir(d[:-1]):
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
if there('/.settings-before'):
 os.remove('/.settings-before')
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
