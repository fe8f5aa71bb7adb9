export const id = 1801;
export const ids = [1801,9056,7716];
export const modules = {

/***/ 38644:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zn: () => (/* binding */ nextSteps),
/* harmony export */   failureOf: () => (/* binding */ failureOf),
/* harmony export */   lc: () => (/* binding */ pendingOf),
/* harmony export */   mQ: () => (/* binding */ countsOf),
/* harmony export */   publicationFailure: () => (/* binding */ publicationFailure),
/* harmony export */   rolloutFailure: () => (/* binding */ rolloutFailure)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);
/* harmony import */ var _waiting__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59610);


/**
 * Judges what became of a release. Boards that are off or have not begun take it when they come to it.
 *
 * @returns why the run has failed: `boards-failed`, `too-few-boards`; undefined if it has not
 */
function failureOf({ boards, onChannel }, { minBoards, requireAll }) {
    const bad = boards.filter(({ outcome }) => outcome !== 'confirmed' && (requireAll || outcome !== 'pending'));
    if (bad.length > 0)
        return new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('boards-failed', `${bad.length} of ${boards.length} boards did not confirm the release: ${named(bad)}`);
    const lonely = Object.entries(onChannel).find(([, count]) => count < minBoards);
    if (lonely) {
        const [channel, count] = lonely;
        return new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('too-few-boards', `${NUMBERS[count] ?? `only ${count} boards have`} said that it is on the channel ` +
            `${channel}, and at least ${minBoards} should be; check update.channel of the boards, or the name`);
    }
    return undefined;
}
const NUMBERS = ['no board has', 'only one board has'];
/** Why what a publication came to is no success: its rollout's end, or else its boards. */
const publicationFailure = ({ rollout, arrival }, demand) => rolloutFailure(rollout?.document) ?? (arrival && failureOf(arrival, demand));
/** Why what a rollout came to is no success. */
function rolloutFailure(document) {
    if (!document || document.state === 'complete' || document.state === 'reverted')
        return undefined;
    const { state, channel, release, step, steps, reason, failed } = document;
    const named = failed.slice(0, 20).map(({ id, code }) => `${id} (${code})`);
    const who = named.length > 0 ? `; failed: ${named.join(', ')}` : '';
    return new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`rollout-${state}`, `the rollout of ${release.entry.name} ${release.entry.version} on channel ${channel} is ${state} at ` +
        `${steps[step]} %: ${reason}${who}`);
}
/** @returns what to warn of: boards that have not taken the release yet */
function pendingOf(boards) {
    const pending = boards.filter(({ outcome }) => outcome === 'pending');
    if (pending.length === 0)
        return undefined;
    return `${pending.length} of ${boards.length} boards have yet to take the release: ${named(pending)}`;
}
/** How many boards came to what. */
function countsOf(boards) {
    const counts = new Map();
    for (const { outcome } of boards)
        counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    return counts;
}
const NEXT = {
    rejected: 'Rejected: the board kept what it had. Mend what its reason says, and publish again.',
    'rolled-back': 'Rolled back: the release did not prove itself, and the board runs the one before. Mend it, and publish a new version.',
    stalled: 'Stalled: the board began and gave no verdict in time. It goes on by itself; look with mpy-blox fleet.',
    pending: 'Pending: nothing to do. The board takes the release when it is back or awake, or its hours have come.',
    unknown: 'Unknown: the broker has never heard of the board. Check the id, and that it was ever on.'
};
/** What to do about the boards that have not confirmed, a sentence for each outcome. */
function nextSteps(boards) {
    return [...countsOf(boards).keys()]
        .sort()
        .flatMap((outcome) => NEXT[outcome] ?? []);
}
/** More names than this tell nobody more; the table has all. */
const MAX_NAMED = 20;
function named(boards) {
    const names = boards.slice(0, MAX_NAMED).map(({ deviceId, outcome, why, until, error }) => {
        const waiting = why && (0,_waiting__WEBPACK_IMPORTED_MODULE_1__/* .shownWaiting */ .n)({ why, ...(until !== undefined && { untilMs: until * 1000 }) });
        const known = error ? `${error.code}: ${error.text}` : waiting;
        return known === undefined ? `${deviceId} ${outcome}` : `${deviceId} ${outcome} (${known})`;
    });
    if (boards.length > MAX_NAMED)
        names.push(`and ${boards.length - MAX_NAMED} more`);
    return names.join(', ');
}


/***/ }),

/***/ 39056:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildRelease: () => (/* binding */ buildRelease),
/* harmony export */   p: () => (/* binding */ reportBuild)
/* harmony export */ });
/* harmony import */ var _build_build__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14031);
/* harmony import */ var _report_size__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59231);
/* harmony import */ var _release_content__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79361);



/**
 * Build a library, tell what came of it, and try it on a virtual board if asked.
 *
 * @param next what is left to do, in words
 */
