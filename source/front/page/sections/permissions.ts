import type {Plan} from '../../../domain/plan/plan.ts';
import {readActions} from '../../../domain/plan/permissions/operator-policy.ts';
import {needsOfChange, permissionNeeds} from '../../../domain/plan/permissions/permission-needs.ts';
import type {Words} from '../../../text/words.ts';
import type {Section} from '../frame/section.ts';
import {html, nothing, type Html, type Piece} from '../markup/html.ts';
import {folded, list} from '../markup/parts.ts';
import {manyRows} from './many-rows.ts';

/** More in a cell stand folded. */
const most = 3;

/** What whoever applies the plan must be allowed: exactly its changes, each with what asks for it. */
export function permissionsSection(plan: Plan, id: string, words: Words): Section | undefined {
	const {permissionHeads: heads, headings, reading} = words.page;
	const why = new Map<string, Set<string>>();
	for (const change of plan.changes) {
		for (const {action} of needsOfChange(change, plan)) {
			why.set(action, (why.get(action) ?? new Set()).add(words.change(change).running));
		}
	}

	const rows = permissionNeeds(plan.changes, plan.identity).map(({action, resources}): readonly Piece[] => [
		html`<code>${action}</code>`,
		several(
			resources.map(each => html`<code>${each}</code>`),
			words,
		),
		several([...(why.get(action) ?? [])], words),
	]);
	return rows.length === 0
		? undefined
		: {
				id: `${id}permissions`,
				title: headings.permissions,
				body: html`<p>${words.policy('operator')}</p>
${manyRows({id: `${id}permissions-table`, caption: headings.permissions, isHeard: true, heads, rows}, words)}${folded(
					reading(readActions.length),
					list(readActions.map(each => html`<code>${each}</code>`)),
				)}`,
			};
}

function several(items: readonly Piece[], {screen}: Pick<Words, 'screen'>): Html {
	const rest = items.slice(most);
	const lines = items.slice(0, most).map((item, index) => html`${index === 0 ? nothing : html`<br>`}${item}`);
	return html`${lines}${rest.length === 0 ? nothing : folded(screen.more(rest.length), list(rest))}`;
}
