import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import {planFleetRemoval} from '../../../source/domain/fleet/plan-fleet-removal.ts';
import type {StackInstance, StackSet} from '../../../source/domain/fleet/stack-set.ts';

const places = [
	['111111111111', 'us-east-1'],
	['111111111111', 'eu-west-1'],
	['222222222222', 'us-east-1'],
] as const;

const set: StackSet = {
	name: 'datadog-agent',
	arn: 'arn',
	region: 'us-east-1',
	permissionModel: 'service-managed',
	template: '',
	parameters: {},
	tags: {},
	isManagedExecution: true,
	units: ['ou-1'],
	instances: places.map(([account, region]): StackInstance => ({
		account,
		region,
		unit: 'ou-1',
		status: 'current',
		detail: 'succeeded',
	})),
	operations: [],
};

function removal(only?: {readonly accounts: readonly string[]; readonly regions: readonly string[]}, of = set) {
	const {changes, places: going} = planFleetRemoval(
		{
			set: of,
			isDelegate: false,
			...(only && {only}),
			retains: false,
			pace: {concurrency: 10, tolerance: 0, isParallel: false},
		},
		'run',
	);
	return {
		going: going.length,
		sent: changes.map(({kind, request, needs}) => [kind, request.DeploymentTargets, request.Regions, needs.length]),
	};
}

const some = (accounts: readonly string[]) => ({
	OrganizationalUnitIds: ['ou-1'],
	Accounts: accounts,
	AccountFilterType: 'INTERSECTION',
});

test('all stacks go in as few operations as name them, and then the set', () => {
	deepEqual(removal(), {
		going: 3,
		sent: [
			['delete-stack-instances', some(['111111111111']), ['us-east-1', 'eu-west-1'], 0],
			['delete-stack-instances', some(['222222222222']), ['us-east-1'], 1],
			['delete-stack-set', undefined, undefined, 1],
		],
	});
});

test('of some accounts or regions only their stacks go, and the set stays', () => {
	deepEqual(removal({accounts: ['222222222222'], regions: []}), {
		going: 1,
		sent: [['delete-stack-instances', some(['222222222222']), ['us-east-1'], 0]],
	});
	equal(removal({accounts: [], regions: ['eu-west-1']}).going, 1);
	deepEqual(removal({accounts: ['333333333333'], regions: []}), {going: 0, sent: []});
});

test('a set without stacks goes by itself', () => {
	deepEqual(removal(undefined, {...set, instances: []}), {
		going: 0,
		sent: [['delete-stack-set', undefined, undefined, 0]],
	});
});