async function buildRelease(options, reporter, next = []) {
    const built = await (0,_build_build__WEBPACK_IMPORTED_MODULE_0__/* .build */ .j)(options, reporter);
    reportBuild(built, reporter, next);
    if (options.preflight) {
        // Virtual boards are much code, which most runs need not load.
        const { preflightUnsigned } = await Promise.all(/* import() */[__webpack_require__.e(2830), __webpack_require__.e(3736), __webpack_require__.e(7693), __webpack_require__.e(2787), __webpack_require__.e(4342), __webpack_require__.e(6010), __webpack_require__.e(7129), __webpack_require__.e(5701), __webpack_require__.e(3592)]).then(__webpack_require__.bind(__webpack_require__, 23592));
        await preflightUnsigned(await (0,_release_content__WEBPACK_IMPORTED_MODULE_1__/* .contentOf */ .$E)(built), reporter);
    }
    return built;
}
/** The build for people: what is in the output folder, and in detail every module. */
function reportBuild(built, reporter, next = []) {
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
        ],
        next
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

/***/ 28391:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ claimant)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);

/** Who publishes, for others who are refused meanwhile: a workflow's run, or somebody at a computer. */
function claimant(environment = process.env) {
    const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run, GITHUB_SERVER_URL: server } = environment;
    if (!repository || !run)
        return { by: `${nameOfUser()}@${(0,node_os__WEBPACK_IMPORTED_MODULE_0__.hostname)()}` };
    const url = server ? `${server}/${repository}/actions/runs/${run}` : undefined;
    return { by: `${repository} run ${run}`, ...(url !== undefined && { url }) };
}
/** In containers a user may have no name. */
function nameOfUser() {
    try {
        return (0,node_os__WEBPACK_IMPORTED_MODULE_0__.userInfo)().username;
    }
    catch {
        return 'somebody';
    }
}


/***/ }),

/***/ 1801:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   demoFailure: () => (/* binding */ demoFailure),
/* harmony export */   runDemo: () => (/* binding */ runDemo)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _build_framework__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21514);
/* harmony import */ var _channel_connection__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63799);
/* harmony import */ var _channel_fleet__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(99111);
/* harmony import */ var _channel_topics__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(73809);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(78862);
/* harmony import */ var _report_size__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(59231);
/* harmony import */ var _virtual_board__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4232);
/* harmony import */ var _virtual_broker__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3876);
/* harmony import */ var _virtual_micropython__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2682);
/* harmony import */ var _board_settings__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(77912);
/* harmony import */ var _board_software__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(36080);
/* harmony import */ var _plain_build__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(64553);
/* harmony import */ var _publish__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(17716);

















const CHANNEL = 'demo';
const DEVICE_IDS = ['esp32-0000000000a1', 'esp32-0000000000b2', 'esp32-0000000000c3'];
const LIBRARY = 'mpy-blox';
const TOPIC_PREFIX = 'mpypi';
const TOPICS = new _channel_topics__WEBPACK_IMPORTED_MODULE_7__/* .Topics */ .n({ topicPrefix: TOPIC_PREFIX });
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
        ...(0,_board_settings__WEBPACK_IMPORTED_MODULE_12__/* .connectedSettings */ .L)({ broker: broker.url, channel: CHANNEL }),
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
    const connection = await (0,_channel_connection__WEBPACK_IMPORTED_MODULE_5__/* .connect */ .eE)({ url: broker.url }, reporter);
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
        channels: [CHANNEL],
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

/***/ 11304:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ jsonGiven)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _machine_named_file__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87813);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78862);



/**
 * JSON as users give it: as a text, or as a file's path. A text, maybe a workflow's secret, never touches the disk
 * of the runner, and is quoted nowhere.
 *
 * @param name what it is called where the user wrote it
 * @param code of the failure
 * @returns the text, and what messages call its source
 * @throws Failure where it is neither
 */
async function jsonGiven(name, value, code) {
    if (value.trimStart().startsWith('{'))
        return { text: value, source: name };
    const isPath = /^[^{}\s]+\.json$/.test(value) || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(value);
    if (!isPath)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(code, `${name} is neither a JSON object nor the path of a file`);
    const option = name === value ? {} : { option: name };
    const named = { what: 'file', code, ...option, advice: 'give its path, or a JSON object' };
    return { text: (await (0,_machine_named_file__WEBPACK_IMPORTED_MODULE_1__/* .readNamed */ .M)(value, named)).toString(), source: value };
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

/***/ 17716:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publishRelease: () => (/* binding */ publishRelease)
});

// EXTERNAL MODULE: ./action/channel/broker-url.ts
var broker_url = __webpack_require__(22952);
// EXTERNAL MODULE: ./action/channel/publish.ts + 9 modules
var publish = __webpack_require__(77129);
// EXTERNAL MODULE: ./action/report/failure.ts
var failure = __webpack_require__(78862);
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
    for (const [shown, content] of files) {
        const path = shown.toLowerCase(); // which is all the same to FAT
        if (path === 'boot.py' && !allowBoot)
            throw new failure/* Failure */.H('boot-script', 'boot.py runs before anything that could take a release back: a mistake in it takes the boards away. Put it into main.py, behind recover(), or set allow-boot if you accept that');
        if (path === 'main.py' && !CALL.test(Buffer.from(content).toString().replaceAll(SAID, '')))
            throw new failure/* Failure */.H('main-without-recover', 'main.py never calls recover(): the board could not take a bad release back, and rejects this one. Begin it with "from mpy_blox.ota.apply import recover" and "recover()", as device-lib/main.py does');
    }
}

