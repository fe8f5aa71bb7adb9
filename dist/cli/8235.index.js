export const id = 8235;
export const ids = [8235];
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

/***/ 44143:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sc: () => (/* binding */ DEFAULT_MAX_PACKAGE_BYTES),
/* harmony export */   WW: () => (/* binding */ planPublication),
/* harmony export */   bn: () => (/* binding */ allOf),
/* harmony export */   cr: () => (/* binding */ messagesOf),
/* harmony export */   hz: () => (/* binding */ encodeList),
/* harmony export */   ob: () => (/* binding */ totalBytes),
/* harmony export */   rU: () => (/* binding */ checkSizes)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78862);
/* harmony import */ var _release_board_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79339);
/* harmony import */ var _release_update_list__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97899);
/* harmony import */ var _topics__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73809);





/**
 * Plans a publication. Whatever can be known to be wrong without a broker is refused here.
 *
 * @throws Failure `bad-name`, `bad-prefix`, `path`, `topic-too-deep`, `no-destination`, ...
 */
function planPublication(options) {
    const topics = new _topics__WEBPACK_IMPORTED_MODULE_4__/* .Topics */ .n(options);
    checkPaths(options.list);
    const packages = new Map();
    for (const { entry, payload } of options.packages) {
        checkContent(entry, payload);
        const topic = topics.package(entry);
        packages.set(topic, { topic, payload, retain: true });
    }
    for (const entry of options.list)
        if (!packages.has(topics.package(entry)))
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('package-missing', `The update list names ${topics.package(entry)}, which is not given.`);
    return { packages: [...packages.values()], lists: addressLists(options, topics) };
}
/** Several publications as one: what they share is sent once, and no list before all packages are there. */
function allOf(publications) {
    const packages = publications.flatMap((one) => one.packages);
    return {
        packages: [...new Map(packages.map((message) => [message.topic, message])).values()],
        lists: publications.flatMap(({ lists }) => lists)
    };
}
function messagesOf(destinations, sent, skipped) {
    return {
        destinations: destinations.map(({ packages, list, channel, deviceIds }) => ({
            packages,
            list,
            deviceIds,
            ...(channel !== undefined && { channel })
        })),
        sent: sent.map(({ topic, payload }) => ({ topic, sizeBytes: Buffer.byteLength(payload) })),
        skipped,
        bytes: totalBytes(sent)
    };
}
function totalBytes(messages) {
    return messages.reduce((sum, { payload }) => sum + Buffer.byteLength(payload), 0);
}
/** The list as it goes over the wire, which is also what its sha256 is made of. */
function encodeList(list) {
    return JSON.stringify(list);
}
function addressLists(options, topics) {
    (0,_release_update_list__WEBPACK_IMPORTED_MODULE_3__/* .checkUpdateList */ .qz)(options.list);
    const payload = encodeList(options.list);
    const lists = [];
    if (options.channel !== undefined)
        lists.push({ topic: topics.channel(options.channel), payload, retain: true });
    for (const deviceId of new Set(options.deviceIds))
        lists.push({
            topic: topics.command(deviceId),
            payload,
            retain: options.keepFor?.has(deviceId) ?? false
        });
    if (lists.length === 0)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('no-destination', 'Nobody is addressed; give a channel or device-ids.');
    return lists;
}
function checkPaths(list) {
    const paths = list.flatMap((entry) => (entry.type === 'src' ? [entry.path] : []));
    const checked = (0,_release_board_path__WEBPACK_IMPORTED_MODULE_2__/* .checkBoardPaths */ .PE)(paths);
    const other = paths.find((path, index) => path !== checked[index]);
    if (other !== undefined)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('path', `board path ${JSON.stringify(other)} is not relative to /; build the update list again`);
}
/** A payload under a wrong hash would be retained for good and refused by every board. */
function checkContent(entry, payload) {
    if (entry.type !== 'wheel' && entry.type !== 'src')
        return;
    const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(payload).digest('hex');
    if (sha256 !== entry.pkg_sha256 || payload.length !== entry.size)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('package-changed', `${entry.type === 'src' ? entry.path : entry.name} is not what the update list says (sha256 ${sha256}); build again.`);
}
/** Brokers without a stated limit: EMQX and NATS take 1 MiB, Mosquitto 2.1 takes 2,000,000 bytes. */
const DEFAULT_MAX_PACKAGE_BYTES = 1024 * 1024;
/** Fixed header, topic length, packet id, property length: MQTT 5 §2.1, §3.3. */
const PACKET_OVERHEAD_BYTES = 5 + 2 + 2 + 1;
/** @throws Failure `package-too-large`, naming every message that is */
function checkSizes({ packages, lists }, limit) {
    const tooLarge = [...packages, ...lists].filter((message) => sizeAgainst(message, limit) > limit.bytes);
    if (tooLarge.length === 0)
        return;
    const named = tooLarge.map(({ topic, payload }) => `${topic} (${Buffer.byteLength(payload)} bytes)`);
    throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('package-too-large', limit.of === 'broker'
        ? `The broker takes packets of at most ${limit.bytes} bytes, too few for ${named.join(', ')}; ` +
            "make the files smaller or raise the broker's limit. Nothing was sent."
        : `Packages may have at most ${limit.bytes} bytes, since many brokers drop larger ones, too few for ` +
            `${named.join(', ')}; make the files smaller, or raise max-package-bytes if the broker allows. Nothing was sent.`);
}
function sizeAgainst({ topic, payload }, limit) {
    const payloadBytes = Buffer.byteLength(payload);
    return limit.of === 'option'
        ? payloadBytes
        : payloadBytes + Buffer.byteLength(topic) + PACKET_OVERHEAD_BYTES;
}


