export const id = 2876;
export const ids = [2876];
export const modules = {

/***/ 2375:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   __: () => (/* binding */ Budget)
/* harmony export */ });
/* unused harmony exports MIB, MAX_BYTES */
const MIB = 1024 * 1024;
/** More than any board's flash holds. */
const MAX_BYTES = 64 * MIB;
const MAX_ENTRIES = 10_000;
/** Above this size it may be no more than so many times what is packed: nothing for boards shrinks like that. */
const MAX_RATIO = 100;
const RATIO_FROM_BYTES = 8 * MIB;
/** What an archive may still come to, whoever made it: counted before it is in memory. */
class Budget {
    packedBytes;
    entries = 0;
    bytes = 0;
    constructor(packedBytes) {
        this.packedBytes = packedBytes;
    }
    /** One more file, folder or whatever an archive lists. */
    entry() {
        if (++this.entries > MAX_ENTRIES)
            throw new Error(`it holds more than ${MAX_ENTRIES} files`);
    }
    unpacked(bytes) {
        this.bytes += bytes;
        if (this.bytes > MAX_BYTES)
            throw new Error(`it unpacks to more than ${MAX_BYTES / MIB} MB`);
        if (this.bytes > Math.max(RATIO_FROM_BYTES, MAX_RATIO * this.packedBytes))
            throw new Error(`it unpacks to more than ${MAX_RATIO} times its size, as nothing for boards does`);
    }
}


/***/ }),

/***/ 42370:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ unzip)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _budget__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2375);


// PKWARE's APPNOTE 6.3.10: sections 4.3.7, 4.3.12 and 4.3.16.
const LOCAL = { signature: 0x04034b50, bytes: 30 };
const CENTRAL = { signature: 0x02014b50, bytes: 46 };
const END = { signature: 0x06054b50, bytes: 22 };
const MAX_COMMENT_BYTES = 0xffff;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;
/**
 * Unpacks a zip archive as a board does, by its central directory, and within limits. Every member has the size and
 * the checksum that are listed.
 *
 * @returns path → content; folders, whose paths end in `/`, are left out
 * @throws Error that says what is wrong with it
 */
function unzip(archive) {
    const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
    const budget = new _budget__WEBPACK_IMPORTED_MODULE_1__/* .Budget */ .__(bytes.length);
    const members = new Map();
    for (const listed of directory(bytes)) {
        budget.entry();
        budget.unpacked(listed.sizeBytes);
        if (members.has(listed.path))
            throw new Error(`it holds ${listed.path} twice`);
        if (!listed.path.endsWith('/'))
            members.set(listed.path, content(bytes, listed));
    }
    return members;
}
function* directory(bytes) {
    const end = endRecord(bytes);
    let at = bytes.readUInt32LE(end + 16);
    for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
        if (at + CENTRAL.bytes > end || bytes.readUInt32LE(at) !== CENTRAL.signature)
            throw new Error('its directory is damaged');
        const nameEnd = at + CENTRAL.bytes + bytes.readUInt16LE(at + 28);
        const name = bytes.subarray(at + CENTRAL.bytes, nameEnd);
        yield {
            path: name.toString('utf8'),
            flags: bytes.readUInt16LE(at + 8),
            method: bytes.readUInt16LE(at + 10),
            crc: bytes.readUInt32LE(at + 16),
            packedBytes: bytes.readUInt32LE(at + 20),
            sizeBytes: bytes.readUInt32LE(at + 24),
            offset: bytes.readUInt32LE(at + 42)
        };
        at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
}
/** Where the record is that ends the archive, with a comment behind it. */
function endRecord(bytes) {
    const last = bytes.length - END.bytes;
    for (let at = last; at >= 0 && at >= last - MAX_COMMENT_BYTES; at--) {
        if (bytes.readUInt32LE(at) === END.signature && bytes.readUInt16LE(at + 20) === last - at)
            return at;
    }
    throw new Error('it is not a zip archive');
}
function content(bytes, { path, ...listed }) {
    const { offset, packedBytes, sizeBytes } = listed;
    if (listed.flags & ENCRYPTED)
        throw new Error(`${path} is encrypted`);
    if (offset + LOCAL.bytes > bytes.length || bytes.readUInt32LE(offset) !== LOCAL.signature)
        throw new Error(`${path} is not where its directory says`);
    const start = offset + LOCAL.bytes + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
    const packed = bytes.subarray(start, start + packedBytes);
    const plain = listed.method === STORED ? packed : inflated(path, packed, listed);
    if (packed.length !== packedBytes || plain.length !== sizeBytes || (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32)(plain) !== listed.crc)
        throw new Error(`${path} is not what its directory says`);
    return plain;
}
function inflated(path, packed, { method, sizeBytes }) {
    if (method !== DEFLATED)
        throw new Error(`${path} is packed by method ${method}, unknown here`);
    try {
        return (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.inflateRawSync)(packed, { maxOutputLength: Math.max(1, sizeBytes) });
    }
    catch {
        throw new Error(`${path} does not inflate to what its directory says`);
    }
}


/***/ }),

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

/***/ 71872:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qY: () => (/* binding */ FACTS),
  qy: () => (/* binding */ SBOM),
  xM: () => (/* binding */ SRC),
  vf: () => (/* binding */ SUMS),
  bX: () => (/* binding */ UPDATE_LIST),
  iU: () => (/* binding */ bundleBytes),
  hl: () => (/* binding */ factsText),
  hk: () => (/* binding */ openBundle),
  Bo: () => (/* binding */ readBundle),
  MW: () => (/* binding */ sumsText)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./action/archive/budget.ts
var archive_budget = __webpack_require__(2375);
;// CONCATENATED MODULE: ./action/archive/untar.ts



/** The parser would unpack this as well, uncounted. */
const GZIP = Buffer.from('1f8b', 'hex');
/**
 * Unpacks a `.tar.gz` within limits, piece by piece.
 *
 * @returns path → content of the regular files
 * @throws Error that says what is wrong with it
 */
async function untar(archive) {
    const { Parser } = await __webpack_require__.e(/* import() */ 8697).then(__webpack_require__.bind(__webpack_require__, 98697));
    const budget = new archive_budget/* Budget */.__(archive.length);
    const files = new Map();
    let fault;
    const attempt = (work) => {
        try {
            work();
        }
        catch (error) {
            fault ??= error;
        }
    };
    const parser = new Parser({
        strict: true,
        zstd: false,
        brotli: false,
        onReadEntry: (entry) => {
            attempt(() => budget.entry());
            const pieces = [];
            entry.on('data', (piece) => fault ?? pieces.push(piece));
            entry.on('end', () => {
                if (entry.type !== 'File' || fault)
                    return;
                if (files.has(entry.path))
                    fault = new Error(`it holds ${entry.path} twice`);
                files.set(entry.path, Buffer.concat(pieces));
            });
        }
    });
    parser.on('error', (error) => (fault ??= error));
    let first = true;
    for await (const piece of external_node_stream_.Readable.from([archive]).pipe((0,external_node_zlib_.createGunzip)())) {
        budget.unpacked(piece.length);
        if (first && piece.subarray(0, 2).equals(GZIP))
            throw new Error('it is packed more than once');
        first = false;
        attempt(() => parser.write(piece));
        if (fault)
            throw fault;
    }
    attempt(() => parser.end());
    if (fault)
        throw fault;
    return files;
}

// EXTERNAL MODULE: ./action/machine/named-file.ts
var named_file = __webpack_require__(87813);
// EXTERNAL MODULE: ./action/release/board-path.ts
var board_path = __webpack_require__(79339);
// EXTERNAL MODULE: ./action/release/nested-json.ts
var nested_json = __webpack_require__(95255);
// EXTERNAL MODULE: ./action/release/shape.ts
var shape = __webpack_require__(66394);
// EXTERNAL MODULE: ./action/report/failure.ts
var failure = __webpack_require__(78862);
// EXTERNAL MODULE: ./action/build/sha256.ts
var sha256 = __webpack_require__(66379);
;// CONCATENATED MODULE: ./action/build/bundle.ts







const UPDATE_LIST = 'update-list.json';
/** Name, version and terms of the release, which neither wheels nor scripts can tell. */
const FACTS = 'release.json';
/** What the release consists of and where it is from, for programs that look for known weaknesses. */
const SBOM = 'sbom.cdx.json';
const SUMS = 'SHA256SUMS';
const SRC = 'src/';
const factsText = ({ name, version, seq, terms }) => `${JSON.stringify({ name, version, seq, ...terms }, null, 2)}\n`;
/** The text of SHA256SUMS, as `sha256sum --check` reads it. */
const sumsText = (files) => files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');
/** Reads, opens and verifies a bundle. */
async function readBundle(file) {
    return openBundle(file, await bundleBytes(file));
}
/** Reads a bundle's bytes: those that are hashed are those that are opened, whatever becomes of the file. */
function bundleBytes(file) {
    return (0,named_file/* readNamed */.M)(file, { what: 'bundle', code: 'bundle-missing' });
}
/**
 * Opens a bundle and verifies it against its SHA256SUMS.
 *
 * @param file for messages
 */
