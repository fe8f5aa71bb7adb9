export const id = 4332;
export const ids = [4332];
export const modules = {

/***/ 54332:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkedSettings: () => (/* binding */ checkedSettings),
  s: () => (/* binding */ hideSecrets)
});

// EXTERNAL MODULE: ./action/report/failure.ts
var failure = __webpack_require__(78862);
;// CONCATENATED MODULE: ./docs/reference/reference.json
const reference_namespaceObject = /*#__PURE__*/JSON.parse('{"W0":{"hostname":{"type":"string","default":"","text":"name of the board on the network and in syslog: letters, digits and dashes, at most 32"},"wlan.ssid":{"type":"string","text":"network to join; without it Wi-Fi is left alone"},"wlan.psk":{"type":"string","text":"its password; belongs into provision.json"},"ntp.server":{"type":"string","default":"pool.ntp.org","text":"asked for the time soon after boot and each day"},"logging.level":{"type":"string","default":"INFO","text":"lowest level that is logged: DEBUG, INFO, WARNING, ERROR, CRITICAL"},"logging.syslog.hostname":{"type":"string","default":"","text":"syslog server (UDP, RFC 5424) that gets every line"},"logging.syslog.port":{"type":"integer","default":514,"text":"its port"},"mqtt.server":{"type":"string","default":"","text":"broker; without it there is no MQTT and no update"},"mqtt.port":{"type":"integer","default":1883,"computed":true,"text":"its port; 8883 with `mqtt.ssl`"},"mqtt.username":{"type":"string","default":"","text":"user name at the broker"},"mqtt.password":{"type":"string","default":"","text":"password at the broker; belongs into provision.json"},"mqtt.ssl":{"type":"boolean","default":false,"text":"TLS; the broker\'s certificate is always verified"},"mqtt.ssl_params":{"type":"object","text":"what TLS verifies with:"},"mqtt.ssl_params.server_hostname":{"type":"string","text":"name in the broker\'s certificate, by default `mqtt.server`"},"mqtt.ssl_params.cadata":{"type":"string","text":"certificate of the authority, PEM"},"mqtt.ssl_params.cafile":{"type":"string","text":"path of that certificate"},"mqtt.ssl_params.cert":{"type":"string","text":"the board\'s own certificate, PEM"},"mqtt.ssl_params.certfile":{"type":"string","text":"path of the board\'s own certificate"},"mqtt.ssl_params.key":{"type":"string","text":"key of the board\'s own certificate, PEM; belongs into provision.json"},"mqtt.ssl_params.keyfile":{"type":"string","text":"path of that key"},"mqtt.keep_alive_interval":{"type":"integer","default":60,"text":"seconds: after half of it without a sign of life the connection is tested"},"mqtt.wdt_timeout":{"type":"integer","default":0,"text":"seconds after which a board is reset whose event loop stands still, at most 300; 0: 300"},"update.channel":{"type":"string","text":"channel that the board follows"},"update.auto_update":{"type":"boolean","default":false,"text":"whether what the channel holds is installed; what is sent to the board\'s own `cmd` always is"},"update.confirm_after":{"type":"integer","default":30,"text":"seconds for which a new release must run, checked in, before it is kept: 5 to 600. This and the other limits of a trial are those of the release before"},"update.trial_boots":{"type":"integer","default":3,"text":"boots within which it must, 1 to 10; else the board rolls back"},"update.trial_timeout":{"type":"integer","default":300,"text":"seconds that one such boot may take to get there, 60 to 3600"},"update.trial_watchdog":{"type":"integer","default":120,"text":"seconds after which a watchdog ends a boot on trial that hangs, 60 to 300"},"update.keys":{"type":"list","text":"public keys, `{\\"id\\", \\"n\\"}` each; with any, only releases that they signed are installed. Absent, `[]`, `{}` and null: nobody has to sign. Anything else that holds no key: nothing is installed"},"update.prefix":{"type":"string","default":"mpypi","text":"first part of all topics"},"update.window":{"type":"string","text":"hours in which updates are applied, in UTC: `02:00-05:00`, `mon-fri,sun 22:00-06:00`, several with `;` between them; at least five minutes each. An offset at the end makes them those of your clock: `02:00-05:00 +01:00`. What is downloaded waits for them; a board whose clock is not set has none"},"postpone.max":{"type":"integer","default":604800,"text":"seconds for which the application can hold back an update at most, a week being the most"},"sleep.patience":{"type":"integer","default":60,"text":"seconds that an update under way may keep a board awake that is to sleep: 5 to 600"},"sleep.max":{"type":"integer","default":86400,"text":"seconds that a board sleeps at most, a day being the most"},"homeassistant.update":{"type":"string","default":"","text":"name of the package or release whose version Home Assistant shows, as the board\'s `info` has it, with its progress and a button to install; without it there is no such entity"},"homeassistant.name":{"type":"string","text":"name of the device that this belongs to, by default the device id. An application with entities of its own gives `HomeAssistant` the same"},"homeassistant.discovery":{"type":"string","default":"homeassistant","text":"Home Assistant\'s discovery prefix, for this entity"}}}');
// EXTERNAL MODULE: ./action/options/kind.ts
var kind = __webpack_require__(72384);
// EXTERNAL MODULE: ./action/release/signature.ts
var signature = __webpack_require__(5293);
// EXTERNAL MODULE: ./node_modules/jsonc-parser/lib/umd/main.js
var main = __webpack_require__(99547);
// EXTERNAL MODULE: ./action/release/nested-json.ts
var nested_json = __webpack_require__(95255);
;// CONCATENATED MODULE: ./action/serial/json-document.ts


