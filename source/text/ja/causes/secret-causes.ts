import type {Cause} from '../../../domain/choices/problem/rollout.ts';
import type {CauseWords} from './cause-words.ts';

type Why = Extract<Cause, {kind: 'secret'}>['why'];

/** Why a task can't read the API key, and what helps. */
export const secretCauses: Readonly<Record<Why, CauseWords>> = {
	// AccessDeniedException, of the store or of KMS.
	denied: {
		phrase: 'タスク実行ロールに API キーを読み取るアクセス許可がありません',
		help: [
			'タスク実行ロールに、キーへの secretsmanager:GetSecretValue (または ssm:GetParameters) と、独自の KMS キーを' +
				'使う場合は kms:Decrypt を許可してください。ステートメントは次のコマンドで表示されます:',
		],
	},
	// "The ciphertext refers to a customer master key that does not exist, ... or you are not allowed to access."
	kms: {
		phrase: 'タスク実行ロールに API キーを復号するアクセス許可がありません',
		help: [
			'暗号化に使われた KMS キーへの kms:Decrypt をタスク実行ロールに許可し、KMS キー自身のポリシーでも許可されている' +
				'ことを確認してください。ステートメントは次のコマンドで表示されます:',
		],
	},
	// "You can't perform this operation on the secret because it was marked for deletion."
	deleted: {
		phrase: 'シークレットの削除が予定されています',
		help: ['シークレットを復元するか、別のシークレットを指定してください。'],
	},
	// "an invalid ARN format for the AWS Secrets Manager secret was specified".
	form: {
		phrase: 'シークレットの ARN が ECS で使用できる形式ではありません',
		help: [
			'ARN 全体を指定してください。シークレットの名前の後は、何も付けないか、3つの部分をすべて付けます: ' +
				'NAME:JSON-KEY:VERSION-STAGE:VERSION-ID (それぞれ空でも可)',
		],
	},
	// "The task can't retrieve the secret with ARN ... Check whether the secret exists in the specified Region".
	'not-found': {
		phrase: 'このリージョンにシークレットが存在しません',
		help: ['ARN または名前を確認し、リージョンがクラスターと同じであることを確認してください。'],
	},
	// "retrieved secret from Secrets Manager did not contain json key".
	'json-key': {
		phrase: 'シークレットに指定の JSON キーがありません',
		help: ['ARN の末尾のコロンの間にある名前を確認してください: arn:...:secret:NAME:JSON-KEY::'],
	},
	'no-route': {
		phrase: 'インスタンスからキーの保存先に接続できません',
		help: [
			'インスタンスから Secrets Manager または SSM への経路 (NAT ゲートウェイまたは VPC エンドポイント) を' +
				'用意してください。',
		],
	},
	other: {
		phrase: 'API キーを読み取れません',
		help: ['理由は AWS からのメッセージにあります。主な原因は、タスク実行ロールまたは ARN です。'],
	},
};
