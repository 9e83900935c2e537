import {equal} from 'node:assert/strict';
import {test} from 'node:test';
import {isOlder, versionOf} from '../../../source/domain/agent/image-tag.ts';

const versions = [
	['7.62.1', '7.62.1'],
	['7.62.1-jmx', '7.62.1'],
	['v7.62.1', '7.62.1'],
	['7', undefined],
	['7.62', undefined],
	['latest', undefined],
	['7.62.1x', undefined],
] as const;

for (const [tag, version] of versions) {
	test(`the version of ${tag} is ${version ?? 'unknown'}`, () => {
		equal(versionOf(tag), version);
	});
}

const ages = [
	['7.39.9', true],
	['7.40.0', false],
	['7.40.0-jmx', false],
	['7.100.0', false],
	['7.4.0', true],
	['6.99.0', true],
	['8.0.0', false],
	['7', false],
	['6', true],
	['7-jmx', false],
	['7.39', true],
	['7.40', false],
	['latest', false],
	['sha256:0123', false],
	['our-own', false],
	['20240101', false],
	['07.039.1', true],
	['7.39.99999999999999999999', false],
] as const;

for (const [tag, expected] of ages) {
	test(`${tag} is ${expected ? '' : 'not '}older than 7.40.0`, () => {
		equal(isOlder(tag, '7.40.0'), expected);
	});
}
