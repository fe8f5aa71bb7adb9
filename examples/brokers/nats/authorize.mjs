// Who may connect to the fleet's NATS server by MQTT, and what they may do there.
//
//   npm install @nats-io/transport-node @nats-io/jwt @nats-io/nkeys
//   node authorize.mjs keys                 AUTHORIZE_SEED for here, AUTHORIZE_ISSUER for the server
//   node authorize.mjs password < secret    a line's value for users.json: {"esp32-840d8e": "…"}
//   node authorize.mjs                      runs; NATS_URL, AUTHORIZE_PASSWORD, AUTHORIZE_SEED, USERS
//
// A board logs in with its device id as user name, and has to give it as client id too: with another
// board's it would take over that board's session. A user named here as one of PEOPLE is a publisher.
import { Buffer } from 'node:buffer'
import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { TextDecoder, TextEncoder } from 'node:util'
import { connect } from '@nats-io/transport-node'
import { Algorithms, decode, encodeAuthorizationResponse, encodeUser } from '@nats-io/jwt'
import { createAccount, fromPublic, fromSeed } from '@nats-io/nkeys'

const PREFIX = 'mpypi'
const PEOPLE = ['publisher']

const hash = (password, salt) => scryptSync(password, salt, 32)

function isRight(password, kept) {
  const [salt, digest] = (kept ?? ':').split(':').map((part) => Buffer.from(part, 'hex'))
  const given = hash(password ?? '', salt)
  return digest.length === given.length && timingSafeEqual(given, digest)
}

// MQTT's slashes are dots here, and a dot in a topic is two slashes.
const subject = (topic) => topic.replaceAll('.', '//').replaceAll('/', '.')

/** Subjects by which the server itself hands a session its messages of QoS 1. */
const SESSION = ['$MQTT.sub.>', '$MQTT.deliver.pubrel.>']

/** What holds a channel for one publisher at a time (`nats-url`): a key-value bucket, and where answers come. */
const LOCK = {
  pub: [
    '$JS.API.INFO',
    ...['INFO', 'CREATE', 'MSG.GET'].map((call) => `$JS.API.STREAM.${call}.KV_mpy-blox-leases`),
    '$KV.mpy-blox-leases.*'
  ],
  sub: ['_INBOX.>']
}

/** What boards tell Home Assistant of their entities; people clear that of a board that is gone. */
const entitiesOf = (user) => `homeassistant.*.${subject(user)}.*.config`

function permissionsOf(user) {
  // A filter that ends in /# is two subscriptions: what is below, and the level itself.
  const below = (subject) => [subject, `${subject}.>`]
  if (PEOPLE.includes(user))
    return {
      pub: { allow: [...below(PREFIX), entitiesOf('*'), ...LOCK.pub] },
      sub: { allow: [...below(PREFIX), entitiesOf('*'), ...SESSION, ...LOCK.sub] }
    }
  const own = subject(`${PREFIX}/nodes/${user}`)
  return {
    pub: { allow: [`${own}.>`, entitiesOf(user)] },
    sub: {
      allow: [
        `${PREFIX}.channels.*`,
        ...below(`${PREFIX}.packages`),
        ...below(own),
        'homeassistant.status',
        ...SESSION
      ]
    }
  }
}

/** Why a connection is refused, or undefined. */
function refusal({ connect_opts: { user, pass }, client_info: { mqtt_id } }, users) {
  if (!user || !/^[\w.-]+$/.test(user) || !isRight(pass, users[user]))
    return 'wrong user or password'
  if (!PEOPLE.includes(user) && mqtt_id !== user) return `client id ${mqtt_id} is not ${user}'s`
  return undefined
}

async function answer(request, issuer, users) {
  const { nats } = decode(new TextDecoder().decode(request))
  const user = fromPublic(nats.user_nkey)
  const error = refusal(nats, users)
  const grant = error
    ? { error }
    : {
        jwt: await encodeUser(
          nats.connect_opts.user,
          user,
          issuer,
          permissionsOf(nats.connect_opts.user),
          { aud: 'FLEET', algorithm: Algorithms.v2 }
        )
      }
  return await encodeAuthorizationResponse(user, fromPublic(nats.server_id.id), issuer, grant, {
    algorithm: Algorithms.v2
  })
}

async function serve() {
  const { NATS_URL, AUTHORIZE_PASSWORD, AUTHORIZE_SEED, USERS = 'users.json' } = process.env
  const issuer = fromSeed(new TextEncoder().encode(AUTHORIZE_SEED))
  const nats = await connect({
    servers: NATS_URL,
    user: 'authorize',
    pass: AUTHORIZE_PASSWORD,
    maxReconnectAttempts: -1
  })
  const requests = nats.subscribe('$SYS.REQ.USER.AUTH')
  // Until the server has it, it refuses everybody.
  await nats.flush()
  console.log('authorizing')
  for await (const message of requests)
    // Read anew each time: a board that is added or locked out counts at its next connection.
    message.respond(await answer(message.data, issuer, JSON.parse(readFileSync(USERS, 'utf8'))))
}

switch (process.argv[2]) {
  case 'keys': {
    const account = createAccount()
    console.log(`AUTHORIZE_SEED=${new TextDecoder().decode(account.getSeed())}`)
    console.log(`AUTHORIZE_ISSUER=${account.getPublicKey()}`)
    break
  }
  case 'password': {
    const salt = randomBytes(16)
    const password = readFileSync(0, 'utf8').replace(/\r?\n$/, '')
    console.log(`${salt.toString('hex')}:${hash(password, salt).toString('hex')}`)
    break
  }
  default:
    await serve()
}
