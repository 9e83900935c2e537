import {equal} from 'node:assert/strict';
import {test} from 'node:test';
import {changeKinds, type Change} from '../../source/domain/plan/change.ts';
import {checkIds} from '../../source/domain/choices/problem/check-result.ts';
import {featureIds} from '../../source/domain/choices/feature-id.ts';
import {feature} from '../../source/domain/agent/features/catalogue.ts';
import {defaultSettings} from '../../source/domain/choices/choices.ts';
import type {Line} from '../../source/domain/kit/message.ts';
import type {Command} from '../../source/domain/account/repair.ts';
import type {ApplicationAdvice, Receipt} from '../../source/domain/ending/receipt.ts';
import {type Platform, platforms} from '../../source/domain/account/platform.ts';
import {featureAsks} from '../../source/domain/agent/totals.ts';
import {labelColumn, labelGaps} from '../../source/front/cells/label-column.ts';
import {checkTexts} from '../../source/text/en/checks/check-texts.ts';
import {en} from '../../source/text/en.ts';
import {plain} from '../../source/text/letters/plain.ts';
import {golden} from '../support/golden.ts';
import {ordinaryClusters} from '../support/fixtures/clusters.ts';
import {sampleRun} from '../domain/sample.ts';

function bare(lines: readonly Line[]): string {
	return lines.map(line => `  ${plain(line)}`).join('\n');
}

test('every feature says what it does, what it asks for and what it costs', () => {
	const told = featureIds.map(id => {
		const {
			label,
			aside,
			detail,
			labelled = [],
		} = en.option({
			kind: 'feature',
			id,
			locked: feature(id).standing === 'always',
			asks: featureAsks(id, ['linux', 'windows'], defaultSettings),
		});
		const below = labelColumn(labelled, labelGaps.detail).map(line => [line.label, line.text]);
		return `## ${label}  ${aside.join('  ')}\n${bare([...detail, ...below])}\n`;
	});
	const text = told.join('\n');
	equal(text, golden('text/features.txt', text));
});

test("every kind of cluster says what is on it, or why it can't be chosen", () => {
	const told = ordinaryClusters.map(facts => {
		const {label, aside, detail, cannot} = en.option({kind: 'cluster', facts});
		return `## ${label}  ${aside.join('  ')}${cannot === undefined ? '' : '  (closed)'}\n${bare(detail)}\n`;
	});
	const text = told.join('\n');
	equal(text, golden('text/clusters.txt', text));
});

test("every change is told before, while and after it's done", () => {
	const told = changeKinds.map(kind => {
		const change: Change = {
			id: kind,
			kind,
			action: 'add',
			region: 'us-east-1',
			subject: 'NAME',
			request: {},
			diff: [],
			needs: [],
		};
		const {noun, running, summary} = en.change(change);
		return `${noun} | ${running} | ${en.changeDone(change, {})} | ${summary}`;
	});
	const text = told.join('\n');
	equal(text, golden('text/changes.txt', text));
});

test('every finding of every check reads as a sentence', () => {
	const told = checkIds.map(id => {
		const {title, ok, findings} = checkTexts[id];
		const facts = {statements: ['{"Effect":"Allow"}']};
		const lines = Object.entries(findings).map(([finding, says]) => {
			const {fixes} = en.check({id, finding, facts, verdict: 'warn', subject: ''}, sampleRun);
			return [`  ${finding}: ${says(name => `<${name}>`)}.`, ...fixes.map(({text}) => plain(text))].join(' ');
		});
		return [`## ${title}`, `  ok: ${ok}`, ...lines, ''].join('\n');
	});
	const text = told.join('\n');
	equal(text, golden('text/checks.txt', text));
});

test('the receipt says what applications need on every platform, by address and by socket', () => {
	const hosts = [
		'instance-address',
		'windows-metadata-file',
		'daemon-address',
		'windows-address',
		'metadata-file',
		undefined,
	] as const;
	const apps = hosts.map((agentHost, index): ApplicationAdvice => ({
		platform: platforms[index % platforms.length] ?? 'linux',
		networkMode: 'bridge',
		features: ['apm', 'logs'],
		environment:
			agentHost === undefined ? {DD_TRACE_AGENT_URL: 'unix:///var/run/datadog/apm.socket'} : {DD_ENV: 'prod'},
		...(agentHost === undefined ? {mount: '/var/run/datadog'} : {agentHost}),
	}));
	const special: readonly ApplicationAdvice[] = [
		{...reached('linux', 'instance-address'), networkMode: 'host', inHostNetwork: {DD_AGENT_HOST: '127.0.0.1'}},
		{...reached('linux', 'none'), networkMode: 'awsvpc', instead: sampleAgain},
		{...reached('windows', 'none'), networkMode: 'awsvpc', features: ['apm'], instead: sampleAgain},
		{...reached('linux', 'instance-address'), withoutMetadata: ['i-0ab12c', 'i-0ff93e']},
		{...reached('windows', 'windows-address'), withoutMetadata: []},
	];
	const receipt: Receipt = {
		site: 'us5.datadoghq.com',
		services: [],
		applications: [...apps, ...special],
		watch: ['npx', 'dd-ecs-setup', '--cluster', 'my shop'],
		next: ['npx', 'dd-ecs-setup', 'next', '--cluster', 'my shop'],
		again: ['npx', 'dd-ecs-setup', '--cluster', 'my shop', '--yes'],
		isDemo: false,
		undo: [['aws', 'ecs', 'delete-service', '--service', 'datadog-agent']],
		exposed: [
			{
				definition: 'agent:3',
				take: [
					['aws', 'ecs', 'deregister-task-definition', '--task-definition', 'agent:3'],
					['aws', 'ecs', 'delete-task-definitions', '--task-definitions', 'agent:3'],
				],
				list: ['aws', 'ecs', 'list-task-definitions', '--family-prefix', 'agent'],
			},
		],
	};
	const text = en
		.receipt(receipt)
		.map(({title, lines}) => `## ${title}\n${bare(lines)}\n`)
		.join('\n');
	equal(text, golden('text/receipt.txt', text));
	// With a file that has it all.
	const brief = en
		.receipt(receipt, '/state/run applications.md')
		.filter(({title}) => title === 'Applications')
		.map(({lines}) => `${bare(lines)}\n`)
		.join('\n');
	equal(brief, golden('text/receipt-brief.txt', brief));
});

const sampleAgain: Command = ['npx', 'dd-ecs-setup', 'install', '--features', '-apm,+apm-socket'];

function reached(platform: Platform, agentHost: ApplicationAdvice['agentHost']): ApplicationAdvice {
	return {
		platform,
		networkMode: 'bridge',
		features: ['apm', 'logs'],
		environment: {},
		...(agentHost !== undefined && {agentHost}),
	};
}

test('an answer is a line or two: of more than eight parts seven are named', () => {
	equal(
		en.answer('features', featureIds.join(',')),
		`Features: ${featureIds.slice(0, 6).join(', ')}, ${featureIds[6]} and ${featureIds.length - 7} more`,
	);
	equal(en.answer('features', featureIds.slice(0, 8).join(',')), `Features: ${featureIds.slice(0, 8).join(', ')}`);
	equal(en.answer('settings', 'cpu=256, memory=512'), 'Settings: cpu=256, memory=512');
});
