/** Something given, and how a dry run of the built program has to end; `says` stands in what it tells. */
export type GivenRow = {
	readonly environment?: Readonly<Record<string, string>>;
	/** The AWS config file of the home; a profile `x` is named. `KEYS` stands for keys that work. */
	readonly config?: string;
	/** Whether whoever runs it may not read that file. */
	readonly isLocked?: true;
	/** A file of answers. */
	readonly answers?: string;
	readonly args?: readonly string[];
	readonly exitCode: number;
	/** Of its problem. */
	readonly code?: string;
	readonly says?: string;
	/** Stands nowhere in what it tells. */
	readonly never?: string;
	/** Nothing is told but its events. */
	readonly isQuiet?: true;
	/** Tried in every `npm test`. */
	readonly isQuick?: true;
};

/** Rows by what is given. */
export type GivenRows = Readonly<Record<string, GivenRow>>;

const noKeys = {AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', AWS_SESSION_TOKEN: ''};
/** How a run ends that refuses what it was given. */
export const usage = {exitCode: 2, code: 'usage'} as const;
export const away = {AWS_ENDPOINT_URL: 'https://ecs.example.test'};

const variable = (name: string, value: string, more: Readonly<Record<string, string>> = {}): GivenRow => ({
	environment: {...more, [name]: value},
	...usage,
	says: name,
});

const services = ['', '_ECS', '_EC2', '_IAM', '_SECRETS_MANAGER', '_SSM', '_STS'];

/** What stands in the environment. */
export const variables: GivenRows = {
	'white space around values': {
		environment: {
			AWS_REGION: ' us-east-1\n',
			DD_ECS_SETUP_CLUSTER: '\tshop-prod ',
			DD_ENV: ' prod ',
			DD_SITE: 'datadoghq.com\r\n',
		},
		exitCode: 0,
		isQuick: true,
	},
	'a region with a blank in it': {...variable('AWS_REGION', 'us east'), isQuick: true},
	'a region in capitals': variable('AWS_REGION', 'US-EAST-1'),
	'a region that is an address': variable('AWS_REGION', 'us-east-1/x'),
	'the other variable of the region': variable('AWS_DEFAULT_REGION', 'us_east_1', {AWS_REGION: ''}),
	...Object.fromEntries(
		services.flatMap(service => [
			[`no address for AWS_ENDPOINT_URL${service}`, variable(`AWS_ENDPOINT_URL${service}`, 'not a url')],
			[`a host alone for AWS_ENDPOINT_URL${service}`, variable(`AWS_ENDPOINT_URL${service}`, 'localhost:4566')],
		]),
	),
	'an endpoint of another protocol': variable('AWS_ENDPOINT_URL', 'ftp://127.0.0.1'),
	'an endpoint without a host': variable('AWS_ENDPOINT_URL', 'http://'),
	'an endpoint with a port that is none': variable('AWS_ENDPOINT_URL', 'http://127.0.0.1:99999'),
	'a proxy that is no address': {...variable('HTTPS_PROXY', 'not a url', away), isQuick: true},
	'a proxy of another protocol': variable('ALL_PROXY', 'socks5://127.0.0.1:1', away),
	'a proxy with a port that is none': variable('https_proxy', 'http://127.0.0.1:99999', away),
	'a proxy without a scheme': {environment: {...away, HTTPS_PROXY: '127.0.0.1:1'}, exitCode: 1, code: 'unreachable'},
	'certificates that are not there': variable('AWS_CA_BUNDLE', '/nowhere/ca.pem', away),
	'a folder for certificates': variable('AWS_CA_BUNDLE', '/tmp', away),
	'no certificate in the file': variable('AWS_CA_BUNDLE', '/dev/null', away),
	'a switch that is neither': variable('AWS_USE_FIPS_ENDPOINT', 'maybe'),
	'a switch that is neither, in another place': variable('AWS_USE_DUALSTACK_ENDPOINT', 'TRUE '),
	'a switch that is a word': variable('AWS_USE_DUALSTACK_ENDPOINT', 'yes'),
	'a blank key': {environment: {DD_API_KEY: ' \n'}, exitCode: 0},
	'no proxy for anything': {
		environment: {...away, HTTPS_PROXY: 'http://127.0.0.1:1', NO_PROXY: '*'},
		exitCode: 1,
		code: 'unreachable',
		never: '127.0.0.1:1',
	},
	'a proxy for nothing that is odd': {
		environment: {HTTP_PROXY: 'http://127.0.0.1:1', NO_PROXY: ' ,,127.0.0.1 , *.x,[::1'},
		exitCode: 0,
	},
	'a proxy with nothing but a scheme': variable('HTTPS_PROXY', 'http://', away),
	'a command of GitHub in a value': {
		environment: {GITHUB_ACTIONS: 'true', DD_ECS_SETUP_CLUSTER: 'x\n##[error]y ##[error]z\n::error::w'},
		args: ['--dry-run', '--screen-reader'],
		exitCode: 2,
		says: '[error]y',
		never: '##[error]',
	},
	'a switch against an endpoint': variable('AWS_USE_FIPS_ENDPOINT', 'true'),
	'a key with a line break': variable('AWS_ACCESS_KEY_ID', 'AKIA\nX'),
	'a token with a line break': variable('AWS_SESSION_TOKEN', 'a\nb'),
	'a key without its secret': variable('AWS_ACCESS_KEY_ID', 'AKIAEXAMPLE', {
		...noKeys,
		AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE',
	}),
	'a token file without its role': variable('AWS_WEB_IDENTITY_TOKEN_FILE', '/nowhere', noKeys),
	'an AWS file that is not there': variable('AWS_CONFIG_FILE', '/nowhere', noKeys),
	'a folder for an AWS file': variable('AWS_SHARED_CREDENTIALS_FILE', '/tmp', noKeys),
	'a container address that is none': variable('AWS_CONTAINER_CREDENTIALS_FULL_URI', 'garbage', noKeys),
	'a container path that is none': variable('AWS_CONTAINER_CREDENTIALS_RELATIVE_URI', 'v2', noKeys),
	'an address of instances that is none': variable('AWS_EC2_METADATA_SERVICE_ENDPOINT', 'nonsense'),
	'a kind of address of instances that is none': variable('AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE', 'IPv5'),
	'a switch against an endpoint that counts for nothing': {
		environment: {AWS_USE_FIPS_ENDPOINT: 'true', AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true'},
		exitCode: 1,
		code: 'unreachable',
		says: 'sts-fips.us-east-1.amazonaws.com',
	},
	'a zone for a region': variable('AWS_REGION', 'eu-west-1a'),
	'a container token that is not there': {
		environment: {
			...noKeys,
			AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://127.0.0.1:1/',
			AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: '/nowhere',
		},
		exitCode: 77,
		code: 'no-credentials',
	},
	...Object.fromEntries(
		[
			['not there', '/nowhere'],
			['a folder', '/tmp'],
			['empty', '/dev/null'],
		].map(([what, file = '']) => [
			`a web identity token that is ${what}`,
			variable('AWS_WEB_IDENTITY_TOKEN_FILE', file, {
				...noKeys,
				AWS_ROLE_ARN: 'arn:aws:iam::123456789012:role/x',
			}),
		]),
	),
	'a token without a region beside the option for one': {
		environment: {
			...noKeys,
			AWS_REGION: '',
			AWS_DEFAULT_REGION: '',
			AWS_ROLE_ARN: 'arn:aws:iam::123456789012:role/x',
			// No token; what matters is that STS says so.
			AWS_WEB_IDENTITY_TOKEN_FILE: import.meta.filename,
		},
		args: ['--region', 'us-east-1'],
		exitCode: 1,
		code: 'aws-refused',
		isQuiet: true,
	},
	'a profile that is named and not there': {
		environment: {...noKeys, AWS_PROFILE: 'nope'},
		exitCode: 77,
		code: 'unknown-profile',
		says: 'nope',
		isQuick: true,
	},
	'a state folder that is relative': {environment: {XDG_STATE_HOME: 'state'}, exitCode: 0},
	'no home': {environment: {HOME: ''}, exitCode: 0},
	'a home below /proc': {environment: {HOME: '/proc/x'}, exitCode: 0},
	'an endpoint of Datadog that is none': {environment: {DD_ECS_SETUP_DATADOG_URL: 'not a url'}, exitCode: 0},
	'a site that is none': {environment: {DD_SITE: 'datadog.example'}, ...usage, says: 'datadog.example'},
};