async function openBundle(file, bytes) {
    const files = await untar(bytes).catch((cause) => {
        throw invalid(file, cause.message, cause);
    });
    verifySums(file, files);
    const updateList = parseList(file, files.get(UPDATE_LIST));
    const srcFiles = new Map([...files]
        .filter(([name]) => name.startsWith(SRC))
        .map(([name, bytes]) => [(0,board_path/* checkBoardPath */.QS)(name.slice(SRC.length)), bytes]));
    const wheels = [...files]
        .filter(([name]) => name.endsWith('.whl') && !name.includes('/'))
        .map(([fileName, bytes]) => ({ fileName, bytes }));
    const packages = updateList.map((entry) => {
        const wheel = wheels.find(({ bytes }) => (0,sha256/* sha256Of */.B)(bytes) === entry.pkg_sha256);
        const payload = entry.type === 'wheel' ? wheel?.bytes : srcFiles.get(entry.path);
        if (payload === undefined || (0,sha256/* sha256Of */.B)(payload) !== entry.pkg_sha256) {
            const name = entry.type === 'wheel' ? entry.name : entry.path;
            throw invalid(file, `${UPDATE_LIST} lists a file that is not in it: ${name}`);
        }
        return { entry, payload };
    });
    const carried = [...wheels.map(({ bytes }) => bytes), ...srcFiles.values()];
    if (carried.some((bytes) => !packages.some(({ payload }) => payload === bytes))) {
        throw invalid(file, `it holds a file that ${UPDATE_LIST} does not list`);
    }
    const sbom = files.get(SBOM);
    if (sbom === undefined)
        throw invalid(file, `it holds no ${SBOM}`);
    return { ...parseFacts(file, files.get(FACTS)), wheels, srcFiles, updateList, sbom, packages };
}
function verifySums(file, files) {
    const sums = files.get(SUMS)?.toString('utf8');
    if (sums === undefined || !files.has(UPDATE_LIST)) {
        throw invalid(file, `it holds no ${sums === undefined ? SUMS : UPDATE_LIST}`);
    }
    const listed = new Map(sums
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => [line.slice(66), line.slice(0, 64)]));
    for (const [name, bytes] of files) {
        if (name === SUMS)
            continue;
        if (!listed.has(name))
            throw invalid(file, `${name} is not in ${SUMS}`);
        if (listed.get(name) !== (0,sha256/* sha256Of */.B)(bytes))
            throw invalid(file, `${name} does not match ${SUMS}`);
    }
    const absent = [...listed.keys()].find((name) => !files.has(name));
    if (absent !== undefined)
        throw invalid(file, `${absent} is missing`);
}
function parseFacts(file, bytes) {
    if (bytes === undefined)
        throw invalid(file, `it holds no ${FACTS}`);
    const facts = jsonIn(file, FACTS, bytes);
    const { name, version, seq, takes, remove } = (0,shape/* isObject */.Gv)(facts) ? facts : {};
    if (!isText(name) || !isText(version)) {
        throw invalid(file, `${FACTS} has no name or no version`);
    }
    const isList = (value) => Array.isArray(value) && value.every(isText);
    if (!isList(takes) || !isList(remove)) {
        throw invalid(file, `takes or remove in ${FACTS} is not a list of paths`);
    }
    if (seq !== undefined && !(Number.isSafeInteger(seq) && Number(seq) > 0)) {
        throw invalid(file, `seq in ${FACTS} is not a number above 0`);
    }
    return {
        name,
        version,
        ...(seq === undefined ? {} : { seq: Number(seq) }),
        terms: { takes, remove }
    };
}
const isText = (value) => typeof value === 'string' && value !== '';
function parseList(file, bytes) {
    const list = jsonIn(file, UPDATE_LIST, bytes);
    if (Array.isArray(list) && list.every(isEntry))
        return list;
    throw invalid(file, `${UPDATE_LIST} is not a list of wheels and files`);
}
function isEntry(value) {
    if (!(0,shape/* isObject */.Gv)(value))
        return false;
    const { type, name, version, path, pkg_sha256, size } = value;
    const named = type === 'wheel' ? isText(name) && isText(version) : type === 'src' && isText(path);
    return named && isText(pkg_sha256) && Number.isSafeInteger(size);
}
function jsonIn(file, name, bytes) {
    try {
        return (0,nested_json/* parseJson */.qF)(bytes.toString('utf8'));
    }
    catch (cause) {
        throw invalid(file, `${name} is not JSON`, cause);
    }
}
const invalid = (file, why, cause) => new failure/* Failure */.HR('bundle-invalid', `${file} is not a sound bundle: ${why}; build or download it again`, { cause });


/***/ }),

/***/ 66379:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ sha256Of)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

const sha256Of = (content) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex');


/***/ }),

/***/ 52986:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  flashFailure: () => (/* binding */ flashFailure),
  runFlash: () => (/* binding */ runFlash)
});

// EXTERNAL MODULE: ./action/report/counted.ts
var counted = __webpack_require__(49774);
// EXTERNAL MODULE: ./action/report/failure.ts
var failure = __webpack_require__(78862);
// EXTERNAL MODULE: ./action/report/known.ts
var report_known = __webpack_require__(78263);
// EXTERNAL MODULE: ./action/report/size.ts
var size = __webpack_require__(59231);
// EXTERNAL MODULE: ./action/serial/board-settings.ts + 4 modules
var board_settings = __webpack_require__(54332);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./action/serial/printable.ts
var printable = __webpack_require__(81717);
;// CONCATENATED MODULE: ./action/serial/app-report.ts

/** What the board library's application brings up, in its order. */
const PARTS = ['Wi-Fi', 'time', 'broker', 'channel'];
const FAILS = ['WARNING', 'ERROR', 'CRITICAL'];
/** A line of the library's log: `2026-01-01 00:00:00 INFO mqtt: connected to …`. */
const LINE = /^(?:[-\d]{1,12} [:\d]{1,10} )?([A-Z]{4,8}) ([\w.]{1,40}): (.*)$/;
const oneOf = (part) => (message, level) => level === 'INFO'
    ? [[part, { state: 'ok', text: message }]]
    : [[part, { state: 'failed', text: message }]];
const NO_CHANNEL = {
    state: 'unset',
    text: 'update.channel or update.auto_update is not set'
};
const NO_BROKER = { state: 'unset', text: 'mqtt.server is not set' };
/** Who says what of which part, by the name of the logger. */
const READERS = new Map(Object.entries({
    wifi: oneOf('Wi-Fi'),
    clock: oneOf('time'),
    mqtt: (message, level) => {
        if (message.startsWith('connected to'))
            return [['broker', { state: 'ok', text: message }]];
        if (!FAILS.includes(level))
            return [];
        const part = message.startsWith('subscription to') ? 'channel' : 'broker';
        return [[part, { state: 'failed', text: message }]];
    },
    app: (message) => {
        if (message.startsWith('follows channel'))
            return [['channel', { state: 'ok', text: message }]];
        if (message === 'follows no channel')
            return [['channel', NO_CHANNEL]];
        if (message.startsWith('subscription to'))
            return [['channel', { state: 'failed', text: message }]];
        if (message.startsWith('mqtt.server is not set'))
            return [
                ['broker', NO_BROKER],
                ['channel', NO_BROKER]
            ];
        if (message.startsWith('update channel not reached'))
            return [['channel', { state: 'failed', text: message }]];
        return [];
    }
}));
/** Follows the application's log, and knows of each part the last that was said. */
class AppReport {
    said = new Map();
    /** Whether the last part has been heard of, and what it has to say is good. */
    get isSettled() {
        const channel = this.said.get('channel');
        return channel !== undefined && channel.state !== 'failed';
    }
    /** Whether anything of it was heard at all. */
    get isHeard() {
        return this.said.size > 0;
    }
    /** @param line of the log, however long */
    hear(line) {
        const [, level = '', logger = '', message = ''] = LINE.exec(line) ?? [];
        const reader = READERS.get(logger.split('.').at(-1));
        for (const [part, { state, text }] of reader?.(message, level) ?? [])
            this.said.set(part, { state, text: (0,printable/* printable */.g)(text) });
    }
    /** What is known of each part. */
    get parts() {
        return PARTS.map((part) => {
            const said = this.said.get(part) ?? { state: 'unheard', text: 'nothing was said of it' };
            return { part, ...said };
        });
    }
}

