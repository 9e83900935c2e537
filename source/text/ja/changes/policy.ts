import type {RolePolicy} from '../../../domain/ending/event.ts';

const headings: Readonly<Record<RolePolicy['holder'], string>> = {
	operator: 'このツールの実行者用: 読み取りと、プランの変更のみ',
	'execution-role': 'タスク実行ロール用: API キーの読み取り',
	integration: 'Datadog の AWS インテグレーションのロール用: ECS のメトリクス、イベント、ECS エクスプローラー',
};

/** What a policy is for. */
export function policy(holder: RolePolicy['holder']): string {
	return headings[holder];
}
