import {ProblemError} from '../../../domain/choices/problem/problem.ts';
import type {AccountPlan} from '../../../domain/plan/forecast/account-plan.ts';
import {policiesOf} from '../../../domain/plan/permissions/policies-of.ts';
import type {Plan} from '../../../domain/plan/plan.ts';
import type {Question} from '../../../domain/questions/question.ts';
import {planLetters, type PlanLetter} from '../../../text/line-words.ts';
import {planText} from '../../../text/documents/plan-text.ts';
import {whole} from '../hung.ts';
import {tellClusters} from '../tell/closer/tell-clusters.ts';
import {tellEveryCheck} from '../tell/closer/tell-every-check.ts';
import {tellProblem} from '../tell/tell-problem.ts';
import {tellRequests} from '../tell/closer/tell-requests.ts';
import type {Asking} from './ask.ts';

type Reviewed = Pick<Question, 'again' | 'accounts'> & {readonly plan: Plan; readonly asking: Asking};

/** What can be looked at or written before the yes: which letters there are, and what one of them prints. */
export type PlanLetters = {
	/** Names them above what is asked next. */
	readonly name: () => void;
	/** Whether one is offered. */
	readonly has: (letter: PlanLetter) => boolean;
	/** Prints what was typed for; false where that is none of the letters. */
	readonly show: (typed: string) => Promise<boolean>;
};

/** The letters that fit a plan. They are those of the screens, whose panes they print. */
export function planLettersOf(reviewed: Reviewed): PlanLetters {
	const {plan, asking} = reviewed;
	const {words, pen, print, prompts} = asking;
	const letters = offered(reviewed);
	const name = () => {
		prompts.heading(['', pen.tone('quiet', pen.text(words.lines.typeLetter(letters, plan.changes.length)))]);
	};

	return {
		name,
		has: letter => letters.includes(letter),
		async show(typed) {
			const [word = '', number, ...more] = typed.split(/\s+/v);
			const letter = letters.find(each => planLetters[each] === word);
			if (letter === undefined || more.length > 0 || (number !== undefined && letter !== 'requests')) {
				return false;
			}

			const told = await shown(letter, number, reviewed);
			if (told === undefined) {
				name();
				return true;
			}

			print([
				...(told[0] === '' ? [] : ['']),
				...(told.length === 0 ? [pen.text(words.lines.noneToShow)] : told),
			]);
			name();
			return true;
		},
	};
}

function offered({plan, accounts, asking}: Reviewed): readonly PlanLetter[] {
	const {tools, answers} = asking;
	const there: Readonly<Record<PlanLetter, boolean>> = {
		requests: plan.changes.length > 0,
		whole: plan.changes.length > 0 || plan.checks.length > 0,
		checks: true,
		answers: answers().length > 0,
		clusters: plan.targets.length + plan.leftAlone.length > 1,
		files: tools.writePlan !== undefined && (plan.changes.length > 0 || accounts !== undefined),
		code: accounts === undefined && plan.targets.length > 0 && plan.removals === undefined,
		policies: tools.writePolicies !== undefined && policiesOf(plan.checks).length > 0,
	};
	return (Object.keys(planLetters) as PlanLetter[]).filter(letter => there[letter]);
}

/** Nothing where it was shown elsewhere. */
async function shown(
	letter: PlanLetter,
	number: string | undefined,
	{plan, again, accounts, asking}: Reviewed,
): Promise<readonly string[] | undefined> {
	const {words, pen, tools, answers} = asking;
	switch (letter) {
		case 'requests': {
			return tellRequests(plan, number, asking);
		}

		case 'whole': {
			const text = planText({plan, again}, words);
			if (tools.page === undefined) {
				return text
					.trimEnd()
					.split('\n')
					.map(line => whole(pen.text(line)));
			}

			await tools.page(text);
			return undefined;
		}

		case 'checks': {
			return tellEveryCheck({plan, again, accounts}, asking);
		}

		case 'answers': {
			return answers();
		}

		case 'clusters': {
			return tellClusters(plan, accounts, asking);
		}

		// An answer of its own: for which tool is asked next.
		case 'code': {
			return [];
		}

		case 'files':
		case 'policies': {
			try {
				const said =
					letter === 'files'
						? words.screen.wroteFiles(await filesOf(plan, accounts, tools))
						: words.screen.wrotePolicies((await tools.writePolicies?.(policiesOf(plan.checks))) ?? []);
				return [`${pen.mark('done')} ${pen.text(said)}`];
			} catch (error) {
				if (!(error instanceof ProblemError)) {
					throw error;
				}

				return tellProblem(error.problem, {done: [], again}, asking);
			}
		}
	}
}

/** Of several accounts each has its own plan, in a folder of its own. */
async function filesOf(
	plan: Plan,
	accounts: readonly AccountPlan[] | undefined,
	{writePlan}: Asking['tools'],
): Promise<readonly string[]> {
	const files = await Promise.all(
		(accounts ?? []).map(async one => (one.kind === 'planned' ? writePlan?.(one.plan, one.of) : [])),
	);
	return accounts ? files.flatMap(each => each ?? []) : ((await writePlan?.(plan)) ?? []);
}