// EXTERNAL MODULE: ./action/serial/board-failure.ts
var board_failure = __webpack_require__(5053);
;// CONCATENATED MODULE: ./action/serial/boot-log.ts

/** Nothing that is looked for is in a longer line; the rest of it is dropped. */
const MAX_LINE = 1000;
/**
 * What a board prints while it boots, line by line: of all that it says no more is kept than the line that has no
 * end yet, and the exception that it may have ended with.
 */
class BootLog {
    onLine;
    /** The library's application said that it is up. */
    booted = false;
    /** Last line of a traceback, when there was one. */
    exception;
    line = '';
    inTraceback = false;
    /** @param onLine is told of every line that is complete */
    constructor(onLine) {
        this.onLine = onLine;
    }
    /** Whether it waits for a person, as far as one can tell from what came last. */
    get isAtPrompt() {
        return this.line === '>>> ';
    }
    hear(bytes) {
        const [first = '', ...others] = bytes.toString('latin1').replaceAll('\r', '').split('\n');
        this.extend(first);
        for (const line of others) {
            this.complete(this.line);
            this.line = '';
            this.extend(line);
        }
    }
    extend(text) {
        this.line += text.slice(0, MAX_LINE - this.line.length);
    }
    complete(line) {
        if (line.trim())
            this.onLine(line);
        if (line === 'Traceback (most recent call last):')
            this.inTraceback = true;
        else if (this.inTraceback && !line.startsWith(' ')) {
            this.exception = (0,printable/* printable */.g)(line);
            this.inTraceback = false;
        }
        // The line that its app logs: `… INFO … app … booted`.
        this.booted ||= /\bbooted$/.test(line) && /\bINFO\b/.test(line) && /\bapp\b/.test(line);
    }
}

// EXTERNAL MODULE: ./action/serial/port.ts
var port = __webpack_require__(523);
// EXTERNAL MODULE: ./action/serial/wire.ts + 1 modules
var serial_wire = __webpack_require__(29004);
;// CONCATENATED MODULE: ./action/serial/boot.ts







/** How long is listened when the application is connected, and when it says nothing of what it brings up. */
const SETTLED_MS = 1500;
const SPEECHLESS_MS = 10_000;
/**
 * Restarts the board as if its power had been off and on. The port stays open where it can. The board waits a
 * moment, since USB of its own ends with the reset, and with it what it has not sent yet.
 */
async function boot_reset(board) {
    await board.repl.start('import machine,time\ntime.sleep_ms(100)\nmachine.reset()\n');
}
/**
 * Follows what a board prints from its reset on: until it is clear that it has booted, and of the library's
 * application until it is connected, or the time is up. What came of it is told, not judged.
 */
async function untilBooted(board, timeoutMs, reporter) {
    const { path } = board.wire;
    let wire = board.wire;
    const application = new AppReport();
    const log = new BootLog((line) => {
        reporter.debug(line);
        application.hear(line);
    });
    const deadline = Date.now() + timeoutMs;
    const patience = new Patience(log, application);
    try {
        for (;;) {
            try {
                const end = Math.min(deadline, patience.end());
                log.hear(await wire.readSome(end - Date.now()));
            }
            catch (thrown) {
                if (thrown instanceof serial_wire/* WireTimeout */.P)
                    break;
                // Boards with USB of their own leave the bus when they reset.
                if (!(thrown instanceof failure/* Failure */.HR))
                    throw thrown;
                if (wire !== board.wire)
                    await wire.close();
                wire = await reopened(path, board, deadline);
            }
            if (log.isAtPrompt && log.exception)
                return { boot: 'failed', problem: log.exception };
            if (log.isAtPrompt)
                return { boot: 'at the prompt' };
        }
        if (!log.booted)
            return { boot: 'silent' };
        return { boot: 'running', application: application.parts };
    }
    catch (thrown) {
        if (thrown instanceof failure/* Failure */.HR)
            return { boot: 'gone', problem: thrown.message };
        throw thrown;
    }
    finally {
        if (wire !== board.wire)
            await wire.close();
    }
}
/** Until when an application that has booted is listened to. */
class Patience {
    log;
    application;
    bootedAt;
    settledAt;
    constructor(log, application) {
        this.log = log;
        this.application = application;
    }
    end() {
        if (!this.log.booted)
            return Infinity;
        this.bootedAt ??= Date.now();
        if (this.application.isSettled)
            return (this.settledAt ??= Date.now()) + SETTLED_MS;
        return this.application.isHeard ? Infinity : this.bootedAt + SPEECHLESS_MS;
    }
}
async function reopened(path, board, deadline) {
    await board.wire.close();
    for (;;) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        try {
            if ((0,external_node_fs_.existsSync)(path) || process.platform === 'win32')
                return await (0,port/* openPort */.ib)({ path });
        }
        catch (thrown) {
            if (Date.now() > deadline)
                throw thrown;
        }
        if (Date.now() > deadline)
            throw (0,board_failure/* asFailure */.h_)(new serial_wire/* WireTimeout */.P(0, Buffer.alloc(0)), path);
    }
}

// EXTERNAL MODULE: ./action/serial/deploy.ts
var deploy = __webpack_require__(96323);
// EXTERNAL MODULE: ./action/serial/find-board.ts
var find_board = __webpack_require__(5310);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./action/machine/named-file.ts
var named_file = __webpack_require__(87813);
// EXTERNAL MODULE: ./action/serial/python-tool.ts
var python_tool = __webpack_require__(9549);
// EXTERNAL MODULE: ./action/serial/port-lock.ts
var port_lock = __webpack_require__(88931);
// EXTERNAL MODULE: ./action/serial/ports.ts
var ports = __webpack_require__(80618);
;// CONCATENATED MODULE: ./action/serial/firmware.ts










/** esptool gives up by itself much earlier; writing 16 MB at 115200 baud takes this long. */
const STEP_MS = 1_800_000;
/** Chip ids of the extended header, and where each boot ROM looks for the boot loader. */
const CHIPS = {
    0x0000: { name: 'ESP32', offset: 0x1000 },
    0x0002: { name: 'ESP32-S2', offset: 0x1000 },
    0x0005: { name: 'ESP32-C3', offset: 0 },
    0x0009: { name: 'ESP32-S3', offset: 0 },
    0x000c: { name: 'ESP32-C2', offset: 0 },
    0x000d: { name: 'ESP32-C6', offset: 0 },
    0x0010: { name: 'ESP32-H2', offset: 0 },
    0x0012: { name: 'ESP32-P4', offset: 0x2000 },
    0x0017: { name: 'ESP32-C5', offset: 0x2000 }
};
/** ESP-IDF's esp_app_desc_t begins the first segment of an application, and of no boot loader. */
const APP_DESCRIPTION = { at: 32, magic: 0xabcd5432 };
/**
 * Writes a MicroPython image. Nothing is erased before image and board are known to fit: its hash, the
 * chip and the size of the flash.
 */
