import {demoRegion} from '../demo.ts';
import type {HomeFiles} from '../world.ts';
import {loginToken, portalToken, vault, webToken} from './kept-tokens.ts';

const hour = 3600;

/**
The home of somebody with a profile of every kind: those that work, two whose sessions have ended, and one that points
nowhere.
*/
export const profileFiles: HomeFiles = ({account, folder}) => {
	const maria = [...account.principals.values()].find(({arn}) => arn.endsWith(':user/maria'));
	const {arn = '', accessKeyId = '', secretAccessKey = '', mfa} = maria ?? {};
	const roleArn = (name: string) => `role_arn = arn:${account.partition}:iam::${account.id}:role/${name}`;
	// All portal profiles are of one account and one permission set; they differ in whose session they use.
	const portal = [`sso_account_id = ${account.id}`, 'sso_role_name = Operator', `region = ${demoRegion}`];
	return {
		'.aws/config': ini({
			default: [`region = ${demoRegion}`],
			'profile prod': ['sso_session = acme', ...portal],
			'profile staging': ['sso_session = acme-staging', ...portal],
			'profile deploy': [
				roleArn('deploy'),
				'source_profile = ci',
				`duration_seconds = ${12 * hour}`,
				`region = ${demoRegion}`,
			],
			'profile admin': [
				roleArn('admin'),
				'source_profile = ci',
				// The SDK asks for a code whenever a profile names a device, before it calls anybody.
				`mfa_serial = ${mfa?.serialNumber}`,
				`duration_seconds = ${12 * hour}`,
				`region = ${demoRegion}`,
			],
			'profile ci': [`region = ${demoRegion}`],
			'profile laptop': [`login_session = ${arn}`, `region = ${demoRegion}`],
			// No token lies there under the hash of this one.
			'profile laptop-old': [`login_session = ${arn}-old`, `region = ${demoRegion}`],
			'profile vault': [`credential_process = node "${folder.replaceAll('\\', '/')}/vault.mjs"`],
			'profile pod': [roleArn('pod'), `web_identity_token_file = ${folder}/token`],
			// Nobody has a profile `nobody`: the SDK's error doesn't say which of the two is missing.
			'profile broken': [roleArn('deploy'), 'source_profile = nobody'],
			'sso-session acme': ['sso_start_url = https://acme.awsapps.com/start', `sso_region = ${demoRegion}`],
			'sso-session acme-staging': [
				'sso_start_url = https://acme.awsapps.com/start',
				`sso_region = ${demoRegion}`,
			],
			// These sections are no profiles, though the SDK's parser lists them as `services.local` and
			// `sso-session.acme`.
			'services local': ['ecs =', '  endpoint_url = http://localhost:4566'],
		}),
		'.aws/credentials': ini({
			ci: [`aws_access_key_id = ${accessKeyId}`, `aws_secret_access_key = ${secretAccessKey}`],
		}),
		...portalToken('acme', 8 * hour, account),
		...portalToken('acme-staging', -hour, account),
		...(maria && loginToken(maria, account)),
		'vault.mjs': vault('deploy', account),
		token: webToken(account),
	};
};

function ini(sections: Readonly<Record<string, readonly string[]>>): string {
	return Object.entries(sections)
		.map(([name, lines]) => `[${name}]\n${lines.map(line => `${line}\n`).join('')}`)
		.join('\n');
}
