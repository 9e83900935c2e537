import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {constructStack, ServiceException} from '@smithy/core/client';
import {createConfidence} from '../../../source/aws/errors/confidence.ts';
import {guard} from '../../../source/aws/pace/guard.ts';
import {createPace} from '../../../source/aws/pace/pace.ts';
import {createSilence} from '../../../source/aws/pace/silence.ts';
import {quickClock} from '../reachable.ts';

/** What AWS answers each try with: an error's name, or nothing where it is done. */
type Tries = ReadonlyArray<string | undefined>;

/** Sends requests of one operation through the guard, the SDK's repeats and a limiter: what each ended with. */
function guarded(operation: string) {
	const clock = quickClock();
	const tries: Array<string | undefined> = [];
	const client = {middlewareStack: constructStack()};
	guard(client, {
		service: 'ecs',
		region: 'us-east-1',
		pace: createPace(clock),
		silence: createSilence(),
		confidence: createConfidence(),
		write: true,
		onDate: () => undefined,
	});
	// The SDK's own repeats stand at this place, and know nothing of turns.
	client.middlewareStack.add(
		next => async input => {
			for (let left = 3; ; left -= 1) {
				try {
					return await next(input);
				} catch (error) {
					if (left === 1) {
						throw error;
					}
				}
			}
		},
		{step: 'finalizeRequest', priority: 'high', name: 'repeats'},
	);
	const send = client.middlewareStack.resolve(
		async () => {
			const name = tries.shift();
			if (name !== undefined) {
				throw new ServiceException({name, $fault: 'client', message: 'Rate exceeded', $metadata: {}});
			}

			return {output: {clusterArns: []}, response: {}};
		},
		{commandName: `${operation}Command`},
	);
	return {
		clock,
		async ask(answers: Tries): Promise<string> {
			tries.push(...answers);
			try {
				await send({input: {}});
				return 'done';
			} catch (error) {
				return error instanceof Error ? error.message : 'unknown';
			}
		},
	};
}

/** Seconds that the next hundred requests wait in all, after these tries. */
async function waited(...first: readonly Tries[]): Promise<number> {
	const {clock, ask} = guarded('ListClusters');
	for (const tries of first) {
		await ask(tries);
	}

	for (let index = 0; index < 100; index += 1) {
		await ask([undefined]);
	}

	return Math.round(clock.pauses.reduce((sum, seconds) => sum + seconds, 0) * 100) / 100;
}

test('each try that AWS throttles slows the limiter down, also where a later try is done', async () => {
	deepEqual(
		[
			await waited([undefined]),
			await waited(['ThrottlingException', undefined]),
			await waited(['ThrottlingException', 'ThrottlingException', undefined]),
			await waited(['ThrottlingException', 'ThrottlingException', 'ThrottlingException']),
		],
		[7.6, 15.99, 16.12, 16.25],
	);
});

test('what is refused for another reason slows nothing down', async () => {
	deepEqual(
		[
			await waited(['AccessDeniedException', 'AccessDeniedException', 'AccessDeniedException']),
			await waited(['ServerException', undefined]),
		],
		[7.6, 7.6],
	);
});