async function writeFirmware(options, reporter) {
    const image = await readImage(options);
    const header = readHeader(options.image, image);
    await (0,ports.checkPort)(options.port);
    const esptool = await (0,python_tool/* pythonTool */.XB)('esptool', reporter);
    const unlock = await (0,port_lock/* lockPort */.D)(options.port);
    try {
        const run = (...args) => (0,python_tool/* captured */.FT)([...esptool, '--port', options.port, ...args], STEP_MS, (line) => reporter.debug(line));
        const answer = await run('flash_id');
        if (answer.code !== 0)
            throw notReached(options.port, answer.output);
        checkChip(options, image, header, answer.output);
        reporter.info(`Erasing the flash and writing ${options.image} for ${header.chip}`);
        const address = `0x${header.offset.toString(16)}`;
        await withCopy(image, async (copy) => {
            for (const step of [['erase_flash'], ['--baud', '460800', 'write_flash', address, copy]]) {
                const { code, output } = await run(...step);
                if (code !== 0)
                    throw brokenOff(options.port, output);
            }
        });
    }
    finally {
        await unlock();
    }
}
/** A file of this process's own with the bytes that were checked: the one that was named can be another by now. */
async function withCopy(image, work) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'mpy-blox-firmware-'));
    try {
        const copy = (0,external_node_path_.join)(folder, 'firmware.bin');
        await (0,promises_.writeFile)(copy, image, { mode: 0o600 });
        await work(copy);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
async function readImage({ image, sha256 }) {
    const bytes = await (0,named_file/* readNamed */.M)(image, { what: 'firmware image', code: 'firmware-missing' });
    const found = (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
    if (found !== sha256.trim().toLowerCase()) {
        throw new failure/* Failure */.HR('firmware-mismatch', `${image} has sha256 ${found}, not ${sha256}: nothing was written; download it again`);
    }
    return bytes;
}
/** Espressif, "Firmware Image Format": magic 0xE9, size of the flash in byte 3, chip id in bytes 12 and 13. */
function readHeader(name, image) {
    const chip = image.length > 24 ? CHIPS[image.readUInt16LE(12)] : undefined;
    if (image[0] !== 0xe9 || !chip) {
        throw new failure/* Failure */.HR('firmware-invalid', `${name} is no image for an ESP32: take the .bin of your board from MicroPython's download page`);
    }
    if (image.length >= 36 && image.readUInt32LE(APP_DESCRIPTION.at) === APP_DESCRIPTION.magic) {
        throw new failure/* Failure */.HR('firmware-invalid', `${name} is an application without a boot loader (.app-bin, for updates over the air), and would leave the board unable to start: take the .bin of your board from MicroPython's download page`);
    }
    return { chip: chip.name, offset: chip.offset, flashBytes: 2 ** (20 + (image[3] >> 4)) };
}
/** @param answer what esptool's flash_id printed */
function checkChip({ port, image, deviceId }, bytes, header, answer) {
    // By its name for the family: a description may be that of a variant, such as ESP32-S0WD or ESP32-PICO-D4.
    const chip = /(?:Connected to|Detecting chip type\.\.\.) (ESP32(?:-[A-Z]\d+)?)\b/.exec(answer)?.[1];
    if (chip !== header.chip) {
        throw new failure/* Failure */.HR('firmware-chip', `${image} is for ${header.chip}, the board on ${port} is ${(0,printable/* printable */.g)(chip ?? 'unknown')}: nothing was erased`);
    }
    const mac = /(?:BASE )?MAC:\s+((?:[0-9a-f]{2}:){5}[0-9a-f]{2})\s*$/im
        .exec(answer)?.[1]
        ?.replaceAll(':', '')
        .toLowerCase();
    if (deviceId !== undefined && mac !== deviceId.split('-').at(-1)) {
        throw new failure/* Failure */.HR('wrong-device', `the board on ${port} has the MAC address ${mac ?? 'unknown'}, so it is not ${deviceId}: nothing was erased`);
    }
    const size = /Detected flash size: (\d{1,6})(MB|KB)/.exec(answer);
    const flashBytes = size ? Number(size[1]) * (size[2] === 'MB' ? 2 ** 20 : 2 ** 10) : 0;
    const neededBytes = Math.max(header.flashBytes, header.offset + bytes.length);
    if (neededBytes > flashBytes) {
        const found = size ? `${size[1]} ${size[2]}` : 'none that esptool knows';
        throw new failure/* Failure */.HR('firmware-size', `${image} needs ${Math.ceil(neededBytes / 2 ** 20)} MB of flash, the board on ${port} has ${found}: nothing was erased`);
    }
}
function notReached(port, output) {
    return new failure/* Failure */.HR('esptool', `esptool does not reach the board on ${port} (${reasonIn(output)}): hold its BOOT button while it starts, and repeat the command; nothing was erased`);
}
function brokenOff(port, output) {
    return new failure/* Failure */.HR('firmware-incomplete', `writing MicroPython to the board on ${port} broke off (${reasonIn(output)}): it does not start until that is done; check cable and power, and repeat the command`);
}
/** What esptool ended with: `ERROR: A fatal error occurred: …` in version 5, without the word before in 4. */
function reasonIn(output) {
    const lines = output.trim().split(/[\r\n]+/);
    const told = lines.find((line) => /\berror occurred: /.test(line));
    const reason = told?.replace(/^.*\berror occurred: /, '') ?? lines.at(-1) ?? '';
    return (0,printable/* printable */.g)(reason).replace(/\.$/, '');
}

// EXTERNAL MODULE: ./action/serial/board-error.ts
var board_error = __webpack_require__(37457);
;// CONCATENATED MODULE: ./action/serial/plan.ts

const LIBRARY = 'lib/mpy_blox/';
/** Of it, what is copied while the library changes: see programs/judge.ts. */
const JUDGE = `${LIBRARY}recovery/`;
/**
 * The folders and files to look at: the top of each package, with its twins, so that neither a stale
 * module of the same name nor a file of a package's last version is missed.
 */
function rootsOf({ files }) {
    const roots = new Set();
    for (const path of files.keys()) {
        const parts = path.split('/');
        const root = parts[0] === 'lib' && parts.length > 2 ? `lib/${parts[1]}` : path;
        roots.add(root);
        for (const twin of twinsOf(path))
            if (!twin.startsWith(`${root}/`))
                roots.add(twin);
        if (root !== path && !root.endsWith('.dist-info')) {
            roots.add(`${root}.py`);
            roots.add(`${root}.mpy`);
        }
    }
    return [...roots].sort();
}
/** The other file that an import of the same name would find. */
function twinsOf(path) {
    if (path.endsWith('.mpy'))
        return [`${path.slice(0, -4)}.py`];
    if (path.endsWith('.py'))
        return [`${path.slice(0, -3)}.mpy`];
    return [];
}
/**
 * What it takes to have the wanted files on a board.
 *
 * @param found what is there now, as the listing of {@link rootsOf} tells
 * @param board.staged names of whole files that an interrupted run left in the staging folder
 * @param board.hasJudge whether what mends the board is copied already
 */
function makePlan(wanted, found, board) {
    const plan = {
        journal: Buffer.alloc(0),
        written: [],
        removed: [],
        send: [],
        changesLibrary: false,
        neededBytes: 0
    };
    const lines = [];
    const names = new Map();
    const folders = new Set();
    const there = new Set([...found.keys()].flatMap(foldersOf));
    const blocks = (bytes) => Math.ceil(bytes / board.blockBytes) * board.blockBytes;
    for (const [path, content] of wanted.files) {
        const hash = shortHash(content);
        if (found.get(path)?.hash === hash)
            continue;
        const copies = names.get(hash) ?? 0;
        names.set(hash, copies + 1);
        const name = `${hash}-${content.length}${copies ? `-${copies}` : ''}`;
        lines.push(`+ ${name} ${path}`);
        plan.written.push(path);
        if (board.staged.has(name))
            continue;
        plan.send.push(content);
        plan.neededBytes += blocks(content.length);
        for (const folder of foldersOf(path))
            if (!there.has(folder))
                folders.add(folder);
    }
    const stale = staleOf(wanted, found);
    stale.forEach((path, index) => lines.push(`- r${index} ${path}`));
    plan.removed.push(...stale);
    plan.changesLibrary = [...plan.written, ...stale].some((path) => path.startsWith(LIBRARY));
    plan.journal = Buffer.from(`1 0 0 0 0 {}\n${lines.map((line) => `${line}\n`).join('')}.\n`);
    // A folder takes two blocks; the journal one or two; and some stays free for the file system itself.
    plan.neededBytes += blocks(plan.journal.length) + (2 * folders.size + 4) * board.blockBytes;
    if (plan.changesLibrary && !board.hasJudge) {
        const judge = [...found].filter(([path]) => path.startsWith(JUDGE));
        plan.neededBytes += judge.reduce((sum, [, { sizeBytes }]) => sum + blocks(sizeBytes), 0);
        if (judge.length > 0)
            plan.neededBytes += 2 * board.blockBytes;
    }
    return plan;
}
/** `a/b/c.py`: `a` and `a/b`. */
function foldersOf(path) {
    const parts = path.split('/').slice(0, -1);
    return parts.map((_, depth) => parts.slice(0, depth + 1).join('/'));
}
/** Twins of wanted files, and what the packages' installed versions leave behind. */
function staleOf({ files, packages = [] }, found) {
    const shadows = new Set();
    for (const path of files.keys()) {
        for (const twin of twinsOf(path))
            shadows.add(twin);
        const parts = path.split('/');
        // A module lib/x.py beside the package lib/x: which one an import finds is nobody's intention.
        if (parts[0] === 'lib' && parts.length > 2)
            shadows.add(`lib/${parts[1]}.py`).add(`lib/${parts[1]}.mpy`);
    }
    return [...found.keys()].filter((path) => {
        if (files.has(path))
            return false;
        return shadows.has(path) || (packages.length > 0 && found.get(path).owned);
    });
}
/** By what files are known to the board: the first 24 digits of their sha256. */
function shortHash(content) {
    return (0,external_node_crypto_.createHash)('sha256').update(content).digest('hex').slice(0, 24);
}
/** Digest of the listing of a board that has these files and no others. */
function listingDigest(wanted) {
    const digest = (0,external_node_crypto_.createHash)('sha256');
    for (const root of rootsOf(wanted)) {
        const below = [...wanted.files.keys()].filter((path) => path === root || path.startsWith(`${root}/`));
        for (const path of below.sort(byFolder)) {
            const content = wanted.files.get(path);
            digest.update(`${path} ${content.length} ${shortHash(content)}\n`);
        }
    }
    return digest.digest('hex');
}
/** The order in which a walk through sorted folders meets the paths. */
function byFolder(a, b) {
    const left = a.replaceAll('/', '\0');
    const right = b.replaceAll('/', '\0');
    return left < right ? -1 : left > right ? 1 : 0;
}

// EXTERNAL MODULE: ./action/serial/programs/parts.ts
var parts = __webpack_require__(97120);
;// CONCATENATED MODULE: ./action/serial/programs/judge.ts

const FOLDERS = `import os
${parts/* THERE */.J_}${parts/* KEPT */.t0}R='/lib/mpy_blox/recovery/'
def drop():
 if there(K):
  for n in sorted(os.listdir(K),key=whole,reverse=True):
   os.remove(K+'/'+n)
  os.rmdir(K)
`;
/**
 * Copies what mends the board, before a transfer changes it: if the power goes while files are put in place,
 * `main.py` finds it. Its `__init__`, without which it is not taken, comes last. One that an update has left
 * stays: it has proven itself.
 */
const KEEP_JUDGE = `${FOLDERS}if there(R[:-1]) and not (there(K) and any(map(whole,os.listdir(K)))):
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
`;
/** Removes that copy. */
const DROP_JUDGE = `${FOLDERS}drop()
`;

;// CONCATENATED MODULE: ./action/serial/programs/listing.ts

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
function listing(roots, distInfoPrefixes, expected) {
    return `import os
${parts/* REPLY */.Fb}${parts/* SHA */.hG}${parts/* THERE */.J_}${parts/* KEPT */.t0}O=set()
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
`;
}

;// CONCATENATED MODULE: ./action/serial/programs/stream-format.ts
/** Bytes of files in one block of the stream, and the history that its compression refers to. */
const BLOCK_BYTES = 4096;
const WINDOW_BITS = 12;
/** Bytes that the board acknowledges at a time; two such windows may be under way, which an ESP32's UART driver (260) holds. */
const CREDIT_BYTES = 128;
/** Longest encoded block: one of base64. A longer one would not fit the buffer that the board keeps. */
const ENCODED_BYTES = Math.ceil(BLOCK_BYTES / 3) * 4;

;// CONCATENATED MODULE: ./action/serial/programs/receiver.ts


const DECODED = {
    bytes: "bytes(E[:n]).replace(b'\\x1bC',b'\\x03').replace(b'\\x1bE',b'\\x1b')",
    base64: 'a2b_base64(E[:n])'
};
/** Feeds the watchdog for the longest time that all chips allow; where none was running this starts one. */
const WATCHDOG = `w=None
try:
 from machine import WDT
 w=WDT(timeout=8000)
except Exception:
 pass
`;
/**
 * Receives a journal and the files it names, checks their hashes, and puts them in place. Until the last
 * one is there, only \`/.update\` changes. The journal is the one of the board's own updates: if the power goes
 * while files are put in place, \`recover()\` in the board's main.py finishes it.
 *
 * It reads blocks: four hexadecimal digits of encoded length, four of plain length, `z` if deflated, the
 * encoded bytes. It writes a letter, counted up, for each window that it has taken. When it fails it first
 * reads what is still under way, or the REPL would take that for a program.
 *
 * @param journalName `{24 digits of sha256}-{size}`
 * @param watchdog feed the watchdog, which goes on when the program that began with it was interrupted; where
 *   none was running this starts one, so only when the board has shown that one may be
 */
function receiver(journalName, deflate, encoding, watchdog) {
    return `
import sys,os,io,select
from hashlib import sha256
from binascii import hexlify,a2b_base64
${deflate ? 'import deflate' : ''}${parts/* SHA */.hG}${parts/* THERE */.J_}I=getattr(sys.stdin,'buffer',sys.stdin)
U='/.update/'
S=U+'stage/'
c=${CREDIT_BYTES}
k=a=z=0
H=memoryview(bytearray(9))
E=memoryview(bytearray(${ENCODED_BYTES}))
D=memoryview(bytearray(${BLOCK_BYTES}))
def get(m):
 global c,k
 p=0
 n=len(m)
 while p<n:
  q=I.readinto(m[p:p+min(c,n-p)])
  p+=q
  c-=q
  if not c:
   c=${CREDIT_BYTES}
   k=k+1&63
   sys.stdout.write(chr(64+k))
${watchdog ? WATCHDOG : ''}def block():
${watchdog ? ' if w:\n  w.feed()\n' : ''} get(H)
 n=int(bytes(H[:4]),16)
 r=int(bytes(H[4:8]),16)
 get(E[:n])
 b=${DECODED[encoding]}
 if H[8]==122:
  deflate.DeflateIO(io.BytesIO(b),deflate.RAW,${WINDOW_BITS}).readinto(D[:r])
 else:
  D[:r]=b
 return r
def take(p,n):
 global a,z
 s=int(n.split('-')[1])
 with open(p,'wb') as f:
  while s:
   if a==z:
    z=block()
    a=0
   q=min(s,z-a)
   f.write(D[a:a+q])
   a+=q
   s-=q
 if sha(p)!=n[:24]:
  os.remove(p)
  raise ValueError('hash')
def parents(p):
 i=p.find('/',1)
 while i>0:
  if not there(p[:i]):
   os.mkdir(p[:i])
  i=p.find('/',i+1)
def clear(d):
 for n in os.listdir(d[:-1]):
  os.remove(d+n)
def lines():
 with open(J) as f:
  f.readline()
  for l in f:
   if l[0]!='.':
    yield l.rstrip('\\n').split(' ',2)
J=U+'journal.plan'
parents(S)
parents(U+'old/')
sys.stdout.write('@')
try:
 take(J,${JSON.stringify(journalName)})
 for o,n,p in lines():
  if o=='+' and not there(S+n):
   take(S+n,n)
except Exception:
 w=select.poll()
 w.register(sys.stdin,1)
 while w.poll(200):
  I.read(1)
 raise
for n in ('apply','trial','keep','undo'):
 if there(U+'journal.'+n):
  os.remove(U+'journal.'+n)
if there('/.settings-before'):
 os.remove('/.settings-before')
clear(U+'old/')
os.rename(J,U+'journal.apply')
J=U+'journal.apply'
for o,n,p in lines():
 p='/'+p
 if o=='+':
  if there(S+n):
   parents(p)
   os.rename(S+n,p)
 elif there(p):
  os.remove(p)
  try:
   while p.count('/')>2:
    p=p[:p.rfind('/')]
    os.rmdir(p)
  except OSError:
   pass
clear(S)
os.remove(J)
if hasattr(os,'sync'):
 os.sync()
sys.stdout.write('#')
`;
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./action/serial/stream.ts


/**
 * Files one after another, as the board's receiver reads them: blocks of a few KB, each deflated by
 * itself when that makes it smaller, and encoded so that a Ctrl-C stays what it is.
 */
function encodeStream(content, deflate, encoding) {
    const blocks = [];
    for (let at = 0; at < content.length; at += BLOCK_BYTES) {
        blocks.push(...encodeBlock(content.subarray(at, at + BLOCK_BYTES), deflate, encoding));
    }
    return Buffer.concat(blocks);
}
/** One block, or two where bytes that need an escape make it too long. */
function encodeBlock(plain, deflate, encoding) {
    const small = deflate ? deflated(plain) : plain;
    const pays = small.length < plain.length;
    const encoded = ENCODERS[encoding](pays ? small : plain);
    if (encoded.length > ENCODED_BYTES) {
        const half = plain.length >> 1;
        return [plain.subarray(0, half), plain.subarray(half)].flatMap((part) => encodeBlock(part, deflate, encoding));
    }
    const header = hex4(encoded.length) + hex4(plain.length) + (pays ? 'z' : '-');
    return [Buffer.from(header, 'latin1'), encoded];
}
const deflated = (plain) => (0,external_node_zlib_.deflateRawSync)(plain, { windowBits: WINDOW_BITS, level: 9, memLevel: 9 });
const hex4 = (value) => value.toString(16).padStart(4, '0');
const ENCODERS = {
    base64: (bytes) => Buffer.from(bytes.toString('base64'), 'latin1'),
    bytes: (bytes) => Buffer.from(bytes.toString('latin1').replaceAll('\x1b', '\x1bE').replaceAll('\x03', '\x1bC'), 'latin1')
};
/** What the board says when the program has ended. */
const END = 0x04;
/** Longest that a board takes for a block: erasing and writing flash. */
const BOARD_BUSY_MS = 4000;
/**
 * Sends a stream as fast as the board takes it. It acknowledges windows by a letter that counts up modulo 64,
 * so that a letter lost on the way is made good by the next.
 *
 * @param onSent bytes of the stream that were handed to the port
 * @returns false when the board ended the program before the stream did: its answer has the reason
 */
async function sendStream(wire, stream, onSent) {
    // Before it is ready it may find that there is nothing to write to.
    if ((await wire.peek(BOARD_BUSY_MS)) === END)
        return false;
    await wire.readUntil('@', BOARD_BUSY_MS);
    let taken = 0;
    let deadline = Date.now() + BOARD_BUSY_MS;
    for (let sent = 0; sent < stream.length;) {
        if (wire.hasBytes || sent - taken >= 2 * CREDIT_BYTES) {
            if ((await wire.peek(deadline - Date.now())) === END)
                return false;
            const [letter] = await wire.readExactly(1, BOARD_BUSY_MS);
            const windows = (letter - 64 - taken / CREDIT_BYTES) & 63;
            // More than were under way: no letter of ours, but noise.
            if (windows > 0 && windows <= 2) {
                taken += windows * CREDIT_BYTES;
                deadline = Date.now() + BOARD_BUSY_MS;
            }
            continue;
        }
        const piece = stream.subarray(sent, taken + 2 * CREDIT_BYTES);
        await wire.write(piece);
        sent += piece.length;
        deadline = Date.now() + BOARD_BUSY_MS;
        onSent(sent);
    }
    return true;
}

;// CONCATENATED MODULE: ./action/serial/sync.ts









const ATTEMPTS = 4;
/**
 * Makes the wanted files be on the board, and sends only what differs. Every file is staged and verified
 * before the first one is put in place; whatever interrupts this, a repetition goes on from there.
 */
async function sync(board, wanted, reporter) {
    const result = { written: [], removed: [], unchanged: 0, bytes: 0, wireBytes: 0 };
    for (let attempt = 1;; attempt++) {
        const found = await list(board, wanted);
        const plan = found.files && makePlan(wanted, found.files, found);
        if (!plan || plan.written.length + plan.removed.length === 0) {
            result.unchanged = wanted.files.size - result.written.length;
            return result;
        }
        if (found.blockBytes === 0)
            throw (0,board_failure/* noFileSystem */.py)(board.wire.path);
        if (plan.neededBytes > found.freeBytes) {
            throw (0,board_failure/* flashFull */.q4)(board.wire.path, plan.neededBytes, found.freeBytes);
        }
        try {
            result.wireBytes += await transfer(board, plan, attempt > 1, reporter);
            result.written = plan.written;
            result.removed = plan.removed;
            result.unchanged = wanted.files.size - plan.written.length;
            result.bytes = plan.written.reduce((sum, path) => sum + wanted.files.get(path).length, 0);
            return result;
        }
        catch (thrown) {
            if (!isDisturbance(thrown) || attempt === ATTEMPTS)
                throw (0,board_failure/* asFailure */.h_)(thrown, board.wire.path);
            reporter.debug(`the transfer was disturbed (${thrown.message}); it goes on`);
            await board.repl.enter();
            // At once: the next attempt would be too late for a watchdog of a few seconds.
            await board.repl.exec(WATCHDOG).catch(() => board.repl.enter());
            if (attempt > 1)
                await board.repl.softReset();
        }
    }
}
/** Whether the board has all files as wanted and nothing else of the packages. */
async function isInSync(board, wanted) {
    const found = await list(board, wanted);
    if (!found.files)
        return true;
    const plan = makePlan(wanted, found.files, found);
    return plan.written.length + plan.removed.length === 0;
}
async function list(board, wanted) {
    const prefixes = (wanted.packages ?? []).map((name) => `${name}-`);
    const program = listing(rootsOf(wanted), prefixes, listingDigest(wanted));
    const text = await board.ask(program, 20_000);
    const [head = '', ...lines] = text.split('\n');
    const [blockBytes = '', freeBlocks = '', staged = '', judge = ''] = head.split(' ');
    const base = {
        blockBytes: Number(blockBytes),
        freeBytes: Number(blockBytes) * Number(freeBlocks),
        staged: new Set(staged.split(',').filter(Boolean)),
        hasJudge: judge === '1'
    };
    if (lines[0] === '=')
        return { ...base, files: undefined };
    const files = new Map();
    for (const line of lines) {
        const match = /^(.*) (\d+) ([0-9a-f]{24}) ([01])$/.exec(line);
        if (!match)
            continue;
        const [, path, sizeBytes, hash, owned] = match;
        files.set(path, { sizeBytes: Number(sizeBytes), hash: hash, owned: owned === '1' });
    }
    return { ...base, files };
}
/** @param careful after something went wrong: in base64, and feeding the watchdog */
async function transfer(board, plan, careful, reporter) {
    const { wire, repl, identity } = board;
    const content = Buffer.concat([plan.journal, ...plan.send]);
    const encoding = identity.takesBytes && !careful ? 'bytes' : 'base64';
    const stream = encodeStream(content, identity.deflate, encoding);
    const progress = reporter.progress((0,counted/* counted */.h)(plan.send.length, 'file'), content.length, 'B');
    try {
        const journalName = `${shortHash(plan.journal)}-${plan.journal.length}`;
        if (plan.changesLibrary)
            await repl.exec(KEEP_JUDGE);
        await repl.start(receiver(journalName, identity.deflate, encoding, careful));
        await sendStream(wire, stream, (sent) => progress.update(Math.round((sent / stream.length) * content.length)));
        const output = await repl.finish(20_000);
        if (!output.endsWith('#'))
            throw new serial_wire/* WireTimeout */.P(0, Buffer.from(output));
        if (plan.changesLibrary)
            await repl.exec(DROP_JUDGE);
        return stream.length;
    }
    finally {
        progress.stop();
    }
}
/** Lost bytes, a reset in between: nothing that a repetition would not mend. */
function isDisturbance(thrown) {
    if (thrown instanceof serial_wire/* WireTimeout */.P)
        return true;
    if (!(thrown instanceof board_error/* BoardError */.d))
        return false;
    return thrown.errno === undefined && thrown.exception !== 'MemoryError';
}

// EXTERNAL MODULE: ./action/serial/upkeep.ts + 1 modules
var upkeep = __webpack_require__(40289);
;// CONCATENATED MODULE: ./action/commands/flash.ts












/**
 * Brings a board over serial to where it should be, and tells what that took. How the board is then is told, not
 * judged: see `flashFailure`.
 *
 * @param known is told what is true of the board by then: a cable may be pulled at any time
 */
async function runFlash(options, reporter, known = report_known/* unheard */.y) {
    const started = performance.now();
    const provision = (options.whole ?? options).files.get('provision.json');
    if (provision)
        (0,board_settings/* hideSecrets */.s)(provision.toString(), reporter);
    if (nothingToDo(options)) {
        throw new failure/* Failure */.HR('nothing-to-flash', 'nothing to flash: give a bundle, files, a firmware or something to purge');
    }
    const deployment = options.whole ?? (await (0,deploy/* deploymentOf */.g)(options.library, options.files));
    const choice = await withFirmware(options, reporter);
    const board = await (0,find_board/* openBoard */.T)(choice, reporter);
    let done = false;
    const { identity } = board;
    const report = {
        deviceId: identity.deviceId ?? null,
        port: board.wire.path,
        micropython: identity.version,
        before: Object.fromEntries(identity.packages),
        after: null,
        files: 0,
        bytes: 0,
        wireBytes: 0,
        removed: 0,
        unchanged: 0,
        verified: null,
        boot: null,
        problem: null,
        application: null,
        seconds: 0
    };
    const add = (part) => {
        const seconds = Math.round((performance.now() - started) / 100) / 10;
        known(Object.assign(report, part, { seconds }));
    };
    try {
        reporter.info(`${identity.deviceId ?? 'A board without an id'} on ${board.wire.path}: MicroPython ${identity.version}${packagesText(identity.packages)}`);
        add({});
        for (const part of options.purge)
            add({ removed: report.removed + (await purgePart(board, part, reporter)) });
        const synced = await flash_deploy(board, deployment, reporter);
        add({
            files: synced.written.length,
            bytes: synced.bytes,
            wireBytes: synced.wireBytes,
            removed: report.removed + synced.removed.length,
            unchanged: synced.unchanged
        });
        if (options.verify)
            add({ verified: await isInSync(board, deployment) });
        add({ after: Object.fromEntries((await board.refresh()).packages) });
        if (report.verified !== false)
            add(await start(board, options.bootTimeoutMs, reporter));
        done = report.verified !== false;
        return report;
    }
    finally {
        const isTouched = report.files + report.removed > 0 || report.verified !== null;
        if (isTouched || done)
            reportFlash(report, reporter);
        // A board that keeps what it had is not left without its program.
        await (done ? board.close() : board.resume());
    }
}
/** @returns why a board that was flashed is no success: `verify-failed`, `boot-failed`, `board-silent` */
function flashFailure({ port, verified, boot, problem }) {
    if (verified === false) {
        return new failure/* Failure */.HR('verify-failed', `the board on ${port} does not hold what was written: repeat the command; if that happens again its flash is worn out`);
    }
    if (problem === null)
        return undefined;
    if (boot === 'gone')
        return new failure/* Failure */.HR('board-silent', problem);
    return new failure/* Failure */.HR('boot-failed', `the board on ${port} started and failed with ${problem}: see its traceback with "mpy-blox repl"`);
}
const nothingToDo = ({ whole, library, files, firmware, purge }) => !whole && !library && !firmware && files.size === 0 && purge.length === 0;
/** The new firmware's board is found on the same port; its id is checked from the chip before it is erased. */
async function withFirmware(options, reporter) {
    const { firmware, firmwareSha256, port, baudRate, deviceId } = options;
    const choice = {
        port,
        ...(baudRate === undefined ? {} : { baudRate }),
        ...(deviceId === undefined ? {} : { deviceId })
    };
    if (firmware === undefined)
        return choice;
    if (firmwareSha256 === undefined) {
        throw new failure/* Failure */.HR('input-invalid', 'firmware needs firmware-sha256, what the image hashes to: the download page has it');
    }
    const path = port === 'auto' ? await (0,ports/* onlyPort */.UR)() : port;
    const image = { image: firmware, sha256: firmwareSha256 };
    await reporter.group(`Write MicroPython onto the board on ${path}`, () => writeFirmware({ ...image, ...choice, port: path }, reporter));
    return { ...choice, port: path };
}
async function purgePart(board, part, reporter) {
    const removed = await (0,upkeep/* purge */.O)(board, part);
    reporter.info(`Purged ${part}: ${(0,counted/* counted */.h)(removed, 'file')} removed`);
    return removed;
}
async function flash_deploy(board, deployment, reporter) {
    return reporter.group(`Bring ${deployment.title} to ${board.wire.path}`, async () => {
        const synced = await sync(board, deployment, reporter);
        for (const path of synced.written)
            reporter.debug(`written: ${path}`);
        for (const path of synced.removed)
            reporter.info(`removed, no longer part of it: ${path}`);
        return synced;
    });
}
async function start(board, timeoutMs, reporter) {
    if (timeoutMs <= 0)
        return { boot: null, problem: null, application: null };
    return reporter.group('Restart the board', async () => {
        await boot_reset(board);
        const outcome = await untilBooted(board, timeoutMs, reporter);
        if (outcome.boot === 'silent') {
            reporter.warning(`the board has not said within ${timeoutMs / 1000} s that it booted: look with "mpy-blox repl"`);
        }
        else if (outcome.problem === undefined)
            reporter.info(`It has booted: ${outcome.boot}.`);
        const { boot, problem = null, application = null } = outcome;
        for (const part of application ?? [])
            reportPart(part, reporter);
        return { boot, problem, application };
    });
}
function reportPart({ part, state, text }, reporter) {
    if (state === 'failed')
        reporter.warning(`${part}: ${text}`);
    else if (state === 'ok')
        reporter.info(`${part}: ok, ${text}`);
    else
        reporter.info(`${part}: ${text}`);
}
const packagesText = (packages) => [...packages].map(([name, version]) => `, ${name} ${version}`).join('');
function reportFlash(report, reporter) {
    const versions = (packages) => Object.entries(packages ?? {})
        .map(([name, version]) => `${name} ${version}`)
        .join(', ') || '–';
    reporter.table({
        title: 'Flashed over serial',
        columns: ['board', 'before', 'after', 'files', 'bytes', 'seconds'],
        rows: [
            [
                report.deviceId ?? report.port,
                versions(report.before),
                versions(report.after),
                `${report.files} written, ${report.removed} removed, ${report.unchanged} unchanged`,
                `${(0,size/* formatSize */.X)(report.bytes)} (${(0,size/* formatSize */.X)(report.wireBytes)} sent)`,
                report.seconds.toFixed(1)
            ]
        ]
    });
}


/***/ }),

/***/ 8716:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ startChild)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./action/machine/child-environment.ts
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
];
/** What pip and apt need besides, to reach their indexes: a proxy's address may hold a password. */
const DOWNLOADERS = [
    ...['HTTP_PROXY', 'HTTPS_PROXY', 'FTP_PROXY', 'ALL_PROXY', 'NO_PROXY'],
    ...['SSL_CERT_FILE', 'SSL_CERT_DIR', 'REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE'],
    ...['NETRC', 'APT_CONFIG', 'PYTHONUSERBASE']
];
/**
 * The environment of a program that is started: what it needs, by name. Everything else stays here, above
 * all the inputs of an action (`INPUT_…`), tokens, and `MPY_BLOX_…`, which hold passwords and keys.
 *
 * @param downloads whether it fetches packages: then proxies, certificates and pip's settings come along
 */
