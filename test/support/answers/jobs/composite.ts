import {appendFileSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {parse} from 'yaml';
import type {Job} from './job.ts';

type Step = {
	readonly id: string;
	readonly if?: string;
	readonly env?: Readonly<Record<string, string>>;
	readonly run: string;
};

type Action = {
	readonly inputs: Readonly<Record<string, {readonly default: string | number}>>;
	readonly outputs: Readonly<Record<string, {readonly value: string}>>;
	readonly runs: {readonly using: string; readonly steps: readonly Step[]};
};

export const folder = path.join(import.meta.dirname, '../../../../assets/action');

/** The action as it is published. */
export function readAction(): Action {
	return parse(readFileSync(path.join(folder, 'action.yml'), 'utf8')) as Action;
}

/** How an action ended in a job. `log` is what all of its steps wrote. */
export type Used = {
	readonly code: number;
	readonly log: string;
	readonly summary: string;
	readonly outputs: Readonly<Record<string, string>>;
	/** The ids of the steps that ran. */
	readonly ran: readonly string[];
};

/** Uses the action in a job as a runner does: steps in order, each with its variables, outputs and condition. */
export async function use(
	job: Job,
	inputs: Readonly<Record<string, string>>,
	more: Readonly<Record<string, string>> = {},
): Promise<Used> {
	const action = readAction();
	const known: Record<string, string> = {'github.token': 'token-of-the-job'};
	for (const [name, {default: usual}] of Object.entries(action.inputs)) {
		known[`inputs.${name}`] = inputs[name] ?? filled(String(usual), known);
	}

	const summary = path.join(job.folder, '.summary');
	writeFileSync(summary, '');
	let code = 0;
	let log = '';
	const ran: string[] = [];
	for (const {id, if: condition = 'true', env = {}, run} of action.runs.steps) {
		const isSaid = isTrue(condition.replaceAll(/^\$\{\{|\}\}$/gv, ''), known);
		if (!isSaid || (code !== 0 && !condition.includes('cancelled()'))) {
			continue;
		}

		ran.push(id);
		const output = path.join(job.folder, '.output');
		writeFileSync(output, '');
		const done = await job.run(run, {
			GITHUB_ACTIONS: 'true',
			GITHUB_STEP_SUMMARY: summary,
			GITHUB_OUTPUT: output,
			GITHUB_ACTION_PATH: folder,
			...Object.fromEntries(Object.entries(env).map(([name, value]) => [name, filled(value, known)])),
			...more,
		});
		code = code === 0 ? done.code : code;
		log += done.stdout + done.stderr;
		const lines = readFileSync(output, 'utf8').split('\n');
		for (const line of lines) {
			const [name = '', ...value] = line.split('=');
			known[`steps.${id}.outputs.${name}`] = value.join('=');
		}
	}

	appendFileSync(summary, '');
	return {
		code,
		log,
		summary: readFileSync(summary, 'utf8'),
		outputs: Object.fromEntries(
			Object.entries(action.outputs).map(([name, {value}]) => [name, filled(value, known)]),
		),
		ran,
	};
}

/** With the values of its expressions: of those that are joined with `||`, the first that is there. */
function filled(text: string, known: Readonly<Record<string, string>>): string {
	return text.replaceAll(
		/\$\{\{(?<expression>[^\}]*)\}\}/gv,
		(_, expression: string) =>
			expression
				.split('||')
				.map(name => known[name.trim()] ?? '')
				.find(value => value !== '') ?? '',
	);
}

/** The conditions that the action has: comparisons that are joined with `&&`. */
function isTrue(condition: string, known: Readonly<Record<string, string>>): boolean {
	return condition.split('&&').every(each => {
		const term = each.trim();
		const compared = /^(?<name>[\w\-.]+) (?<sign>[!=]=) '(?<value>[^']*)'$/v.exec(term)?.groups;
		return compared === undefined
			? ({'!cancelled()': true, true: true}[term] ?? fail(term))
			: (known[compared.name ?? ''] === compared.value) === (compared.sign === '==');
	});
}

function fail(term: string): never {
	throw new Error(`A condition that is not understood here: ${term}`);
}