/***/ }),

/***/ 2422:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ publish)
/* harmony export */ });
/* harmony import */ var _publication__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44143);

/**
 * Publishes a release: packages first, each acknowledged, then the update list. A run that dies half-way
 * has changed nothing for the fleet, and the next one sends only what is missing.
 *
 * @throws Failure before anything is sent if something cannot be sent; see `planPublication`,
 *   `checkSizes`, `connect`
 */
async function publish(options, reporter) {
    const destinations = destinationsOf(options);
    const planned = (0,_publication__WEBPACK_IMPORTED_MODULE_0__/* .allOf */ .bn)(destinations.map(_publication__WEBPACK_IMPORTED_MODULE_0__/* .planPublication */ .WW));
    const ownLimit = {
        bytes: options.maxPackageBytes ?? _publication__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_MAX_PACKAGE_BYTES */ .Sc,
        of: 'option'
    };
    if (options.dryRun) {
        (0,_publication__WEBPACK_IMPORTED_MODULE_0__/* .checkSizes */ .rU)(planned, ownLimit);
        return (0,_publication__WEBPACK_IMPORTED_MODULE_0__/* .messagesOf */ .cr)(destinations, [...planned.packages, ...planned.lists], []);
    }
    // What speaks to a broker is much code, which a dry run need not load.
    const { transmit } = await Promise.all(/* import() */[__webpack_require__.e(5331), __webpack_require__.e(9680), __webpack_require__.e(582), __webpack_require__.e(9145)]).then(__webpack_require__.bind(__webpack_require__, 44177));
    return transmit(options, { destinations, planned, ownLimit }, reporter);
}
/** The first one has the single boards as well. */
function destinationsOf({ further = [], ...options }) {
    return [options, ...further.map((other) => ({ ...options, ...other }))];
}


/***/ }),

/***/ 86090:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M$: () => (/* binding */ recordsOf),
/* harmony export */   Wh: () => (/* binding */ writeRecords),
/* harmony export */   aE: () => (/* binding */ readRecord),
/* harmony export */   k1: () => (/* binding */ recordedFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _machine_folder__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25879);
/* harmony import */ var _machine_named_file__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87813);
/* harmony import */ var _release_blob__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85476);
/* harmony import */ var _release_manifest__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(91302);
/* harmony import */ var _release_nested_json__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(95255);
/* harmony import */ var _release_retained_list__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8504);
/* harmony import */ var _release_settings_patch__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(83217);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(78862);










