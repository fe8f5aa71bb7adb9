export const id = 660;
export const ids = [660];
export const modules = {

/***/ 70988:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bx: () => (/* binding */ baseOf),
  ND: () => (/* binding */ baseTopic),
  dS: () => (/* binding */ offerDelta)
});

// EXTERNAL MODULE: ./action/release/blob.ts
var blob = __webpack_require__(85476);
// EXTERNAL MODULE: ./action/release/nested-json.ts
var nested_json = __webpack_require__(95255);
;// CONCATENATED MODULE: ./action/release/delta.ts

/**
 * Manifest deltas: docs/protocol.md, "Manifest delta". Most of a manifest is hashes, which do not
 * compress; a board that has the manifest before needs the lines that differ only.
 */
/** @returns the lines that turn `base` into `manifest`, for a board to merge by path */
function makeDelta(base, manifest) {
    const [, ...before] = linesOf(base);
    const [header, ...now] = linesOf(manifest);
    const known = new Set(before);
    const paths = new Set(now.map(pathOf));
    const changed = now.filter((line) => !known.has(line));
    const removed = before
        .map(pathOf)
        .filter((path) => !paths.has(path))
        .map((path) => JSON.stringify([path]));
    return joinLines(header, [...changed, ...removed].sort(byPath));
}
/** What a board does: the new manifest, which still has to prove its hash. */
function applyDelta(base, delta) {
    const [, ...before] = linesOf(base);
    const [header, ...changes] = linesOf(delta);
    const replaced = new Set(changes.map(pathOf));
    const kept = before.filter((line) => !replaced.has(pathOf(line)));
    const put = changes.filter((line) => parseJson(line).length > 1);
    return joinLines(header, [...kept, ...put].sort(byPath));
}
function linesOf(manifest) {
    return Buffer.from(manifest).toString('latin1').slice(0, -1).split('\n');
}
function joinLines(header, lines) {
    return Buffer.from([header, ...lines].map((line) => `${line}\n`).join(''), 'latin1');
}
function pathOf(line) {
    return String((0,nested_json/* parseJson */.qF)(line)[0]);
}
function byPath(a, b) {
    return pathOf(a) < pathOf(b) ? -1 : 1;
}

// EXTERNAL MODULE: ./action/release/manifest.ts
var release_manifest = __webpack_require__(91302);
// EXTERNAL MODULE: ./action/release/retained-list.ts
var retained_list = __webpack_require__(8504);
// EXTERNAL MODULE: ./action/report/failure.ts
var failure = __webpack_require__(78862);
// EXTERNAL MODULE: ./action/channel/fetched.ts
var fetched = __webpack_require__(78412);
// EXTERNAL MODULE: ./action/channel/reports.ts
var reports = __webpack_require__(84366);
// EXTERNAL MODULE: ./action/release/version.ts
var version = __webpack_require__(28723);
;// CONCATENATED MODULE: ./action/channel/same-version.ts



/** More names tell nobody more. */
const MAX_NAMED = 10;
/**
 * Warns of a release that has the version of the one before and is another: what a board runs cannot be told from its
 * version any more.
 *
 * @param before manifest that the channel has
 * @param manifest of what is published now
 */
function warnOfSameVersion(before, manifest, reporter) {
    const [old, { header }] = [(0,release_manifest/* parseManifest */.Ng)(before), (0,release_manifest/* parseManifest */.Ng)(manifest)];
    if (old.header.name !== header.name || !(0,version/* isSameVersion */.p)(old.header.version, header.version))
        return;
    const [, ...lines] = makeDelta(before, manifest).toString('latin1').trimEnd().split('\n');
    const paths = lines.filter((line) => line !== '').map((line) => JSON.parse(line)[0]);
    if (paths.length === 0)
        return;
    const more = paths.length > MAX_NAMED ? ` and ${paths.length - MAX_NAMED} more` : '';
    reporter.warning(`${header.name} ${header.version} has been published with other content: ${paths.slice(0, MAX_NAMED).join(', ')}${more}; ` +
        'boards take it, but nobody can tell which one they run: give it a version of its own');
}

// EXTERNAL MODULE: ./action/channel/topics.ts
var channel_topics = __webpack_require__(73809);
;// CONCATENATED MODULE: ./action/channel/base.ts









/** Below that part of the manifest's size, a delta is worth the board's work. */
const WORTH = 0.7;
/** Where it stands which release the addressed boards probably run: their channel's list, or a status. */
function baseTopic({ channel, deviceIds, ...prefixes }) {
    const topics = new channel_topics/* Topics */.n(prefixes);
    return channel !== undefined ? topics.channel(channel) : topics.status(deviceIds[0]);
}
/**
 * Adds what spares boards the new manifest: a delta from the release that the channel, or the first board
 * addressed, has now. Without such a release, or when it cannot be had, nothing is added: the
 * manifest alone serves every board.
 *
 * @param told what is retained on `baseTopic`
 */
async function offerDelta(connection, options, told, reporter) {
    const release = options.packages.find(({ entry }) => entry.type === 'release');
    if (release?.entry.type !== 'release' || told === undefined)
        return options;
    const { pkg_sha256 } = release.entry;
    const known = baseOf(options, told);
    // The very same list once more.
    if (known.release === pkg_sha256)
        return known.base ? withBase(options, known.base) : options;
    if (known.release === undefined)
        return options;
    const base = known.release;
    const before = (await (0,fetched/* fetchManifest */.Cj)(connection, new channel_topics/* Topics */.n(options), base))?.bytes;
    if (!before)
        return options;
    const manifest = (0,blob/* decompress */.mF)(release.payload, release_manifest/* MAX_MANIFEST_BYTES */.ZJ);
    if (options.channel !== undefined)
        warnOfSameVersion(before, manifest, reporter);
    const payload = (0,blob/* compress */.Bc)(makeDelta(before, manifest));
    if (payload.length > release.payload.length * WORTH)
        return options;
    return {
        ...withBase(options, base),
        packages: [...options.packages, { entry: { type: 'delta', base, pkg_sha256 }, payload }]
    };
}
function withBase(options, base) {
    const list = options.list.map((entry) => (entry.type === 'release' ? { ...entry, base } : entry));
    return { ...options, list };
}
/** Hash of the manifest that the addressed boards probably run, and what its own list gives as base. */
function baseOf(options, told) {
    try {
        if (options.channel === undefined) {
            const release = (0,reports/* readReport */.tL)('status', told)?.release;
            return release ? { release } : {};
        }
        const entry = (0,retained_list/* releaseEntryOf */.Nn)(baseTopic(options), told);
        if (!entry)
            return {};
        return { release: entry.pkg_sha256, ...(entry.base !== undefined && { base: entry.base }) };
    }
    catch (error) {
        if (error instanceof failure/* Failure */.HR || error instanceof reports/* NotUnderstood */.fO)
            return {};
        throw error;
    }
}


/***/ }),

/***/ 25331:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  eE: () => (/* binding */ connect),
  KI: () => (/* binding */ connectExclusively)
});

// UNUSED EXPORTS: Connection

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./action/report/failure.ts
var failure = __webpack_require__(78862);
// EXTERNAL MODULE: ./action/channel/client-options.ts
var client_options = __webpack_require__(55533);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./action/options/secret.ts
var secret = __webpack_require__(51306);
;// CONCATENATED MODULE: ./action/channel/handshake.ts


