import type {CredentialSource, ProfileType} from '../../../domain/account/credential-source.ts';

const types: Readonly<Record<ProfileType, string>> = {
	keys: 'アクセスキー',
	// AWS's name since 2022 for what was AWS SSO; the files still say `sso_`.
	sso: 'IAM Identity Center',
	'assume-role': 'ロールを引き受け',
	// By its command: that is how people came to have such a profile.
	login: 'aws login',
	process: '外部プログラム',
	'web-identity': 'ウェブ ID',
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
			return {label: source.name, kind: types[source.type], phrase: `プロファイル ${source.name}`};
		}

		case 'environment': {
			// The variable's name, because that is what people look for in their shell.
			return {label: '環境変数', kind: 'AWS_ACCESS_KEY_ID', phrase: '環境変数'};
		}

		case 'container': {
			// ECS, EKS Pod Identity and CloudShell hand credentials out the same way; CloudShell alone can be told.
			return source.cloudShell
				? {label: 'CloudShell', kind: 'コンソールのセッション', phrase: 'CloudShell'}
				: {label: 'コンテナロール', kind: 'タスクまたはポッドのロール', phrase: 'コンテナのロール'};
		}

		case 'instance': {
			return {label: 'インスタンスロール', kind: 'インスタンスメタデータから', phrase: 'インスタンスのロール'};
		}

		case 'demo': {
			return {label: 'デモ', kind: `シミュレーションの AWS、ワールド ${source.world}`, phrase: 'デモ'};
		}
	}
}
