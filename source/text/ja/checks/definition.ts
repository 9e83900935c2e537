import type {RuleId} from '../../../domain/agent/validate/finding.ts';
import type {CheckTexts, Facts} from './check-words.ts';

/** What a definition would be refused for, a text for each rule. */
const findings: Readonly<Record<RuleId, (facts: Facts) => string>> = {
	'container-name-twice': facts => `2つのコンテナの名前が ${facts('value')} です`,
	'volume-name-twice': facts => `2つのボリュームの名前が ${facts('value')} です`,
	'variable-and-secret': facts => `${facts('container')} の変数とシークレットに ${facts('value')} が2回あります`,
	'secrets-without-role': facts =>
		`${facts('container')} は ${facts('value')} をシークレットから読み取りますが、タスク実行ロールの指定がありません`,
	'unknown-volume': facts =>
		`${facts('container')} がマウントするボリューム ${facts('value')} がタスク定義にありません`,
	'container-path-twice': facts => `${facts('container')} では ${facts('value')} に2つのマウントがあります`,
	'mount-point-twice': facts =>
		`${facts('container')} では ${facts('value')} と同じ場所を別の書き方で指すマウントがもう1つあります`,
	'relative-path': facts => `${facts('container')} のマウント先 ${facts('value')} が絶対パスではありません`,
	'root-path': facts => `${facts('container')} のマウント先 ${facts('value')} により、イメージの内容がすべて隠れます`,
	'over-proc': facts => `${facts('container')} のマウント先 ${facts('value')} により、自身の /proc が隠れます`,
	'read-only-proc': facts =>
		`${facts('container')} は独自のネットワークを持ちますが、ホストの /proc を読み取り専用で自身の /proc にマウントします`,
	'read-only-pipe': facts => `${facts('container')} は ${facts('value')} を読み取り専用でマウントします`,
	'pipe-elsewhere': facts => `${facts('container')} は名前付きパイプを ${facts('value')} にマウントします`,
	'file-on-windows': facts => `${facts('container')} はファイルを ${facts('value')} にマウントします`,
	'linux-only': facts => `${holder(facts)}の ${facts('field')} は Linux 専用です`,
	'host-port-twice': facts =>
		`ホストのポート ${facts('value')} が2回マッピングされています (2回目は ${facts('container')})`,
	// AWS's reference of PortMapping; Docker itself would take both.
	'port-protocols': facts => `${facts('container')} は1つのポートを ${facts('values')} としてマッピングします`,
	'host-port-differs': facts =>
		`${facts('container')} はホストのポート ${facts('value')} を ${facts('other')} にマッピングします`,
	'ports-without-network': facts =>
		`${facts('container')} はネットワークがないのに ${facts('value')} をマッピングします`,
	'links-without-bridge': facts =>
		`${facts('container')} にリンク ${facts('values')} がありますが、使用できるのは bridge モードだけです`,
	'memory-missing': facts => `${facts('container')} にメモリの上限も予約もありません`,
	'memory-above-task': facts =>
		`${facts('container')} の上限は ${facts('value')} MiB ですが、タスク全体は ${facts('other')} MiB です`,
	'reservations-above-task': facts =>
		`コンテナの予約の合計は ${facts('value')} MiB ですが、タスク全体は ${facts('other')} MiB です`,
	'reservation-above-limit': facts =>
		`${facts('container')} の予約は ${facts('value')} MiB ですが、上限は ${facts('other')} MiB です`,
	'memory-too-small': facts => `${facts('container')} のメモリは ${facts('value')} MiB です`,
	'capability-unknown': facts => `${facts('container')} のケイパビリティ ${facts('value')} は ECS にありません`,
	'health-check-command'(facts) {
		const first = facts('value');
		const how = first === '' ? 'が空です' : `は ${first} で始まっています`;
		return `${facts('container')} のヘルスチェック${how}`;
	},
	'health-check-limits': facts =>
		`${facts('container')} のヘルスチェックの ${facts('other')} は ${facts('value')} ですが、` +
		`ECS で使用できるのは ${facts('least')}～${facts('most')} です`,
	'dependency-unknown': facts => `${facts('container')} が待つ ${facts('value')} がタスク定義にありません`,
	'dependency-circle': facts => `${facts('container')} は ${facts('values')} を経由して自分自身を待ちます`,
	'dependency-health': facts =>
		`${facts('container')} は ${facts('value')} が正常になるのを待ちますが、ヘルスチェックがありません`,
	// When an essential container ends, so does its task.
	'dependency-essential': facts =>
		`${facts('container')} は ${facts('value')} の終了を待ちますが、essential なコンテナです`,
};

/** The check of the definition itself. */
export const definitionCheck: CheckTexts<'definition'> = {
	definition: {title: 'タスク定義', ok: 'ECS と Docker で使用できます', findings},
};

/** With the blank that Latin letters have behind them. */
function holder(facts: Facts): string {
	const container = facts('container');
	return container === '' ? 'タスク' : `${container} `;
}
