import type {Json} from '../../domain/kit/json.ts';
import type {Labelled, Template} from './template.ts';
import {isToken, joined, type Token} from './token.ts';

type Around = Pick<Template, 'account' | 'parameters'>;

/**
An ARN of the account of a resource, for whichever partition, account, region and cluster the code is applied in: one of
ECS in its region, one of IAM, and one of Systems Manager. `undefined` for any other text: what is of another account or
region is meant.
*/
export function portableArn(value: Json, resource: Pick<Labelled, 'region' | 'cluster'>, around: Around): Json {
	if (isToken(value)) {
		return value.$token === 'join' ? parameterNamed(value, resource, around) : undefined;
	}

	const {service, region = '', account, rest = ''} = groupsOf(value, pattern);
	const isOurs = account === around.account;
	switch (service) {
		case 'ecs': {
			return isOurs && region === resource.region
				? at(':ecs:', {$token: 'region'}, ':', {$token: 'account'}, ...inCluster(rest, resource, around))
				: undefined;
		}

		case 'iam': {
			return isOurs
				? at(':iam::', {$token: 'account'}, `:${rest}`)
				: account === 'aws'
					? at(`:iam::aws:${rest}`)
					: undefined;
		}

		// A policy may name the parameter of another region beside its own.
		case 'ssm': {
			return isOurs ? at(':ssm:', inRegion(region, resource), ':', {$token: 'account'}, `:${rest}`) : undefined;
		}

		// Any key of KMS, where a condition says what it decrypts.
		case 'kms': {
			return region === '*' ? at(`:kms:*:${account ?? ''}:${rest}`) : undefined;
		}

		case undefined:
		default: {
			return undefined;
		}
	}
}

/** A policy's ARN of a parameter of Systems Manager whose name is asked for: a name is of any account and region. */
function parameterNamed(
	{parts}: Extract<Token, {readonly $token: 'join'}>,
	resource: Pick<Labelled, 'region'>,
	around: Around,
): Json {
	const [start, ...name] = parts;
	const {region = '', account, rest = ''} = groupsOf(start, ofParameters);
	return account !== undefined && account === around.account
		? at(':ssm:', inRegion(region, resource), ':', {$token: 'account'}, `:${rest}`, ...name)
		: undefined;
}

const ofParameters = /^arn:[^:]+:ssm:(?<region>[^:]+):(?<account>\d+):(?<rest>parameter\/?)$/v;

const pattern = /^arn:[^:]+:(?<service>ecs|iam|kms|ssm):(?<region>[^:]*):(?<account>\d+|aws|\*):(?<rest>.+)$/v;

/** Another region is meant; its own follows where the code is applied. */
function inRegion(region: string, resource: Pick<Labelled, 'region'>): string | Token {
	return region === resource.region ? {$token: 'region'} : region;
}

function groupsOf(value: Json, form: RegExp): Readonly<Partial<Record<string, string>>> {
	return (typeof value === 'string' ? form.exec(value)?.groups : undefined) ?? {};
}

function at(...parts: ReadonlyArray<string | Token>): string | Token {
	return joined('arn:', {$token: 'partition'}, ...parts);
}

/** `capacity-provider/CLUSTER/NAME` follows the cluster's parameter. */
function inCluster(
	rest: string,
	{cluster}: Pick<Labelled, 'cluster'>,
	{parameters}: Around,
): ReadonlyArray<string | Token> {
	const [kind = '', owner, ...name] = rest.split('/');
	const parameter = parameters.find(one => one.kind === 'cluster' && one.value === cluster?.name);
	return parameter && owner === parameter.value && name.length > 0
		? [`:${kind}/`, {$token: 'parameter', name: parameter.name}, `/${name.join('/')}`]
		: [`:${rest}`];
}