const FORMAT = 1;
/** What `republish` brings channels back from, together with the bundle: none for single boards, or without a release. */
function recordsOf(destinations, settingsPatch) {
    const records = new Map();
    for (const { channel, list, packages } of destinations) {
        const manifest = payloadOf(packages, 'release');
        if (channel === undefined || manifest === undefined)
            continue;
        const delta = payloadOf(packages, 'delta');
        const record = {
            format: FORMAT,
            channel,
            list,
            manifest: manifest.toString('base64'),
            ...(delta && { delta: delta.toString('base64') }),
            ...(settingsPatch && { settingsPatch: settingsPatch.toString() })
        };
        records.set(channel, `${JSON.stringify(record, null, 2)}\n`);
    }
    return records;
}
/**
 * @returns the files' paths
 * @throws Failure `record-unwritable`
 */
async function writeRecords(folder, { name, version }, records) {
    const files = [];
    for (const [channel, text] of records) {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `${name}-${version}-${encodeURIComponent(channel)}.publication.json`);
        try {
            (0,_machine_folder__WEBPACK_IMPORTED_MODULE_2__/* .makeFolder */ .f)(folder);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, text);
        }
        catch (cause) {
            const { code } = cause;
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_8__/* .Failure */ .HR('record-unwritable', `published, but ${file} cannot be written (${code}), and republish has nothing to go by: mend the folder and publish again`, { cause });
        }
        files.push(file);
    }
    return files;
}
const payloadOf = (packages, type) => packages.find(({ entry }) => entry.type === type)?.payload;
/** @throws Failure `record-unreadable`, `record-invalid` */
async function readRecord(file) {
    const advice = 'publish writes it into --out';
    const named = { what: 'record', code: 'record-unreadable', advice };
    const record = parse(file, (await (0,_machine_named_file__WEBPACK_IMPORTED_MODULE_3__/* .readNamed */ .M)(file, named)).toString());
    const list = Buffer.from(JSON.stringify(record.list));
    const entry = (0,_release_retained_list__WEBPACK_IMPORTED_MODULE_6__/* .releaseEntryOf */ .Nn)(file, list);
    if (!entry)
        throw invalid(file, 'its list has no release');
    const manifest = Buffer.from(record.manifest, 'base64');
    if (hashOf(file, manifest) !== entry.pkg_sha256)
        throw invalid(file, 'its manifest is not the one that its list names');
    const { name, version } = entry;
    return {
        name,
        version,
        channel: record.channel,
        list: record.list,
        entry,
        manifest,
        ...(record.delta !== undefined && { delta: Buffer.from(record.delta, 'base64') }),
        ...(record.settingsPatch !== undefined && { settingsPatch: Buffer.from(record.settingsPatch) })
    };
}
function hashOf(file, manifest) {
    try {
        return (0,_release_blob__WEBPACK_IMPORTED_MODULE_4__/* .sha256Of */ .Bj)((0,_release_blob__WEBPACK_IMPORTED_MODULE_4__/* .decompress */ .mF)(manifest, _release_manifest__WEBPACK_IMPORTED_MODULE_5__/* .MAX_MANIFEST_BYTES */ .ZJ));
    }
    catch {
        throw invalid(file, 'its manifest does not inflate');
    }
}
function parse(file, text) {
    let value;
    try {
        value = (0,_release_nested_json__WEBPACK_IMPORTED_MODULE_9__/* .parseJson */ .qF)(text);
    }
    catch {
        throw invalid(file, 'it is not JSON');
    }
    const { format, channel, list, manifest, delta, settingsPatch } = (value ?? {});
    if (format !== FORMAT)
        throw invalid(file, `its format is not ${FORMAT}`);
    const areTexts = [channel, manifest, delta ?? '', settingsPatch ?? ''].every((part) => typeof part === 'string');
    if (!areTexts || !Array.isArray(list))
        throw invalid(file, 'it lacks channel, list or manifest');
    return value;
}
const invalid = (file, why) => new _report_failure__WEBPACK_IMPORTED_MODULE_8__/* .Failure */ .HR('record-invalid', `${file} is not what publish wrote: ${why}`);
/** The files that a release has besides its bundle's. */
function recordedFiles({ settingsPatch }) {
    return settingsPatch ? [[_release_settings_patch__WEBPACK_IMPORTED_MODULE_7__/* .SETTINGS_PATCH */ .Dv, settingsPatch]] : [];
}


