import type {CheckTexts, Facts} from './check-words.ts';

/** Checks of the account, the session and the key. */
export const accountChecks: CheckTexts<
	| 'credentials-outlive-rollout'
	| 'permissions'
	| 'execution-role'
	| 'stored-key'
	| 'old-key'
	| 'clock-skew'
	| 'plain-key'
	| 'keys-in-clear'
	| 'kept-as-is'
	| 'key-verdict'
	| 'unread'
> = {
	'credentials-outlive-rollout': {
		title: 'セッションの有効期間',
		ok: 'ロールアウトの間、セッションは有効です',
		findings: {
			expired: () => 'セッションの有効期限が切れています',
			'expires-soon': facts =>
				`セッションは${facts('minutes')}分後に終了しますが、ロールアウトには最大${facts('needed')}分かかります`,
		},
	},
	permissions: {
		title: 'アクセス許可',
		ok: 'プランのすべての操作が許可されています',
		findings: {
			// Simulating policies is an action of its own, and its refusal says nothing of the others.
			unknown: facts =>
				`アクセス許可の有無を AWS から確認できません (${facts('code')})。プランに必要なもの: ${facts('actions')}`,
			denied: facts => `許可されていません: ${facts('actions')}`,
			'denied-by-boundary': facts => `アクセス許可の境界により許可されていません: ${facts('actions')}`,
			'denied-by-organization': facts =>
				`組織のサービスコントロールポリシー (SCP) により許可されていません: ${facts('actions')}`,
			'denied-explicitly': facts => `拒否するステートメントにより許可されていません: ${facts('actions')}`,
			'boundary-required': facts => `アクセス許可の境界がある場合にのみ許可されています: ${facts('actions')}`,
		},
	},
	'execution-role': {
		title: 'タスク実行ロール',
		ok: 'ECS タスクが引き受け可能で、API キーの読み取りが許可されています',
		findings: {
			absent: () => '存在しません',
			another: facts => `存在しません。この名前のロールは ${facts('role')} です`,
			unreadable: facts =>
				`ポリシーの読み取りが許可されていないため (${facts('code')})、許可の内容を確認できません`,
			// The principal of a task execution role is ecs-tasks.amazonaws.com.
			trust: () => 'ECS タスクが引き受けることを許可されていません',
			statement: facts => `API キーに対して許可されていません: ${facts('actions')}`,
			'other-path': facts =>
				`${facts('role')} がすでに存在します。IAM ではロールを移動できないため、パスは現在のままです`,
			'other-boundary': facts => `すでに存在します。アクセス許可の境界は ${facts('boundary')} で、現在のままです`,
			'no-boundary': () => 'すでに存在し、アクセス許可の境界はありません。現在のままです',
			unsure: facts =>
				`API キーの読み取りが許可されているかどうかは ${facts('policies')} で決まりますが、読み取っていません`,
		},
	},
	'stored-key': {
		title: '保存済みのキー',
		ok: '手元のキーと比較しました',
		findings: {
			unread: facts =>
				`この認証情報では値を読み取れないため (${facts('action')})、手元のキーと異なる場合でも変更しません`,
			unanswered: facts =>
				`値を読み取れなかったため (${facts('action')}: ${facts('code')})、手元のキーと異なる場合でも変更しません`,
			'replaced-unread': facts =>
				`この認証情報では値を読み取れないため (${facts('action')})、比較せずに置き換えます`,
			'replaced-unanswered': facts =>
				`値を読み取れなかったため (${facts('action')}: ${facts('code')})、比較せずに置き換えます`,
		},
	},
	'old-key': {
		title: '以前のキー',
		ok: 'ほかに読み取るものはありません',
		findings: {
			shared: facts => `${facts('users')} も読み取っています。そのタスクは再起動まで以前のキーを使用します`,
			left: () =>
				'このツールが作成したものではありません。以前のキーはそのまま残り、Agent は別のキーを読み取ります',
			'left-with-users': facts =>
				'このツールが作成したものではありません。以前のキーはそのまま残り、' +
				`${facts('users')} が読み取っています`,
			uncounted: () => '読み取る可能性のあるものをすべては確認できませんでした',
		},
	},
	'clock-skew': {
		title: '時計',
		ok: 'このコンピューターの時計は AWS と一致しています',
		findings: {
			// A signature is valid for five minutes around the time it was made at (Signature Version 4).
			behind: facts => `このコンピューターの時計は AWS より${facts('seconds')}秒遅れています`,
			ahead: facts => `このコンピューターの時計は AWS より${facts('seconds')}秒進んでいます`,
		},
	},
	'plain-key': {
		title: 'キーの秘匿',
		ok: 'タスク定義からキーは読み取れません',
		findings: {plain: facts => `キーが ${facts('family')} に平文で記載されています`},
	},
	'keys-in-clear': {
		title: 'その他のシークレット',
		ok: 'ほかにシークレットが見える変数はありません',
		findings: {
			variables: facts =>
				`コンテナ ${facts('container')} の ${facts('variables')} は、${facts('definition')} を参照できる人なら` +
				'誰でも読み取れます',
			'old-revision': facts => `今回取り除くものは、${facts('definition')} では引き続き見える状態です`,
		},
	},
	'kept-as-is': {
		title: '指定されたが行わないこと',
		ok: '指定された内容はすべてプランに含まれています',
		findings: {
			'key-in-secret': facts => `${facts('flag')} ではキーを移せません。Secrets Manager に残ります`,
			'key-in-parameter': facts => `${facts('flag')} ではキーを移せません。パラメータストアに残ります`,
			'key-in-definition': facts => `${facts('flag')} ではキーを移せません。タスク定義に残ります`,
			'key-in-file': facts => `${facts('flag')} ではキーを移せません。コンテナが読み取るファイルに残ります`,
			name: facts => `${facts('flag')} では名前を変更できません。サービスは ${facts('name')} のままです`,
			family: facts => `${facts('flag')} では名前を変更できません。ファミリーは ${facts('name')} のままです`,
			'without-awsvpc': facts => `${facts('flag')} の効果はありません。awsvpc モード用です`,
			'without-managed-instances': facts => `${facts('flag')} の効果はありません。マネージドインスタンス用です`,
			'without-logs': facts => `${facts('flag')} の効果はありません。ログを収集しません`,
			'without-role': facts => `${facts('flag')} の効果はありません。これらの Agent にタスク実行ロールは不要です`,
			'with-role': facts =>
				`${facts('flag')} の効果はありません。Agent にはタスク実行ロールがあり、そのまま使用します`,
			'without-proxy': facts => `${facts('flag')} の効果はありません。Agent はプロキシを使用しません`,
			'linux-known': facts => `${facts('flag')} の効果はありません。すべてのインスタンスの OS が分かっています`,
		},
	},
	'key-verdict': {
		title: 'API キー',
		ok: 'サイトで有効です',
		findings: {
			later: () => 'キーが指定されていないため、確認していません',
			spaces: () => '前後の空白を除けばサイトで有効です。Agent も空白を取り除きます',
			refused: facts => `${facts('site')} でも、他のどのサイトでも拒否されました`,
			elsewhere: facts => `${facts('site')} ではなく、${facts('other')} のものです`,
			unreachable: facts => `確認していません: ${facts('site')} に接続できませんでした (${facts('detail')})`,
			'rate-limited': facts => `確認していません: ${facts('site')} が現在リクエストを制限しています`,
			unexpected: facts => `確認していません: ${facts('site')} の応答を解釈できません (${facts('detail')})`,
			unread: facts => `確認していません: この認証情報では ${facts('reference')} を読み取れません`,
			unanswered: facts => `確認していません: ${facts('reference')} を読み取れませんでした (${facts('code')})`,
		},
	},
	unread: {
		title: '読み取り',
		ok: 'チェックに必要なものをすべて読み取りました',
		findings: {
			denied: facts => `${unread(facts)} が許可されていないため、一部のチェックを行えませんでした`,
			throttled: facts => `AWS が ${unread(facts)} のレートを制限しているため、一部のチェックを行えませんでした`,
			unanswered: facts =>
				`${unread(facts)} から有効な応答がないため (${facts('codes')})、一部のチェックを行えませんでした`,
			'deciding-denied': facts => `${unread(facts)} が許可されていませんが、プランの作成に必要です`,
			'deciding-throttled': facts => `AWS が ${unread(facts)} のレートを制限していますが、プランの作成に必要です`,
			'deciding-unanswered': facts =>
				`${unread(facts)} から有効な応答がありませんが (${facts('codes')})、プランの作成に必要です`,
		},
	},
};

function unread(facts: Facts): string {
	return facts('subjects') === '' ? facts('operations') : `${facts('subjects')} の ${facts('operations')}`;
}
