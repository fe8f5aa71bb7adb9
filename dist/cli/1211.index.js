export const id = 1211;
export const ids = [1211,3592];
export const modules = {

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
        destinations: destinations.map(({ packages, list, channel, deviceIds }) => ({
            packages,
            list,
            deviceIds,
            ...(channel !== undefined && { channel })
        })),
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
    const { transmit } = await Promise.all(/* import() */[__webpack_require__.e(5331), __webpack_require__.e(9680), __webpack_require__.e(582), __webpack_require__.e(9145)]).then(__webpack_require__.bind(__webpack_require__, 44177));
    return transmit(options, { destinations, planned, ownLimit }, reporter);
}
/** The first one has the single boards as well. */
function destinationsOf({ further = [], ...options }) {
    return [options, ...further.map((other) => ({ ...options, ...other }))];
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
