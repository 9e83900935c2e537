import {ProblemError} from '../../domain/choices/problem/problem.ts';
import type {Json} from '../../domain/kit/json.ts';
import {joined, type Token} from '../template/token.ts';
import type {Model} from './model.ts';

export type Place = Pick<Model, 'account' | 'region'>;

const arn = /^arn:[^:]*:(?<service>[^:]*):(?<region>[^:]*):(?<account>[^:]*):(?<rest>.*)$/v;

/** Whether a text names the account or the region of the model, or something that is in an account. */
export function isFixed(text: string, {account, region}: Place): boolean {
	return (
		text.includes(account) ||
		new RegExp(String.raw`(?<![a-z\d])${region}(?!\d)`, 'v').test(text) ||
		/\barn:[^\s:]*:[^\s:]*:[^\s:]*:\d{12}:/v.test(text)
	);
}

/** An ARN of the model's account or region as one of wherever its stack is; nothing where it is none. */
export function followingArn(text: string, model: Place): Token | string | undefined {
	const {service = '', region = '', account = '', rest = ''} = arn.exec(text)?.groups ?? {};
	return account === model.account || (region !== '' && region === model.region)
		? joined(
				'arn:',
				{$token: 'partition'},
				`:${service}:`,
				region === model.region ? {$token: 'region'} : region,
				':',
				account === model.account ? {$token: 'account'} : account,
				`:${rest}`,
			)
		: undefined;
}

/**
The same for any value. Throws a ProblemError for what can't follow its stack: machines and images that are named by
their ids, and whatever else names the model's account or region.
*/
export function following(value: Json, model: Place, resource: string): Json {
	if (typeof value !== 'string') {
		return undefined;
	}

	const followed = followingArn(value, model);
	if (followed === undefined && (isFixed(value, model) || /ecs\.ami-id|ec2InstanceId/v.test(value))) {
		throw new ProblemError({code: 'fleet-fixed-value', resource, value});
	}

	return followed;
}

/** A role of the account that a stack is in: its path is as given, and its name may be another in some account. */
export function roleToken(given: string, nameOf: (name: string) => Token): Token | string {
	const {path = '/', name = given} = /:role(?<path>\/(?:.+\/)?)(?<name>[^\/]+)$/v.exec(given)?.groups ?? {};
	return joined('arn:', {$token: 'partition'}, ':iam::', {$token: 'account'}, `:role${path}`, nameOf(name));
}
