import type {CredentialSource, ProfileType} from '../../../domain/account/credential-source.ts';

const types: Readonly<Record<ProfileType, string>> = {
	keys: '액세스 키',
	// AWS's name since 2022 for what was AWS SSO; the files still say `sso_`.
	sso: 'IAM Identity Center',
	'assume-role': '역할 수임',
	// By its command: that is how people came to have such a profile.
	login: 'aws login',
	process: '외부 프로그램',
	'web-identity': '웹 ID',
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
			return {label: source.name, kind: types[source.type], phrase: `프로파일 ${source.name}`};
		}

		case 'environment': {
			// The variable's name, because that is what people look for in their shell.
			return {label: '환경 변수', kind: 'AWS_ACCESS_KEY_ID', phrase: '환경 변수'};
		}

		case 'container': {
			// ECS, EKS Pod Identity and CloudShell hand credentials out the same way; CloudShell alone can be told.
			return source.cloudShell
				? {label: 'CloudShell', kind: '현재 콘솔 세션', phrase: 'CloudShell'}
				: {label: '컨테이너 역할', kind: '작업 또는 포드 역할', phrase: '컨테이너의 역할'};
		}

		case 'instance': {
			return {label: '인스턴스 역할', kind: '인스턴스 메타데이터', phrase: '인스턴스의 역할'};
		}

		case 'demo': {
			return {label: '데모', kind: `시뮬레이션된 AWS, 월드 ${source.world}`, phrase: '데모'};
		}
	}
}
