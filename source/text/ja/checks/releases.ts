import type {CheckTexts} from './check-words.ts';

/** What lies between two versions of the Agent, one sentence each. */
export const releasesCheck: CheckTexts<'releases'> = {
	releases: {
		title: 'Agent のリリース',
		ok: 'ECS に影響する変更は、このバージョン間で確認されていません',
		findings: {
			'log-collection-panic': facts =>
				`${facts('to')} はログの収集時に停止することがあります。7.17.1 で修正されています`,
			'traces-from-containers': () => '7.18 以降、イメージは他のコンテナからのトレースをデフォルトで受信します',
			'logs-from-files': () =>
				'7.33 以降、コンテナのログはファイルから読み取られ、そのフォルダーがないとログを収集できません',
			'hostname-required': () => '7.40 以降、Agent はホストの名前を取得できないと起動しません',
			'trace-limits-off': () =>
				'7.43 以降、ECS ではトレース専用の CPU とメモリの上限がなく、タスクの上限が適用されます',
			'key-in-header': () => '7.43 以降、API キーはヘッダーで送信され、プロキシはこれを転送する必要があります',
			'memory-and-start': facts =>
				`${facts('to')} は ECS でメモリの使用量が増え続け、ログがあると起動しないことがあります。` +
				'7.57.1 で修正されています',
			'gpu-kernel-panic': facts =>
				`${facts('to')} は GPU インスタンスのカーネルをクラッシュさせることがあります。7.82.1 で修正されています`,
			'multi-line-logs': () =>
				'7.82 以降、スタックトレースや JSON の複数の行が1件のログになります (以前は1行につき1件)',
			'log-senders': () => '7.84 以降、ログは同時により多くの接続で送信されます',
			'taken-back': facts => `${facts('from')} から ${facts('to')} に戻すと、以前のデフォルトが再び適用されます`,
			'moved-on': facts =>
				`${facts('image')} はデプロイ時より新しい Agent を指しており、再起動したタスクはそれを使用します ` +
				`(確認されている最新は ${facts('newest')})`,
			unpinned: facts => `ダイジェストで固定されていましたが、${facts('image')} は固定されていません`,
			'only-a-digest': facts =>
				`${facts('image')} からはバージョンが分からないため、変更しません。` +
				`確認されている最新は ${facts('newest')} です`,
			'own-image': facts => `${facts('image')} は独自のイメージのため、変更しません`,
			'older-major': facts =>
				`Agent 7 では Python とチェックが異なるため、${facts('image')} は変更しません。` +
				`確認されている最新は ${facts('newest')} です`,
		},
	},
};
