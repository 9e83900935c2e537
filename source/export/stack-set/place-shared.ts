import {fingerprint} from '../../domain/kit/fingerprint.ts';
import type {CodeResource} from '../../domain/code/code-resource.ts';
import type {JsonObject} from '../../domain/kit/json.ts';
import {isReference} from '../../domain/kit/reference.ts';
import {textOf} from '../../domain/kit/shape.ts';
import {joined, mapped, type Token} from '../template/token.ts';
import {decrypting} from './decrypting.ts';
import type {Placing} from './place-definition.ts';

type Placed = Pick<CodeResource, 'input' | 'grants'>;

/** A secret or a role that each stack makes. */
export function placedShared(resource: CodeResource, placing: Placing): Placed {
	return resource.kind === 'secret' ? placedSecret(resource, placing) : placedRole(resource, placing);
}

/**
Without a name: CloudFormation makes one (AWS::SecretsManager::Secret, "Name"), so that no secret of an install without
it is in the way, nor one whose deletion is only scheduled.
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

function placedRole({input, grants, name}: CodeResource, {key, model: {set}}: Placing): Placed {
	const replace = (value: JsonObject[string]) => (typeof value === 'string' ? key?.inPolicy(value) : undefined);
	const {PermissionsBoundary: boundary, Path: path = '/'} = input;
	return {
		input: {
			...input,
			RoleName: roleName([name.split('/').at(-1) ?? name, set], textOf(path) ?? '/'),
			...(typeof boundary === 'string' && {PermissionsBoundary: ofOwnAccount(boundary)}),
		},
		...(grants && {
			grants: {
				...grants,
				own: Object.fromEntries(
					Object.entries(grants.own).map(([policy, document]) => [
						policy,
						key ? decrypting(mapped(document, replace)) : document,
					]),
				),
			},
		}),
	};
}

/** Of 64 characters that a role's name may have (CreateRole); no Region's name has more than the rest. */
const longestBase = 40;

/**
A role is one of the whole account: stacks of two Regions can't make one of the same name (aws/copilot-cli#815,
buildkite/elastic-ci-stack-for-aws#371). Under another path it is another role, and none can take the place of one with
its own name (AWS::IAM::Role, "RoleName"): the path is in the name too, and of a second set in the same place its name.
*/
function roleName(names: ReadonlyArray<string | undefined>, path: string): string | Token {
	const ending = path === '/' ? [] : [fingerprint(path).slice(0, 6)];
	const whole = [...names.filter(name => name !== undefined), ...ending].join('-');
	const base =
		whole.length > longestBase ? `${whole.slice(0, longestBase - 9)}-${fingerprint(whole).slice(0, 8)}` : whole;
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
