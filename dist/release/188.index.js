export const id = 188;
export const ids = [188];
export const modules = {

/***/ 8188:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NatsBucket: () => (/* binding */ NatsBucket)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);
/* harmony import */ var _broker_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22952);
/* harmony import */ var _credentials__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4883);



/** Where NATS keeps who holds which channel: docs/protocol.md, "Lease". */
const BUCKET = 'mpy-blox-leases';
const DEFAULT_PORT = 4222;
const CONNECT_TIMEOUT_MS = 10_000;
const RECONNECT_WAIT_MS = 1_000;
/** Each ends after five seconds without an answer, the library's own limit. */
const TRIES = 3;
/** As for what MQTT sessions retain there. */
const COPIES_IN_A_CLUSTER = 3;
/** Error codes of JetStream's API: the key has another revision by now. */
const WRONG_REVISION = new Set([10071, 10164]);
/**
 * The keys of NATS that change only from the revision that was seen (JetStream key-value store), reached with the
 * credentials of the broker. All that goes wrong is a Failure which says where, and holds no secret.
 */
class NatsBucket {
    shown;
    connection;
    keys;
    constructor(
    /** For messages: scheme, host and port. */
    shown, connection, keys) {
        this.shown = shown;
        this.connection = connection;
        this.keys = keys;
    }
    /**
     * @param url nats:// or tls://host[:port], without user and password: the broker's are used
     * @throws Failure `wrong-password`, `nats-unreachable`, `nats-refused`, `nats-no-jetstream`
     */
    static async open(url, broker, reporter) {
        const { protocol, hostname, port } = new URL(url);
        const shown = `${protocol}//${hostname}:${port || DEFAULT_PORT}`;
        (0,_credentials__WEBPACK_IMPORTED_MODULE_2__/* .checkTlsMaterial */ .N)(broker);
        const address = (0,_broker_url__WEBPACK_IMPORTED_MODULE_1__/* .parseBrokerUrl */ .U)(broker.url);
        const user = broker.username ?? address.username;
        const pass = broker.password ?? address.password;
        if (pass !== undefined)
            reporter.secret(pass);
        return explained(shown, async () => {
            const { connect } = await Promise.all(/* import() */[__webpack_require__.e(124), __webpack_require__.e(948)]).then(__webpack_require__.t.bind(__webpack_require__, 43948, 23));
            const connection = await connect({
                servers: `${hostname}:${port || DEFAULT_PORT}`,
                timeout: broker.connectTimeoutMs ?? CONNECT_TIMEOUT_MS,
                maxReconnectAttempts: -1,
                reconnectTimeWait: RECONNECT_WAIT_MS,
                ...(user !== undefined && { user }),
                ...(pass !== undefined && { pass }),
                ...(protocol === 'tls:' && { tls: tlsOf(broker) })
            });
            try {
                return new NatsBucket(shown, connection, await patiently(() => bucketOf(connection)));
            }
            catch (error) {
                await connection.close();
                throw error;
            }
        });
    }
    /** @returns undefined for a key that was never written */
    read(key) {
        return explained(this.shown, async () => {
            const entry = await patiently(() => this.keys.get(key));
            return entry ? { value: Buffer.from(entry.value), revision: entry.revision } : undefined;
        });
    }
    /**
     * @param revision that was read, 0 for a key that was never written
     * @returns the new revision, or undefined if the key has another one by now
     */
    swap(key, value, revision) {
        return explained(this.shown, async () => {
            try {
                return await this.keys.put(key, value, { previousSeq: revision });
            }
            catch (error) {
                if (WRONG_REVISION.has(error.code ?? 0))
                    return undefined;
                throw error;
            }
        });
    }
    close() {
        return this.connection.close();
    }
}
const tlsOf = ({ ca, clientCert, clientKey }) => ({
    ...(ca !== undefined && { ca }),
    ...(clientCert !== undefined && { cert: clientCert }),
    ...(clientKey !== undefined && { key: clientKey })
});
/** One that whoever runs the server has made is taken as it is. */
async function bucketOf(connection) {
    const { Kvm } = await Promise.all(/* import() */[__webpack_require__.e(124), __webpack_require__.e(85)]).then(__webpack_require__.bind(__webpack_require__, 52085));
    return new Kvm(connection).create(BUCKET, {
        replicas: connection.info?.cluster === undefined ? 1 : COPIES_IN_A_CLUSTER,
        // Else any node answers, also one that has yet to hear of what was written.
        allow_direct: false
    });
}
/** A cluster that has just made the bucket, or lost a node, answers nobody until it has elected who does. */
async function patiently(work) {
    for (let tries = 1;; tries++) {
        try {
            return await work();
        }
        catch (error) {
            if (tries === TRIES || error.name !== 'TimeoutError')
                throw error;
        }
    }
}
async function explained(shown, work) {
    try {
        return await work();
    }
    catch (error) {
        throw error instanceof _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR ? error : explain(shown, error);
    }
}
function explain(shown, error) {
    const kinds = [error, ...causesOf(error)];
    const isA = (...names) => kinds.some(({ name }) => names.includes(name));
    if (isA('AuthorizationError', 'UserAuthenticationExpiredError'))
        return new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('wrong-password', `${shown} does not accept this user name and password, which are those of the broker; check username and password.`);
    if (isA('PermissionViolationError'))
        return new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('nats-refused', `${shown} does not let this user at the key-value bucket ${BUCKET}; docs/brokers.md says which rights it needs.`);
    if (isA('JetStreamNotEnabled', 'NoRespondersError') ||
        /jetstream not enabled/i.test(error.message))
        return new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('nats-no-jetstream', `${shown} has no JetStream for this user, which keeps the lock of a channel; enable it there, or leave out nats-url.`);
    if (isA('JetStreamApiError', 'JetStreamError'))
        return new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('nats-refused', `${shown} does not do what the key-value bucket ${BUCKET} needs: ${error.message}.`);
    return new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('nats-unreachable', `${shown} cannot be reached, or does not answer in time: ${reasonIn(kinds)}; check nats-url and network.`);
}
function causesOf({ cause }) {
    return cause instanceof Error ? [cause, ...causesOf(cause)] : [];
}
/** What the system says names the matter best. */
function reasonIn(errors) {
    const coded = errors.find(({ code }) => typeof code === 'string');
    return coded?.code ?? errors.at(-1).message;
}


/***/ })

};
