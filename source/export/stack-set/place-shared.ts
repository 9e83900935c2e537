import {fingerprint} from '../../domain/kit/fingerprint.ts';
import type {CodeResource} from '../../domain/code/code-resource.ts';
import type {JsonObject} from '../../domain/kit/json.ts';
import {isReference} from '../../domain/kit/reference.ts';
import {joined, mapped, type Token} from '../template/token.ts';
import type {Placing} from './place-definition.ts';

type Placed = Pick<CodeResource, 'input' | 'grants'>;

/** A secret or a role that each stack makes. */
export function placedShared(resource: CodeResource, placing: Placing): Placed {
	return resource.kind === 'secret' ? placedSecret(resource, placing) : placedRole(resource, placing);
}

/**
Without a name: CloudFormation makes one (AWS::SecretsManager::Secret, "Name"), so that no secret of an earlier install
is in the way.
*/
function placedSecret({input}: CodeResource, {place}: Placing): Placed {
	const {Name, ...rest} = input;
	return {
		input: mapped(rest, value =>
			isReference(value) && value.$ref === 'key'
				? place({kind: 'api-key', value: {$ref: 'key'}, isOpen: false})
				: undefined,
		),
	};
}

function placedRole({input, grants, name}: CodeResource, {key}: Placing): Placed {
	const replace = (value: JsonObject[string]) => (typeof value === 'string' ? key?.inPolicy(value) : undefined);
	const {PermissionsBoundary: boundary} = input;
	return {
		input: {
			...input,
			RoleName: roleName(name.split('/').at(-1) ?? name),
			...(typeof boundary === 'string' && {PermissionsBoundary: ofOwnAccount(boundary)}),
		},
		...(grants && {
			grants: {
				...grants,
				own: Object.fromEntries(
					Object.entries(grants.own).map(([policy, document]) => [policy, mapped(document, replace)]),
				),
			},
		}),
	};
}

/** Of 64 characters that a role's name may have (CreateRole); no Region's name has more than the rest. */
const longestBase = 40;

/**
A role is one of the whole account: stacks of two Regions can't make one of the same name (CloudFormation StackSets,
"Best practices": "global resources such as IAM roles"; aws-cloudformation/cloudformation-coverage-roadmap).
*/
function roleName(name: string): string | Token {
	const base =
		name.length > longestBase ? `${name.slice(0, longestBase - 9)}-${fingerprint(name).slice(0, 8)}` : name;
	return joined(`${base}-`, {$token: 'region'});
}

/** A boundary is a policy of the role's own account, or of AWS (IAM, "Permissions boundaries for IAM entities"). */
function ofOwnAccount(arn: string): string | Token {
	const {account, rest = ''} = /^arn:[^:]*:iam::(?<account>[^:]*):(?<rest>.*)$/v.exec(arn)?.groups ?? {};
	return account === undefined
		? arn
		: joined(
				'arn:',
				{$token: 'partition'},
				':iam::',
				/^\d+$/v.test(account) ? {$token: 'account'} : account,
				`:${rest}`,
			);
}
