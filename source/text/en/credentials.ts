import type {CredentialSource, ProfileType} from '../../domain/credential-source.ts';

const types: Readonly<Record<ProfileType, string>> = {
	keys: 'access key',
	sso: 'IAM Identity Center',
	'assume-role': 'assumes a role',
	login: 'aws login',
	process: 'external program',
	'web-identity': 'web identity',
	unknown: '',
};

/** A credential source by name, and what kind it is. */
export function credentials(source: CredentialSource): {readonly label: string; readonly kind: string} {
	switch (source.kind) {
		case 'profile': {
			return {label: source.name, kind: types[source.type]};
		}

		case 'environment': {
			return {label: 'Environment', kind: 'AWS_ACCESS_KEY_ID'};
		}

		case 'container': {
			return source.cloudShell ? {label: 'CloudShell', kind: 'your console session'} : {label: 'Container role', kind: 'task or pod role'};
		}

		case 'instance': {
			return {label: 'Instance role', kind: 'from instance metadata'};
		}

		case 'demo': {
			return {label: 'Demo', kind: `simulated AWS, world ${source.world}`};
		}
	}
}