/***/ }),

/***/ 29539:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ reportPublished)
/* harmony export */ });
/* harmony import */ var _report_size__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59231);

/** What was sent, and what the broker had already. */
function reportPublished(dryRun, result, reporter) {
    const sent = dryRun ? 'would be sent' : 'sent';
    reporter.table({
        title: dryRun ? 'Published (dry run: nothing was sent)' : 'Published',
        columns: ['topic', 'size', ''],
        rows: [
            ...rowsOf(result.sent, sent),
            ...rowsOf(result.skipped.map((topic) => ({ topic, sizeBytes: 0 })), 'already there')
        ]
    });
}
const BLOB = /\/blob\/[0-9a-f]{64}(\/\d+)?$/;
/** One row a topic, except for blobs, whose names tell nobody anything. */
function rowsOf(messages, what) {
    const blobs = messages.filter(({ topic }) => BLOB.test(topic));
    const rows = messages
        .filter(({ topic }) => !BLOB.test(topic))
        .map(({ topic, sizeBytes }) => [topic, (0,_report_size__WEBPACK_IMPORTED_MODULE_0__/* .formatSize */ .X)(sizeBytes), what]);
    if (blobs.length === 0)
        return rows;
    const sizeBytes = blobs.reduce((sum, blob) => sum + blob.sizeBytes, 0);
    const title = `${blobs[0].topic.replace(BLOB, '/blob/…')} (${blobs.length})`;
    return [[title, (0,_report_size__WEBPACK_IMPORTED_MODULE_0__/* .formatSize */ .X)(sizeBytes), what], ...rows];
}


/***/ }),

/***/ 87728:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   republish: () => (/* binding */ republish)
/* harmony export */ });
/* harmony import */ var _build_bundle__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71872);
/* harmony import */ var _channel_broker_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22952);
/* harmony import */ var _channel_publish__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2422);
/* harmony import */ var _release_blob__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85476);
/* harmony import */ var _release_manifest__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91302);
/* harmony import */ var _release_release__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87750);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(78862);
/* harmony import */ var _broker_options__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(76872);
/* harmony import */ var _publication_record__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(86090);
/* harmony import */ var _report_published__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(29539);










/**
 * Brings a channel back on a broker that has lost it, or is another one: list, packages and delta as they were, byte
 * for byte, so that boards which run the release have nothing to do.
 *
 * @throws Failure `record-mismatch` for another bundle than the published one; `channel-in-use`
 */
