import {defaultSettings} from '../../../domain/choices/choices.ts';
import type {Field, SettingId} from '../../../domain/choices/field.ts';
import type {SettingGroup} from '../../../domain/choices/setting-group.ts';

type FieldWords = {readonly label: string; readonly hint: string; readonly placeholder: string};

const none = 'なし';
const all = 'すべて';
const computed = '自動計算';

const fields: Readonly<Record<SettingId, FieldWords>> = {
	env: {label: '環境タグ', hint: 'すべてに env タグを付けます。例: prod。', placeholder: none},
	'extra-tags': {label: '追加のタグ', hint: 'key:value をカンマ区切りで指定します。', placeholder: none},
	'env-vars': {
		label: '追加の環境変数',
		hint: 'Agent の環境変数を NAME=VALUE のカンマ区切りで指定します。このツールの値より優先されます。',
		placeholder: none,
	},
	'agent-image': {label: 'Agent イメージ', hint: 'タグなしで指定します。', placeholder: defaultSettings.image},
	// A floating tag, as Datadog's own examples have it.
	'agent-version': {
		label: 'Agent バージョン',
		hint: 'イメージのタグです。7 は、タスクの起動時点で最新の Agent 7 になります。',
		placeholder: '7',
	},
	cpu: {label: 'CPU', hint: 'CPU ユニット (1コア = 1024)。指定しなければ機能から計算します。', placeholder: computed},
	// Above it Docker kills the container, unlike a reservation.
	memory: {label: 'メモリ', hint: 'MiB 単位のハード制限。指定しなければ機能から計算します。', placeholder: computed},
	'network-mode': {
		label: 'ネットワークモード',
		hint: '通常は bridge。コンテナからインスタンスメタデータに届かない場合は host を使います。',
		placeholder: 'bridge',
	},
	subnets: {label: 'サブネット', hint: 'awsvpc 専用。カンマ区切りで指定します。', placeholder: none},
	'security-groups': {
		label: 'セキュリティグループ',
		hint: 'awsvpc 専用。カンマ区切りで指定します。',
		placeholder: none,
	},
	family: {label: 'タスク定義', hint: '登録先のファミリーです。', placeholder: defaultSettings.family},
	'service-name': {label: 'サービス', hint: 'デーモンサービスの名前です。', placeholder: defaultSettings.serviceName},
	'store-key': {
		label: 'キーの保存先',
		hint: 'plain では、タスク定義の参照を許可された全員がキーを読み取れます。',
		placeholder: 'secrets-manager',
	},
	'execution-role': {
		label: '実行ロール',
		hint: '使用するロールの名前または ARN。指定しなければ、必要なときに専用のロールを作成します。',
		placeholder: '作成',
	},
	'logs-from': {
		label: 'ログの対象',
		hint: 'すべてのコンテナ、またはオートディスカバリーラベルのあるコンテナだけ。',
		placeholder: 'all',
	},
	// In Datadog's own syntax (`DD_CONTAINER_INCLUDE`), so that what people have elsewhere can be pasted.
	'container-include': {
		label: '対象に含める',
		hint: '監視するコンテナを image:REGEX または name:REGEX で指定します。',
		placeholder: all,
	},
	'container-exclude': {
		label: '対象から除く',
		hint: '除外するコンテナを image:REGEX または name:REGEX で指定します。',
		placeholder: none,
	},
	'labels-as-tags': {
		label: 'ラベルをタグに',
		hint: 'タグにするコンテナのラベルを label:tag のカンマ区切りで指定します。',
		placeholder: none,
	},
	'env-as-tags': {
		label: '環境変数をタグに',
		hint: 'タグにするコンテナの環境変数を NAME:tag のカンマ区切りで指定します。',
		placeholder: none,
	},
	'agent-proxy': {
		label: 'プロキシ',
		hint: 'Agent が送信に使うアドレスです。例: http://proxy.internal:3128。',
		placeholder: none,
	},
	'agent-no-proxy': {
		label: 'プロキシの対象外',
		hint: '直接接続するホストです。インスタンスとタスクのメタデータは常に直接接続します。',
		placeholder: none,
	},
	// The program cloud-init writes the instance's ID into the one that is named here.
	'hostname-file': {
		label: 'ホスト名ファイル',
		hint: 'Linux ホストの名前が入ったファイルです。例: /var/lib/cloud/data/instance-id。',
		placeholder: none,
	},
	'log-level': {label: 'ログレベル', hint: 'Agent が自身のログに書き込む量です。', placeholder: 'info'},
	// The default of CreateDaemon.
	'drain-percent': {
		label: '同時に置き換える割合',
		hint: 'マネージドインスタンス: 一度にドレインする割合 (%) です。',
		placeholder: '25',
	},
	// AWS's own default is yes: a failing Agent would then drive an instance's tasks away.
	critical: {
		label: '必須',
		hint: 'マネージドインスタンス: yes では、Agent が失敗したインスタンスをドレインします。',
		placeholder: 'no',
	},
	'role-path': {
		label: 'ロールのパス',
		hint: 'このツールが作成するロールの IAM でのパスです。例: /team/。',
		placeholder: '/',
	},
	'permissions-boundary': {
		label: 'ロールの境界',
		hint: '作成するロールにアクセス許可の境界が必要な場合、そのポリシーの ARN を指定します。',
		placeholder: none,
	},
};

/** The label of a setting in the form, and a hint that says what is taken. */
export function field({id}: Field): FieldWords {
	return fields[id];
}

const groups: Readonly<Record<SettingGroup, string>> = {
	common: 'よく変更する設定',
	names: '名前',
	collection: '収集する内容',
	network: 'ネットワーク',
	access: 'キーとロール',
	managed: 'マネージドインスタンス',
	seldom: 'あまり変更しない設定',
};

/** The heading above settings that are about the same. */
export function settingGroup(group: SettingGroup): string {
	return groups[group];
}
