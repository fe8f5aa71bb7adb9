export const id = 801;
export const ids = [801,56,198];
export const modules = {

/***/ 6872:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ brokerOptions)
/* harmony export */ });
/* harmony import */ var _pem__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3778);

/** The same with PEM texts read, as the channel takes it. */
async function brokerOptions(inputs) {
    const [ca, clientCert, clientKey] = await Promise.all([
        (0,_pem__WEBPACK_IMPORTED_MODULE_0__/* .readPem */ .J)('ca', inputs.ca),
        (0,_pem__WEBPACK_IMPORTED_MODULE_0__/* .readPem */ .J)('client-cert', inputs.clientCert),
        (0,_pem__WEBPACK_IMPORTED_MODULE_0__/* .readPem */ .J)('client-key', inputs.clientKey)
    ]);
    return {
        url: inputs.url,
        ...(inputs.username ? { username: inputs.username } : {}),
        ...(inputs.password ? { password: inputs.password } : {}),
        ...(ca ? { ca } : {}),
        ...(clientCert ? { clientCert } : {}),
        ...(clientKey ? { clientKey } : {}),
        ...(inputs.clientId ? { clientId: inputs.clientId } : {})
    };
}


/***/ }),

/***/ 9056:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildRelease: () => (/* binding */ buildRelease),
/* harmony export */   p: () => (/* binding */ reportBuild)
/* harmony export */ });
/* harmony import */ var _build_build__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7492);
/* harmony import */ var _report_size__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9231);
/* harmony import */ var _release_content__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9361);



/** Build a library, tell what came of it, and try it on a virtual board if asked. */
async function buildRelease(options, reporter) {
    const built = await (0,_build_build__WEBPACK_IMPORTED_MODULE_0__/* .build */ .j)(options, reporter);
    reportBuild(built, reporter);
    if (options.preflight) {
        // Virtual boards are much code, which most runs need not load.
        const { preflightUnsigned } = await Promise.all(/* import() */[__webpack_require__.e(830), __webpack_require__.e(736), __webpack_require__.e(825), __webpack_require__.e(693), __webpack_require__.e(133), __webpack_require__.e(701), __webpack_require__.e(742), __webpack_require__.e(211)]).then(__webpack_require__.bind(__webpack_require__, 3592));
        await preflightUnsigned(await (0,_release_content__WEBPACK_IMPORTED_MODULE_1__/* .contentOf */ .$E)(built), reporter);
    }
    return built;
}
/** The build for people: what is in the output folder, and in detail every module. */
function reportBuild(built, reporter) {
    const file = (label, { sizeBytes, sha256 }) => [
        label,
        (0,_report_size__WEBPACK_IMPORTED_MODULE_2__/* .formatSize */ .X)(sizeBytes),
        sha256
    ];
    reporter.table({
        title: `${built.name} ${built.version} for ${built.platform}, compiled with ${built.compiler}`,
        columns: ['file', 'size', 'sha256'],
        rows: [
            ...built.wheels.map((wheel) => file(wheel.path, wheel)),
            ...built.srcFiles.map((source) => file(source.path, source))
        ]
    });
    const noted = [
        { title: 'Not in the release', files: built.leftOut },
        { title: 'Worth knowing', files: built.remarks }
    ];
    for (const { title, files } of noted.filter(({ files }) => files.length > 0)) {
        reporter.table({
            title: `${title} (${files.length})`,
            columns: ['file', 'why'],
            rows: files.map(({ path, reason }) => [path, reason])
        });
    }
    reporter.table({
        title: `Modules (${built.modules.length})`,
        columns: ['module', 'source', 'compiled', 'sha256'],
        rows: built.modules.map(({ path, sourceBytes, sizeBytes, sha256 }) => [
            path,
            (0,_report_size__WEBPACK_IMPORTED_MODULE_2__/* .formatSize */ .X)(sourceBytes),
            (0,_report_size__WEBPACK_IMPORTED_MODULE_2__/* .formatSize */ .X)(sizeBytes),
            sha256
        ]),
        detail: true
    });
}


/***/ }),

