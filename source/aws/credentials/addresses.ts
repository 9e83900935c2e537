import type {Environment} from '../../network/network.ts';

type Profile = {readonly settings: Environment; readonly services: Environment};

/** Our services as the SDK's clients are told apart here, and as a file of AWS and its variables name them. */
const names: Readonly<Record<string, string>> = {
	cloudformation: 'cloudformation',
	ecr: 'ecr',
	ecs: 'ecs',
	ec2: 'ec2',
	iam: 'iam',
	organizations: 'organizations',
	secretsmanager: 'secrets_manager',
	ssm: 'ssm',
	sts: 'sts',
};

/** Addresses of a profile; `isAlone` where the SDK is to look for no other, which would be those of `[default]`. */
export type Addresses = {
	/** For the services that providers call besides STS. */
	readonly shared: string | undefined;
	readonly isAlone: boolean;
	/** By service. */
	readonly of: Readonly<Record<string, string>>;
};

/** Without a profile, the SDK looks itself. */
export const noAddresses: Addresses = {shared: undefined, isAlone: false, of: {}};

/** What providers call besides STS; a variable of theirs is left to the SDK. */
const others = ['SSO', 'SSO_OIDC', 'SIGNIN'].map(name => `AWS_ENDPOINT_URL_${name}`);

/**
The addresses that variables, and after them a profile, name for services. The SDK itself
would read those of the profile of AWS_PROFILE, or of `[default]`, and not of the one it is told to use (AWS SDKs and
Tools Reference Guide, "Service-specific endpoints", which has the order; aws/aws-sdk-js-v3,
getEndpointFromConfig.ts in the endpoints of smithy's core).
*/
export function addressesOf({settings, services}: Profile, environment: Environment): Addresses {
	if (arePassedOver(settings, environment)) {
		return {shared: undefined, isAlone: true, of: {}};
	}

	const own = Object.entries(names).flatMap(([service, name]) => {
		const address = [
			environment[`AWS_ENDPOINT_URL_${name.toUpperCase()}`],
			environment.AWS_ENDPOINT_URL,
			services[`${name}.endpoint_url`],
			settings.endpoint_url,
		].find(value => isSet(value));
		return address === undefined ? [] : [[service, address] as const];
	});
	const isLeft = [environment.AWS_ENDPOINT_URL, ...others.map(name => environment[name])].some(value => isSet(value));
	return {shared: isLeft ? undefined : settings.endpoint_url, isAlone: !isLeft, of: Object.fromEntries(own)};
}

/** Whether addresses that are named count for nothing; the variable wins over the profile. */
export function arePassedOver(settings: Environment, environment: Environment): boolean {
	const said = [environment.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS, settings.ignore_configured_endpoint_urls];
	return said.find(value => isSet(value))?.toLowerCase() === 'true';
}

function isSet(value: string | undefined): boolean {
	return value !== undefined && value !== '';
}
