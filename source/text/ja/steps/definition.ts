import type {RuleId} from '../../../domain/agent/validate/finding.ts';
import type {StepWords} from '../../step-words.ts';

/** How to mend a definition that ECS or Docker would refuse. */
export const definitionSteps: StepWords<'mend-definition'> = {'mend-definition': ({rule}) => [mends[rule]]};

const mends: Readonly<Record<RuleId, string>> = {
	'container-name-twice': 'ECS では同じ名前を1回しか使用できません。どちらかの名前を変更してください。',
	'volume-name-twice': 'マウントはボリュームを名前で参照します。どちらかの名前を変更してください。',
	'variable-and-secret': 'ECS では同じ名前を1回しか使用できません。どちらかを外してください。',
	'secrets-without-role': '--execution-role でロールを指定してください。',
	'unknown-volume': 'ボリュームを追加するか、マウントを外してください。',
	'container-path-twice': 'ECS では同じコンテナパスを1回しか使用できません。どちらかを外してください。',
	'mount-point-twice': 'Docker では1か所に2つのマウントがあるコンテナを起動できません。どちらかを外してください。',
	'relative-path': 'Docker で使用できるのは、スラッシュ (Windows ではドライブ) で始まるパスか、名前付きパイプです。',
	'root-path': 'Docker では使用できません。フォルダーにマウントしてください。',
	'over-proc': 'Docker ではこのコンテナを起動できません。/host/proc など、別の場所にマウントしてください。',
	'read-only-proc':
		'Docker はそこにネットワークの設定を書き込みます。/host/proc など、別の場所にマウントしてください。',
	'read-only-pipe':
		'Docker では読み取り専用の名前付きパイプがあるコンテナを起動できません。readOnly を false にしてください。',
	'pipe-elsewhere': 'Docker が名前付きパイプをマウントできるのは、名前付きパイプのパスだけです。',
	'file-on-windows':
		'Windows の Docker でマウントできるのはフォルダー全体だけです。ファイルのあるフォルダーをマウントしてください。',
	'linux-only': 'Windows では外してください。',
	'host-port-twice':
		'ECS では同じポートを1回しかマッピングできません。どちらかを変更するか、代わりに Unix ソケットを使用してください。',
	'port-protocols': 'ECS ではコンテナポートのプロトコルは1つだけです。どちらかを外してください。',
	'host-port-differs': 'host モードと awsvpc モードでは両方が1つのポートです。同じ番号にしてください。',
	'ports-without-network': 'ポートを外すか、別のネットワークモードを選択してください。',
	'links-without-bridge': '外すか、bridge モードを使用してください。',
	'memory-missing': 'ECS では、いずれか一方、またはタスクのサイズが必要です。',
	'memory-above-task': 'タスクのメモリを増やすか、コンテナのメモリを減らしてください。',
	'reservations-above-task': 'タスクのメモリを増やすか、コンテナのメモリを減らしてください。',
	'reservation-above-limit': '上限は予約以上でなければなりません。上限を引き上げるか、予約を引き下げてください。',
	'memory-too-small': 'Docker では 6 MiB 未満のコンテナを起動できません。',
	'capability-unknown': '名前は CAP_ を付けずに指定します (例: NET_ADMIN)。',
	'health-check-command': 'CMD または CMD-SHELL で始めてください。',
	'health-check-limits': 'この範囲の値にしてください。',
	'dependency-unknown': 'そのコンテナを追加するか、依存関係を外してください。',
	'dependency-circle': 'どちらも起動しません。いずれかの依存関係を外してください。',
	'dependency-health': 'ヘルスチェックを追加するか、条件を START にしてください。',
	'dependency-essential': '終了を待てるのは、essential ではないコンテナだけです。',
};
