import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {alikeChanges} from '../../../../source/domain/plan/order/alike-changes.ts';
import {fleetChange, fleetTarget} from '../../../support/fixtures/fleet-plan.ts';
import {added} from '../../../support/fixtures/plan.ts';

const [one, two, three, four] = ['a', 'b', 'c', 'd'].map(name => fleetChange(fleetTarget(name, 'us-east-1')));

test('changes that follow each other and differ only in where they go are one group', () => {
	const other = three && {...three, diff: [added('launch', 'EXTERNAL')]};
	const changes = [one, two, other, four].flatMap(change => change ?? []);
	deepEqual(
		alikeChanges(changes).map(group => group.map(({cluster}) => cluster)),
		[['a', 'b'], ['c'], ['d']],
	);
});

test('what has nothing to show, or is another kind of change, stands alone', () => {
	const bare = [one, two].flatMap(change => (change ? [{...change, diff: []}] : []));
	const changed = [three, four && {...four, action: 'change' as const}].flatMap(change => change ?? []);
	deepEqual(
		alikeChanges([...bare, ...changed]).map(({length}) => length),
		[1, 1, 1, 1],
	);
});
