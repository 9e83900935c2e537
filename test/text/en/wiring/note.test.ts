import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import {inOrder, type WiringNote} from '../../../../source/domain/wiring/note.ts';
import {wiringNote} from '../../../../source/text/en/wiring/note.ts';
import {plain} from '../../../../source/text/letters/plain.ts';
import {golden} from '../../../support/golden.ts';

type Samples = {readonly [Kind in WiringNote['kind']]: ReadonlyArray<Extract<WiringNote, {readonly kind: Kind}>>};

const line = '"entryPoint": ["sh","-c","export DD_AGENT_HOST=$(…); START-COMMAND"]';

/** At least one of each kind: one without a sample does not compile. */
const samples: Samples = {
	'socket-unusable': [
		{kind: 'socket-unusable', agent: 'datadog-agent', why: 'read-only'},
		{kind: 'socket-unusable', agent: 'datadog-agent', why: 'elsewhere'},
	],
	'path-taken': [{kind: 'path-taken', container: 'web', path: '/var/run/datadog'}],
	unreachable: [
		{kind: 'unreachable', container: 'web', why: 'agent-network', hasSockets: true},
		{kind: 'unreachable', container: 'web', why: 'no-network', hasSockets: false},
	],
	'start-unknown': (['image', 'no-shell', 'windows'] as const).map(why => ({
		kind: 'start-unknown',
		container: 'web',
		why,
		line,
		needs: why === 'windows' ? 'metadata' : 'curl',
	})),
	'sockets-instead': [
		{kind: 'sockets-instead', command: ['npx', 'dd-ecs-setup', 'install', '--features=-apm,+apm-socket']},
	],
	'no-metadata': [{kind: 'no-metadata', instances: ['i-0a', 'i-0b', 'i-0c', 'i-0d']}],
	'security-group': [{kind: 'security-group', ports: ['8126/tcp', '8125/udp']}],
	'leaves-cloudwatch': [
		{kind: 'leaves-cloudwatch', container: 'web', group: '/ecs/web'},
		{kind: 'leaves-cloudwatch', container: 'web'},
	],
	'hosts-without-agent': [{kind: 'hosts-without-agent', platforms: ['windows', 'external']}],
	'start-wrapped': [
		{kind: 'start-wrapped', container: 'web', needs: 'curl'},
		{kind: 'start-wrapped', container: 'web', needs: 'jq'},
	],
	'deployment-controller': [{kind: 'deployment-controller', controller: 'CODE_DEPLOY'}],
	'no-env': [{kind: 'no-env'}],
	kept: [
		{kind: 'kept', container: 'web', variable: 'DD_AGENT_HOST', value: '10.0.0.7', wanted: '169.254.172.2'},
		{kind: 'kept', container: 'web', variable: 'DD_AGENT_HOST', wanted: '169.254.172.2'},
	],
	'logs-elsewhere': [{kind: 'logs-elsewhere', container: 'web', driver: 'awsfirelens'}],
	'no-logs': [
		{kind: 'no-logs', agent: 'datadog-agent', platform: 'linux'},
		{kind: 'no-logs', agent: 'datadog-agent', platform: 'managed-instances'},
	],
	'no-version': [{kind: 'no-version', container: 'web', image: 'acme/web:latest'}],
	'version-moves': [{kind: 'version-moves', container: 'web', version: '1.4.2'}],
	'environment-files': [{kind: 'environment-files', container: 'web'}],
	'deployed-by': [
		{kind: 'deployed-by', owner: {kind: 'terraform'}},
		{kind: 'deployed-by', owner: {kind: 'unknown'}},
	],
};

const all: readonly WiringNote[] = Object.values(samples).flat();

test('each note reads as it should', () => {
	const text = all
		.map(note => wiringNote(note).map(part => plain(part)))
		.map(lines => `${lines.join('\n  ')}\n`)
		.join('');
	equal(text, golden('text/wiring-notes.txt', text));
});

test('what keeps data from coming stands first, and nothing twice', () => {
	deepEqual(
		inOrder([...all, ...all].toReversed()).map(({kind}) => kind),
		Object.entries(samples).flatMap(([kind, notes]) => notes.map(() => kind)),
	);
});
