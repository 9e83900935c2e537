import type {core} from 'zod';
import {keyLike} from '../../domain/kit/key-like.ts';
import type {Json, JsonObject} from '../../domain/kit/json.ts';
import {inert} from '../../domain/kit/inert.ts';
import {toolNames, type ToolName, type ToolWords} from '../../text/agents/tool-words.ts';
import {isObject, listIn, textOf, type Result} from './results.ts';
import {planning, type Hearing, type Runs} from './runs.ts';
import type {Schemas} from './schemas.ts';
import {tellChecks, tellClusters, tellStatus} from './tell.ts';
import {tellApplied} from './tell-applied.ts';
import {tellPlan} from './tell-plan.ts';

export type Calling = {readonly runs: Runs; readonly words: ToolWords; readonly schemas: Schemas};

export type Call = Hearing & {readonly name: string; readonly input: unknown};

/**
Calls a tool. What can't be done is told as an error of the tool, with what to do instead; `undefined` is no tool.
*/
export async function call({name, input, ...hearing}: Call, calling: Calling): Promise<Result | undefined> {
	const {words, schemas} = calling;
	const tool = toolNames.find(one => one === name);
	if (tool === undefined) {
		return undefined;
	}

	// Before anything else looks at it: what is wrong with an input is told with its parts.
	if (textsIn(input).some(text => keyLike(text).length > 0)) {
		return refused(words.keyGiven);
	}

	const read = schemas[tool].input.safeParse(input ?? {});
	return read.success
		? answering[tool](read.data as JsonObject, hearing, calling)
		: refused(words.wrongInput(read.error.issues.map(issue => fault(issue))));
}

type Answer = (input: JsonObject, hearing: Hearing, calling: Pick<Calling, 'runs' | 'words'>) => Promise<Result>;

const answering: Readonly<Record<ToolName, Answer>> = {
	async clusters(input, hearing, {runs, words}) {
		return tellClusters(await runs.look('status', answers(input), hearing), words);
	},
	async status(input, hearing, {runs, words}) {
		return tellStatus(await runs.look('status', answers(input), hearing), words);
	},
	async doctor(input, hearing, {runs, words}) {
		return tellChecks(await runs.look('doctor', answers(input), hearing), words);
	},
	async plan({command: wanted, ...input}, hearing, {runs, words}) {
		const [first] = planning;
		const command = planning.find(one => one === wanted) ?? first;
		const {kept, ...ran} = await runs.plan(command, answers(input), hearing);
		return tellPlan({ran, kept, canApply: runs.canApply}, words);
	},

	async apply_plan(input, hearing, {runs, words}) {
		if (!runs.canApply) {
			return refused(words.notAllowed);
		}

		const fingerprint = textOf(input.fingerprint);
		const ran = await runs.apply(fingerprint, hearing);
		switch (ran) {
			case 'unknown': {
				return refused(words.unknownPlan(inert(fingerprint)));
			}

			case 'busy': {
				return refused(words.busy);
			}

			default: {
				return tellApplied(ran, words);
			}
		}
	},
};

/** As they stand in a file of answers; a switch that is off is none. */
function answers({clusters, features, settings = {}}: JsonObject): JsonObject {
	const set = isObject(settings) ? Object.entries(settings).filter(([, value]) => value !== false) : [];
	return {
		...Object.fromEntries(set),
		...(listIn(clusters).length > 0 && {cluster: clusters}),
		...(typeof features === 'string' && {features}),
	};
}

function refused(text: string): Result {
	return {text, isError: true};
}

/** Where it is wrong, and how; never with what was given there. */
function fault({path, message}: core.$ZodIssue): string {
	const where = path.map(String).join('.');
	return inert(where === '' ? message : `${where}: ${message}`);
}

/** All texts in a value, names of fields too. */
function textsIn(value: unknown): readonly string[] {
	if (typeof value === 'string') {
		return [value];
	}

	return typeof value === 'object' && value !== null
		? Object.entries(value as Readonly<Record<string, Json>>).flatMap(([name, one]) => [name, ...textsIn(one)])
		: [];
}
