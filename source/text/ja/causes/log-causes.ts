import type {Cause} from '../../../domain/choices/problem/rollout.ts';
import type {CauseWords} from './cause-words.ts';

type Why = Extract<Cause, {kind: 'log-driver'}>['why'];

/** Why the container's own log can't be opened, and what helps. Comments quote Docker's awslogs driver. */
export const logCauses: Readonly<Record<Why, CauseWords>> = {
	// "failed to create Cloudwatch log stream: ResourceNotFoundException: The specified log group does not exist."
	'no-group': {
		phrase: 'タスク定義のロググループが存在しません',
		help: [
			'タスク定義の awslogs-group に指定されたロググループを、awslogs-region のリージョンに作成してください ' +
				'(aws logs create-log-group)。',
		],
	},
	// "failed to create Cloudwatch log stream: AccessDeniedException".
	denied: {
		phrase: 'タスク定義のロググループに書き込むアクセス許可がありません',
		help: [
			'インスタンスロール、または ECS エージェントがログに使用するタスク実行ロールに、ロググループへの ' +
				'logs:CreateLogStream と logs:PutLogEvents を許可してください。',
		],
	},
	other: {
		phrase: 'コンテナのログドライバーを起動できません',
		help: ['理由は AWS からのメッセージにあります。タスク定義の logConfiguration を確認してください。'],
	},
};