// EXTERNAL MODULE: ./action/release/manifest.ts
var release_manifest = __webpack_require__(91302);
// EXTERNAL MODULE: ./action/release/settings-patch.ts
var settings_patch = __webpack_require__(83217);
// EXTERNAL MODULE: ./action/release/release.ts
var release = __webpack_require__(87750);
// EXTERNAL MODULE: ./action/commands/broker-options.ts
var broker_options = __webpack_require__(76872);
// EXTERNAL MODULE: ./action/commands/claimant.ts
var claimant = __webpack_require__(28391);
// EXTERNAL MODULE: ./action/commands/pem.ts
var pem = __webpack_require__(73778);
// EXTERNAL MODULE: ./action/commands/report-rollout.ts
var report_rollout = __webpack_require__(180);
// EXTERNAL MODULE: ./action/commands/rollout-policy.ts
var rollout_policy = __webpack_require__(11344);
// EXTERNAL MODULE: ./action/commands/json-given.ts
var json_given = __webpack_require__(11304);
;// CONCATENATED MODULE: ./action/commands/settings-patch.ts


/**
 * A patch of boards' settings as users give it: JSON text, or a file's path.
 *
 * @returns without white space, so that boards know it again however it was written
 * @throws Failure `settings-unreadable`; `settings`, without a word of what it holds
 */
async function readSettingsPatch(value) {
    if (value === undefined)
        return undefined;
    const { text, source } = await (0,json_given/* jsonGiven */.W)('settings-patch', value, 'settings-unreadable');
    try {
        return Buffer.from(JSON.stringify(JSON.parse(text)));
    }
    catch {
        throw new failure/* Failure */.H('settings', `${source} is not JSON; it is a JSON merge patch (RFC 7396)`);
    }
}

// EXTERNAL MODULE: ./action/commands/release-content.ts
var release_content = __webpack_require__(79361);
// EXTERNAL MODULE: ./action/commands/build.ts
var build = __webpack_require__(39056);
;// CONCATENATED MODULE: ./action/commands/old-boards.ts
/**
 * What of a release a list has for boards with the original library besides the release itself. Such a board stops
 * at a wheel that it does not have yet, and takes nothing of the list: with a framework or dependencies there would be
 * one at every update, so that they get nothing then, unless they are asked for.
 */
function forOldBoards({ name, packages, list }, wanted, reporter) {
    const foreign = list.filter((entry) => entry.type === 'wheel' && entry.name !== name);
    const isServed = wanted === 'auto' ? foreign.length === 0 : wanted === 'true';
    if (!isServed)
        return { packages: [], list: [] };
    if (foreign.length > 0) {
        const wheels = list.flatMap((entry) => entry.type === 'wheel' ? `${entry.name} ${entry.version}` : []);
        reporter.warning(`old-boards: a board with the original library stops at each of these wheels that it does not have yet, and does ` +
            `not start user_main meanwhile: ${wheels.join(', ')}`);
    }
    return withoutEmpty({ packages, list }, reporter);
}
/** An empty message clears its topic instead of being retained: an old board would wait for the file for ever. */
function withoutEmpty({ packages, list }, reporter) {
    const empty = list.flatMap((entry) => (isEmpty(entry) ? entry.path : []));
    if (empty.length > 0)
        reporter.warning(`old-boards: a board with the original library gets no file that is empty: ${empty.join(', ')}`);
    return {
        packages: packages.filter(({ entry }) => !isEmpty(entry)),
        list: list.filter((entry) => !isEmpty(entry))
    };
}
const isEmpty = (entry) => entry.type === 'src' && entry.size === 0;

// EXTERNAL MODULE: ./action/release/blob.ts
var blob = __webpack_require__(85476);
// EXTERNAL MODULE: ./action/release/signature.ts
var signature = __webpack_require__(5293);
// EXTERNAL MODULE: ./action/release/verify.ts
var verify = __webpack_require__(63182);
// EXTERNAL MODULE: ./action/channel/base.ts + 2 modules
var base = __webpack_require__(70988);
// EXTERNAL MODULE: ./action/channel/connection.ts + 3 modules
var channel_connection = __webpack_require__(63799);
// EXTERNAL MODULE: ./action/channel/fetched.ts
var channel_fetched = __webpack_require__(78412);
// EXTERNAL MODULE: ./action/channel/index-topic.ts
var index_topic = __webpack_require__(37451);
// EXTERNAL MODULE: ./action/channel/topics.ts
var channel_topics = __webpack_require__(73809);
;// CONCATENATED MODULE: ./action/channel/past-release.ts










/**
 * Fetches a release from the broker by the index of its name, and checks it down to the last file.
 *
 * @throws Failure `nothing-published`, `not-in-index`, `key-needed`, `no-previous`, `missing`, `not-signed`, ...
 */
async function fetchPast(choice, reporter) {
    const topics = new channel_topics/* Topics */.n(choice);
    const connection = await (0,channel_connection/* connect */.eE)(choice.broker, reporter);
    try {
        const now = await whatIsThere(connection, topics, choice);
        const index = await (0,index_topic/* readIndex */.vY)(connection, topics, now.name);
        if (!index)
            throw new failure/* Failure */.H('not-in-index', `${connection.broker} retains no index on ${topics.index(now.name)}; publish the release's bundle`);
        requireKey(index, now, choice.sign);
        const record = choice.version === undefined ? before(index, now) : byVersion(index, choice.version);
        return await fetchRelease(connection, topics, index, record, choice.sign);
    }
    finally {
        await connection.close();
    }
}
/**
 * Boards that run a signed release may hold its key, and would refuse one that is not.
 *
 * @throws Failure `key-needed`
 */
