import {part} from '../../part.ts';
import {credentials} from '../account/credentials.ts';
import {duration} from '../forms/duration.ts';
import {listed} from '../forms/listed.ts';
import {gap} from '../forms/spaced.ts';
import type {CredentialSource} from '../../../domain/account/credential-source.ts';
import type {Explanations} from './explanations.ts';
import {said} from './said.ts';

/** No, broken, ended or refused credentials, and the region. */
export const signInProblems: Explanations<
	| 'no-credentials'
	| 'unknown-profile'
	| 'broken-profile'
	| 'session-expired'
	| 'other-account'
	| 'role-refused'
	| 'same-account'
	| 'wrong-credentials'
	| 'mfa-needed'
	| 'mfa-form'
	| 'mfa-refused'
	| 'no-region'
	| 'unknown-region'
> = {
	'no-credentials': ({source, detail}) => ({title: [`AWS 認証情報がありません${of(source)}`], body: said(detail)}),
	'unknown-profile': ({profile, known}) => ({
		title: ['AWS プロファイル ', part.value(profile), ' がありません'],
		body: [
			known.length === 0
				? ['AWS の設定ファイルにプロファイルがありません。']
				: ['存在するプロファイル: ', part.value(listed(known, 10))],
		],
	}),
	'broken-profile': ({profile, detail, unknown, late}) => ({
		title: ['プロファイル ', part.value(profile), ' から認証情報を取得できません'],
		body: [
			...(unknown
				? [
						[
							`${unknown.setting} に指定された `,
							part.value(unknown.value),
							' が AWS の設定ファイルにありません。',
						],
					]
				: []),
			...(late ? [[`${late.setting} が${duration(late.seconds)}以内に終了しませんでした。`]] : []),
			...said(detail),
		],
	}),
	'session-expired': ({source, detail}) => ({
		title: [`AWS セッションの有効期限が切れました${of(source)}`],
		body: said(detail),
	}),
	'other-account': ({account, wanted}) => ({
		title: ['この認証情報のアカウントは ', part.value(account), ' であり、', part.value(wanted), ' ではありません'],
	}),
	'role-refused': ({account, role, principal, detail}) => ({
		title: ['アカウント ', part.value(account), ' でロール ', part.value(role), ' を引き受けられません'],
		body: [
			...(principal === undefined ? [] : [['引き受けようとしたプリンシパル: ', part.value(principal)]]),
			...said(detail),
		],
	}),
	'same-account': ({account, profiles}) => ({
		title: [
			'プロファイル ',
			part.value(listed(profiles, 10)),
			`${gap(listed(profiles, 10))}のアカウントが同じです: `,
			part.value(account),
		],
	}),
	'wrong-credentials': ({source, detail}) => ({
		title: [`この認証情報は AWS に受け付けられません${of(source)}`],
		body: said(detail),
	}),
	'mfa-needed': ({profile, serial}) => ({
		title: ['プロファイル ', part.value(profile), ' には MFA デバイスのコードが必要です'],
		body: [['デバイス: ', part.value(serial)]],
	}),
	// All that `TokenCode` of STS takes.
	'mfa-form': () => ({title: ['MFA デバイスのコードは6桁の数字です']}),
	'mfa-refused': ({profile, detail}) => ({
		title: ['プロファイル ', part.value(profile), ' の MFA コードが AWS に拒否されました'],
		body: said(detail),
	}),
	'no-region': () => ({title: ['AWS リージョンが選択されていません']}),
	'unknown-region': ({region}) => ({title: [part.value(region), ' はこのアカウントのリージョンではありません']}),
};

function of(source: CredentialSource | undefined): string {
	return source === undefined ? '' : `: ${credentials(source).phrase}`;
}
