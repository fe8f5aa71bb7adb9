export const id = 1462;
export const ids = [1462,1211];
export const modules = {

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

/***/ 23592:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   preflight: () => (/* binding */ preflight),
/* harmony export */   preflightUnsigned: () => (/* binding */ preflightUnsigned)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _channel_publish__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2422);
/* harmony import */ var _release_release__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87750);
/* harmony import */ var _release_signature__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5293);
/* harmony import */ var _virtual_board__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4232);
/* harmony import */ var _virtual_broker__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3876);
/* harmony import */ var _virtual_micropython__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2682);
/* harmony import */ var _board_settings__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(77912);
/* harmony import */ var _board_software__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(36080);
/* harmony import */ var _release_content__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(79361);












const DEVICE_ID = 'esp32-0000000000f1';
const CHANNEL = 'preflight';
const WAIT_S = 120;
const KEY_IN_REACH = "preflight runs the release's own code in this job, where the signing key is within its reach: let a job without " +
    'secrets do it, and another one sign and publish its bundle, as in examples/workflows/release.yml';
/**
 * Installs what is to be published on a virtual board, over the air and by way of an embedded broker; it
 * has to confirm there.
 *
 * @param signingKey PEM text, of what signed the publication
 * @returns what came of it, for `preflightFailure` to judge
 */
async function preflight(publication, signingKey, reporter) {
    if (signingKey !== undefined)
        reporter.warning(KEY_IN_REACH);
    return reporter.group('Preflight on a virtual board', async () => {
        const micropython = await (0,_virtual_micropython__WEBPACK_IMPORTED_MODULE_8__/* .findMicroPython */ .Uh)(reporter);
        const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'mpy-blox-preflight-'));
        const broker = await (0,_virtual_broker__WEBPACK_IMPORTED_MODULE_7__/* .startBroker */ .m)({ port: 0 }, reporter);
        // A release is for a channel or for boards; the virtual board is one of those.
        const channel = publication.channel ?? CHANNEL;
        const deviceId = publication.deviceIds[0] ?? DEVICE_ID;
        const board = new _virtual_board__WEBPACK_IMPORTED_MODULE_6__/* .VirtualBoard */ .E({
            micropython,
            image: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'board.img'),
            deviceId,
            heap: '160k',
            flash: '2m',
            onLine: (line) => reporter.debug(line)
        });
        try {
            const isSigned = publication.list.some((entry) => entry.type === 'release' && entry.sig);
            const settings = isSigned && signingKey !== undefined ? { 'update.keys': [(0,_release_signature__WEBPACK_IMPORTED_MODULE_5__/* .boardKeyFromPem */ .e2)(signingKey)] } : {};
            await board.files.make('2m');
            await board.files.write([
                ...(await (0,_board_software__WEBPACK_IMPORTED_MODULE_10__/* .boardSoftware */ .a)(reporter)),
                ['settings.json', JSON.stringify(settings)],
                ['provision.json', provision(broker.url, channel)],
                ['user_main.py', 'def user_main():\n    pass\n']
            ]);
            await board.start();
            const { arrival } = await (0,_channel_publish__WEBPACK_IMPORTED_MODULE_3__/* .publish */ .m)({
                packages: publication.packages,
                list: publication.list,
                deviceIds: [deviceId],
                // It may connect later than this is sent.
                keepFor: new Set([deviceId]),
                broker: { url: broker.url },
                topicPrefix: 'mpypi',
                dryRun: false,
                waitS: WAIT_S
            }, reporter);
            return arrival;
        }
        finally {
            await board.stop();
            await broker.close();
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
        }
    });
}
/** The same for a release that this job neither signs nor publishes, and so needs no secrets for. */
async function preflightUnsigned(content, reporter) {
    const deviceIds = [DEVICE_ID];
    const { name, version } = content;
    const { entry, packages } = (0,_release_release__WEBPACK_IMPORTED_MODULE_4__/* .makeRelease */ .cx)({ name, version, ...(0,_release_content__WEBPACK_IMPORTED_MODULE_11__/* .filesOf */ .R8)(content), deviceIds });
    return preflight({ packages, list: [entry], deviceIds }, undefined, reporter);
}
/**
 * The release may bring the fleet's settings.json. What is provisioned shadows it, so that the virtual board
 * never appears at the fleet's broker, maybe as a board that it is not.
 */
function provision(broker, channel) {
    return JSON.stringify({
        ...(0,_board_settings__WEBPACK_IMPORTED_MODULE_9__/* .connectedSettings */ .L)({ broker, channel }),
        'mqtt.username': '',
        'mqtt.password': '',
        'update.prefix': 'mpypi',
        'update.confirm_after': 2,
        'logging.syslog.hostname': ''
    });
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

/***/ 3876:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ startBroker)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41692);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_tls__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var aedes__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79245);
/* harmony import */ var ws__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52977);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78862);






