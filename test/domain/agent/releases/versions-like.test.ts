import test from 'node:test';
import {deepEqual} from 'node:assert/strict';
import {versionsLike} from '../../../../source/domain/agent/releases/versions-like.ts';

const tags = ['6.53.0', '7.9.0', '7.85.4', '7.85.4-jmx', '7.86.0-rc.1', '7.85.10', '7', 'latest', '7.85', '70.1.0'];

const cases = [
	['7', ['7.85.10', '7.85.4', '7.9.0']],
	['7.85', ['7.85.10', '7.85.4']],
	['7-jmx', ['7.85.4-jmx']],
	['latest', ['70.1.0', '7.85.10', '7.85.4', '7.9.0', '6.53.0']],
	['latest-fips', []],
	['nightly', []],
] as const;

for (const [tag, expected] of cases) {
	test(`${tag} may mean ${expected.length === 0 ? 'none of them' : expected.join(', ')}`, () => {
		deepEqual(versionsLike(tag, tags), expected);
	});
}
