import type {Line} from '../../../domain/kit/message.ts';
import type {ProblemOf} from '../../../domain/choices/problem/problem.ts';
import {part} from '../../part.ts';
import type {StepWords} from '../../step-words.ts';
import {featureWords} from '../features/feature-words.ts';
import {alternatives} from '../forms/alternatives.ts';
import {listed} from '../forms/listed.ts';
import {expected} from '../problems/expected.ts';
import {missingWords} from '../problems/missing-words.ts';

/** The command line, clusters, the key, features and checks. */
export const choiceSteps: StepWords<
	| 'help'
	| 'help-of-command'
	| 'give-answer'
	| 'complete-command'
	| 'ask-in-terminal'
	| 'every-region'
	| 'check-account'
	| 'look-there'
	| 'choose-in-list'
	| 'sidecar'
	| 'sidecar-in-job'
	| 'another-cluster'
	| 'install-there'
	| 'export-plan'
	| 'export-installed'
	| 'see-clusters'
	| 'install-instead'
	| 'see-revisions'
	| 'adopt-first'
	| 'choose-service'
	| 'own-agent'
	| 'overwrite'
	| 'start-its-tasks'
	| 'allow-definition'
	| 'name-its-cluster'
	| 'add-instance'
	| 'without-it'
	| 'select-one'
	| 'see-rows'
	| 'copy-key'
	| 'enter-without-key'
	| 'create-key'
	| 'no-other-key'
	| 'use-site'
	| 'rotate-here'
	| 'rotate-there'
	| 'other-key'
	| 'takes'
	| 'use-json-key'
	| 'mend-secret'
	| 'mend-role'
	| 'use-instead'
	| 'leave-out'
	| 'see-checks'
	| 'plan-again'
	| 'save-anew'
	| 'that-version'
	| 'sign-in-there'
	| 'decide-in-install'
	| 'replace-instead'
	| 'leave-alone'
	| 'change-where-managed'
	| 'other-service-name'
	| 'other-journal'
	| 'other-page'
	| 'allow-downgrade'
	| 'leave-version'
	| 'known-version'
	| 'without-pin'
	| 'digest-by-hand'