function requireKey({ name, releases }, now, sign) {
    const current = releases.find(({ pkg_sha256 }) => pkg_sha256 === now.pkg_sha256);
    if (sign || current?.key === undefined)
        return;
    throw new failure/* Failure */.H('key-needed', `${name} ${current.version}, which is there now, is signed: give signing-key, the one with the id ${current.key}; ` +
        'nothing was published');
}
/** The newest of that version, which one that brings back an older one may be. */
function byVersion({ name, releases }, version) {
    const found = releases.findLast((release) => release.version === version);
    if (found)
        return found;
    const known = [...new Set(releases.map((release) => release.version))].reverse().slice(0, 10);
    throw new failure/* Failure */.H('not-in-index', `${name} ${version} is not in the index of the broker, which has ${known.join(', ') || 'none'}; ` +
        "give the release's bundle as package");
}
/** Goes further back each time: a release that brings back an older one stands where that stood. */
function before({ name, releases }, now) {
    const current = releases.find(({ pkg_sha256 }) => pkg_sha256 === now.pkg_sha256);
    const stands = current?.repeats
        ? releases.find(({ pkg_sha256 }) => pkg_sha256 === current.repeats)
        : current;
    const found = stands &&
        releases.findLast((release) => release.seq < stands.seq &&
            release.channel === stands.channel &&
            release.repeats === undefined &&
            release.version !== stands.version);
    if (found)
        return found;
    throw new failure/* Failure */.H('no-previous', `the index of the broker has no release of ${name} before ${stands?.version ?? 'the one that is there'}; ` +
        'name one with release, or give its bundle as package');
}
/** Which release a channel's list, or the first board's status, names. */
async function whatIsThere(connection, topics, choice) {
    const list = { ...choice, packages: [], list: [] };
    const told = await connection.retainedOn((0,base/* baseTopic */.ND)(list));
    const pkg_sha256 = told && (0,base/* baseOf */.bx)(list, told).release;
    const found = pkg_sha256 && (await (0,channel_fetched/* fetchManifest */.Cj)(connection, topics, pkg_sha256));
    if (!pkg_sha256 || !found)
        throw new failure/* Failure */.H('nothing-published', `${choice.channel === undefined ? `the board ${choice.deviceIds[0]} runs` : `the channel ${choice.channel} has`} ` +
            'no release that the broker still has; which name is meant cannot be told: give a bundle as package');
    return { name: found.manifest.header.name, pkg_sha256 };
}
async function fetchRelease(connection, topics, { name }, record, sign) {
    const { version, pkg_sha256, size, packages = [] } = record;
    const entry = { type: 'release', name, version, pkg_sha256, size };
    const fetched = await (0,channel_fetched/* fetchPackages */.gI)(connection, topics, entry, packages);
    const manifest = fetched(entry);
    if (!manifest)
        throw missing(name, version, 'its manifest');
    const files = new Map();
    const verified = await (0,verify/* verifyRelease */.V)({
        list: [entry],
        keys: [],
        // That it expired was meant for boards which come to it late.
        nowMs: 0,
        fetch: (reference) => Promise.resolve(fetched(reference)),
        visit: ({ path }, content) => void files.set(path, content)
    });
    // Whoever may publish could have written the index, and would have it signed.
    if (sign && !(0,signature/* hasSigned */.f8)(sign, (0,blob/* decompress */.mF)(manifest, release_manifest/* MAX_MANIFEST_BYTES */.ZJ), record.sig))
        throw new failure/* Failure */.H('not-signed', `${name} ${version} as the broker has it was not signed with this key, which signs nothing that others may have ` +
            'written; give its bundle as package');
    return {
        name,
        version,
        pkg_sha256,
        files,
        takes: verified.manifest.files.filter(({ takes }) => takes).map(({ path }) => path),
        remove: verified.manifest.removals,
        packages: packages.map((reference) => {
            const payload = fetched(reference);
            if (!payload)
                throw missing(name, version, topics.package(reference));
            return { entry: reference, payload };
        })
    };
}
function missing(name, version, what) {
    return new failure/* Failure */.H('missing', `${what} of ${name} ${version} is not retained any more; give the release's bundle as package`);
}

// EXTERNAL MODULE: ./action/commands/signer.ts
var signer = __webpack_require__(5312);
;// CONCATENATED MODULE: ./action/commands/past-content.ts




const isPast = ({ release, previous }) => release !== undefined || previous === true;
/**
 * What is published once more: from a bundle where one is given, else from the broker.
 *
 * @param signingKey PEM text: has to be the one that signed it before
 * @throws Failure `usage`, `version-mismatch`, and those of `fetchPast`
 */
