export const id = 18;
export const ids = [18];
export const modules = {

/***/ 6020:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bo: () => (/* binding */ readBundle),
/* harmony export */   MW: () => (/* binding */ sumsText),
/* harmony export */   bX: () => (/* binding */ UPDATE_LIST),
/* harmony export */   ii: () => (/* binding */ packBundle),
/* harmony export */   vf: () => (/* binding */ SUMS),
/* harmony export */   xM: () => (/* binding */ SRC)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8321);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _release_board_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9339);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8862);




const UPDATE_LIST = 'update-list.json';
const SUMS = 'SHA256SUMS';
const SRC = 'src/';
const REGULAR_FILE = 0o100644;
/** Packs the files of a folder, in the order given; the same files give the same bytes. */
async function packBundle(dir, names, modified) {
    const { create } = await __webpack_require__.e(/* import() */ 697).then(__webpack_require__.bind(__webpack_require__, 8697));
    const archive = create({
        cwd: dir,
        portable: true,
        gzip: { level: 9 },
        mtime: modified,
        onWriteEntry: ({ stat }) => {
            // Else it depends on the umask of who builds.
            if (stat)
                stat.mode = REGULAR_FILE;
        }
    }, names);
    return (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__.buffer)(archive);
}
/** The text of SHA256SUMS, as `sha256sum --check` reads it. */
const sumsText = (files) => files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');
/** Opens a bundle and verifies it against its SHA256SUMS. */
async function readBundle(file) {
    const files = await unpack(file);
    verifySums(file, files);
    const updateList = parseList(file, files.get(UPDATE_LIST));
    const wheelName = [...files.keys()].find((name) => name.endsWith('.whl'));
    const entry = updateList.find(({ type }) => type === 'wheel');
    if (wheelName === undefined || entry?.type !== 'wheel')
        throw invalid(file, 'it holds no wheel');
    const wheel = { fileName: wheelName, bytes: files.get(wheelName) };
    const srcFiles = new Map([...files]
        .filter(([name]) => name.startsWith(SRC))
        .map(([name, bytes]) => [(0,_release_board_path__WEBPACK_IMPORTED_MODULE_2__/* .checkBoardPath */ .QS)(name.slice(SRC.length)), bytes]));
    for (const listed of updateList) {
        if (listed.type !== 'wheel' && listed.type !== 'src')
            continue;
        const bytes = listed.type === 'wheel' ? wheel.bytes : srcFiles.get(listed.path);
        if (bytes === undefined || sha256(bytes) !== listed.pkg_sha256) {
            const name = listed.type === 'wheel' ? listed.name : listed.path;
            throw invalid(file, `${UPDATE_LIST} lists a file that is not in it: ${name}`);
        }
    }
    return { name: entry.name, version: entry.version, wheel, srcFiles, updateList };
}
async function unpack(file) {
    const { list } = await __webpack_require__.e(/* import() */ 697).then(__webpack_require__.bind(__webpack_require__, 8697));
    const files = new Map();
    try {
        list({
            file,
            sync: true,
            strict: true,
            onReadEntry: (entry) => {
                if (entry.type !== 'File')
                    return;
                const chunks = [];
                entry.on('data', (chunk) => chunks.push(chunk));
                entry.on('end', () => files.set(entry.path, Buffer.concat(chunks)));
            }
        });
    }
    catch (cause) {
        const { code, message } = cause;
        throw code === 'ENOENT'
            ? new _report_failure__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('bundle-missing', `there is no bundle ${file}`, { cause })
            : invalid(file, message, cause);
    }
    return files;
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
        if (listed.get(name) !== sha256(bytes))
            throw invalid(file, `${name} does not match ${SUMS}`);
    }
    const absent = [...listed.keys()].find((name) => !files.has(name));
    if (absent !== undefined)
        throw invalid(file, `${absent} is missing`);
}
function parseList(file, bytes) {
    try {
        const list = JSON.parse(bytes.toString('utf8'));
        if (Array.isArray(list))
            return list;
    }
    catch {
        // Said below.
    }
    throw invalid(file, `${UPDATE_LIST} is not a JSON array`);
}
const sha256 = (bytes) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
const invalid = (file, why, cause) => new _report_failure__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('bundle-invalid', `${file} is not a sound bundle: ${why}; build or download it again`, { cause });