async function republish(inputs, reporter) {
    const broker = await (0,_broker_options__WEBPACK_IMPORTED_MODULE_7__/* .brokerOptions */ .e)(inputs.broker);
    const bundle = await (0,_build_bundle__WEBPACK_IMPORTED_MODULE_0__/* .readBundle */ .Bo)(inputs.packageDir);
    const record = await (0,_publication_record__WEBPACK_IMPORTED_MODULE_8__/* .readRecord */ .aE)(inputs.record);
    const packages = packagesOf(inputs, bundle, record);
    const { name, version, channel, list } = record;
    const title = `Bring ${name} ${version} back to ${(0,_channel_broker_url__WEBPACK_IMPORTED_MODULE_1__/* .parseBrokerUrl */ .U)(broker.url).shown}`;
    const { sent, skipped, bytes } = await reporter.group(title, () => (0,_channel_publish__WEBPACK_IMPORTED_MODULE_2__/* .publish */ .m)({
        broker,
        packages,
        list,
        channel,
        deviceIds: [],
        bringsBack: true,
        topicPrefix: inputs.topicPrefix,
        packagePrefix: inputs.packagePrefix,
        dryRun: inputs.dryRun,
        ...(inputs.maxPackageBytes ? { maxPackageBytes: inputs.maxPackageBytes } : {})
    }, reporter));
    (0,_report_published__WEBPACK_IMPORTED_MODULE_9__/* .reportPublished */ .t)(inputs.dryRun, { sent, skipped }, reporter);
    return { name, version, channel, published: { sent, skipped, bytes } };
}
/** Everything that was published, from the bundle and the record; none of it is taken on trust. */
function packagesOf({ packageDir, record: file }, bundle, record) {
    const { name, version, entry, manifest, delta } = record;
    const files = (0,_release_release__WEBPACK_IMPORTED_MODULE_5__/* .boardFiles */ .E0)({
        name,
        version,
        wheels: bundle.wheels.map(({ bytes }) => bytes),
        srcFiles: new Map([...bundle.srcFiles, ...(0,_publication_record__WEBPACK_IMPORTED_MODULE_8__/* .recordedFiles */ .k1)(record)])
    });
    const wanted = (0,_release_manifest__WEBPACK_IMPORTED_MODULE_4__/* .parseManifest */ .Ng)((0,_release_blob__WEBPACK_IMPORTED_MODULE_3__/* .decompress */ .mF)(manifest, _release_manifest__WEBPACK_IMPORTED_MODULE_4__/* .MAX_MANIFEST_BYTES */ .ZJ)).files;
    const other = wanted.find(({ path, sha256 }) => {
        const content = files.get(path);
        return content === undefined || (0,_release_blob__WEBPACK_IMPORTED_MODULE_3__/* .sha256Of */ .Bj)(content) !== sha256;
    });
    if (other)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_6__/* .Failure */ .HR('record-mismatch', `${packageDir} is not what ${file} was published from: ${other.path} is another one; give the bundle of ${name} ${version}`);
    const listed = bundle.packages.filter((one) => record.list.some((wheel) => 'pkg_sha256' in wheel && wheel.pkg_sha256 === one.entry.pkg_sha256));
    return [
        ...listed,
        ...[...files.values()].flatMap(_release_blob__WEBPACK_IMPORTED_MODULE_3__/* .makeBlobs */ .di),
        { entry, payload: manifest },
        ...(delta && entry.base !== undefined
            ? [
                {
                    entry: { type: 'delta', base: entry.base, pkg_sha256: entry.pkg_sha256 },
                    payload: delta
                }
            ]
            : [])
    ];
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

/***/ 7815:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ checkRemovals)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);
/* harmony import */ var _board_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79339);


/** What a board cannot do without, and never loses to a release: docs/protocol.md, "Release manifest". */
const KEPT = ['main.py', 'settings.json', 'provision.json'];
/**
 * Checks what a release removes by name, and brings it to the form that manifests carry.
 *
 * @param removals files, or folders, whose names end in `/`
 * @param files of the release itself
 * @returns without repetitions
 * @throws Failure `path`
 */
function checkRemovals(removals, files) {
    const released = new Set(files);
    return [...new Set(removals.map((wanted) => checkRemoval(wanted, released)))];
}
function checkRemoval(wanted, released) {
    const isFolder = wanted.endsWith('/');
    const path = (0,_board_path__WEBPACK_IMPORTED_MODULE_1__/* .checkBoardPath */ .QS)(isFolder ? wanted.slice(0, -1) : wanted);
    if (KEPT.includes(path.toLowerCase()))
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('path', `remove names ${path}, which no release removes; leave it out`);
    if (!isFolder && released.has(path))
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('path', `remove names ${path}, which is in the release; leave one of them out`);
    return isFolder ? `${path}/` : path;
}


/***/ }),

/***/ 8504:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K2: () => (/* binding */ ownersOf),
/* harmony export */   Ms: () => (/* binding */ isReleaseEntry),
/* harmony export */   Nn: () => (/* binding */ releaseEntryOf),
/* harmony export */   bu: () => (/* binding */ othersOf),
/* harmony export */   jr: () => (/* binding */ isPackageEntry)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);
/* harmony import */ var _nested_json__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95255);
/* harmony import */ var _shape__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66394);
/* harmony import */ var _update_list__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97899);




/** Above what any board takes: a list of wheels, files and one release. */
const MAX_LIST_BYTES = 65_536;
const MAX_TEXT = 200;
/** 384 bytes in base64, and no longer. */
const MAX_SIGNATURE = 512;
/**
 * Reads the release entry of an update list that a broker retains. Anybody may have put it there, so
 * that nothing is taken which is not what docs/protocol.md says.
 *
 * @param topic for the message
 * @returns undefined for a list without a release entry
 * @throws Failure `list`
 */