async function pastContent(inputs, signingKey, broker, prefixes, reporter) {
    checkAlone(inputs);
    const { release: version, deviceIds } = inputs;
    const [channel] = inputs.channels;
    if (version !== undefined && (await (0,release_content/* isBundle */.bn)(inputs)))
        return (0,release_content/* releaseContent */.T4)({ ...inputs, version }, reporter);
    const past = await fetchPast({
        broker,
        ...prefixes,
        deviceIds,
        ...(channel !== undefined && { channel }),
        ...(version !== undefined && { version }),
        ...(signingKey !== undefined && { sign: (0,signer/* signerWith */.N)(signingKey) })
    }, reporter);
    const { name, files, takes, remove, packages, pkg_sha256 } = past;
    reporter.info(`${name} ${past.version} as it was published before: ${files.size} files`);
    return {
        name,
        version: past.version,
        packages,
        list: packages.map(({ entry }) => entry),
        terms: { takes, remove },
        past: { files, pkg_sha256 }
    };
}
function checkAlone({ release, previous, version, dev, extraSrcFiles }) {
    if (release !== undefined && previous)
        throw new failure/* Failure */.H('usage', 'release and previous are both given: which one is meant?');
    if (version !== undefined || dev || extraSrcFiles.length > 0)
        throw new failure/* Failure */.H('usage', 'release and previous publish what there was, as it was: leave version, dev and extra-src-files out');
}

// EXTERNAL MODULE: ./action/commands/publication-record.ts
var publication_record = __webpack_require__(86090);
// EXTERNAL MODULE: ./action/commands/report-published.ts
var report_published = __webpack_require__(29539);
// EXTERNAL MODULE: ./action/commands/report-boards.ts + 1 modules
var report_boards = __webpack_require__(64999);
// EXTERNAL MODULE: ./action/release/version.ts
var release_version = __webpack_require__(28723);
;// CONCATENATED MODULE: ./action/commands/pre-release.ts


/** Names of channels that say by themselves that they take what is not finished. */
const UNFINISHED = /(?:^|[-_.])(?:alpha|beta|rc|pre|preview|next|dev|test|testing|canary|edge|nightly|staging)(?:[-_.]|$)/i;
/**
 * A tag such as `v1.4.0-rc1` must not reach a fleet that waits for finished releases.
 *
 * @throws Failure `pre-release`
 */
function checkPreRelease(version, { tag, channels, preRelease }) {
    if (tag === undefined || preRelease === 'allow' || !(0,release_version/* isPreRelease */.Ty)(version))
        return;
    const channel = channels.find((name) => !UNFINISHED.test(name));
    if (channel === undefined)
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
    if (inputs.channels.length === 0 && inputs.deviceIds.length === 0) {
        throw new failure/* Failure */.H('no-destination', 'nothing to publish to: give channel (a fleet) or device-ids (single boards)');
    }
    const policy = (0,rollout_policy/* rolloutPolicy */.O)(inputs, inputs.channels);
    const broker = await (0,broker_options/* brokerOptions */.e)(inputs.broker);
    const additions = {
        signingKey: await (0,pem/* readPem */.J)('signing-key', inputs.signingKey),
        patch: await readSettingsPatch(inputs.settingsPatch)
    };
    const { topicPrefix, packagePrefix } = inputs;
    const prefixes = { topicPrefix, packagePrefix };
    const content = isPast(inputs)
        ? await pastContent(inputs, additions.signingKey, broker, prefixes, reporter)
        : await (0,release_content/* releaseContent */.T4)(inputs, reporter);
    if (content.name === settings_patch/* SETTINGS_RELEASE */._5)
        throw new failure/* Failure */.H('name-reserved', `a project cannot be called ${settings_patch/* SETTINGS_RELEASE */._5}, which releases of mpy-blox move are; rename it`);
    checkPreRelease(content.version, inputs);
    checkBoardScripts((0,release_content/* filesOf */.R8)(content).srcFiles, inputs.allowBoot ?? false);
    const { name, version } = content;
    if (content.built)
        (0,build/* reportBuild */.p)(content.built, reporter);
    const [publication, ...further] = destinationsOf(inputs, content, additions, reporter);
    if (inputs.preflight) {
        // Virtual boards are much code, which most runs need not load.
        const { preflight } = await Promise.all(/* import() */[__webpack_require__.e(2830), __webpack_require__.e(3736), __webpack_require__.e(7693), __webpack_require__.e(5701), __webpack_require__.e(1211)]).then(__webpack_require__.bind(__webpack_require__, 23592));
        await preflight(publication, additions.signingKey, reporter);
    }
    const shown = (0,broker_url/* parseBrokerUrl */.U)(broker.url).shown;
    const { destinations, ...published } = await reporter.group(`Publish ${name} ${version} to ${shown}`, async () => (0,publish/* publish */.m)({
        ...publication,
        further,
        replaceOwner: inputs.replaceOwner ?? false,
        broker,
        ...prefixes,
        rollout: rolloutOptions(inputs, policy, additions),
        ...(content.past && { repeats: content.past.pkg_sha256 }),
        dryRun: inputs.dryRun,
        ...(inputs.maxPackageBytes ? { maxPackageBytes: inputs.maxPackageBytes } : {}),
        ...(inputs.waitS ? { waitS: inputs.waitS } : {})
    }, reporter));
    (0,report_published/* reportPublished */.t)(inputs.dryRun, published, reporter);
    if (published.rollout)
        (0,report_rollout/* reportRollout */._)(published.rollout.document, undefined, reporter);
    if (published.arrival)
        (0,report_boards/* reportBoards */.K)(published.arrival.boards, content.built?.sources ?? new Map(), reporter);
    const isRecorded = !inputs.dryRun && !content.past;
    const records = isRecorded ? (0,publication_record/* recordsOf */.M$)(destinations, additions.patch) : new Map();
    for (const file of await (0,publication_record/* writeRecords */.Wh)(inputs.outDir, content, records))
        reporter.info(`${file}: keep it with the bundle, for republish`);
    return { name, version, content, destinations, records, published };
}
function rolloutOptions(inputs, policy, { signingKey }) {
    return {
        ...(0,claimant/* claimant */.I)(),
        supersede: inputs.supersede ?? false,
        ...(policy && { policy }),
        ...(signingKey !== undefined && { sign: (0,signer/* signerWith */.N)(signingKey) })
    };
}
/** A list for each channel, since a release names its own; the first is for the single boards as well. */
function destinationsOf(inputs, content, additions, reporter) {
    const { channels, deviceIds } = inputs;
    const addressees = channels.length === 0
        ? [{ deviceIds }]
        : channels.map((channel, index) => ({ channel, deviceIds: index === 0 ? deviceIds : [] }));
    const old = forOldBoards(content, inputs.oldBoards ?? 'auto', reporter);
    return addressees.map((addressed) => {
        const release = signedRelease(inputs, content, addressed, additions, reporter);
        if (!release)
            return { ...addressed, packages: content.packages, list: content.list };
        const packages = [...old.packages, ...release.packages];
        return { ...addressed, packages, list: [...old.list, release.entry] };
    });
}
/**
 * The release for boards that move only what changed, beside what old boards read.
 *
 * @returns undefined for more single boards than a release can name, unless it has to be signed, or takes or
 *   removes something, or is urgent
 */