/***/ 1801:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   demoFailure: () => (/* binding */ demoFailure),
/* harmony export */   runDemo: () => (/* binding */ runDemo)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _build_framework__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1514);
/* harmony import */ var _channel_connection__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2914);
/* harmony import */ var _channel_fleet__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9111);
/* harmony import */ var _channel_topics__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3809);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8862);
/* harmony import */ var _report_size__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(9231);
/* harmony import */ var _virtual_board__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1851);
/* harmony import */ var _virtual_broker__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3876);
/* harmony import */ var _virtual_micropython__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2682);
/* harmony import */ var _board_settings__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(7912);
/* harmony import */ var _board_software__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(6080);
/* harmony import */ var _plain_build__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(4553);
/* harmony import */ var _publish__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(7198);

















const CHANNEL = 'demo';
const DEVICE_IDS = ['esp32-0000000000a1', 'esp32-0000000000b2', 'esp32-0000000000c3'];
const LIBRARY = 'mpy-blox';
const TOPIC_PREFIX = 'mpypi';
const TOPICS = new _channel_topics__WEBPACK_IMPORTED_MODULE_7__/* .Topics */ .n({ topicPrefix: TOPIC_PREFIX, packagePrefix: `${TOPIC_PREFIX}/packages` });
const ARRIVAL_TIMEOUT_S = 60;
/**
 * The whole line on one machine: build the board library, start a broker and three virtual boards,
 * release a new version, and watch the boards come up with it.
 *
 * @throws Failure `demo-incomplete` when the boards do not even start
 */
