import type {HelpWords} from '../../help-words.ts';
import {flags} from './flags.ts';
import {worlds} from './worlds.ts';

/** What `--help` says. */
export const help: HelpWords = {
	purpose: 'Amazon ECS クラスターに Datadog Agent を導入します。',
	commands: {
		install: '対話形式のインストール: 質問、プラン、承認、適用、監視',
		status: '稼働状況: バージョン、カバレッジ、状態、ドリフト。何も変更しません',
		rollback: '直前の変更より前の状態に戻す: プラン、承認、監視',
		upgrade: '既存の Agent のバージョン、サイズ、イメージを変更。ほかはそのまま',
		'rotate-key': '既存の Agent の API キーを交換。Agent は少しずつ再起動します',
		uninstall: 'このツールが導入したものだけを削除',
		doctor: 'チェックだけを実行し、対処法を表示。何も変更しません',
		iam: '操作者、実行ロール、Datadog インテグレーションに必要なポリシー',
		next: 'サービスがトレース、メトリクス、ログを送るのに必要な設定。何も変更しません',
		flare: 'サポートに必要な情報を、機密を伏せて1つのファイルに保存。変更も送信もしません',
		export: 'プランまたは現状を CloudFormation、Terraform、CDK、AWS CLI、JSON で出力',
		fleet: '複数のアカウントとリージョンに、CloudFormation のスタックセットで導入',
		show: '--out で保存したプランを、確認画面と同じ形で表示',
		simulate: 'シミュレーションの AWS をループバックで任意のクライアントに提供 (停止するまで)',
		help: 'プログラムまたはコマンドの --help の内容。--json ですべてをデータとして出力',
		completion: 'bash、zsh、fish、powershell でコマンドラインを補完するスクリプト',
		mcp: 'コーディングエージェント用のツール (MCP): 調査とプラン。適用は --allow-apply で許可',
		skill: 'コーディングエージェントがこのプログラムを使うための知識 (SKILL.md)',
	},
	sentence: phrase => phrase,
	orVariables: (phrase, names) => `${phrase} (${names.join(', ')})`,
	fleetActions: {
		plan: 'どのアカウントとリージョンがどう変わるか。何も変更しません',
		apply: 'プランと承認のあと、オペレーションを1つずつ実行して監視',
		status: '各アカウントとリージョンの状態。何も変更しません',
		remove: 'スタック、スタックが作成したもの、スタックセットを削除',
	},
	flags,
	topics: {
		where: '対象',
		service: 'サービスの指定',
		what: '収集する内容',
		key: 'API キー',
		agent: 'Agent',
		run: '実行',
		upgrade: 'アップグレード',
		removal: '削除',
		iam: 'ポリシー',
		estate: '稼働状況',
		code: 'コード',
		fleet: '複数のアカウント',
		tools: 'コーディングエージェント',
		look: '表示',
	},
	// 77 is EX_NOPERM of sysexits.h, and 130 is what shells make of Ctrl+C (128 and SIGINT).
	exitCodes: {
		0: '完了',
		1: '失敗、変更なし',
		2: '使い方の誤り、または回答の不足',
		3: '変更あり (--detailed-exitcode)',
		4: 'ロールバック済み',
		5: '変更後に失敗または停止',
		6: 'ロールアウト継続中',
		77: 'アクセス許可なし',
		130: '中断',
	},
	headings: {
		usage: '使い方',
		commands: 'コマンド',
		features: '機能',
		worlds: '--demo と simulate のワールド',
		exitCodes: '終了コード',
		examples: '例',
	},
	placeholders: {
		command: 'コマンド',
		world: 'ワールド',
		shell: 'シェル',
		file: 'ファイル',
		'fleet-action': 'plan|apply|status|remove',
		options: 'オプション',
	},
	variables:
		'どの回答も環境変数で指定できます。名前は括弧内のもの、なければオプション名から作られるもの ' +
		'(--network-mode なら DD_ECS_SETUP_NETWORK_MODE) です。オプション、環境変数、--answers のファイルの順に優先されます。',
	asItIs: '既存の Agent を使い続ける場合、オプションで指定しない設定はそのまま残ります。空の値を指定すると設定を取り消します。',
	later: names => (names.length === 0 ? undefined : `このバージョンではまだ使えません: ${names.join('、')}。`),
	defaultFeatures: ids =>
		`デフォルト: ${ids.join(', ')}。+id や -id だけを指定すると、これら (既存の Agent ではその機能) に追加、除外します。`,
	world: (name, summary) => worlds[name] ?? summary,
};
