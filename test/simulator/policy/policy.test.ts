import test from 'node:test';
import {deepEqual, equal} from 'node:assert/strict';
import {accessDeniedText} from '../../../source/simulator/policy/access-denied-text.ts';
import {areConditionsMet, isMatch} from '../../../source/simulator/policy/verdict.ts';
import {decide, type Bearing} from '../../../source/simulator/policy/decide.ts';
import {isTrusted} from '../../../source/simulator/policy/is-trusted.ts';
import {parsePolicy} from '../../../source/simulator/policy/parse-policy.ts';
import {rulesOf, type Conditions, type Rule} from '../../../source/simulator/policy/rule.ts';
import type {Statement} from '../../../source/simulator/account/policy-document.ts';

const asked = {
	action: 'ecs:CreateService',
	resource: 'arn:aws:ecs:us-east-1:123456789012:service/shop/datadog-agent',
	context: {'ecs:cluster': ['shop']},
};
const everything: Statement = {Effect: 'Allow', Action: '*', Resource: '*'};
const nothing: Bearing = {
	identity: [],
	resource: [],
	boundary: undefined,
	session: undefined,
	serviceControl: undefined,
};

function rules(...statements: readonly Statement[]): readonly Rule[] {
	return rulesOf({Statement: statements});
}

function decided(bearing: Partial<Bearing>) {
	return decide(asked, {...nothing, ...bearing});
}

test('without any policy the missing identity-based allow is named', () => {
	deepEqual(decided({}), {allowed: false, kind: 'identity-based', explicit: false});
});

test('wildcards match actions without regard to case, and resources with it', () => {
	deepEqual(
		[
			{Action: 'ECS:create*', Resource: 'arn:*:service/shop/datadog-?gent'},
			{Action: 'ecs:CreateService', Resource: 'arn:*:service/SHOP/*'},
			{Action: 'ecs:Create', Resource: '*'},
			{NotAction: 'iam:*', Resource: '*'},
			{NotAction: ['ecs:*', 'iam:*'], Resource: '*'},
			{Action: 'ecs:*', NotResource: '*datadog*'},
		].map(statement => decided({identity: rules({Effect: 'Allow', ...statement})}).allowed),
		[true, false, false, true, false, false],
	);
});

test('an explicit deny wins over every allow and is named by its kind', () => {
	const deny = rules({Effect: 'Deny', Action: 'ecs:CreateService', Resource: '*'}, everything);
	const identity = rules(everything);
	deepEqual(
		[
			{identity: deny},
			{identity, boundary: deny},
			{identity, session: deny},
			{identity, serviceControl: deny},
			{identity, resource: deny},
		].map(bearing => decided(bearing)),
		(['identity-based', 'permissions boundary', 'session', 'service control', 'resource-based'] as const).map(
			kind => ({allowed: false, kind, explicit: true}),
		),
	);
});

test('boundary, session and service control policies only limit', () => {
	const identity = rules(everything);
	const reading = rules({Effect: 'Allow', Action: 'ecs:Describe*', Resource: '*'});
	deepEqual(
		[
			{identity, boundary: reading},
			{identity, session: reading},
			{identity, serviceControl: reading},
			{boundary: identity},
		].map(bearing => decided(bearing)),
		(['permissions boundary', 'session', 'service control', 'identity-based'] as const).map(kind => ({
			allowed: false,
			kind,
			explicit: false,
		})),
	);
});

test('a resource policy alone is enough inside one account', () => {
	deepEqual(decided({resource: rules(everything)}), {allowed: true});
});

