import type {Reason} from '../../agent/reason.ts';

/** One difference. Knows no colour and no sentence; text/ turns `noun` into a word. */
export type DiffLine = {
	readonly mark: '+' | '~' | '-' | ' ';
	readonly noun: DiffNoun;
	/** `datadog-agent/environment/DD_SITE`: where it is, by name and not by index. */
	readonly path: string;
	/** How far it is nested, from 0. */
	readonly depth: number;
	/** The name of the variable, port, mount, … shown after the noun. */
	readonly name?: string;
	/** Values as text, secrets already masked. */
	readonly before?: string;
	readonly after?: string;
	readonly reason?: Reason;
	/** Permissions and host access come first and are never folded. */
	readonly risk: boolean;
};

/** What a line can be about; the word for it is a language's. */
export const diffNouns = [
	'service',
	'family',
	'container',
	'image',
	'cpu',
	'memory',
	'size',
	'essential',
	'env',
	'secret',
	'port',
	'volume',
	'mount',
	'label',
	'capability',
	'privileged',
	'network',
	'pid',
	'ipc',
	'role',
	'health',
	'compatibility',
	'constraint',
	'launch',
	'scheduling',
	'definition',
	'deployment',
	'tag',
	'policy',
	'trust',
	'boundary',
	'statement',
	'log',
	'value',
	'setting',
	'field',
] as const;

/** One of `diffNouns`. */
export type DiffNoun = (typeof diffNouns)[number];