/** A JSON object as it was written: its values with their lines. */
class JsonDocument {
    fault;
    root;
    /** Where lines begin, in order. */
    lines;
    constructor(text) {
        this.lines = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
        if ((0,nested_json/* isTooDeep */.f_)(text)) {
            this.fault = { line: 1, what: nested_json/* TOO_DEEP */.gZ };
            return;
        }
        const errors = [];
        this.root = (0,main.parseTree)(text, errors, { disallowComments: true, allowTrailingComma: false });
        const [first] = errors;
        if (first)
            this.fault = { line: this.lineAt(first.offset), what: inWords(first) };
        else if (this.root?.type !== 'object')
            this.fault = { line: 1, what: 'it is no object' };
    }
    /**
     * The values, those of nested objects under dotted keys, as a board reads them.
     *
     * @param isWhole whether the object of that key is one value
     */
    leaves(isWhole) {
        return this.root ? this.below(this.root, '', isWhole) : [];
    }
    /** Names that an object has more than once, at the last of them. */
    repeated() {
        return this.root ? this.repeatedIn(this.root, '') : [];
    }
    repeatedIn(object, prefix) {
        const seen = new Set();
        return (object.children ?? []).flatMap((property) => {
            const [name, value] = property.children ?? [];
            if (!name || !value)
                return [];
            const key = `${prefix}${String(name.value)}`;
            const isAgain = seen.has(key);
            seen.add(key);
            return [
                ...(isAgain ? [{ key, line: this.lineAt(name.offset) }] : []),
                ...(value.type === 'object' ? this.repeatedIn(value, `${key}.`) : [])
            ];
        });
    }
    below(object, prefix, isWhole) {
        return (object.children ?? []).flatMap((property) => {
            const [name, value] = property.children ?? [];
            if (!name || !value)
                return [];
            const key = `${prefix}${String(name.value)}`;
            if (value.type === 'object' && value.children?.length && !isWhole(key))
                return this.below(value, `${key}.`, isWhole);
            return [{ key, value: (0,main.getNodeValue)(value), line: this.lineAt(name.offset) }];
        });
    }
    lineAt(offset) {
        let [low, high] = [0, this.lines.length];
        while (high - low > 1) {
            const middle = (low + high) >> 1;
            if (this.lines[middle] <= offset)
                low = middle;
            else
                high = middle;
        }
        return low + 1;
    }
}
/** `CommaExpected`: "comma expected". */
const inWords = ({ error }) => (0,main.printParseErrorCode)(error)
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase();

;// CONCATENATED MODULE: ./action/serial/update-window.ts
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const DAY_MINUTES = 1440;
/** A board begins nothing in the last two minutes of its hours, so that fewer than these are none. */
const LEAST_MINUTES = 5;
/**
 * What is wrong with hours in which updates are applied, as `mpy_blox.ota.window` of a board reads them. It would say so in its
 * log, and apply updates at any hour.
 *
 * @param hours such as `mon-fri,sun 22:00-06:00; 12:00-13:00 +01:00`; an empty text says that there are none
 * @returns what they have to be, or undefined if they are
 */