function childEnvironment(downloads, from = process.env) {
    const names = new Set(downloads ? [...EVERY_PROGRAM, ...DOWNLOADERS] : EVERY_PROGRAM);
    const families = downloads ? ['LC_', 'XDG_', 'PIP_'] : ['LC_', 'XDG_'];
    return Object.fromEntries(Object.entries(from).filter(([name]) => {
        // Windows spells `Path`, and proxies are mostly in lower case.
        const upper = name.toUpperCase();
        return names.has(upper) || families.some((family) => upper.startsWith(family));
    }));
}

;// CONCATENATED MODULE: ./action/machine/child.ts


/** Starts another program: the one place that does, so that none inherits this process's secrets. */
function startChild(file, args, options) {
    const { env, downloads = false, ...others } = options;
    return (0,external_node_child_process_.spawn)(file, args, { ...others, env: { ...childEnvironment(downloads), ...env } });
}


/***/ }),

/***/ 39528:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ run),
/* harmony export */   f: () => (/* binding */ lastLine)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _child__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8716);


/** More than any tool has to say that is used here; of one that never ends it would fill the memory. */
const MAX_OUTPUT = 32 * 1024 * 1024;
/** Runs a command to its end; resolves however it ends, at the latest when the time is up. */
async function run(command, options) {
    const [file, ...args] = command;
    const { input, timeoutMs, onOutput, ...others } = options;
    let child;
    try {
        child = (0,_child__WEBPACK_IMPORTED_MODULE_1__/* .startChild */ .v)(file, args, { ...others, stdio: 'pipe' });
    }
    catch (error) {
        // Of a path that leads nowhere node says so at once, instead of by an event.
        return { code: null, stdout: '', stderr: error.message };
    }
    const said = { stdout: '', stderr: '' };
    const hear = (stream, text) => {
        said[stream] += text;
        onOutput?.(text);
    };
    const stop = (why) => {
        hear('stderr', `\n${file} ${why}`);
        child.kill('SIGKILL');
        // What it has started itself may hold these open for as long as it likes.
        child.stdout?.destroy();
        child.stderr?.destroy();
    };
    for (const stream of ['stdout', 'stderr']) {
        child[stream]?.setEncoding('utf8').on('data', (text) => {
            hear(stream, text);
            if (said[stream].length > MAX_OUTPUT)
                stop('said too much');
        });
    }
    const stdin = child.stdin;
    stdin.on('error', () => { }); // it ended without reading: its exit code tells
    stdin.end(input);
    const timer = setTimeout(() => stop(`took longer than ${timeoutMs / 1000} s`), timeoutMs);
    try {
        const [code] = (await (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(child, 'close'));
        return { code, ...said };
    }
    catch (error) {
        return { code: null, ...said, stderr: error.message };
    }
    finally {
        clearTimeout(timer);
    }
}
/** The last line that says something: where tools put what went wrong. */
function lastLine(text) {
    return text.trim().split('\n').at(-1) ?? '';
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

/***/ 66394:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   R_: () => (/* binding */ isAbsentOr),
/* harmony export */   jN: () => (/* binding */ isHash),
/* harmony export */   my: () => (/* binding */ isCount)
/* harmony export */ });
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** A whole number of things, bytes, seconds, ms: 0 or above. */
const isCount = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
/** A SHA-256 as topics and lists have it. */
const isHash = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
/** The rule for a key that may be left out. */
const isAbsentOr = (isGood) => (value) => value === undefined || isGood(value);


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
/** So many of a thing: `1 file`, `2 files`; with a plural that is not regular `2 canaries`. */
const counted = (count, thing, things = `${thing}s`) => `${count} ${count === 1 ? thing : things}`;


