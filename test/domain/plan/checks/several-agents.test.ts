import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {ContainerDefinition} from '../../../../source/domain/account/task-definition.ts';
import {nothingObserved} from '../../../../source/domain/account/observed.ts';
import {plainKey} from '../../../../source/domain/plan/checks/account/keys.ts';
import {size} from '../../../../source/domain/plan/checks/hosts/size.ts';
import {image} from '../../../../source/domain/plan/checks/service/image.ts';
import type {Target} from '../../../../source/domain/plan/plan.ts';
import {sampleChoices, sampleTarget} from '../../sample.ts';

const us: ContainerDefinition = {
	name: 'us',
	image: 'public.ecr.aws/datadog/agent:7',
	cpu: 1000,
	memory: 2000,
	secrets: [{name: 'DD_API_KEY', valueFrom: 'k'}],
};
const eu: ContainerDefinition = {
	name: 'eu',
	image: 'datadog/agent:7',
	cpu: 10,
	memory: 2000,
	environment: [{name: 'DD_API_KEY', value: '********'}],
};

/** What checks find of a task with two Agents of which one was named. */
function found(container: string): readonly string[] {
	const target: Target = {
		...sampleTarget('dd'),
		container,
		definition: {family: 'dd', containerDefinitions: [us, eu]},
	};
	const input = {
		observed: nothingObserved,
		choices: sampleChoices(),
		targets: [target],
		changes: [],
		reads: [],
		now: 0,
	};
	return [plainKey, size, image].flatMap(check => check(input).map(({id, finding}) => `${id} ${finding}`));
}

test('of several Agents in a task the checks look at the one that was named', () => {
	deepEqual(
		[found('us'), found('eu')],
		[
			['plain-key ok', 'size ok', 'image ok'],
			['plain-key plain', 'size below', 'image docker-hub'],
		],
	);
});