async function runDemo(reporter, stop) {
    const micropython = await (0,_virtual_micropython__WEBPACK_IMPORTED_MODULE_11__/* .findMicroPython */ .Uh)(reporter);
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'mpy-blox-demo-'));
    const broker = await (0,_virtual_broker__WEBPACK_IMPORTED_MODULE_10__/* .startBroker */ .m)({ port: 0 }, reporter);
    const boards = [];
    const endBoards = () => boards.forEach((board) => void board.stop());
    stop.addEventListener('abort', endBoards);
    try {
        const software = await reporter.group('Build the board library, version A', () => (0,_board_software__WEBPACK_IMPORTED_MODULE_13__/* .boardSoftware */ .a)(reporter));
        boards.push(...(await makeBoards(micropython, software, broker, folder)));
        const arrivals = await release(boards, broker, folder, reporter);
        reportArrivals(arrivals, reporter);
        return { boards: arrivals };
    }
    finally {
        stop.removeEventListener('abort', endBoards);
        await Promise.all(boards.map((board) => board.stop()));
        await broker.close();
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    }
}
async function makeBoards(micropython, software, broker, folder) {
    const settings = JSON.stringify({
        ...JSON.parse((0,_board_settings__WEBPACK_IMPORTED_MODULE_12__/* .connectedSettings */ .L)(undefined, { broker: broker.url, channel: CHANNEL })),
        'update.confirm_after': 2
    });
    return Promise.all(DEVICE_IDS.map(async (deviceId) => {
        const image = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `${deviceId}.img`);
        const board = new _virtual_board__WEBPACK_IMPORTED_MODULE_9__/* .VirtualBoard */ .E({ micropython, image, deviceId, heap: '160k', flash: '2m' });
        await board.files.make('2m', [
            ...software,
            ['settings.json', settings],
            ['user_main.py', userMain('A')]
        ]);
        return board;
    }));
}
async function release(boards, broker, folder, reporter) {
    const connection = await (0,_channel_connection__WEBPACK_IMPORTED_MODULE_5__/* .connect */ .e)({ url: broker.url }, reporter);
    try {
        const fleet = await _channel_fleet__WEBPACK_IMPORTED_MODULE_6__/* .Fleet */ .P.watch(connection, TOPICS);
        await reporter.group('Start three virtual boards', () => startAll(boards, fleet, reporter));
        const before = DEVICE_IDS.map((id) => versionOf(fleet, id));
        const traffic = DEVICE_IDS.map((id) => broker.traffic(id).toClientBytes);
        const downloads = showDownloads(fleet, reporter);
        const version = next(before[0]);
        const outcomes = await publishVersionB(version, broker, folder, reporter);
        downloads();
        // A board may confirm a release a moment before it says what it has.
        await boardsWith(fleet, (after) => after === version);
        return DEVICE_IDS.map((board, index) => ({
            board,
            before: before[index],
            after: versionOf(fleet, board),
            bytes: broker.traffic(board).toClientBytes - traffic[index],
            seconds: outcomes.find(({ deviceId }) => deviceId === board)?.seconds ?? NaN
        }));
    }
    finally {
        await connection.close();
    }
}
async function startAll(boards, fleet, reporter) {
    await Promise.all(boards.map((board) => board.start()));
    const ids = await boardsWith(fleet, (version) => version !== '');
    if (ids.length < DEVICE_IDS.length) {
        for (const line of boards.flatMap(({ log }) => log.slice(-10)))
            reporter.info(line);
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_8__/* .Failure */ .H('demo-incomplete', 'the boards did not reach the broker');
    }
    for (const id of ids)
        reporter.info(`${id}: runs ${LIBRARY} ${versionOf(fleet, id)}`);
}
/** Waits until all boards say that they have such a version; @returns those that do in time. */
async function boardsWith(fleet, wanted) {
    const deadline = Date.now() + ARRIVAL_TIMEOUT_S * 1000;
    for (;;) {
        const ids = DEVICE_IDS.filter((id) => wanted(versionOf(fleet, id)));
        if (ids.length === DEVICE_IDS.length || Date.now() > deadline)
            return ids;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setTimeout)(50);
    }
}
/** The library's version on a board, as far as it has said; empty before. */
function versionOf(fleet, deviceId) {
    return fleet.board(deviceId)?.info?.packages?.[LIBRARY] ?? '';
}
/** @returns a function that ends it */
function showDownloads(fleet, reporter) {
    const shown = new Map();
    return fleet.onReport(({ deviceId, status }) => {
        if (status?.state !== 'downloading' || !status.progress)
            return;
        if (shown.get(deviceId) === status.progress)
            return;
        shown.set(deviceId, status.progress);
        reporter.info(`${deviceId}: ${status.progress} %`);
    });
}
/** One changed module and a changed user_main.py, released as anyone would release them. */
async function publishVersionB(version, broker, folder, reporter) {
    const sources = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'library');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.cp)((0,_build_framework__WEBPACK_IMPORTED_MODULE_4__/* .deviceLibrary */ .GZ)(), sources, { recursive: true });
    const changed = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(sources, 'mpy_blox', '__init__.py');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(changed, `${await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(changed, 'utf8')}\nDEMO = 'B'\n`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'user_main.py'), userMain('B'));
    reporter.info(`Release version B, ${version}: a changed module and a changed user_main.py`);
    const { published } = await (0,_publish__WEBPACK_IMPORTED_MODULE_15__.publishRelease)({
        ...(0,_plain_build__WEBPACK_IMPORTED_MODULE_14__/* .plainBuild */ .x)(sources, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'dist-lib')),
        cwd: folder,
        version,
        extraSrcFiles: ['user_main.py'],
        broker: { url: broker.url },
        channel: CHANNEL,
        deviceIds: [],
        topicPrefix: TOPIC_PREFIX,
        dryRun: false,
        waitS: ARRIVAL_TIMEOUT_S
    }, reporter);
    return published.arrival?.boards ?? [];
}
function reportArrivals(arrivals, reporter) {
    reporter.table({
        title: 'From A to B',
        columns: ['board', 'before', 'after', 'received', 'seconds'],
        rows: arrivals.map(({ board, before, after, bytes, seconds }) => [
            board,
            before,
            after,
            (0,_report_size__WEBPACK_IMPORTED_MODULE_16__/* .formatSize */ .X)(bytes),
            seconds.toFixed(1)
        ])
    });
}
/** @returns `demo-incomplete` when a board did not arrive in time */
function demoFailure({ boards }) {
    const missing = boards.filter(({ before, after }) => after !== next(before));
    if (missing.length === 0)
        return undefined;
    const named = missing.map(({ board }) => board).join(', ');
    return new _report_failure__WEBPACK_IMPORTED_MODULE_8__/* .Failure */ .H('demo-incomplete', `${named} did not come up with the new version`);
}
/** The version after this one: its last number plus one. */
function next(version) {
    return version.replace(/(?<!\d)\d+$/, (last) => String(Number(last) + 1));
}
function userMain(release) {
    return `async def user_main():\n    print('user_main of release ${release} runs')\n`;
}


