import type {Standing} from '../../../domain/choices/problem/standing.ts';

/** Why a cluster can't be chosen, in a column; undefined when it can. */
export function standing(of: Standing): string | undefined {
	switch (of.kind) {
		case 'open': {
			return undefined;
		}

		// Short, because it stands in a column; the detail of the marked row says more.
		case 'fargate-only': {
			return 'needs a sidecar in each task';
		}

		case 'batch': {
			return "AWS Batch isn't supported";
		}

		case 'no-instances': {
			return 'nothing to run on yet';
		}

		case 'not-ours': {
			return of.others === 0 ? 'no Agent' : 'Agent of somebody else';
		}

		case 'unreadable': {
			return `can't be read: ${of.unread.operation}`;
		}
	}
}
