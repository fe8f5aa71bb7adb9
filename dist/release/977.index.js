export const id = 977;
export const ids = [977];
export const modules = {

/***/ 16977:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NatsLock: () => (/* binding */ NatsLock)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78862);
/* harmony import */ var _rollout_lease__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(11141);
/* harmony import */ var _rollout_read_document__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96305);
/* harmony import */ var _channel_held__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40508);






const TRIES = 3;
const FIRST_BACK_OFF_MS = 300;
/**
 * The lease of a channel in NATS's key-value store, where one publisher alone can have it, also in a cluster: each
 * change is from the revision that was seen (docs/protocol.md, "Lease"). With it goes the channel's document, of which a
 * node that has lost another may give out an older one.
 */
class NatsLock {
    bucket;
    channel;
    deadMs;
    key;
    documentTopic;
    current;
    revision = 0;
    turn = Promise.resolve();
    doubt;
    lose = () => { };
    reason;
    /** Resolves when somebody else has the channel, or could have it by now. */
    lost = new Promise((resolve) => (this.lose = resolve));
    /** Who has taken the channel, if that is known. */
    takenBy;
    /** @param deadMs after so long without a change a holder is taken for dead */
    constructor(bucket, topics, channel, deadMs) {
        this.bucket = bucket;
        this.channel = channel;
        this.deadMs = deadMs;
        this.key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(topics.lease(channel)).digest('hex');
        this.documentTopic = topics.rollout(channel);
    }
    /** What is kept, whoever holds the channel. */
    async look() {
        return this.read();
    }
    /**
     * @param epoch the highest that is known otherwise
     * @returns the lease that is held, with an epoch above all that are known, and the document of those before
     * @throws Failure `channel-held`, or what `NatsBucket` throws
     */
    async take({ by, url, id, seize = false }, epoch, reporter) {
        let seen = await this.read();
        if (!seize)
            seen = await this.whenFree(seen, reporter);
        for (let tries = 0; tries < TRIES; tries++) {
            const lease = {
                holder: by,
                ...(url !== undefined && { url }),
                epoch: Math.max(epoch, seen.lease?.epoch ?? 0, seen.document?.epoch ?? 0) + 1,
                beat: 1,
                id
            };
            const held = { ...documentIn(seen), lease };
            this.revision = seen.revision;
            if (await this.write(held))
                return held;
            seen = await this.read();
            if (!seize)
                break;
        }
        throw (0,_channel_held__WEBPACK_IMPORTED_MODULE_4__/* .channelHeld */ .d)(this.channel, seen.lease);
    }
    /**
     * Makes sure that the channel is still held, which others see as a beat.
     *
     * @param document that is about to be written; without one that of before stays
     * @throws Failure `ousted`, `lock-lost`, or what `NatsBucket` throws
     */
    confirm(document) {
        const next = this.turn.then(async () => {
            if (this.reason)
                throw this.reason;
            const { current } = this;
            if (current) {
                const lease = { ...current.lease, beat: current.lease.beat + 1 };
                if (await this.write({ ...current, lease, ...(document && { document }) }))
                    return;
            }
            throw this.reason ?? (0,_channel_held__WEBPACK_IMPORTED_MODULE_4__/* .channelHeld */ .d)(this.channel, undefined);
        });
        this.turn = next.catch(() => { });
        return next;
    }
    /** Lets others have the channel. */
    async release() {
        clearTimeout(this.doubt);
        await this.turn;
        const { current } = this;
        if (current && !this.reason) {
            const value = encode({ ...current, lease: { ...current.lease, holder: null } });
            await this.bucket.swap(this.key, value, this.revision).catch(() => { });
        }
        this.current = undefined;
        await this.bucket.close();
    }
    /** @returns false if it is somebody else's by now */
    async write(held) {
        for (let tries = 1;; tries++) {
            const begunMs = performance.now();
            try {
                const revision = await this.bucket.swap(this.key, encode(held), this.revision);
                if (revision !== undefined)
                    return this.holds(held, revision, begunMs);
                const { lease: there, revision: latest } = await this.read();
                if (there?.id !== held.lease.id)
                    return this.isTaken(there);
                // Ours: an answer was lost.
                this.revision = latest;
            }
            catch (error) {
                if (tries >= TRIES)
                    throw error;
            }
            if (tries >= TRIES)
                return false;
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(FIRST_BACK_OFF_MS * 2 ** (tries - 1));
        }
    }
    holds(held, revision, begunMs) {
        this.current = held;
        this.revision = revision;
        clearTimeout(this.doubt);
        // Others take it for dead after `deadMs`, by clocks of their own.
        const leftMs = (this.deadMs * 2) / 3 - (performance.now() - begunMs);
        this.doubt = setTimeout(() => this.end('lock-lost', this.silence()), leftMs).unref();
        return true;
    }
    isTaken(lease) {
        // What was never held is not lost.
        if (!this.current)
            return false;
        this.takenBy = lease?.holder ?? 'somebody';
        this.end('ousted', `${this.takenBy} has taken the channel ${this.channel}: look with mpy-blox rollout status`);
        return false;
    }
    end(code, message) {
        clearTimeout(this.doubt);
        this.reason ??= new _report_failure__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR(code, message);
        this.lose();
    }
    silence() {
        return `${this.bucket.shown} no longer confirms that the channel ${this.channel} is held, and others may take it; run again`;
    }
    async read() {
        const entry = await this.bucket.read(this.key);
        if (!entry)
            return { revision: 0 };
        const { value, revision } = entry;
        const end = value.indexOf('\n');
        const lease = (0,_rollout_lease__WEBPACK_IMPORTED_MODULE_5__/* .parseLease */ .QM)(end < 0 ? value : value.subarray(0, end));
        if (!lease || end < 0)
            return { revision, ...(lease && { lease }) };
        const document = (0,_report_failure__WEBPACK_IMPORTED_MODULE_2__/* .unlessFailure */ .rS)(() => (0,_rollout_read_document__WEBPACK_IMPORTED_MODULE_3__/* .parseDocument */ .T)(this.documentTopic, value.subarray(end + 1)));
        return { revision, lease, ...(document && { document }) };
    }
    /** Waits until nobody holds the channel: a holder that changes nothing for `deadMs` is dead. */
    async whenFree(seen, reporter) {
        if (isFree(seen))
            return seen;
        reporter.info(`The channel ${this.channel} is held by ${seen.lease?.holder ?? 'somebody'} at ${this.bucket.shown}; ` +
            'looking whether it lives.');
        for (const endMs = performance.now() + this.deadMs; performance.now() < endMs;) {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(this.deadMs / 20);
            const now = await this.read();
            if (isFree(now))
                return now;
            if (now.revision !== seen.revision)
                throw (0,_channel_held__WEBPACK_IMPORTED_MODULE_4__/* .channelHeld */ .d)(this.channel, now.lease);
        }
        return seen;
    }
}
/** A line each. */
const encode = ({ lease, document }) => [lease, ...(document ? [document] : [])].map((each) => JSON.stringify(each)).join('\n');
const documentIn = ({ document }) => (document ? { document } : {});
const isFree = ({ lease }) => !lease || lease.holder === null;


/***/ })

};
