import {writeFile} from 'node:fs/promises';
import {hasFlag, type ChangingCommand} from '../../commands/command.ts';
import {withoutSecrets} from '../../domain/agent/read/open-answers.ts';
import {argumentsOf, type Answers} from '../../domain/choices/answers.ts';
import {flagsAbout} from '../../domain/choices/flags.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import type {PlanSaved} from '../../domain/plan/saved/plan-saved.ts';
import {program} from '../../domain/ending/next-steps/next-step.ts';
import {fingerprint} from '../../domain/kit/fingerprint.ts';
import {jsonBlocks} from '../../domain/kit/large/json-blocks.ts';
import {daysOfPlan} from '../../domain/plan/saved/saved-plan.ts';
import type {Words} from '../../text/words.ts';
import {version} from '../../version.ts';
import {fileFlags} from '../file-flags.ts';

type Planned = Extract<SetupEvent, {readonly type: 'planned'}>;

type Saving = {
	readonly file: string;
	readonly command: ChangingCommand;
	/** The id of the run. */
	readonly run: string;
	/** Milliseconds since the epoch. */
	readonly now: number;
	/** English, as whatever a machine reads. */
	readonly words: Words;
};

/** What of a run decides its plan, and how it is carried out; who signs in, and how it looks, is another run's own. */
const kept: ReadonlySet<string> = new Set([
	...flagsAbout('where', 'what', 'key', 'agent', 'removal', 'upgrade').filter(
		name => name !== 'profile' && name !== 'api-key-stdin',
	),
	'replace-instances',
	'canary',
	'concurrency',
	'fail-fast',
	'no-wait',
	'timeout',
	'no-rollback',
	'demo',
]);

/** Writes a plan into a file that `--plan` takes. Throws a ProblemError where it can't be written. */
export async function savePlan(planned: Planned, {file, command, run, now, words}: Saving): Promise<PlanSaved> {
	const {answers, resources} = planned.saving ?? {answers: {}, resources: []};
	const own: Answers = Object.fromEntries(
		Object.entries(answers).filter(([name]) => kept.has(name) && hasFlag(command, name)),
	);
	const lasting = {...withoutSecrets(own), ...(own.demo !== undefined && {demo: own.demo})};
	const expires = now + daysOfPlan * 86_400_000;
	const {wireSaved} = await import('../../front/json/wire-saved.ts');
	const saved = wireSaved(
		// What helps against a check is said as a change of these answers.
		{...planned, again: {...planned.again, answers: lasting}},
		{
			command: command.name,
			version,
			run,
			made: now,
			expires,
			answers: lasting,
			leftOut: namesIn(own).filter(name => !namesIn(lasting).includes(name)),
			resources,
		},
		words,
	);
	// Whatever reads it need not check each field: what was changed by hand, or cut off, is told by its sum.
	const whole = {...saved, sum: fingerprint(saved)};
	try {
		await writeFile(file, jsonBlocks(whole), {flag: fileFlags.replace});
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		throw new ProblemError({code: 'usage', faults: [{kind: 'unwritable-file', flag: '--out', file, why}]});
	}

	// Who signs in stands in no plan: whoever pastes the command is to come into the same account.
	// And what becomes of the plan is told on the page that has the plan.
	const {profile, report} = planned.again.answers;
	const beside = argumentsOf({...(profile !== undefined && {profile}), ...(report !== undefined && {report})});
	return {file, expires: new Date(expires).toISOString(), command: program(command.name, '--plan', file, ...beside)};
}

/** The names of the variables among answers. */
function namesIn({'env-vars': pairs}: Answers): readonly string[] {
	return typeof pairs === 'object' ? pairs.map(pair => pair.split('=', 1).join('')) : [];
}