/***/ }),

/***/ 6018:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verify: () => (/* binding */ verify)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./action/build/bundle.ts
var bundle = __webpack_require__(6020);
// EXTERNAL MODULE: ./action/report/failure.ts
var failure = __webpack_require__(8862);
// EXTERNAL MODULE: ./action/release/blob.ts
var blob = __webpack_require__(5476);
// EXTERNAL MODULE: ./action/release/board-path.ts
var board_path = __webpack_require__(9339);
// EXTERNAL MODULE: ./action/release/manifest.ts
var release_manifest = __webpack_require__(1302);
// EXTERNAL MODULE: ./action/release/signature.ts
var signature = __webpack_require__(5293);
;// CONCATENATED MODULE: ./action/release/verify.ts





/**
 * Checks a release as a board does before it installs it, in the order of docs/protocol.md, and every blob.
 *
 * @throws Failure whose code is the board's error code: `unsigned`, `bad-signature`, `hash`, ...
 */
async function verifyRelease(options) {
    const { list, keys, fetch, nowMs = Date.now() } = options;
    const entry = list.find((candidate) => candidate.type === 'release');
    if (!entry)
        throw new failure/* Failure */.H('unsigned', 'the update list has no release entry; publish again');
    const signedBy = keys.length === 0 ? undefined : checkSignature(entry, keys);
    const payload = await fetch(entry);
    if (!payload)
        throw missing(`the manifest of ${entry.name} ${entry.version}`);
    if (payload.length !== entry.size)
        throw new failure/* Failure */.H('size', `the manifest has ${payload.length} bytes, not ${entry.size}`);
    const bytes = inflate('the manifest', payload, release_manifest/* MAX_MANIFEST_BYTES */.ZJ);
    if ((0,blob/* sha256Of */.Bj)(bytes) !== entry.pkg_sha256)
        throw new failure/* Failure */.H('hash', 'the manifest is not the one that the update list names');
    const manifest = (0,release_manifest/* parseManifest */.Ng)(bytes);
    const { header, files } = manifest;
    if (header.name !== entry.name || header.version !== entry.version)
        throw new failure/* Failure */.H('manifest', `the manifest is for ${header.name} ${header.version}`);
    checkAddressee(manifest, options);
    if (header.expires !== null && header.expires * 1000 < nowMs)
        throw new failure/* Failure */.H('expired', `${entry.name} ${entry.version} has expired; publish it again`);
    for (const file of files) {
        checkPath(file.path);
        await checkContent(file, fetch);
    }
    return { entry, manifest, ...(signedBy !== undefined && { signedBy }) };
}
/** @returns the id of the key */
function checkSignature({ key, sig, pkg_sha256 }, keys) {
    if (sig === undefined)
        throw new failure/* Failure */.H('unsigned', 'the release is not signed');
    const held = keys.find(({ id }) => id === key);
    if (!held)
        throw new failure/* Failure */.H('unknown-key', `the release is signed with key ${key}, not held`);
    if (!(0,signature/* isSignedBy */.s3)(held, pkg_sha256, sig))
        throw new failure/* Failure */.H('bad-signature', `the release is not signed by key ${key}`);
    return held.id;
}
function checkAddressee({ header }, { channel, deviceId }) {
    if (channel === undefined && deviceId === undefined)
        return;
    const isForChannel = channel !== undefined && header.channel === channel;
    const isForDevice = deviceId !== undefined && header.devices.includes(deviceId);
    if (!isForChannel && !isForDevice)
        throw new failure/* Failure */.H('wrong-target', `the release is for ${[header.channel ?? [], header.devices].flat().join(', ')}`);
}
function checkPath(path) {
    const fault = (0,board_path/* pathFault */.a9)(path);
    if (fault !== undefined)
        throw new failure/* Failure */.H('path', `boards refuse the path ${JSON.stringify(path)}: it ${fault}`);
}
async function checkContent({ path, sizeBytes, sha256 }, fetch) {
    const parts = [];
    let doneBytes = 0;
    for (const reference of (0,blob/* blobReferences */.aA)(sha256, sizeBytes)) {
        const payload = await fetch(reference);
        if (!payload)
            throw missing(path);
        const part = inflate(path, payload, sizeBytes - doneBytes);
        parts.push(part);
        doneBytes += part.length;
    }
    if (doneBytes !== sizeBytes)
        throw new failure/* Failure */.H('size', `${path} has ${doneBytes} bytes, not ${sizeBytes}`);
    if ((0,blob/* sha256Of */.Bj)(Buffer.concat(parts)) !== sha256)
        throw new failure/* Failure */.H('hash', `${path} is not what the manifest says`);
}
function inflate(what, payload, limitBytes) {
    try {
        return (0,blob/* decompress */.mF)(payload, limitBytes);
    }
    catch {
        throw new failure/* Failure */.H('size', `${what} is damaged or larger than ${limitBytes} bytes`);
    }
}
function missing(what) {
    return new failure/* Failure */.H('missing', `${what} is not retained; publish again, only what is missing is sent`);
}