function windowFault(hours) {
    if (hours === '')
        return undefined;
    const [before, zone] = lastWord(hours.trim());
    const hasZone = /^[+-]/.test(zone);
    const spans = (hasZone ? before : hours).split(';');
    if ((!hasZone || minutesOf(zone.slice(1)) !== undefined) && spans.every(isSpan))
        return undefined;
    return 'has to be hours such as 02:00-05:00 or mon-fri,sun 22:00-06:00 +01:00, several with ; between them, five minutes each at least';
}
function isSpan(span) {
    const [days, hours] = lastWord(span.trim().toLowerCase());
    const [from, to, ...more] = hours.split('-').map(minutesOf);
    if (from === undefined || to === undefined || more.length > 0)
        return false;
    const minutes = (to - from + DAY_MINUTES) % DAY_MINUTES || DAY_MINUTES;
    return minutes >= LEAST_MINUTES && (days === '' || days.split(',').every(isDays));
}
/** What is before the last blank, and what behind it. */
function lastWord(text) {
    const at = text.lastIndexOf(' ');
    return [text.slice(0, Math.max(at, 0)), text.slice(at + 1)];
}
function minutesOf(time) {
    const [, hours, minutes] = /^(\d{1,2}):([0-5]\d)$/.exec(time) ?? [];
    const sum = Number(hours) * 60 + Number(minutes);
    return hours !== undefined && sum <= DAY_MINUTES ? sum : undefined;
}
const isDays = (range) => {
    const days = range.split('-').map((day) => day.trim());
    return days.length <= 2 && days.every((day) => DAYS.includes(day));
};

;// CONCATENATED MODULE: ./action/serial/settings-check.ts





/** Every setting of the board library, from which its reference is made as well: name → what it is. */
const SETTINGS = new Map(Object.entries(reference_namespaceObject.W0));
/** First parts of settings, which the library does not share with an application: `mqtt`, `wlan`, … */
const NAMESPACES = new Set([...SETTINGS.keys()].map((key) => key.split('.')[0]));
const IS = {
    string: (value) => typeof value === 'string',
    integer: Number.isSafeInteger,
    boolean: (value) => typeof value === 'boolean',
    object: (value) => typeof value === 'object' && !Array.isArray(value),
    // Of keys an empty object says that there are none.
    list: (value) => typeof value === 'object'
};
const portFault = (port) => port >= 1 && port <= 65_535 ? undefined : 'has to be a port, from 1 to 65535';
/** What a value of the right type has to be besides, where it is not. */
const FORMS = {
    'mqtt.server': (server) => /[\s/]|^[^:]*:\d*$/.test(server)
        ? "has to be the broker's name alone: no mqtt://, and its port as mqtt.port"
        : undefined,
    'mqtt.port': portFault,
    'logging.syslog.port': portFault,
    'update.channel': (channel) => channel === '' || kind/* TOPIC_LEVEL */.dK.parse(channel) !== undefined
        ? undefined
        : `has to be ${kind/* TOPIC_LEVEL */.dK.allowed}`,
    'update.window': windowFault,
    'update.keys': (keys) => Object.keys(keys).length === 0 || (Array.isArray(keys) && keys.every(signature/* isBoardKey */.oC))
        ? undefined
        : 'has to be a list of keys as mpy-blox keygen prints them: a board takes no other, and without one no release'
};
/**
 * What is wrong with a settings.json, a patch of it, or a provision.json: its form, the types of the library's settings, and names
 * that are close to one of these. Other names are the application's. No value is ever quoted.
 *
 * @param file for messages
 */
