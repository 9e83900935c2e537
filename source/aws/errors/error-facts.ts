/** What can be told from an error of the SDK, whatever class it came as: unmodelled errors have only a name. */
export type ErrorFacts = {
	readonly name: string;
	readonly message: string;
	/** Of Node or of TLS: `ECONNREFUSED`, `CERT_HAS_EXPIRED`. */
	readonly code?: string;
	/** The call of the system that failed: `connect`, or `open` for a file. */
	readonly syscall?: string;
	/** Of HTTP; absent where no reply came. */
	readonly status?: number;
	/** What AWS support asks for. */
	readonly requestId?: string;
	readonly host?: string;
	/** Whether a reply was there at all. */
	readonly replied: boolean;
};

/** Reads an error; `undefined` for what is no error. */
export function errorFacts(error: unknown): ErrorFacts | undefined {
	if (!(error instanceof Error)) {
		return undefined;
	}

	const metadata = field(error, '$metadata');
	const status = numberOf(field(metadata, 'httpStatusCode'));
	// What came over the wire as an error's text may be anything.
	const message = textOf(field(error, 'message')) ?? '';
	return {
		name: error.name,
		message: withoutHint(error instanceof SyntaxError ? withoutQuote(message) : message),
		// Some errors come wrapped: code and host name may stand in `cause` only.
		code: textOf(field(error, 'code')) ?? textOf(field(error.cause, 'code')),
		syscall: textOf(field(error, 'syscall')) ?? textOf(field(error.cause, 'syscall')),
		status,
		requestId: textOf(field(metadata, 'requestId')),
		host: textOf(field(error, 'hostname')) ?? textOf(field(error.cause, 'hostname')),
		replied:
			status !== undefined || field(error, '$fault') !== undefined || field(error, '$response') !== undefined,
	};
}

/** Node quotes what it could not read as JSON: a piece of an answer, and of a secret if one is in it. */
function withoutQuote(message: string): string {
	return message.replace(/, (?:\.{3})?"[\s\S]*"(?:\.{3})? is not valid JSON/v, '');
}

/** The SDK tells programmers where the answer is that it could not read. */
function withoutHint(message: string): string {
	return message.split('\n  Deserialization error: ', 1)[0] ?? '';
}

/** The SDK's types don't promise these fields, and `$metadata` is on errors of every class. */
function field(value: unknown, name: string): unknown {
	return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function textOf(value: unknown): string | undefined {
	return typeof value === 'string' ? value : undefined;
}

function numberOf(value: unknown): number | undefined {
	return typeof value === 'number' ? value : undefined;
}