// EXTERNAL MODULE: ./action/channel/connection.ts + 3 modules
var channel_connection = __webpack_require__(7142);
// EXTERNAL MODULE: ./action/channel/topics.ts
var channel_topics = __webpack_require__(3809);
;// CONCATENATED MODULE: ./action/channel/verify.ts




/**
 * Checks what a channel offers as a board of that channel would, down to the last blob.
 *
 * @throws Failure with a board's error code (docs/protocol.md), or `channel-empty`
 */
async function verifyChannel(options, reporter) {
    const topics = new channel_topics/* Topics */.n(options);
    const connection = await (0,channel_connection/* connect */.e)(options.broker, reporter);
    const fetch = async (topic) => {
        let found;
        await connection.retained([topic], (_topic, payload) => (found = payload));
        return found;
    };
    try {
        const topic = topics.channel(options.channel);
        const payload = await fetch(topic);
        if (!payload)
            throw new failure/* Failure */.H('channel-empty', `${connection.broker} retains nothing on ${topic}; publish there`);
        return await verifyRelease({
            list: parseList(topic, payload),
            keys: options.keys,
            channel: options.channel,
            fetch: (reference) => fetch(topics.package(reference))
        });
    }
    finally {
        await connection.close();
    }
}
function parseList(topic, payload) {
    try {
        const list = JSON.parse(payload.toString());
        if (Array.isArray(list))
            return list;
    }
    catch {
        // Told below, in words for people.
    }
    throw new failure/* Failure */.H('list', `what is retained on ${topic} is not an update list; publish again`);
}

// EXTERNAL MODULE: ./action/release/release.ts + 1 modules
var release_release = __webpack_require__(8992);
// EXTERNAL MODULE: ./action/serial/wheel-files.ts
var wheel_files = __webpack_require__(9895);
// EXTERNAL MODULE: ./action/commands/broker-options.ts
var broker_options = __webpack_require__(6872);
// EXTERNAL MODULE: ./action/commands/pem.ts
var pem = __webpack_require__(3778);
;// CONCATENATED MODULE: ./action/commands/verify.ts










/**
 * Checks a release as a board would, down to the last file: on a broker, or in a bundle.
 *
 * @throws Failure with the code that a board would report
 */
async function verify(inputs, reporter) {
    if (inputs.bundle !== undefined)
        return verifyBundle(inputs.bundle, reporter);
    if (!inputs.channel)
        throw new failure/* Failure */.H('nothing-to-verify', 'nothing to verify: give --channel or --bundle');
    const { entry, manifest, signedBy } = await verifyChannel({
        broker: await (0,broker_options/* brokerOptions */.e)(inputs.broker),
        channel: inputs.channel,
        keys: (await Promise.all(inputs.keys.map(readKeys))).flat(),
        topicPrefix: inputs.topicPrefix,
        packagePrefix: inputs.packagePrefix ?? `${inputs.topicPrefix}/packages`
    }, reporter);
    const { name, version } = entry;
    const files = manifest.files.length;
    reporter.info(`${name} ${version} on channel ${inputs.channel}: ${files} files, all there; ` +
        (signedBy ? `signed by key ${signedBy}` : 'signature not checked (no --key)'));
    return { name, version, files, ...(signedBy ? { signedBy } : {}) };
}
/**
 * A bundle is yet to be addressed and signed. Its sums and the wheel's RECORD have to hold, and boards
 * have to take the release that it makes: its paths, its size, its modules.
 */
