import {ok, refused} from '../../choices/problem/checked.ts';
import {oneOf} from '../../choices/problem/expected.ts';
import type {Situation} from '../../choices/situation.ts';
import {essentialContainers, workloadContainers} from '../../wiring/workload-containers.ts';
import type {Decision} from './draft.ts';
import {chosenWorkload} from './service.ts';

/** Which containers of the service are applications; only one that its tasks end with is evident. */
export const containers: Decision<'containers'> = {
	id: 'containers',
	step: 'service',
	wanted: ({choices}) => choices.service !== undefined,
	evident(situation) {
		const names = essential(situation);
		return names.length === 1 && situation.given.entries.containers === undefined ? names : undefined;
	},
	ask(situation) {
		const workload = chosenWorkload(situation);
		const definition = workload?.registered?.definition;
		const all = definition?.containerDefinitions ?? [];
		// What is no application by its looks may be one all the same, to whoever names it.
		const shown = definition ? workloadContainers(definition) : [];
		const names = all.map(({name}) => name);
		return {
			id: 'containers',
			step: 'service',
			flags: ['--container'],
			about: workload ? [workload.service.serviceName] : [],
			input: {
				kind: 'many',
				options: (shown.length > 0 ? shown : all).map(({name, image}) => ({
					id: name,
					selectable: true,
					subject: {kind: 'container', name, image},
				})),
				chosen: essential(situation),
				of(ids) {
					const wrong = ids.find(id => !names.includes(id));
					if (ids.length === 0) {
						return refused({code: 'nothing-selected', question: 'containers'});
					}

					return wrong === undefined
						? ok([...new Set(ids)])
						: refused({code: 'invalid-setting', field: 'container', value: wrong, expected: oneOf(names)});
				},
			},
		};
	},
};

function essential(situation: Situation): readonly string[] {
	const definition = chosenWorkload(situation)?.registered?.definition;
	return definition ? essentialContainers(definition).map(({name}) => name) : [];
}
