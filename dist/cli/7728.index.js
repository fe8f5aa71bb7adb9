export const id = 7728;
export const ids = [7728];
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


/***/ })

};