const MQTT5_UNSUPPORTED_VERSION = 0x84;
const MQTT3_UNACCEPTABLE_VERSION = 1;
/** One attempt to open a session, with one version of the protocol. Never throws. */
async function shakeHands(broker, version, options) {
    // A third of the program, for which runs that reach no broker need not wait.
    const mqtt = await Promise.all(/* import() */[__webpack_require__.e(736), __webpack_require__.e(825)]).then(__webpack_require__.t.bind(__webpack_require__, 44825, 23));
    return new Promise((resolve) => {
        const client = mqtt.connect({
            ...options,
            protocolVersion: version,
            reconnectPeriod: 0,
            resubscribe: false
        });
        // Else a small packet waits until what was sent before it is acknowledged: a round trip.
        const { setNoDelay } = client.stream;
        setNoDelay?.call(client.stream, true);
        const stranger = new FirstBytes(client);
        let settled = false;
        const settle = (handshake) => {
            if (settled)
                return;
            settled = true;
            if (!handshake.client)
                client.end(true);
            resolve(handshake);
        };
        client.on('connect', (connack) => settle({ client, connack }));
        // Stays for the client's life: an 'error' without a listener would end the process.
        client.on('error', (error) => settle({ refusal: stranger.explain(broker) ?? explain(broker, version, options, error) }));
        client.once('close', () => settle({ refusal: stranger.explain(broker) ?? handshake_closed(version, options) }));
    });
}
/** What a server says first: MQTT 5 §3.2, the first byte of CONNACK. */
const CONNACK = '\x20';
/** What a server says that speaks something else than MQTT on this port. */
class FirstBytes {
    seen = '';
    constructor(client) {
        // Before the parser, which gives up on what it does not know.
        client.stream.prependOnceListener('data', (data) => {
            this.seen = data.toString('latin1', 0, 5);
        });
    }
    explain(broker) {
        // A TLS alert or handshake record: RFC 8446 §5.1.
        if (this.seen.startsWith('\x15\x03') || this.seen.startsWith('\x16\x03'))
            return failed('tls-expected', `${broker} speaks TLS on this port; write mqtts:// (or wss://).`);
        if (this.seen.startsWith('HTTP'))
            return failed('http-port', `${broker} speaks HTTP on this port, not MQTT; MQTT is usual on 1883 and 8883 (TLS), or ` +
                'write ws:// or wss:// with a path if this is its WebSocket.');
        if (this.seen === 'INFO ')
            return failed('nats-port', `${broker} speaks NATS's own protocol on this port; MQTT has one of its own, see mqtt { listen } in nats.conf, ` +
                'often 1883.');
        if (this.seen !== '' && !this.seen.startsWith(CONNACK))
            return failed('no-mqtt', `${broker} speaks something else than MQTT on this port; MQTT is usual on 1883 and 8883 (TLS).`);
        return undefined;
    }
}
function failed(code, message) {
    return { kind: 'failure', failure: new failure/* Failure */.HR(code, message) };
}
/** What is probably the matter when a server hangs up without a word. */
const HINTS = {
    mqtt: 'does it expect TLS? then write mqtts://',
    mqtts: 'is TLS spoken on this port? if not, write mqtt://',
    ws: 'is its WebSocket there? check port and path, often /mqtt; does it expect TLS? then write wss://',
    wss: 'is its WebSocket there? check port and path, often /mqtt; is TLS spoken on this port? if not, write ws://'
};
function handshake_closed(version, { protocol }) {
    const reason = `it closed the connection before it answered (${HINTS[protocol ?? 'mqtt']})`;
    return { kind: version === 5 ? 'version' : 'transient', reason };
}
function explain(broker, version, options, error) {
    if (typeof error.code === 'number')
        return explainConnack(broker, version, options, error.code);
    if (typeof error.code === 'string')
        return explainTransport(broker, version, options, error);
    // A CONNACK that does not parse, or none in time.
    if (version === 5)
        return { kind: 'version', reason: error.message };
    return { kind: 'transient', reason: error.message };
}
/** Mosquitto's clientid_prefixes answers like a wrong password. */
const CLIENT_ID_PREFIX = '. Or it takes only client ids that begin in a certain way: set client-id to that.';
function explainConnack(broker, version, options, code) {
    if (version === 5 && (code === MQTT5_UNSUPPORTED_VERSION || code === MQTT3_UNACCEPTABLE_VERSION))
        return { kind: 'version', reason: `CONNACK code ${code}` };
    switch (code) {
        case 4: // MQTT 3.1.1 §3.2.2.3: bad user name or password
        case 5: // not authorized, which is what most brokers say to a wrong password
        case 0x86:
        case 0x87:
            return failed('wrong-password', (options.username === undefined
                ? `${broker} lets nobody in without a user name; set username and password. ${(0,secret/* ifGiven */.NF)('username')}`
                : options.password === undefined
                    ? `${broker} does not let this user in without a password: ${secret/* EMPTY_SECRET */.z4}`
                    : `${broker} does not accept this user name and password; check username and password${spaceIn(options.password)}`) +
                CLIENT_ID_PREFIX);
        case 2:
        case 0x85:
            return failed('bad-client-id', `${broker} refuses the client id ${options.clientId ?? ''}; set client-id to what ids have to begin with there.`);
        case 0x8a:
            return failed('banned', `${broker} has banned this client; ask whoever runs the broker.`);
        case 3:
        case 0x88:
        case 0x89:
            return { kind: 'transient', reason: 'it says that it is unavailable' };
        default:
            return failed('connection-refused', `${broker} refuses the connection with reason code 0x${code.toString(16)}.`);
    }
}
const spaceIn = (password) => /^ | $/.test(password.toString()) ? ' (which begins or ends in a space)' : '';
const UNTRUSTED = new Set([
    'UNABLE_TO_GET_ISSUER_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'CERT_SIGNATURE_FAILURE',
    'CERT_UNTRUSTED',
    'INVALID_CA'
]);
const UNREACHABLE = {
    ECONNREFUSED: 'nothing listens there',
    ENOTFOUND: 'the host name is not known',
    EAI_AGAIN: 'the host name could not be looked up',
    ETIMEDOUT: 'it did not answer in time',
    EHOSTUNREACH: 'there is no route to it',
    ENETUNREACH: 'there is no network'
};
function explainTransport(broker, version, options, error) {
    const code = String(error.code);
    if (code === 'UNABLE_TO_VERIFY_LEAF_SIGNATURE')
        return failed('ca-mismatch', `${broker} shows a certificate alone, whose issuer is not ${options.ca === undefined ? `a public CA; set ca to the CA it is from. ${(0,secret/* ifGiven */.NF)('ca')}` : 'the CA given; check ca'}. ` +
            'If it is from that: an intermediate certificate is missing; let the broker send its whole chain, or append it to ca.');
    if (UNTRUSTED.has(code))
        return failed('ca-mismatch', options.ca === undefined
            ? `${broker} shows a certificate that no public CA vouches for; set ca to the CA it is from. ${(0,secret/* ifGiven */.NF)('ca')}`
            : `${broker} shows a certificate that is not from the CA given; check ca, and the host.`);
    if (code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID')
        return failed('certificate-expired', `The certificate of ${broker} is not valid today; renew it, or set the clock.`);
    if (code === 'ERR_TLS_CERT_ALTNAME_INVALID')
        return failed('host-mismatch', `The certificate of ${broker} is for another host name; use the name that is in it.`);
    if (code.startsWith('ERR_SSL_') || code === 'EPROTO')
        return failed('tls-failed', /CERTIFICATE|HANDSHAKE_FAILURE|UNKNOWN_CA/.test(code)
            ? `${broker} does not accept this client; it may ask for client-cert and client-key.` +
                (options.cert === undefined ? ` ${(0,secret/* ifGiven */.NF)('client-cert', 'client-key')}` : '')
            : `${broker} does not speak TLS on this port (${code}); write ${options.protocol === 'wss' ? 'ws' : 'mqtt'}:// if it is meant to be plain, or its port for TLS (${options.protocol === 'wss' ? 443 : 8883}).`);
    // Node's parser of HTTP, which a WebSocket begins with.
    if (code.startsWith('HPE_'))
        return failed('no-websocket', `${broker} does not answer as a web server on this port: write ${options.protocol === 'ws' ? 'wss:// if it expects TLS, or ' : ''}mqtt:// or mqtts:// if it is not for WebSockets.`);
    if (code in UNREACHABLE)
        return { kind: 'transient', reason: UNREACHABLE[code] ?? code };
    // ECONNRESET and EPIPE: some brokers answer an MQTT 5 CONNECT that they cannot read like this.
    if (code === 'ECONNRESET' || code === 'EPIPE')
        return handshake_closed(version, options);
    return { kind: version === 5 ? 'version' : 'transient', reason: code };
}

// EXTERNAL MODULE: ./action/channel/silence.ts
var silence = __webpack_require__(81414);
;// CONCATENATED MODULE: ./action/channel/lifetime.ts

/** A broker that has not answered by then, and from which no byte came, is as good as gone. */
const ANSWER_TIMEOUT_MS = 30_000;
/** How long a client is connected, and what that means for answers that are waited for. */
class Lifetime {
    client;
    /** Resolves when the connection has ended, for whichever reason. */
    over;
    isOver = false;
    constructor(client) {
        this.client = client;
        this.over = new Promise((resolve) => {
            const end = () => {
                this.isOver = true;
                resolve();
            };
            client.once('close', end);
            // What cannot be parsed leaves the client deaf. Mosquitto 2.0 answers a message above its
            // message_size_limit with a PUBACK that MQTT 5 does not know.
            client.once('error', () => {
                end();
                client.end(true);
            });
            if (!client.connected)
                end();
        });
    }
    get goesOn() {
        return !this.isOver;
    }
    /** From now on nothing is expected of it. */
    close() {
        this.isOver = true;
    }
    /**
     * Waits for an answer. Bytes that come are life: it may have to wait behind much that is retained.
     *
     * @returns false if the connection ended first, or nothing came in time and it was ended here
     */
    answered(answer) {
        return this.within(answer, async (signal) => {
            let before;
            do {
                before = (0,silence/* bytesFrom */.sd)(this.client);
                await delay(ANSWER_TIMEOUT_MS, signal);
            } while (!signal.aborted && (0,silence/* bytesFrom */.sd)(this.client) !== before);
        });
    }
    /**
     * The same with a patience of one's own, which resolves when it is at its end.
     *
     * @throws what the answer throws while the connection goes on
     */
    async within(answer, patience) {
        const outcome = answer.then(() => true, (error) => {
            if (this.goesOn)
                throw error;
            return false;
        });
        // The loser of the race may still reject, long after.
        outcome.catch(() => { });
        const timer = new AbortController();
        try {
            const won = await Promise.race([
                outcome,
                this.over.then(() => false),
                patience(timer.signal).then(() => false)
            ]);
            if (!won && this.goesOn)
                this.client.end(true);
            return won;
        }
        finally {
            timer.abort();
        }
    }
}
/** Ends early, without an error, where the signal says so. */
function delay(ms, signal) {
    return new Promise((resolve) => {
        const timer = setTimeout(resolve, ms);
        signal?.addEventListener('abort', () => {
            clearTimeout(timer);
            resolve();
        });
    });
}

;// CONCATENATED MODULE: ./action/channel/reason-codes.ts

const UNSPECIFIED = 0x80;
const NOT_AUTHORIZED = 0x87;
const PACKET_TOO_LARGE = 0x95;
const REASONS = {
    0x87: ': it lets this user in no more',
    0x8b: ': it is shutting down',
    0x8d: ': it heard nothing for too long',
    0x8e: ': another client took over the session, with the same client id',
    0x93: ': it was sent more at a time than it takes',
    0x97: ': a quota is used up',
    0x98: ': its administrator ended it'
};
/** Why the broker ended a connection, to follow "was lost"; empty if it did not say (MQTT 5 §3.14.2.1). */
const endReason = (code) => REASONS[code ?? -1] ?? '';
/** Why the broker does not take a message (MQTT 5 §3.4.2.1). */
function refusalOf({ topic, payload }, code, broker) {
    const size = Buffer.byteLength(payload);
    switch (code) {
        case NOT_AUTHORIZED:
            return new failure/* Failure */.HR('not-authorized', `${broker} does not let this user publish to ${topic}; allow it there.`);
        case PACKET_TOO_LARGE:
            return new failure/* Failure */.HR('package-too-large', `${broker} refuses ${topic}: ${size} bytes are above its limit.`);
        default:
            return new failure/* Failure */.HR('packet-refused', `${broker} refuses ${topic} (${size} bytes) with reason code ${code}.`);
    }
}
/** Whether a subscription was refused without a reason: all that MQTT 3.1.1 knows (§3.9.3). */
const isUnspecified = (error) => error instanceof Error &&
    'packet' in error &&
    error.packet.granted.includes(UNSPECIFIED);

;// CONCATENATED MODULE: ./action/channel/slots.ts
/** So many at a time, whoever asks, in the order of the calls. */
class Slots {
    free;
    waiting = [];
    constructor(free) {
        this.free = free;
    }
    /** @returns undefined where one is free now; else what resolves when one is */
    take() {
        if (this.free === 0)
            return new Promise((taken) => this.waiting.push(taken));
        this.free -= 1;
        return undefined;
    }
    give() {
        const next = this.waiting.shift();
        if (next)
            next();
        else
            this.free += 1;
    }
}

;// CONCATENATED MODULE: ./action/channel/window.ts

/** Before the first acknowledgement; a release of small files fits in. */
const FIRST_BYTES = 65_536;
/** What may be under way is acknowledged within so long: on a slow line that is little. */
const AHEAD_S = 2;
const FEWEST_BYTES = 16_384;
/** A broker that has not acknowledged by then, beyond what the line takes, is as good as gone. */
const PATIENCE_MS = 30_000;
/** Bytes per second of the slowest line that is waited for, before its speed is known. */
const SLOWEST = 4_000;
/** A line may become slower than it was. */
const SLOWER = 4;
/**
 * How much may be on its way to a broker. A line that is slow is given less at a time, and more time:
 * acknowledgements tell how fast it is.
 */
class Window {
    waiting = [];
    messages = 0;
    bytes = 0;
    acknowledgedBytes = 0;
    begunMs = performance.now();
    heardMs = performance.now();
    /** @returns undefined where there is room now; else what resolves when there is, in the order of the calls */
    enter(bytes) {
        if (this.waiting.length > 0 || !this.hasRoomFor(bytes))
            return new Promise((admit) => this.waiting.push({ bytes, admit }));
        this.admit(bytes);
        return undefined;
    }
    leave(bytes, isAcknowledged) {
        this.messages -= 1;
        this.bytes -= bytes;
        if (isAcknowledged) {
            this.acknowledgedBytes += bytes;
            this.heardMs = performance.now();
        }
        while (this.waiting[0] && this.hasRoomFor(this.waiting[0].bytes)) {
            const next = this.waiting.shift();
            this.admit(next.bytes);
            next.admit();
        }
    }
    /** Whether anything is under way. */
    get isBusy() {
        return this.messages > 0;
    }
    /** Resolves when nothing was acknowledged for longer than the line can take for what is under way. */
    async silence(signal) {
        for (let leftMs = this.patienceMs; leftMs > 0 && !signal.aborted;) {
            await (0,promises_.setTimeout)(leftMs, undefined, { signal }).catch(() => { });
            leftMs = this.heardMs + this.patienceMs - performance.now();
        }
    }
    admit(bytes) {
        if (this.messages === 0)
            this.heardMs = performance.now();
        if (this.acknowledgedBytes === 0 && this.messages === 0)
            this.begunMs = performance.now();
        this.messages += 1;
        this.bytes += bytes;
    }
    hasRoomFor(bytes) {
        if (this.messages === 0)
            return true;
        const { bytesPerS } = this;
        const most = bytesPerS === undefined ? FIRST_BYTES : bytesPerS * AHEAD_S;
        return this.bytes + bytes <= Math.max(most, FEWEST_BYTES);
    }
    get patienceMs() {
        const { bytesPerS } = this;
        const slowest = bytesPerS === undefined ? SLOWEST : bytesPerS / SLOWER;
        return PATIENCE_MS + (this.bytes / slowest) * 1000;
    }
    /** Unknown until more than round trips has been seen of the line. */
    get bytesPerS() {
        const seconds = (this.heardMs - this.begunMs) / 1000;
        const isTelling = this.acknowledgedBytes >= FEWEST_BYTES || seconds >= AHEAD_S;
        return isTelling && this.acknowledgedBytes > 0 ? this.acknowledgedBytes / seconds : undefined;
    }
}

;// CONCATENATED MODULE: ./action/channel/session.ts






/** Enough to hide the round trip. MQTT 5 brokers say if they take fewer (Mosquitto: 20); of 3.1.1 AWS takes 100. */
const IN_FLIGHT = 64;
/** While messages are under way acknowledgements tell that the broker is there; pings wait behind them. */
const SPARE_PINGS_MS = 5_000;
const GOOD_BYE_TIMEOUT_MS = 2_000;
/** NATS refuses subscriptions at QoS 1 while it elects a leader. */
const PAUSES_MS = [500, 1_000, 2_000, 4_000];
/** One connection from CONNACK to its end. When it is lost, methods say so instead of throwing. */
class Session {
    client;
    broker;
    maximumPacketBytes;
    /** False if the broker said that it keeps no retained messages; only MQTT 5 brokers say so. */
    retains;
    /** False if the broker said that it acknowledges nothing. */
    acknowledges;
    inFlight;
    /** For messages of all calls together: brokers count them so (MQTT 5 §4.9), and HiveMQ hangs up above ten. */
    slots;
    life;
    disconnectReason;
    constructor(client, connack, broker) {
        this.client = client;
        this.broker = broker;
        this.maximumPacketBytes = connack.properties?.maximumPacketSize;
        this.retains = connack.properties?.retainAvailable !== false;
        this.acknowledges = connack.properties?.maximumQoS !== 0;
        this.inFlight = Math.min(IN_FLIGHT, connack.properties?.receiveMaximum ?? IN_FLIGHT);
        this.slots = new Slots(this.inFlight);
        client.on('disconnect', (packet) => (this.disconnectReason = packet.reasonCode));
        this.life = new Lifetime(client);
    }
    get alive() {
        return this.life.goesOn;
    }
    /** Resolves when the connection has ended, for whichever reason. */
    get lost() {
        return this.life.over;
    }
    /** Whether the broker ended the connection over a packet's size; only MQTT 5 brokers say why. */
    get saidTooLarge() {
        return this.disconnectReason === PACKET_TOO_LARGE;
    }
    /** Why the broker ended the connection, as far as it said; only MQTT 5 brokers say so. */
    get reason() {
        return endReason(this.disconnectReason);
    }
    /** Says good-bye, so that the broker sends no last will; waits a moment at most. */
    async end() {
        const wasAlive = this.alive;
        this.life.close();
        if (wasAlive) {
            const said = this.client.endAsync(false).catch(() => { });
            const timer = new AbortController();
            await Promise.race([said, delay(GOOD_BYE_TIMEOUT_MS, timer.signal)]);
            timer.abort();
        }
        this.client.end(true);
    }
    /**
     * @param pipelined several at a time
     * @returns undefined when all are acknowledged; else the message that was under way when the
     *   connection was lost
     */
    async publish(messages, pipelined, onAcknowledged) {
        const window = new Window();
        const queue = [...messages];
        let lost;
        let failed = false;
        const work = async () => {
            for (let next = queue.shift(); next && !lost && !failed; next = queue.shift()) {
                try {
                    if (await this.send(next, window))
                        onAcknowledged(next);
                    else
                        lost ??= next;
                }
                catch (error) {
                    failed = true;
                    throw error;
                }
            }
        };
        const spared = setInterval(() => this.client.reschedulePing(true), SPARE_PINGS_MS);
        try {
            await Promise.all(Array.from({ length: pipelined ? this.inFlight : 1 }, work));
        }
        finally {
            clearInterval(spared);
        }
        return lost;
    }
    /** @returns whether the broker acknowledged it before the connection was lost */
    async send(message, window) {
        const { topic, payload, retain } = message;
        const bytes = Buffer.byteLength(payload);
        const room = window.enter(bytes);
        // Not a moment later than it has to be: what is asked after this call is to be sent after it, see `Connection`.
        if (room)
            await room;
        const slot = this.slots.take();
        if (slot)
            await slot;
        let isAcknowledged = false;
        try {
            isAcknowledged = await this.life.within(this.client.publishAsync(topic, payload, { qos: 1, retain }), (signal) => window.silence(signal));
            return isAcknowledged;
        }
        catch (error) {
            const { code } = error;
            if (typeof code === 'number')
                throw refusalOf(message, code, this.broker);
            // Not the broker's answer: the connection does not work any more.
            this.client.end(true);
            return false;
        }
        finally {
            this.slots.give();
            window.leave(bytes, isAcknowledged);
        }
    }
    /**
     * Asks what is retained on exact topics. Subscriptions follow each other at once, and each is taken back
     * before the next, so that few are held at any time.
     *
     * @returns false if the connection was lost first
     */
    async retained(topics, visit, quiet) {
        const open = new Set(topics);
        let done = () => { };
        const allSeen = new Promise((resolve) => (done = resolve));
        const hear = (topic, payload) => {
            if (!open.delete(topic))
                return;
            visit(topic, payload);
            if (open.size === 0)
                done();
        };
        this.client.on('message', hear);
        try {
            const begunMs = performance.now();
            let roundTripMs = 0;
            const refused = [];
            const ask = (some) => [
                this.subscribe(some, 0).then((alive) => {
                    roundTripMs ||= performance.now() - begunMs;
                    return alive;
                }),
                this.unsubscribe(some)
            ];
            const asked = chunksOf(topics, SUBSCRIPTIONS_AT_A_TIME).flatMap((some) => {
                const [answer, end] = ask(some);
                return [answer.catch(() => refused.push(...some) > 0), end];
            });
            if ((await Promise.all(asked)).includes(false))
                return false;
            // Some brokers count subscriptions before they have ended those that came earlier.
            for (const some of chunksOf(refused, SUBSCRIPTIONS_AT_A_TIME))
                if ((await Promise.all(ask(some))).includes(false))
                    return false;
            const quietMs = Math.max(quiet.ms, quiet.roundTrips * roundTripMs);
            return await this.silence(quietMs, () => topics.length - open.size, allSeen);
        }
        finally {
            this.client.off('message', hear);
        }
    }
    /**
     * Waits until nothing has come for a while, see `silence`.
     *
     * @param enough ends the wait at once
     * @returns false if the connection was lost first
     */
    async silence(quietMs, come, enough = new Promise(() => { })) {
        await (0,silence/* silence */.ao)(this.client, quietMs, come, Promise.race([enough, this.lost]));
        return this.alive;
    }
    /**
     * Listens at QoS 1, in MQTT 3.1.1 at QoS 0: NATS gives out QoS 1 by a consumer for each subscription, which may stand
     * still for good when a node was lost (seen with 2.12).
     *
     * @returns false if the connection was lost first
     */
    async listen(topics, listener) {
        this.handlers.set(listener, (topic, payload, packet) => listener(topic, payload, packet.retain === true));
        this.client.on('message', this.handlers.get(listener));
        return this.subscribe(topics, this.client.options.protocolVersion === 5 ? 1 : 0, PAUSES_MS);
    }
    async unlisten(topics, listener) {
        const handler = this.handlers.get(listener);
        if (handler)
            this.client.off('message', handler);
        this.handlers.delete(listener);
        if (this.alive)
            await this.unsubscribe(topics);
    }
    handlers = new Map();
    /** @param pausesMs before each further try, where the broker gave no reason */
    async subscribe(topics, qos, [pauseMs, ...further] = []) {
        try {
            return await this.life.answered(this.client.subscribeAsync(topics, { qos }));
        }
        catch (error) {
            if (pauseMs !== undefined && isUnspecified(error)) {
                await Promise.race([delay(pauseMs), this.lost]);
                return this.alive && this.subscribe(topics, qos, further);
            }
            throw new failure/* Failure */.HR('not-authorized', `${this.broker} does not let this user subscribe to ${topics[0]}; allow it there.`);
        }
    }
    unsubscribe(topics) {
        return this.life.answered(this.client.unsubscribeAsync(topics));
    }
}
/**
 * EMQX Serverless lets a client hold ten subscriptions, AWS IoT Core lets a SUBSCRIBE have eight topics.
 */
const SUBSCRIPTIONS_AT_A_TIME = 8;
function chunksOf(items, size) {
    return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}

;// CONCATENATED MODULE: ./action/channel/dialling.ts




const FIRST_BACK_OFF_MS = 500;
const LONGEST_BACK_OFF_MS = 8_000;
const SUSPICIOUS = 3;
/**
 * How a session with a broker comes about, for the first time or again. MQTT 5 is tried first; a broker that refuses it,
 * in whichever of the ways brokers do, is asked again in 3.1.1 at once, and the answer is remembered.
 */
class Dialling {
    broker;
    clientOptions;
    retries;
    reporter;
    version;
    /** So many times the connection was lost, and the broker did not say why. */
    unexplained = 0;
    constructor(
    /** For messages: scheme, host and port. */
    broker, clientOptions, 
    /** Further attempts after the first, with back-off between them. */
    retries, reporter, 
    /** 5, or 4 for MQTT 3.1.1. */
    version = 5) {
        this.broker = broker;
        this.clientOptions = clientOptions;
        this.retries = retries;
        this.reporter = reporter;
        this.version = version;
    }
    /**
     * @param before the session that was lost
     * @throws Failure `broker-unreachable`, `connection-lost`, or why no attempt would help
     */
    async open(before) {
        if (before)
            this.reporter.warning(`The connection to ${this.broker} was lost${this.reasonOf(before)}; connecting again.`);
        let reason = '';
        for (let attempt = 0; attempt <= this.retries; attempt++) {
            if (attempt > 0) {
                this.reporter.info(`${this.broker}: ${reason}; trying again.`);
                await (0,promises_.setTimeout)(Math.min(FIRST_BACK_OFF_MS * 2 ** (attempt - 1), LONGEST_BACK_OFF_MS));
            }
            const outcome = await this.attempt();
            if (typeof outcome !== 'string')
                return outcome;
            reason = outcome;
        }
        const tries = this.retries === 0 ? 'one try' : `${this.retries + 1} tries`;
        throw before
            ? new failure/* Failure */.HR('connection-lost', `${this.broker} went away and is not back after ${tries}: ${reason}; ` +
                'run again, only what is missing is sent.')
            : new failure/* Failure */.HR('broker-unreachable', `${this.broker} cannot be reached, after ${tries}: ${reason}; check host, port and network.`);
    }
    /** Mosquitto 2.0 does not say that another client took a session over: then it is told by how often it happens. */
    reasonOf({ reason }) {
        if (reason === '')
            this.unexplained += 1;
        return this.unexplained < SUSPICIOUS
            ? reason
            : `, ${this.unexplained} times by now without a reason (another client with the same client id?)`;
    }
    /** @returns a session, or the reason why another attempt may help */
    async attempt() {
        let handshake = await shakeHands(this.broker, this.version, this.clientOptions);
        if (!handshake.client && handshake.refusal.kind === 'version') {
            this.reporter.debug(`${this.broker}: no MQTT 5 (${handshake.refusal.reason}); trying 3.1.1.`);
            handshake = await shakeHands(this.broker, 4, this.clientOptions);
            if (handshake.client)
                this.version = 4;
        }
        if (handshake.client) {
            this.reporter.debug(`${this.broker}: connected, ${this.version === 5 ? 'MQTT 5' : 'MQTT 3.1.1'}.`);
            return new Session(handshake.client, handshake.connack, this.broker);
        }
        if (handshake.refusal.kind === 'failure')
            throw handshake.refusal.failure;
        return handshake.refusal.reason;
    }
}

;// CONCATENATED MODULE: ./action/channel/connection.ts





const RETRIES = 4;
/** A session with a broker that outlives lost connections and hides which version of MQTT the broker speaks. */
class Connection {
    dialling;
    retries;
    reporter;
    isExclusive;
    session;
    reaching;
    closed = false;
    /** Of the broker as it was then, see `restore`. */
    trusted;
    restorers = [];
    constructor(dialling, retries, reporter, 
    /** The client id is one that others may take over: it never connects again by itself. */
    isExclusive) {
        this.dialling = dialling;
        this.retries = retries;
        this.reporter = reporter;
        this.isExclusive = isExclusive;
    }
    /** For messages: scheme, host and port. */
    get broker() {
        return this.dialling.broker;
    }
    /** 5, or 4 for MQTT 3.1.1. */
    get protocolVersion() {
        return this.dialling.version;
    }
    /** The largest packet in bytes that the broker said it takes; only MQTT 5 brokers say so. */
    get maximumPacketBytes() {
        return this.session?.maximumPacketBytes;
    }
    /** False if the broker said that it keeps no retained messages, without which nobody gets a package. */
    get retains() {
        return this.session?.retains ?? true;
    }
    /** False if the broker said that it takes messages only as they come, and acknowledges none. */
    get acknowledges() {
        return this.session?.acknowledges ?? true;
    }
    /**
     * Publishes at QoS 1. The order in which messages are begun is kept; what is asked after this call, without waiting
     * for its end, is asked after as many messages as the line takes at once.
     *
     * @param onAcknowledged called once a message, when the broker has answered for it
     * @throws Failure `connection-lost`, `packet-refused`, `not-authorized`, ...
     */
    async publish(messages, onAcknowledged = () => { }) {
        const open = new Set(messages);
        let losses = 0;
        let isFurther = false;
        await this.persist(async (session) => {
            const before = open.size;
            // After a loss one at a time: if it happens again, it is known which message did it.
            const lost = await session.publish([...open], losses === 0, (message) => {
                open.delete(message);
                onAcknowledged(message);
            });
            isFurther = open.size < before;
            losses = lost === undefined || isFurther ? 0 : losses + 1;
            if (lost && (losses >= 2 || session.saidTooLarge))
                throw this.refusedPacket(lost);
            return lost === undefined;
        }, () => isFurther);
    }
    /**
     * What is retained on exact topics.
     *
     * @param visit called for each retained message as it comes; after a lost connection perhaps again
     * @param quiet shorter where it does not matter if one comes too late
     */
    async retained(topics, visit, quiet = silence/* QUIET */.DC) {
        await this.persist((session) => session.retained(topics, visit, quiet));
    }
    /** What is retained on one topic. */
    async retainedOn(topic, quiet) {
        let found;
        await this.retained([topic], (_topic, payload) => (found = payload), quiet);
        return found;
    }
    /**
     * Listens until the returned function is called; subscribed again after a lost connection, which
     * brings retained messages once more.
     */
    async watch(topics, listener) {
        let ended = false;
        const keep = async () => {
            await this.persist(async (session) => {
                if (ended)
                    return true;
                if (!(await session.listen(topics, listener)))
                    return false;
                void session.lost
                    .then(() => (ended || this.closed ? undefined : keep()))
                    .catch(() => this.reporter.warning(`${this.broker} is gone; nothing more is heard of it.`));
                return true;
            });
        };
        await keep();
        return async () => {
            ended = true;
            await this.session?.unlisten(topics, listener);
        };
    }
    /**
     * Waits until nothing has come for a while, see `silence`; after a lost connection anew.
     *
     * @throws Failure `connection-lost`
     */
    async silence(quietMs, come) {
        await this.persist((session) => session.silence(quietMs, come));
    }
    /** Resolves when the session that is open now has ended. */
    get lost() {
        return this.session?.lost ?? Promise.resolve();
    }
    /**
     * A broker that was killed may come back without what it had acknowledged: Mosquitto saves every half hour
     * (`autosave_interval`).
     *
     * @param again looks at what was published here and nobody else changes, and publishes what is not there
     */
    onReturn(again) {
        this.restorers.push(again);
    }
    /** Has what was published looked at again, if the broker was away since that was last done. */
    async restore() {
        for (let tries = 0; tries <= this.retries; tries++) {
            const session = await this.reach();
            if (session === this.trusted)
                return;
            for (const again of this.restorers)
                await again();
            this.trusted = session;
        }
    }
    async close() {
        this.closed = true;
        await this.session?.end();
        this.session = undefined;
    }
    /** Opens the session now, so that what is wrong with it comes to light before any work. */
    async open() {
        this.trusted = await this.reach();
    }
    /**
     * Repeats the work over lost connections until it says that it is done.
     *
     * @param isFurther whether the last attempt brought it on; only those in vain are counted
     */
    async persist(work, isFurther = () => false) {
        for (let attempt = 0;; attempt++) {
            const session = await this.reach();
            if (await work(session))
                return;
            if (isFurther())
                attempt = 0;
            if (attempt >= this.retries)
                throw new failure/* Failure */.HR('connection-lost', `The connection to ${this.broker} was lost${this.dialling.reasonOf(session)}, after ${attempt + 1} tries; ` +
                    'run again, only what is missing is sent.');
        }
    }
    /** One session for all who want one: two of the same client id would end each other. */
    reach() {
        if (this.session?.alive)
            return Promise.resolve(this.session);
        // What else was under way when something failed must not bring it back.
        if (this.closed)
            return Promise.reject(new failure/* Failure */.HR('connection-lost', `${this.broker} was left; run again.`));
        if (this.session && this.isExclusive)
            return Promise.reject(new failure/* Failure */.HR('writer-lost', `The connection to ${this.broker} was lost${this.session.reason}; run again.`));
        this.reaching ??= this.begin().finally(() => (this.reaching = undefined));
        return this.reaching;
    }
    async begin() {
        return (this.session = await this.dialling.open(this.session));
    }
    refusedPacket({ topic, payload }) {
        return new failure/* Failure */.HR('packet-refused', `${this.broker} closes the connection when ${topic} (${Buffer.byteLength(payload)} bytes) is published; ` +
            "it may be above the broker's size limit, or the user may not publish there.");
    }
}
/**
 * Connects to a broker.
 *
 * @throws Failure `broker-unreachable`, `wrong-password`, `ca-mismatch`, `pem-invalid`, ...; none holds a secret
 */
async function connect(options, reporter) {
    const clientId = `${options.clientId ?? 'mpy-blox'}-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
    return opened(options, { clientId }, reporter);
}
/**
 * Connects with a client id that ends whatever session has it, and does not connect again after a loss.
 *
 * @param name what the client id is, after the part that brokers may demand
 * @param will is published by the broker when the session ends without a good-bye
 * @param version of MQTT, which is known from another connection
 * @throws Failure as `connect`; `writer-lost` from what is done after a loss
 */
async function connectExclusively(options, name, will, reporter, version) {
    const clientId = `${options.clientId ?? 'mpy-blox'}-${name}`;
    const last = { ...will, payload: Buffer.from(will.payload), qos: 1 };
    const exclusive = { clientId, will: last };
    return opened(options, exclusive, reporter, version);
}
async function opened(options, more, reporter, exclusively) {
    const { shown, client } = (0,client_options/* clientOptions */.s)(options, reporter);
    const { retries = RETRIES } = options;
    const dialling = new Dialling(shown, { ...client, ...more }, retries, reporter, exclusively);
    const connection = new Connection(dialling, retries, reporter, exclusively !== undefined);
    await connection.open();
    return connection;
}


/***/ }),

/***/ 78412:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cj: () => (/* binding */ fetchManifest),
/* harmony export */   gI: () => (/* binding */ fetchPackages)
/* harmony export */ });
/* unused harmony export blobsOf */
/* harmony import */ var _release_blob__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85476);
/* harmony import */ var _release_manifest__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91302);
/* harmony import */ var _release_update_list__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97899);



/**
 * Fetches all that a release entry leads to: its manifest, then the blobs in one go, since to ask for each by itself
 * takes as many ways to the broker and back. What it makes of them is for whoever checks them.
 *
 * @param further packages besides
 */
async function fetchPackages(connection, topics, entry, further = []) {
    const payloads = new Map();
    const fetchAll = (references) => connection.retained([...new Set(references.map((each) => topics.package(each)))], (topic, payload) => payloads.set(topic, payload));
    const fetched = (reference) => payloads.get(topics.package(reference));
    await fetchAll([entry]);
    const manifest = fetched(entry);
    const blobs = (manifest && blobsOf(entry.pkg_sha256, manifest)) ?? [];
    if (blobs.length + further.length > 0)
        await fetchAll([...further, ...blobs]);
    return fetched;
}
/** What a manifest needs, or undefined for what is not the manifest of that hash. */
const blobsOf = (hash, payload) => manifestIn(hash, payload)?.manifest.files.flatMap(({ sha256, sizeBytes }) => (0,_release_blob__WEBPACK_IMPORTED_MODULE_0__/* .blobReferences */ .aA)(sha256, sizeBytes));
/** @returns undefined if it cannot be had, or is damaged */
const fetchManifest = async (connection, topics, hash) => manifestIn(hash, await connection.retainedOn(topics.package((0,_release_update_list__WEBPACK_IMPORTED_MODULE_2__/* .manifestOf */ .$V)(hash))));
/** Damaged is as good as none. */
function manifestIn(hash, payload) {
    try {
        const bytes = payload && (0,_release_blob__WEBPACK_IMPORTED_MODULE_0__/* .decompress */ .mF)(payload, _release_manifest__WEBPACK_IMPORTED_MODULE_1__/* .MAX_MANIFEST_BYTES */ .ZJ);
        return bytes && (0,_release_blob__WEBPACK_IMPORTED_MODULE_0__/* .sha256Of */ .Bj)(bytes) === hash ? { bytes, manifest: (0,_release_manifest__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)(bytes) } : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 37451:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VN: () => (/* binding */ changeIndex),
/* harmony export */   _M: () => (/* binding */ writeIndex),
/* harmony export */   vY: () => (/* binding */ readIndex)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78862);
/* harmony import */ var _release_release_index__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74099);



/** MQTT has no compare-and-set: whoever is overwritten by another publisher merges once more. */
const TRIES = 5;
const FIRST_PAUSE_MS = 100;
/** @returns undefined where nothing is retained */
async function readIndex(connection, topics, name, quiet) {
    const topic = topics.index(name);
    const found = await connection.retainedOn(topic, quiet);
    return found?.length ? (0,_release_release_index__WEBPACK_IMPORTED_MODULE_2__/* .parseIndex */ .A1)(topic, found) : undefined;
}
/**
 * Writes a change on top of what was read. Whether another publisher overwrites it, shows later: `changeIndex`.
 *
 * @param seen what is retained, if anything is
 * @returns whether there was anything to write
 */
async function writeIndex(connection, topics, { name, change, isIn }, seen, reporter) {
    const before = seen ?? (0,_release_release_index__WEBPACK_IMPORTED_MODULE_2__/* .emptyIndex */ .gW)(name);
    if (isIn(before))
        return false;
    const topic = topics.index(name);
    const { payload, forgotten } = (0,_release_release_index__WEBPACK_IMPORTED_MODULE_2__/* .encodeIndex */ .bj)(change(before));
    for (const { version } of forgotten)
        reporter.warning(`${topic} is full: ${name} ${version} is forgotten there, and will not be pruned; prune earlier`);
    await connection.publish([{ topic, payload, retain: true }]);
    return true;
}
/**
 * Reads, changes and writes the index of a release name until the change is in it.
 *
 * @throws Failure `index`, `index-contended`
 */
async function changeIndex(connection, topics, wanted, reporter) {
    const { name, isIn } = wanted;
    const read = () => readIndex(connection, topics, name);
    let index = await read();
    for (let tries = 0; !index || !isIn(index); tries++) {
        if (tries === TRIES)
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('index-contended', `${topics.index(name)} was overwritten ${TRIES} times while it was written; let fewer publishers ` +
                'work at a time, and run again');
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(FIRST_PAUSE_MS * 2 ** tries * Math.random());
        const begunMs = performance.now();
        await writeIndex(connection, topics, wanted, await read(), reporter);
        // Whoever had read it before that is about to overwrite it, and takes as long.
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)((performance.now() - begunMs) * (2 + 2 * Math.random()));
        index = await read();
    }
}


/***/ }),

/***/ 84366:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fO: () => (/* binding */ NotUnderstood),
/* harmony export */   tL: () => (/* binding */ readReport),
/* harmony export */   tR: () => (/* binding */ REPORT_KINDS)
/* harmony export */ });
/* unused harmony exports UPDATE_STATES, MAX_REPORT_BYTES */
/* harmony import */ var _release_shape__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66394);

/** States of an update on a board: docs/protocol.md, "Status". */
const UPDATE_STATES = [
    'idle',
    'checking',
    'downloading',
    'held',
    'staged',
    'applying',
    'trial',
    'confirmed',
    'rejected',
    'failed',
    'rolled-back'
];
/** Why a report was left out: `version is not text`. Holds nothing of what the board said. */
class NotUnderstood extends Error {
}
/** Above what any board can say: it sends a report from one buffer of its heap. */
const MAX_REPORT_BYTES = 8_192;
const MAX_NAME = 100;
const MAX_VERSION = 64;
const MAX_ERROR_TEXT = 500;
const MAX_PACKAGES = 100;
const MAX_KEYS = 20;
const MAX_UNAME = 10;
const MAX_COUNT = 2 ** 40;
const READERS = {
    info: (payload) => infoOf(objectOf(payload)),
    status: (payload) => statusOf(objectOf(payload)),
    online: (payload) => onlineOf(payload.toString()),
    asleep: (payload) => sleepOf(objectOf(payload))
};
const REPORT_KINDS = Object.keys(READERS);
/**
 * Turns what a board said into a type. Boards are strangers: nothing is taken that is not what
 * docs/protocol.md says, in sizes that it allows.
 *
 * @returns undefined for an empty payload, which takes back what was retained
 * @throws NotUnderstood
 */
function readReport(kind, payload) {
    if (payload.length > MAX_REPORT_BYTES)
        throw new NotUnderstood(`it is longer than ${MAX_REPORT_BYTES} bytes`);
    return payload.length === 0 ? undefined : READERS[kind](payload);
}
function onlineOf(payload) {
    if (payload === '1')
        return true;
    if (payload === '0')
        return false;
    throw new NotUnderstood('it is neither 1 nor 0');
}
function sleepOf({ until, for_s: forS }) {
    return {
        untilMs: orNull(until, (value) => countOf('until', value) * 1000),
        forMs: countOf('for_s', forS) * 1000
    };
}
const HELD_BY = ['window', 'postponed', 'spread'];
function heldOf({ why, until }) {
    const known = HELD_BY.find((each) => each === why);
    if (known === undefined)
        throw new NotUnderstood('why is none that is known');
    return {
        why: known,
        ...optional('untilMs', until, (value) => countOf('until', value) * 1000)
    };
}
function statusOf(status) {
    const { attempt, heap_free: heapFree } = status;
    const state = stateOf(status['state']);
    return {
        state,
        ...(state === 'held' && { held: heldOf(status) }),
        release: orNull(status['release'], (value) => hexOf('release', value, 64)),
        version: orNull(status['version'], (value) => nameOf('version', value, MAX_VERSION)),
        progress: orNull(status['progress'], (value) => numberOf('progress', value, 100)),
        error: orNull(status['error'], errorOf),
        ...optional('attempt', attempt, (value) => countOf('attempt', value)),
        ...optional('heapFreeBytes', heapFree, (value) => countOf('heap_free', value)),
        ...datedOf(status)
    };
}
/** Earlier than any board library that dates its reports: nobody has set the clock. */
const CLOCK_SET_S = Date.UTC(2024, 0) / 1000;
function datedOf({ time, up }) {
    const { timeS } = optional('timeS', time, (value) => countOf('time', value));
    return {
        ...(timeS !== undefined && timeS >= CLOCK_SET_S && { timeMs: timeS * 1000 }),
        ...optional('upS', up, (value) => countOf('up', value))
    };
}
/** Boards of the original Mpy-BLOX say `uname` and `versions` alone (its mqtt/update.py, `register`). */
function infoOf(info) {
    const packages = info['packages'] === undefined ? 'versions' : 'packages';
    return {
        channel: orNull(info['channel'], (value) => nameOf('channel', value, MAX_NAME)),
        packages: namesOf(packages, info[packages], MAX_PACKAGES),
        keys: keysOf(info['keys']),
        uname: namesOf('uname', info['uname'], MAX_UNAME),
        ...optional('deviceId', info['device_id'], (value) => nameOf('device_id', value, MAX_NAME)),
        ...optional('mpy', info['mpy'], (value) => countOf('mpy', value)),
        ...optional('flashFreeBytes', info['flash_free'], (value) => countOf('flash_free', value)),
        ...optional('heapFreeBytes', info['heap_free'], (value) => countOf('heap_free', value)),
        ...optional('rssiDbm', info['rssi'], rssiOf),
        ...optional('takenOver', info['taken_over'], (value) => countOf('taken_over', value)),
        ...optional('crashes', info['safe_mode'], crashesOf),
        ...datedOf(info)
    };
}
function rssiOf(value) {
    if (typeof value === 'number' && value >= -200 && value <= 100)
        return value;
    throw new NotUnderstood('rssi is not a number from -200 to 100');
}
function crashesOf(safeMode) {
    if (!(0,_release_shape__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(safeMode))
        throw new NotUnderstood('safe_mode is not a JSON object');
    return countOf('safe_mode.crashes', safeMode['crashes']);
}
function objectOf(payload) {
    let value;
    try {
        value = JSON.parse(payload.toString());
    }
    catch {
        throw new NotUnderstood('it is not JSON');
    }
    if (!(0,_release_shape__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value))
        throw new NotUnderstood('it is not a JSON object');
    return value;
}
function orNull(value, read) {
    return value === undefined || value === null ? null : read(value);
}
function optional(key, value, read) {
    return value === undefined || value === null ? {} : { [key]: read(value) };
}
function stateOf(value) {
    const state = UPDATE_STATES.find((known) => known === value);
    if (state === undefined)
        throw new NotUnderstood('state is none that is known');
    return state;
}
function errorOf(value) {
    if (!(0,_release_shape__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value))
        throw new NotUnderstood('error is not an object');
    const { code, text } = value;
    if (typeof code !== 'string' || !/^[a-z][a-z0-9-]{0,39}$/.test(code))
        throw new NotUnderstood('error.code is not a code');
    if (typeof text !== 'string')
        throw new NotUnderstood('error.text is not text');
    // A verdict counts however long its reason is.
    return { code, text: text.length > MAX_ERROR_TEXT ? `${text.slice(0, MAX_ERROR_TEXT)}…` : text };
}
function keysOf(value) {
    if (value === undefined || value === null)
        return [];
    if (!Array.isArray(value) || value.length > MAX_KEYS)
        throw new NotUnderstood(`keys is not a list of at most ${MAX_KEYS}`);
    return value.map((key) => hexOf('a key id', key, 8));
}
function namesOf(key, value, max) {
    if (value === undefined || value === null)
        return {};
    if (!(0,_release_shape__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value))
        throw new NotUnderstood(`${key} is not an object`);
    const entries = Object.entries(value);
    if (entries.length > max)
        throw new NotUnderstood(`${key} has more than ${max} entries`);
    return Object.fromEntries(entries.map(([name, text]) => [
        nameOf(`a name in ${key}`, name, MAX_NAME),
        nameOf(`a value in ${key}`, text, MAX_NAME)
    ]));
}
function nameOf(key, value, max) {
    if (typeof value !== 'string')
        throw new NotUnderstood(`${key} is not text`);
    if (value.length > max)
        throw new NotUnderstood(`${key} is longer than ${max} characters`);
    if (/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(value))
        throw new NotUnderstood(`${key} holds control characters`);
    return value;
}
function hexOf(key, value, digits) {
    if (typeof value === 'string' && value.length === digits && /^[0-9a-f]*$/.test(value))
        return value;
    throw new NotUnderstood(`${key} is not ${digits} hexadecimal digits`);
}
function numberOf(key, value, max) {
    if (typeof value === 'number' && value >= 0 && value <= max)
        return value;
    throw new NotUnderstood(`${key} is not a number from 0 to ${max}`);
}
function countOf(key, value) {
    if (Number.isInteger(value))
        return numberOf(key, value, MAX_COUNT);
    throw new NotUnderstood(`${key} is not a whole number`);
}


/***/ }),

/***/ 81414:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DC: () => (/* binding */ QUIET),
/* harmony export */   ao: () => (/* binding */ silence),
/* harmony export */   kH: () => (/* binding */ BRIEFLY),
/* harmony export */   lj: () => (/* binding */ FIRST_TIME),
/* harmony export */   sd: () => (/* binding */ bytesFrom)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

const QUIET = { ms: 250, roundTrips: 4 };
/** Long enough to know that nobody has published that name or to that channel. */
const FIRST_TIME = { ms: 250, roundTrips: 2 };
/** Where what comes too late is only published once more than needed, or goes to the other of two that come at once. */
const BRIEFLY = { ms: 100, roundTrips: 1 };
/** A process that the machine did not let run has listened for one of them, however long it was. */
const PIECES = 8;
/** So many of them are silent at most, as long as the broker has not shown that it is not the one that stands still. */
const UNPROVEN = PIECES / 2;
/**
 * Waits until nothing has come for a while: MQTT has no mark for "that was all that is retained" (MQTT 5 §3.3.1.3).
 * A broker that does nothing for a while is silent, too: it is asked for a sign of life after whatever came, and
 * half of the time follows on that. While a part of a packet comes, which is a large one on a slow line, nothing is silent.
 *
 * @param come counts what has come
 * @param over ends the wait at once
 */
async function silence(client, quietMs, come, over) {
    let isOver = false;
    void over.then(() => (isOver = true));
    const parts = new Parts(client);
    const signs = new SignsOfLife(client);
    try {
        let before = come();
        for (let silent = 0; silent < PIECES && !isOver;) {
            await Promise.race([over, (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(quietMs / PIECES)]);
            const now = come() + parts.count();
            if (now !== before) {
                silent = 0;
                signs.ask();
            }
            else if (silent < UNPROVEN || signs.isGiven)
                silent += 1;
            before = now;
        }
    }
    finally {
        parts.forget();
        signs.forget();
    }
}
/** What came over the connection; undefined where it does not say so (WebSocket). */
function bytesFrom(client) {
    return client.stream?.bytesRead;
}
/** Counts how often bytes came and no packet. */
class Parts {
    client;
    packets = 0;
    parts = 0;
    before;
    received = () => void (this.packets += 1);
    constructor(client) {
        this.client = client;
        this.before = { packets: 0, bytes: bytesFrom(client) };
        client.on('packetreceive', this.received);
    }
    count() {
        const now = { packets: this.packets, bytes: bytesFrom(this.client) };
        if (now.packets === this.before.packets && now.bytes !== this.before.bytes)
            this.parts += 1;
        this.before = now;
        return this.parts;
    }
    forget() {
        this.client.off('packetreceive', this.received);
    }
}
/** PINGREQ and PINGRESP (MQTT 5 §3.12), one at a time. */
class SignsOfLife {
    client;
    isAsked = false;
    isAskedAgain = false;
    received = ({ cmd }) => {
        if (cmd !== 'pingresp')
            return;
        this.isAsked = false;
        if (this.isAskedAgain)
            this.ask();
    };
    constructor(client) {
        this.client = client;
        client.on('packetreceive', this.received);
        this.ask();
    }
    /** Whether one came for what was asked last. */
    get isGiven() {
        return !this.isAsked;
    }
    ask() {
        this.isAskedAgain = this.isAsked;
        if (this.isAsked)
            return;
        this.isAsked = true;
        if (this.client.connected)
            this.client.sendPing();
    }
    forget() {
        this.client.off('packetreceive', this.received);
    }
}


/***/ }),

/***/ 74099:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A1: () => (/* binding */ parseIndex),
/* harmony export */   _h: () => (/* binding */ withRelease),
/* harmony export */   bj: () => (/* binding */ encodeIndex),
/* harmony export */   gW: () => (/* binding */ emptyIndex)
/* harmony export */ });
/* unused harmony export MAX_INDEX_BYTES */
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);
/* harmony import */ var _nested_json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95255);
/* harmony import */ var _retained_list__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8504);
/* harmony import */ var _shape__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66394);




const MAX_INDEX_BYTES = 131_072;
const MAX_TEXT = 200;
/** RSA-3072 in base64. */
const SIGNATURE_CHARACTERS = 512;
function emptyIndex(name) {
    return { format: 1, name, keep: [], releases: [] };
}
/** The same index with a release in it, in the place of an earlier record of the very same manifest. */
function withRelease(index, release) {
    const others = index.releases.filter(({ pkg_sha256 }) => pkg_sha256 !== release.pkg_sha256);
    return { ...index, releases: [...others, release].sort((a, b) => a.seq - b.seq) };
}
/**
 * @returns what is retained, and the oldest releases that had to be left out for it
 */
function encodeIndex(index) {
    const forgotten = [];
    const kept = [...index.releases];
    let payload = JSON.stringify({ ...index, releases: kept });
    while (Buffer.byteLength(payload) > MAX_INDEX_BYTES && kept.length > 0) {
        forgotten.push(kept.shift());
        payload = JSON.stringify({ ...index, releases: kept });
    }
    return { payload, forgotten };
}
/**
 * Reads an index that a broker retains. Anybody may have put it there.
 *
 * @param topic for the message
 * @throws Failure `index`
 */
function parseIndex(topic, payload) {
    const malformed = (why) => new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('index', `what is retained on ${topic} is not an index of releases: ${why}; clear the topic, the next publication begins anew`);
    if (payload.length > MAX_INDEX_BYTES)
        throw malformed(`it has ${payload.length} bytes`);
    let index;
    try {
        index = (0,_nested_json__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(payload.toString());
    }
    catch {
        throw malformed('it is not JSON');
    }
    if (!(0,_shape__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(index) || index['format'] !== 1)
        throw malformed('its format is not 1');
    const { name, keep, releases } = index;
    if (!isText(name) || !topic.endsWith(`/${name}`))
        throw malformed('it is of another name');
    if (!Array.isArray(keep) || !keep.every(isText))
        throw malformed('keep is no list of versions');
    if (!Array.isArray(releases) || !releases.every(isRelease))
        throw malformed('a release in it is not what it has to be');
    return { format: 1, name, keep, releases: [...releases].sort((a, b) => a.seq - b.seq) };
}
const isText = (value) => typeof value === 'string' && value !== '' && value.length <= MAX_TEXT;
const isSignature = (value) => typeof value === 'string' && value.length === SIGNATURE_CHARACTERS;
const RULES = {
    version: isText,
    pkg_sha256: _shape__WEBPACK_IMPORTED_MODULE_3__/* .isHash */ .jN,
    size: _shape__WEBPACK_IMPORTED_MODULE_3__/* .isCount */ .my,
    seq: _shape__WEBPACK_IMPORTED_MODULE_3__/* .isCount */ .my,
    at: (0,_shape__WEBPACK_IMPORTED_MODULE_3__/* .isAbsentOr */ .R_)(_shape__WEBPACK_IMPORTED_MODULE_3__/* .isCount */ .my),
    channel: (value) => value === null || isText(value),
    key: (0,_shape__WEBPACK_IMPORTED_MODULE_3__/* .isAbsentOr */ .R_)(isText),
    sig: (0,_shape__WEBPACK_IMPORTED_MODULE_3__/* .isAbsentOr */ .R_)(isSignature),
    base: (0,_shape__WEBPACK_IMPORTED_MODULE_3__/* .isAbsentOr */ .R_)(_shape__WEBPACK_IMPORTED_MODULE_3__/* .isHash */ .jN),
    repeats: (0,_shape__WEBPACK_IMPORTED_MODULE_3__/* .isAbsentOr */ .R_)(_shape__WEBPACK_IMPORTED_MODULE_3__/* .isHash */ .jN),
    packages: (0,_shape__WEBPACK_IMPORTED_MODULE_3__/* .isAbsentOr */ .R_)((value) => Array.isArray(value) && value.every(_retained_list__WEBPACK_IMPORTED_MODULE_1__/* .isPackageEntry */ .jr))
};
function isRelease(value) {
    return (0,_shape__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(value) && Object.entries(RULES).every(([key, isGood]) => isGood(value[key]));
}


/***/ })

};
