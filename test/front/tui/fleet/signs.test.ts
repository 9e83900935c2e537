import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {fleetStates} from '../../../../source/domain/fleet/fleet-cell.ts';
import {fleetSign} from '../../../../source/front/tui/parts/fleet/fleet-signs.ts';
import {theme} from '../../../../source/front/tui/theme.ts';

for (const isAscii of [false, true]) {
	test(`each state has a sign of its own, one cell wide, ${isAscii ? 'in ASCII' : 'in Unicode'}`, () => {
		const signs = fleetStates.map(
			state => fleetSign(state, theme({ascii: isAscii, colour: false, motion: false})).text,
		);
		deepEqual([new Set(signs).size, signs.filter(sign => sign.length !== 1)], [fleetStates.length, []]);
	});
}
