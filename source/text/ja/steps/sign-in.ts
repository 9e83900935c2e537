import {part} from '../../part.ts';
import type {StepWords} from '../../step-words.ts';

/** Signing in, and the region. */
export const signInSteps: StepWords<
	| 'console-sign-in'
	| 'identity-center'
	| 'access-key'
	| 'demo'
	| 'perhaps'
	| 'list-profiles'
	| 'look-at-profile'
	| 'correct-profile'
	| 'sign-in-again'
	| 'new-keys'
	| 'then-again'
	| 'then-go-on'
	| 'same-account'
	| 'let-in'
	| 'allow-assuming'
	| 'one-profile'
	| 'check-access-key'
	| 'check-region-enabled'
	| 'enter-keys-again'
	| 'set-clock'
	| 'type-code'
	| 'hand-over-session'
	| 'read-code'
	| 'next-code'
	| 'check-serial'
	| 'name-region'
	| 'or-every-region'
	| 'enabled-regions'
> = {
	// `aws login` came with 2.32.
	'console-sign-in': ['コンソールのアカウントでサインインしてください (AWS CLI 2.32 以降):'],
	'identity-center': ['または、IAM Identity Center を設定してください:'],
	'access-key': ['または、アクセスキーを保存してください:'],
	demo: ['または、アカウントなしで試すには:'],
	perhaps: ['もしかして:'],
	'list-profiles': ['存在するプロファイルを表示するには:'],
	'look-at-profile': ['プロファイルの内容を表示するには:'],
	'correct-profile': ['~/.aws/config または ~/.aws/credentials で修正してください。'],
	'sign-in-again': ['もう一度サインインしてください:'],
	'new-keys': [
		'これを取得した場所で新しいセッションキーを取得し、AWS_ACCESS_KEY_ID、AWS_SECRET_ACCESS_KEY、' +
			'AWS_SESSION_TOKEN を設定するか、プロファイルを更新してください。',
	],
	'then-again': ['その後、ここまでの選択内容で続けてください:'],
	'then-go-on': ['その後、ここで選択してください。実行が続きます。'],
	'same-account': ['実行を開始したアカウントの認証情報を選択してください。'],
	'let-in': [
		'ロールの信頼ポリシーに、引き受けるアカウントまたはロールを追加するか、追加済みのロールを指定してください。',
	],
	'allow-assuming': [
		'引き受ける側に、このロールへの sts:AssumeRole が必要です。組織のポリシーで拒否されていないことも必要です。',
	],
	'one-profile': ['いずれか1つを指定してください:'],
	'check-access-key': ['アクセスキーが存在して有効であり、意図したアカウントのものであることを確認してください。'],
	'check-region-enabled': ({region}) => [
		`アカウントで ${region} が有効になっていることを確認してください。無効なリージョンでも同じ結果になります。`,
	],
	'enter-keys-again': ['シークレットアクセスキーがアクセスキー ID と一致しません。両方をもう一度入力してください:'],
	'set-clock': ['このコンピューターの時計は AWS と5分以上ずれています。時刻を合わせてください。'],
	'type-code': ['ターミナルで実行してコードを入力するか、別のプロファイルを選択してください。'],
	'hand-over-session': ['入力できない環境では、事前にサインインしてセッションを渡してください:'],
	'read-code': ['デバイスまたはアプリでコードを確認してください。'],
	'next-code': ['次のコードをお待ちください。各コードは1回しか使用できません。'],
	'check-serial': ['プロファイルの mfa_serial が、コードを表示するデバイスを指していることを確認してください。'],
	'name-region': [part.command('--region'), ' で指定してください。例:'],
	'or-every-region': ['または、アカウントのすべてのリージョンを検索するには:'],
	'enabled-regions': ['有効なリージョンを表示するには:'],
};
