import {deepEqual, equal} from 'node:assert/strict';
import test from 'node:test';
import type {ClusterSummary} from '../../../source/domain/account/cluster.ts';
import type {Invocation} from '../../../source/domain/choices/invocation.ts';
import {asSaid, goingBack, takingOut} from '../../../source/domain/ending/taking-out.ts';
import type {Change} from '../../../source/domain/plan/change.ts';
import type {Target} from '../../../source/domain/plan/plan.ts';
import {sampleRun, sampleTarget} from '../sample.ts';

const names = Array.from({length: 1000}, (slot, index) => `team-${String(index).padStart(3, '0')}`);

const arnOf = (name: string) => `arn:aws:ecs:us-east-1:123456789012:cluster/${name}`;

const targets = names.map(name => sampleTarget('agent', {cluster: name, clusterArn: arnOf(name)}));

function found(more: readonly string[] = []): readonly ClusterSummary[] {
	return [...names, ...more].map(name => ({
		arn: arnOf(name),
		name,
		region: 'us-east-1',
		tags: {team: name.endsWith('0') ? 'web' : 'data'},
		instanceCount: 1,
		fargateTasks: 0,
		activeServices: 0,
		capacityProviders: [],
		hasDefaultStrategy: false,
	}));
}

function run(cluster: readonly string[], intent: 'install' | 'upgrade' = 'install'): Invocation {
	return {command: {...sampleRun.command, intent}, answers: {region: ['us-east-1'], cluster}};
}

function change(kind: Change['kind'], {id, group, name}: Target): Change {
	return {
		id: `${kind}-${group.cluster}`,
		kind,
		action: kind === 'update-service' ? 'change' : 'add',
		region: group.region,
		target: id,
		subject: name,
		request: {},
		diff: [],
		needs: [],
	};
}

/** What follows the command and the region, of what leads back from these. */
function undoing(kind: Change['kind'], some: readonly Target[], invocation: Invocation, more: readonly string[] = []) {
	const plan = {changes: some.map(target => change(kind, target)), targets};
	const of = {invocation, observed: {found: found(more)}};
	const command = kind === 'create-service' ? takingOut({...plan, targets: some}, of) : goingBack(plan, of);
	return command?.slice(2).join(' ').replace('--region us-east-1 ', '');
}

test('what takes a thousand clusters out says what was said for them, where that means just these', () => {
	deepEqual(
		[
			undoing('create-service', targets, run(['all'])),
			undoing('create-service', targets, run(['team-*'])),
			undoing('create-service', targets, run(['all']), ['other'])?.length,
			undoing('create-service', targets, run(['team-*']), ['other']),
		],
		[
			'uninstall --cluster all',
			'uninstall --cluster team-*',
			'uninstall --cluster '.length + names.join(',').length,
			'uninstall --cluster team-*',
		],
	);
});

test('an upgrade of many is taken back by one rollback of the clusters that it changed', () => {
	deepEqual(
		[
			undoing('update-service', targets, run(['all'], 'upgrade')),
			undoing('update-service', targets.slice(0, 4), run(['all'], 'upgrade')),
			undoing('update-service', targets, run(['all'])),
			undoing('tag-resource', targets, run(['all'], 'upgrade')),
		],
		['rollback --cluster all', `rollback --cluster ${names.slice(0, 4).join(',')}`, undefined, undefined],
	);
});

test('a tag stands for what it means, and few clusters are named', () => {
	const web = names.filter(name => name.endsWith('0')).map(name => arnOf(name));
	const observed = {found: found()};
	deepEqual(asSaid(new Set(web), run(['tag:team=web']), observed), ['tag:team=web']);
	equal(asSaid(new Set(web.slice(1)), run(['tag:team=web']), observed), undefined);
	equal(asSaid(new Set([arnOf('team-000')]), run(['team-000*']), observed), undefined);
});
