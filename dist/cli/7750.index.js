export const id = 7750;
export const ids = [7750];
export const modules = {

/***/ 2375:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ Budget)
/* harmony export */ });
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
    const budget = new _budget__WEBPACK_IMPORTED_MODULE_1__/* .Budget */ ._(bytes.length);
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

/***/ 85476:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ compress),
/* harmony export */   Bj: () => (/* binding */ sha256Of),
/* harmony export */   _E: () => (/* binding */ PART_BYTES),
/* harmony export */   aA: () => (/* binding */ blobReferences),
/* harmony export */   di: () => (/* binding */ makeBlobs),
/* harmony export */   mF: () => (/* binding */ decompress)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);
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

/***/ 79339:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PE: () => (/* binding */ checkBoardPaths),
/* harmony export */   QS: () => (/* binding */ checkBoardPath),
/* harmony export */   a9: () => (/* binding */ pathFault)
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
const foldersOf = (path) => {
    const parts = path.split('/');
    return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
};


/***/ }),

/***/ 91302:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gb: () => (/* binding */ encodeManifest),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   Vq: () => (/* binding */ MAX_DEVICES),
/* harmony export */   ZJ: () => (/* binding */ MAX_MANIFEST_BYTES)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);
/* harmony import */ var _shape__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66394);


/** Stands in the place of a size. */
const REMOVED = -1;
const TAKEN = 1;
/** A board reads a line at a time, into a buffer of this size. */
const MAX_LINE_BYTES = 1024;
const MAX_MANIFEST_BYTES = 131_072;
/** No board's flash holds more; a reader must not be made to fetch for ever. */
const MAX_FILE_BYTES = 64 * 1024 * 1024;
/** What fits into a header line with room to spare. */
const MAX_DEVICES = 20;
/**
 * @param files in any order, as are the removals
 * @throws Failure `release-too-large`, `bad-release`
 */
function encodeManifest(header, files, removals = []) {
    const rows = [
        ...files.map(({ path, sizeBytes, sha256, takes }) => takes ? [path, sizeBytes, sha256, TAKEN] : [path, sizeBytes, sha256]),
        ...removals.map((path) => [path, REMOVED])
    ];
    rows.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    const lines = [
        JSON.stringify({ ...header, files: rows.length }),
        ...rows.map((row) => JSON.stringify(row))
    ];
    for (const line of lines) {
        if (!/^[\x20-\x7e]*$/.test(line))
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('bad-release', `${line.slice(0, 80)} is not ASCII, which a release has to be; rename the file or the channel`);
        if (line.length >= MAX_LINE_BYTES)
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('bad-release', `${line.slice(0, 80)}… is too long for a board; shorten names`);
    }
    const manifest = Buffer.from(lines.map((line) => `${line}\n`).join(''), 'ascii');
    if (manifest.length > MAX_MANIFEST_BYTES)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('release-too-large', `the release has ${files.length} files, and its manifest of ${manifest.length} bytes is ` +
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
    const files = [];
    const removals = [];
    let before = '';
    for (const line of rest) {
        const value = parseLine(line);
        const file = isRemoval(value) ? { path: value[0] } : parseFile(value);
        if (file.path <= before)
            throw malformed(`${file.path} is not in order`);
        before = file.path;
        if ('sha256' in file)
            files.push(file);
        else
            removals.push(file.path);
    }
    return { header, files, removals };
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
    const isText = (value) => typeof value === 'string';
    if (!(0,_shape__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(header))
        throw malformed('it has no header');
    if (header.format !== 1)
        throw malformed(`its format is ${JSON.stringify(header.format)}, not 1`);
    const { name, version, seq, channel, devices, created, expires, requires, files } = header;
    const good = isText(name) &&
        isText(version) &&
        (0,_shape__WEBPACK_IMPORTED_MODULE_1__/* .isCount */ .my)(seq) &&
        seq > 0 &&
        (channel === null || isText(channel)) &&
        Array.isArray(devices) &&
        devices.every(isText) &&
        (0,_shape__WEBPACK_IMPORTED_MODULE_1__/* .isCount */ .my)(created) &&
        (expires === null || (0,_shape__WEBPACK_IMPORTED_MODULE_1__/* .isCount */ .my)(expires)) &&
        isRequirements(requires) &&
        (0,_shape__WEBPACK_IMPORTED_MODULE_1__/* .isCount */ .my)(files);
    if (!good)
        throw malformed('its header lacks something');
}
function isRequirements(value) {
    if (!(0,_shape__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value))
        return false;
    const { mpy, arch, flash } = value;
    return ((mpy === null || typeof mpy === 'string') &&
        (arch === null || typeof arch === 'string') &&
        Number.isSafeInteger(flash));
}
function isRemoval(value) {
    return (Array.isArray(value) &&
        value.length === 2 &&
        typeof value[0] === 'string' &&
        value[1] === REMOVED);
}
function parseFile(value) {
    if (!Array.isArray(value))
        throw malformed('a line is not a file');
    const [path, sizeBytes, sha256, ...more] = value;
    const good = typeof path === 'string' &&
        (0,_shape__WEBPACK_IMPORTED_MODULE_1__/* .isCount */ .my)(sizeBytes) &&
        sizeBytes <= MAX_FILE_BYTES &&
        (0,_shape__WEBPACK_IMPORTED_MODULE_1__/* .isHash */ .jN)(sha256) &&
        (more.length === 0 || (more.length === 1 && more[0] === TAKEN));
    if (!good)
        throw malformed('a line is not a file');
    const takes = more.length === 1;
    return { path, sizeBytes, sha256, ...(takes && { takes }) };
}
function malformed(why) {
    return new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('manifest', `the release manifest is malformed: ${why}`);
}


/***/ }),

