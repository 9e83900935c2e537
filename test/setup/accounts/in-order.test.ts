import {deepEqual} from 'node:assert/strict';
import test from 'node:test';
import type {SetupEvent} from '../../../source/domain/ending/event.ts';
import {inOrder, type Turned} from '../../../source/setup/accounts/in-order.ts';

function reading(subject: string): SetupEvent {
	return {type: 'reading', what: 'clusters', subject};
}

/** What is taken and asked, as it happens; the first part needs longer than the others. */
async function heard(parts: ReadonlyArray<Turned<string>>, log: string[]): Promise<readonly string[]> {
	const events = inOrder(parts);
	for (;;) {
		const next = await events.next();
		if (next.done === true) {
			return next.value;
		}

		log.push(`take ${'subject' in next.value ? next.value.subject : ''}`);
		// Whoever writes it down needs a while.
		await new Promise<void>(resolve => {
			setImmediate(resolve);
		});
		log.push('taken');
	}
}

test('a part asks when its turn has come and all that it told before was taken', async () => {
	const log: string[] = [];
	const part = (name: string): Turned<string> =>
		async function* (turn) {
			yield reading(`${name}1`);
			yield reading(`${name}2`);
			await turn();
			log.push(`ask ${name}`);
			yield reading(`${name}3`);
			await turn();
			log.push(`ask ${name} again`);
			return name;
		};

	const one = (name: string) => [
		`take ${name}1`,
		'taken',
		`take ${name}2`,
		'taken',
		`ask ${name}`,
		`take ${name}3`,
		'taken',
		`ask ${name} again`,
	];
	deepEqual(
		[await heard([part('a'), part('b')], log), log],
		[
			['a', 'b'],
			[...one('a'), ...one('b')],
		],
	);
});
