export const id = 3220;
export const ids = [3220,3448];
export const modules = {

/***/ 5209:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ unsoundWheel),
/* harmony export */   n: () => (/* binding */ wheelMembers)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);
/* harmony import */ var _unzip__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42370);


/**
 * The members of a wheel: path → content.
 *
 * @param name of the wheel, for messages
 * @throws Failure `wheel`
 */
function wheelMembers(name, bytes) {
    try {
        return (0,_unzip__WEBPACK_IMPORTED_MODULE_1__/* .unzip */ .$)(bytes);
    }
    catch (cause) {
        throw unsoundWheel(name, cause.message, cause);
    }
}
function unsoundWheel(name, why, cause) {
    return new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('wheel', `${name} is not a sound wheel: ${why}; build or download it again`, {
        cause
    });
}


/***/ }),

/***/ 5293:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ID: () => (/* binding */ generateSigningKey),
/* harmony export */   JY: () => (/* binding */ checkSigningKey),
/* harmony export */   TX: () => (/* binding */ signManifest),
/* harmony export */   _A: () => (/* binding */ boardKeysIn),
/* harmony export */   e2: () => (/* binding */ boardKeyFromPem),
/* harmony export */   f8: () => (/* binding */ hasSigned),
/* harmony export */   oC: () => (/* binding */ isBoardKey),
/* harmony export */   s3: () => (/* binding */ isSignedBy),
/* harmony export */   zc: () => (/* binding */ settingsFor)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78862);
/* harmony import */ var _nested_json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95255);



const MODULUS_BITS = 3072;
const MODULUS_BYTES = MODULUS_BITS / 8;
const PUBLIC_EXPONENT = 65_537;
/** As settings hold it. */
const MODULUS = new RegExp(`^[0-9a-f]{${MODULUS_BYTES * 2}}$`);
/** DER of DigestInfo for SHA-256, up to the digest (RFC 8017 §9.2 note 1). */
const DIGEST_INFO = Buffer.from('3031300d060960864801650304020105000420', 'hex');
/** A new RSA-3072 key pair: PEM for the publisher, the settings' form for boards. */
function generateSigningKey() {
    const { privateKey, publicKey } = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.generateKeyPairSync)('rsa', {
        modulusLength: MODULUS_BITS,
        publicExponent: PUBLIC_EXPONENT
    });
    return {
        privatePem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
        publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
        boardKey: boardKeyOf(publicKey)
    };
}
/** The lines that `settings.json` needs, as an object to merge into it. */
function settingsFor(keys) {
    return { 'update.keys': keys };
}
/**
 * @param pem private or public key, or certificate
 * @throws Failure `bad-key`
 */
function boardKeyFromPem(pem) {
    try {
        return boardKeyOf((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(pem));
    }
    catch (error) {
        throw error instanceof _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR ? error : badKey('is not a PEM key');
    }
}
/**
 * The keys that a board with this settings.json checks releases against.
 *
 * @returns undefined where there are none, or one that is no key: then nothing could be checked
 */
function boardKeysIn(settings) {
    const keys = parsed(settings)?.['update.keys'];
    return Array.isArray(keys) && keys.length > 0 && keys.every(isBoardKey) ? keys : undefined;
}
function parsed(json) {
    try {
        return Object((0,_nested_json__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(json));
    }
    catch {
        return undefined;
    }
}
/** Whether a board takes this for a key. */
function isBoardKey(value) {
    const { id, n } = Object(value);
    return typeof id === 'string' && typeof n === 'string' && MODULUS.test(n);
}
/**
 * Signs a manifest so that `openssl dgst -sha256 -verify` takes it, too.
 *
 * @param signingKey PEM text
 * @throws Failure `bad-key`, which says nothing of the key
 */
function signManifest(manifest, signingKey) {
    const { key, id } = privateKeyOf(signingKey);
    return { key: id, sig: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)('sha256', manifest, key).toString('base64') };
}
/** Whether a key can sign is known before there is anything to sign. @throws Failure `bad-key` */
function checkSigningKey(signingKey) {
    privateKeyOf(signingKey);
}
function privateKeyOf(pem) {
    let key;
    try {
        key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(pem);
    }
    catch {
        throw badKey('is not an unencrypted PEM private key');
    }
    return { key, id: boardKeyOf((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key)).id };
}
/** Checks a signature as a board does: the complete encoded block, bit by bit. */
function isSignedBy(key, sha256, sig) {
    const signature = Buffer.from(sig, 'base64');
    if (signature.length !== MODULUS_BYTES || signature.toString('base64') !== sig)
        return false;
    const publicKey = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({
        format: 'jwk',
        key: { kty: 'RSA', n: Buffer.from(key.n, 'hex').toString('base64url'), e: 'AQAB' }
    });
    const digest = Buffer.from(sha256, 'hex');
    const padding = Buffer.alloc(MODULUS_BYTES - 3 - DIGEST_INFO.length - digest.length, 0xff);
    const expected = Buffer.concat([Buffer.of(0, 1), padding, Buffer.of(0), DIGEST_INFO, digest]);
    try {
        const options = { key: publicKey, padding: node_crypto__WEBPACK_IMPORTED_MODULE_0__.constants.RSA_NO_PADDING };
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.publicDecrypt)(options, signature).equals(expected);
    }
    catch {
        return false; // not below the modulus
    }
}
/**
 * Whether a key that is at hand has signed that. It makes the same signature of the same bytes each time
 * (RFC 8017 §8.2.1).
 */
