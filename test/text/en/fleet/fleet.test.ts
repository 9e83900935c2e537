import {test} from 'node:test';
import {deepEqual} from 'node:assert/strict';
import {fleet} from '../../../../source/commands/fleet.ts';
import {languages} from '../../../../source/domain/choices/language.ts';
import {wordsIn} from '../../../../source/text/languages.ts';
import {seenFleet} from '../../../support/fixtures/fleets.ts';

test('another word of a fleet gets no page of this one: it would be written over it', async () => {
	const run = {
		command: {...fleet, action: 'status'},
		answers: {'stack-set': 'agents', report: 'status.html', check: true},
	} as const;
	const commands = await Promise.all(
		languages.map(async language => (await wordsIn(language)).fleet.next(seenFleet, run).command),
	);
	deepEqual(
		commands,
		languages.map(() => 'npx dd-ecs-setup fleet apply --stack-set agents'),
	);
});
