export const id = 9567;
export const ids = [9567];
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

/***/ 22952:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ parseBrokerUrl)
/* harmony export */ });
/* harmony import */ var _options_secret__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51306);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78862);


const DEFAULT_PORTS = { mqtt: 1883, mqtts: 8883, ws: 80, wss: 443 };
/**
 * Takes a broker's URL apart.
 *
 * @throws Failure `bad-broker-url`, `unsupported-scheme`; what the URL holds of secrets is not in it
 */
function parseBrokerUrl(text) {
    const url = urlOf(text);
    const protocol = url.protocol.slice(0, -1);
    if (!isSupported(protocol))
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('unsupported-scheme', 'Brokers are reached by mqtt, mqtts, ws or wss; write the broker as mqtts://host:port.');
    if (url.hostname === '')
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('bad-broker-url', 'The broker URL has no host; write mqtts://host:port.');
    // A password with / ? or # ends the host's part of the URL, and what is before it looks like the host.
    if (url.hash !== '' || `${url.pathname}${url.search}`.includes('@'))
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('bad-broker-url', `The broker URL has a # or an @ where none belongs; ${_options_secret__WEBPACK_IMPORTED_MODULE_0__/* .IN_ANOTHER_WAY */ .EU}`);
    const port = url.port === '' ? DEFAULT_PORTS[protocol] : Number(url.port);
    return {
        protocol,
        host: url.hostname.replace(/^\[|\]$/g, ''),
        port,
        ...(protocol.startsWith('ws') && { path: `${url.pathname || '/'}${url.search}` }),
        ...(url.username !== '' && { username: decoded(url.username) }),
        ...(url.password !== '' && { password: decoded(url.password) }),
        shown: `${protocol}://${url.hostname}:${port}`
    };
}
function urlOf(text) {
    try {
        return new URL(text);
    }
    catch {
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('bad-broker-url', `The broker is not a URL; write it as mqtts://host:port, or with mqtt, ws or wss. ` +
            `If it holds a password, ${_options_secret__WEBPACK_IMPORTED_MODULE_0__/* .IN_ANOTHER_WAY */ .EU}`);
    }
}
function decoded(part) {
    const text = unlessMalformed(part);
    if (text === undefined)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('bad-broker-url', `The broker URL has a % in its user or password that is not one of a code; ${_options_secret__WEBPACK_IMPORTED_MODULE_0__/* .IN_ANOTHER_WAY */ .EU}`);
    if (/[\r\n]/.test(text))
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('bad-broker-url', 'The broker URL has a line end (%0A or %0D) in its user or password, which belongs to neither; take it out.');
    return text;
}
function unlessMalformed(part) {
    try {
        return decodeURIComponent(part);
    }
    catch {
        return undefined;
    }
}
function isSupported(protocol) {
    return Object.hasOwn(DEFAULT_PORTS, protocol);
}


/***/ }),

/***/ 78412:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cj: () => (/* binding */ fetchManifest),
/* harmony export */   OR: () => (/* binding */ blobsOf),
/* harmony export */   gI: () => (/* binding */ fetchPackages)
/* harmony export */ });
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

/***/ 73809:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ Topics)
/* harmony export */ });
/* unused harmony export checkName */
/* harmony import */ var _release_board_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79339);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78862);