function signedRelease(inputs, content, { channel, deviceIds }, { signingKey, patch }, reporter) {
    const { takes, remove } = content.terms;
    const { wheels, srcFiles } = (0,release_content/* filesOf */.R8)(content);
    if (patch)
        srcFiles.set(settings_patch/* SETTINGS_PATCH */.Dv, patch);
    const hasTerms = takes.length + remove.length > 0 || inputs.urgent === true;
    const isPlain = !signingKey && !hasTerms && !patch && inputs.oldBoards !== 'false';
    if (isPlain && deviceIds.length > release_manifest/* MAX_DEVICES */.Vq) {
        reporter.info(`More than ${release_manifest/* MAX_DEVICES */.Vq} single boards: they get whole packages, no release.`);
        return undefined;
    }
    return (0,release/* makeRelease */.cx)({
        name: content.name,
        version: content.version,
        wheels,
        srcFiles,
        takes,
        remove,
        ...(channel === undefined ? {} : { channel }),
        deviceIds,
        ...(inputs.urgent && { urgent: true }),
        ...(signingKey ? { signingKey } : {}),
        ...(inputs.expiresAfterS !== undefined ? { expiresAfterS: inputs.expiresAfterS } : {})
    });
}


/***/ }),

/***/ 79361:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ contentOf),
/* harmony export */   R8: () => (/* binding */ filesOf),
/* harmony export */   T4: () => (/* binding */ releaseContent),
/* harmony export */   bn: () => (/* binding */ isBundle)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _build_build__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14031);
/* harmony import */ var _build_bundle__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71872);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78862);
/* harmony import */ var _release_version__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28723);





/** Whether the package is a bundle, and not a project to build. */
function isBundle({ packageDir }) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(packageDir).then((found) => found.isFile(), () => false);
}
/**
 * Builds the package, or opens it when `packageDir` is a bundle (`.tar.gz`) that an earlier job
 * built: a matrix over device ids then sends the very bytes that were built once.
 */
async function releaseContent(options, reporter) {
    return (await isBundle(options))
        ? fromBundle(options, reporter)
        : contentOf(await (0,_build_build__WEBPACK_IMPORTED_MODULE_1__/* .build */ .j)(options, reporter));
}
/** What of a release goes to boards as files. */
function filesOf({ packages, past }) {
    if (past)
        return { wheels: [], srcFiles: new Map(past.files) };
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
    if (wanted && !(0,_release_version__WEBPACK_IMPORTED_MODULE_4__/* .isSameVersion */ .p)((0,_release_version__WEBPACK_IMPORTED_MODULE_4__/* .normaliseVersion */ .r8)(wanted), version)) {
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('version-mismatch', `${options.packageDir} holds version ${version}, but ${options.version ? 'version' : 'the tag'} says ${wanted}; build the bundle again from that tag`);
    }
    if (options.dev || options.extraSrcFiles.length > 0) {
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('bundle-is-final', `${options.packageDir} is a finished bundle: dev and extra-src-files belong to the run that builds it`);
    }
}


/***/ }),

/***/ 64999:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ reportBoards)
});

