import { REPLY } from './parts'

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
