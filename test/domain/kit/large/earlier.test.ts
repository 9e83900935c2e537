import {deepEqual, equal, notEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {withEarlier} from '../../../../source/domain/kit/large/earlier.ts';

const idOf = ({id}: {readonly id: string}) => id;

test('what is as it was is the earlier one, and what has moved, came or is alike by name only is the fresh one', () => {
	const earlier = ['same', 'moved', 'gone'].map(id => ({id, state: ['a', id]}));
	const fresh = [
		{id: 'came', state: ['a', 'gone']},
		{id: 'moved', state: ['b', 'moved']},
		{id: 'same', state: ['a', 'same']},
	];
	const kept = withEarlier(fresh, earlier, idOf);
	deepEqual(kept, fresh);
	equal(kept[2], earlier[0]);
	notEqual(kept[1], earlier[1]);
	equal(kept[0], fresh[0]);
});
