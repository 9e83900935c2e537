import {deepEqual, equal, notEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {createSharing} from '../../../../source/domain/kit/large/sharing.ts';

test('equal things are one, the first that came', () => {
	const share = createSharing();
	const attributes = {'ecs.os-type': 'linux', 'ecs.ami-id': 'ami-1'};
	const ports = [22, 2375];
	equal(share(attributes), attributes);
	equal(share({'ecs.os-type': 'linux', 'ecs.ami-id': 'ami-1'}), attributes);
	equal(share(ports), ports);
	equal(share([22, 2375]), ports);
});

test('what differs stays apart', () => {
	const share = createSharing();
	const kinds: readonly unknown[] = [{}, [], '', '{}', '[]', {a: '1'}, {a: 1}, ['1'], [1], '1', 1, true, undefined];
	const twice = [...kinds, ...kinds];
	deepEqual(
		twice.map(one => share(one)),
		twice,
	);
});

test('one look shares nothing with another', () => {
	const ports = [22];
	equal(createSharing()(ports), ports);
	notEqual(createSharing()([22]), ports);
});
