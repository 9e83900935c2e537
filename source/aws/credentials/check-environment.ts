import {formed, like, oneOf, type Expected} from '../../domain/choices/problem/expected.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import type {UsageFault} from '../../domain/choices/problem/usage-fault.ts';
import {mask} from '../../domain/kit/mask.ts';
import type {Environment} from '../../network/network.ts';
import {arePassedOver} from './addresses.ts';

type Rule = {
	readonly names: readonly string[];
	readonly fits: (value: string) => boolean;
	readonly expected: Expected;
	readonly isSecret?: true;
};

/** The services of ours and those that the SDK's providers call, as the SDKs name them in variables. */
const services = ['ECS', 'EC2', 'IAM', 'SECRETS_MANAGER', 'SSM', 'STS', 'SSO', 'SSO_OIDC', 'SIGNIN'];

const endpoints = ['AWS_ENDPOINT_URL', ...services.map(service => `AWS_ENDPOINT_URL_${service}`)];

/** What the SDK would fail on with an error that names no variable, or pass over without a word. */
const rules: readonly Rule[] = [
	{names: ['AWS_REGION', 'AWS_DEFAULT_REGION'], fits: isRegion, expected: like('us-east-1')},
	{names: endpoints, fits: isAddress, expected: like('https://host', 'http://127.0.0.1:4566')},
	{
		names: ['AWS_CONTAINER_CREDENTIALS_FULL_URI'],
		fits: isAddress,
		expected: like('http://169.254.170.23/v1/credentials'),
	},
	{
		names: ['AWS_CONTAINER_CREDENTIALS_RELATIVE_URI'],
		fits: value => value.startsWith('/'),
		expected: like('/v2/credentials/…'),
	},
	{names: ['AWS_EC2_METADATA_SERVICE_ENDPOINT'], fits: isAddress, expected: like('http://169.254.169.254')},
	{
		names: ['AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE'],
		fits: value => /^ipv[46]$/iv.test(value),
		expected: oneOf(['IPv4', 'IPv6']),
	},
	{
		names: ['AWS_USE_FIPS_ENDPOINT', 'AWS_USE_DUALSTACK_ENDPOINT'],
		fits: value => ['true', 'false'].includes(value),
		expected: oneOf(['true', 'false']),
	},
	{
		names: ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'],
		fits: isWord,
		expected: formed('one-word'),
		isSecret: true,
	},
];

/**
Refuses variables of AWS that can't be used, all of them at once and by name (AWS SDKs and Tools Reference Guide,
"Settings reference"). Those that stand empty count as not set.
*/
export function checkEnvironment(environment: Environment): void {
	const faults = [
		...rules.flatMap(rule => rule.names.flatMap(name => faultOf(rule, name, environment[name] ?? ''))),
		...(arePassedOver({}, environment) ? [] : clash(environment)),
	];
	if (faults.length > 0) {
		throw new ProblemError({code: 'usage', faults});
	}
}

/** Settings of a profile that take what the variable of the same meaning takes. */
const settingOf: Readonly<Record<string, string>> = {
	region: 'AWS_REGION',
	endpoint_url: 'AWS_ENDPOINT_URL',
	use_fips_endpoint: 'AWS_USE_FIPS_ENDPOINT',
	use_dualstack_endpoint: 'AWS_USE_DUALSTACK_ENDPOINT',
	ec2_metadata_service_endpoint: 'AWS_EC2_METADATA_SERVICE_ENDPOINT',
	ec2_metadata_service_endpoint_mode: 'AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE',
};

type Profile = {readonly name: string; readonly settings: Environment; readonly services: Environment};

/** The same of a profile, and of the section that its `services` names. */
export function checkSettings({name, settings, services: section}: Profile, environment: Environment): void {
	const of = (variable: string, flag: string, value = '') =>
		rules.filter(({names}) => names.includes(variable)).flatMap(rule => faultOf(rule, flag, value));
	const isPassedOver = arePassedOver(settings, environment);
	const written = Object.entries(settingOf)
		.filter(([setting]) => (settings[setting] ?? '') !== '')
		.filter(([setting]) => !(isPassedOver && setting === 'endpoint_url'));
	const addresses = Object.keys(section)
		.filter(key => !isPassedOver && key.endsWith('.endpoint_url'))
		.map(key => ({
			flag: [`services ${settings.services ?? ''}`, key.replace('.', ' ')].join(': '),
			value: section[key],
		}));
	const faults = [
		...written.flatMap(([setting, variable]) => of(variable, `${name}: ${setting}`, settings[setting])),
		...addresses.flatMap(({flag, value}) => of('AWS_ENDPOINT_URL', flag, value)),
	];
	// As one environment, in which a variable wins over the setting.
	const joined = Object.fromEntries(written.map(([setting, variable]) => [variable, settings[setting]]));
	const clashes = (isPassedOver ? [] : clash({...joined, ...environment})).map(fault => ({
		...fault,
		flags: fault.flags.map(flag => {
			const setting = written.find(([, variable]) => variable === flag)?.[0];
			return setting === undefined || (environment[flag] ?? '') !== '' ? flag : `${name}: ${setting}`;
		}),
	}));
	if (faults.length + clashes.length > 0) {
		throw new ProblemError({code: 'usage', faults: faults.length > 0 ? faults : clashes});
	}
}

function faultOf({fits, expected, isSecret}: Rule, flag: string, value: string): readonly UsageFault[] {
	return value === '' || fits(value) ? [] : [{kind: 'invalid-value', flag, value: isSecret ? mask : value, expected}];
}

type Contradiction = Extract<UsageFault, {readonly kind: 'contradiction'}>;

/** No endpoint can be both (AWS SDKs and Tools Reference Guide, "Dual-stack and FIPS endpoints"). */
function clash(environment: Environment): readonly Contradiction[] {
	const named = endpoints.filter(name => (environment[name] ?? '') !== '');
	const switched = ['AWS_USE_FIPS_ENDPOINT', 'AWS_USE_DUALSTACK_ENDPOINT'].filter(
		name => environment[name] === 'true',
	);
	return named.length > 0 && switched.length > 0 ? [{kind: 'contradiction', flags: [...switched, ...named]}] : [];
}

/** In the form of every region there is: `us-gov-west-1`, `us-isob-east-1`, `eusc-de-east-1`. */
function isRegion(value: string): boolean {
	return /^[a-z]{2,}(?:-[a-z]+)+-\d+$/v.test(value);
}

function isAddress(value: string): boolean {
	return /^https?:\/\//iv.test(value) && URL.canParse(value);
}

/** It goes into a header of HTTP, which has neither blanks nor line breaks inside a word. */
function isWord(value: string): boolean {
	return /^[\u{21}-\u{7E}]+$/v.test(value);
}
