import type {Environment} from '../../network/network.ts';

type Profile = {readonly settings: Environment; readonly services: Environment};

/** Our services as the SDK's clients are told apart here, and as a file of AWS and its variables name them. */
const names: Readonly<Record<string, string>> = {
	ecs: 'ecs',
	ec2: 'ec2',
	iam: 'iam',
	secretsmanager: 'secrets_manager',
	ssm: 'ssm',
	sts: 'sts',
};

/** Addresses by service; `shared` is for those of providers too. */
export type Addresses = {readonly shared: string | undefined; readonly of: Readonly<Record<string, string>>};

/**
The addresses that a profile names for services, where no variable does: the SDK itself reads them of the profile of
AWS_PROFILE only, not of the one it is told to use (AWS SDKs and Tools Reference Guide, "Service-specific endpoints",
which has the order).
*/
export function addressesOf({settings, services}: Profile, environment: Environment): Addresses {
	if (arePassedOver(settings, environment) || isSet(environment.AWS_ENDPOINT_URL)) {
		return {shared: undefined, of: {}};
	}

	const own = Object.entries(names).flatMap(([service, name]) => {
		const address = services[`${name}.endpoint_url`] ?? settings.endpoint_url;
		const isNamed = isSet(environment[`AWS_ENDPOINT_URL_${name.toUpperCase()}`]);
		return isNamed || address === undefined ? [] : [[service, address] as const];
	});
	return {
		shared: isSet(environment.AWS_ENDPOINT_URL_STS) ? undefined : settings.endpoint_url,
		of: Object.fromEntries(own),
	};
}

/** Whether addresses that are named count for nothing; the variable wins over the profile. */
export function arePassedOver(settings: Environment, environment: Environment): boolean {
	const said = [environment.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS, settings.ignore_configured_endpoint_urls];
	return said.find(value => isSet(value))?.toLowerCase() === 'true';
}

function isSet(value: string | undefined): boolean {
	return value !== undefined && value !== '';
}