/** AWS IoT Core refuses topics with more (Message broker and protocol limits). */
const MAX_SLASHES = 7;
/** AWS IoT Core's limit in bytes of UTF-8; other brokers allow far more. */
const MAX_TOPIC_BYTES = 256;
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const FORBIDDEN = /[+#/\u0000-\u001f\u007f]/;
/**
 * Checks a channel or device name: it must be one topic level, without wildcards.
 *
 * @param kind for the message: `channel`, `device id`
 * @throws Failure `bad-name`
 */
function checkName(kind, name) {
    if (name === '')
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('bad-name', `The ${kind} is empty; give it a name.`);
    if (FORBIDDEN.test(name) || name.startsWith('$'))
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('bad-name', `The ${kind} ${JSON.stringify(name)} cannot be part of an MQTT topic; ` +
            'leave out +, #, / and control characters, and a $ at the beginning.');
}
function checkPrefix(option, prefix) {
    for (const level of prefix.split('/'))
        if (level === '' || FORBIDDEN.test(level) || level.startsWith('$'))
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('bad-prefix', `${option} ${JSON.stringify(prefix)} cannot begin an MQTT topic; ` +
                'write names with / between them, without wildcards, such as mpypi.');
}
function checkTopic(topic) {
    const slashes = topic.split('/').length - 1;
    if (slashes > MAX_SLASHES)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('topic-too-deep', `The topic ${topic} has ${slashes} slashes and brokers allow as few as ${MAX_SLASHES}; ` +
            'put the file into fewer folders or shorten the prefix.');
    if (Buffer.byteLength(topic) > MAX_TOPIC_BYTES)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('topic-too-long', `The topic ${topic} is longer than ${MAX_TOPIC_BYTES} bytes, which brokers refuse; ` +
            'shorten the path or the prefix.');
    return topic;
}
/** All topics of the update channel. Every name that goes in is checked. */
class Topics {
    prefix;
    packagePrefix;
    constructor({ topicPrefix, packagePrefix = `${topicPrefix}/packages` }) {
        checkPrefix('topic-prefix', topicPrefix);
        checkPrefix('package-prefix', packagePrefix);
        this.prefix = topicPrefix;
        this.packagePrefix = packagePrefix;
    }
    /** Where the update list of a channel is retained. */
    channel(name) {
        checkName('channel', name);
        return checkTopic(`${this.prefix}/channels/${name}`);
    }
    /** All channels' lists, as a subscription. */
    everyChannel() {
        return `${this.prefix}/channels/+`;
    }
    /** Whether it is that of a channel's list. */
    isChannel(topic) {
        return topic.startsWith(this.everyChannel().slice(0, -1));
    }
    /** What publishers know of a channel's rollout. */
    rollout(channel) {
        checkName('channel', channel);
        return checkTopic(`${this.prefix}/rollouts/${channel}`);
    }
    /** All rollouts, as a subscription. */
    everyRollout() {
        return `${this.prefix}/rollouts/+`;
    }
    /** Who writes to a channel. */
    lease(channel) {
        return checkTopic(`${this.rollout(channel)}/lease`);
    }
    /** Where one board takes an update list for itself alone. */
    command(deviceId) {
        return this.node(deviceId, 'cmd');
    }
    /** Where a board says what it is. */
    info(deviceId) {
        return this.node(deviceId, 'info');
    }
    /** Where a board says what its update is doing. */
    status(deviceId) {
        return this.node(deviceId, 'status');
    }
    /** What a board logged last before it crashed. */
    log(deviceId) {
        return this.node(deviceId, 'log');
    }
    /** Where a board is asked to do something now; never retained. */
    control(deviceId) {
        return this.node(deviceId, 'ctl');
    }
    /** Where a board that was asked to tells its log line by line. */
    liveLog(deviceId) {
        return `${this.log(deviceId)}/live`;
    }
    /** All that a board has, as a subscription. */
    branch(deviceId) {
        return this.node(deviceId, '#');
    }
    /** `1` while the board is connected; its last will is `0`. */
    online(deviceId) {
        return this.node(deviceId, 'online');
    }
    /** Until when the board sleeps; cleared when it is awake. */
    asleep(deviceId) {
        return this.node(deviceId, 'asleep');
    }
    /** All boards' reports of one kind, as a subscription. */
    everyNode(leaf) {
        return `${this.prefix}/nodes/+/${leaf}`;
    }
    /** Takes the topic of a node apart; undefined for every other topic. */
    nodeOf(topic) {
        const start = `${this.prefix}/nodes/`;
        if (!topic.startsWith(start))
            return undefined;
        const [deviceId, leaf, ...more] = topic.slice(start.length).split('/');
        return deviceId && leaf && more.length === 0 ? { deviceId, leaf } : undefined;
    }
    /** What the broker holds of a release name. */
    index(name) {
        checkName('release name', name);
        return checkTopic(`${this.packagePrefix}/index/${name}`);
    }
    /** All indexes, as a subscription. */
    everyIndex() {
        return `${this.packagePrefix}/index/+`;
    }
    /** Whose index it is; undefined for every other topic. */
    indexed(topic) {
        const start = this.everyIndex().slice(0, -1);
        return topic.startsWith(start) ? topic.slice(start.length) : undefined;
    }
    /** Whether somebody deletes packages. */
    pruning() {
        return checkTopic(`${this.packagePrefix}/pruning`);
    }
    /** Where the payload of an update list's entry, or a blob, is retained. */
    package(reference) {
        return checkTopic(`${this.packagePrefix}/${locate(reference)}`);
    }
    node(deviceId, leaf) {
        checkName('device id', deviceId);
        return checkTopic(`${this.prefix}/nodes/${deviceId}/${leaf}`);
    }
}
function locate(reference) {
    switch (reference.type) {
        case 'blob': {
            const part = reference.part === undefined ? '' : `/${reference.part}`;
            return `blob/${reference.sha256}${part}`;
        }
        case 'delta':
            return `release/${reference.pkg_sha256}/${reference.base}`;
        case 'src':
            return `src/${(0,_release_board_path__WEBPACK_IMPORTED_MODULE_0__/* .checkBoardPath */ .QS)(reference.path)}/${reference.pkg_sha256}`;
        case 'fallback':
            return `release/${reference.pkg_sha256}`;
        case 'release':
        case 'wheel':
            return `${reference.type}/${reference.pkg_sha256}`;
    }
}


/***/ }),