// EXTERNAL MODULE: ./action/channel/verdict.ts
var verdict = __webpack_require__(38644);
;// CONCATENATED MODULE: ./action/commands/traceback.ts
const FRAME = /^\s*File "([^"]+)", line (\d+)/;
/** The last traceback in a board's log. */
function tracebackIn(log) {
    const lines = log.split('\n');
    const begin = lines.findLastIndex((line) => line.startsWith('Traceback (most recent call last)'));
    if (begin < 0)
        return undefined;
    const frames = [];
    for (const line of lines.slice(begin + 1)) {
        const [, name, number] = FRAME.exec(line) ?? [];
        if (name === undefined)
            return { message: line, frames };
        frames.push({ name: name.replace(/^\//, ''), line: Number(number) });
    }
    return undefined;
}
/**
 * The innermost place of a traceback that is in the project: what the library does with a wrong argument is seldom
 * its own mistake.
 *
 * @param sources where the sources are, by the names that programs have on the board
 */
function placeOf({ frames }, sources) {
    const frame = frames.findLast(({ name }) => sources.has(name));
    return frame && { file: sources.get(frame.name), line: frame.line };
}

;// CONCATENATED MODULE: ./action/commands/report-boards.ts


/** More logs than this tell nobody more. */
const MAX_LOGS = 5;
const MAX_NAMED = 5;
/**
 * What became of a release, for people: a table, the crashes at their place in the sources, the logs behind them.
 *
 * @param sources where the sources are, by the names that programs have on the board; none for a bundle's
 */
function reportBoards(boards, sources, reporter) {
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
    reportCrashes(boards, sources, reporter);
}
/** One annotation for each place, however many boards came to it. */
function reportCrashes(boards, sources, reporter) {
    const byLog = groupsOf(boards, ({ log }) => log);
    for (const [log, some] of [...byLog].slice(0, MAX_LOGS)) {
        reporter.table({
            title: `Log of ${named(some)}`,
            columns: ['line'],
            rows: log
                .trimEnd()
                .split('\n')
                .map((line) => [line])
        });
    }
    if (byLog.size > MAX_LOGS)
        reporter.info(`and ${byLog.size - MAX_LOGS} more logs`);
    const crashed = boards.flatMap(({ deviceId, log }) => {
        const traceback = log === undefined ? undefined : tracebackIn(log);
        return traceback ? [{ deviceId, traceback, at: placeOf(traceback, sources) }] : [];
    });
    const byPlace = groupsOf(crashed, ({ traceback, at }) => JSON.stringify([traceback.message, at]));
    for (const some of byPlace.values()) {
        const { traceback, at } = some[0];
        reporter.error(`${traceback.message} (on ${named(some)})`, at);
    }
}
function groupsOf(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        if (key === undefined)
            continue;
        const group = groups.get(key);
        if (group)
            group.push(item);
        else
            groups.set(key, [item]);
    }
    return groups;
}
function named(boards) {
    const names = boards.slice(0, MAX_NAMED).map(({ deviceId }) => deviceId);
    if (boards.length > MAX_NAMED)
        names.push(`${boards.length - MAX_NAMED} more`);
    return names.join(', ');
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

/***/ 180:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ reportRollout)
/* harmony export */ });
/* harmony import */ var _report_moment__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47926);

/** Shows how far a rollout is, and who has failed. */
function reportRollout(document, holder, reporter) {
    const { channel, release, previous, state, step, steps, canary, reason, counts } = document;
    const percent = steps[step] === 0 ? `${canary.length} canaries` : `${steps[step]} %`;
    reporter.table({
        title: `Rollout on channel ${channel}`,
        columns: ['what', ''],
        rows: [
            ['release', `${release.entry.name} ${release.entry.version}`],
            ['before', previous ? previous.entry.version : 'none'],
            ['state', `${state}, at ${percent} of ${steps.join(', ')} %`],
            ['since', (0,_report_moment__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._)(document.since)],
            ['why', reason],
            [
                'boards',
                Object.entries(counts)
                    .map(([what, count]) => `${count} ${what}`)
                    .join(', ')
            ],
            ['written by', document.by],
            ['held by', holder ?? 'nobody']
        ]
    });
    if (document.failed.length === 0)
        return;
    reporter.table({
        title: 'Failed boards',
        columns: ['board', 'code'],
        rows: document.failed.map(({ id, code }) => [id, code])
    });
}


/***/ }),

/***/ 11344:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ limitOf),
/* harmony export */   O: () => (/* binding */ rolloutPolicy)
/* harmony export */ });
/* harmony import */ var _release_update_list__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97899);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78862);
/* harmony import */ var _rollout_policy__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99033);



/**
 * @returns undefined where none of it is given: then a release goes to everybody at once
 * @throws Failure `usage`
 */
