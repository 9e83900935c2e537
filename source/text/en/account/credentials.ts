import type {CredentialSource, ProfileType} from '../../../domain/account/credential-source.ts';

const types: Readonly<Record<ProfileType, string>> = {
	keys: 'access key',
	sso: 'IAM Identity Center',
	'assume-role': 'assumes a role',
	login: 'aws login',
	process: 'external program',
	'web-identity': 'web identity',
	unknown: '',
};

/** A credential source by name, what kind it is, and how a sentence names it. */
export function credentials(source: CredentialSource): {
	readonly label: string;
	readonly kind: string;
	readonly phrase: string;
} {
	switch (source.kind) {
		case 'profile': {
			return {label: source.name, kind: types[source.type], phrase: `profile ${source.name}`};
		}

		case 'environment': {
			return {label: 'Environment', kind: 'AWS_ACCESS_KEY_ID', phrase: 'the environment'};
		}

		case 'container': {
			return source.cloudShell
				? {label: 'CloudShell', kind: 'your console session', phrase: 'CloudShell'}
				: {label: 'Container role', kind: 'task or pod role', phrase: "the container's role"};
		}

		case 'instance': {
			return {label: 'Instance role', kind: 'from instance metadata', phrase: "the instance's role"};
		}

		case 'demo': {
			return {label: 'Demo', kind: `simulated AWS, world ${source.world}`, phrase: 'the demo'};
		}
	}
}
