import test from 'node:test';
import {deepEqual} from 'node:assert/strict';
import {renewed, type Renewal} from '../../../../source/domain/agent/releases/renewed.ts';

const ours = 'public.ecr.aws/datadog/agent';
const digest = `sha256:${'0f'.repeat(32)}`;

const cases: ReadonlyArray<readonly [image: string, version: string, expected: Renewal]> = [
	[ours, '7.52.0', {kind: 'fixed', version: '7.85.4'}],
	[ours, '7.52.0-servercore', {kind: 'fixed', version: '7.85.4-servercore'}],
	[ours, 'v7.52.0', {kind: 'fixed', version: 'v7.85.4'}],
	['mirror.internal:5000/datadog-agent', '7.52.0', {kind: 'fixed', version: '7.85.4'}],
	// A pin is of the image before.
	[ours, `7.52.0-jmx@${digest}`, {kind: 'fixed', version: '7.85.4-jmx'}],
	[ours, '7.85.4', {kind: 'fixed', version: '7.85.4'}],
	[ours, `7.85.4@${digest}`, {kind: 'fixed', version: `7.85.4@${digest}`}],
	[ours, '7.99.1', {kind: 'fixed', version: '7.99.1'}],
	[ours, '7', {kind: 'moving', version: '7'}],
	[ours, 'latest-jmx', {kind: 'moving', version: 'latest-jmx'}],
	[ours, '6.53.0', {kind: 'untold', version: '6.53.0', why: 'older-major'}],
	[ours, '6', {kind: 'untold', version: '6', why: 'older-major'}],
	[ours, digest, {kind: 'untold', version: digest, why: 'digest'}],
	[ours, `7@${digest}`, {kind: 'untold', version: `7@${digest}`, why: 'digest'}],
	[ours, 'nightly', {kind: 'untold', version: 'nightly', why: 'own-image'}],
	['platform/monitoring', '4.2.0', {kind: 'untold', version: '4.2.0', why: 'own-image'}],
];

for (const [image, version, expected] of cases) {
	test(`${image} at ${version} becomes ${expected.version}, ${expected.kind}`, () => {
		deepEqual(renewed({image, version}), expected);
	});
}
