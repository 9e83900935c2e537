import {deepEqual, ok} from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {filledSlots, seatedClusters, seatedIn} from '../../../source/domain/fleet/filled-slots.ts';
import {roomFor, slotsIn, widened} from '../../../source/domain/fleet/room.ts';
import {canonical} from '../../../source/domain/kit/canonical.ts';
import {anyClusters, slotsOf} from '../../support/fleet/any-fleet.ts';

test('a cluster never changes its slot, whatever comes and goes, and none is left standing', () => {
	fc.assert(
		fc.property(fc.array(anyClusters, {minLength: 1, maxLength: 6}), days => {
			let today: Readonly<Record<string, string>> = {};
			for (const clusters of days) {
				const slots = slotsOf(widened(roomFor([{clusters, today}]), slotsIn(today)));
				const values = filledSlots(clusters, slots, today);
				deepEqual(
					new Set(seatedClusters(slots, values).map(one => canonical(one))),
					new Set(clusters.map(one => canonical(one))),
				);
				for (const [name, cluster] of Object.entries(today)) {
					const isStays = clusters.some(one => one.name === cluster);
					ok(!isStays || cluster === '' || values[name] === cluster, `${cluster} in ${name}`);
					// Its service can't be replaced by one on another cluster.
					ok(
						name.startsWith('Providers') || cluster === '' || ['', cluster].includes(values[name] ?? ''),
						name,
					);
				}

				deepEqual(slotsIn(values), slots);
				today = values;
			}
		}),
	);
});

test('a cluster that another hand put into two slots keeps the first', () => {
	const slots = slotsOf({linux: 2});
	const values = filledSlots([{name: 'a', platform: 'linux'}], slots, {ClusterLinux1: 'a', ClusterLinux2: 'a'});
	deepEqual([values, seatedIn(slots, values)], [{ClusterLinux1: 'a', ClusterLinux2: ''}, ['a']]);
});

test('platforms have slots apart, and providers go with their cluster', () => {
	const providers = ['arn:one', 'arn:two'];
	const clusters = [
		{name: 'm', platform: 'managed-instances', providers},
		{name: 'w', platform: 'windows'},
	] as const;
	deepEqual(filledSlots(clusters, slotsOf({linux: 1, windows: 1, 'managed-instances': 2}), undefined), {
		ClusterLinux1: '',
		ClusterWindows1: 'w',
		ClusterManaged1: 'm',
		ProvidersManaged1: 'arn:one,arn:two',
		ClusterManaged2: '',
		ProvidersManaged2: '',
	});
});

test('there is room for a cluster of Linux where none is known', () => {
	deepEqual(
		[
			roomFor([]),
			roomFor([{clusters: []}]),
			roomFor([{clusters: [{name: 'w', platform: 'windows'}]}, {clusters: []}]),
		],
		[{linux: 1}, {linux: 1}, {windows: 1}],
	);
});
