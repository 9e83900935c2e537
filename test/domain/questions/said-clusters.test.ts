import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {nothingObserved} from '../../../source/domain/account/observed.ts';
import {argumentsOf, type Answers} from '../../../source/domain/choices/answers.ts';
import {invocationOf} from '../../../source/domain/questions/invocation-of.ts';
import {inOrder} from '../../../source/domain/kit/sorted.ts';
import {filtersOf} from '../../../source/domain/kit/called.ts';
import {clusters as decision} from '../../../source/domain/questions/decisions/where/clusters.ts';
import {parse} from '../../../source/options.ts';
import {install} from '../../../source/commands/install.ts';
import {sampleCluster, sampleInstance} from '../sample.ts';
import {situation} from './asking.ts';

function cluster(name: string, region: string, team: string, hasHosts = true) {
	return sampleCluster({
		arn: `arn:aws:ecs:${region}:123456789012:cluster/${name}`,
		name,
		region,
		tags: {team},
		instances: hasHosts ? [sampleInstance(name)] : [],
	});
}

const found = [
	...['web-1', 'web-2', 'web-3', 'web-4', 'web-5'].map(name => cluster(name, 'us-east-1', 'web')),
	...['data-1', 'data-2', 'web-1'].map(name => cluster(name, 'eu-west-1', 'data')),
	cluster('web-empty', 'us-east-1', 'web', false),
];
const observed = {...nothingObserved, regions: [{region: 'us-east-1'}, {region: 'eu-west-1'}], found, clusters: found};
const open = found.filter(({instances}) => instances.length > 0).map(({arn}) => arn);

/** The run again, after these were chosen, by these filters. */
function again(chosen: readonly string[], filters?: readonly string[], said: Answers = {}): Answers {
	const named = filtersOf(chosen, filters);
	const asked = situation({
		observed,
		choices: {clusters: chosen, regions: ['us-east-1', 'eu-west-1']},
		said: {command: install, answers: {...said, ...(named && {cluster: named})}},
	});
	return invocationOf(asked).answers;
}

const ofTeam = found.filter(({tags, instances}) => tags.team === 'web' && instances.length > 0).map(({arn}) => arn);

for (const [how, chosen, filters, expected] of [
	['a tag that was filtered by', ofTeam, ['tag:team=web'], ['tag:team=web']],
	['a text that was filtered by', ofTeam, ['*web-*', 'tag:team=web'], undefined],
	['all of them one by one', open, undefined, ['all']],
	['a filter that means one more', ofTeam.slice(1), ['tag:team=web'], ['web-2', 'web-3', 'web-4', 'web-5']],
	['a filter that is not all of it', [...ofTeam.slice(1), open.at(-1) ?? ''], ['web-?'], undefined],
	['few of them by a filter', ofTeam.slice(1, 2), ['*web-2*'], ['web-2']],
] as const) {
	test(`what is printed chooses the same clusters: ${how}`, () => {
		const answers = again(chosen, filters);
		const parsed = parse(['install', ...argumentsOf({cluster: answers.cluster ?? []})], {}, []);
		const entry = parsed.kind === 'run' ? parsed.options.given.entries.clusters?.entry : undefined;
		const looked = {...observed, found: found.filter(({region}) => [answers.region].flat().includes(region))};
		const {input} = decision.ask(situation({observed: looked, choices: {}}));
		const meant = input.kind === 'many' && Array.isArray(entry) ? input.of(entry.map(String)) : undefined;
		deepEqual(meant?.kind === 'ok' && meant.value.toSorted(inOrder), chosen.toSorted(inOrder));
		if (expected) {
			deepEqual(answers.cluster, expected);
		}
	});
}

test('more names than three stand in one value', () => {
	deepEqual(
		[argumentsOf({cluster: ['a', 'b', 'c']}), argumentsOf({cluster: ['a', 'b', 'c', 'd']})],
		[
			['--cluster', 'a', '--cluster', 'b', '--cluster', 'c'],
			['--cluster', 'a,b,c,d'],
		],
	);
});
