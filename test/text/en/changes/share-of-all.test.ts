import {equal} from 'node:assert/strict';
import {test} from 'node:test';
import {shareOfAll} from '../../../../source/text/en/changes/share-of-all.ts';

const share = {clusters: 10, runsOn: 127, eligible: 127, of: {clusters: 14, instances: 412}, percent: 30};
const cases: Readonly<Record<string, Parameters<typeof shareOfAll>[0]>> = {
	' (30 % of the 412 instances of all 14 clusters)': share,
	' (less than 1 % of the 412 instances of all 14 clusters)': {...share, percent: 0},
	' (0 % of the 412 instances of all 14 clusters)': {...share, runsOn: 0, percent: 0},
	' (30 %)': {...share, clusters: 14},
	'': undefined,
};
for (const [text, of] of Object.entries(cases)) {
	test(`a share is said as "${text}"`, () => {
		equal(shareOfAll(of), text);
	});
}
