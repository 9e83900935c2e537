import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {planCells} from '../../../../source/domain/plan/forecast/plan-cells.ts';
import {fleetChange, fleetPlan, fleetTarget} from '../../../support/fixtures/fleet-plan.ts';
import {samplePlan} from '../../sample.ts';

test('where something is missing comes first, then what is left alone, then what goes first, then the others', () => {
	deepEqual(
		planCells(fleetPlan)
			.slice(0, 5)
			.map(({region, cluster, runsOn, eligible, counts, isFirst, leftAlone}) => [
				`${region}/${cluster}`,
				`${runsOn} of ${eligible}`,
				counts.add,
				isFirst,
				leftAlone?.why,
			]),
		[
			['eu-west-1/checkout', '9 of 12', 1, false, undefined],
			['us-east-1/billing', '0 of 0', 0, false, 'foreign-agent'],
			['us-east-1/team-10', '3 of 3', 1, true, undefined],
			['eu-west-1/team-10', '120 of 120', 1, false, undefined],
			['eu-west-1/team-11', '120 of 120', 1, false, undefined],
		],
	);
});

test('a cluster with several kinds of hosts is one row, and one with nothing to change is there too', () => {
	const linux = fleetTarget('mixed', 'us-east-1');
	const windows = {...linux, id: `${linux.id}-windows`, group: {...linux.group, platform: 'windows' as const}};
	const same = fleetTarget('same', 'us-east-1', {eligible: 2});
	const changes = [linux, windows].map(target => fleetChange(target));
	const [mixed, other] = planCells(samplePlan({targets: [linux, windows, same], changes}));
	deepEqual(
		[mixed?.platforms, mixed?.eligible, mixed?.counts.add, other?.cluster, other?.counts],
		[['linux', 'windows'], 6, 2, 'same', {add: 0, change: 0, remove: 0}],
	);
});

test('a cluster of which only something is taken out is told by its changes', () => {
	const target = fleetTarget('old', 'us-east-1');
	const removal = {...fleetChange(target), action: 'remove' as const};
	deepEqual(
		planCells(samplePlan({changes: [removal]})).map(({cluster, region, counts: {remove}}) => [
			cluster,
			region,
			remove,
		]),
		[['old', 'us-east-1', 1]],
	);
});
