import {equal, ok} from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import stringWidth from 'string-width';
import {clip} from '../../../source/front/cells/clip.ts';

const cases: ReadonlyArray<readonly [text: string, cells: number, clipped: string]> = [
	['Agent 7.52.0, owned by Terraform', 32, 'Agent 7.52.0, owned by Terraform'],
	['Agent 7.52.0, owned by Terraform', 19, 'Agent 7.52.0, …'],
	['18 Linux, 2 Windows', 18, '18 Linux, …'],
	['SSM Parameter Store; the value stays there', 36, 'SSM Parameter Store'],
	['SSM Parameter Store; the value stays there', 15, 'SSM Parameter …'],
	['needs a sidecar in each task', 19, 'needs a sidecar …'],
	['datadog-agent-task', 9, 'datadog-…'],
	['결제서비스 운영', 11, '결제서비스…'],
];

for (const [text, cells, clipped] of cases) {
	test(`"${text}" in ${cells} cells ends where a word does`, () => {
		equal(clip(text, cells, '…'), clipped);
	});
}

test('a clipped phrase never takes more than its cells', () => {
	fc.assert(
		fc.property(fc.string(), fc.integer({min: 0, max: 40}), (text, cells) => {
			ok(stringWidth(clip(text, cells, '...')) <= cells);
		}),
	);
});
