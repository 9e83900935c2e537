import {commandNamed, defaultCommand, startedAs} from '../../commands/all.ts';
import {isSetup} from '../../commands/command.ts';
import {show} from '../../commands/show.ts';
import type {Invocation} from '../../domain/choices/invocation.ts';
import type {Problem} from '../../domain/choices/problem/problem.ts';
import {leftOutcomes} from '../../domain/ending/outcome.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import {program} from '../../domain/ending/next-steps/next-step.ts';
import {version} from '../../version.ts';
import {readPlan} from '../answers/read-plan.ts';

/** A saved plan as a run that made it would tell it, or why it is not shown. */
export type ShownPlan =
	| {readonly kind: 'refused'; readonly problem: Problem; readonly again: Invocation}
	| {readonly kind: 'shown'; readonly events: () => AsyncGenerator<SetupEvent>};

/** Reads a plan from its file; no account is looked at. `now` is in milliseconds. */
export async function shownPlan(file: string, now: number): Promise<ShownPlan> {
	const read = await readPlan(file, 'show');
	if (read.kind === 'faulty') {
		const again = {command: startedAs(show), answers: {}};
		return {kind: 'refused', problem: {code: 'usage', faults: [read.fault]}, again};
	}

	const {plan, reviewed} = read;
	const command = commandNamed(plan.command);
	const again = {command: command && isSetup(command) ? command : defaultCommand, answers: plan.answers};
	if (plan.version !== version) {
		const made = {plan: file, planned: plan.version, here: version} as const;
		return {kind: 'refused', problem: {code: 'plan-version', ...made, wanted: 'look'}, again};
	}

	return {
		kind: 'shown',
		async *events() {
			const {made, expires, identity} = plan;
			yield {type: 'started', command: 'show', version, checks: 'notable'};
			yield {type: 'planned', plan: reviewed, dryRun: true, identity, again};
			yield {
				type: 'plan-saved',
				file,
				made,
				expires,
				command: program(plan.command, '--plan', file),
				...(now > Date.parse(expires) && {isOver: true}),
			};
			const clusters = leftOutcomes(reviewed);
			const {changes, removals} = reviewed;
			const ofRemoval = removals && ({isRemoval: true} as const);
			const outcome = {
				kind: 'planned',
				changes: changes.length,
				detailed: false,
				...ofRemoval,
				clusters,
			} as const;
			yield {type: 'finished', outcome, seconds: 0};
		},
	};
}
