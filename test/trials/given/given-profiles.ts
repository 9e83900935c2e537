import {away, usage, type GivenRow, type GivenRows} from './given.ts';

const broken = {exitCode: 77, code: 'broken-profile', says: 'Profile x'} as const;
const role = 'role_arn = arn:aws:iam::123456789012:role/x';
const sso = 'sso_account_id = 123456789012\nsso_role_name = r';
const local = 'KEYS\nservices = s\n[services s]';
const refusedThere = {exitCode: 1, code: 'unreachable', says: '127.0.0.1'} as const;

const token = {...usage, says: 'x: web_identity_token_file'} as const;

const profile = (config: string, more: Partial<GivenRow> = {}): GivenRow => ({
	config: `[profile x]\n${config}\n`,
	...broken,
	...more,
});

/** What stands in an AWS file. */
export const profiles: GivenRows = {
	'keys that work': {config: '[profile x]\nKEYS\n', exitCode: 0},
	'carriage returns and a mark of the byte order': {config: '\u{FEFF}[profile x]\r\nKEYS\r\n', exitCode: 0},
	'keys that pass over those of the environment': {
		config: '[profile x]\nKEYS\n',
		environment: {AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE', AWS_SECRET_ACCESS_KEY: 'x'},
		exitCode: 0,
		says: 'keysPassedOver',
		isQuick: true,
	},
	'a file that may not be read': {
		config: '[profile x]\nKEYS\n',
		isLocked: true,
		...usage,
		says: '.aws/config: this user may not read it',
		isQuick: true,
	},
	'a region alone': profile('region = us-east-1'),
	nothing: profile(''),
	'half of the keys': profile('aws_access_key_id = AKIAEXAMPLE'),
	'a role without a source': profile(role),
	'a source that is not there': profile(`${role}\nsource_profile = nope`),
	'a source that is itself': profile(`${role}\nsource_profile = x`),
	'sources in a circle': profile(`${role}\nsource_profile = y\n[profile y]\n${role}\nsource_profile = x`),
	'a source of another kind': profile(`${role}\ncredential_source = Nope`),
	'a source that is empty': profile(`${role}\ncredential_source = Environment`),
	'a session that is not there': profile(`sso_session = acme\n${sso}`, {says: 'acme', isQuick: true}),
	'half of a session': profile(`sso_session = s\n${sso}\n[sso-session s]\nsso_region = us-east-1`),
	'a session without a token': profile(
		`sso_session = s\n${sso}\n[sso-session s]\nsso_region = us-east-1\nsso_start_url = https://x`,
		{code: 'session-expired', says: 'profile x'},
	),
	'a program that fails': profile('credential_process = /bin/false'),
	'a program that is not there': profile('credential_process = /nowhere/tool'),
	'a program that prints rubbish': profile('credential_process = /bin/echo hello'),
	'a program that prints nothing of use': profile('credential_process = /bin/echo {}'),
	'a token that is not there': profile(`${role}\nweb_identity_token_file = /nowhere`, {...token, isQuick: true}),
	'a token that is a folder': profile(`${role}\nweb_identity_token_file = /tmp`, token),
	'a token that is empty': profile(`${role}\nweb_identity_token_file = /dev/null`, token),
	'a heading without an end': {config: '[profile x\nKEYS\n', ...broken},
	'a name beside it that nothing can be called': {
		config: '[profile x]\nKEYS\n[profile __proto__]\nregion = us-east-1\n',
		...broken,
	},
	'a name with a blank': {
		config: '[profile "my own"]\nKEYS\n',
		environment: {AWS_PROFILE: 'my own'},
		...broken,
		says: 'Profile my own',
	},
	'a name with an umlaut': {
		config: '[profile prüfung]\nKEYS\n',
		environment: {AWS_PROFILE: 'prüfung'},
		...broken,
		says: 'Profile prüfung',
	},
	'a region that is none': profile('KEYS\nregion = us east', {
		...usage,
		says: 'x: region',
		environment: {AWS_REGION: ''},
	}),
	'an endpoint that is none': profile('KEYS\nendpoint_url = nope', {
		...usage,
		says: 'x: endpoint_url',
		environment: {AWS_ENDPOINT_URL: ''},
	}),
	'an endpoint of one service that is none': profile(`${local}\necs =\n  endpoint_url = nope`, {
		...usage,
		says: "services s: ecs endpoint_url doesn't take nope",
		environment: {AWS_ENDPOINT_URL: ''},
		isQuick: true,
	}),
	'an endpoint of one service': profile(`${local}\nsts =\n  endpoint_url = http://127.0.0.1:1`, {
		...refusedThere,
		environment: {AWS_ENDPOINT_URL: ''},
	}),
	'the same of a profile that is typed': profile(`${local}\nsts =\n  endpoint_url = http://127.0.0.1:1`, {
		...refusedThere,
		environment: {AWS_ENDPOINT_URL: '', AWS_PROFILE: ''},
		args: ['--profile', 'x'],
	}),
	'endpoints in a section that is not there': profile('KEYS\nservices = local', {says: 'names local'}),
	'endpoints that count for nothing': profile(
		`ignore_configured_endpoint_urls = true\nendpoint_url = nope-1\n${local}\nsts =\n  endpoint_url = nope-2`,
		{...refusedThere, says: 'sts.us-east-1.amazonaws.com', environment: {AWS_ENDPOINT_URL: ''}},
	),
	'an endpoint of the default profile, which is of no other': {
		config: '[default]\nendpoint_url = http://127.0.0.1:1\n[profile x]\nKEYS\n',
		environment: {AWS_ENDPOINT_URL: '', AWS_PROFILE: ''},
		args: ['--profile', 'x'],
		...refusedThere,
		says: 'sts.us-east-1.amazonaws.com',
		isQuick: true,
	},
	'an endpoint of its own beside that of the default profile': {
		config: [
			'[default]\nendpoint_url = http://127.0.0.1:2',
			'[profile x]\nKEYS\nendpoint_url = http://127.0.0.1:3\n',
		].join('\n'),
		environment: {AWS_ENDPOINT_URL: '', AWS_PROFILE: ''},
		args: ['--profile', 'x'],
		...refusedThere,
		says: '127.0.0.1:3',
	},
	'an STS of its own that gives a role': {
		config: [
			'[default]\nKEYS\nendpoint_url = http://127.0.0.1:2',
			`[profile x]\n${role}\nsource_profile = default\nservices = s`,
			'[services s]\nsts =\n  endpoint_url = http://127.0.0.1:3\n',
		].join('\n'),
		environment: {AWS_ENDPOINT_URL: '', AWS_PROFILE: ''},
		args: ['--profile', 'x'],
		...refusedThere,
		says: '127.0.0.1:3',
	},
	'tries that are no number': {
		config: '[profile x]\nKEYS\nmax_attempts = abc\nretry_mode = odd\n',
		environment: {AWS_MAX_ATTEMPTS: 'many', AWS_RETRY_MODE: 'odd', AWS_DEFAULTS_MODE: 'odd'},
		exitCode: 0,
	},
	'a role without a region': {
		config: `[profile x]\n${role}\ncredential_source = Environment\n`,
		environment: {
			AWS_REGION: '',
			AWS_DEFAULT_REGION: '',
			AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE',
			AWS_SECRET_ACCESS_KEY: 'x',
		},
		args: ['--region', 'us-east-1'],
		exitCode: 77,
		code: 'wrong-credentials',
		isQuiet: true,
	},
	'a program that fails and writes its secret': {
		...profile(`credential_process = sh -c "echo ${'wJalrXUtnFEMI/K7MDENG/'.padEnd(40, 'bPx')} >&2; exit 3"`),
		never: 'wJalrXUtnFEMI',
	},
	'a switch that is neither': profile('KEYS\nuse_fips_endpoint = maybe', {...usage, says: 'x: use_fips_endpoint'}),
	'a switch against an endpoint': profile('KEYS\nuse_fips_endpoint = true', {
		...usage,
		says: 'x: use_fips_endpoint and AWS_ENDPOINT_URL',
	}),
	'a switch of a profile that is typed': profile('KEYS\nuse_fips_endpoint = true', {
		...refusedThere,
		says: 'sts-fips.us-east-1.amazonaws.com',
		environment: {AWS_ENDPOINT_URL: '', AWS_PROFILE: ''},
		args: ['--profile', 'x'],
	}),
	'certificates that are not there': profile('KEYS\nca_bundle = /nowhere/ca.pem', {
		...usage,
		says: 'x: ca_bundle',
		environment: away,
	}),
	'half of the keys in the environment beside a profile that works': {
		config: '[default]\nKEYS\n',
		environment: {AWS_PROFILE: '', AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE'},
		...usage,
		says: 'AWS_SECRET_ACCESS_KEY',
	},
};
