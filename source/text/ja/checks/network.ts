import {keepers} from '../../../domain/account/owner.ts';
import {putsBack} from '../account/owner.ts';
import type {CheckTexts} from './check-words.ts';

/** Checks of what the Agent and applications can reach. */
export const networkChecks: CheckTexts<'imds' | 'open-security-groups' | 'hidden-logs' | 'other-agents'> = {
	// Datadog knows a host by its instance ID, which the Agent reads there.
	imds: {
		title: 'インスタンスメタデータ',
		ok: 'Agent はインスタンスから名前を取得できます',
		findings: {
			disabled: () => 'インスタンスメタデータが無効なため、ホストが仮の名前で表示される可能性があります',
			blocked: () =>
				'awsvpc モードのコンテナはインスタンスメタデータにアクセスできないため、ホストが仮の名前で表示される可能性があります',
			// The token travels this many hops, and a container behind the bridge is the second.
			'hop-limit': () => 'メタデータのホップ制限が1のため、ホストが仮の名前で表示される可能性があります',
		},
	},
	'open-security-groups': {
		title: 'ポートの公開範囲',
		ok: 'Agent のポートをインターネットに公開しているセキュリティグループはありません',
		findings: {open: facts => `${facts('groups')} が ${facts('ports')} をインターネットに公開しています`},
	},
	'hidden-logs': {
		title: 'ログドライバー',
		ok: 'Agent はすべてのコンテナのログを読み取れます',
		findings: {
			hidden: facts =>
				`${facts('families')} のログドライバー ${facts('drivers')} では、Agent がログを読み取れません`,
		},
	},
	'other-agents': {
		title: '他の Agent',
		ok: 'ホストに他の Agent は見つかりませんでした',
		findings: {
			// Each of them reports the same host and the same containers.
			present: facts => `${facts('names')} も実行されています (${facts('images')})`,
			tasks: facts =>
				`${facts('names')} もサービスのないタスクとして実行されています (${facts('images')})。` +
				'このツールはこれを停止しません',
			// Both report the containers of those tasks.
			sidecars: facts =>
				`${facts('names')} のタスクには独自の Agent があります (${facts('images')})。変更しません`,
			sends: facts =>
				`${facts('names')} は Agent ではありませんが、Datadog に送信しています。変更しないため、そのポートは使用中のままです`,
			'kept-by-tool': facts => `${facts('names')} は別のツールで管理されています: ${keeper(facts('tool'))}`,
		},
	},
};

function keeper(kind: string): string {
	const tool = keepers.find(one => one === kind);
	return tool === undefined ? `${kind} は元の定義に戻します` : putsBack(tool);
}
