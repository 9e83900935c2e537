import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {ContainerDefinition} from '../../../../source/domain/account/task-definition.ts';
import {mergeDefinition} from '../../../../source/domain/plan/merge/merge.ts';

const agent7 = 'public.ecr.aws/datadog/agent:7';
const agent5 = 'datadog/docker-dd-agent:latest';
const inClear = (...names: readonly string[]) => ({environment: names.map(name => ({name, value: 'k'}))});
const inSecret = (name: string, valueFrom = 's') => ({secrets: [{name, valueFrom}]});

type Names = readonly [environment: readonly string[], secrets: readonly string[]];
type Container = Partial<ContainerDefinition>;

function of(container: Container, image = agent7) {
	return {family: 'f', containerDefinitions: [{name: 'a', image, ...container}]};
}

type Case = readonly [
	what: string,
	theirs: ReturnType<typeof of>,
	today: ReturnType<typeof of>,
	ours: ReturnType<typeof of>,
	names: Names,
];

const cases: readonly Case[] = [
	[
		'moved: no variable stays, whatever it was called',
		of(inClear('DD_API_KEY', 'API_KEY')),
		of(inClear('DD_API_KEY')),
		of(inSecret('DD_API_KEY')),
		[[], ['DD_API_KEY']],
	],
	[
		'moved under the old name in the old image',
		of(inClear('API_KEY'), agent5),
		of(inClear('DD_API_KEY'), agent5),
		of(inSecret('DD_API_KEY'), agent5),
		[[], ['API_KEY']],
	],
	[
		'moved under the new name in the old image that had it so',
		of(inClear('DD_API_KEY'), agent5),
		of(inClear('DD_API_KEY'), agent5),
		of(inSecret('DD_API_KEY'), agent5),
		[[], ['DD_API_KEY']],
	],
	[
		'moved, and the image is a new one',
		of(inClear('API_KEY'), agent5),
		of(inClear('DD_API_KEY'), agent5),
		of(inSecret('DD_API_KEY'), agent7),
		[[], ['DD_API_KEY']],
	],
	[
		'kept, and the image is a new one, which does not read the old name',
		of(inClear('API_KEY'), agent5),
		of({}, agent5),
		of({}, agent7),
		[['DD_API_KEY'], []],
	],
	[
		'kept in a secret, and the image is a new one',
		of(inSecret('API_KEY'), agent5),
		of(inSecret('DD_API_KEY'), agent5),
		of(inSecret('DD_API_KEY'), agent7),
		[[], ['DD_API_KEY']],
	],
	[
		'another secret in the old image',
		of(inSecret('API_KEY'), agent5),
		of(inSecret('DD_API_KEY'), agent5),
		of(inSecret('DD_API_KEY', 'other'), agent5),
		[[], ['API_KEY']],
	],
	['kept as it is', of(inClear('API_KEY'), agent5), of({}, agent5), of({}, agent5), [['API_KEY'], []]],
];

for (const [what, theirs, today, ours, names] of cases) {
	test(`the key is ${what}`, () => {
		const merged = mergeDefinition({ours, theirs, today});
		const [{environment = [], secrets = []} = {}] = merged.containerDefinitions;
		deepEqual([environment.map(({name}) => name), secrets.map(({name}) => name)], names);
	});
}
