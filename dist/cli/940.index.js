export const id = 940;
export const ids = [940,3448];
export const modules = {

/***/ 85745:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W7: () => (/* binding */ moduleText),
/* harmony export */   ij: () => (/* binding */ descriptionText),
/* harmony export */   mP: () => (/* binding */ hasMark)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78862);


const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const UTF16_MARKS = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];
const hasMark = (bytes) => startsWith(bytes, UTF8_MARK);
/**
 * Reads a module as Python does: a byte order mark is no part of it, and a line `# -*- coding: latin-1 -*-`
 * says what it is written in (Python's reference, "Encoding declarations"). MicroPython knows neither.
 *
 * @param source for messages
 * @throws Failure `encoding` naming file and line
 */
function moduleText(source, bytes) {
    const text = withoutMark(source, bytes);
    const marked = text !== bytes;
    const changed = marked ? { changed: 'its byte order mark is removed' } : {};
    const declared = declaredEncoding(text);
    if (declared === undefined || UTF8.test(declared)) {
        checkUtf8(source, text, 'save it as UTF-8, or declare its encoding');
        return { bytes: text, ...changed };
    }
    if (marked) {
        throw refused(source, 1, `begins with the mark of UTF-8, but says that it is ${declared}`);
    }
    if (text.every((byte) => byte < 0x80))
        return { bytes: text };
    return {
        bytes: decoded(source, text, declared),
        changed: `it is written in ${declared}, and goes as UTF-8`
    };
}
/**
 * A description of a project, or a board's settings, as text: UTF-8, with or without a byte order mark.
 *
 * @throws Failure `encoding` naming file and line
 */
function descriptionText(source, bytes) {
    const text = withoutMark(source, bytes);
    checkUtf8(source, text, 'save it as UTF-8');
    return text.toString();
}
/** @throws Failure `encoding` for UTF-16, with or without a mark of its own */
function withoutMark(source, bytes) {
    if (UTF16_MARKS.some((mark) => startsWith(bytes, mark))) {
        throw refused(source, undefined, 'is UTF-16; save it as UTF-8');
    }
    if (bytes.includes(0)) {
        throw refused(source, undefined, 'holds NUL characters, as UTF-16 does; save it as UTF-8');
    }
    return hasMark(bytes) ? bytes.subarray(UTF8_MARK.length) : bytes;
}
const startsWith = (bytes, mark) => bytes.subarray(0, mark.length).equals(mark);
const UTF8 = /^utf-?8(-sig)?$/;
const LATIN1 = /^(latin-?1|l1|iso-?8859-?1|8859|cp819)$/;
/** PEP 263: on the first line, or on the second when the first is empty or a comment. */
const DECLARATION = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;
const COMMENT = /^[ \t\f]*(#.*)?\r?$/;
function declaredEncoding(text) {
    const [first = '', second = ''] = text.subarray(0, 400).toString('latin1').split('\n');
    const lines = COMMENT.test(first) ? [first, second] : [first];
    const found = lines.map((line) => DECLARATION.exec(line)?.[1]).find((name) => name !== undefined);
    return found?.toLowerCase().replaceAll('_', '-');
}
function checkUtf8(source, bytes, remedy) {
    if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        return;
    let start = 0;
    for (let line = 1; start < bytes.length; line++) {
        const end = bytes.indexOf(0x0a, start);
        const next = end < 0 ? bytes.length : end + 1;
        if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes.subarray(start, next))) {
            throw refused(source, line, `is not UTF-8; ${remedy}`);
        }
        start = next;
    }
}
function decoded(source, bytes, encoding) {
    if (LATIN1.test(encoding))
        return Buffer.from(bytes.toString('latin1'));
    try {
        const name = encoding.replace(/^cp-?(125\d)$/, 'windows-$1');
        return Buffer.from(new TextDecoder(name, { fatal: true }).decode(bytes));
    }
    catch (error) {
        throw error.code === 'ERR_ENCODING_NOT_SUPPORTED'
            ? refused(source, undefined, `says that it is ${encoding}, which is not known here`)
            : refused(source, undefined, `says that it is ${encoding}, which it is not`);
    }
}
function refused(source, line, reason) {
    const at = line === undefined ? { file: source } : { file: source, line };
    return new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('encoding', `${(0,_report_failure__WEBPACK_IMPORTED_MODULE_1__/* .placeText */ .Z9)(at)} ${reason}`, { at });
}