const hasSigned = (sign, bytes, sig) => sig !== undefined && sign(bytes).sig === sig;
function boardKeyOf(key) {
    const details = key.asymmetricKeyDetails;
    if (key.asymmetricKeyType !== 'rsa' ||
        details?.modulusLength !== MODULUS_BITS ||
        details.publicExponent !== BigInt(PUBLIC_EXPONENT))
        throw badKey('is not RSA with 3072 bits and exponent 65537, which boards verify');
    const modulus = Buffer.from(key.export({ format: 'jwk' }).n, 'base64url');
    return {
        id: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(modulus).digest('hex').slice(0, 8),
        n: modulus.toString('hex')
    };
}
function badKey(why) {
    return new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('bad-key', `the signing key ${why}; make one with mpy-blox keygen`);
}


/***/ }),

/***/ 49774:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
/** So many of a thing that has a regular plural: `1 file`, `2 files`. */
const counted = (count, thing) => `${count} ${thing}${count === 1 ? '' : 's'}`;


/***/ }),

/***/ 63448:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkedSettings: () => (/* binding */ checkedSettings),
  s: () => (/* binding */ hideSecrets)
});

// EXTERNAL MODULE: ./action/report/failure.ts
var failure = __webpack_require__(78862);
;// CONCATENATED MODULE: ./docs/reference/reference.json
const reference_namespaceObject = /*#__PURE__*/JSON.parse('{"W0":{"hostname":{"type":"string","default":"","text":"name of the board on the network and in syslog: letters, digits and dashes, at most 32"},"wlan.ssid":{"type":"string","text":"network to join; without it Wi-Fi is left alone"},"wlan.psk":{"type":"string","text":"its password; belongs into provision.json"},"ntp.server":{"type":"string","default":"pool.ntp.org","text":"asked for the time soon after boot and each day"},"logging.level":{"type":"string","default":"INFO","text":"lowest level that is logged: DEBUG, INFO, WARNING, ERROR, CRITICAL"},"logging.syslog.hostname":{"type":"string","default":"","text":"syslog server (UDP, RFC 5424) that gets every line"},"logging.syslog.port":{"type":"integer","default":514,"text":"its port"},"mqtt.server":{"type":"string","default":"","text":"broker; without it there is no MQTT and no update"},"mqtt.port":{"type":"integer","default":1883,"computed":true,"text":"its port; 8883 with `mqtt.ssl`"},"mqtt.username":{"type":"string","default":"","text":"user name at the broker"},"mqtt.password":{"type":"string","default":"","text":"password at the broker; belongs into provision.json"},"mqtt.ssl":{"type":"boolean","default":false,"text":"TLS; the broker\'s certificate is always verified"},"mqtt.ssl_params":{"type":"object","text":"what TLS verifies with:"},"mqtt.ssl_params.server_hostname":{"type":"string","text":"name in the broker\'s certificate, by default `mqtt.server`"},"mqtt.ssl_params.cadata":{"type":"string","text":"certificate of the authority, PEM"},"mqtt.ssl_params.cafile":{"type":"string","text":"path of that certificate"},"mqtt.ssl_params.cert":{"type":"string","text":"the board\'s own certificate, PEM"},"mqtt.ssl_params.certfile":{"type":"string","text":"path of the board\'s own certificate"},"mqtt.ssl_params.key":{"type":"string","text":"key of the board\'s own certificate, PEM; belongs into provision.json"},"mqtt.ssl_params.keyfile":{"type":"string","text":"path of that key"},"mqtt.keep_alive_interval":{"type":"integer","default":60,"text":"seconds: after half of it without a sign of life the connection is tested"},"mqtt.wdt_timeout":{"type":"integer","default":0,"text":"seconds after which a board is reset whose event loop stands still, at most 300; 0: 300"},"update.channel":{"type":"string","text":"channel that the board follows"},"update.auto_update":{"type":"boolean","default":false,"text":"whether what the channel holds is installed; what is sent to the board\'s own `cmd` always is"},"update.confirm_after":{"type":"integer","default":30,"text":"seconds for which a new release must run, checked in, before it is kept: 5 to 600. This and the other limits of a trial are those of the release before"},"update.trial_boots":{"type":"integer","default":3,"text":"boots within which it must, 1 to 10; else the board rolls back"},"update.trial_timeout":{"type":"integer","default":300,"text":"seconds that one such boot may take to get there, 60 to 3600"},"update.trial_watchdog":{"type":"integer","default":120,"text":"seconds after which a watchdog ends a boot on trial that hangs, 60 to 300"},"update.keys":{"type":"list","text":"public keys, `{\\"id\\", \\"n\\"}` each; with any, only releases that they signed are installed. Absent, `[]`, `{}` and null: nobody has to sign. Anything else that holds no key: nothing is installed"},"update.prefix":{"type":"string","default":"mpypi","text":"first part of all topics"},"update.window":{"type":"string","text":"hours in which updates are applied, in UTC: `02:00-05:00`, `mon-fri,sun 22:00-06:00`, several with `;` between them; at least five minutes each. An offset at the end makes them those of your clock: `02:00-05:00 +01:00`. What is downloaded waits for them; a board whose clock is not set has none"},"postpone.max":{"type":"integer","default":604800,"text":"seconds for which the application can hold back an update at most, a week being the most"},"sleep.patience":{"type":"integer","default":60,"text":"seconds that an update under way may keep a board awake that is to sleep: 5 to 600"},"sleep.max":{"type":"integer","default":86400,"text":"seconds that a board sleeps at most, a day being the most"},"homeassistant.update":{"type":"string","default":"","text":"name of the package or release whose version Home Assistant shows, as the board\'s `info` has it, with its progress and a button to install; without it there is no such entity"},"homeassistant.name":{"type":"string","text":"name of the device that this belongs to, by default the device id. An application with entities of its own gives `HomeAssistant` the same"},"homeassistant.discovery":{"type":"string","default":"homeassistant","text":"Home Assistant\'s discovery prefix, for this entity"}}}');
// EXTERNAL MODULE: ./action/options/kind.ts
var kind = __webpack_require__(72384);
// EXTERNAL MODULE: ./action/release/signature.ts
var signature = __webpack_require__(5293);
// EXTERNAL MODULE: ./node_modules/jsonc-parser/lib/umd/main.js
var main = __webpack_require__(99547);
// EXTERNAL MODULE: ./action/release/nested-json.ts
var nested_json = __webpack_require__(95255);
;// CONCATENATED MODULE: ./action/serial/json-document.ts


