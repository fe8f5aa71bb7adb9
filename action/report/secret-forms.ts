/** Below this a piece of base64 stands for too little to be told from any other text. */
const SHORTEST_BASE64 = 8

/**
 * The forms in which one line of a secret may turn up: as it is, in JSON, in a URL, in HTML, in base64
 * by itself or within something longer (`user:password`).
 */
export function secretForms(secret: string): string[] {
  return [
    secret,
    ...jsonForms(secret),
    ...urlForms(secret),
    htmlForm(secret),
    ...base64Forms(Buffer.from(secret))
  ]
}

/** RFC 8259 §7 lets writers choose what to escape. */
function jsonForms(secret: string): string[] {
  const plain = JSON.stringify(secret).slice(1, -1)
  const ascii = plain.replaceAll(/[^\x20-\x7e]/g, jsonCode)
  return [
    plain, // JavaScript
    ascii, // Python
    plain.replaceAll(/[<>&\u2028\u2029]/g, jsonCode), // Go
    ...[plain, ascii].map((form) => form.replaceAll('/', '\\/')), // PHP
    secret // .NET
      .replaceAll('\\', '\\\\')
      .replaceAll(
        /["&'+<>`]|[^\x20-\x7e]/g,
        (character) => `\\u${jsonCode(character).slice(2).toUpperCase()}`
      )
  ]
}

const jsonCode = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

/** What encoders of URLs leave as it is; they agree on everything else but the space. */
const UNESCAPED = [
  /[A-Za-z0-9_.~-]/, // RFC 3986 §2.3
  /[A-Za-z0-9_.~/-]/, // Python's quote
  /[A-Za-z0-9_.~!'()*-]/, // encodeURIComponent
  /[A-Za-z0-9_.*-]/, // application/x-www-form-urlencoded
  /[A-Za-z0-9_.~!'()*\-$&+,%]/, // user and password by the URL Standard
  /[A-Za-z0-9_.~!'()*\-$&+,;:=@/?#]/ // encodeURI
]

function urlForms(secret: string): string[] {
  return UNESCAPED.flatMap((kept) => {
    const upper = Array.from(secret, (character) =>
      kept.test(character) ? character : percentEncoded(character)
    ).join('')
    const lower = upper.replaceAll(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())
    return [upper, lower, upper.replaceAll('%20', '+'), lower.replaceAll('%20', '+')]
  })
}

function percentEncoded(character: string): string {
  const bytes = [...Buffer.from(character)]
  return bytes.map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')
}

function htmlForm(secret: string): string {
  return secret
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

/**
 * RFC 4648: a character of base64 is six bits. The secret may begin at any of three places within three
 * bytes; only characters that hold bits of nothing else are the same whatever is around it.
 */
function base64Forms(secret: Buffer): string[] {
  const forms = [0, 1, 2].flatMap((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), secret]).toString('base64')
    const begin = Math.ceil((before * 8) / 6)
    const end = Math.floor(((before + secret.length) * 8) / 6)
    const piece = encoded.slice(begin, end)
    return [piece, piece.replaceAll('+', '-').replaceAll('/', '_')]
  })
  const whole = secret.length >= 4 ? [secret.toString('base64'), secret.toString('base64url')] : []
  return [...whole, ...forms.filter((form) => form.length >= SHORTEST_BASE64)]
}