/***/ }),

/***/ 50940:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   flashFiles: () => (/* binding */ flashFiles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _build_source_source_text__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85745);
/* harmony import */ var _machine_named_file__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87813);
/* harmony import */ var _release_board_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79339);
/* harmony import */ var _serial_board_settings__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63448);
/* harmony import */ var _json_given__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(11304);






/** Files whose keys are known, and checked. */
const SETTINGS = ['settings.json', 'provision.json'];
/** Reads the files that go to a board beside its library. Board path → content. */
async function flashFiles(inputs, reporter) {
    const files = new Map();
    for (const item of inputs.files) {
        const [local = '', board = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(local)] = item.split('=');
        const path = (0,_release_board_path__WEBPACK_IMPORTED_MODULE_3__/* .checkBoardPath */ .QS)(board);
        const content = await (0,_machine_named_file__WEBPACK_IMPORTED_MODULE_2__/* .readNamed */ .M)(local, { what: 'file', code: 'file-missing' });
        const checked = () => (0,_serial_board_settings__WEBPACK_IMPORTED_MODULE_4__.checkedSettings)(local, (0,_build_source_source_text__WEBPACK_IMPORTED_MODULE_1__/* .descriptionText */ .ij)(local, content), reporter);
        files.set(path, SETTINGS.includes(path) ? checked() : content);
    }
    for (const [name, value] of [
        ['settings.json', inputs.settings],
        ['provision.json', inputs.provision]
    ]) {
        if (value === undefined)
            continue;
        const { text, source } = await (0,_json_given__WEBPACK_IMPORTED_MODULE_5__/* .jsonGiven */ .W)(name, value, 'file-missing');
        files.set(name, (0,_serial_board_settings__WEBPACK_IMPORTED_MODULE_4__.checkedSettings)(source, text, reporter));
    }
    return files;
}


/***/ }),

/***/ 11304:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ jsonGiven)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _build_source_source_text__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85745);
/* harmony import */ var _machine_named_file__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87813);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78862);




/**
 * JSON as users give it: as a text, or as a file's path. A text, maybe a workflow's secret, never touches the disk
 * of the runner, and is quoted nowhere.
 *
 * @param name what it is called where the user wrote it
 * @param code of the failure
 * @returns the text, and what messages call its source
 * @throws Failure where it is neither; `encoding` for a file that is not UTF-8
 */
async function jsonGiven(name, value, code) {
    if (value.trimStart().startsWith('{'))
        return { text: value, source: name };
    const isPath = /^[^{}\s]+\.json$/.test(value) || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(value);
    if (!isPath)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR(code, `${name} is neither a JSON object nor the path of a file`);
    const option = name === value ? {} : { option: name };
    const named = { what: 'file', code, ...option, advice: 'give its path, or a JSON object' };
    return { text: (0,_build_source_source_text__WEBPACK_IMPORTED_MODULE_1__/* .descriptionText */ .ij)(value, await (0,_machine_named_file__WEBPACK_IMPORTED_MODULE_2__/* .readNamed */ .M)(value, named)), source: value };
}


/***/ }),

/***/ 79339:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PE: () => (/* binding */ checkBoardPaths),
/* harmony export */   QS: () => (/* binding */ checkBoardPath),
/* harmony export */   a9: () => (/* binding */ pathFault),
/* harmony export */   pd: () => (/* binding */ foldersOf)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);

/** Where a board stages updates; nothing from outside may write there. */
const STAGING = '.update';
/** Longest path that a board takes, in characters. */
const MAX_CHARACTERS = 200;
/**
 * Longest path of a module: an ESP32 builds what `import` looks for in a buffer of 128 bytes
 * (MICROPY_ALLOC_PATH_MAX), which also holds the `/` before and the NUL after.
 */
