import type {ProfileType} from '../../domain/account/credential-source.ts';

/** The settings of a profile, of both AWS files joined. */
export type ProfileSettings = Readonly<Record<string, string | undefined>>;

/**
What kind of credentials a profile gives, in the order in which the SDK decides; `undefined` for one that gives none (a
region only), which can't be signed in with.
*/
export function profileType(settings: ProfileSettings): ProfileType | undefined {
	const isSet = (...names: readonly string[]) => names.every(name => settings[name] !== undefined);
	if (isSet('role_arn', 'source_profile') || isSet('role_arn', 'credential_source')) {
		return 'assume-role';
	}

	if (isSet('aws_access_key_id', 'aws_secret_access_key')) {
		return 'keys';
	}

	if (isSet('web_identity_token_file', 'role_arn')) {
		return 'web-identity';
	}

	if (isSet('credential_process')) {
		return 'process';
	}

	if (isSet('sso_session') || isSet('sso_start_url') || isSet('sso_account_id')) {
		return 'sso';
	}

	return isSet('login_session') ? 'login' : undefined;
}
