import {ProblemError} from '../../domain/choices/problem/problem.ts';
import {describeServices} from '../ecs/read-services.ts';
import type {Performing} from './performing.ts';
import {refusal} from './refusal.ts';

/** Names of a service that is being deleted. */
type Going = {readonly cluster: string; readonly service: string};

// A task has two minutes for its own end on EC2, and as many again until Docker and the agent have said so (ECS API,
// `stopTimeout`: at most 120 seconds). AWS's own waiter gives up after ten minutes.
const longest = 900;
const every = 5;

/**
Waits until a deleted service is INACTIVE: its last task has stopped, and nothing of it holds a port, a role or a key.
A look that AWS did not answer says nothing, and the next one is as good; one that is refused ends the waiting. What
was sent was sent: a failure from here on may have been done.
*/
export async function untilGone({connection, change, options}: Performing, {cluster, service}: Going): Promise<void> {
	const {clock} = connection;
	const signal = options.signal ?? new AbortController().signal;
	const ecs = await connection.ecs(change.region);
	const since = clock.now();
	let isNoted = false;
	for (;;) {
		const found = await look(async () => describeServices(ecs, {cluster, services: [service]}, signal));
		// With its cluster a service is gone too.
		if (found === 'gone' || (found !== 'unanswered' && found.length === 0)) {
			return;
		}

		const seconds = (clock.now() - since) / 1000;
		if (seconds >= longest) {
			throw new ProblemError({code: 'still-draining', service, seconds}, true);
		}

		if (!isNoted) {
			isNoted = true;
			options.note?.({kind: 'service-draining', service, isGoing: true});
		}

		await clock.pause(every, signal);
		if (signal.aborted) {
			throw new ProblemError({code: 'stopped'}, true);
		}
	}
}

const passing: ReadonlySet<string> = new Set(['throttled', 'unreachable', 'aws-failed', 'not-aws']);

async function look<Found>(read: () => Promise<Found>): Promise<Found | 'gone' | 'unanswered'> {
	try {
		return await read();
	} catch (error) {
		if (refusal(error, /^ClusterNotFoundException/v) !== undefined) {
			return 'gone';
		}

		if (error instanceof ProblemError && passing.has(error.problem.code)) {
			return 'unanswered';
		}

		throw error instanceof ProblemError ? new ProblemError(error.problem, true) : error;
	}
}
