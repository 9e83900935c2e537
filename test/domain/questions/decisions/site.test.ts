import {equal} from 'node:assert/strict';
import {test} from 'node:test';
import {nothingObserved} from '../../../../source/domain/account/observed.ts';
import {site} from '../../../../source/domain/questions/decisions/site.ts';
import type {Situation} from '../../../../source/domain/choices/situation.ts';
import {sampleRun} from '../../sample.ts';

const situation: Situation = {
	observed: nothingObserved,
	choices: {},
	given: {entries: {}, choices: {}, approve: false},
	said: sampleRun,
	dryRun: false,
};

test('the first site is marked, and the one that knows the key once that is known', () => {
	const marked = (at: Situation) => {
		const {input} = site.ask(at);
		return input.kind === 'one' ? input.marked : undefined;
	};

	equal(marked(situation), 'datadoghq.com');
	equal(
		marked({
			...situation,
			refusal: {
				question: 'site',
				problem: {code: 'key-elsewhere', site: 'datadoghq.com', other: 'us5.datadoghq.com'},
			},
		}),
		'us5.datadoghq.com',
	);
});