> = {
	help: ['すべてのオプションと例を表示するには:'],
	'help-of-command': ({name}) => [`${name} のすべてのオプションと例を表示するには:`],
	'give-answer': ({flags, question, several}) =>
		several
			? [`${missingWords[question] ?? question}を指定してください: `, ...alternatives(flags)]
			: ['次のいずれかで回答を指定してください: ', ...alternatives(flags)],
	'complete-command'({several, needsKey, clusters = []}) {
		const has = several ? '次のコマンドにはすべての回答があります' : '次のコマンドにはその回答があります';
		const key: Line = needsKey ? ['キーは ', part.command('DD_API_KEY')] : [];
		// It is nobody's wish, and whoever pastes the command has to see it.
		const named: Line = clusters.length > 0 ? ['対象は例として ', part.value(listed(clusters, 3))] : [];
		const beside = [...key, ...(needsKey && clusters.length > 0 ? ['、'] : []), ...named];
		return [has, ...(beside.length === 0 ? [] : [' (', ...beside, ')']), ':'];
	},
	// It is an alternative to the step before it.
	'ask-in-terminal': ['または、ターミナルで実行してください。質問が表示されます。'],
	'every-region': ['アカウントのすべてのリージョンを検索するには:'],
	'look-there': ['そこを検索するには:'],
	'check-account': [
		'アカウントが正しいか確認するか、',
		part.command('--profile'),
		' で別のプロファイルを選択してください。',
	],
	'choose-in-list': ['クラスターの一覧から選択してください。'],
	// A daemon needs instances, and Fargate has none that an account could see.
	sidecar: ({url}) => ['各タスクに Agent をサイドカーとして追加してください: ', part.link(url)],
	'sidecar-in-job': ({url}) => [
		'Fargate のジョブでは、ジョブ定義に Agent をサイドカーとして追加してください: ',
		part.link(url),
	],
	'another-cluster': ['別のクラスターを選択してください。'],
	'install-there': ['インストールするには:'],
	'export-plan': ['インストールのプランをコードとしてエクスポートする場合:'],
	'export-installed': ['そこで実行中のものをコードとしてエクスポートする場合:'],
	'see-clusters': ['どのクラスターがあるかを表示するには:'],
	'install-instead': ['実行したいものを、以前のバージョンと設定でインストールしてください:'],
	'see-revisions': ['存在するリビジョンを表示するには:'],
	'adopt-first': ['ここから変更する場合は、先に引き継いでください:'],
	'choose-service': ['サービスの一覧から選択するには:'],
	'own-agent': [
		'対応は不要です。コンテナはその Agent に localhost で接続でき、ライブラリは自動的に localhost を使用します。',
		part.command('DD_AGENT_HOST'),
		' は設定しないでください。',
	],
	overwrite: ['既存のファイルを置き換えるには:'],
	'start-its-tasks': ['そのタスクを実行するか、配置できるインスタンスを追加してから、続けてください:'],
	'allow-definition': [
		'タスク定義への ',
		part.command('ecs:DescribeTaskDefinition'),
		' のアクセス許可を取得してください。',
	],
	'name-its-cluster': [
		part.command('--cluster'),
		' で1つのクラスターを指定するか、サービスを ARN で指定してください。',
	],
	'add-instance': ['クラスターにインスタンスを追加してください。'],
	'see-rows': ['理由は各行に表示されています。他の選択はそのままです。'],
	'select-one': ({question}) => [
		question === 'clusters' ? 'クラスターを1つ以上選択してください。' : '1つ以上選択してください。',
	],
	'enter-without-key': ['ここに必要な値を入力してください。キーには専用の質問があり、そこでは画面に表示されません。'],
	'copy-key': ['Datadog の Organization Settings > API Keys から、0～9 と a～f の32文字のキーをコピーしてください。'],
	'create-key': ({url}) => ['キーを作成またはコピーしてください: ', part.link(url)],
	'no-other-key': ['アプリケーションキーやクライアントトークンは API キーではありません。'],
	'use-site': ['そのサイトを使用するには:'],
	'rotate-here': ['先に、このサイトの Agent のキーを交換してください:'],
	'rotate-there': ({site}) => [`続いて、${site} のキーを指定してください:`],
	'other-key': ({site}) => [`または、${site} のキーを指定してください。`],
	takes: ({expected: of}) => [`指定できる値: ${expected(of)}`],
	'use-json-key': ['JSON の中にキーがあります。それを使用するには:'],
	'mend-secret': ({why}) => [secrets[why]],
	'mend-role': ({why}) => [roles[why]],
	'use-instead': ({feature}) => [`代わりに「${featureWords[feature].title}」を使用するには:`],
	'leave-out': ['外すには:'],
	'without-it': ({cluster}) => [part.value(cluster), ' を除いて続行するには:'],
	'see-checks': ['すべてのチェックと対処方法を表示するには:'],
	// The old plan could undo what somebody has just changed.
	'plan-again': ['同じコマンドを再度実行してください。現在の状態に基づいてプランを作り直します。'],
	'save-anew': ['新しいプランを作成して確認してください:'],
	'that-version': ['作成したときのバージョンを使用するには:'],
	'sign-in-there': ({account}) => [
		'アカウント ',
		part.value(account),
		' にサインインするか、そのプロファイルを ',
		part.command('--profile'),
		' で選択してください。',
	],
	'replace-instead': ['置き換えるには (そのタスクは停止され、その間 Agent はありません):'],
	'leave-alone': ['または、変更せずそのまま残すには:'],
	'decide-in-install': ['対話形式のインストールで決めるには:'],
	'change-where-managed': ['または、管理しているツールの側で変更してください。'],
	'other-service-name': ['Agent に別の名前を付けるには:'],
	'allow-downgrade': ['意図した変更であれば、明示的に指定してください:'],
	'leave-version': ['または、最新バージョンを使用するには:'],
	'known-version': ['存在するバージョンを指定してください。例として、現在分かっている最新バージョン:'],
	'without-pin': ['タグのまま続行するには (ダイジェストは問い合わせません):'],
	'digest-by-hand': [
		'レジストリにサインインしている環境でダイジェストを確認し、指定してください: ',
		part.command('--agent-version TAG@sha256:...'),
	],
	'other-journal': [
		'ディスクの空きを増やしてください。次回の実行では --journal で別の場所にジャーナルを保存できます。',
	],
	'other-page': ['ディスクの空きを増やすか、次回の実行では --report で別のファイルを指定してください。'],
};

const secrets: Readonly<Record<ProblemOf<'secret-unusable'>['why'], string>> = {
	'scheduled-deletion': '別のシークレットを指定するか、削除をキャンセルしてください:',
	'not-found': '名前とリージョンを確認してください。',
	binary: 'キーをテキストとして保存してください。',
	json: 'ARN の末尾に JSON キーを指定してください: arn:...:secret:NAME:JSON-KEY::',
	'json-form':
		'ARN の末尾に JSON キーがない場合、ECS は値全体を Agent に渡します。JSON キーを指定してください: ' +
		'arn:...:secret:NAME:JSON-KEY::',
	quotes: '前後に何も付けずにキーだけを保存するか、別のシークレットを指定してください。',
	shape: '32文字のキーだけを保存するか、別のシークレットを指定してください。',
};

const roles: Readonly<Record<ProblemOf<'role-unusable'>['why'], string>> = {
	'not-found':
		'Datadog の AWS インテグレーションのロールを --integration-role NAME で指定してください。名前は Datadog の ' +
		'Integrations > Amazon Web Services に表示されています。',
	unreadable:
		'このロールへの iam:GetRole、iam:ListRolePolicies、iam:GetRolePolicy、iam:ListAttachedRolePolicies を' +
		'許可してください。',
};
