import type {CredentialSource, ProfileType} from '../../../domain/account/credential-source.ts';

const types: Readonly<Record<ProfileType, string>> = {
	keys: 'access key',
	// AWS's name since 2022 for what was AWS SSO; the files still say `sso_`.
	sso: 'IAM Identity Center',
	'assume-role': 'assumes a role',
	// By its command: that is how people came to have such a profile.
	login: 'aws login',
	process: 'external program',
	'web-identity': 'web identity',
	// Nothing is better than a guess; the profile's name stands beside it.
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
			// The variable's name, because that is what people look for in their shell.
			return {label: 'Environment', kind: 'AWS_ACCESS_KEY_ID', phrase: 'the environment'};
		}

		case 'container': {
			// ECS, EKS Pod Identity and CloudShell hand credentials out the same way; CloudShell alone can be told.
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