/** A JSON object as it was written: its values with their lines. */
class JsonDocument {
    fault;
    root;
    /** Where lines begin, in order. */
    lines;
    constructor(text) {
        this.lines = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
        if ((0,nested_json/* isTooDeep */.f_)(text)) {
            this.fault = { line: 1, what: nested_json/* TOO_DEEP */.gZ };
            return;
        }
        const errors = [];
        this.root = (0,main.parseTree)(text, errors, { disallowComments: true, allowTrailingComma: false });
        const [first] = errors;
        if (first)
            this.fault = { line: this.lineAt(first.offset), what: inWords(first) };
        else if (this.root?.type !== 'object')
            this.fault = { line: 1, what: 'it is no object' };
    }
    /**
     * The values, those of nested objects under dotted keys, as a board reads them.
     *
     * @param isWhole whether the object of that key is one value
     */
    leaves(isWhole) {
        return this.root ? this.below(this.root, '', isWhole) : [];
    }
    /** Names that an object has more than once, at the last of them. */
    repeated() {
        return this.root ? this.repeatedIn(this.root, '') : [];
    }
    repeatedIn(object, prefix) {
        const seen = new Set();
        return (object.children ?? []).flatMap((property) => {
            const [name, value] = property.children ?? [];
            if (!name || !value)
                return [];
            const key = `${prefix}${String(name.value)}`;
            const isAgain = seen.has(key);
            seen.add(key);
            return [
                ...(isAgain ? [{ key, line: this.lineAt(name.offset) }] : []),
                ...(value.type === 'object' ? this.repeatedIn(value, `${key}.`) : [])
            ];
        });
    }
    below(object, prefix, isWhole) {
        return (object.children ?? []).flatMap((property) => {
            const [name, value] = property.children ?? [];
            if (!name || !value)
                return [];
            const key = `${prefix}${String(name.value)}`;
            if (value.type === 'object' && value.children?.length && !isWhole(key))
                return this.below(value, `${key}.`, isWhole);
            return [{ key, value: (0,main.getNodeValue)(value), line: this.lineAt(name.offset) }];
        });
    }
    lineAt(offset) {
        let [low, high] = [0, this.lines.length];
        while (high - low > 1) {
            const middle = (low + high) >> 1;
            if (this.lines[middle] <= offset)
                low = middle;
            else
                high = middle;
        }
        return low + 1;
    }
}
/** `CommaExpected`: "comma expected". */
const inWords = ({ error }) => (0,main.printParseErrorCode)(error)
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase();

