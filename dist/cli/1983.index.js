export const id = 1983;
export const ids = [1983];
export const modules = {

/***/ 1983:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runVerb: () => (/* binding */ runVerb)
});

// EXTERNAL MODULE: ./action/options/table.ts + 11 modules
var table = __webpack_require__(15287);
;// CONCATENATED MODULE: ./action/options/environment.ts

/** Tokens that runners and package managers put into the environment of a job. */
const TOKENS = [
    'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
    'ACTIONS_RUNTIME_TOKEN',
    'GH_TOKEN',
    'GITHUB_TOKEN',
    'NODE_AUTH_TOKEN',
    'NPM_TOKEN'
];
/**
 * Deletes from the environment what has been read from it and is nobody else's business: all inputs of a
 * workflow, this surface's secrets, and tokens. Whatever runs in this process or is started by it later finds none.
 */
function forgetSecrets(environment, surface) {
    const own = (0,table/* optionsOf */.c)(surface).flatMap(([, { env, kind }]) => env && kind.secretsIn ? [env] : []);
    for (const name of Object.keys(environment)) {
        if (name.startsWith('INPUT_') || TOKENS.includes(name) || own.includes(name)) {
            delete environment[name];
        }
    }
}

// EXTERNAL MODULE: ./action/options/read.ts + 1 modules
var read = __webpack_require__(78645);
// EXTERNAL MODULE: ./action/report/failure.ts
var failure = __webpack_require__(78862);
;// CONCATENATED MODULE: ./action/report/explain.ts

/**
 * Turns whatever was thrown into a Failure to print. What is not one already is a bug of ours: it
 * says so, and keeps the stack for `--verbose`.
 */
function explain(thrown) {
    if (thrown instanceof failure/* Failure */.H)
        return thrown;
    const text = thrown instanceof Error ? thrown.message : String(thrown);
    return new failure/* Failure */.H('internal', `internal error: ${text} (this is a bug in mpy-blox; please report it with --verbose output)`, { cause: thrown });
}
/** The one line of a failure; of a bug also its stack, for those who ask. */
function tellFailure(failure, reporter) {
    reporter.error(failure.message, failure.details.at);
    if (failure.code !== 'internal')
        return;
    const { cause } = failure;
    const stack = cause instanceof Error ? (cause.stack ?? '') : '';
    for (const line of stack.split('\n'))
        reporter.debug(line);
}

;// CONCATENATED MODULE: ./action/report/secret-forms.ts
/** Below this a piece of base64 stands for too little to be told from any other text. */
const SHORTEST_BASE64 = 8;
/**
 * The forms in which one line of a secret may turn up: as it is, in JSON, in a URL, in HTML, in base64
 * by itself or within something longer (`user:password`).
 */