/***/ }),

/***/ 78263:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ unheard)
/* harmony export */ });
/** Where nobody wants to know before the end. */
const unheard = () => { };


/***/ }),

/***/ 59231:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ formatSize)
/* harmony export */ });
/** A size for people: `190 B`, `57.9 KB` (1 KB is 1,000 bytes, as brokers count), `1.2 MB`. */
function formatSize(sizeBytes) {
    if (sizeBytes < 1000)
        return `${sizeBytes} B`;
    if (sizeBytes < 1_000_000)
        return `${(sizeBytes / 1000).toFixed(1)} KB`;
    return `${(sizeBytes / 1_000_000).toFixed(1)} MB`;
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

/***/ 5310:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ openBoard)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);
/* harmony import */ var _board__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44579);
/* harmony import */ var _ports__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80618);



/**
 * Opens the board that is meant. With `auto` that is the only one found, or the one of the device id; where
 * there are several ports all of them are asked, and the programs of the boards that are not meant start again.
 *
 * @param dev where the device files are
 */
async function openBoard(choice, reporter, dev) {
    const { port, ...options } = choice;
    if (port !== 'auto')
        return _board__WEBPACK_IMPORTED_MODULE_1__/* .Board */ .b.open(port, options);
    const paths = (await (0,_ports__WEBPACK_IMPORTED_MODULE_2__/* .listPorts */ .jW)(dev)).map(({ path }) => path);
    const [only] = paths;
    if (only === undefined)
        throw (0,_ports__WEBPACK_IMPORTED_MODULE_2__/* .noPort */ .HD)();
    if (paths.length === 1)
        return _board__WEBPACK_IMPORTED_MODULE_1__/* .Board */ .b.open(only, options);
    const boards = await boardsOn(paths, options, reporter);
    const [board] = boards;
    if (board && boards.length === 1)
        return board;
    await Promise.all(boards.map((each) => each.resume()));
    throw board ? severalBoards(boards) : noBoard(paths, choice.deviceId);
}
/** The boards on these ports that will do. */
async function boardsOn(paths, options, reporter) {
    reporter.info(`Asking ${paths.length} ports which board is there`);
    const opened = await Promise.allSettled(paths.map((path) => _board__WEBPACK_IMPORTED_MODULE_1__/* .Board */ .b.open(path, options)));
    const boards = [];
    for (const result of opened) {
        if (result.status === 'fulfilled')
            boards.push(result.value);
        else if (result.reason instanceof _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR)
            reporter.debug(result.reason.message);
        else
            throw result.reason;
    }
    return boards;
}
function noBoard(paths, deviceId) {
    const what = deviceId === undefined ? 'no board that can be used is on any' : `${deviceId} is on none`;
    return new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('board-not-found', `${what} of the ports ${paths.join(', ')}: is it plugged in? "mpy-blox boards" tells what is on each`);
}
function severalBoards(boards) {
    const found = boards.map(({ identity, wire }) => `${identity.deviceId ?? 'one'} on ${wire.path}`);
    return new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('boards-several', `several boards found, name the port (DEVICE=, --port) or the id (--device-id) of one: ${found.join(', ')}`);
}


