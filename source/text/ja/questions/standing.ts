import type {Standing} from '../../../domain/choices/problem/standing.ts';

/** Why a cluster can't be chosen, in a column; undefined when it can. */
export function standing(of: Standing): string | undefined {
	switch (of.kind) {
		case 'open': {
			return undefined;
		}

		// Short, because it stands in a column; the detail of the marked row says more.
		case 'fargate-only': {
			return '各タスクにサイドカーが必要';
		}

		case 'batch': {
			return 'AWS Batch は非対応';
		}

		case 'no-instances': {
			return '実行先がまだありません';
		}

		case 'not-ours': {
			return of.others === 0 ? 'Agent なし' : 'このツール以外で導入された Agent';
		}

		case 'unreadable': {
			return `読み取り不可: ${of.unread.operation}`;
		}
	}
}