/***/ 87750:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E0: () => (/* binding */ boardFiles),
/* harmony export */   K5: () => (/* binding */ checkTaken),
/* harmony export */   cx: () => (/* binding */ makeRelease)
/* harmony export */ });
/* harmony import */ var _archive_wheel_members__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5209);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78862);
/* harmony import */ var _blob__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85476);
/* harmony import */ var _board_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79339);
/* harmony import */ var _manifest__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91302);
/* harmony import */ var _removal__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7815);
/* harmony import */ var _settings_patch__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(83217);
/* harmony import */ var _requirements__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(58391);
/* harmony import */ var _signature__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5293);









/**
 * Makes what boards need to move only what changed: a manifest and one blob a file.
 *
 * @throws Failure `path`, `wheel`, `too-many-devices`, `bad-key`, ...
 */
function makeRelease(options) {
    const { name, version, channel, deviceIds, signingKey, nowMs = Date.now() } = options;
    const devices = [...new Set(deviceIds)].sort();
    if (devices.length > _manifest__WEBPACK_IMPORTED_MODULE_4__/* .MAX_DEVICES */ .Vq)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('too-many-devices', `a release names at most ${_manifest__WEBPACK_IMPORTED_MODULE_4__/* .MAX_DEVICES */ .Vq} boards, not ${devices.length}; give them a channel`);
    const files = boardFiles(options);
    const takes = checkTaken(options.takes ?? [], files);
    const created = Math.floor(nowMs / 1000);
    const manifest = (0,_manifest__WEBPACK_IMPORTED_MODULE_4__/* .encodeManifest */ .Gb)({
        format: 1,
        name,
        version,
        seq: nowMs,
        channel: channel ?? null,
        devices,
        created,
        expires: options.expiresAfterS === undefined ? null : created + options.expiresAfterS,
        requires: (0,_requirements__WEBPACK_IMPORTED_MODULE_8__/* .requirementsOf */ .C)(files),
        ...(options.urgent && { urgent: true })
    }, [...files].map(([path, content]) => ({
        path,
        sizeBytes: content.length,
        sha256: (0,_blob__WEBPACK_IMPORTED_MODULE_2__/* .sha256Of */ .Bj)(content),
        ...(takes.has(path) && { takes: true })
    })), (0,_removal__WEBPACK_IMPORTED_MODULE_5__/* .checkRemovals */ .g)(options.remove ?? [], files.keys()));
    const payload = (0,_blob__WEBPACK_IMPORTED_MODULE_2__/* .compress */ .Bc)(manifest);
    const entry = {
        type: 'release',
        name,
        version,
        pkg_sha256: (0,_blob__WEBPACK_IMPORTED_MODULE_2__/* .sha256Of */ .Bj)(manifest),
        size: payload.length,
        ...(signingKey !== undefined && (0,_signature__WEBPACK_IMPORTED_MODULE_7__/* .signManifest */ .TX)(manifest, signingKey))
    };
    const blobs = [...files.values()].flatMap(_blob__WEBPACK_IMPORTED_MODULE_2__/* .makeBlobs */ .di);
    return { entry, manifest, packages: [...blobs, { entry, payload }] };
}
/** Of `.dist-info` only METADATA: RECORD would repeat all hashes, and change with every module. */
const LEFT_OUT = /\.dist-info\/(?!METADATA$)/;
/** Everything that the release puts on a board, by board path. */
function boardFiles({ name, version, wheels = [], srcFiles }) {
    const files = wheels
        .flatMap((wheel) => [...(0,_archive_wheel_members__WEBPACK_IMPORTED_MODULE_0__/* .wheelMembers */ .n)(`a wheel of ${name} ${version}`, wheel)])
        .filter(([member]) => !LEFT_OUT.test(member))
        .map(([member, content]) => [`lib/${member}`, content]);
    files.push(...srcFiles);
    const paths = (0,_board_path__WEBPACK_IMPORTED_MODULE_3__/* .checkBoardPaths */ .PE)(files.map(([path]) => path));
    const byPath = new Map(files.map(([, content], index) => [paths[index], content]));
    (0,_settings_patch__WEBPACK_IMPORTED_MODULE_6__/* .checkSettingsPatch */ .S2)(byPath);
    return byPath;
}
/** @throws Failure `path` for what the release does not have itself */
function checkTaken(paths, files) {
    const taken = (0,_board_path__WEBPACK_IMPORTED_MODULE_3__/* .checkBoardPaths */ .PE)(paths);
    const absent = taken.find((path) => !files.has(path));
    if (absent !== undefined)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('path', `takes names ${absent}, which is not in the release; leave it out`);
    return new Set(taken);
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

/***/ 83217:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dv: () => (/* binding */ SETTINGS_PATCH),
/* harmony export */   S2: () => (/* binding */ checkSettingsPatch),
/* harmony export */   _5: () => (/* binding */ SETTINGS_RELEASE)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);
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
        return JSON.parse(text);
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

/***/ 5293:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ID: () => (/* binding */ generateSigningKey),
/* harmony export */   TX: () => (/* binding */ signManifest),
/* harmony export */   _A: () => (/* binding */ boardKeysIn),
/* harmony export */   e2: () => (/* binding */ boardKeyFromPem),
/* harmony export */   f8: () => (/* binding */ hasSigned),
/* harmony export */   s3: () => (/* binding */ isSignedBy),
/* harmony export */   zc: () => (/* binding */ settingsFor)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78862);


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
        return Object(JSON.parse(json));
    }
    catch {
        return undefined;
    }
}
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


/***/ })

};