test('conditions hold for every operator and key, with missing keys as IAM treats them', () => {
	const context = {
		'iam:PassedToService': ['ecs-tasks.amazonaws.com'],
		'aws:PrincipalArn': ['arn:aws:iam::1:role/x'],
		'ecs:privileged': ['false'],
		'ecs:task-cpu': ['512'],
		'aws:CurrentTime': ['2026-09-01T00:00:00Z'],
	};
	const all: readonly Conditions[] = [
		{StringEquals: {'iam:passedtoservice': ['ecs-tasks.amazonaws.com', 'ec2.amazonaws.com']}},
		{StringEquals: {'iam:PassedToService': ['ec2.amazonaws.com']}},
		{StringNotEquals: {'iam:PassedToService': ['ec2.amazonaws.com']}},
		{StringLike: {'iam:PassedToService': ['ecs-*']}, ArnLike: {'aws:PrincipalArn': ['arn:*:iam::*:role/*']}},
		{Bool: {'ecs:privileged': ['true']}},
		{StringEquals: {'ecs:cluster': ['shop']}},
		{StringEqualsIfExists: {'ecs:cluster': ['shop']}},
		{StringNotEquals: {'ecs:cluster': ['shop']}},
		{Null: {'ecs:cluster': ['true']}},
		{'ForAllValues:StringEquals': {'aws:TagKeys': ['team']}},
		{'ForAnyValue:StringEquals': {'aws:TagKeys': ['team']}},
		{NumericLessThanEquals: {'ecs:task-cpu': ['512']}},
		{NumericGreaterThan: {'ecs:task-cpu': ['512']}},
		{DateGreaterThan: {'aws:CurrentTime': ['2026-08-31T00:00:00Z']}},
		{DateLessThan: {'aws:CurrentTime': ['2026-08-31T00:00:00Z']}},
		{Sounds: {'ecs:task-cpu': ['512']}},
	];
	deepEqual(
		all.map(conditions => areConditionsMet(conditions, context)),
		[true, false, true, true, false, false, true, true, true, true, false, true, false, true, false, false],
	);
});

test('the sentence of a refusal reads as the services write it', () => {
	const refusal = {principal: 'arn:aws:iam::1:user/u', action: 'ecs:CreateService', resource: 'arn:x'};
	equal(
		accessDeniedText({...refusal, decision: {allowed: false, kind: 'identity-based', explicit: false}}),
		'User: arn:aws:iam::1:user/u is not authorized to perform: ecs:CreateService on resource: arn:x ' +
			'because no identity-based policy allows the ecs:CreateService action',
	);
	equal(
		accessDeniedText({...refusal, decision: {allowed: false, kind: 'permissions boundary', explicit: false}}),
		'User: arn:aws:iam::1:user/u is not authorized to perform: ecs:CreateService on resource: arn:x ' +
			'because no permissions boundary allows the ecs:CreateService action',
	);
	equal(
		accessDeniedText({
			...refusal,
			resource: undefined,
			decision: {allowed: false, kind: 'service control', explicit: true},
		}),
		'User: arn:aws:iam::1:user/u is not authorized to perform: ecs:CreateService with an explicit deny ' +
			'in a service control policy',
	);
});

test('a trust policy lets in the service it names and nobody else', () => {
	const trust = rules({Effect: 'Allow', Principal: {Service: 'ecs-tasks.amazonaws.com'}, Action: 'sts:AssumeRole'});
	deepEqual(
		['ecs-tasks.amazonaws.com', 'ec2.amazonaws.com'].map(name =>
			isTrusted(trust, {kind: 'Service', names: [name]}, 'sts:AssumeRole'),
		),
		[true, false],
	);
});

test('malformed policies are refused', () => {
	deepEqual(
		[
			'',
			'[]',
			'{}',
			'{"Statement":[{"Effect":"allow","Action":"*"}]}',
			'{"Statement":[{"Effect":"Allow"}]}',
			'{"Statement":{"Effect":"Allow","Action":1}}',
		].map(text => parsePolicy(text)),
		Array.from({length: 6}, () => undefined),
	);
	deepEqual(parsePolicy('{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}'), {Statement: everything});
});

test('a wildcard is any text or one character, and everything else is itself', () => {
	const cases: ReadonlyArray<readonly [pattern: string, text: string, isMatching: boolean]> = [
		['', '', true],
		['', 'a', false],
		['a.c', 'a.c', true],
		['a.c', 'abc', false],
		['*', '', true],
		['*', 'a\nb', true],
		['ecs:*', 'ecs:ListTasks', true],
		['ecs:*', 'ec2:ListTasks', false],
		['ecs:*Tasks', 'ecs:ListTasks', true],
		['ecs:*Tasks', 'ecs:ListTask', false],
		['a?c', 'abc', true],
		['a?', 'a', false],
		['?*', '', false],
		['?*', 'ab', true],
		['a**', 'ab', true],
		['(a)[b]{c}|d$^+\\', '(a)[b]{c}|d$^+\\', true],
		['(a)*[b]', '(a)x[b]', true],
	];
	deepEqual(
		cases.filter(([pattern, text, isMatching]) => isMatch(pattern, text) !== isMatching),
		[],
	);
});