/***/ 9818:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verify: () => (/* binding */ verify_verify)
});

// EXTERNAL MODULE: ./action/build/bundle.ts + 1 modules
var bundle = __webpack_require__(71872);
// EXTERNAL MODULE: ./action/report/failure.ts
var failure = __webpack_require__(78862);
// EXTERNAL MODULE: ./action/release/retained-list.ts
var retained_list = __webpack_require__(8504);
// EXTERNAL MODULE: ./action/release/verify.ts
var verify = __webpack_require__(63182);
// EXTERNAL MODULE: ./action/channel/connection.ts + 8 modules
var channel_connection = __webpack_require__(54114);
// EXTERNAL MODULE: ./action/channel/fetched.ts
var channel_fetched = __webpack_require__(78412);
// EXTERNAL MODULE: ./action/channel/topics.ts
var channel_topics = __webpack_require__(73809);
;// CONCATENATED MODULE: ./action/channel/verify.ts






/**
 * Checks what a channel offers as a board of that channel would, down to the last blob.
 *
 * @throws Failure with a board's error code (docs/protocol.md), or `channel-empty`
 */
async function verifyChannel(options, reporter) {
    const topics = new channel_topics/* Topics */.n(options);
    const connection = await (0,channel_connection/* connect */.eE)(options.broker, reporter);
    try {
        const topic = topics.channel(options.channel);
        const payload = await connection.retainedOn(topic);
        if (!payload)
            throw new failure/* Failure */.HR('channel-empty', `${connection.broker} retains nothing on ${topic}; publish there`);
        const entry = (0,retained_list/* releaseEntryOf */.Nn)(topic, payload);
        const fetched = entry && (await (0,channel_fetched/* fetchPackages */.gI)(connection, topics, entry));
        return await (0,verify/* verifyRelease */.V)({
            list: entry ? [entry] : [],
            keys: options.keys,
            channel: options.channel,
            fetch: (reference) => Promise.resolve(fetched?.(reference))
        });
    }
    finally {
        await connection.close();
    }
}

// EXTERNAL MODULE: ./action/machine/named-file.ts
var named_file = __webpack_require__(87813);
// EXTERNAL MODULE: ./action/release/manifest.ts
var manifest = __webpack_require__(91302);
// EXTERNAL MODULE: ./action/release/release.ts
var release_release = __webpack_require__(87750);
// EXTERNAL MODULE: ./action/release/signature.ts
var signature = __webpack_require__(5293);
// EXTERNAL MODULE: ./action/serial/wheel-files.ts
var wheel_files = __webpack_require__(19895);
// EXTERNAL MODULE: ./action/commands/broker-options.ts
var broker_options = __webpack_require__(76872);
// EXTERNAL MODULE: ./action/commands/pem.ts
var pem = __webpack_require__(73778);
;// CONCATENATED MODULE: ./action/commands/verify.ts










/**
 * Checks a release as a board would, down to the last file: on a broker, or in a bundle.
 *
 * @throws Failure with the code that a board would report
 */
