import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {sideBySide} from '../../../../source/setup/applying/cells/side-by-side.ts';

test('a source goes on only when what it gave was taken, and so many run at a time', async () => {
	const log: string[] = [];
	async function* source(name: string) {
		log.push(`begin ${name}`);
		yield `${name}1`;
		log.push(`on ${name}`);
		yield `${name}2`;
	}

	for await (const item of sideBySide([source('a'), source('b'), source('c')], 2)) {
		log.push(`took ${item}`);
	}

	deepEqual(log, [
		'begin a',
		'begin b',
		'took a1',
		'on a',
		'took b1',
		'on b',
		'took a2',
		'took b2',
		'begin c',
		'took c1',
		'on c',
		'took c2',
	]);
});

test('whoever stops early ends all that have begun, and begins no other', async () => {
	const log: string[] = [];
	async function* source(name: string) {
		try {
			yield name;
			yield name;
		} finally {
			log.push(`end ${name}`);
		}
	}

	const items = sideBySide([source('a'), source('b'), source('c')], 2);
	const first = await items.next();
	log.push(first.done === true ? '' : first.value);
	await items.return(undefined);
	await Promise.resolve();
	deepEqual(log, ['a', 'end a', 'end b']);
});
