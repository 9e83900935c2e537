import type {PolicyKind} from '../../../domain/account/aws-problem.ts';
import type {ProblemOf} from '../../../domain/choices/problem/problem.ts';
import {part} from '../../part.ts';
import type {StepWords} from '../../step-words.ts';

/** Where AWS, or the way there, stands in the way. */
export const awsSteps: StepWords<
	| 'deny-forbids'
	| 'add-statement'
	| 'see-policy'
	| 'name-boundary'
	| 'wait-a-minute'
	| 'check-connection'
	| 'check-between'
	| 'change-what-aws-names'
	| 'create-linked-role'
	| 'exact-request'
	| 'outage'
> = {
	// An explicit deny wins over every allow (IAM's policy evaluation logic).
	'deny-forbids': ({policy}) => [
		`${policies[policy]}で明示的に拒否されています。そのポリシーを変更するしかないため、管理者に依頼してください。`,
	],
	'add-statement': ({policy}) => [`${policies[policy]}に、このステートメントを追加してください:`],
	'name-boundary': [
		'アクセス許可の境界や特定のパスがロールの作成に必要な場合は、指定してください: ',
		part.command('--permissions-boundary ARN'),
		'、',
		part.command('--role-path PATH'),
	],
	'see-policy': ['このツールに必要となり得るすべてのアクセス許可を、ポリシーとして表示するには:'],
	'wait-a-minute': ['1分ほどお待ちください。他のプログラムも同じ上限を共有しています。'],
	'check-connection': ({why}) => [connections[why]],
	'check-between': [
		'HTTPS_PROXY、AWS_ENDPOINT_URL、ネットワークのサインインページを確認してください。AWS までの途中の別のものが' +
			'応答しています。',
	],
	'change-what-aws-names': ['上の AWS からのメッセージにある箇所を変更してください。'],
	'create-linked-role': [
		'このアカウントには ECS のサービスにリンクされたロールがまだありません。一度だけ作成してください。' +
			'使用できるまで数秒かかります:',
	],
	'exact-request': ['実際のリクエストを、送信せずに表示するには:'],
	outage: ({url}) => ['AWS の障害情報を確認してください: ', part.link(url)],
};

const policies: Readonly<Record<PolicyKind, string>> = {
	identity: '自分のユーザーまたはロールのポリシー',
	resource: 'リソース自身のポリシー',
	session: 'セッションのポリシー',
	boundary: '自分のアクセス許可の境界',
	scp: '組織のサービスコントロールポリシー (SCP) ',
	'vpc-endpoint': 'VPC エンドポイントのポリシー',
	unknown: '自分のユーザーまたはロールのポリシー',
};

const connections: Readonly<Record<ProblemOf<'unreachable'>['why'], string>> = {
	name: 'ネットワークとリージョンの名前を確認してください。誤ったリージョン名にはアドレスがありません。',
	refused: 'AWS_ENDPOINT_URL とプロキシを確認してください。接続先で何も待ち受けていません。',
	timeout: 'ネットワーク、VPN、プロキシ (HTTPS_PROXY、NO_PROXY) を確認してください。',
	reset: 'VPN、プロキシ、ファイアウォールを確認してください。途中で接続が切断されています。',
	// The AWS CLI's variable, which people behind such a proxy often have already.
	certificate: '会社の認証局を AWS_CA_BUNDLE=FILE で指定してください。',
	other: 'ネットワーク、VPN、プロキシ (HTTPS_PROXY、NO_PROXY) を確認してください。',
};