async function verify_verify(inputs, reporter) {
    if (inputs.bundle !== undefined)
        return verifyBundle(inputs.bundle, reporter);
    if (!inputs.channel)
        throw new failure/* Failure */.HR('nothing-to-verify', 'nothing to verify: give --channel or --bundle');
    const { entry, manifest, signedBy } = await verifyChannel({
        broker: await (0,broker_options/* brokerOptions */.e)(inputs.broker),
        channel: inputs.channel,
        keys: (await Promise.all(inputs.keys.map(readKeys))).flat(),
        topicPrefix: inputs.topicPrefix,
        packagePrefix: inputs.packagePrefix
    }, reporter);
    const { name, version } = entry;
    const files = manifest.files.length;
    reporter.info(`${name} ${version} on channel ${inputs.channel}: ${files} files, all there; ` +
        (signedBy ? `signed by key ${signedBy}` : 'signature not checked (no --key)'));
    return { name, version, files, ...(signedBy ? { signedBy } : {}) };
}
/**
 * A bundle is yet to be addressed and signed. Its sums and the wheels' RECORDs have to hold, and boards
 * have to take the release that it makes: its paths, its size, its modules.
 */
async function verifyBundle(file, reporter) {
    const { name, version, wheels, srcFiles } = await (0,bundle/* readBundle */.Bo)(file);
    for (const { fileName, bytes } of wheels)
        (0,wheel_files/* wheelFiles */.h)(fileName, bytes);
    const release = (0,release_release/* makeRelease */.cx)({
        name,
        version,
        wheels: wheels.map(({ bytes }) => bytes),
        srcFiles,
        deviceIds: []
    });
    const { header } = (0,manifest/* parseManifest */.Ng)(release.manifest);
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
    const bytes = await (0,named_file/* readNamed */.M)(given, { what: 'settings.json', code: 'settings-unreadable' });
    const keys = (0,signature/* boardKeysIn */._A)(bytes.toString());
    if (keys !== undefined)
        return keys;
    throw new failure/* Failure */.HR('settings-unreadable', `${given} is no settings.json with a list of keys in update.keys; check --key`);
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
        list = JSON.parse(payload.toString());
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

/***/ 97899:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $V: () => (/* binding */ manifestOf),
/* harmony export */   qz: () => (/* binding */ checkUpdateList),
/* harmony export */   ub: () => (/* binding */ MAX_CANARIES)
/* harmony export */ });
/* unused harmony export MAX_LIST_BYTES */
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);

/** A manifest of which the hash alone is known, which is enough to find it. */
const manifestOf = (pkg_sha256) => ({
    type: 'release',
    name: '',
    version: '',
    pkg_sha256,
    size: 0
});
/** What boards take: docs/protocol.md, "Update list". */
const MAX_CANARIES = 20;
const MAX_LIST_BYTES = 8192;
const MAX_ENTRY_BYTES = 2048;
/** @throws Failure `list` for what boards would refuse */
function checkUpdateList(list) {
    const bytes = Buffer.byteLength(JSON.stringify(list));
    if (bytes > MAX_LIST_BYTES)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('list', `the update list has ${list.length} entries in ${bytes} bytes, boards take ${MAX_LIST_BYTES}; ` +
            'put files into the package instead of extra-src-files');
    const long = list.find((entry) => Buffer.byteLength(JSON.stringify(entry)) > MAX_ENTRY_BYTES);
    if (long)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('list', `an entry of type ${long.type} has more than ${MAX_ENTRY_BYTES} bytes, which boards refuse; shorten names`);
}


/***/ }),

/***/ 63182:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ verifyRelease)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);
/* harmony import */ var _blob__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85476);
/* harmony import */ var _board_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79339);
/* harmony import */ var _manifest__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91302);
/* harmony import */ var _removal__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7815);
/* harmony import */ var _signature__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5293);






/**
 * Checks a release as a board does before it installs it, in the order of docs/protocol.md, and every blob.
 *
 * @throws Failure whose code is the board's error code: `unsigned`, `bad-signature`, `hash`, ...
 */
