import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {keyStatements, policyDocument, type KeyReferenceFacts} from '../../../../source/domain/iam/policy.ts';
import type {JsonObject} from '../../../../source/domain/kit/json.ts';
import {textOf} from '../../../../source/domain/kit/shape.ts';
import {grantKeys} from '../../../../source/domain/plan/planners/grant-keys.ts';

const secret = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:dd-AbCdEf';
const elsewhere = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:dd-FeDcBa';
const unseen = (resource: string): KeyReferenceFacts => ({kind: 'secret', resource, isUnseen: true});

/** What the role's policy says of decrypting after a plan, and the lines that the plan shows. */
function decryptions(there: JsonObject, keys: readonly KeyReferenceFacts[]) {
	const [written] = grantKeys(there, keyStatements(keys), {
		region: 'us-east-1',
		subject: 'r',
		isThere: true,
		needs: [],
	});
	const text = textOf(written?.request.PolicyDocument) ?? '{"Statement":[]}';
	const document = JSON.parse(text) as {Statement: JsonObject[]};
	return {
		conditions: document.Statement.flatMap(({Action, Condition}) =>
			JSON.stringify(Action) === '["kms:Decrypt"]' ? [Condition] : [],
		),
		shown: (written?.diff ?? []).flatMap(({name, after}) => (name === 'kms:Decrypt' ? [after] : [])),
	};
}

const context = (...arns: readonly string[]) => ({StringLike: {'kms:EncryptionContext:SecretARN': arns}});

test('a role that decrypts the key of another region goes on doing so, and the plan shows what is new', () => {
	deepEqual(decryptions(policyDocument(keyStatements([unseen(elsewhere)])), [unseen(secret)]), {
		conditions: [context(elsewhere, secret)],
		shown: [`arn:aws:kms:*:*:key/* [kms:EncryptionContext:SecretARN=${secret}]`],
	});
});

test('an alias of a KMS key is joined with those of other regions', () => {
	const under = (resource: string, kmsKey: string): KeyReferenceFacts => ({kind: 'secret', resource, kmsKey});
	deepEqual(decryptions(policyDocument(keyStatements([under(elsewhere, 'alias/b')])), [under(secret, 'alias/a')]), {
		conditions: [{'ForAnyValue:StringEquals': {'kms:ResourceAliases': ['alias/a', 'alias/b']}}],
		shown: [
			'arn:aws:kms:us-east-1:123456789012:key/* [kms:ResourceAliases=alias/a]',
			'arn:aws:kms:us-east-1:123456789012:key/* [kms:ResourceAliases=alias/b]',
			'arn:aws:kms:eu-west-1:123456789012:key/* [kms:ResourceAliases=alias/a]',
		].toSorted(),
	});
});

test('a statement that somebody freed of its condition stays free', () => {
	const free = keyStatements([unseen(elsewhere)]).map(({Condition: _, ...statement}) => statement);
	deepEqual(decryptions(policyDocument(free), [unseen(elsewhere)]), {conditions: [], shown: []});
});
