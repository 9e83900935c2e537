import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {Rollout} from '../../../../source/domain/choices/problem/rollout.ts';
import type {JsonObject} from '../../../../source/domain/kit/json.ts';
import type {Change} from '../../../../source/domain/plan/change.ts';
import {puttingBack} from '../../../../source/domain/plan/back/putting-back.ts';
import {sampleCluster, sampleService, sampleTarget} from '../../sample.ts';

const target = sampleTarget('agent');
const service = sampleService({serviceName: 'agent'});
const cluster = sampleCluster({daemonServices: [service]});
const at = {cluster: cluster.arn, service: 'agent'};
const back = 'roll-back-us-east-1-shop-agent';

function change(kind: Change['kind'], request: JsonObject): Change {
	return {
		id: kind,
		kind,
		action: 'change',
		region: 'us-east-1',
		target: target.id,
		subject: 'agent',
		request,
		diff: [],
		needs: [],
	};
}

const tagged = change('tag-resource', {resourceArn: service.serviceArn, tags: [{key: 'x', value: 'y'}]});
const untagged = {resourceArn: service.serviceArn, tagKeys: ['x']};
const revision = change('update-service', {...at, taskDefinition: 'new'});
const constraints = {...at, taskDefinition: 'new', placementConstraints: [{type: 'distinctInstance'}]};
const asBefore = {...at, taskDefinition: service.taskDefinition};

const cases: ReadonlyArray<
	readonly [
		what: string,
		verdict: Rollout['verdict'],
		done: readonly Change[],
		put: ReadonlyArray<readonly unknown[]>,
	]
> = [
	[
		'an update with tags: the update first, then the tags',
		'failing',
		[revision, tagged],
		[
			[back, asBefore, []],
			[`${back}-untag-resource`, untagged, [back]],
		],
	],
	['a service that was made stays', 'failing', [change('create-service', at)], []],
	[
		'after a rollback of AWS, the tags',
		'rolled-back',
		[revision, tagged],
		[[`${back}-untag-resource`, untagged, []]],
	],
	[
		'after a rollback of AWS, constraints too, which need a deployment',
		'rolled-back',
		[change('update-service', constraints)],
		[[back, {...asBefore, placementConstraints: [], forceNewDeployment: true}, []]],
	],
];

for (const [what, verdict, done, put] of cases) {
	test(`putting back ${what}`, () => {
		deepEqual(
			puttingBack({target, done, cluster, verdict}).map(({id, request, needs}) => [id, request, needs]),
			put,
		);
	});
}
