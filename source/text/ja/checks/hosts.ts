import type {CheckTexts} from './check-words.ts';

/** Checks of the instances. */
export const hostChecks: CheckTexts<
	| 'agent-connected'
	| 'forecast'
	| 'size'
	| 'host-ports'
	| 'attributes'
	| 'ecs-agent-version'
	| 'docker-socket'
	| 'end-of-life'
	| 'unknown-system'
	| 'instance-replacement'
> = {
	'agent-connected': {
		title: 'ECS エージェントの接続',
		ok: 'すべての ECS エージェントが接続されています',
		findings: {
			disconnected: facts => `ECS エージェント${facts('of')}個中${facts('away')}個が接続されていません`,
			'none-connected': () => '接続されている ECS エージェントがないため、何も起動できません',
		},
	},
	forecast: {
		title: 'Agent の実行見込み',
		ok: 'すべてのインスタンスで実行できます',
		findings: {
			'no-instances': () => '準備のできたインスタンスがないため、Agent はまだどこでも実行されません',
			nowhere: () => '実行できるインスタンスがありません',
			partly: facts => `インスタンス${facts('eligible')}台中${facts('runsOn')}台で実行できます`,
			'left-out': facts =>
				`インスタンス${facts('of')}台中${facts('runsOn')}台で実行できます。${facts('leftOut')}台は対象外です`,
			'all-left-out': () => 'すべてのインスタンスが対象外です',
			untold: facts =>
				`インスタンス${facts('of')}台中${facts('runsOn')}台で実行できます。${facts('untold')}台は判断できません`,
		},
	},
	size: {
		title: 'Agent のサイズ',
		ok: '機能に必要なサイズがあります',
		findings: {
			// The memory of a container is a hard limit: above it Docker ends the container.
			below: facts =>
				`割り当て: ${facts('has')}、機能に必要なサイズ: ${facts('needs')}` +
				(facts('percent') === '' ? '' : `。aws.ecs.cpuutilization の表示は ${facts('percent')} % になります`),
		},
	},
	// ECS counts the ports of its tasks; a process of the host that listens on one it doesn't see.
	'host-ports': {
		title: 'ホストポートの空き',
		ok: 'ECS で分かる範囲では、Agent のポートは空いています',
		findings: {
			'own-network': facts =>
				'awsvpc モードの Agent はホストのポートを使用しないため、アプリケーションから ' +
				`${facts('ports')} に接続できません`,
			taken: facts =>
				`インスタンス${facts('hosts')}台で ${facts('ports')} が使用中です` +
				(facts('holders') === '' ? '' : ` (使用元: ${facts('holders')})`),
		},
	},
	// The ECS agent reports them when it starts, by its own version and Docker's.
	attributes: {
		title: 'インスタンスの属性',
		ok: 'Agent に必要なものがインスタンスにすべてそろっています',
		findings: {missing: facts => `${facts('attributes')} がありません`},
	},
	'ecs-agent-version': {
		title: 'ECS エージェントのバージョン',
		ok: 'すべての ECS エージェントがキーの読み取りに対応しています',
		findings: {
			'too-old': facts =>
				`ECS エージェント ${facts('versions')} はキーを読み取れません。${facts('needs')} 以降が必要です`,
		},
	},
	'docker-socket': {
		title: 'Docker ソケット',
		ok: 'Docker ソケットの場所が異なるインスタンスは見つかっていません',
		findings: {
			'no-docker': () => 'マネージドインスタンスには Docker がないため、ソケットをマウントできません',
			bottlerocket: () => 'Bottlerocket では Docker ソケットの場所が異なる可能性があります',
		},
	},
	'end-of-life': {
		title: 'OS のサポート',
		ok: 'サポートが終了した OS は見つかっていません',
		findings: {ended: facts => `${facts('systems')} は更新の提供が終了しています`},
	},
	'unknown-system': {
		title: 'OS の種類',
		ok: 'すべてのインスタンスの OS が分かっています',
		findings: {unknown: facts => `OS が分からないため、${facts('taken')} とみなします`},
	},
	// A daemon comes to Managed Instances with new ones, so ECS replaces those that are there.
	'instance-replacement': {
		title: 'インスタンスの維持',
		ok: '置き換えられるインスタンスはありません',
		findings: {
			replaced: facts =>
				`${facts('instances')}台のインスタンスを ${facts('percent')} % ずつドレインして置き換えます`,
		},
	},
};
