/** What programs need to run at all, in the spelling of every system, upper case. */
const EVERY_PROGRAM = [
  ...['PATH', 'HOME', 'USER', 'LOGNAME', 'SHELL', 'LANG', 'LANGUAGE', 'TZ'],
  ...['TMPDIR', 'TEMP', 'TMP', 'TERM', 'COLORTERM', 'NO_COLOR'],
  // Where a Python that a workflow installed finds itself.
  ...['LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH', 'PYTHONHOME', 'PYTHONPATH', 'VIRTUAL_ENV'],
  // Windows starts hardly anything without these.
  ...['SYSTEMROOT', 'SYSTEMDRIVE', 'WINDIR', 'COMSPEC', 'PATHEXT', 'USERNAME', 'USERPROFILE'],
  ...['HOMEDRIVE', 'HOMEPATH', 'APPDATA', 'LOCALAPPDATA', 'PROGRAMDATA', 'PROGRAMFILES'],
  ...['NUMBER_OF_PROCESSORS', 'PROCESSOR_ARCHITECTURE']
]

/** What pip and apt need besides, to reach their indexes: a proxy's address may hold a password. */
const DOWNLOADERS = [
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'FTP_PROXY', 'ALL_PROXY', 'NO_PROXY'],
  ...['SSL_CERT_FILE', 'SSL_CERT_DIR', 'REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE'],
  ...['NETRC', 'APT_CONFIG', 'PYTHONUSERBASE']
]

/**
 * The environment of a program that is started: what it needs, by name. Everything else stays here, above
 * all the inputs of an action (`INPUT_…`), tokens, and `MPY_BLOX_…`, which hold passwords and keys.
 *
 * @param downloads whether it fetches packages: then proxies, certificates and pip's settings come along
 */
export function childEnvironment(
  downloads: boolean,
  from: NodeJS.ProcessEnv = process.env
): NodeJS.ProcessEnv {
  const names = new Set(downloads ? [...EVERY_PROGRAM, ...DOWNLOADERS] : EVERY_PROGRAM)
  const families = downloads ? ['LC_', 'XDG_', 'PIP_'] : ['LC_', 'XDG_']
  return Object.fromEntries(
    Object.entries(from).filter(([name]) => {
      // Windows spells `Path`, and proxies are mostly in lower case.
      const upper = name.toUpperCase()
      return names.has(upper) || families.some((family) => upper.startsWith(family))
    })
  )
}
