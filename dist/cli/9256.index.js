export const id = 9256;
export const ids = [9256];
export const modules = {

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
  ii: () => (/* binding */ packBundle),
  Bo: () => (/* binding */ readBundle),
  MW: () => (/* binding */ sumsText)
});

// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
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
    const budget = new archive_budget/* Budget */._(archive.length);
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
const REGULAR_FILE = 0o100644;
/** Packs the files of a folder, in the order given; the same files give the same bytes. */
async function packBundle(dir, names, modified) {
    const { create } = await __webpack_require__.e(/* import() */ 8697).then(__webpack_require__.bind(__webpack_require__, 98697));
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
    return (0,consumers_.buffer)(archive);
}
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
    const facts = parseJson(file, FACTS, bytes);
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
    const list = parseJson(file, UPDATE_LIST, bytes);
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
function parseJson(file, name, bytes) {
    try {
        return JSON.parse(bytes.toString('utf8'));
    }
    catch (cause) {
        throw invalid(file, `${name} is not JSON`, cause);
    }
}
const invalid = (file, why, cause) => new failure/* Failure */.H('bundle-invalid', `${file} is not a sound bundle: ${why}; build or download it again`, { cause });


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
/* harmony import */ var _machine_named_file__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87813);
/* harmony import */ var _release_blob__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85476);
/* harmony import */ var _release_manifest__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91302);
/* harmony import */ var _release_retained_list__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8504);
/* harmony import */ var _release_settings_patch__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(83217);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(78862);








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
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, text);
        }
        catch (cause) {
            const { code } = cause;
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_7__/* .Failure */ .H('record-unwritable', `published, but ${file} cannot be written (${code}), and republish has nothing to go by: mend the folder and publish again`, { cause });
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
    const record = parse(file, (await (0,_machine_named_file__WEBPACK_IMPORTED_MODULE_2__/* .readNamed */ .M)(file, named)).toString());
    const list = Buffer.from(JSON.stringify(record.list));
    const entry = (0,_release_retained_list__WEBPACK_IMPORTED_MODULE_5__/* .releaseEntryOf */ .Nn)(file, list);
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
        return (0,_release_blob__WEBPACK_IMPORTED_MODULE_3__/* .sha256Of */ .Bj)((0,_release_blob__WEBPACK_IMPORTED_MODULE_3__/* .decompress */ .mF)(manifest, _release_manifest__WEBPACK_IMPORTED_MODULE_4__/* .MAX_MANIFEST_BYTES */ .ZJ));
    }
    catch {
        throw invalid(file, 'its manifest does not inflate');
    }
}
function parse(file, text) {
    let value;
    try {
        value = JSON.parse(text);
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
const invalid = (file, why) => new _report_failure__WEBPACK_IMPORTED_MODULE_7__/* .Failure */ .H('record-invalid', `${file} is not what publish wrote: ${why}`);
/** The files that a release has besides its bundle's. */
function recordedFiles({ settingsPatch }) {
    return settingsPatch ? [[_release_settings_patch__WEBPACK_IMPORTED_MODULE_6__/* .SETTINGS_PATCH */ .Dv, settingsPatch]] : [];
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
/* harmony import */ var _channel_publish__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77129);
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
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_6__/* .Failure */ .H('record-mismatch', `${packageDir} is not what ${file} was published from: ${other.path} is another one; give the bundle of ${name} ${version}`);
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

/***/ 28723:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ty: () => (/* binding */ isPreRelease),
/* harmony export */   mx: () => (/* binding */ versionOfTag),
/* harmony export */   p: () => (/* binding */ isSameVersion),
/* harmony export */   r8: () => (/* binding */ normaliseVersion),
/* harmony export */   x: () => (/* binding */ resolveVersion)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);

/**
 * The version of a release, normalised after PEP 440: from `version`, else the tag, else what describes
 * the project. A tag and a description that name different versions are an error, since one of
 * them was forgotten; an explicit `version` settles it.
 */
function resolveVersion(sources) {
    const { version, dev, now } = sources;
    const release = version === undefined ? versionFromSources(sources) : normaliseVersion(version);
    return dev ? devVersion(release, now) : release;
}
function versionFromSources({ tag, declared, file }) {
    const ofProject = declared && normaliseVersion(declared.version, declared.at);
    if (tag === undefined) {
        if (ofProject !== undefined)
            return ofProject;
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('version-missing', `no version: put \`version\` into ${file}, build from a tag such as v1.4.0, or give \`version\``);
    }
    const ofTag = versionOfTag(tag);
    if (ofProject !== undefined && !isSameVersion(ofProject, ofTag)) {
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('version-mismatch', `the tag says version ${ofTag}, ${(0,_report_failure__WEBPACK_IMPORTED_MODULE_0__/* .placeText */ .Z)(declared.at)} says ${ofProject}; change one of them, or give \`version\``, { at: declared.at });
    }
    return ofTag;
}
/** Whether a normalised version comes before the release that it is named after (PEP 440). */
function isPreRelease(version) {
    return /\d(?:a|b|rc)\d|\.dev\d/.test(version.split('+')[0]);
}
/**
 * The version that a tag stands for, normalised: `v1.4.0`, `refs/tags/v1.4.0`, or `lib/v1.4.0` where several
 * projects share a repository.
 */
function versionOfTag(tag) {
    const name = tag.replace(/^refs\/tags\//, '');
    const ofProject = name.lastIndexOf('/v');
    const version = parseVersion(ofProject < 0 ? name : name.slice(ofProject + 1));
    if (version === undefined) {
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('version-invalid', `the tag ${JSON.stringify(name)} is not a version; tag releases like v1.4.0, or give \`version\``);
    }
    return version;
}
/** @returns the normal form of a PEP 440 version: `V1.0-RC1` becomes `1.0rc1` */
function normaliseVersion(text, at) {
    const version = parseVersion(text);
    if (version === undefined) {
        const where = at === undefined ? '' : `${(0,_report_failure__WEBPACK_IMPORTED_MODULE_0__/* .placeText */ .Z)(at)}: `;
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('version-invalid', `${where}${JSON.stringify(text)} is not a version after PEP 440 (like 1.4.0, 1.4.0rc1 or 1.4.0.post1)`, at === undefined ? {} : { at });
    }
    return version;
}
/**
 * A development version, valid after PEP 440 and before the release that it leads to. N is the time
 * in UTC to the millisecond, so that it grows with every run, on whatever machine.
 */
function devVersion(release, now) {
    const [publicPart = '', local] = release.split('+');
    const number = now.toISOString().replace(/\D/g, '');
    const version = `${publicPart.replace(/\.dev\d+$/, '')}.dev${number}`;
    return local === undefined ? version : `${version}+${local}`;
}
// PEP 440, appendix B, in pieces. Separators and spellings are free on the way in.
const SEPARATOR = '[-_.]?';
const EPOCH = '(?:(?<epoch>\\d+)!)?';
const RELEASE = '(?<release>\\d+(?:\\.\\d+)*)';
const PRE = `(?:${SEPARATOR}(?<pre>alpha|beta|preview|pre|rc|a|b|c)${SEPARATOR}(?<preNumber>\\d*))?`;
const POST = `(?:-(?<postDash>\\d+)|${SEPARATOR}(?<post>post|rev|r)${SEPARATOR}(?<postNumber>\\d*))?`;
const DEV = `(?:${SEPARATOR}(?<dev>dev)${SEPARATOR}(?<devNumber>\\d*))?`;
const LOCAL = '(?:\\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?';
const VERSION = new RegExp(`^\\s*v?${EPOCH}${RELEASE}${PRE}${POST}${DEV}${LOCAL}\\s*$`, 'i');
const PRE_SPELLINGS = {
    alpha: 'a',
    beta: 'b',
    c: 'rc',
    pre: 'rc',
    preview: 'rc'
};
function parseVersion(text) {
    const parts = VERSION.exec(text)?.groups;
    if (parts === undefined)
        return undefined;
    const pre = parts.pre?.toLowerCase();
    const isPost = parts.postDash !== undefined || parts.post !== undefined;
    return [
        parts.epoch === undefined || /^0+$/.test(parts.epoch) ? '' : `${plain(parts.epoch)}!`,
        parts.release.split('.').map(plain).join('.'),
        pre === undefined ? '' : `${PRE_SPELLINGS[pre] ?? pre}${plain(parts.preNumber)}`,
        isPost ? `.post${plain(parts.postDash ?? parts.postNumber)}` : '',
        parts.dev === undefined ? '' : `.dev${plain(parts.devNumber)}`,
        parts.local === undefined ? '' : `+${localPart(parts.local)}`
    ].join('');
}
/** A number without leading zeros; an absent one counts as 0. BigInt, since dates are long. */
const plain = (digits) => String(BigInt(digits || '0'));
const localPart = (local) => local
    .toLowerCase()
    .split(/[-_.]/)
    .map((segment) => (/^\d+$/.test(segment) ? plain(segment) : segment))
    .join('.');
/** Whether two normalised versions are one: 1.4 equals 1.4.0 (PEP 440, "Version matching"). */
function isSameVersion(a, b) {
    return withoutZeros(a) === withoutZeros(b);
}
function withoutZeros(version) {
    const [numbers = ''] = /^[\d.!]*\d/.exec(version) ?? [];
    const parts = numbers.split('.');
    while (parts.length > 1 && parts.at(-1) === '0')
        parts.pop();
    return parts.join('.') + version.slice(numbers.length);
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
