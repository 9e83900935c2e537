import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {blocksOf, preferencesOf, targetsOf} from '../../../source/domain/fleet/placed-targets.ts';

const place = (account: string, region = 'us-east-1', unit = 'ou-a') => ({account, region, unit});
const units = [{id: 'ou-a', accounts: ['1', '2']}];
const service = {permissionModel: 'service-managed', units} as const;

test('accounts that are meant in the same regions go together, in whatever order they come', () => {
	const places = [place('1'), place('2', 'eu-west-1'), place('1', 'eu-west-1'), place('2'), place('3')];
	deepEqual(
		blocksOf(places).map(({accounts, regions}) => [accounts, regions]),
		[
			[
				['1', '2'],
				['us-east-1', 'eu-west-1'],
			],
			[['3'], ['us-east-1']],
		],
	);
	deepEqual(blocksOf([]), []);
});

/** What is named for accounts, by the permission model and the units that are whole. */
function targets(accounts: readonly string[], addressing: Parameters<typeof targetsOf>[1]) {
	const [block] = blocksOf(accounts.map(account => place(account)));
	return block && targetsOf(block, addressing);
}

test('a unit is named by itself only where all of its accounts are meant, and nothing but them', () => {
	const Regions = ['us-east-1'];
	const some = (Accounts: readonly string[]) => ({
		DeploymentTargets: {OrganizationalUnitIds: ['ou-a'], Accounts, AccountFilterType: 'INTERSECTION'},
		Regions,
	});
	deepEqual(
		[
			targets(['2', '1'], service),
			targets(['1'], service),
			targets(['1', '3'], service),
			targets(['1', '2'], {...service, units: []}),
			targets(['1', '2'], {...service, permissionModel: 'self-managed'}),
		],
		[
			{DeploymentTargets: {OrganizationalUnitIds: ['ou-a']}, Regions},
			some(['1']),
			some(['1', '3']),
			some(['1', '2']),
			{Accounts: ['1', '2'], Regions},
		],
	);
});

test('more accounts at a time than may fail and one need the soft mode', () => {
	const modes = [
		[1, 0],
		[2, 0],
		[6, 5],
		[7, 5],
	].map(([concurrency = 0, tolerance = 0]) => preferencesOf(['a'], {concurrency, tolerance, isParallel: false}));
	deepEqual(
		modes.map(({ConcurrencyMode}) => ConcurrencyMode),
		['STRICT', 'SOFT', 'STRICT', 'SOFT'].map(mode => `${mode}_FAILURE_TOLERANCE`),
	);
	deepEqual(preferencesOf(['b', 'a'], {concurrency: 3, tolerance: 1, isParallel: true}), {
		RegionConcurrencyType: 'PARALLEL',
		RegionOrder: ['b', 'a'],
		FailureToleranceCount: 1,
		MaxConcurrentCount: 3,
		ConcurrencyMode: 'SOFT_FAILURE_TOLERANCE',
	});
});