const MAX_MODULE_CHARACTERS = 126;
/** Printable ASCII but what FAT and MQTT topics (MQTT 5 §4.7.1) reserve, and a `\` that means `/` elsewhere. */
const RESERVED = /[^\x20-\x7e]|[\\:*?"<>|+#]/;
/**
 * Why a board refuses a path as it is: the rule of docs/protocol.md, "Paths", which boards have in
 * `ota/files.py`; test/fixtures/protocol/paths.json is judged by both.
 *
 * @returns undefined when it takes the path
 */
function pathFault(path) {
    if (path === '')
        return 'does not name a file';
    if (path.length > MAX_CHARACTERS)
        return `has ${path.length} characters, boards take ${MAX_CHARACTERS}; shorten it`;
    const reserved = RESERVED.exec(path)?.[0];
    if (reserved !== undefined)
        return /[\x20-\x7e]/.test(reserved)
            ? `contains ${reserved}, which file systems or topics reserve; rename the file`
            : `contains ${JSON.stringify(reserved)}, which is not printable ASCII; rename the file`;
    const parts = path.split('/');
    if (parts.includes('..'))
        return 'leaves the root of the board with ..';
    if (parts.some((part) => part === '' || part === '.'))
        return 'does not name a file: a part of it is empty or .';
    const ending = parts.find((part) => /[. ]$/.test(part));
    if (ending !== undefined)
        return `has the part ${JSON.stringify(ending)}, which FAT keeps without its end; rename it`;
    if (parts[0].toLowerCase() === STAGING)
        return `lies in /${STAGING}/, where the board keeps its unfinished updates`;
    return undefined;
}
/**
 * Checks a path on the board and brings it to the form that topics and manifests carry: relative to
 * `/`, with `/` between folders.
 *
 * @param path as the user wrote it; `/user_main.py` and `./user_main.py` are `user_main.py`
 * @throws Failure `path`
 */
function checkBoardPath(path) {
    const wanted = path.replace(/^(?:\.?\/)+/, '');
    const fault = pathFault(wanted) ?? moduleFault(wanted);
    if (fault !== undefined)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('path', `board path ${JSON.stringify(path)} ${fault}`);
    return wanted;
}
/** A board would take it, and never find it. */
const moduleFault = (path) => /\.m?py$/.test(path) && path.length > MAX_MODULE_CHARACTERS
    ? `has ${path.length} characters, and an ESP32 imports modules of at most ${MAX_MODULE_CHARACTERS}; shorten it`
    : undefined;
/**
 * Checks the board paths of a release, each as {@link checkBoardPath} does, and that no two of them are the
 * same file or need one name as a file and as a folder, also where letters differ in case alone.
 *
 * @returns the paths in their normal form, in the order given
 * @throws Failure `path`
 */
function checkBoardPaths(paths) {
    const checked = paths.map(checkBoardPath);
    const files = new Map();
    for (const path of checked) {
        // FAT, and the disks of most developers, do not tell upper from lower case.
        const other = files.get(path.toLowerCase());
        if (other !== undefined)
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('path', other === path
                ? `two files want the board path ${path}`
                : `the board paths ${other} and ${path} differ in case alone; rename one of the files`);
        files.set(path.toLowerCase(), path);
    }
    for (const path of checked) {
        const folder = foldersOf(path).find((name) => files.has(name.toLowerCase()));
        if (folder !== undefined) {
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('path', `board path ${path} needs ${folder} to be a folder, but another file has that path`);
        }
    }
    return checked;
}
/** `a/b/c.py` lies in `a` and `a/b`. */
const foldersOf = (path) => {
    const parts = path.split('/');
    return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
};


/***/ }),

/***/ 95255:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f_: () => (/* binding */ isTooDeep),
/* harmony export */   gZ: () => (/* binding */ TOO_DEEP),
/* harmony export */   lr: () => (/* binding */ MAX_DEPTH),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/** More than anything has that boards, publishers or people write: a board's settings have eight. */
const MAX_DEPTH = 64;
const TOO_DEEP = `it is nested deeper than ${MAX_DEPTH}`;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING = [0x5b, 0x7b];
const CLOSING = [0x5d, 0x7d];
/**
 * Reads JSON of others. What is nested without end is refused here: whoever walks through it, or writes it again,
 * would run out of stack.
 *
 * @throws SyntaxError
 */
function parseJson(text) {
    if (isTooDeep(text))
        throw new SyntaxError(TOO_DEEP);
    return JSON.parse(text);
}
/** Whether brackets are open beyond all reason, also in a text that is no JSON otherwise. */
function isTooDeep(text) {
    let depth = 0;
    let isString = false;
    for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (isString) {
            if (code === BACKSLASH)
                at++;
            else if (code === QUOTE)
                isString = false;
        }
        else if (code === QUOTE)
            isString = true;
        else if (OPENING.includes(code)) {
            if (++depth > MAX_DEPTH)
                return true;
        }
        else if (CLOSING.includes(code))
            depth--;
    }
    return false;
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


/***/ })

};
