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
        destinations,
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
    const { transmit } = await Promise.all(/* import() */[__webpack_require__.e(4114), __webpack_require__.e(9680), __webpack_require__.e(582), __webpack_require__.e(5681)]).then(__webpack_require__.bind(__webpack_require__, 25681));
    return transmit(options, { destinations, planned, ownLimit }, reporter);
}
/** The first one has the single boards as well. */
function destinationsOf({ further = [], ...options }) {
    return [options, ...further.map((other) => ({ ...options, ...other }))];
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
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_7__/* .Failure */ .HR('record-unwritable', `published, but ${file} cannot be written (${code}), and republish has nothing to go by: mend the folder and publish again`, { cause });
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
const invalid = (file, why) => new _report_failure__WEBPACK_IMPORTED_MODULE_7__/* .Failure */ .HR('record-invalid', `${file} is not what publish wrote: ${why}`);
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
