import type {ChangeKind} from '../../../domain/plan/change.ts';

type KindWords = {
	/** What a change is about, for the review's list. */
	readonly noun: string;
	/** `ロール NAME の作成`: a running line. */
	readonly running: (name: string) => string;
	/** `ロール NAME を作成しました`: a done line. */
	readonly done: (name: string) => string;
};

/** A verb that is a noun with する, done to a thing that is called by its noun and its name. */
function plainly(noun: string, verb: string): KindWords {
	return {noun, running: name => `${noun} ${name} の${verb}`, done: name => `${noun} ${name} を${verb}しました`};
}

/** How a change of each kind is told: before, while it runs, and when it is done. */
export const changeWords: Readonly<Record<ChangeKind, KindWords>> = {
	'create-secret': {
		noun: 'シークレット',
		running: name => `シークレット ${name} への API キーの保存`,
		done: name => `シークレット ${name} に API キーを保存しました`,
	},
	'put-secret-value': {
		noun: 'シークレットの値',
		running: name => `シークレット ${name} の API キーの置き換え`,
		done: name => `シークレット ${name} の API キーを置き換えました`,
	},
	'restore-secret': {
		noun: 'シークレット',
		running: name => `シークレット ${name} の削除のキャンセル`,
		done: name => `シークレット ${name} の削除をキャンセルしました`,
	},
	// Secrets Manager waits 7 to 30 days, and until then the deletion can be cancelled.
	'delete-secret': {
		...plainly('シークレット', '削除'),
		done: name => `シークレット ${name} の削除をスケジュールしました`,
	},
	'put-parameter': {
		noun: 'パラメータ',
		running: name => `パラメータ ${name} への API キーの保存`,
		done: name => `パラメータ ${name} に API キーを保存しました`,
	},
	'delete-parameter': plainly('パラメータ', '削除'),
	'create-role': plainly('ロール', '作成'),
	// IAM's console has this policy among the trust relationships of a role.
	'update-assume-role-policy': {
		noun: 'ロールの信頼ポリシー',
		running: name => `ロール ${name} の信頼ポリシーの修復`,
		done: name => `ロール ${name} の信頼ポリシーを修復しました`,
	},
	'attach-role-policy': {
		noun: 'ロールのポリシー',
		running: name => `ロール ${name} への実行ポリシーのアタッチ`,
		done: name => `ロール ${name} に実行ポリシーをアタッチしました`,
	},
	'put-role-policy': {
		noun: 'ロールのポリシー',
		running: name => `ロール ${name} のポリシーの書き込み`,
		done: name => `ロール ${name} のポリシーを書き込みました`,
	},
	'detach-role-policy': {
		noun: 'ロールのポリシー',
		running: name => `ロール ${name} からの実行ポリシーのデタッチ`,
		done: name => `ロール ${name} から実行ポリシーをデタッチしました`,
	},
	'delete-role-policy': {
		noun: 'ロールのポリシー',
		running: name => `ロール ${name} のポリシーの削除`,
		done: name => `ロール ${name} のポリシーを削除しました`,
	},
	'delete-role': plainly('ロール', '削除'),
	// Done, the revision is named (`datadog-agent-task:3`), which says what it is.
	'register-task-definition': {...plainly('タスク定義', '登録'), done: name => `${name} を登録しました`},
	// The revision stays readable as INACTIVE, so "deleted" would be wrong.
	'deregister-task-definition': {...plainly('タスク定義', '登録解除'), done: name => `${name} を登録解除しました`},
	'delete-task-definitions': {
		noun: 'タスク定義',
		running: name => `${name} のリビジョンの削除`,
		done: name => `${name} のリビジョンを削除しました`,
	},
	// Daemon is its scheduling strategy: a task on each instance, and no count.
	'create-service': plainly('デーモンサービス', '作成'),
	'update-service': plainly('デーモンサービス', '更新'),
	'delete-service': plainly('デーモンサービス', '削除'),
	'tag-resource': {
		noun: 'タグ',
		running: name => `${name} へのタグの追加`,
		done: name => `${name} にタグを追加しました`,
	},
	'untag-resource': {
		noun: 'タグ',
		running: name => `${name} からのタグの削除`,
		done: name => `${name} からタグを削除しました`,
	},
	'register-daemon-task-definition': {
		...plainly('デーモンタスク定義', '登録'),
		done: name => `${name} を登録しました`,
	},
	'delete-daemon-task-definition': {...plainly('デーモンタスク定義', '削除'), done: name => `${name} を削除しました`},
	// A resource of its own on Managed Instances, and no service.
	'create-daemon': plainly('デーモン', '作成'),
	'update-daemon': plainly('デーモン', '更新'),
	'delete-daemon': plainly('デーモン', '削除'),
	'create-stack-set': plainly('スタックセット', '作成'),
	// The answer comes when the operation begins; how it goes on is told of each stack.
	'update-stack-set': {
		...plainly('スタックセット', '更新'),
		done: name => `スタックセット ${name} の更新を開始しました`,
	},
	'create-stack-instances': ofStacks('作成'),
	'update-stack-instances': ofStacks('更新'),
	'delete-stack-instances': ofStacks('削除'),
	'delete-stack-set': plainly('スタックセット', '削除'),
};

function ofStacks(verb: string): KindWords {
	return {
		noun: 'スタック',
		running: name => `スタックセット ${name} のスタックの${verb}`,
		done: name => `スタックセット ${name} のスタックの${verb}を開始しました`,
	};
}
