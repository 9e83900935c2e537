import {
	checkbox,
	input,
	password,
	search,
	select,
} from '@inquirer/prompts';
import type {Picked, PromptRow, Prompts} from './prompts.ts';

type Streams = {readonly stdin: NodeJS.ReadableStream; readonly stdout: NodeJS.WritableStream; readonly signal: AbortSignal};

/** A list longer than this is searched by typing. */
const long = 15;

/** Asks through Inquirer; the one file that loads it. */
export function inquirerPrompts({stdin, stdout, signal}: Streams): Prompts {
	const context = {input: stdin, output: stdout, signal};
	return {
		one: async ({title, rows, marked}) => picked(rows.length > long
			? search({message: title, source: async term => matching(rows, term).map(row => choice(row))}, context)
			: select({
				message: title, choices: rows.map(row => choice(row)), pageSize: long, loop: false, ...(marked !== undefined && {default: marked}),
			}, context)),
		many: async ({title, rows, chosen}) => picked(checkbox({
			message: title,
			choices: rows.map(row => ({...choice(row), checked: chosen.includes(row.id)})),
			pageSize: long,
			loop: false,
		}, context)),
		text: async ({title, initial, secret}) => picked(secret
			? password({message: title, mask: '*'}, context)
			: input({message: title, ...(initial !== '' && {default: initial})}, context)),
	};
}

function choice({id, label, cannot, detail}: PromptRow) {
	return {
		value: id,
		name: label,
		short: label.trim(),
		...(detail !== undefined && {description: detail}),
		...(cannot !== undefined && {disabled: `(${cannot})`}),
	};
}

function matching(rows: readonly PromptRow[], term = ''): readonly PromptRow[] {
	return rows.filter(({label}) => label.toLowerCase().includes(term.toLowerCase()));
}

/** Ctrl+C rejects with an ExitPromptError, a second Ctrl+C elsewhere aborts the prompt through the signal. */
async function picked<Value>(prompt: Promise<Value>): Promise<Picked<Value>> {
	try {
		return {kind: 'picked', value: await prompt};
	} catch (error) {
		if (error instanceof Error && ['ExitPromptError', 'AbortPromptError'].includes(error.name)) {
			return {kind: 'interrupt'};
		}

		throw error;
	}
}
