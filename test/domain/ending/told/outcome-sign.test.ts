import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {outcomeSign} from '../../../../source/domain/ending/told/outcome-sign.ts';

test('a look that found no Agent is neither good nor bad, unless something wants attention', () => {
	const sign = (agents: number, gaps: number) =>
		outcomeSign({kind: 'surveyed', clusters: [], agents, findings: {gaps, drifted: 0, unread: 0}, isCheck: false});
	deepEqual([sign(2, 0), sign(0, 0), sign(0, 3), sign(2, 3)], ['good', 'quiet', 'warn', 'warn']);
});
