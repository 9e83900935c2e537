import {test} from 'node:test';
import {deepEqual, equal} from 'node:assert/strict';
import type {Problem} from '../../../../source/domain/choices/problem/problem.ts';
import {placeOf, type WrittenAnswers} from '../../../../source/domain/choices/problem/written-place.ts';

const arn = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:nope-AbCdEf';

const written: WrittenAnswers = {
	cluster: {place: 'a.yaml:1:1', values: ['shop-prod', 'nope-*']},
	canary: {place: 'a.yaml:4:1', values: ['nope']},
	region: {place: 'a.yaml:5:1', values: ['us-east-1,mars-1']},
	profile: {place: 'a.yaml:6:1', values: ['nobody']},
	service: {place: 'a.yaml:7:1', values: ['nothing']},
	'api-key-secret-arn': {place: 'a.yaml:8:1', values: [arn]},
	'api-key-ssm-parameter': {place: 'a.yaml:9:1', values: ['/nope']},
	'execution-role': {place: 'a.yaml:10:1', values: ['nope']},
};

const unusable = {code: 'secret-unusable', why: 'not-found', detail: ''} as const;
const role = {code: 'role-unusable', why: 'not-found', detail: ''} as const;

const rows: ReadonlyArray<readonly [place: string | undefined, problem: Problem]> = [
	['a.yaml:1:1: cluster', {code: 'unknown-cluster', cluster: 'nope-*', regions: []}],
	['a.yaml:1:1: cluster', {code: 'cluster-not-possible', cluster: 'shop-prod', standing: {kind: 'batch'}}],
	['a.yaml:4:1: canary', {code: 'unknown-cluster', cluster: 'nope', regions: [], isCanary: true}],
	['a.yaml:5:1: region', {code: 'unknown-region', region: 'mars-1'}],
	['a.yaml:6:1: profile', {code: 'unknown-profile', profile: 'nobody', known: []}],
	['a.yaml:7:1: service', {code: 'unknown-service', service: 'nothing', clusters: []}],
	['a.yaml:8:1: api-key-secret-arn', {...unusable, name: arn}],
	['a.yaml:9:1: api-key-ssm-parameter', {...unusable, kind: 'parameter', name: '/nope'}],
	['a.yaml:10:1: execution-role', {...role, role: 'nope'}],
	['a.yaml:10:1: execution-role', {...role, role: 'arn:aws:iam::123456789012:role/nope'}],
	// Of a person since, or about nothing that a file says.
	[undefined, {code: 'unknown-cluster', cluster: 'other', regions: []}],
	[undefined, {...unusable, name: 'nope'}],
	[undefined, {code: 'no-region'}],
];

test('a problem that AWS showed names where in the file its answer stands', () => {
	deepEqual(
		rows.map(([, problem]) => placeOf(problem, written)),
		rows.map(([place]) => place),
	);
});

test('what is in no file has no place there', () => {
	equal(placeOf({code: 'unknown-region', region: 'mars-1'}, {}), undefined);
});