const HOST = '127.0.0.1';
/**
 * An MQTT 3.1.1 broker of this process, on loopback only: retained messages and sessions in memory.
 *
 * @throws Failure `port-in-use`, `input-invalid`
 */
async function startBroker(options, reporter) {
    const aedes = await aedes__WEBPACK_IMPORTED_MODULE_3__/* .Aedes */ .x.createBroker(authentication(options));
    const meter = new Meter();
    aedes.on('client', (client) => meter.connected(client));
    aedes.on('clientDisconnect', (client) => meter.disconnected(client));
    aedes.on('clientError', (client, error) => reporter.debug(`${client.id}: ${error.message}`));
    aedes.on('connectionError', (_client, error) => reporter.debug(`a client: ${error.message}`));
    const sockets = new Set();
    const serve = (socket) => void aedes.handle(socket);
    const servers = [
        options.tls ? (0,node_tls__WEBPACK_IMPORTED_MODULE_2__.createServer)(options.tls, serve) : (0,node_net__WEBPACK_IMPORTED_MODULE_1__.createServer)(serve)
    ];
    const scheme = options.tls ? 'mqtts' : 'mqtt';
    if (options.wsPort !== undefined)
        servers.push(webSocketServer(aedes));
    for (const server of servers) {
        server.on('connection', (socket) => {
            sockets.add(socket);
            // A small packet would wait for the acknowledgement of the one before it, 40 ms.
            socket.setNoDelay(true);
            socket.once('close', () => sockets.delete(socket));
            socket.on('error', () => { }); // a client's end: Aedes tells
        });
    }
    const closeAll = async () => {
        const closed = servers.map((server) => new Promise((resolve) => server.close(resolve)));
        await new Promise((resolve) => aedes.close(resolve));
        for (const socket of sockets)
            socket.destroy();
        await Promise.all(closed);
    };
    try {
        const port = await listen(servers[0], options.port);
        const wsPort = servers[1] ? await listen(servers[1], options.wsPort) : undefined;
        return {
            port,
            url: `${scheme}://${HOST}:${port}`,
            ...(wsPort === undefined ? {} : { wsUrl: `ws://${HOST}:${wsPort}` }),
            traffic: (clientId) => meter.traffic(clientId),
            clients: () => meter.clients(),
            close: closeAll
        };
    }
    catch (error) {
        await closeAll();
        throw error;
    }
}
function authentication({ username, password }) {
    if (username === undefined && password === undefined)
        return {};
    if (username === undefined || password === undefined)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR('input-invalid', 'username and password go together: give both, or neither to let everybody in');
    return {
        authenticate(_client, user, pass, done) {
            if (user === username && pass?.toString() === password)
                return done(null, true);
            // MQTT 3.1.1 §3.2.2.3: 4, bad user name or password
            done(Object.assign(new Error('bad user name or password'), { returnCode: 4 }), false);
        }
    };
}
function webSocketServer(aedes) {
    const server = (0,node_http__WEBPACK_IMPORTED_MODULE_0__.createServer)();
    new ws__WEBPACK_IMPORTED_MODULE_4__/* .WebSocketServer */ .zu({ server }).on('connection', (client, request) => {
        const stream = (0,ws__WEBPACK_IMPORTED_MODULE_4__/* .createWebSocketStream */ .O)(client);
        stream.on('error', () => { });
        // The bytes are counted at the socket below.
        aedes.handle(Object.assign(stream, { socket: request.socket }), request);
    });
    return server;
}
async function listen(server, port) {
    await new Promise((resolve, reject) => {
        server.once('error', (error) => reject(new _report_failure__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR('port-in-use', `the broker cannot listen on port ${port}: ${error.code === 'EADDRINUSE' ? 'another program does' : error.message}`)));
        server.listen(port, HOST, resolve);
    });
    return server.address().port;
}
/** Counts what goes over the sockets of each client. */
class Meter {
    open = new Map();
    closed = new Map();
    connected(client) {
        const stream = client.conn;
        this.open.set(client, stream.socket ?? stream);
    }
    disconnected(client) {
        const socket = this.open.get(client);
        if (socket === undefined)
            return;
        this.open.delete(client);
        this.closed.set(client.id, sum(this.closed.get(client.id), of(socket)));
    }
    traffic(clientId) {
        let total = sum(undefined, this.closed.get(clientId));
        for (const [client, socket] of this.open) {
            if (client.id === clientId)
                total = sum(total, of(socket));
        }
        return total;
    }
    clients() {
        return [...this.open.keys()].map(({ id }) => id);
    }
}
function of(socket) {
    return { toClientBytes: socket.bytesWritten, fromClientBytes: socket.bytesRead };
}
function sum(a, b) {
    return {
        toClientBytes: (a?.toClientBytes ?? 0) + (b?.toClientBytes ?? 0),
        fromClientBytes: (a?.fromClientBytes ?? 0) + (b?.fromClientBytes ?? 0)
    };
}


/***/ })

};
