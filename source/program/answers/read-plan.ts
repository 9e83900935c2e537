import {unreadableBy, type Unreadable, type UsageFault} from '../../domain/choices/problem/usage-fault.ts';
import {fingerprint} from '../../domain/kit/fingerprint.ts';
import type {Json} from '../../domain/kit/json.ts';
import {planOf, type Review, type Told} from '../../domain/plan/saved/review-of.ts';
import type {Plan} from '../../domain/plan/plan.ts';
import type {SavedPlan} from '../../domain/plan/saved/saved-plan.ts';
import {bytesOf} from './bytes-of.ts';
import {decoded} from './decoded.ts';

/** A plan from a file: what is compared with it, and the plan as it was reviewed. */
export type ReadPlan =
	| {
			readonly kind: 'read';
			readonly plan: SavedPlan;
			readonly reviewed: Plan;
			/** The fingerprint of the whole file. */
			readonly sum: string;
	  }
	| {readonly kind: 'faulty'; readonly fault: UsageFault};

/** What stands in the file; whether it is that is told by its sum. */
type Written = Omit<SavedPlan, 'changes' | 'targets' | 'leftAlone'> & {
	readonly v: number;
	readonly sum: string;
	readonly plan: {readonly changes: readonly Told[]};
	readonly review: Review;
};

/** In bytes. The plan of a thousand clusters takes a tenth of it. */
const longest = 200_000_000;

/** Reads the file that `--plan` or `show` names. `flag` is how it was named. */
export async function readPlan(file: string, flag: string): Promise<ReadPlan> {
	const faulty = (why: Unreadable): ReadPlan => ({kind: 'faulty', fault: {kind: 'unreadable-file', flag, file, why}});
	let written: Written | undefined;
	try {
		const bytes = await bytesOf(file, longest);
		if (bytes.length > longest) {
			return faulty({kind: 'too-long'});
		}

		if (bytes.length === 0) {
			return faulty({kind: 'empty'});
		}

		written = whole(JSON.parse(decoded(bytes)));
	} catch (error) {
		// A parser's message repeats what stands in the file.
		return faulty(error instanceof SyntaxError ? {kind: 'no-plan'} : unreadableBy(error));
	}

	if (!written) {
		return faulty({kind: 'no-plan'});
	}

	const {v, plan, review, sum, ...saved} = written;
	const reviewed = planOf(review, plan.changes);
	return {
		kind: 'read',
		plan: {
			...saved,
			changes: plan.changes,
			targets: reviewed.targets.map(({id, forecast: {eligible, runsOn}}) => ({id, eligible, runsOn})),
			leftAlone: reviewed.leftAlone.map(({target}) => target),
		},
		reviewed,
		sum,
	};
}

/** Nothing where it is another file, or was changed since it was saved. */
function whole(value: unknown): Written | undefined {
	if (typeof value !== 'object' || value === null || !('sum' in value)) {
		return undefined;
	}

	const {sum, ...written} = value;
	return 'v' in written && written.v === 1 && fingerprint(written as Json) === sum
		? // What made the sum wrote these fields.
			({...written, sum} as unknown as Written)
		: undefined;
}