async function verifyBundle(file, reporter) {
    const { name, version, wheel, srcFiles } = await (0,bundle/* readBundle */.Bo)(file);
    (0,wheel_files/* wheelFiles */.h)(wheel.fileName, wheel.bytes);
    const release = (0,release_release/* makeRelease */.c)({ name, version, wheel: wheel.bytes, srcFiles, deviceIds: [] });
    const { header } = (0,release_manifest/* parseManifest */.Ng)(release.manifest);
    const { mpy, arch } = header.requires;
    const needs = [mpy && `.mpy version ${mpy}`, arch && `native code for ${arch}`].filter(Boolean);
    reporter.info(`${name} ${version} in ${file}: ${header.files} files, all sound` +
        (needs.length > 0 ? `; boards need ${needs.join(', ')}` : ''));
    return { name, version, files: header.files };
}
/** A board's settings hold the keys as they are; PEM needs them derived. */
async function readKeys(given) {
    if (!given.endsWith('.json'))
        return [(0,signature/* boardKeyFromPem */.e2)((await (0,pem/* readPem */.J)('key', given)))];
    try {
        const settings = JSON.parse(await (0,promises_.readFile)(given, 'utf8'));
        return settings['update.keys'] ?? [];
    }
    catch {
        throw new failure/* Failure */.H('settings-unreadable', `${given} is not a readable settings.json; check --key`);
    }
}


/***/ }),

/***/ 5476:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ compress),
/* harmony export */   Bj: () => (/* binding */ sha256Of),
/* harmony export */   aA: () => (/* binding */ blobReferences),
/* harmony export */   di: () => (/* binding */ makeBlobs),
/* harmony export */   mF: () => (/* binding */ decompress)
/* harmony export */ });
/* unused harmony export PART_BYTES */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_1__);


/** Bytes of content in one part: even incompressible it stays far below 64 KiB on the wire. */
const PART_BYTES = 32_768;
/** A board needs a buffer of 2^WINDOW_BITS bytes to inflate; above 2^12 the protocol forbids it. */
const WINDOW_BITS = 10;
function sha256Of(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex');
}
/** One zlib stream (RFC 1950) that a board can inflate in little memory. */
function compress(content) {
    return (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.deflateSync)(content, { level: 9, memLevel: 9, windowBits: WINDOW_BITS });
}
/** @throws if the stream is damaged, or holds more than the limit */
function decompress(payload, limitBytes) {
    return (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.inflateSync)(payload, { maxOutputLength: Math.max(1, limitBytes) });
}
/** Topics of a file's content, in order; none for an empty file. */
function blobReferences(sha256, sizeBytes) {
    const parts = Math.ceil(sizeBytes / PART_BYTES);
    if (parts === 1)
        return [{ type: 'blob', sha256 }];
    return Array.from({ length: parts }, (_, part) => ({ type: 'blob', sha256, part }));
}
/** Cuts a file's content into parts, each of which a board can inflate without the others. */
function makeBlobs(content) {
    return blobReferences(sha256Of(content), content.length).map((entry, index) => ({
        entry,
        payload: compress(content.subarray(index * PART_BYTES, (index + 1) * PART_BYTES))
    }));
}


/***/ }),

/***/ 9339:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PE: () => (/* binding */ checkBoardPaths),
/* harmony export */   QS: () => (/* binding */ checkBoardPath),
/* harmony export */   a9: () => (/* binding */ pathFault)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8862);

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
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('path', `board path ${JSON.stringify(path)} ${fault}`);
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
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('path', other === path
                ? `two files want the board path ${path}`
                : `the board paths ${other} and ${path} differ in case alone; rename one of the files`);
        files.set(path.toLowerCase(), path);
    }
    for (const path of checked) {
        const folder = foldersOf(path).find((name) => files.has(name.toLowerCase()));
        if (folder !== undefined) {
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('path', `board path ${path} needs ${folder} to be a folder, but another file has that path`);
        }
    }
    return checked;
}
const foldersOf = (path) => {
    const parts = path.split('/');
    return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
};


