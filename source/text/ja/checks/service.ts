import type {CheckTexts, Facts} from './check-words.ts';

/** Checks of what will be registered and created. */
export const serviceChecks: CheckTexts<
	'image' | 'daemon-percentages' | 'draining-service' | 'remade-service' | 'earlier-revision' | 'quotas'
> = {
	image: {
		title: 'イメージ',
		ok: '機能とインスタンスに適しています',
		findings: {
			'too-old': facts =>
				`Agent ${facts('has')} は ${facts('features')} には古すぎます。${facts('needs')} 以降が必要です`,
			'another-image': facts =>
				`Agent ${facts('has')} は別のイメージのため、これらの設定はいずれも使用できません`,
			'older-major': facts => `Agent ${facts('has')} には新機能も修正も提供されません。Agent 7 には提供されます`,
			'too-old-for-bottlerocket': facts =>
				`Agent ${facts('has')} は Bottlerocket のカーネルを監視できません。${facts('needs')} 以降が必要です`,
			// Docker Hub counts anonymous pulls by address, and instances behind one NAT gateway share theirs.
			'docker-hub': facts => `${facts('image')} の取得元の Docker Hub はプルを制限しています`,
			// A new major version may rename settings; 7 stays with the one that was chosen.
			latest: facts => `${facts('image')} は自動的に次のメジャーバージョンに変わります`,
			'new-hostname': facts =>
				`${facts('before')} から ${facts('after')} への変更で、Datadog でのホストの名前が変わる可能性があります`,
			'wrong-platform': facts => `${facts('tag')} は Linux 用ですが、インスタンスは Windows です`,
			'not-for-this-windows': facts => `Agent のイメージは ${facts('systems')} に対応していません`,
			'no-fips-for-this-windows': facts => `Agent の FIPS イメージは ${facts('systems')} に対応していません`,
			// Datadog publishes one since autumn 2025; in which version it came first isn't documented.
			'too-old-for-this-windows': facts =>
				`Agent ${facts('tag')} には ${facts('systems')} 用のイメージがない可能性があります`,
		},
	},
	'daemon-percentages': {
		title: 'デプロイの割合',
		ok: 'サービスを部分ごとに更新できます',
		findings: {
			// A daemon has one task an instance: where none may stop, none can be replaced.
			'dead-lock': facts =>
				`インスタンス${facts('instances')}台で ${facts('percent')} % を実行し続ける設定のため、Agent を置き換えられません`,
			// The API's default for daemons is 0 percent, the console's 50.
			'all-at-once': facts => `更新時に、${facts('instances')}台のインスタンスすべてで Agent が同時に停止します`,
		},
	},
	'draining-service': {
		title: 'サービス名の空き',
		ok: '同じ名前でドレイン中のサービスはありません',
		findings: {draining: facts => `削除されたサービス ${facts('name')} がまだドレイン中です`},
	},
	'earlier-revision': {
		title: '以前のリビジョン',
		ok: '以前のリビジョンが分かっており、実行できます',
		findings: {
			'back-already': facts => `すでに ${facts('from')} から ${facts('to')} に戻っています`,
			'by-family': facts =>
				`${facts('from')} の前に実行されていたものは ECS で確認できなくなっています。${facts('to')} は、このツールが` +
				'作成した以前のリビジョンの中で最新です',
			deregistered: facts => `${facts('to')} は登録解除されているため、同じ内容のリビジョンを登録します`,
			'under-way': facts => `${facts('from')} はまだデプロイ中です。これがその代わりになります`,
		},
	},
	'remade-service': {
		title: 'サービスの再作成',
		ok: '変更のために削除されるサービスはありません',
		findings: {
			// UpdateService can't take subnets away, and ECS takes them in awsvpc mode only.
			subnets: facts =>
				`ECS ではサブネットを外せないため、${facts('name')} を削除して再作成します。その間、` +
				`${facts('instances')}台のインスタンスで Agent は実行されません`,
		},
	},
	quotas: {
		title: 'クォータ',
		ok: 'ECS が公開している上限まで余裕があります',
		findings: {
			near: facts => `${quota(facts)}: ${facts('limit')} のうち ${facts('used')} を使用しています`,
			over: facts => `${quota(facts)}: ${facts('used')} ですが、ECS の上限は ${facts('limit')} です`,
		},
	},
};

/** The limits of "Amazon ECS service quotas" by the names that facts have for them. */
const quotas: ReadonlyMap<string, string> = new Map([
	['services', 'クラスターのサービスの数'],
	['containers', 'タスク定義のコンテナの数'],
	['characters', 'タスク定義の文字数'],
	['constraints', '配置制約の数'],
	['ports', 'インスタンスで予約するポートの数'],
]);

function quota(facts: Facts): string {
	return quotas.get(facts('quota')) ?? facts('quota');
}
