import type {SetupEvent} from '../../domain/ending/event.ts';
import type {Answers} from '../../domain/choices/answers.ts';
import {reviewOf} from '../../domain/plan/saved/review-of.ts';
import type {Resource} from '../../domain/plan/saved/resource.ts';
import type {Words} from '../../text/words.ts';
import type {Wire} from './wire.ts';
import {wireWhole} from './planned/wire-plan.ts';

/** What is written with a plan: by which run, for how long it holds, and how it is made again. */
export type Saving = {
	readonly command: Wire<'planFile'>['command'];
	readonly version: string;
	readonly run: string;
	/** Milliseconds since the epoch. */
	readonly made: number;
	readonly expires: number;
	readonly answers: Answers;
	/** Names of variables that are not among the answers, as they look like secrets. */
	readonly leftOut: readonly string[];
	readonly resources: readonly Resource[];
};

type Planned = Extract<SetupEvent, {readonly type: 'planned'}>;

/** A plan as its file has it: `plan` as scripts know it from `planned`, `review` for whoever shows it again. */
export function wireSaved({plan, again, identity}: Planned, saving: Saving, words: Words) {
	const {account, alias, arn, partition} = identity ?? plan.identity;
	const {made, expires, resources, answers, leftOut, ...by} = saving;
	return {
		v: 1,
		...by,
		made: new Date(made).toISOString(),
		expires: new Date(expires).toISOString(),
		identity: {account, alias, arn, partition},
		answers,
		leftOut,
		resources: resources.map(one => ({...one})),
		plan: wireWhole({plan, again}, words),
		review: reviewOf(plan),
	} satisfies Omit<Wire<'planFile'>, 'sum'>;
}
