import {ok, refused} from '../../choices/problem/checked.ts';
import {oneOf} from '../../choices/problem/expected.ts';
import {nearest} from '../../kit/nearest.ts';
import {defaultSite, parseSite, sites} from '../../account/site.ts';
import {todayOn} from '../../found/today.ts';
import type {Decision} from './draft.ts';

/** Which Datadog site the account is on; US1 unless said otherwise, as in the Agent itself. */
export const site: Decision<'site'> = {
	id: 'site',
	step: 'key',
	wanted: () => true,
	ask(situation) {
		const there = todayOn(situation).site ?? defaultSite;
		const {refusal} = situation;
		return {
			id: 'site',
			step: 'key',
			flags: ['--site'],
			fallback: there,
			input: {
				kind: 'one',
				// A key that another site knows says which one is meant.
				marked: refusal?.problem.code === 'key-elsewhere' ? refusal.problem.other : there,
				options: sites.map(name => ({id: name, selectable: true, subject: {kind: 'site', site: name}})),
				of(id) {
					// Takes addresses too, as people copy them from a browser.
					const parsed = parseSite(id);
					const near = nearest(id, sites);
					return parsed === undefined
						? refused({
								code: 'invalid-setting',
								field: 'site',
								value: id,
								expected: oneOf(near === undefined ? sites : [near]),
							})
						: ok(parsed);
				},
			},
		};
	},
};
