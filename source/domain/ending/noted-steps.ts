import type {NotedStep} from '../account/history.ts';
import type {Json, JsonObject} from '../kit/json.ts';
import {isObject, objectsOf, textOf} from '../kit/shape.ts';

/** A service or daemon, by what a journal has of it; of one account. */
export type StepPlace = {
	readonly kind: 'service' | 'daemon';
	readonly region: string;
	/** Names. */
	readonly cluster: string;
	readonly name: string;
};

/** A change of which revision a service or daemon runs, as a journal has it; ARNs. */
export type ServiceStep = StepPlace & {
	readonly account: string;
	/** Absent where it was made with it. */
	readonly from?: string;
	readonly to: string;
	/** No answer came, so that it may not have been made. */
	readonly isUnsure: boolean;
};

/** What the lines of a journal say so far. */
export type NotedSteps = {
	/** Of all its runs, the newest last. */
	readonly steps: readonly ServiceStep[];
	/** Of the run that its last lines are of; a demo's account is gone with it. */
	readonly run: {
		readonly account?: string;
		readonly isDemo: boolean;
		/** What AWS called what a change made, by its account and id: accounts are changed side by side, and alike. */
		readonly made: Readonly<Record<string, string>>;
		/** Those of `steps` that were not answered yet, by the account and id of their change. */
		readonly open: Readonly<Record<string, ServiceStep>>;
	};
};

export const noSteps: NotedSteps = {steps: [], run: {isDemo: false, made: {}, open: {}}};

/** One more line of a journal, as parsed. */
export function afterStepLine(before: NotedSteps, line: JsonObject): NotedSteps {
	// In a run for several accounts each line says whose it is of.
	const own = textOf(line.account);
	const noted = own === undefined ? before : {...before, run: {...before.run, account: own}};
	const {run, steps} = noted;
	switch (line.type) {
		case 'started': {
			return {steps, run: {...noSteps.run, isDemo: line.demo !== undefined || line.v !== 1}};
		}

		case 'identified': {
			const account = textOf(line.account);
			return {steps, run: {...run, ...(account !== undefined && {account})}};
		}

		case 'change-started': {
			return begun(noted, line);
		}

		case 'change-done': {
			const id = keyOf(line.id, run);
			const arn = isObject(line.result) ? textOf(line.result.arn) : undefined;
			return {
				steps: steps.map(step => (step === run.open[id] ? {...step, isUnsure: false} : step)),
				run: {...run, ...(arn !== undefined && {made: {...run.made, [id]: arn}})},
			};
		}

		case 'problem': {
			const refused = line.mayBeDone === false ? run.open[keyOf(line.change, run)] : undefined;
			return {...noted, steps: steps.filter(step => step !== refused)};
		}

		default: {
			return noted;
		}
	}
}

/** What sets a revision, and the name of the field with it. */
const setting: Readonly<Record<string, {readonly kind: StepPlace['kind']; readonly field: string}>> = {
	'create-service': {kind: 'service', field: 'taskDefinition'},
	'update-service': {kind: 'service', field: 'taskDefinition'},
	'create-daemon': {kind: 'daemon', field: 'daemonTaskDefinitionArn'},
	'update-daemon': {kind: 'daemon', field: 'daemonTaskDefinitionArn'},
};

function begun(noted: NotedSteps, {id, kind, region, cluster, subject, action, request, diff}: JsonObject): NotedSteps {
	const {steps, run} = noted;
	const sets = setting[textOf(kind) ?? ''];
	const isWhole = [id, region, cluster, subject].every(one => typeof one === 'string');
	if (!sets || !isWhole || run.account === undefined || run.isDemo || !isObject(request)) {
		return noted;
	}

	const place: StepPlace = {
		kind: sets.kind,
		region: textOf(region) ?? '',
		cluster: textOf(cluster) ?? '',
		name: textOf(subject) ?? '',
	};
	const {account} = run;
	const to = madeOr(request[sets.field], run);
	const before = steps.findLast(step => isAt(step, place) && step.account === account);
	const from = action === 'add' ? undefined : fromOf({to, field: sets.field, diff, before});
	if (to === undefined || from === to || (from === undefined && action !== 'add')) {
		return noted;
	}

	const step = {...place, account, to, isUnsure: true, ...(from !== undefined && {from})};
	return {steps: [...steps, step], run: {...run, open: {...run.open, [keyOf(id, run)]: step}}};
}

function keyOf(id: Json, {account = ''}: NotedSteps['run']): string {
	return `${account} ${textOf(id) ?? ''}`;
}

/** The ARN of a revision, or what the change made that a request names for it. */
function madeOr(value: Json, run: NotedSteps['run']): string | undefined {
	const text = textOf(value) ?? '';
	const {change = ''} = /^\$\{(?<change>.+)\.arn\}$/v.exec(text)?.groups ?? {};
	const arn = change === '' ? text : (run.made[keyOf(change, run)] ?? '');
	return revision.test(arn) ? arn : undefined;
}

const revision = /^arn:[\w\-]+:ecs:[\w\-]+:\d+:(?:daemon-)?task-definition\/[\w\-]+:\d+$/v;

type Stepping = {
	readonly to: string | undefined;
	readonly field: string;
	readonly diff: Json;
	readonly before: ServiceStep | undefined;
};

/** What the diff has on its left, by name or ARN; where it has nothing there, it puts back what was just set. */
function fromOf({to = '', field, diff, before}: Stepping): string | undefined {
	const line = objectsOf(diff).find(({path}) => path === field);
	const left = textOf(line?.before);
	if (line === undefined || left === undefined) {
		return line && before?.to;
	}

	const arn = left.startsWith('arn:') ? left : `${to.slice(0, to.lastIndexOf('/') + 1)}${left}`;
	return revision.test(arn) ? arn : undefined;
}

type Looking = {
	/** Of one account, the newest first. */
	readonly steps: readonly ServiceStep[];
	/** The ARN of what AWS says runs there. */
	readonly runs: string;
};

/**
The last step at a place, if what it led to is what runs there: AWS is the truth, and a journal explains. One of which
nobody knows whether it was made counts only where AWS shows that it was.
*/
export function lastStep(place: StepPlace, {steps, runs}: Looking): NotedStep | undefined {
	const last = steps.find(step => isAt(step, place) && (!step.isUnsure || step.to === runs));
	return last?.from !== undefined && last.to === runs ? {from: last.from, to: last.to} : undefined;
}

function isAt(step: StepPlace, {kind, region, cluster, name}: StepPlace): boolean {
	return step.kind === kind && step.region === region && step.cluster === cluster && step.name === name;
}