function releaseEntryOf(topic, payload) {
    const entries = entriesOf(topic, payload).filter(({ type }) => type === 'release');
    if (entries.length > 1)
        throw malformed(topic, 'it has more than one release entry');
    const [entry] = entries;
    const wrong = entry && wrongKeyOf(entry);
    if (wrong)
        throw malformed(topic, `the release entry's ${wrong} is not what it has to be`);
    return entry;
}
/** The list's entry of that kind for boards outside of a rollout, and its wheels and files. */
function othersOf(topic, payload) {
    const entries = entriesOf(topic, payload);
    const fallback = entries.filter(_shape__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv).find(({ type }) => type === 'fallback');
    const isGood = fallback && isReleaseEntry({ ...fallback, type: 'release' });
    return {
        ...(isGood && { fallback: fallback }),
        packages: entries.filter(isPackageEntry)
    };
}
/**
 * Whose a retained list is: the name of its release, or those of the wheels in a list without one. None for a list
 * of files alone, and for what is no list.
 */
const ownersOf = (payload) => (0,_report_failure__WEBPACK_IMPORTED_MODULE_0__/* .unlessFailure */ .rS)(() => ownersIn(payload)) ?? [];
function ownersIn(payload) {
    const release = releaseEntryOf('', payload);
    if (release)
        return [release.name];
    const wheels = entriesOf('', payload).filter(({ type }) => type === 'wheel');
    return wheels.map(({ name }) => name).filter((name) => typeof name === 'string');
}
function entriesOf(topic, payload) {
    if (payload.length > MAX_LIST_BYTES)
        throw malformed(topic, `it has ${payload.length} bytes`);
    let list;
    try {
        list = (0,_nested_json__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(payload.toString());
    }
    catch {
        throw malformed(topic, 'it is not JSON');
    }
    if (!Array.isArray(list))
        throw malformed(topic, 'it is not a JSON array');
    return list.filter(_shape__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv);
}
const malformed = (topic, why) => new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('list', `what is retained on ${topic} is not an update list: ${why}; publish again`);
const isText = (value, max) => typeof value === 'string' && value !== '' && value.length <= max;
const RULES = {
    name: (value) => isText(value, MAX_TEXT),
    version: (value) => isText(value, MAX_TEXT),
    pkg_sha256: _shape__WEBPACK_IMPORTED_MODULE_2__/* .isHash */ .jN,
    size: _shape__WEBPACK_IMPORTED_MODULE_2__/* .isCount */ .my,
    key: (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isAbsentOr */ .R_)((value) => isText(value, MAX_TEXT)),
    sig: (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isAbsentOr */ .R_)((value) => isText(value, MAX_SIGNATURE)),
    rollout: (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isAbsentOr */ .R_)((value) => (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isCount */ .my)(value) && value <= 100),
    canary: (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isAbsentOr */ .R_)((value) => Array.isArray(value) &&
        value.length <= _update_list__WEBPACK_IMPORTED_MODULE_1__/* .MAX_CANARIES */ .ub &&
        value.every((id) => isText(id, MAX_TEXT))),
    spread: (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isAbsentOr */ .R_)((value) => (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isCount */ .my)(value) && value <= 3600),
    base: (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isAbsentOr */ .R_)(_shape__WEBPACK_IMPORTED_MODULE_2__/* .isHash */ .jN)
};
/** Whether a value is a good release entry, wherever it stands. */
function isReleaseEntry(value) {
    return (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value) && value['type'] === 'release' && wrongKeyOf(value) === undefined;
}
function wrongKeyOf(entry) {
    return Object.entries(RULES).find(([key, isGood]) => !isGood(entry[key]))?.[0];
}
/** Whether a value is a wheel or a file as lists have them. */
function isPackageEntry(value) {
    if (!(0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value) || !(0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isHash */ .jN)(value['pkg_sha256']) || !Number.isSafeInteger(value['size']))
        return false;
    return value['type'] === 'wheel'
        ? isText(value['name'], MAX_TEXT) && isText(value['version'], MAX_TEXT)
        : value['type'] === 'src' && isText(value['path'], MAX_TEXT);
}


/***/ }),

