import type {Standing} from '../../../domain/choices/problem/standing.ts';

/** Why a cluster can't be chosen, in a column; undefined when it can. */
export function standing(of: Standing): string | undefined {
	switch (of.kind) {
		case 'open': {
			return undefined;
		}

		// Short, because it stands in a column; the detail of the marked row says more.
		case 'fargate-only': {
			return '각 작업에 사이드카 필요';
		}

		case 'batch': {
			return 'AWS Batch는 지원되지 않음';
		}

		case 'no-instances': {
			return '아직 실행할 인스턴스 없음';
		}

		case 'not-ours': {
			return of.others === 0 ? 'Agent 없음' : '다른 곳에서 설치한 Agent';
		}

		case 'unreadable': {
			return `읽을 수 없음: ${of.unread.operation}`;
		}
	}
}