;// CONCATENATED MODULE: ./action/serial/settings-check.ts




/** Every setting of the board library, from which its reference is made as well: name → what it is. */
const SETTINGS = new Map(Object.entries(reference_namespaceObject.W0));
/** First parts of settings, which the library does not share with an application: `mqtt`, `wlan`, … */
const NAMESPACES = new Set([...SETTINGS.keys()].map((key) => key.split('.')[0]));
const IS = {
    string: (value) => typeof value === 'string',
    integer: Number.isSafeInteger,
    boolean: (value) => typeof value === 'boolean',
    object: (value) => typeof value === 'object' && !Array.isArray(value),
    // Of keys an empty object says that there are none.
    list: (value) => typeof value === 'object'
};
const portFault = (port) => port >= 1 && port <= 65_535 ? undefined : 'has to be a port, from 1 to 65535';
/** What a value of the right type has to be besides, where it is not. */
const FORMS = {
    'mqtt.server': (server) => /[\s/]|^[^:]*:\d*$/.test(server)
        ? "has to be the broker's name alone: no mqtt://, and its port as mqtt.port"
        : undefined,
    'mqtt.port': portFault,
    'logging.syslog.port': portFault,
    'update.channel': (channel) => channel === '' || kind/* TOPIC_LEVEL */.dK.parse(channel) !== undefined
        ? undefined
        : `has to be ${kind/* TOPIC_LEVEL */.dK.allowed}`,
    'update.keys': (keys) => Object.keys(keys).length === 0 || (Array.isArray(keys) && keys.every(signature/* isBoardKey */.oC))
        ? undefined
        : 'has to be a list of keys as mpy-blox keygen prints them: a board takes no other, and without one no release'
};
/**
 * What is wrong with a settings.json, a patch of it, or a provision.json: its form, the types of the library's settings, and names
 * that are close to one of these. Other names are the application's. No value is ever quoted.
 *
 * @param file for messages
 */