/***/ }),

/***/ 1302:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gb: () => (/* binding */ encodeManifest),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   Vq: () => (/* binding */ MAX_DEVICES),
/* harmony export */   ZJ: () => (/* binding */ MAX_MANIFEST_BYTES)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8862);

/** A board reads a line at a time, into a buffer of this size. */
const MAX_LINE_BYTES = 1024;
const MAX_MANIFEST_BYTES = 131_072;
/** What fits into a header line with room to spare. */
const MAX_DEVICES = 20;
/**
 * @param files in any order
 * @throws Failure `release-too-large`, `bad-release`
 */
function encodeManifest(header, files) {
    const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    const lines = [
        JSON.stringify({ ...header, files: files.length }),
        ...sorted.map(({ path, sizeBytes, sha256 }) => JSON.stringify([path, sizeBytes, sha256]))
    ];
    for (const line of lines) {
        if (!/^[\x20-\x7e]*$/.test(line))
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('bad-release', `${line.slice(0, 80)} is not ASCII, which a release has to be; rename the file or the channel`);
        if (line.length >= MAX_LINE_BYTES)
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('bad-release', `${line.slice(0, 80)}… is too long for a board; shorten names`);
    }
    const manifest = Buffer.from(lines.map((line) => `${line}\n`).join(''), 'ascii');
    if (manifest.length > MAX_MANIFEST_BYTES)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('release-too-large', `the release has ${files.length} files, and its manifest of ${manifest.length} bytes is ` +
            `above ${MAX_MANIFEST_BYTES}; leave files out`);
    return manifest;
}
/** @throws Failure `manifest` for whatever a board would refuse */
function parseManifest(manifest) {
    const text = Buffer.from(manifest).toString('latin1');
    if (manifest.length > MAX_MANIFEST_BYTES)
        throw malformed('it is too long');
    if (!text.endsWith('\n'))
        throw malformed('its last line has no end');
    const [first, ...rest] = text.slice(0, -1).split('\n');
    const header = parseLine(first);
    checkHeader(header);
    if (rest.length !== header.files)
        throw malformed(`it has ${rest.length} files, not ${header.files}`);
    let before = '';
    const files = rest.map((line) => {
        const file = parseFile(parseLine(line));
        if (file.path <= before)
            throw malformed(`${file.path} is not in order`);
        before = file.path;
        return file;
    });
    return { header, files };
}
function parseLine(line) {
    if (line.length >= MAX_LINE_BYTES)
        throw malformed('a line is too long');
    try {
        return JSON.parse(line);
    }
    catch {
        throw malformed('a line is not JSON');
    }
}
function checkHeader(header) {
    const isCount = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
    const isText = (value) => typeof value === 'string';
    if (typeof header !== 'object' || header === null || Array.isArray(header))
        throw malformed('it has no header');
    if (header.format !== 1)
        throw malformed(`its format is ${JSON.stringify(header.format)}, not 1`);
    const { name, version, seq, channel, devices, created, expires, requires, files } = header;
    const good = isText(name) &&
        isText(version) &&
        isCount(seq) &&
        seq > 0 &&
        (channel === null || isText(channel)) &&
        Array.isArray(devices) &&
        devices.every(isText) &&
        isCount(created) &&
        (expires === null || isCount(expires)) &&
        isRequirements(requires) &&
        isCount(files);
    if (!good)
        throw malformed('its header lacks something');
}
function isRequirements(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { mpy, arch, flash } = value;
    return ((mpy === null || typeof mpy === 'string') &&
        (arch === null || typeof arch === 'string') &&
        Number.isSafeInteger(flash));
}
function parseFile(value) {
    if (!Array.isArray(value))
        throw malformed('a line is not a file');
    const [path, sizeBytes, sha256] = value;
    const good = typeof path === 'string' &&
        Number.isSafeInteger(sizeBytes) &&
        Number(sizeBytes) >= 0 &&
        typeof sha256 === 'string' &&
        /^[0-9a-f]{64}$/.test(sha256);
    if (!good)
        throw malformed('a line is not a file');
    return { path, sizeBytes: sizeBytes, sha256 };
}
function malformed(why) {
    return new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('manifest', `the release manifest is malformed: ${why}`);
}


