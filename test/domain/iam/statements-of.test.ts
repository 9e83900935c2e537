import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {statementsOf} from '../../../source/domain/iam/statements-of.ts';
import type {JsonObject} from '../../../source/domain/kit/json.ts';

const read = {Effect: 'Allow', Action: ['secretsmanager:GetSecretValue'], Resource: ['arn:secret']};

const documents: ReadonlyArray<readonly [what: string, document: JsonObject | undefined, statements: unknown]> = [
	['no document', undefined, []],
	['a document without statements', {}, []],
	['one statement that is no list', {Statement: read}, [read]],
	[
		'single texts and lists of them',
		{Statement: [{Effect: 'Allow', Action: 's3:GetObject', Resource: '*'}, read]},
		[{Effect: 'Allow', Action: ['s3:GetObject'], Resource: ['*']}, read],
	],
	[
		'a denial, with its name and condition',
		{Statement: [{...read, Sid: 'Mine', Effect: 'Deny', Condition: {Bool: {'aws:SecureTransport': 'false'}}}]},
		[{...read, Sid: 'Mine', Effect: 'Deny', Condition: {Bool: {'aws:SecureTransport': 'false'}}}],
	],
	['a name and a condition of another form', {Statement: [{...read, Sid: 1, Condition: 'never'}]}, [read]],
	['what is allowed but for some actions', {Statement: [{Effect: 'Allow', NotAction: 'iam:*', Resource: '*'}]}, []],
	['what is allowed but on some resources', {Statement: [{Effect: 'Allow', Action: '*', NotResource: 'b'}]}, []],
	['a statement that is no object', {Statement: ['Allow', read]}, [read]],
	[
		'actions and resources of other forms',
		{Statement: [{Effect: 'Allow', Action: ['s3:GetObject', 1], Resource: {a: 'b'}}]},
		[{Effect: 'Allow', Action: ['s3:GetObject'], Resource: []}],
	],
];

for (const [what, document, statements] of documents) {
	test(`statements are read from ${what}`, () => {
		deepEqual(statementsOf(document), statements);
	});
}