function settingsFaults(file, text) {
    const document = new JsonDocument(text);
    if (document.fault) {
        const { line, what } = document.fault;
        return [{ at: { file, line }, text: `not a JSON object: ${what}`, certain: true }];
    }
    const repeated = document.repeated().map(({ key, line }) => ({
        at: { file, line },
        text: `${key} is there more than once, and a board takes the last`,
        certain: true
    }));
    const faults = document
        .leaves((key) => SETTINGS.has(key) && !hasParts(key))
        .flatMap((leaf) => faultOf(leaf))
        .map(({ line, text, certain }) => ({ at: { file, line }, text, certain }));
    return [...repeated, ...faults];
}
const hasParts = (key) => [...SETTINGS.keys()].some((other) => other.startsWith(`${key}.`));
function faultOf({ key, value, line }) {
    // To the board a null is as good as no line at all; of a patch it takes away whatever has that name.
    if (value === null)
        return [];
    const setting = SETTINGS.get(key);
    if (setting !== undefined) {
        if (IS[setting.type](value))
            return formFault(key, value, line);
        const text = `${key} has to be ${/^[aeiou]/.test(setting.type) ? 'an' : 'a'} ${setting.type}`;
        return [{ line, text, certain: true }];
    }
    const meant = closest(key);
    const isOurs = NAMESPACES.has(key.split('.')[0]);
    if (meant === undefined && !isOurs)
        return [];
    const suggestion = meant === undefined ? '' : `; is ${meant} meant?`;
    return [{ line, text: `the board library has no setting ${key}${suggestion}`, certain: false }];
}
function formFault(key, value, line) {
    const fault = FORMS[key]?.(value);
    if (fault !== undefined)
        return [{ line, text: `${key} ${fault}`, certain: true }];
    if (key !== 'wlan.ssid' || value !== '')
        return [];
    return [{ line, text: 'wlan.ssid is empty: the board looks for no Wi-Fi', certain: false }];
}
/** The setting that somebody who wrote this key may have meant. */
function closest(key) {
    const near = [...SETTINGS.keys()]
        .map((name) => ({ name, distance: distance(key.toLowerCase(), name) }))
        .filter(({ distance, name }) => distance <= Math.max(1, Math.floor(name.length / 5)))
        .sort((a, b) => a.distance - b.distance);
    // The right name in the wrong place, or without one: `ssid` for `wlan.ssid`.
    const last = key.split('.').at(-1);
    return (near[0]?.name ??
        (key.length > 3 ? [...SETTINGS.keys()].find((name) => name.endsWith(`.${last}`)) : undefined));
}
/** Letters to change, add or leave out (Levenshtein), in time of the product of two short lengths. */
function distance(a, b) {
    if (Math.abs(a.length - b.length) > 8)
        return Infinity;
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const change = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(change, row[j] + 1, next[j - 1] + 1));
        }
        row = next;
    }
    return row[b.length];
}

;// CONCATENATED MODULE: ./action/serial/board-settings.ts



/** Last parts of keys whose values may be read in a log, as on the board itself. */
const PUBLIC = ['ssid', 'hostname', 'server', 'port', 'username', 'level', 'channel', 'prefix'];
/**
 * Checks a settings or provision file, or a patch, which the board would find out too late, or only by what it does not do.
 * What may be a mistake is a warning. A byte order mark, which a board would take for a mistake, is left out.
 *
 * @param file for messages: `settings.json`
 * @param otherwise what was not done with it
 * @throws Failure `settings-invalid`, without a word of what the file holds
 */
function checkedSettings(file, written, reporter, otherwise = 'nothing was written') {
    const text = written.replace(/^\ufeff/, '');
    for (const { at, text: fault, certain } of settingsFaults(file, text)) {
        const place = `${at.file}:${at.line}: ${fault}`;
        if (certain)
            throw new failure/* Failure */.HR('settings-invalid', `${place}: ${otherwise}; mend it`, { at });
        reporter.warning(place, at);
    }
    return Buffer.from(text);
}
/** Hides the secrets of a provision file in all output. */
function hideSecrets(text, reporter) {
    let value;
    try {
        value = (0,nested_json/* parseJson */.qF)(text);
    }
    catch {
        reporter.secret(text);
        return;
    }
    hide(value, '', reporter);
}
function hide(value, key, reporter) {
    if (typeof value === 'object' && value !== null) {
        for (const [name, inner] of Object.entries(value))
            hide(inner, name, reporter);
    }
    else if (typeof value === 'string' && value && !PUBLIC.includes(key.split('.').at(-1))) {
        reporter.secret(value);
    }
}


/***/ })

};