/***/ }),

/***/ 7198:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publishRelease: () => (/* binding */ publishRelease)
});

// EXTERNAL MODULE: ./action/channel/broker-url.ts
var broker_url = __webpack_require__(2952);
// EXTERNAL MODULE: ./action/channel/publish.ts + 7 modules
var publish = __webpack_require__(7266);
// EXTERNAL MODULE: ./action/channel/verdict.ts
var verdict = __webpack_require__(8644);
// EXTERNAL MODULE: ./action/report/failure.ts
var failure = __webpack_require__(8862);
;// CONCATENATED MODULE: ./action/release/board-scripts.ts

/** Strings of any kind, and comments: what may say `recover()` without calling it. */
const SAID = /("""|''')[^]*?\1|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|#.*/g;
const CALL = /(?<!\bdef )\brecover ?\(/;
/**
 * Refuses a release whose scripts would take a board's way back away: `main.py` is what finishes an
 * interrupted update or takes it back, and `boot.py` runs before it, where no trial protects the board.
 *
 * @param files by board path
 * @param allowBoot the owner knows that nothing brings a board back whose `boot.py` fails
 * @throws Failure `main-without-recover`, `boot-script`
 */
function checkBoardScripts(files, allowBoot) {
    for (const [path, content] of files) {
        if (path === 'boot.py' && !allowBoot)
            throw new failure/* Failure */.H('boot-script', 'boot.py runs before anything that could take a release back: a mistake in it takes the boards away. Put it into main.py, behind recover(), or set allow-boot if you accept that');
        if (path === 'main.py' && !CALL.test(Buffer.from(content).toString().replaceAll(SAID, '')))
            throw new failure/* Failure */.H('main-without-recover', 'main.py never calls recover(): the board could not take a bad release back, and rejects this one. Begin it with "from mpy_blox.ota.apply import recover" and "recover()", as device-lib/main.py does');
    }
}

// EXTERNAL MODULE: ./action/release/manifest.ts
var manifest = __webpack_require__(1302);
// EXTERNAL MODULE: ./action/release/release.ts
var release = __webpack_require__(7750);
// EXTERNAL MODULE: ./action/report/size.ts
var size = __webpack_require__(9231);
// EXTERNAL MODULE: ./action/commands/broker-options.ts
var broker_options = __webpack_require__(6872);
// EXTERNAL MODULE: ./action/commands/pem.ts
var pem = __webpack_require__(3778);
// EXTERNAL MODULE: ./action/commands/release-content.ts
var release_content = __webpack_require__(9361);
// EXTERNAL MODULE: ./action/commands/build.ts
var build = __webpack_require__(9056);
;// CONCATENATED MODULE: ./action/commands/old-boards.ts
/**
 * What of a release a list has for boards with the original library besides the release itself. Such a board stops
 * at a wheel that it does not have yet, and takes nothing of the list: with a framework or dependencies there would be
 * one at every update, so that they get nothing then.
 */
function forOldBoards({ name, packages, list }) {
    const isOwn = list.every((entry) => entry.type !== 'wheel' || entry.name === name);
    return isOwn ? { packages, list } : { packages: [], list: [] };
}

// EXTERNAL MODULE: ./action/release/version.ts
var release_version = __webpack_require__(8723);
;// CONCATENATED MODULE: ./action/commands/pre-release.ts


/** Names of channels that say by themselves that they take what is not finished. */
const UNFINISHED = /(?:^|[-_.])(?:alpha|beta|rc|pre|preview|next|dev|test|testing|canary|edge|nightly|staging)(?:[-_.]|$)/i;
/**
 * A tag such as `v1.4.0-rc1` must not reach a fleet that waits for finished releases.
 *
 * @throws Failure `pre-release`
 */
function checkPreRelease(version, { tag, channel, preRelease }) {
    if (tag === undefined || channel === undefined || preRelease === 'allow')
        return;
    if (!(0,release_version/* isPreRelease */.Ty)(version) || UNFINISHED.test(channel))
        return;
    throw new failure/* Failure */.H('pre-release', `${version} is a pre-release, and the channel ${channel} is not for them by its name: nothing was published; ` +
        'publish it to a channel such as beta, or give pre-release: allow');
}

;// CONCATENATED MODULE: ./action/commands/publish.ts














/**
 * Build the release (or open its bundle), then send it to a channel, to single boards, or both. What
 * became of it on the boards is told, not judged: see `failureOf`.
 */
async function publishRelease(inputs, reporter) {
    if (!inputs.channel && inputs.deviceIds.length === 0) {
        throw new failure/* Failure */.H('no-destination', 'nothing to publish to: give channel (a fleet) or device-ids (single boards)');
    }
    const broker = await (0,broker_options/* brokerOptions */.e)(inputs.broker);
    const content = await (0,release_content/* releaseContent */.T4)(inputs, reporter);
    checkPreRelease(content.version, inputs);
    checkBoardScripts((0,release_content/* filesOf */.R8)(content).srcFiles, inputs.allowBoot ?? false);
    const { name, version } = content;
    if (content.built)
        (0,build/* reportBuild */.p)(content.built, reporter);
    const release = await signedRelease(inputs, content, reporter);
    const whole = release ? forOldBoards(content) : content;
    const publication = {
        packages: [...whole.packages, ...(release?.packages ?? [])],
        list: [...whole.list, ...(release ? [release.entry] : [])],
        ...(inputs.channel ? { channel: inputs.channel } : {}),
        deviceIds: inputs.deviceIds
    };
    if (inputs.preflight) {
        // Virtual boards are much code, which most runs need not load.
        const { preflight } = await Promise.all(/* import() */[__webpack_require__.e(693), __webpack_require__.e(701), __webpack_require__.e(592)]).then(__webpack_require__.bind(__webpack_require__, 3592));
        await preflight(publication, release?.entry, inputs.signingKey, reporter);
    }
    const shown = (0,broker_url/* parseBrokerUrl */.U)(broker.url).shown;
    const published = await reporter.group(`Publish ${name} ${version} to ${shown}`, () => (0,publish/* publish */.m)({
        ...publication,
        broker,
        topicPrefix: inputs.topicPrefix,
        packagePrefix: inputs.packagePrefix ?? `${inputs.topicPrefix}/packages`,
        dryRun: inputs.dryRun,
        ...(inputs.maxPackageBytes ? { maxPackageBytes: inputs.maxPackageBytes } : {}),
        ...(inputs.waitS ? { waitS: inputs.waitS } : {})
    }, reporter));
    reportPublished(inputs, published, reporter);
    if (published.arrival)
        reportBoards(published.arrival.boards, reporter);
    return { name, version, content, published };
}
/**
 * The release for boards that move only what changed, beside what old boards read.
 *
 * @returns undefined for more single boards than a release can name, unless it has to be signed, or takes or
 *   removes something
 */
async function signedRelease(inputs, content, reporter) {
    const signingKey = await (0,pem/* readPem */.J)('signing-key', inputs.signingKey);
    const { takes, remove } = content.terms;
    const hasTerms = takes.length + remove.length > 0;
    if (!signingKey && !hasTerms && inputs.deviceIds.length > manifest/* MAX_DEVICES */.Vq) {
        reporter.info(`More than ${manifest/* MAX_DEVICES */.Vq} single boards: they get whole packages, no release.`);
        return undefined;
    }
    return (0,release/* makeRelease */.c)({
        name: content.name,
        version: content.version,
        ...(0,release_content/* filesOf */.R8)(content),
        takes,
        remove,
        ...(inputs.channel ? { channel: inputs.channel } : {}),
        deviceIds: inputs.deviceIds,
        ...(signingKey ? { signingKey } : {}),
        ...(inputs.expiresAfterS !== undefined ? { expiresAfterS: inputs.expiresAfterS } : {})
    });
}
function reportPublished(inputs, result, reporter) {
    const sent = inputs.dryRun ? 'would be sent' : 'sent';
    reporter.table({
        title: inputs.dryRun ? 'Published (dry run: nothing was sent)' : 'Published',
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
        .map(({ topic, sizeBytes }) => [topic, (0,size/* formatSize */.X)(sizeBytes), what]);
    if (blobs.length === 0)
        return rows;
    const sizeBytes = blobs.reduce((sum, blob) => sum + blob.sizeBytes, 0);
    const title = `${blobs[0].topic.replace(BLOB, '/blob/…')} (${blobs.length})`;
    return [[title, (0,size/* formatSize */.X)(sizeBytes), what], ...rows];
}
function reportBoards(boards, reporter) {
    const next = (0,verdict/* nextSteps */.Zn)(boards);
    reporter.table({
        title: 'Boards',
        shares: (0,verdict/* countsOf */.mQ)(boards),
        ...(next.length > 0 && { next }),
        columns: ['board', 'outcome', 'version', 'seconds', 'why'],
        rows: boards.map(({ deviceId, outcome, version, seconds, error, why }) => [
            deviceId,
            outcome,
            version ?? '',
            seconds.toFixed(1),
            error ? `${error.code}: ${error.text}` : (why ?? '')
        ])
    });
    const pending = (0,verdict/* pendingOf */.lc)(boards);
    if (pending)
        reporter.warning(pending);
}


/***/ }),

/***/ 9361:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ contentOf),
/* harmony export */   R8: () => (/* binding */ filesOf),
/* harmony export */   T4: () => (/* binding */ releaseContent)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _build_build__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7492);
/* harmony import */ var _build_bundle__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1872);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8862);
/* harmony import */ var _release_version__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8723);





/**
 * Builds the package, or opens it when `packageDir` is a bundle (`.tar.gz`) that an earlier job
 * built: a matrix over device ids then sends the very bytes that were built once.
 */
async function releaseContent(options, reporter) {
    const isFile = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(options.packageDir).then((found) => found.isFile(), () => false);
    return isFile ? fromBundle(options, reporter) : contentOf(await (0,_build_build__WEBPACK_IMPORTED_MODULE_1__/* .build */ .j)(options, reporter));
}
/** What of a release goes to boards as files. */
function filesOf({ packages }) {
    const srcFiles = new Map();
    const wheels = [];
    for (const { entry, payload } of packages) {
        if (entry.type === 'wheel')
            wheels.push(payload);
        if (entry.type === 'src')
            srcFiles.set(entry.path, payload);
    }
    return { wheels, srcFiles };
}
/** Of a release that was built just now. */
async function contentOf(built) {
    const payloads = await Promise.all([...built.wheels, ...built.srcFiles].map(({ file }) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file)));
    return {
        name: built.name,
        version: built.version,
        terms: built.terms,
        packages: built.updateList.map((entry, index) => ({ entry, payload: payloads[index] })),
        list: built.updateList,
        built
    };
}
async function fromBundle(options, reporter) {
    const bundle = await (0,_build_bundle__WEBPACK_IMPORTED_MODULE_2__/* .readBundle */ .Bo)(options.packageDir);
    reporter.info(`${bundle.name} ${bundle.version} from the bundle ${options.packageDir}`);
    checkBundleVersion(bundle.version, options);
    return {
        name: bundle.name,
        version: bundle.version,
        terms: bundle.terms,
        packages: bundle.packages,
        list: bundle.updateList
    };
}
function checkBundleVersion(version, options) {
    const wanted = options.version ?? (options.tag && (0,_release_version__WEBPACK_IMPORTED_MODULE_4__/* .versionOfTag */ .mx)(options.tag));
    if (wanted && wanted !== version) {
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('version-mismatch', `${options.packageDir} holds version ${version}, but ${options.version ? 'version' : 'the tag'} says ${wanted}; build the bundle again from that tag`);
    }
    if (options.dev || options.extraSrcFiles.length > 0) {
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('bundle-is-final', `${options.packageDir} is a finished bundle: dev and extra-src-files belong to the run that builds it`);
    }
}


/***/ }),

/***/ 9231:
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

/***/ 3876:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ startBroker)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1692);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_tls__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var aedes__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9245);
/* harmony import */ var ws__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2977);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8862);






const HOST = '127.0.0.1';
/**
 * An MQTT 3.1.1 broker of this process, on loopback only: retained messages and sessions in memory.
 *
 * @throws Failure `port-in-use`
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
    if (username === undefined)
        return {};
    return {
        authenticate(_client, user, pass, done) {
            if (user === username && (pass?.toString() ?? '') === (password ?? ''))
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
        server.once('error', (error) => reject(new _report_failure__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .H('port-in-use', `the broker cannot listen on port ${port}: ${error.code === 'EADDRINUSE' ? 'another program does' : error.message}`)));
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