function settingsFaults(file, text) {
    const document = new JsonDocument(text);
    if (document.fault) {
        const { line, what } = document.fault;
        return [{ at: { file, line }, text: `not a JSON object: ${what}`, certain: true }];
    }
    const repeated = document.repeated().map(({ key, line }) => ({
        at: { file, line },
        text: `${key} is there more than once, and a board takes the last`,
        certain: true
    }));
    const faults = document
        .leaves((key) => SETTINGS.has(key) && !hasParts(key))
        .flatMap((leaf) => faultOf(leaf))
        .map(({ line, text, certain }) => ({ at: { file, line }, text, certain }));
    return [...repeated, ...faults];
}
const hasParts = (key) => [...SETTINGS.keys()].some((other) => other.startsWith(`${key}.`));
function faultOf({ key, value, line }) {
    // To the board a null is as good as no line at all; of a patch it takes away whatever has that name.
    if (value === null)
        return [];
    const setting = SETTINGS.get(key);
    if (setting !== undefined) {
        if (IS[setting.type](value))
            return formFault(key, value, line);
        const text = `${key} has to be ${/^[aeiou]/.test(setting.type) ? 'an' : 'a'} ${setting.type}`;
        return [{ line, text, certain: true }];
    }
    const meant = closest(key);
    const isOurs = NAMESPACES.has(key.split('.')[0]);
    if (meant === undefined && !isOurs)
        return [];
    const suggestion = meant === undefined ? '' : `; is ${meant} meant?`;
    return [{ line, text: `the board library has no setting ${key}${suggestion}`, certain: false }];
}
function formFault(key, value, line) {
    const fault = FORMS[key]?.(value);
    if (fault !== undefined)
        return [{ line, text: `${key} ${fault}`, certain: true }];
    if (key !== 'wlan.ssid' || value !== '')
        return [];
    return [{ line, text: 'wlan.ssid is empty: the board looks for no Wi-Fi', certain: false }];
}
/** The setting that somebody who wrote this key may have meant. */
function closest(key) {
    const near = [...SETTINGS.keys()]
        .map((name) => ({ name, distance: distance(key.toLowerCase(), name) }))
        .filter(({ distance, name }) => distance <= Math.max(1, Math.floor(name.length / 5)))
        .sort((a, b) => a.distance - b.distance);
    // The right name in the wrong place, or without one: `ssid` for `wlan.ssid`.
    const last = key.split('.').at(-1);
    return (near[0]?.name ??
        (key.length > 3 ? [...SETTINGS.keys()].find((name) => name.endsWith(`.${last}`)) : undefined));
}
/** Letters to change, add or leave out (Levenshtein), in time of the product of two short lengths. */
function distance(a, b) {
    if (Math.abs(a.length - b.length) > 8)
        return Infinity;
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const change = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(change, row[j] + 1, next[j - 1] + 1));
        }
        row = next;
    }
    return row[b.length];
}

;// CONCATENATED MODULE: ./action/serial/board-settings.ts



/** Last parts of keys whose values may be read in a log, as on the board itself. */
const PUBLIC = ['ssid', 'hostname', 'server', 'port', 'username', 'level', 'channel', 'prefix'];
/**
 * Checks a settings or provision file, or a patch, which the board would find out too late, or only by what it does not do.
 * What may be a mistake is a warning. A byte order mark, which a board would take for a mistake, is left out.
 *
 * @param file for messages: `settings.json`
 * @param otherwise what was not done with it
 * @throws Failure `settings-invalid`, without a word of what the file holds
 */
function checkedSettings(file, written, reporter, otherwise = 'nothing was written') {
    const text = written.replace(/^\ufeff/, '');
    for (const { at, text: fault, certain } of settingsFaults(file, text)) {
        const place = `${at.file}:${at.line}: ${fault}`;
        if (certain)
            throw new failure/* Failure */.HR('settings-invalid', `${place}: ${otherwise}; mend it`, { at });
        reporter.warning(place, at);
    }
    return Buffer.from(text);
}
/** Hides the secrets of a provision file in all output. */
function hideSecrets(text, reporter) {
    let value;
    try {
        value = (0,nested_json/* parseJson */.qF)(text);
    }
    catch {
        reporter.secret(text);
        return;
    }
    hide(value, '', reporter);
}
function hide(value, key, reporter) {
    if (typeof value === 'object' && value !== null) {
        for (const [name, inner] of Object.entries(value))
            hide(inner, name, reporter);
    }
    else if (typeof value === 'string' && value && !PUBLIC.includes(key.split('.').at(-1))) {
        reporter.secret(value);
    }
}


/***/ }),

/***/ 96323:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ acceptedSeq),
/* harmony export */   g: () => (/* binding */ deploymentOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _build_bundle__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71872);
/* harmony import */ var _report_counted__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49774);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78862);
/* harmony import */ var _wheel_files__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19895);





