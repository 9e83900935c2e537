import type {ECSClient} from '@aws-sdk/client-ecs';
import {ProblemError, type Problem} from '../../domain/choices/problem/problem.ts';
import type {Note} from './readable.ts';

type Failure = {
	readonly arn?: string | undefined;
	readonly reason?: string | undefined;
	readonly detail?: string | undefined;
};

type Answered = {
	readonly ecs: Pick<ECSClient, 'config'>;
	readonly operation: string;
	/** Names or ARNs. */
	readonly asked: readonly string[];
	/** The ARNs of what came. */
	readonly given: ReadonlyArray<string | undefined>;
	readonly failures: readonly Failure[] | undefined;
	readonly note?: Note;
	/** What else was read says that all of it is there. */
	readonly isThere?: boolean;
};

/**
What an answer of ECS does not give. `MISSING` is what went away between two calls, and is not there (ECS Developer
Guide, "API failure reasons"); everything else is there and was not read, and so is what the answer says nothing of.
Without anybody to tell it throws.
*/
export async function refusedInside({
	ecs,
	operation,
	asked,
	given,
	failures = [],
	note,
	isThere,
}: Answered): Promise<void> {
	const region = await ecs.config.region();
	const trace = {operation, region};
	const told = new Set([...given, ...failures.map(({arn}) => arn)].map(arn => lastOf(arn ?? '')));
	const refused = failures
		.filter(({reason}) => isThere === true || reason !== 'MISSING')
		.map(({arn = '', reason = '', detail = ''}): readonly [string, Problem] => [
			arn,
			{code: reason === 'MISSING' ? 'aws-failed' : 'aws-refused', name: reason, trace, detail},
		]);
	const untold = asked
		.filter(one => !told.has(lastOf(one)))
		.map((one): readonly [string, Problem] => [
			one,
			{code: 'not-aws', host: `ecs.${region}`, lacks: one, trace, detail: ''},
		]);
	for (const [subject, problem] of [...refused, ...untold]) {
		if (note === undefined) {
			throw new ProblemError(problem);
		}

		note(subject, problem);
	}
}

/** A name stands for its ARN, which old services have without the cluster. */
function lastOf(arn: string): string {
	return arn.split('/').at(-1) ?? arn;
}