/***/ 83217:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dv: () => (/* binding */ SETTINGS_PATCH),
/* harmony export */   S2: () => (/* binding */ checkSettingsPatch),
/* harmony export */   _5: () => (/* binding */ SETTINGS_RELEASE),
/* harmony export */   xV: () => (/* binding */ checkPatch)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);
/* harmony import */ var _nested_json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95255);
/* harmony import */ var _shape__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66394);



/** Where a manifest has the patch of `settings.json`: docs/protocol.md, "Release manifest". */
const SETTINGS_PATCH = 'settings.patch.json';
const SETTINGS = 'settings.json';
/** Name of the releases that hold a patch alone, made by `move`: no project may have it. */
const SETTINGS_RELEASE = 'settings';
/** What boards read of settings, and so of a patch. */
const MAX_BYTES = 8192;
const MAX_DEPTH = 8;
/** A setting's last name that tells of a secret; `mqtt.ssl_params.key` is a private key. */
const SECRET = /(^|[._-])(psk|password|passwd|passphrase|secret|token|credentials?|(api|access|private|secret|auth)[._-]?key)$|(^|\.)ssl_params\.key$/i;
/**
 * Checks the patch among a release's files, if there is one. Whoever reads the broker reads it.
 *
 * @param files by board path
 * @throws Failure `settings`, `secret-setting`, naming the setting
 */
function checkSettingsPatch(files) {
    const bytes = files.get(SETTINGS_PATCH);
    if (bytes === undefined)
        return;
    if (files.has(SETTINGS))
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('settings', 'the release has settings.json, and a patch of it; leave one of them out');
    checkPatch(bytes);
}
/** Checks what a patch holds. @throws Failure `settings`, `secret-setting`, naming the setting */
function checkPatch(bytes) {
    if (bytes.length > MAX_BYTES)
        throw refused(`has ${bytes.length} bytes, boards read ${MAX_BYTES}`);
    const patch = parse(Buffer.from(bytes).toString());
    if (!(0,_shape__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(patch))
        throw refused('is not a JSON object');
    if (depthOf(patch) > MAX_DEPTH)
        throw refused(`is nested deeper than ${MAX_DEPTH}, which boards refuse`);
    const secret = secretIn(patch);
    if (secret !== undefined)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('secret-setting', `settings-patch sets ${secret}, and whoever reads the broker reads the patch; bring secrets over serial with ` +
            'mpy-blox flash --provision');
}
function refused(why) {
    return new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('settings', `settings-patch ${why}; it is a JSON merge patch (RFC 7396)`);
}
function parse(text) {
    try {
        return (0,_nested_json__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(text);
    }
    catch {
        throw refused('is not JSON');
    }
}
/** @returns the full name of the first setting that is a secret; one that is removed or emptied is none */
function secretIn(value, prefix = '') {
    for (const [key, inner] of Object.entries(value)) {
        const name = `${prefix}${key}`;
        if ((0,_shape__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(inner)) {
            const found = secretIn(inner, `${name}.`);
            if (found !== undefined)
                return found;
        }
        else if (inner !== null && inner !== '' && SECRET.test(snakeCase(name)))
            return name;
    }
    return undefined;
}
const snakeCase = (name) => name.replace(/([a-z])([A-Z])/g, '$1_$2');
function depthOf(value) {
    if (typeof value !== 'object' || value === null)
        return 0;
    return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}


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

/***/ 88195:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ checkTaken)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);
/* harmony import */ var _board_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79339);


/**
 * Checks what a release takes over from another one on a board.
 *
 * @param files of the release itself, by board path
 * @throws Failure `path` for what the release does not have itself
 */
function checkTaken(paths, files) {
    const taken = (0,_board_path__WEBPACK_IMPORTED_MODULE_1__/* .checkBoardPaths */ .PE)(paths);
    const absent = taken.find((path) => !files.has(path));
    if (absent !== undefined)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('path', `takes names ${absent}, which is not in the release; leave it out`);
    return new Set(taken);
}


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


/***/ })

};
