export const id = 801;
export const ids = [801];
export const modules = {

/***/ 1801:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
/* harmony import */ var _channel_connection__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7142);
/* harmony import */ var _channel_fleet__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(7393);
/* harmony import */ var _channel_topics__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3809);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8862);
/* harmony import */ var _report_size__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(9231);
/* harmony import */ var _virtual_board__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5767);
/* harmony import */ var _virtual_broker__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3876);
/* harmony import */ var _virtual_micropython__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4502);
/* harmony import */ var _board_settings__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7912);
/* harmony import */ var _board_software__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6080);
/* harmony import */ var _build__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(9056);
/* harmony import */ var _publish__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(6922);
















const CHANNEL = 'demo';
const DEVICE_IDS = ['esp32-0000000000a1', 'esp32-0000000000b2', 'esp32-0000000000c3'];
const LIBRARY = 'mpy-blox';
const TOPIC_PREFIX = 'mpypi';
const TOPICS = new _channel_topics__WEBPACK_IMPORTED_MODULE_5__/* .Topics */ .n({ topicPrefix: TOPIC_PREFIX, packagePrefix: `${TOPIC_PREFIX}/packages` });
const ARRIVAL_TIMEOUT_S = 60;
/**
 * The whole line on one machine: build the board library, start a broker and three virtual boards,
 * release a new version, and watch the boards come up with it.
 *
 * @throws Failure `demo-incomplete` when a board did not arrive in time
 */
async function runDemo(reporter, stop) {
    const micropython = await (0,_virtual_micropython__WEBPACK_IMPORTED_MODULE_9__/* .findMicroPython */ .Uh)(reporter);
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'mpy-blox-demo-'));
    const broker = await (0,_virtual_broker__WEBPACK_IMPORTED_MODULE_8__/* .startBroker */ .m)({ port: 0 }, reporter);
    const boards = [];
    const endBoards = () => boards.forEach((board) => void board.stop());
    stop.addEventListener('abort', endBoards);
    try {
        const software = await reporter.group('Build the board library, version A', () => (0,_board_software__WEBPACK_IMPORTED_MODULE_11__/* .boardSoftware */ .ar)(reporter));
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
        ...JSON.parse((0,_board_settings__WEBPACK_IMPORTED_MODULE_10__/* .connectedSettings */ .L)(undefined, { broker: broker.url, channel: CHANNEL })),
        'update.confirm_after': 2
    });
    return Promise.all(DEVICE_IDS.map(async (deviceId) => {
        const image = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `${deviceId}.img`);
        const board = new _virtual_board__WEBPACK_IMPORTED_MODULE_7__/* .VirtualBoard */ .E({ micropython, image, deviceId, heap: '160k', flash: '2m' });
        await board.files.make('2m', [
            ...software,
            ['settings.json', settings],
            ['user_main.py', userMain('A')]
        ]);
        return board;
    }));
}
async function release(boards, broker, folder, reporter) {
    const connection = await (0,_channel_connection__WEBPACK_IMPORTED_MODULE_4__/* .connect */ .e)({ url: broker.url }, reporter);
    try {
        const fleet = await _channel_fleet__WEBPACK_IMPORTED_MODULE_14__/* .Fleet */ .P.watch(connection, TOPICS);
        await reporter.group('Start three virtual boards', () => startAll(boards, fleet, reporter));
        const before = DEVICE_IDS.map((id) => versionOf(fleet, id));
        const traffic = DEVICE_IDS.map((id) => broker.traffic(id).toClientBytes);
        const downloads = showDownloads(fleet, reporter);
        const outcomes = await publishVersionB(next(before[0]), broker, folder, reporter);
        downloads();
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
    const deadline = Date.now() + ARRIVAL_TIMEOUT_S * 1000;
    while (DEVICE_IDS.some((id) => versionOf(fleet, id) === '')) {
        if (Date.now() > deadline) {
            for (const line of boards.flatMap(({ log }) => log.slice(-10)))
                reporter.info(line);
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_6__/* .Failure */ .H('demo-incomplete', 'the boards did not reach the broker');
        }
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setTimeout)(50);
    }
    for (const id of DEVICE_IDS)
        reporter.info(`${id}: runs ${LIBRARY} ${versionOf(fleet, id)}`);
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
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.cp)((0,_board_software__WEBPACK_IMPORTED_MODULE_11__/* .deviceLibrary */ .GZ)(), sources, { recursive: true });
    const changed = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(sources, 'mpy_blox', '__init__.py');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(changed, `${await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(changed, 'utf8')}\nDEMO = 'B'\n`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'user_main.py'), userMain('B'));
    reporter.info(`Release version B, ${version}: a changed module and a changed user_main.py`);
    const { published } = await (0,_publish__WEBPACK_IMPORTED_MODULE_13__/* .publishRelease */ .D)({
        ...(0,_build__WEBPACK_IMPORTED_MODULE_12__/* .plainBuild */ .x4)(sources, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'dist-lib')),
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
    return published.boards ?? [];
}
function reportArrivals(arrivals, reporter) {
    reporter.table({
        title: 'From A to B',
        columns: ['board', 'before', 'after', 'received', 'seconds'],
        rows: arrivals.map(({ board, before, after, bytes, seconds }) => [
            board,
            before,
            after,
            (0,_report_size__WEBPACK_IMPORTED_MODULE_15__/* .formatSize */ .X)(bytes),
            seconds.toFixed(1)
        ])
    });
    const missing = arrivals.filter(({ before, after }) => after !== next(before));
    if (missing.length === 0)
        return;
    const named = missing.map(({ board }) => board).join(', ');
    throw new _report_failure__WEBPACK_IMPORTED_MODULE_6__/* .Failure */ .H('demo-incomplete', `${named} did not come up with the new version`);
}
/** The version after this one: its last number plus one. */
function next(version) {
    return version.replace(/\d+$/, (last) => String(Number(last) + 1));
}
function userMain(release) {
    return `async def user_main():\n    print('user_main of release ${release} runs')\n`;
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
    const servers = [options.tls ? (0,node_tls__WEBPACK_IMPORTED_MODULE_2__.createServer)(options.tls, serve) : (0,node_net__WEBPACK_IMPORTED_MODULE_1__.createServer)(serve)];
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