/***/ }),

/***/ 9549:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FT: () => (/* binding */ captured),
/* harmony export */   XB: () => (/* binding */ pythonTool),
/* harmony export */   ZI: () => (/* binding */ attached)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);
/* harmony import */ var _machine_cache_folder__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18334);
/* harmony import */ var _machine_child__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8716);
/* harmony import */ var _machine_subprocess__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39528);




/** Tools from the Python package index that do what they do well: name → requirement. */
const TOOLS = { esptool: 'esptool>=4.8,<6', mpremote: 'mpremote>=1.24' };
/** A wheel of some MB over a slow line. */
const INSTALL_MS = 300_000;
/**
 * The command that runs a Python tool, installed into a folder of its own the first time.
 *
 * @throws Failure `python-tool` when there is no Python, or the tool cannot be fetched
 */
async function pythonTool(tool, reporter, cacheDir = process.env['RUNNER_TOOL_CACHE'] || (0,_machine_cache_folder__WEBPACK_IMPORTED_MODULE_1__/* .defaultCacheDir */ .$g)()) {
    const python = process.platform === 'win32' ? 'python' : 'python3';
    const folder = await (0,_machine_cache_folder__WEBPACK_IMPORTED_MODULE_1__/* .cached */ .PO)(cacheDir, `python-${tool}`, async (target) => {
        reporter.info(`Installing ${tool} with pip into ${cacheDir}`);
        await pipInstall(python, TOOLS[tool], target);
    });
    return [python, '-c', startFrom(folder, tool)];
}
async function pipInstall(python, requirement, target) {
    const options = ['--quiet', '--no-input', '--disable-pip-version-check', '--retries', '1'];
    const install = ['-m', 'pip', 'install', ...options, '--target', target, requirement];
    const { code, output } = await captured([python, ...install], INSTALL_MS, () => { }, {
        downloads: true
    });
    if (code === 0)
        return;
    throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('python-tool', `${requirement} cannot be installed with ${python} -m pip: ${(0,_machine_subprocess__WEBPACK_IMPORTED_MODULE_3__/* .lastLine */ .f)(output)}; install Python 3 with pip, or look at the network`);
}
const startFrom = (folder, tool) => `import sys,runpy;sys.path.insert(0,${JSON.stringify(folder)});sys.argv[0]=${JSON.stringify(tool)};runpy.run_module(${JSON.stringify(tool)},run_name='__main__')`;
/**
 * Runs a command to its end; what it prints, on both streams, is the answer.
 *
 * @param timeoutMs after which it is ended, without a code
 */
