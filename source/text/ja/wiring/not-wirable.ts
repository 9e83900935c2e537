import type {ProblemOf} from '../../../domain/choices/problem/problem.ts';

/** Why a service can't send to an Agent of its hosts, behind its name and a colon. */
export const notWirable: Readonly<Record<ProblemOf<'service-not-possible'>['why'], string>> = {
	fargate: 'Fargate で実行されており、ホストの Agent に接続できません',
	sidecar: '自身のタスクに Agent があります',
	'no-hosts': '現在どこでも実行されておらず、実行先のインスタンスも分かりません',
	'no-agent': 'Agent のないインスタンスで実行されています',
	unreadable: 'タスク定義を読み取れませんでした',
	several: '選択したクラスターに、同じ名前のサービスが複数あります',
};
