import {unseenSids} from '../../domain/iam/policy.ts';
import type {Json, JsonObject} from '../../domain/kit/json.ts';
import {isList, objectsOf} from '../../domain/kit/shape.ts';
import {isToken, joined} from '../template/token.ts';

/** By which a template's reader finds the statement. */
export const decryptSid = 'DecryptDatadogApiKey';

/**
A policy that reads a key which is there already, with leave to decrypt that one alone. Nobody here knows which key of
KMS encrypts it, in each account another one; a secret that other accounts read always has one of somebody's own
(Secrets Manager, "Access secrets from a different account"). What it encrypts is told instead: KMS compares the context
that Secrets Manager and Parameter Store send (KMS, "Encryption context"; awslabs/landing-zone-accelerator-on-aws does
so). Without a key of one's own the statement says nothing new. A policy that names the key stays as it is.
*/
export function decrypting(document: JsonObject): JsonObject {
	// What the plan says of a key that it didn't see is said of each account's own here.
	const statements = objectsOf(document.Statement).filter(({Sid}) => !unseenSids.has(Sid));
	const isSaid = statements.some(({Action}) => isOf(Action, 'kms:Decrypt'));
	const added = isSaid ? [] : statements.flatMap(statement => decryptionFor(statement) ?? []);
	return {...document, Statement: [...statements, ...added]};
}

function decryptionFor({Action, Resource}: JsonObject): JsonObject | undefined {
	const field = isOf(Action, 'secretsmanager:GetSecretValue')
		? 'SecretARN'
		: isOf(Action, 'ssm:GetParameters')
			? 'PARAMETER_ARN'
			: undefined;
	return field === undefined
		? undefined
		: {
				Sid: decryptSid,
				Effect: 'Allow',
				Action: ['kms:Decrypt'],
				Resource: [joined('arn:', {$token: 'partition'}, ':kms:*:*:key/*')],
				Condition: {
					[isPattern(Resource) ? 'StringLike' : 'StringEquals']: {
						[`kms:EncryptionContext:${field}`]: Resource,
					},
				},
			};
}

function isOf(actions: Json, action: string): boolean {
	return isList(actions) && actions.includes(action);
}

/** Six characters of a secret's ARN that aren't known stand as question marks. */
function isPattern(resources: Json): boolean {
	return (isList(resources) ? resources : []).some(
		resource =>
			isToken(resource) &&
			resource.$token === 'join' &&
			resource.parts.some(part => typeof part === 'string' && part.includes('?')),
	);
}