/***/ }),

/***/ 8992:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ makeRelease)
});

// EXTERNAL MODULE: ./node_modules/fflate/esm/index.mjs
var esm = __webpack_require__(1306);
// EXTERNAL MODULE: ./action/report/failure.ts
var failure = __webpack_require__(8862);
// EXTERNAL MODULE: ./action/release/blob.ts
var blob = __webpack_require__(5476);
// EXTERNAL MODULE: ./action/release/board-path.ts
var board_path = __webpack_require__(9339);
// EXTERNAL MODULE: ./action/release/manifest.ts
var release_manifest = __webpack_require__(1302);
;// CONCATENATED MODULE: ./action/release/requirements.ts
/** By number, as `.mpy` files and `sys.implementation._mpy` have it (MicroPython: mpy-cross). */
const ARCHITECTURES = [
    null,
    'x86',
    'x64',
    'armv6',
    'armv6m',
    'armv7m',
    'armv7em',
    'armv7emsp',
    'armv7emdp',
    'xtensa',
    'xtensawin',
    'rv32imc',
    'rv64imc'
];
/** littlefs gives a file whole blocks of this size on ESP32. */
const FLASH_BLOCK_BYTES = 4096;
/** Reads what the compiled modules need from their headers. */
function requirementsOf(files) {
    let mpy = null;
    let arch = null;
    let flash = 0;
    for (const [path, content] of files) {
        flash += Math.ceil(content.length / FLASH_BLOCK_BYTES) * FLASH_BLOCK_BYTES;
        if (!path.endsWith('.mpy'))
            continue;
        const native = nativeCodeOf(content);
        mpy ??= String(content[1]);
        if (native.arch === null)
            continue;
        arch = native.arch;
        mpy = `${content[1]}.${native.subVersion}`;
    }
    return { mpy, arch, flash };
}
/** `.mpy` header: 'M', version, sub-version in bits 0-1 and architecture in bits 2-5, small-int bits. */
function nativeCodeOf(module) {
    const feature = module[2] ?? 0;
    return { arch: ARCHITECTURES[(feature >> 2) & 0x0f] ?? null, subVersion: feature & 3 };
}

// EXTERNAL MODULE: ./action/release/signature.ts
var signature = __webpack_require__(5293);
;// CONCATENATED MODULE: ./action/release/release.ts







/**
 * Makes what boards need to move only what changed: a manifest and one blob a file.
 *
 * @throws Failure `path`, `too-many-devices`, `bad-key`, ...
 */
function makeRelease(options) {
    const { name, version, channel, deviceIds, signingKey, nowMs = Date.now() } = options;
    const devices = [...new Set(deviceIds)].sort();
    if (devices.length > release_manifest/* MAX_DEVICES */.Vq)
        throw new failure/* Failure */.H('too-many-devices', `a release names at most ${release_manifest/* MAX_DEVICES */.Vq} boards, not ${devices.length}; give them a channel`);
    const files = boardFiles(options);
    const created = Math.floor(nowMs / 1000);
    const manifest = (0,release_manifest/* encodeManifest */.Gb)({
        format: 1,
        name,
        version,
        seq: nowMs,
        channel: channel ?? null,
        devices,
        created,
        expires: options.expiresAfterS === undefined ? null : created + options.expiresAfterS,
        requires: requirementsOf(files)
    }, [...files].map(([path, content]) => ({
        path,
        sizeBytes: content.length,
        sha256: (0,blob/* sha256Of */.Bj)(content)
    })));
    const payload = (0,blob/* compress */.Bc)(manifest);
    const entry = {
        type: 'release',
        name,
        version,
        pkg_sha256: (0,blob/* sha256Of */.Bj)(manifest),
        size: payload.length,
        ...(signingKey !== undefined && (0,signature/* signManifest */.TX)(manifest, signingKey))
    };
    const blobs = [...files.values()].flatMap(blob/* makeBlobs */.di);
    return { entry, manifest, packages: [...blobs, { entry, payload }] };
}
/** Of `.dist-info` only METADATA: RECORD would repeat all hashes, and change with every module. */
const LEFT_OUT = /\.dist-info\/(?!METADATA$)/;
/** Everything that the release puts on a board, by board path. */
function boardFiles({ wheel, srcFiles }) {
    const members = wheel === undefined ? {} : (0,esm/* unzipSync */.AO)(wheel);
    const files = Object.entries(members)
        .filter(([member]) => !member.endsWith('/') && !LEFT_OUT.test(member))
        .map(([member, content]) => [`lib/${member}`, content]);
    files.push(...srcFiles);
    const paths = (0,board_path/* checkBoardPaths */.PE)(files.map(([path]) => path));
    return new Map(files.map(([, content], index) => [paths[index], content]));
}


