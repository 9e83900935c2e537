import {part} from '../../part.ts';
import type {StepWords} from '../../step-words.ts';

/** After checks of the instances, of what the Agent reaches there, and of the service. */
export const hostCheckSteps: StepWords<
	| 'wait-for-agents'
	| 'restart-agents'
	| 'wait-for-instance'
	| 'free-room'
	| 'free-room-on-others'
	| 'meet-constraints'
	| 'trust-desired-count'
	| 'with-less'
	| 'free-port'
	| 'reach-by-host'
	| 'add-capability'
	| 'update-ecs-agent'
	| 'leave-out-mounts'
	| 'look-at-status'
	| 'plan-to-move'
	| 'name-linux'
	| 'quiet-hour'
	| 'switch-metadata-on'
	| 'host-network'
	| 'raise-hop-limit'
	| 'close-ports'
	| 'readable-log-driver'
	| 'one-agent'
	| 'change-in-tool'
	| 'look-at-monitors'
	| 'windows-versions'
	| 'older-windows'
	| 'floating-tag'
	| 'other-version'
	| 'mount-logs'
	| 'split-lines'
	| 'pass-headers'
	| 'pin-again'
	| 'name-version'
	| 'upgrade-major'
	| 'keep-network-mode'
	| 'lower-minimum'
	| 'keep-some-running'
	| 'name-gets-free'
	| 'one-change-back'
	| 'compare-with-diff'
	| 'little-room'
	| 'reduce-or-ask'
> = {
	'wait-for-agents': ['再び接続されると、ECS がそこで Agent を起動します。インスタンスでの操作:'],
	// The log of the ECS-optimized AMIs of Amazon Linux 2 and 2023.
	'restart-agents': ['インスタンスで /var/log/ecs/ecs-agent.log を確認し、ECS エージェントを再起動してください:'],
	'wait-for-instance': [
		'インスタンスを追加するか、いずれかが ACTIVE になるまでお待ちください。Agent はそこで自動的に起動します。',
	],
	'free-room': ['インスタンスで Agent に必要なリソースを空けてください。'],
	'free-room-on-others': [
		'ほかのインスタンスで Agent に必要なリソースを空けてください。ECS がそこで自動的に起動します。',
	],
	// Constraints are of the service and of its task definition, attributes what the definition needs.
	'meet-constraints': ['配置制約が満たされ、必要な属性がそろうと、ECS がそこで起動します。'],
	'trust-desired-count': ['ロールアウトの成否は、ECS が必要とする Agent の数で判断します。'],
	'with-less': ['これより少ないと、動作が遅くなったり、メモリを使い切ったときに停止されたりすることがあります。'],
	// Datadog's guide for ECS has the Agent in bridge mode; a socket is a file of the host.
	'reach-by-host': ['Datadog は Agent に bridge モードを推奨しています。Unix ソケットはどのモードでも使用できます。'],
	'free-port': ['ポートを使用しているものを停止するか、代わりに Unix ソケットを使用してください。'],
	'add-capability': ['ECS エージェントを更新するか、これを必要とする機能を外してください。'],
	// UpdateContainerAgent needs ecs-init, as on Amazon's own Linux AMIs, so replacing comes first.
	'update-ecs-agent': [
		'ECS エージェントを更新してください。インスタンスを置き換えるか、UpdateContainerAgent を呼び出します。',
	],
	'leave-out-mounts': ['これをマウントする設定を外してください。'],
	'look-at-status': ['インストール後、いずれかのインスタンスで Agent のステータスを確認してください。'],
	'plan-to-move': ['Agent はそこでも動作しますが、サポートされているイメージへの移行を計画してください。'],
	// Amazon Linux 1 has them under /cgroup, others under /sys/fs/cgroup.
	'name-linux': [
		part.command('--linux'),
		' で種類を指定してください。Amazon Linux 1 では cgroup の場所が異なります。',
	],
	'quiet-hour': ['タスクは新しいインスタンスに移ります。負荷の少ない時間帯に実行してください。'],
	'switch-metadata-on': ['有効にするには:'],
	'host-network': ['Agent に host ネットワークモードを使用してください。'],
	'raise-hop-limit': ['2に設定してください。起動テンプレートも同様です:'],
	'close-ports': ['セキュリティグループで閉じるか、Unix ソケットを使用してください。'],
	'readable-log-driver': ['json-file ログドライバーを使用するか、CloudWatch からログを転送してください。'],
	'one-agent': [
		'2つの Agent があると、すべてが二重に報告されます。',
		part.command('--existing'),
		' でもう一方を引き継ぐか置き換えるか、または削除してください。',
	],
	'change-in-tool': ['そのツールの側でも変更するか、ツールの管理から外してください。'],
	'look-at-monitors': [
		'Agent はまずトークンを使ってインスタンスに問い合わせるようになり、インスタンスの ID を取得します。' +
			'ホスト名を使うモニターは確認が必要な場合があります。',
	],
	'windows-versions': ['対応しているのは Windows Server 2019、2022、2025 です。'],
	'older-windows': ['Windows Server 2022 を使用するか、FIPS ではないイメージを使用してください。'],
	'floating-tag': ['タグ 7 には対応するイメージがあります。'],
	'other-version': ['修正済みのバージョンを使用してください。'],
	'mount-logs': ['このツールのログ機能がマウントします: /var/lib/docker/containers'],
	'split-lines': ['DD_LOGS_CONFIG_AUTO_MULTI_LINE_DETECTION=false にすると、従来どおりになります。'],
	'pass-headers': ['DD-Api-Key がないと、Agent が送信したものは受け付けられません。'],
	'pin-again': ['--pin を指定すると、新しいイメージのダイジェストをレジストリに問い合わせます。'],
	'name-version': ['使用するバージョンを --agent-version で指定してください。'],
	'upgrade-major': ['違い: ', part.link('https://docs.datadoghq.com/ja/agent/guide/version_differences/')],
	'keep-network-mode': ['awsvpc モードのままにすると、削除せずに更新されます。'],
	'lower-minimum': ['サービスの最小ヘルス率を引き下げてください。'],
	'keep-some-running': [
		'約1分間データが欠落します。一部を実行したままにするには、サービスの最小ヘルス率を設定してください。',
	],
	'one-change-back': [
		'ロールバックで戻るのは1つ前までです。別のものを実行するには、それをインストールしてください。',
	],
	'compare-with-diff': ['代わりに実行されるものはプランで確認できます。意図したものでない場合は中止してください。'],
	'name-gets-free': ['最後のタスクが停止すると名前が空きます。このツールはそれまで待ちます。'],
	'little-room': ['この ECS の上限までの余裕が少なくなっています。'],
	'reduce-or-ask': ['減らすか、AWS にクォータの引き上げをリクエストしてください。'],
};