function secretForms(secret) {
    return [
        secret,
        ...jsonForms(secret),
        ...urlForms(secret),
        htmlForm(secret),
        ...base64Forms(Buffer.from(secret))
    ];
}
/** RFC 8259 §7: as JavaScript writes it, and with everything but ASCII escaped, as Python does. */
function jsonForms(secret) {
    const plain = JSON.stringify(secret).slice(1, -1);
    const hex = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
    return [plain, plain.replaceAll(/[^\x20-\x7e]/g, hex), plain.replaceAll('/', '\\/')];
}
/** What encoders of URLs leave as it is; they agree on everything else but the space. */
const UNESCAPED = [
    /[A-Za-z0-9_.~-]/, // RFC 3986 §2.3
    /[A-Za-z0-9_.~/-]/, // Python's quote
    /[A-Za-z0-9_.~!'()*-]/, // encodeURIComponent
    /[A-Za-z0-9_.*-]/, // application/x-www-form-urlencoded
    /[A-Za-z0-9_.~!'()*\-$&+,%]/, // user and password by the URL Standard
    /[A-Za-z0-9_.~!'()*\-$&+,;:=@/?#]/ // encodeURI
];
function urlForms(secret) {
    return UNESCAPED.flatMap((kept) => {
        const upper = Array.from(secret, (character) => kept.test(character) ? character : percentEncoded(character)).join('');
        const lower = upper.replaceAll(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
        return [upper, lower, upper.replaceAll('%20', '+'), lower.replaceAll('%20', '+')];
    });
}
function percentEncoded(character) {
    const bytes = [...Buffer.from(character)];
    return bytes.map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}
function htmlForm(secret) {
    return secret
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;');
}
/**
 * RFC 4648: a character of base64 is six bits. The secret may begin at any of three places within three
 * bytes; only characters that hold bits of nothing else are the same whatever is around it.
 */
function base64Forms(secret) {
    const forms = [0, 1, 2].flatMap((before) => {
        const encoded = Buffer.concat([Buffer.alloc(before), secret]).toString('base64');
        const begin = Math.ceil((before * 8) / 6);
        const end = Math.floor(((before + secret.length) * 8) / 6);
        const piece = encoded.slice(begin, end);
        return [piece, piece.replaceAll('+', '-').replaceAll('/', '_')];
    });
    const whole = secret.length >= 4 ? [secret.toString('base64'), secret.toString('base64url')] : [];
    return [...whole, ...forms.filter((form) => form.length >= SHORTEST_BASE64)];
}

;// CONCATENATED MODULE: ./action/report/redactor.ts

/** What a PEM text begins and ends with; it is no secret. */
const ARMOUR = /-{5}(?:BEGIN|END) [A-Z0-9 ]+-{5}/;
/** A PEM text may have lost its line ends: to spaces, or to `\n` in two characters. */
const PEM_BREAK = new RegExp(`${ARMOUR.source}|\\s|\\\\[rn]`);
/** Of several lines, those shorter than this give nothing away, and stand everywhere (`}`). */
const SHORTEST_LINE = 4;
/** Replaces secrets in everything that a reporter is about to print, in every form that they may have. */
class Redactor {
    secrets = new Set();
    pattern;
    /**
     * @param value a secret, maybe of several lines (a PEM key): each line is hidden by itself, since
     *   logs show them one by one
     * @returns the lines that are hidden from now on and were not before
     */
    add(value) {
        const isPem = value.includes('-----BEGIN ');
        const lines = value.split(isPem ? PEM_BREAK : /\r?\n/).map((line) => line.trim());
        const filled = lines.filter((line) => line !== '');
        const hidden = filled.length === 1 && !isPem ? filled : filled.filter((line) => line.length >= SHORTEST_LINE);
        const fresh = hidden.filter((line) => !this.secrets.has(line));
        for (const line of fresh)
            this.secrets.add(line);
        if (fresh.length > 0)
            this.pattern = undefined;
        return fresh;
    }
    clean(text) {
        if (this.secrets.size === 0)
            return text;
        this.pattern ??= patternOf([...this.secrets].flatMap(secretForms));
        return text.replaceAll(this.pattern, '***');
    }
}
/** One pattern for all forms, longest first: what holds another form is hidden whole. */
function patternOf(forms) {
    const literals = [...new Set(forms)]
        .sort((a, b) => b.length - a.length)
        .map((form) => form.replaceAll(/[$()*+.?[\\\]^{|}/-]/g, '\\$&'));
    return new RegExp(literals.join('|'), 'g');
}

;// CONCATENATED MODULE: ./action/report/safe-text.ts

/** C0, C1, DEL; marks that are not seen, direction among them; line and paragraph ends; half characters. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
const MAX_LINE = 4_000;
const MAX_CELL = 600;
const MAX_JSON_STRING = 100_000;
/** Knows the secrets, and makes text fit to be shown. */
class Censor {
    redactor = new Redactor();
    /** @returns the lines that are hidden from now on and were not before */
    hide(secret) {
        return this.redactor.add(secret);
    }
    line(text) {
        return this.text(text, MAX_LINE);
    }
    cell(text) {
        return this.text(text, MAX_CELL);
    }
    html(text) {
        const markup = /[&<>"'`|[\]!*~\\#@]|:(?=\/\/)/g;
        return this.cell(text).replaceAll(markup, (character) => `&#${character.codePointAt(0)};`);
    }
    json(value) {
        const text = JSON.stringify(value, (_key, part) => this.jsonPart(part)) ?? 'null';
        return text
            .replaceAll(INVISIBLE, (character) => Array.from({ length: character.length }, (_, at) => escaped(character.charCodeAt(at))).join(''))
            .replaceAll('##[', '#\\u0023[');
    }
    text(text, max) {
        const visible = cut(this.redactor.clean(text), max).replaceAll(INVISIBLE, (character) => shown(character.codePointAt(0)));
        return withoutCommand(visible);
    }
    jsonPart(part) {
        if (typeof part === 'string')
            return cut(this.redactor.clean(part), MAX_JSON_STRING);
        if (typeof part !== 'object' || part === null || Array.isArray(part))
            return part;
        return Object.fromEntries(Object.entries(part).map(([key, value]) => [this.redactor.clean(key), value]));
    }
}
/**
 * The runner looks for `::command` at the beginning of a line, after white space, and for `##[command]`
 * anywhere in it.
 */
function withoutCommand(line) {
    return line.replace(/^(\s*):(?=:)/, '$1\\x3a').replaceAll('##[', '#\\x23[');
}
function cut(text, max) {
    return text.length <= max ? text : `${text.slice(0, max)}…`;
}
/** As people know it from source code: `\n`, `\x1b`, `\u202e`. */
function shown(codePoint) {
    if (codePoint === 0x0a)
        return '\\n';
    if (codePoint === 0x0d)
        return '\\r';
    if (codePoint === 0x09)
        return '\\t';
    if (codePoint < 0x100)
        return `\\x${codePoint.toString(16).padStart(2, '0')}`;
    return codePoint > 0xffff ? `\\u{${codePoint.toString(16)}}` : escaped(codePoint);
}
function escaped(codeUnit) {
    return `\\u${codeUnit.toString(16).padStart(4, '0')}`;
}

;// CONCATENATED MODULE: ./action/report/json.ts

/** More tell nobody more. */
const MAX_NOTES = 1_000;
/**
 * Speaks to a machine: nothing while the work goes on, then one JSON document on standard output,
 * `{"ok":true,…result,"notes":[…]}` or `{"ok":false,"error":{"code","message"},…result,"notes":[…]}`.
 */
class JsonReporter {
    stream;
    censor = new Censor();
    notes = [];
    constructor(stream = process.stdout) {
        this.stream = stream;
    }
    info(_message) { }
    debug(_message) { }
    warning(message, at) {
        this.note({ level: 'warning', message, ...at });
    }
    error(message, at) {
        this.note({ level: 'error', message, ...at });
    }
    group(_title, work) {
        return work();
    }
    progress(_title, _total, _unit) {
        return { update: () => { }, stop: () => { } };
    }
    table(_table) { }
    secret(value) {
        this.censor.hide(value);
    }
    /** Ends the run: what the verb returned. */
    result(result) {
        this.document({ ok: true, ...result, notes: this.notes });
    }
    /** Ends the run: why the verb failed, and what it came to all the same. */
    failure({ code, message, details }, result = {}) {
        const error = { code, message, ...details.at };
        this.document({ ok: false, error, ...result, notes: this.notes });
    }
    note(note) {
        if (this.notes.length < MAX_NOTES)
            this.notes.push(note);
    }
    document(document) {
        const json = this.censor.json(document);
        this.stream.write(`${json}\n`);
    }
}

// EXTERNAL MODULE: ./node_modules/cli-progress/cli-progress.js
var cli_progress = __webpack_require__(98502);
var cli_progress_default = /*#__PURE__*/__webpack_require__.n(cli_progress);
// EXTERNAL MODULE: ./action/report/size.ts
var size = __webpack_require__(59231);
;// CONCATENATED MODULE: ./action/report/text-table.ts
const NUMERIC = /^[\d.,]+( (B|KB|MB|s|ms))?$/;
/** The lines of a table in fixed-width text; columns of figures are aligned to the right. */
function textTable(table, censor) {
    const columns = table.columns.map((title) => censor.cell(title));
    const rows = table.rows.map((row) => row.map((cell) => censor.cell(cell)));
    const widths = columns.map((title, column) => Math.max(title.length, rows.reduce((most, row) => Math.max(most, row[column]?.length ?? 0), 0)));
    const rightAligned = columns.map((_, column) => rows.length > 0 && rows.every((row) => NUMERIC.test(row[column] ?? '')));
    // What is joined of safe cells, with spaces and lines between them, is safe.
    const format = (cells) => cells
        .map((cell, column) => {
        const width = widths[column] ?? 0;
        return rightAligned[column] ? cell.padStart(width) : cell.padEnd(width);
    })
        .join('  ')
        .trimEnd();
    const rule = widths.map((width) => '─'.repeat(width)).join('  ');
    return [format(columns), rule, ...rows.map(format)];
}

;// CONCATENATED MODULE: ./action/report/terminal.ts




/** To the first column, and clear to the end of the line (ECMA-48). */
const CLEAR_LINE = '\r\u001b[K';
const STYLES = { bold: [1, 22], dim: [2, 22], red: [31, 39], yellow: [33, 39] };
/** Speaks to a person: progress bars and colour in a terminal, plain lines everywhere else. */
class TerminalReporter {
    stream;
    options;
    censor = new Censor();
    interactive;
    coloured;
    depth = 0;
    bar;
    /** Lines of the table that is to be drawn over. */
    drawn = 0;
    redraw;
    constructor(stream = process.stdout, options = { verbose: false }) {
        this.stream = stream;
        this.options = options;
        this.interactive = stream.isTTY === true;
        this.coloured = this.interactive && !process.env['NO_COLOR'];
        if (this.interactive)
            this.redraw = (table) => this.drawOver(table);
    }
    info(message) {
        this.line(this.censor.line(message));
    }
    debug(message) {
        if (this.options.verbose)
            this.line(this.style('dim', this.censor.line(message)));
    }
    warning(message, at) {
        this.labelled('yellow', 'warning: ', located(message, at));
    }
    error(message, at) {
        this.labelled('red', 'error: ', located(message, at));
    }
    async group(title, work) {
        this.line(this.style('bold', this.censor.line(title)));
        this.depth += 1;
        try {
            return await work();
        }
        finally {
            this.depth -= 1;
        }
    }
    progress(title, total, unit) {
        if (!this.interactive || total === 0)
            return { update: () => { }, stop: () => { } };
        const inBytes = unit === 'B';
        const format = (value) => (inBytes ? (0,size/* formatSize */.X)(value) : String(value));
        const bar = new (cli_progress_default()).SingleBar({
            format: `${this.indent()}${this.censor.line(title)} {bar} {done} of ${format(total)}${inBytes ? '' : ` ${unit}`}`,
            stream: this.stream,
            clearOnComplete: true,
            hideCursor: true
        }, (cli_progress_default()).Presets.shades_classic);
        bar.start(total, 0, { done: format(0) });
        this.bar = bar;
        return {
            update: (done) => bar.update(done, { done: format(done) }),
            stop: () => {
                bar.stop();
                if (this.bar === bar)
                    this.bar = undefined;
            }
        };
    }
    table(table) {
        if (table.detail && !this.options.verbose)
            return;
        this.line(this.censor.line(''));
        this.line(this.style('bold', this.censor.line(table.title)));
        for (const row of textTable(table, this.censor))
            this.line(row);
        for (const line of table.next ?? [])
            this.line(this.censor.line(line));
    }
    /** What is below the screen's edge could not be drawn over, and is counted. */
    drawOver(table) {
        const room = Math.max(1, (this.stream.rows ?? 24) - 4);
        const lines = textTable(table, this.censor);
        const left = lines.length - room;
        const shown = left > 0 ? lines.slice(0, room) : lines;
        if (this.drawn > 0)
            this.stream.write(`\u001b[${this.drawn}A\u001b[J`);
        this.line(this.style('bold', this.censor.line(table.title)));
        for (const line of shown)
            this.line(this.cutToScreen(line));
        if (left > 0)
            this.line(this.censor.line(`… and ${left} more`));
        this.drawn = shown.length + (left > 0 ? 2 : 1);
    }
    /** A line that breaks takes two, and would be drawn over by half. */
    cutToScreen(line) {
        return line.slice(0, Math.max(20, (this.stream.columns ?? 80) - this.indent().length));
    }
    secret(value) {
        this.censor.hide(value);
    }
    labelled(style, label, message) {
        const text = `${this.style(style, this.censor.line(label))}${this.censor.line(message)}`;
        this.line(text);
    }
    line(text) {
        // A bar that is being shown moves down: it draws itself again at its next update.
        if (this.bar)
            this.stream.write(CLEAR_LINE);
        this.stream.write(text === '' ? '\n' : `${this.indent()}${text}\n`);
    }
    indent() {
        return '  '.repeat(this.depth);
    }
    style(name, text) {
        const [on, off] = STYLES[name];
        return this.coloured ? `\u001b[${on}m${text}\u001b[${off}m` : text;
    }
}
function located(message, at) {
    if (!at)
        return message;
    const place = `${at.file}${at.line === undefined ? '' : `:${at.line}`}`;
    return message.includes(place) ? message : `${place}: ${message}`;
}

// EXTERNAL MODULE: ./action/options/definition.ts
var options_definition = __webpack_require__(39527);
// EXTERNAL MODULE: ./action/cli/command-option.ts + 1 modules
var command_option = __webpack_require__(7141);
;// CONCATENATED MODULE: ./action/cli/command-line.ts




/**
 * Where a verb's options come from: its command line, else the environment.
 *
 * @param collected what commander made of the command line
 */
function commandLine(verb, collected, environment) {
    const flags = (0,table/* optionsOf */.c)(verb).map(([name, definition]) => (0,command_option/* flagOf */.i)(name, definition));
    return (name, definition) => {
        const texts = collected[(0,options_definition/* camelCase */.xQ)(name)];
        if (Array.isArray(texts)) {
            const label = (0,command_option/* flagOf */.i)(name, definition);
            const swallowed = flags.find((flag) => texts.includes(flag));
            if (swallowed === undefined)
                return { label, texts: texts, typed: true };
            throw new failure/* Failure */.H('usage', `${label} has no value: ${swallowed} is an option`);
        }
        const { env } = definition;
        const text = env === undefined ? undefined : environment[env];
        return env === undefined || text === undefined ? undefined : { label: env, texts: [text] };
    };
}

;// CONCATENATED MODULE: ./action/cli/run-verb.ts







/**
 * Runs a verb with its reporter and its one way to fail: the message on one line, and exit code 1, or 2 where
 * the command line is wrong.
 *
 * @param collected what commander made of the command line
 */
async function runVerb(verb, name, story, collected) {
    const read = (reporter) => readArguments(name, collected, reporter);
    // How to speak is known before the options are read: what is wrong with them is told so as well.
    if (isGiven(collected['json']))
        return performForMachine(story, read);
    const verbose = isGiven(collected['verbose']);
    return performForPerson(story, read, new TerminalReporter(process.stdout, { verbose }), verb);
}
const isGiven = (flag) => Array.isArray(flag);
/** Reads the options, once: afterwards the environment has none of their secrets. */
function readArguments(verb, collected, reporter) {
    try {
        const source = commandLine(verb, collected, process.env);
        return (0,read/* readOptions */.T)(verb, source, (secret) => reporter.secret(secret), (message) => reporter.warning(message));
    }
    finally {
        forgetSecrets(process.env, verb);
    }
}
async function performForPerson(story, read, reporter, verb) {
    const { failure } = await ended(story, read, reporter);
    if (failure?.code === 'usage') {
        verb.error(new Censor().line(`error: ${failure.message}`), { exitCode: 2 });
    }
    if (failure)
        tellFailure(failure, reporter);
}
async function performForMachine(story, read) {
    const reporter = new JsonReporter();
    const { result, failure } = await ended(story, read, reporter);
    if (failure)
        reporter.failure(failure, result);
    else
        reporter.result(result ?? {});
}
/** Does the work, then judges it. Sets the exit code. */
async function ended(story, read, reporter) {
    try {
        const options = read(reporter);
        const result = await story.perform(options, reporter);
        const failure = await story.judge?.(result, options);
        if (!failure)
            return { result };
        process.exitCode = 1;
        return { result, failure };
    }
    catch (thrown) {
        const failure = explain(thrown);
        process.exitCode = failure.code === 'usage' ? 2 : 1;
        return { failure };
    }
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