/***/ }),

/***/ 5293:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ID: () => (/* binding */ generateSigningKey),
/* harmony export */   TX: () => (/* binding */ signManifest),
/* harmony export */   e2: () => (/* binding */ boardKeyFromPem),
/* harmony export */   s3: () => (/* binding */ isSignedBy),
/* harmony export */   zc: () => (/* binding */ settingsFor)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8862);


const MODULUS_BITS = 3072;
const MODULUS_BYTES = MODULUS_BITS / 8;
const PUBLIC_EXPONENT = 65_537;
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
        throw error instanceof _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H ? error : badKey('is not a PEM key');
    }
}
/**
 * Signs a manifest so that `openssl dgst -sha256 -verify` takes it, too.
 *
 * @param signingKey PEM text
 * @throws Failure `bad-key`, which says nothing of the key
 */
function signManifest(manifest, signingKey) {
    let key;
    try {
        key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(signingKey);
    }
    catch {
        throw badKey('is not an unencrypted PEM private key');
    }
    const { id } = boardKeyOf((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key));
    return { key: id, sig: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)('sha256', manifest, key).toString('base64') };
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
    return new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('bad-key', `the signing key ${why}; make one with mpy-blox keygen`);
}


/***/ }),

/***/ 9895:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ wheelFiles)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var fflate__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1306);
/* harmony import */ var _release_board_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9339);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8862);




/**
 * What a wheel puts below /lib. Every member has to be what RECORD says (PEP 376). A file beside
 * METADATA keeps the wheel's own hash: by that the board's updates know what is installed.
 *
 * @param fileName for messages
 */
function wheelFiles(fileName, bytes) {
    const members = unzip(fileName, bytes);
    const recordPath = Object.keys(members).find((path) => /^[^/]+\.dist-info\/RECORD$/.test(path));
    if (!recordPath)
        throw invalid(fileName, 'it has no RECORD');
    const record = readRecord(Buffer.from(members[recordPath]).toString());
    const files = new Map();
    for (const [path, content] of Object.entries(members)) {
        if (path.endsWith('/'))
            continue;
        if (path !== recordPath && record.get(path) !== recordHash(content)) {
            throw invalid(fileName, `${path} is not what its RECORD says`);
        }
        files.set((0,_release_board_path__WEBPACK_IMPORTED_MODULE_1__/* .checkBoardPath */ .QS)(`lib/${path}`), Buffer.from(content));
    }
    const distInfo = recordPath.slice(0, recordPath.indexOf('/'));
    const wheelHash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
    files.set(`lib/${distInfo}/WHEEL.sha256`, Buffer.from(wheelHash));
    const [name = '', version = ''] = distInfo.replace(/\.dist-info$/, '').split('-');
    return { package: name, version, files };
}
function unzip(fileName, bytes) {
    try {
        return (0,fflate__WEBPACK_IMPORTED_MODULE_3__/* .unzipSync */ .AO)(bytes);
    }
    catch (cause) {
        throw invalid(fileName, cause.message);
    }
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
function invalid(fileName, why) {
    return new _report_failure__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H('wheel-invalid', `${fileName} is not a sound wheel: ${why}; build or download it again`);
}


/***/ })

};
