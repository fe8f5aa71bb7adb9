import { KEPT, REPLY, SHA, THERE } from './parts'

/**
 * Lists files: their path, size, 24 digits of sha256, and whether the installed version of a package
 * owns them. When all is as it should be, a lone `=`. Before that a line about the flash: bytes of a
 * block, free blocks, whole files in the staging folder, `1` where a judge is kept (see judge.ts). Where something
 * differs the board's room for updates is free: its next boot keeps it anew.
 *
 * MicroPython counts both blocks of a littlefs folder twice (lfs2_fs_traverse): they are given back. FAT, which
 * takes capital letters for small ones, counts right. Less than none comes without its sign from 64 bits.
 *
 * @param roots files and folders relative to /
 * @param distInfoPrefixes the packages' dist-info folders begin with one of them
 * @param expected digest of the listing that needs no answer
 */
export function listing(roots: string[], distInfoPrefixes: string[], expected: string): string {
  return `import os
${REPLY}${SHA}${THERE}${KEPT}O=set()
def walk(p,f):
 t=there('/'+p)
 if not t:
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
P=${JSON.stringify(distInfoPrefixes)}
for d in ls('/lib') if P else ():
 if any(d.startswith(p) for p in P) and d.endswith('.dist-info'):
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
for n in ls(S[:-1]):
 if '-' in n and len(n)>25 and sha(S+n)==n[:24]:
  G.append(n)
 else:
  os.remove(S+n)
Q=hexlify(D.digest()).decode()==${JSON.stringify(expected)}
if not Q and 'reserve' in ls('/.update'):
 os.remove('/.update/reserve')
v=os.statvfs('/')
n=(v[3]+0x20000000&0x3fffffff)-0x20000000
if not Q:
 F=['']
 for p in F:
  for e in os.ilistdir(p or '/'):
   if e[1]==0x4000 and len(e)>3 and len(F)<64:
    F.append(p+'/'+e[0])
 if not any(p!=p.upper() and there(p.upper()) for p in F):
  n=max(0,min(n+2*len(F)-2,v[2]))
reply('%d %d %s %d'%(v[0],n,','.join(G),any(map(whole,ls(K)))))
if Q:
 reply('=')
else:
 all(lambda p,l:reply(l+' %d'%(p in O)))
end()
`
}
