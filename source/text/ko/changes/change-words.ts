import type {ChangeKind} from '../../../domain/plan/change.ts';

type KindWords = {
	/** What a change is about, for the review's list. */
	readonly noun: string;
	/** What stands before the name, where it isn't the noun. */
	readonly what?: string;
	/** Behind the name, of a change that runs or failed: 역할 NAME` 생성`. */
	readonly running: string;
	/** Behind the name, of one that is done: 역할 NAME` 생성됨`. */
	readonly done: string;
};

/** How a change of each kind is told: before, while it runs, and when it is done. */
export const changeWords: Readonly<Record<ChangeKind, KindWords>> = {
	'create-secret': {noun: '보안 암호', running: '에 API 키 저장', done: '에 API 키 저장됨'},
	'put-secret-value': {noun: '보안 암호 값', what: '보안 암호', running: '의 API 키 교체', done: '의 API 키 교체됨'},
	'restore-secret': {noun: '보안 암호', running: '의 삭제 취소', done: '의 삭제 취소됨'},
	// Secrets Manager waits 7 to 30 days, and until then the deletion can be cancelled.
	'delete-secret': {noun: '보안 암호', running: ' 삭제', done: ' 삭제 예약됨'},
	'put-parameter': {noun: '파라미터', running: '에 API 키 저장', done: '에 API 키 저장됨'},
	'delete-parameter': {noun: '파라미터', running: ' 삭제', done: ' 삭제됨'},
	'create-role': {noun: '역할', running: ' 생성', done: ' 생성됨'},
	// IAM's console calls this policy the trust relationships of a role.
	'update-assume-role-policy': {
		noun: '역할 신뢰 정책',
		what: '역할',
		running: '의 신뢰 정책 복구',
		done: '의 신뢰 정책 복구됨',
	},
	'attach-role-policy': {noun: '역할 정책', what: '역할', running: '에 실행 정책 연결', done: '에 실행 정책 연결됨'},
	'put-role-policy': {noun: '역할 정책', what: '역할', running: '의 정책 작성', done: '의 정책 작성됨'},
	'detach-role-policy': {
		noun: '역할 정책',
		what: '역할',
		running: '에서 실행 정책 분리',
		done: '에서 실행 정책 분리됨',
	},
	'delete-role-policy': {noun: '역할 정책', what: '역할', running: '의 정책 삭제', done: '의 정책 삭제됨'},
	'delete-role': {noun: '역할', running: ' 삭제', done: ' 삭제됨'},
	'register-task-definition': {noun: '작업 정의', running: ' 등록', done: ' 등록됨'},
	// The revision stays readable as INACTIVE, so "deleted" would be wrong.
	'deregister-task-definition': {noun: '작업 정의', running: ' 등록 취소', done: ' 등록 취소됨'},
	'delete-task-definitions': {noun: '작업 정의', running: '의 개정 삭제', done: '의 개정 삭제됨'},
	// Daemon is its scheduling strategy: a task on each instance, and no count.
	'create-service': {noun: '데몬 서비스', running: ' 생성', done: ' 생성됨'},
	'update-service': {noun: '데몬 서비스', running: ' 업데이트', done: ' 업데이트됨'},
	'delete-service': {noun: '데몬 서비스', running: ' 삭제', done: ' 삭제됨'},
	'tag-resource': {noun: '태그', what: '', running: '에 태그 추가', done: '에 태그 추가됨'},
	'untag-resource': {noun: '태그', what: '', running: '의 태그 제거', done: '의 태그 제거됨'},
	'register-daemon-task-definition': {noun: '데몬 작업 정의', running: ' 등록', done: ' 등록됨'},
	'delete-daemon-task-definition': {noun: '데몬 작업 정의', running: ' 삭제', done: ' 삭제됨'},
	// A resource of its own on Managed Instances, and no service.
	'create-daemon': {noun: '데몬', running: ' 생성', done: ' 생성됨'},
	'update-daemon': {noun: '데몬', running: ' 업데이트', done: ' 업데이트됨'},
	'delete-daemon': {noun: '데몬', running: ' 삭제', done: ' 삭제됨'},
	'create-stack-set': {noun: '스택 세트', running: ' 생성', done: ' 생성됨'},
	'update-stack-set': {noun: '스택 세트', running: ' 업데이트', done: ' 업데이트 시작됨'},
	// The answer comes when the operation begins; how it goes on is told of each stack.
	'create-stack-instances': {noun: '스택', what: '스택 세트', running: '의 스택 생성', done: '의 스택 생성 시작됨'},
	'update-stack-instances': {
		noun: '스택',
		what: '스택 세트',
		running: '의 스택 업데이트',
		done: '의 스택 업데이트 시작됨',
	},
	'delete-stack-instances': {noun: '스택', what: '스택 세트', running: '의 스택 삭제', done: '의 스택 삭제 시작됨'},
	'delete-stack-set': {noun: '스택 세트', running: ' 삭제', done: ' 삭제됨'},
};

/** What stands before the name of what is changed, with the space between them. */
export function before({noun, what = noun}: Pick<KindWords, 'noun' | 'what'>): string {
	return what === '' ? '' : `${what} `;
}
