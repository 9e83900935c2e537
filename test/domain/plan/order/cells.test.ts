import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {Change} from '../../../../source/domain/plan/change.ts';
import {cellsOf} from '../../../../source/domain/plan/order/cells.ts';

function change(id: string, needs: readonly string[], clusterArn?: string): Change {
	return {
		id,
		kind: 'create-service',
		action: 'add',
		region: 'us-east-1',
		subject: id,
		request: {},
		diff: [],
		needs,
		...(clusterArn !== undefined && {clusterArn, target: `${clusterArn}-agent`}),
	};
}

test('what clusters share comes before them, and what needs one of them, or two, after all', () => {
	const changes = [
		change('secret', []),
		change('revision', ['secret']),
		change('one', ['revision'], 'a'),
		change('two', ['revision'], 'b'),
		change('one-more', ['one'], 'a'),
		change('across', ['two'], 'a'),
		change('role-gone', ['one', 'two']),
		change('after-that', ['role-gone'], 'b'),
	];
	const {shared, cells, last} = cellsOf({changes, targets: []});
	const ids = (all: readonly Change[]) => all.map(({id}) => id);
	deepEqual(
		[ids(shared), cells.map(cell => [cell.clusterArn, ids(cell.changes)]), ids(last)],
		[
			['secret', 'revision'],
			[
				['a', ['one', 'one-more']],
				['b', ['two']],
			],
			['across', 'role-gone', 'after-that'],
		],
	);
});