async function captured(command, timeoutMs, onLine = () => { }, options = {}) {
    let output = '';
    const onOutput = (text) => {
        output += text;
        text
            .split(/[\r\n]+/)
            .filter(Boolean)
            .forEach(onLine);
    };
    const { code, stderr } = await (0,_machine_subprocess__WEBPACK_IMPORTED_MODULE_3__/* .run */ .e)(command, { ...options, timeoutMs, onOutput });
    return { code, output: output || stderr };
}
/** Runs a command that talks to the user itself, on this process's own terminal. */
async function attached(command) {
    const [file, ...args] = command;
    const child = (0,_machine_child__WEBPACK_IMPORTED_MODULE_2__/* .startChild */ .v)(file, args, { stdio: 'inherit' });
    // Ctrl-C is for the tool; this process ends when it does.
    const ignore = () => { };
    process.on('SIGINT', ignore);
    return new Promise((resolve) => {
        child.once('error', () => resolve(1));
        child.once('close', (code) => resolve(code ?? 1));
    }).finally(() => process.off('SIGINT', ignore));
}


/***/ }),

/***/ 40289:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ purge),
  v: () => (/* binding */ unprovision)
});

// EXTERNAL MODULE: ./action/serial/programs/parts.ts
var parts = __webpack_require__(97120);
;// CONCATENATED MODULE: ./action/serial/programs/removal.ts

/** Counts in `N` the files that it removes; what is not there is no error. */
const removing = (paths) => `${parts/* REPLY */.Fb}
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
`;
const ANSWER = `reply(str(N))
end()
`;
/** Removes files and folders with all that is in them; answers how many files that were. */
const removal = (paths) => removing(paths) + ANSWER;
/**
 * Removes the secrets that provision.json brought, wherever they have gone by now, also by earlier versions (NVS
 * namespace `sec_cfg`); answers how many places held some.
 */
const UNPROVISION = `${removing(['provision.json', '.sec_cfg'])}
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
${ANSWER}`;

;// CONCATENATED MODULE: ./action/serial/upkeep.ts

/** What each purge removes, relative to /. */
const PURGES = {
    /** The libraries, this one's and all others. */
    lib: ['lib'],
    /** The application with its settings, and updates under way. */
    app: ['main.py', 'user_main.py', 'settings.json', 'provision.json', '.update']
};
/** @returns files removed */
async function purge(board, what) {
    return Number(await board.ask(removal([...PURGES[what]]), 30_000));
}
/**
 * Makes the board forget its secrets: what provision.json brought.
 *
 * @returns whether there was anything to forget
 */
async function unprovision(board) {
    return (await board.ask(UNPROVISION)).trim() !== '0';
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