function rolloutPolicy(inputs, channels) {
    const { canary = [], rollout, soakS, stepTimeoutS, maxFailures, onFailure, spreadS } = inputs;
    const isStaged = canary.length > 0 || rollout !== undefined || soakS !== undefined;
    const isWished = isStaged || [stepTimeoutS, maxFailures, onFailure, spreadS].some(Boolean);
    if (!isWished)
        return undefined;
    if (channels.length !== 1)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('usage', 'canary, rollout, soak and spread are for one channel: give channel');
    const policy = (0,_rollout_policy__WEBPACK_IMPORTED_MODULE_2__/* .policyOf */ .US)({
        canary: canaryOf(canary),
        ...(rollout !== undefined && { steps: stepsOf(rollout) }),
        ...(soakS !== undefined && { soakS }),
        ...(stepTimeoutS !== undefined && { stepTimeoutS }),
        ...(maxFailures !== undefined && { maxFailures: limitOf(maxFailures) }),
        ...(onFailure !== undefined && { onFailure }),
        ...(spreadS !== undefined && { spreadS })
    });
    return policy;
}
function canaryOf(items) {
    const percents = items.filter((item) => item.endsWith('%'));
    if (percents.length === 0 && items.length <= _release_update_list__WEBPACK_IMPORTED_MODULE_0__/* .MAX_CANARIES */ .ub)
        return items;
    const percent = Number(percents[0]?.slice(0, -1));
    if (items.length === 1 && percent > 0 && percent < 100)
        return { percent };
    throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('usage', `canary takes at most ${_release_update_list__WEBPACK_IMPORTED_MODULE_0__/* .MAX_CANARIES */ .ub} device ids, or one percentage from 1% to 99%`);
}
function stepsOf(rollout) {
    const steps = rollout.split(',').map(Number);
    if (steps.every((percent, index) => index === 0 || percent > steps[index - 1]))
        return steps;
    throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('usage', `rollout: ${rollout} does not rise; write it as 10,50,100`);
}
function limitOf(text) {
    const number = Number(text.replace('%', ''));
    return text.endsWith('%') ? { percent: number } : { count: number };
}


/***/ }),

/***/ 5312:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ signerOf),
/* harmony export */   N: () => (/* binding */ signerWith)
/* harmony export */ });
/* harmony import */ var _release_signature__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5293);
/* harmony import */ var _pem__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73778);


/** @param pem the key's text */
const signerWith = (pem) => (bytes) => (0,_release_signature__WEBPACK_IMPORTED_MODULE_0__/* .signManifest */ .TX)(bytes, pem);
/**
 * What signs with the key that was given.
 *
 * @param signingKey PEM text or file
 * @returns undefined where none was given
 */
async function signerOf(signingKey) {
    const key = await (0,_pem__WEBPACK_IMPORTED_MODULE_1__/* .readPem */ .J)('signing-key', signingKey);
    return key === undefined ? undefined : signerWith(key);
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
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('unsigned', 'the update list has no release entry; publish again');
    const signedBy = keys.length === 0 ? undefined : checkSignature(entry, keys);
    const payload = await fetch(entry);
    if (!payload)
        throw missing(`the manifest of ${entry.name} ${entry.version}`);
    if (payload.length !== entry.size)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('size', `the manifest has ${payload.length} bytes, not ${entry.size}`);
    const bytes = inflate('the manifest', payload, _manifest__WEBPACK_IMPORTED_MODULE_3__/* .MAX_MANIFEST_BYTES */ .ZJ);
    if ((0,_blob__WEBPACK_IMPORTED_MODULE_1__/* .sha256Of */ .Bj)(bytes) !== entry.pkg_sha256)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('hash', 'the manifest is not the one that the update list names');
    const manifest = (0,_manifest__WEBPACK_IMPORTED_MODULE_3__/* .parseManifest */ .Ng)(bytes);
    const { header, files, removals } = manifest;
    if (header.name !== entry.name || header.version !== entry.version)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('manifest', `the manifest is for ${header.name} ${header.version}`);
    checkAddressee(manifest, options);
    if (header.expires !== null && header.expires * 1000 < nowMs)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('expired', `${entry.name} ${entry.version} has expired; publish it again`);
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
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('unsigned', 'the release is not signed');
    const held = keys.find(({ id }) => id === key);
    if (!held)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('unknown-key', `the release is signed with key ${key}, not held`);
    if (!(0,_signature__WEBPACK_IMPORTED_MODULE_5__/* .isSignedBy */ .s3)(held, pkg_sha256, sig))
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('bad-signature', `the release is not signed by key ${key}`);
    return held.id;
}
function checkAddressee({ header }, { channel, deviceId }) {
    if (channel === undefined && deviceId === undefined)
        return;
    const isForChannel = channel !== undefined && header.channel === channel;
    const isForDevice = deviceId !== undefined && header.devices.includes(deviceId);
    if (!isForChannel && !isForDevice)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('wrong-target', `the release is for ${[header.channel ?? [], header.devices].flat().join(', ')}`);
}
function checkPath(path) {
    const fault = (0,_board_path__WEBPACK_IMPORTED_MODULE_2__/* .pathFault */ .a9)(path);
    if (fault !== undefined)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('path', `boards refuse the path ${JSON.stringify(path)}: it ${fault}`);
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
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('path', `boards refuse to remove ${JSON.stringify(path)}`);
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
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('size', `${path} has ${doneBytes} bytes, not ${sizeBytes}`);
    const content = Buffer.concat(parts);
    if ((0,_blob__WEBPACK_IMPORTED_MODULE_1__/* .sha256Of */ .Bj)(content) !== sha256)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('hash', `${path} is not what the manifest says`);
    return content;
}
function inflate(what, payload, limitBytes) {
    try {
        return (0,_blob__WEBPACK_IMPORTED_MODULE_1__/* .decompress */ .mF)(payload, limitBytes);
    }
    catch {
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('size', `${what} is damaged or larger than ${limitBytes} bytes`);
    }
}
function missing(what) {
    return new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('missing', `${what} is not retained; publish again, only what is missing is sent`);
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