async function verifyRelease(options) {
    const { list, keys, fetch, nowMs = Date.now() } = options;
    const entry = list.find((candidate) => candidate.type === 'release');
    if (!entry)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('unsigned', 'the update list has no release entry; publish again');
    const signedBy = keys.length === 0 ? undefined : checkSignature(entry, keys);
    const payload = await fetch(entry);
    if (!payload)
        throw missing(`the manifest of ${entry.name} ${entry.version}`);
    if (payload.length !== entry.size)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('size', `the manifest has ${payload.length} bytes, not ${entry.size}`);
    const bytes = inflate('the manifest', payload, _manifest__WEBPACK_IMPORTED_MODULE_3__/* .MAX_MANIFEST_BYTES */ .ZJ);
    if ((0,_blob__WEBPACK_IMPORTED_MODULE_1__/* .sha256Of */ .Bj)(bytes) !== entry.pkg_sha256)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('hash', 'the manifest is not the one that the update list names');
    const manifest = (0,_manifest__WEBPACK_IMPORTED_MODULE_3__/* .parseManifest */ .Ng)(bytes);
    const { header, files, removals } = manifest;
    if (header.name !== entry.name || header.version !== entry.version)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('manifest', `the manifest is for ${header.name} ${header.version}`);
    checkAddressee(manifest, options);
    if (header.expires !== null && header.expires * 1000 < nowMs)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('expired', `${entry.name} ${entry.version} has expired; publish it again`);
    for (const file of files) {
        checkPath(file.path);
        const content = await checkedContent(file, fetch);
        options.visit?.(file, content);
    }
    for (const removal of removals)
        checkRemoval(removal);
    return { entry, manifest, ...(signedBy !== undefined && { signedBy }) };
}
/** @returns the id of the key */
function checkSignature({ key, sig, pkg_sha256 }, keys) {
    if (sig === undefined)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('unsigned', 'the release is not signed');
    const held = keys.find(({ id }) => id === key);
    if (!held)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('unknown-key', `the release is signed with key ${key}, not held`);
    if (!(0,_signature__WEBPACK_IMPORTED_MODULE_5__/* .isSignedBy */ .s3)(held, pkg_sha256, sig))
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('bad-signature', `the release is not signed by key ${key}`);
    return held.id;
}
function checkAddressee({ header }, { channel, deviceId }) {
    if (channel === undefined && deviceId === undefined)
        return;
    const isForChannel = channel !== undefined && header.channel === channel;
    const isForDevice = deviceId !== undefined && header.devices.includes(deviceId);
    if (!isForChannel && !isForDevice)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('wrong-target', `the release is for ${[header.channel ?? [], header.devices].flat().join(', ')}`);
}
function checkPath(path) {
    const fault = (0,_board_path__WEBPACK_IMPORTED_MODULE_2__/* .pathFault */ .a9)(path);
    if (fault !== undefined)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('path', `boards refuse the path ${JSON.stringify(path)}: it ${fault}`);
}
function checkRemoval(path) {
    let asBoard;
    try {
        asBoard = (0,_removal__WEBPACK_IMPORTED_MODULE_4__/* .checkRemovals */ .g)([path], [])[0];
    }
    catch {
        // The code is the board's, below.
    }
    if (asBoard !== path)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('path', `boards refuse to remove ${JSON.stringify(path)}`);
}
async function checkedContent({ path, sizeBytes, sha256 }, fetch) {
    const parts = [];
    let doneBytes = 0;
    for (const reference of (0,_blob__WEBPACK_IMPORTED_MODULE_1__/* .blobReferences */ .aA)(sha256, sizeBytes)) {
        const payload = await fetch(reference);
        if (!payload)
            throw missing(path);
        const part = inflate(path, payload, Math.min(_blob__WEBPACK_IMPORTED_MODULE_1__/* .PART_BYTES */ ._E, sizeBytes - doneBytes));
        parts.push(part);
        doneBytes += part.length;
    }
    if (doneBytes !== sizeBytes)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('size', `${path} has ${doneBytes} bytes, not ${sizeBytes}`);
    const content = Buffer.concat(parts);
    if ((0,_blob__WEBPACK_IMPORTED_MODULE_1__/* .sha256Of */ .Bj)(content) !== sha256)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('hash', `${path} is not what the manifest says`);
    return content;
}
function inflate(what, payload, limitBytes) {
    try {
        return (0,_blob__WEBPACK_IMPORTED_MODULE_1__/* .decompress */ .mF)(payload, limitBytes);
    }
    catch {
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('size', `${what} is damaged or larger than ${limitBytes} bytes`);
    }
}
function missing(what) {
    return new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('missing', `${what} is not retained; publish again, only what is missing is sent`);
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
