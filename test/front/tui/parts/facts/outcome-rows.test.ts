import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {ClusterOutcome} from '../../../../../source/domain/ending/outcome.ts';
import {outcomeRows} from '../../../../../source/front/tui/parts/facts/outcome-rows.ts';
import {theme} from '../../../../../source/front/tui/theme.ts';
import {en} from '../../../../../source/text/en.ts';

const plain = theme({ascii: false, colour: false, motion: false});

const installed: ClusterOutcome = {
	target: 'a',
	cluster: 'shop',
	region: 'us-east-1',
	service: 'datadog-agent',
	kind: 'installed',
	running: 2,
	eligible: 2,
};
const left: ClusterOutcome = {
	...installed,
	target: 'b',
	cluster: 'web',
	service: 'dd',
	kind: 'left-alone',
	why: 'name-taken',
};

function said(...clusters: readonly ClusterOutcome[]): readonly string[] {
	const services = [{cluster: 'shop', region: 'us-east-1', name: 'datadog-agent', running: 2, eligible: 2}];
	const receipt = {site: 'datadoghq.com', services, applications: [], again: [], undo: [], isDemo: false} as const;
	const rows = outcomeRows(
		{type: 'finished', outcome: {kind: 'done', clusters}, receipt, seconds: 1},
		{words: {...en, receipt: () => []}, theme: plain, width: 100},
	);
	return rows.map(row => row.map(({text}) => text).join('')).filter(Boolean);
}

test('where the Agent runs everywhere only what was left alone is said at the end', () => {
	deepEqual(
		[said(installed), said(installed, left)],
		[[], ["web: left alone, because dd isn't ours and has the name that ours would take"]],
	);
});
