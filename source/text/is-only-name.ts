import type {Change} from '../domain/plan/change.ts';
import type {DiffLine} from '../domain/plan/diff/diff-line.ts';
import type {Words} from './words.ts';

/** Whether a difference only names the thing itself, which stands above it already. */
export function isOnlyName(line: DiffLine, {subject}: Change, {diff}: Pick<Words, 'diff'>): boolean {
	return line.depth === 0 && !line.risk && diff(line).text === subject;
}
