import {deepEqual} from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';
import type {SetupEvent} from '../../../source/domain/ending/event.ts';
import type {ClusterOutcome} from '../../../source/domain/ending/outcome.ts';
import type {JsonObject} from '../../../source/domain/kit/json.ts';
import {wireLines} from '../../../source/front/json/wire-lines.ts';
import {en} from '../../../source/text/en.ts';

const schema: unknown = JSON.parse(
	readFileSync(new URL('../../../assets/events.schema.json', import.meta.url), 'utf8'),
);
const valid = new Ajv2020({strict: true, validateFormats: false}).compile(schema as JsonObject);

/** The lines of an event, which all satisfy the schema, without version and time. */
function linesOf(event: SetupEvent): readonly JsonObject[] {
	const all = [...wireLines(event, {words: en, now: 0})].map(text => JSON.parse(text) as JsonObject);
	deepEqual(
		all.filter(line => !valid(line)),
		[],
	);
	return all.map(({v, time, ...line}) => line);
}

function ended(count: number): readonly ClusterOutcome[] {
	return Array.from({length: count}, (_, index) => ({
		target: `target-${index}`,
		cluster: `team-${index}`,
		region: 'us-east-1',
		service: 'datadog-agent',
		kind: 'installed',
		running: 3,
		eligible: 3,
	}));
}

function finished(count: number): readonly JsonObject[] {
	return linesOf({type: 'finished', outcome: {kind: 'done', clusters: ended(count)}, seconds: 1});
}

test('the clusters of a long outcome stand one a line before the last', () => {
	const lines = finished(1001);
	const {outcome} = lines.at(-1) ?? {};
	const {clusters, listed, kind} = outcome as JsonObject;
	deepEqual(
		[lines.length, lines[1000]?.type, lines.at(-1)?.type, {clusters, listed, kind}],
		[1002, 'finished-cluster', 'finished', {clusters: [], listed: {clusters: 1001}, kind: 'done'}],
	);
	deepEqual(lines[1000], {
		type: 'finished-cluster',
		index: 1000,
		cluster: 'team-1000',
		region: 'us-east-1',
		service: 'datadog-agent',
		kind: 'installed',
		running: 3,
		eligible: 3,
	});
});

test('those of an account stand before its own end', () => {
	const lines = linesOf({
		type: 'account-finished',
		of: {account: '123456789012'},
		outcome: {kind: 'done', clusters: ended(1001)},
		seconds: 1,
	});
	deepEqual(
		[lines.at(-1)?.type, lines.every(({account}) => account === '123456789012'), lines.length],
		['account-finished', true, 1002],
	);
});

test('a short outcome is one line, with its clusters', () => {
	const lines = finished(1000);
	const {clusters, ...rest} = lines[0]?.outcome as JsonObject;
	deepEqual([lines.length, (clusters as readonly unknown[]).length, 'listed' in rest], [1, 1000, false]);
});

const arns = Array.from({length: 1001}, (_, index) => `arn:aws:ecs:us-east-1:123456789012:cluster/team-${index}`);

test('a long answer is a line, and then one for each cluster that it names or leaves out', () => {
	const leftOut = arns.map((_, index) => ({
		cluster: `web-${index}`,
		region: 'us-east-1',
		standing: 'fargate-only' as const,
	}));
	const lines = linesOf({type: 'answered', question: 'clusters', value: arns.join(','), source: 'flag', leftOut});
	deepEqual(lines[0], {
		type: 'answered',
		question: 'clusters',
		value: '',
		source: 'flag',
		leftOut: [],
		listed: {values: 1001, leftOut: 1001},
	});
	deepEqual(
		[
			lines.slice(1, 1002).map(({value}) => value),
			lines.slice(1002).map(({cluster, standing}) => [cluster, standing]),
		],
		[arns, leftOut.map(({cluster, standing}) => [cluster, standing])],
	);
});

test('a short answer is one line', () => {
	const value = arns.slice(0, 1000).join(',');
	deepEqual(linesOf({type: 'answered', question: 'clusters', value, source: 'person'}), [
		{type: 'answered', question: 'clusters', value, source: 'person'},
	]);
});