/**
 * @param files board path → content; they win over a bundle's
 * @throws Failure `bundle-mismatch` before the file is even opened as what it should be
 */
async function deploymentOf(library, files) {
    if (!library)
        return { title: (0,_report_counted__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .h)(files.size, 'file'), files };
    const bytes = library.bytes ?? (await (0,_build_bundle__WEBPACK_IMPORTED_MODULE_1__/* .bundleBytes */ .iU)(library.file));
    checkHash(library, bytes);
    if (library.file.endsWith('.whl')) {
        const wheel = (0,_wheel_files__WEBPACK_IMPORTED_MODULE_3__/* .wheelFiles */ .h)(library.file, bytes);
        return {
            title: `${wheel.package.replaceAll('_', '-')} ${wheel.version}`,
            packages: [wheel.package],
            files: new Map([...wheel.files, ...files])
        };
    }
    const bundle = await (0,_build_bundle__WEBPACK_IMPORTED_MODULE_1__/* .openBundle */ .hk)(library.file, bytes);
    const wheels = bundle.wheels.map(({ fileName, bytes }) => (0,_wheel_files__WEBPACK_IMPORTED_MODULE_3__/* .wheelFiles */ .h)(fileName, bytes));
    return {
        title: `${bundle.name} ${bundle.version}`,
        packages: wheels.map((wheel) => wheel.package),
        files: new Map([
            ...wheels.flatMap((wheel) => [...wheel.files]),
            ...bundle.srcFiles,
            ...acceptedSeq(bundle),
            ...files
        ])
    };
}
/** What the board notes as the last `seq` that it has accepted, on every channel: docs/protocol.md. */
function acceptedSeq({ name, seq }) {
    if (seq === undefined)
        return [];
    return [[`.update/releases/${name}.seq`, Buffer.from(JSON.stringify([seq]))]];
}
function checkHash({ file, sha256 }, bytes) {
    if (sha256 === undefined)
        return;
    const found = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
    if (found === sha256.trim().toLowerCase())
        return;
    throw new _report_failure__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('bundle-mismatch', `${file} has sha256 ${found}, not ${sha256.trim()}: nothing was written; it is not the file that was built, get it again`);
}


/***/ }),

/***/ 19895:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ wheelFiles)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _archive_wheel_members__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5209);
/* harmony import */ var _release_board_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79339);



/**
 * What a wheel puts below /lib. Every member has to be what RECORD says (PEP 376). A file beside
 * METADATA keeps the wheel's own hash: by that the board's updates know what is installed.
 *
 * @param fileName for messages
 */
function wheelFiles(fileName, bytes) {
    const members = (0,_archive_wheel_members__WEBPACK_IMPORTED_MODULE_1__/* .wheelMembers */ .n)(fileName, bytes);
    const recordPath = [...members.keys()].find((path) => /^[^/]+\.dist-info\/RECORD$/.test(path));
    if (!recordPath)
        throw (0,_archive_wheel_members__WEBPACK_IMPORTED_MODULE_1__/* .unsoundWheel */ .a)(fileName, 'it has no RECORD');
    const record = readRecord(members.get(recordPath).toString());
    const files = new Map();
    for (const [path, content] of members) {
        if (path !== recordPath && record.get(path) !== recordHash(content)) {
            throw (0,_archive_wheel_members__WEBPACK_IMPORTED_MODULE_1__/* .unsoundWheel */ .a)(fileName, `${path} is not what its RECORD says`);
        }
        files.set((0,_release_board_path__WEBPACK_IMPORTED_MODULE_2__/* .checkBoardPath */ .QS)(`lib/${path}`), content);
    }
    const distInfo = recordPath.slice(0, recordPath.indexOf('/'));
    const wheelHash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
    files.set(`lib/${distInfo}/WHEEL.sha256`, Buffer.from(wheelHash));
    const [name = '', version = ''] = distInfo.replace(/\.dist-info$/, '').split('-');
    return { package: name, version, files };
}
/** Path → urlsafe base64 of its sha256. */
function readRecord(text) {
    const hashes = new Map();
    for (const line of text.split(/\r?\n/)) {
        const match = /^"?(.*?)"?,sha256=([\w-]+),\d*$/.exec(line);
        if (match)
            hashes.set(match[1], match[2]);
    }
    return hashes;
}
function recordHash(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('base64url');
}


/***/ })

};
