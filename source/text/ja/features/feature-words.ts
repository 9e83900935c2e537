import type {FeatureId} from '../../../domain/choices/feature-id.ts';

/** A feature in words: its title, and in one sentence what it does. What it asks for and costs comes from its facts. */
export type FeatureWords = {readonly title: string; readonly does: string};

/** By what a person gets, not by the variable behind it; Datadog's own name where that tells as much. */
export const featureWords: Readonly<Record<FeatureId, FeatureWords>> = {
	core: {title: 'メトリクスとコンテナ', does: '各インスタンスと、その上の各コンテナを Agent が報告します。'},
	apm: {title: 'APM トレース', does: '同じホストのアプリケーションが、ポート 8126 にトレースを送ります。'},
	'apm-socket': {
		title: 'APM トレース (ソケット)',
		does: 'アプリケーションが、共有フォルダーの Unix ソケットでトレースを送ります。ポートは開きません。',
	},
	dogstatsd: {
		title: 'カスタムメトリクス',
		does: '同じホストのアプリケーションが、ポート 8125 に DogStatsD メトリクスを送ります。',
	},
	'dogstatsd-socket': {
		title: 'カスタムメトリクス (ソケット)',
		does:
			'アプリケーションが、共有フォルダーの Unix ソケットで DogStatsD メトリクスを送ります。' +
			'ポートは開きません。',
	},
	'origin-detection': {title: '発信点検出', does: 'カスタムメトリクスに、送信元のコンテナがタグ付けされます。'},
	logs: {
		title: 'ログ',
		does:
			'コンテナが標準出力に書いた内容を Agent が読み取ります。awslogs ドライバーのコンテナは' +
			'対象になりません。',
	},
	processes: {title: 'プロセス', does: '各インスタンスとコンテナのプロセスを Agent が一覧にします。'},
	// Cloud Network Monitoring to Datadog, which called it Network Performance Monitoring (NPM) before.
	network: {
		title: 'ネットワークモニタリング',
		does: 'サービス間の接続を、Agent がカーネル内で eBPF により監視します。',
	},
	usm: {
		title: 'Universal Service Monitoring',
		does: 'サービスのリクエスト、エラー、レイテンシーを、トレーサーなしで Agent が測定します。',
	},
	'security-posture': {
		title: '誤構成',
		does: 'ホストとコンテナを、Agent がセキュリティベンチマークと照らし合わせます。',
	},
	vulnerabilities: {
		title: '脆弱性',
		does: 'イメージとホストのパッケージを Agent が一覧にし、Datadog が既知の脆弱性と照合します。',
	},
	// Once Cloud Workload Security; the variables of the Agent call it runtime security.
	'workload-protection': {
		title: 'Workload Protection',
		does: 'ワークロードの実行中に、ファイル、プロセス、接続の脅威を Agent が監視します。',
	},
	otlp: {
		title: 'OpenTelemetry',
		does: '同じホストのアプリケーションが、ポート 4317 と 4318 に OTLP のトレースとメトリクスを送ります。',
	},
	'ecs-explorer': {
		title: 'ECS エクスプローラー',
		does: 'Agent が ECS タスクを報告し、Datadog にタスク、サービス、クラスターが表示されます。',
	},
	'health-check': {
		title: 'ヘルスチェック',
		does: 'Agent が正常かどうかを ECS が確認し、異常であればタスクを置き換えます。',
	},
	jmx: {title: 'JMX', does: 'JMX を読み取るチェックのために、Agent のイメージに Java が含まれます。'},
	fips: {title: 'FIPS', does: 'Datadog の政府機関向けサイトのために、FIPS 認定の暗号を使う Agent のイメージです。'},
};
