import { REPLY } from './parts'

/** Counts in `N` the files that it removes; what is not there is no error. */
const removing = (paths: string[]): string => `${REPLY}
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
`

const ANSWER = `reply(str(N))
end()
`

/** Removes files and folders with all that is in them; answers how many files that were. */
export const removal = (paths: string[]): string => removing(paths) + ANSWER

/**
 * Removes the secrets that provision.json brought, wherever they have gone by now, also by earlier versions (NVS
 * namespace `sec_cfg`); answers how many places held some.
 */
export const UNPROVISION = `${removing(['provision.json', '.sec_cfg'])}
try:
 from esp32 import NVS
 v=NVS('sec_cfg')
 for k in ('store','iv','payload','payload_s'):
  try:
   v.erase_key(k)
   N+=1
  except OSError:
   pass
 v.commit()
except ImportError:
 pass
${ANSWER}`
