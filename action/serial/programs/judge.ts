import { KEPT, THERE } from './parts'

const FOLDERS = `import os
${THERE}${KEPT}R='/lib/mpy_blox/recovery/'
def drop():
 if there(K):
  for n in sorted(os.listdir(K),key=whole,reverse=True):
   os.remove(K+'/'+n)
  os.rmdir(K)
`

/**
 * Copies what mends the board, before a transfer changes it: if the power goes while files are put in place,
 * `main.py` finds it. Its `__init__`, without which it is not taken, comes last. One that an update has left
 * stays: it has proven itself.
 */
export const KEEP_JUDGE = `${FOLDERS}if there(R[:-1]) and not (there(K) and any(map(whole,os.listdir(K)))):
 if not there('/.update'):
  os.mkdir('/.update')
 drop()
 os.mkdir(K)
 b=bytearray(512)
 m=memoryview(b)
 for n in sorted(os.listdir(R[:-1]),key=whole):
  with open(R+n,'rb') as f,open(K+'/copy','wb') as g:
   while 1:
    s=f.readinto(b)
    if not s:
     break
    g.write(m[:s])
  os.rename(K+'/copy',K+'/'+n)
`

/** Removes that copy. */
export const DROP_JUDGE = `${FOLDERS}drop()
`
