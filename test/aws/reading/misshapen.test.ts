import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import {DescribeClustersCommand} from '@aws-sdk/client-ecs';
import {lacking} from '../../../source/aws/reading/answers.ts';
import {allPages} from '../../../source/aws/reading/pages.ts';
import {circular, misshapen} from '../../../source/aws/reading/misshapen.ts';

const {schema} = new DescribeClustersCommand({});
const answer = Array.isArray(schema) ? (schema.at(-1) as unknown) : undefined;
const clusterArn = 'arn:aws:ecs:us-east-1:123456789012:cluster/shop-prod';

const shapes: ReadonlyArray<readonly [string, NonNullable<unknown>, string | undefined]> = [
	['an empty list', {clusters: [], failures: []}, undefined],
	['what is new in the API', {clusters: [{clusterArn, newField: {of: 'AWS'}}]}, undefined],
	['nothing in a field', {clusters: [{clusterArn, tags: null}]}, undefined],
	['nothing in a list', {clusters: [{clusterArn}, null]}, 'clusters[1]'],
	['an object for a list', {clusters: {}}, 'clusters'],
	['a text for a list', {clusters: clusterArn}, 'clusters'],
	['a text for an object', {clusters: [clusterArn]}, 'clusters[0]'],
	['a number for a text', {clusters: [{clusterArn: 7}]}, 'clusters[0].clusterArn'],
	['an object for a list deep inside', {clusters: [{clusterArn, tags: {}}]}, 'clusters[0].tags'],
];

for (const [name, output, wrong] of shapes) {
	test(`an answer with ${name}`, () => {
		equal(misshapen(answer, output), wrong);
	});
}

test('an answer lacks what nothing in its list may be without', () => {
	deepEqual(
		[
			{},
			{clusters: []},
			{clusters: [{clusterArn}]},
			{clusters: [{clusterArn}, {}]},
			{clusters: [{clusterArn: ''}]},
		].map(output => lacking('ecs:DescribeClusters', output)),
		['clusters', undefined, undefined, 'clusters.clusterArn', 'clusters.clusterArn'],
	);
});

test('a list that goes on where it has been before has no end', async () => {
	const answers: ReadonlyArray<Readonly<Record<string, string>>> = [
		{nextToken: 'a'},
		{NextToken: 'b'},
		{Marker: 'c'},
		{Marker: 'b'},
		{},
	];
	const found: Array<string | undefined> = [];
	await allPages(async () => {
		const next = answers[found.length] ?? {};
		found.push(circular(next));
		return {items: [], next: Object.values(next)[0]};
	});
	deepEqual(found, [undefined, undefined, undefined, 'Marker', undefined]);
});

test('what one list has followed is no circle in another', async () => {
	const read = async () =>
		allPages(async token => ({items: [circular({nextToken: 'a'})], next: token === undefined ? 'b' : ''}));
	deepEqual(
		await Promise.all([read(), allPages(async token => ({items: [], next: token === undefined ? 'a' : ''}))]),
		[[undefined, undefined], []],
	);
});
