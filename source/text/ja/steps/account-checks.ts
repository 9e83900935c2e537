import type {StatementPlace} from '../../../domain/ending/next-steps/check-step.ts';
import {part} from '../../part.ts';
import {fix} from '../questions/fix.ts';
import type {StepWords} from '../../step-words.ts';

/** After checks of the account, the session and the key; and what any check may offer. */
export const accountCheckSteps: StepWords<
	| 'again-with'
	| 'allow-statement'
	| 'sign-in-and-repeat'
	| 'sign-in-first'
	| 'see-actions'
	| 'see-whole-policy'
	| 'own-policies-do-not-help'
	| 'change-that-policy'
	| 'check-role-name'
	| 'leave-out-role'
	| 'leave-out-kept-role'
	| 'compare-stored-key'
	| 'start-others-again'
	| 'put-it-there'
	| 'look-before-revoking'
	| 'correct-clock'
	| 'key-is-readable'
	| 'make-secrets'
	| 'deregister-at-the-end'
	| 'key-to-move'
	| 'never-renamed'
	| 'key-for-install'
	| 'another-key'
	| 'route-to-site'
	| 'tasks-read-key'
	| 'allow-reads'
	| 'allow-deciding-reads'
	| 'again-in-a-minute'
	| 'again-when-answered'
	| 'name-the-boundary'
> = {
	'again-with': ({changes}) => [fix(changes), ':'],
	'allow-statement': ({place}) => [places[place]],
	'sign-in-and-repeat': ['もう一度サインインし、ここまでの選択内容で続けてください:'],
	// ECS doesn't need the session any more by then; only this tool does.
	'sign-in-first': [
		'先にもう一度サインインしてください。ロールアウトはこのツールがなくても続きますが、経過は確認されません。',
	],
	'see-actions': ['ポリシーとして表示するには:'],
	'see-whole-policy': ['プラン全体に必要なポリシーを表示するには:'],
	'own-policies-do-not-help': ['自分のポリシーを変更しても解決しません。'],
	'change-that-policy': [
		'許可するステートメントを追加しても解決しません。拒否しているポリシーの変更が必要です。ポリシーの管理者に' +
			'依頼してください。',
	],
	'check-role-name': [
		'名前を確認するか、',
		part.command('--execution-role'),
		' を外してください。外すと、ロールが作成されます。',
	],
	'leave-out-role': [
		'または、',
		part.command('--execution-role'),
		' を外してください。外すと、ロールが作成されます。',
	],
	'leave-out-kept-role': [
		'または、',
		part.command('--execution-role'),
		' を外してください。外すと、ロールが作成されます。指定されたロールは変更しません。',
	],
	'start-others-again': ['以前のキーは、これらも再起動してから取り消してください。'],
	'put-it-there': [
		'キーの保存場所を変えない場合は、自分でそこに新しいキーを保存し、--api-key-secret-arn または ' +
			'--api-key-ssm-parameter で指定してください。',
	],
	'look-before-revoking': ['以前のキーを取り消す前に、最後に使用された日時を Datadog で確認してください。'],
	'compare-stored-key': [
		'これを許可して再度実行してください。または、自分で値を変更して Agent を再起動してください。',
	],
	'correct-clock': ['時刻を合わせてください。5分以上ずれたリクエストは AWS に拒否されます。'],
	// A revision can't be changed, and its values stay readable when it is deregistered.
	'key-is-readable': ['タスク定義を参照できる人は誰でも、キーを含むすべてのリビジョンでキーを読み取れます。'],
	'make-secrets': ['自分のシークレットに保存してください。このツールが移すのは Agent のキーだけです。'],
	'deregister-at-the-end': ['リビジョンを取り除くコマンドは、実行の最後に表示されます。'],
	'key-to-move': [
		part.command('DD_API_KEY'),
		' または ',
		part.command('--api-key-stdin'),
		' でキーも指定してください。別の場所に保存できるのは、手元にあるキーだけです。',
	],
	// The name of a service is its identity (Amazon ECS API, UpdateService), and a family's revisions are the way back.
	'never-renamed': ['AWS ではサービスもファミリーも名前を変更できません。このオプションを外してください。'],
	'key-for-install': ['ドライランには不要ですが、インストールには必要です。'],
	'another-key': ['別のキーを指定してください。'],
	'route-to-site': ['インスタンスからこのサイトへの経路も必要です。'],
	'tasks-read-key': ['タスクは自身のロールでこれを読み取ります。'],
	'allow-reads': ['さらに確認するには、これらを許可してください:'],
	'allow-deciding-reads': ['これらを許可してください:'],
	'name-the-boundary': [
		'新しいロールに必要なアクセス許可の境界を ',
		part.command('--permissions-boundary'),
		' で指定してください。',
	],
	'again-in-a-minute': ['1分後に再度実行してください。他のプログラムも同じ上限を共有しています。'],
	'again-when-answered': [
		'再度実行してください。解決しない場合は、ネットワーク、プロキシ、VPC エンドポイントを確認してください。',
	],
};

const places: Readonly<Record<StatementPlace, string>> = {
	'own-policy': '自分のユーザーまたはロールのポリシーに、このステートメントを追加してください:',
	boundary: 'アクセス許可の境界にこのステートメントを追加するよう依頼してください:',
	organization: '組織の管理者に、これを許可するよう依頼してください:',
	role: 'ロールのポリシーに、このステートメントを追加してください:',
	trust: 'この信頼ポリシーが必要です:',
	needed: 'このステートメントが必要です:',
};
